import type { Kysely } from 'kysely';
import type { Caller } from '#modules/identity/index.ts';
import type { ConversationView, Message, Receipt } from './conversation.ts';
import { correctionsStore } from './corrections.store.ts';
import { messagesStore } from './messages.store.ts';
import { receiptsStore } from './receipts.store.ts';

export type CaughtUp = { conversation: ConversationView; messages: Message[]; receipts: Receipt[]; reset: boolean };

/** What a reader who was away does not have. One look at the conversation answers for all that is read of it. */
export function catchingUp({
  database,
  get,
}: {
  database: Kysely<unknown>;
  get(caller: Caller, id: string): Promise<ConversationView>;
}) {
  const messagesOf = messagesStore(database);
  const changesOf = correctionsStore(database);
  const receiptsOf = receiptsStore(database);

  return {
    /**
     * The conversation as it is, with what came after `seq` and what changed before it. Too long an absence, or none,
     * brings the newest page instead.
     */
    async catchUp(
      caller: Caller,
      id: string,
      { seq, mostMissed, page }: { seq: number | undefined; mostMissed: number; page: number },
    ): Promise<CaughtUp> {
      const conversation = await get(caller, id);
      const isVisitor = caller.actor.kind === 'visitor';
      const newest = isVisitor ? conversation.lastVisitorSeq : conversation.lastSeq;
      const numbering = isVisitor ? 'visitor_seq' : 'seq';
      // A client that is ahead of us holds what a restored backup has lost.
      const reset = seq === undefined || seq > newest || newest - seq > mostMissed;
      const [changed, messages, receipts] = await Promise.all([
        reset || seq === 0 ? [] : changesOf.changedUpTo(id, numbering, seq, mostMissed),
        reset
          ? messagesOf.page(id, numbering, { limit: page })
          : seq === newest
            ? []
            : messagesOf.page(id, numbering, { after: seq, limit: mostMissed }),
        receiptsOf.ofConversation(caller.tenantId, id),
      ]);
      return { conversation, messages: [...changed, ...messages], receipts, reset };
    },
  };
}
