import type { Caller } from '#modules/identity/index.ts';
import { show } from '#platform/ids.ts';
import { Refusal } from '#platform/refusal.ts';
import { idIn, iso, ok } from '#surfaces/shapes/answers.ts';
import type { RingnityNeeds } from './needs.ts';
import type { RingnityOperations } from './operations.ts';

type Marked = { messageId: string; status: 'delivered' | 'read'; at: string };

export function receiptOperations({ conversations }: RingnityNeeds): RingnityOperations {
  async function mark(
    caller: Caller,
    path: { conversationId: string; messageId: string },
    status: 'delivered' | 'read',
  ) {
    if (caller.actor.kind === 'anonymous') {
      throw new Refusal(
        'unauthenticated',
        'session_required',
        'A receipt needs the session of whoever read the message.',
      );
    }
    if (caller.actor.kind === 'staff') caller.must('agent:messages:write');
    const messageId = idIn('message', path.messageId);
    const marked = await conversations.mark(caller, idIn('conversation', path.conversationId), { messageId, status });
    return ok<Marked>({ messageId: show('message', marked.messageId), status: marked.status, at: iso(marked.at) });
  }
  return {
    markChatMessageDelivered: ({ caller, path }) => mark(caller, path, 'delivered'),
    markChatMessageRead: ({ caller, path }) => mark(caller, path, 'read'),
  };
}
