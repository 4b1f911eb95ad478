import { type Kysely, sql } from 'kysely';
import { type Conversation, toConversation } from './conversation.ts';
import type { ConversationTables } from './conversations.tables.ts';

type Row = Record<string, unknown>;

/** What a conversation shows of its rating, inside the transaction of whoever asks for one or keeps it. */
export function ratingMarks(transaction: Kysely<unknown>) {
  const db = transaction.withTables<ConversationTables>();
  return {
    /** Undefined where this closing has been asked about, was undone meanwhile, or nobody wrote who could rate. */
    async ask(tenantId: string, id: string, closedAt: Date): Promise<Row | undefined> {
      const { rows } = await sql<Row>`
        update conversations set rating_asked_at = closed_at, rating_score = null, rating_comment = null, updated_at = now()
        where tenant_id = ${tenantId} and id = ${id} and status = 'closed' and date_trunc('milliseconds', closed_at) = ${closedAt}
          and rating_asked_at is distinct from closed_at
          and exists (select from messages m where m.conversation_id = conversations.id and m.sender_type = 'visitor')
        returning *`.execute(transaction);
      return rows[0];
    },

    /** Held until the transaction ends, so that two ratings at once are one. */
    async held(tenantId: string, id: string): Promise<Conversation | undefined> {
      const row = await db
        .selectFrom('conversations')
        .selectAll()
        .where('tenant_id', '=', tenantId)
        .where('id', '=', id)
        .forUpdate()
        .executeTakeFirst();
      return row && toConversation(row);
    },

    async note(
      tenantId: string,
      id: string,
      { score, comment }: { score: number; comment: string | null },
    ): Promise<Row> {
      return db
        .updateTable('conversations')
        .set({ rating_score: score, rating_comment: comment, updated_at: sql<Date>`now()` })
        .where('tenant_id', '=', tenantId)
        .where('id', '=', id)
        .returningAll()
        .executeTakeFirstOrThrow();
    },
  };
}
