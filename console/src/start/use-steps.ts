import { useQuery } from '@tanstack/react-query';
import type { Answer } from '../rest/answers.ts';
import { useWorkspace } from '../session/workspace.tsx';
import { type Step, stepsOf } from './steps.ts';

type Widget = Answer<'getWidget'>['widget'] & { seenAt?: string | null };

export type Known = { steps: Step[]; demoUrl?: string | undefined };

/** Asked anew whenever the page is looked at again: somebody comes back from doing a step. */
export function useSteps() {
  const { slug, rest } = useWorkspace();
  return useQuery<Known>({
    queryKey: ['first steps', slug],
    staleTime: 0,
    refetchInterval: 15_000,
    queryFn: async () => {
      const [changes, knowledge, conversations, widget, team, invitations] = await Promise.all([
        rest.get<Answer<'listAudit'>>('/console/audit', { action: 'assistant.updated', limit: 1 }),
        rest.get<Answer<'listKnowledge'>>('/console/knowledge'),
        rest.get<Answer<'listConversations'>>('/console/conversations', { limit: 1 }),
        rest.get<{ widget: Widget }>('/console/widget'),
        rest.get<Answer<'listMembers'>>('/console/team'),
        rest.get<Answer<'listInvitations'>>('/console/invitations', { limit: 100 }),
      ]);
      return {
        demoUrl: widget.widget.demoUrl,
        steps: stepsOf({
          assistantChanges: changes.entries.length,
          knowledge: knowledge.items,
          conversations: conversations.conversations.length,
          allowedDomains: widget.widget.allowedDomains,
          people: team.members.filter(({ active }) => active).length,
          openInvitations: invitations.invitations.filter(({ status }) => status === 'open').length,
          widgetSeenAt: widget.widget.seenAt,
        }),
      };
    },
  });
}
