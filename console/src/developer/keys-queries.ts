import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useWorkspace } from '../session/workspace.tsx';
import { useFailure } from '../shell/use-failure.ts';

export type Key = {
  id: string;
  name: string;
  environment: 'live' | 'test';
  scopes: string[];
  isActive: boolean;
  secretPreview: string;
  lastUsedAt?: string;
  createdAt: string;
};
export type Made = { credential: Key; secret: string; warning: string };

const path = '/sdk/developer/server-api-credentials';

export function useKeys() {
  const { slug, rest } = useWorkspace();
  return useQuery({
    queryKey: ['keys', slug],
    queryFn: async () => (await rest.get<{ credentials: Key[] }>(path)).credentials,
  });
}

export function useKeyAction<Input, Output>(
  act: (rest: ReturnType<typeof useWorkspace>['rest'], input: Input) => Promise<Output>,
) {
  const { slug, rest } = useWorkspace();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: Input) => act(rest, input),
    onError: useFailure(),
    onSettled: () => client.invalidateQueries({ queryKey: ['keys', slug] }),
  });
}

export const useMakeKey = () =>
  useKeyAction((rest, input: { name: string; environment: 'live' | 'test'; scopes: string[] }) =>
    rest.post<Made>(path, input),
  );
export const useRotateKey = () => useKeyAction((rest, { id }: Key) => rest.post<Made>(`${path}/${id}/rotate`));
export const useDisableKey = () => useKeyAction((rest, { id }: Key) => rest.delete(`${path}/${id}`));
