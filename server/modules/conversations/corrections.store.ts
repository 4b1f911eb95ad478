import { type Kysely, sql } from 'kysely';
import { type Message, toMessage } from './conversation.ts';
import type { ConversationTables } from './conversations.tables.ts';
import { PREVIEW_CHARACTERS } from './messages.store.ts';

type Row = Record<string, unknown>;

export type Correction = { body?: string | undefined; metadata?: Record<string, unknown> | undefined } | 'deleted';

export function correctionsStore(transaction: Kysely<unknown>) {
  const db = transaction.withTables<ConversationTables>();
  return {
    /**
     * To be called with the conversation's row locked, which puts what happens to its messages into one order. What is
     * deleted leaves its place and nothing of what it said; where it was the newest, the preview goes with it.
     */
    async correct(message: Message, correction: Correction): Promise<{ conversation: Row; message: Row }> {
      const isDeleted = correction === 'deleted';
      const body = isDeleted ? '' : (correction.body ?? message.body);
      const metadata = isDeleted ? {} : (correction.metadata ?? message.metadata);
      const changed = await db
        .updateTable('messages')
        .set({
          body,
          metadata: JSON.stringify(metadata),
          ...(isDeleted ? { deleted_at: sql<Date>`clock_timestamp()` } : { edited_at: sql<Date>`clock_timestamp()` }),
        })
        .where('tenant_id', '=', message.tenantId)
        .where('id', '=', message.id)
        .returningAll()
        .executeTakeFirstOrThrow();
      const talk = await db
        .updateTable('conversations')
        .set({
          last_message_preview: sql<string | null>`case when last_visitor_seq = ${message.visitorSeq}
            then ${body.slice(0, PREVIEW_CHARACTERS)} else last_message_preview end`,
          updated_at: sql<Date>`clock_timestamp()`,
        })
        .where('tenant_id', '=', message.tenantId)
        .where('id', '=', message.conversationId)
        .returningAll()
        .executeTakeFirstOrThrow();
      return { conversation: talk, message: changed };
    },

    /** Those of a reader's messages that changed after they were sent, the latest changes alone where there are many. */
    async changedUpTo(
      conversationId: string,
      numbering: 'seq' | 'visitor_seq',
      seq: number,
      limit: number,
    ): Promise<Message[]> {
      const rows = await db
        .selectFrom('messages')
        .selectAll()
        .where('conversation_id', '=', conversationId)
        .where(numbering, '<=', seq)
        .where((one) => one.or([one('edited_at', 'is not', null), one('deleted_at', 'is not', null)]))
        .orderBy(sql`greatest(edited_at, deleted_at)`, 'desc')
        .limit(limit)
        .execute();
      return rows.map(toMessage).sort((one, other) => one.seq - other.seq);
    },
  };
}
