import { useQuery } from '@tanstack/react-query';
import { useWorkspace } from '../../session/workspace.tsx';

type Answer = { attachment: { url: string; expiresAt: string; status: 'pending' | 'ready' | 'deleted' } };

const renewBeforeMs = 60_000;

/** The link to the bytes. It ends after a while, and a new one is asked for before it does. */
export function useAttachmentLink(conversationId: string, attachmentId: string) {
  const { slug, rest } = useWorkspace();
  return useQuery({
    queryKey: ['attachment', slug, attachmentId],
    queryFn: async () =>
      (await rest.get<Answer>(`/console/conversations/${conversationId}/attachments/${attachmentId}`)).attachment,
    staleTime: ({ state }) => untilEnd(state.data?.expiresAt),
    refetchInterval: ({ state }) => (state.data ? Math.max(10_000, untilEnd(state.data.expiresAt)) : false),
  });
}

const untilEnd = (expiresAt: string | undefined): number =>
  expiresAt ? Math.max(0, Date.parse(expiresAt) - Date.now() - renewBeforeMs) : 0;

export const toSave = (url: string): string => `${url}${url.includes('?') ? '&' : '?'}download=1`;
