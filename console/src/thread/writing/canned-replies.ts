import type { Conversation } from '@switchboard/protocol';
import { fillPlaceholders } from '@switchboard/protocol/placeholders';
import { useQuery } from '@tanstack/react-query';
import { useWorkspace, type Workspace } from '../../session/workspace.tsx';

export type CannedReply = {
  replyId: string;
  shared: boolean;
  shortcut: string;
  title: string;
  texts: { de?: string; en?: string };
};
type Tongue = 'de' | 'en';

const none: CannedReply[] = [];

export function useCannedReplies(isWanted: boolean): { replies: CannedReply[]; isLoading: boolean } {
  const { slug, rest } = useWorkspace();
  const { data, isLoading } = useQuery({
    queryKey: ['canned replies', slug],
    queryFn: async () => (await rest.get<{ replies: CannedReply[] }>('/console/canned-replies')).replies,
    enabled: isWanted,
  });
  return { replies: data ?? none, isLoading };
}

/** In the visitor's language where it is known, else in the reader's own. */
export function tongueOf(conversation: Conversation | undefined, own: string): Tongue {
  const tag = conversation?.visitor?.language ?? own;
  return tag.toLowerCase().startsWith('de') ? 'de' : 'en';
}

export const textIn = ({ texts }: CannedReply, tongue: Tongue): string =>
  texts[tongue] ?? texts[tongue === 'de' ? 'en' : 'de'] ?? '';

/** As the server fills it; where it cannot be reached, as far as this page knows. */
export async function filled(
  reply: CannedReply,
  conversation: Conversation,
  language: Tongue,
  { rest, agent }: Workspace,
): Promise<string> {
  const path = `/console/canned-replies/${reply.replyId}/expand`;
  try {
    return (await rest.post<{ text: string }>(path, { conversationId: conversation.conversationId, language })).text;
  } catch {
    return fillPlaceholders(textIn(reply, language), {
      'visitor.name': conversation.visitor?.name,
      'agent.name': agent.name,
      'conversation.number': conversation.conversationNumber,
    });
  }
}
