import type { ServerFrameOf } from '@switchboard/protocol';
import { limits } from '@switchboard/protocol/limits';
import type { Caller } from '#modules/identity/index.ts';
import { showLiveCall } from '#surfaces/shapes/call.ts';
import { showConversation } from '#surfaces/shapes/conversation.ts';
import { showMessages, showReceipt } from '#surfaces/shapes/message.ts';
import type { Needs } from './needs.ts';

/** The conversation as it is, with what its reader does not have who held everything up to `seq`. */
export async function snapshot(
  { conversations, calls }: Pick<Needs, 'conversations' | 'calls'>,
  caller: Caller,
  conversationId: string,
  seq: number | undefined,
): Promise<ServerFrameOf<'conversation.snapshot'>> {
  const audience = caller.actor.kind === 'visitor' ? 'visitor' : 'agent';
  const { resumeMessages: mostMissed, pageMessages: page } = limits;
  const now = await conversations.catchUp(caller, conversationId, { seq, mostMissed, page });
  const call = await calls?.liveOf(caller, conversationId);
  return {
    type: 'conversation.snapshot',
    conversation: showConversation(now.conversation, audience),
    messages: showMessages(now.messages, audience),
    receipts: now.receipts.map((receipt) => showReceipt(receipt, audience)),
    reset: now.reset,
    ...(call && { call: showLiveCall(call, audience) }),
  };
}
