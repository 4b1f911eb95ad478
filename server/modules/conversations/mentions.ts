import { type Kysely, sql } from 'kysely';
import type { Caller } from '#modules/identity/index.ts';
import { maySee } from './access.ts';
import type { Conversation, Message } from './conversation.ts';
import type { ConversationTables } from './conversations.tables.ts';
import type { Directory } from './directory.ts';

const MOST_NAMES = 20;
const NAMED = /(?<![\w@.])@([a-z0-9][a-z0-9._-]{0,63})/gi;

/** Usernames that a note speaks to; a full stop after one belongs to the sentence. */
export function namesIn(body: string): string[] {
  const names = [...body.matchAll(NAMED)].map(([, name = '']) => name.toLowerCase().replace(/[._-]+$/, ''));
  return [...new Set(names)].slice(0, MOST_NAMES);
}

export type UntoldMention = { messageId: string; staffId: string; at: Date; byName: string | null; body: string };

export function mentionsStore(database: Kysely<unknown>) {
  const db = database.withTables<ConversationTables>();
  return {
    async add({ tenantId, conversationId, id }: Message, staffIds: readonly string[]): Promise<void> {
      await db
        .insertInto('mentions')
        .values(
          staffIds.map((staff_id) => ({
            tenant_id: tenantId,
            conversation_id: conversationId,
            message_id: id,
            staff_id,
          })),
        )
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    },

    /** Whoever has read up to a message has seen that it spoke to them. */
    async see(tenantId: string, staffId: string, conversationId: string, seq: number): Promise<void> {
      await sql`
        update mentions set seen_at = now() from messages m
        where mentions.tenant_id = ${tenantId} and mentions.staff_id = ${staffId} and mentions.seen_at is null
          and mentions.conversation_id = ${conversationId} and m.id = mentions.message_id and m.seq <= ${seq}`.execute(
        database,
      );
    },

    /** Those that nobody has seen and no mail has told of, the oldest first. */
    async untold(tenantId: string, conversationId: string, most: number): Promise<UntoldMention[]> {
      const { rows } = await sql<{ message_id: string; staff_id: string; at: Date; by: string | null; body: string }>`
        select n.message_id, n.staff_id, n.created_at as at, m.sender_name as by, m.body
        from mentions n join messages m on m.tenant_id = n.tenant_id and m.id = n.message_id
        where n.tenant_id = ${tenantId} and n.conversation_id = ${conversationId}
          and n.seen_at is null and n.mailed_at is null and m.deleted_at is null
        order by n.created_at, n.message_id, n.staff_id limit ${most}`.execute(database);
      return rows.map((row) => ({
        messageId: row.message_id,
        staffId: row.staff_id,
        at: row.at,
        byName: row.by,
        body: row.body,
      }));
    },

    async told(tenantId: string, { messageId, staffId }: UntoldMention, at: Date): Promise<void> {
      await db
        .updateTable('mentions')
        .set({ mailed_at: at })
        .where('tenant_id', '=', tenantId)
        .where('message_id', '=', messageId)
        .where('staff_id', '=', staffId)
        .execute();
    },

    async removeOf(tenantId: string, messageId: string): Promise<void> {
      await db.deleteFrom('mentions').where('tenant_id', '=', tenantId).where('message_id', '=', messageId).execute();
    },
  };
}

/** Those whom a note speaks to, who may see the conversation, and who did not write it themselves. */
export async function mentionedIn(
  body: string,
  { writer, conversation, directory }: { writer: Caller; conversation: Conversation; directory: Directory },
): Promise<string[]> {
  const names = namesIn(body);
  if (names.length === 0) return [];
  const called = await directory.callersNamed(writer.tenantId, names);
  const writing = writer.actor.kind === 'staff' ? writer.actor.staffId : undefined;
  return called.flatMap((one) =>
    one.actor.kind === 'staff' && one.actor.staffId !== writing && maySee(one, conversation) ? [one.actor.staffId] : [],
  );
}
