import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useWorkspace } from '../session/workspace.tsx';
import { useFailure } from '../shell/use-failure.ts';

export type Vocabulary = 'ringnity' | 'echocall';
export type Webhook = {
  id: string;
  name: string;
  url: string;
  vocabulary: Vocabulary;
  events: string[];
  secretPreview: string;
  isActive: boolean;
  disabledReason?: 'by_hand' | 'gone' | 'failing';
  consecutiveFailures: number;
};
export type Delivery = {
  id: string;
  event: string;
  status: 'queued' | 'delivered' | 'failed' | 'exhausted';
  attempts: number;
  responseStatus?: number;
  errorMessage?: string;
  durationMs?: number;
  nextAttemptAt?: string;
  createdAt: string;
};
export type Attempt = {
  attempt: number;
  responseStatus?: number;
  responseBody?: string;
  errorMessage?: string;
  durationMs: number;
  createdAt: string;
};
export type DeliveryDetail = { delivery: Delivery; url: string; body: string; attempts: Attempt[] };
export type Changed = { webhook: Webhook; secret?: string; warning?: string };
export type WebhookInput = { name?: string; url: string; events: string[]; vocabulary: Vocabulary };
type Webhooks = { webhooks: Webhook[]; availableEvents: Record<Vocabulary, string[]> };

/** While something waits to be sent, its log is looked at again. */
const WAITING_MS = 1500;

export function useWebhooks() {
  const { slug, rest } = useWorkspace();
  return useQuery({ queryKey: ['webhooks', slug], queryFn: () => rest.get<Webhooks>('/console/webhooks') });
}

export function useDeliveries(id: string) {
  const { rest } = useWorkspace();
  return useQuery({
    queryKey: ['deliveries', id],
    queryFn: async () => (await rest.get<{ deliveries: Delivery[] }>(`/console/webhooks/${id}/deliveries`)).deliveries,
    refetchInterval: ({ state }) => (state.data?.some(({ status }) => status === 'queued') ? WAITING_MS : 15_000),
  });
}

export function useDelivery(id: string) {
  const { rest } = useWorkspace();
  return useQuery({
    queryKey: ['delivery', id],
    queryFn: () => rest.get<DeliveryDetail>(`/console/webhook-deliveries/${id}`),
    refetchInterval: ({ state }) => (state.data?.delivery.status === 'queued' ? WAITING_MS : false),
  });
}

function useAction<Input, Output>(
  act: (rest: ReturnType<typeof useWorkspace>['rest'], input: Input) => Promise<Output>,
) {
  const { rest } = useWorkspace();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: Input) => act(rest, input),
    onError: useFailure(),
    onSettled: () =>
      Promise.all(['webhooks', 'deliveries', 'delivery'].map((name) => client.invalidateQueries({ queryKey: [name] }))),
  });
}

export const useCreateWebhook = () =>
  useAction((rest, input: WebhookInput) => rest.post<Changed>('/console/webhooks', input));
export const useChangeWebhook = () =>
  useAction((rest, { id, ...change }: { id: string } & Record<string, unknown>) =>
    rest.patch<Changed>(`/console/webhooks/${id}`, change),
  );
export const useDeleteWebhook = () => useAction((rest, { id }: Webhook) => rest.delete(`/console/webhooks/${id}`));
export const useTestWebhook = () => useAction((rest, { id }: Webhook) => rest.post(`/console/webhooks/${id}/test`));
export const useRedeliver = () =>
  useAction((rest, { id }: Delivery) => rest.post(`/console/webhook-deliveries/${id}/redeliver`));
