import type { Kysely } from 'kysely';
import type { Caller } from '#modules/identity/index.ts';
import type { Clock } from '#platform/clock.ts';
import { invalid } from '#platform/refusal.ts';
import { type Changing, mustBeStaff } from './changing.ts';
import type { ConversationTables } from './conversations.tables.ts';
import { BODY_CHARACTERS } from './input.ts';

/** What a staff member has begun to write in a conversation, on whichever device. */
export type ReplyDraft = { conversationId: string; body: string; isNote: boolean; updatedAt: Date };

const MOST_LISTED = 100;

type Row = { conversation_id: string; body: string; is_note: boolean; updated_at: Date };
const toDraft = (row: Row): ReplyDraft => ({
  conversationId: row.conversation_id,
  body: row.body,
  isNote: row.is_note,
  updatedAt: row.updated_at,
});

export const draftsStore = (database: Kysely<unknown>) => {
  const db = database.withTables<ConversationTables>();
  return {
    remove: (conversationId: string, staffId: string) =>
      db
        .deleteFrom('reply_drafts')
        .where('conversation_id', '=', conversationId)
        .where('staff_id', '=', staffId)
        .execute(),
  };
};

export function drafts({ database, clock, get }: { database: Kysely<unknown>; clock: Clock; get: Changing['get'] }) {
  const db = database.withTables<ConversationTables>();
  const columns = ['conversation_id', 'body', 'is_note', 'updated_at'] as const;

  return {
    async replyDraft(caller: Caller, conversationId: string): Promise<ReplyDraft | undefined> {
      const { staffId } = mustBeStaff(caller);
      await get(caller, conversationId);
      const row = await db
        .selectFrom('reply_drafts')
        .select(columns)
        .where('conversation_id', '=', conversationId)
        .where('staff_id', '=', staffId)
        .executeTakeFirst();
      return row && toDraft(row);
    },

    /** An empty text keeps nothing. */
    async keepReplyDraft(
      caller: Caller,
      conversationId: string,
      { body, isNote }: { body: string; isNote: boolean },
    ): Promise<ReplyDraft | undefined> {
      const { staffId } = mustBeStaff(caller);
      if (body.length > BODY_CHARACTERS) {
        throw invalid('body.body', `has ${body.length} characters`, `at most ${BODY_CHARACTERS}`);
      }
      await get(caller, conversationId);
      if (body.trim() === '') {
        await draftsStore(database).remove(conversationId, staffId);
        return undefined;
      }
      const row = await db
        .insertInto('reply_drafts')
        .values({
          tenant_id: caller.tenantId,
          conversation_id: conversationId,
          staff_id: staffId,
          body,
          is_note: isNote,
          updated_at: clock.now(),
        })
        .onConflict((conflict) =>
          conflict
            .columns(['conversation_id', 'staff_id'])
            .doUpdateSet({ body, is_note: isNote, updated_at: clock.now() }),
        )
        .returning(columns)
        .executeTakeFirstOrThrow();
      return toDraft(row);
    },

    /** All that somebody has begun, the latest first. */
    async replyDrafts(caller: Caller): Promise<ReplyDraft[]> {
      const { staffId } = mustBeStaff(caller);
      const rows = await db
        .selectFrom('reply_drafts')
        .select(columns)
        .where('tenant_id', '=', caller.tenantId)
        .where('staff_id', '=', staffId)
        .orderBy('updated_at', 'desc')
        .limit(MOST_LISTED)
        .execute();
      return rows.map(toDraft);
    },
  };
}
