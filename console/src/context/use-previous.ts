import type { Conversation } from '@switchboard/protocol';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useWorkspace } from '../session/workspace.tsx';

type Page = { conversations: Conversation[]; nextCursor?: string };

/** Other conversations of the same visitor, the newest first. */
export function usePrevious(conversationId: string) {
  const { slug, rest } = useWorkspace();
  return useInfiniteQuery({
    queryKey: ['previous', slug, conversationId],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      rest.get<Page>(`/console/conversations/${conversationId}/previous`, { cursor: pageParam, limit: 10 }),
    getNextPageParam: (page) => page.nextCursor,
  });
}
