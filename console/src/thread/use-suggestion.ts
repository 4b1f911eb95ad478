import { useQuery } from '@tanstack/react-query';
import { useWorkspace } from '../session/workspace.tsx';
import type { ThreadState } from './use-thread.ts';

type Suggestion = NonNullable<ThreadState['draft']>;

/** The assistant's proposal: heard live, or asked for where it was made before the thread was opened. */
export function useSuggestion(conversationId: string, state: ThreadState | undefined): Suggestion | undefined {
  const { slug, rest } = useWorkspace();
  const conversation = state?.conversation;
  const isDue =
    state?.loaded === true &&
    conversation?.assistantState !== 'active' &&
    conversation?.lastMessageSenderType === 'visitor';
  const asked = useQuery({
    queryKey: ['draft', slug, conversationId, conversation?.seq],
    queryFn: () => rest.get<{ draft: Suggestion | null }>(`/console/conversations/${conversationId}/draft`),
    enabled: isDue && !state?.draft,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  return state?.draft ?? (isDue ? (asked.data?.draft ?? undefined) : undefined);
}
