import type { ServerFrameOf } from '@switchboard/protocol';
import { limits } from '@switchboard/protocol/limits';
import type { Caller } from '#modules/identity/index.ts';
import { showConversation } from '#surfaces/shapes/conversation.ts';
import { showMessages, showReceipt } from '#surfaces/shapes/message.ts';
import type { Talks } from './needs.ts';

/** The conversation as it is, with what came after `seq` and what changed before it; too long an absence, or none, brings the newest page. */
export async function snapshot(
  conversations: Talks,
  caller: Caller,
  conversationId: string,
  seq: number | undefined,
): Promise<ServerFrameOf<'conversation.snapshot'>> {
  const audience = caller.actor.kind === 'visitor' ? 'visitor' : 'agent';
  const view = await conversations.get(caller, conversationId);
  const newest = audience === 'visitor' ? view.lastVisitorSeq : view.lastSeq;
  // A client that is ahead of us holds what a restored backup has lost.
  const reset = seq === undefined || seq > newest || newest - seq > limits.resumeMessages;
  const [changed, messages, receipts] = await Promise.all([
    reset || seq === 0 ? [] : conversations.changedMessages(caller, conversationId, seq, limits.resumeMessages),
    reset
      ? conversations.messages(caller, conversationId, { limit: limits.pageMessages })
      : seq === newest
        ? []
        : conversations.messages(caller, conversationId, { after: seq, limit: limits.resumeMessages }),
    conversations.receipts(caller, conversationId),
  ]);
  return {
    type: 'conversation.snapshot',
    conversation: showConversation(view, audience),
    messages: showMessages([...changed, ...messages], audience),
    receipts: receipts.map((receipt) => showReceipt(receipt, audience)),
    reset,
  };
}
