import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { DeskTables } from './desk.tables.ts';

const keyOf = (messageId: string): Buffer => createHash('sha256').update(messageId).digest();

/** What has been mailed of a conversation, what came in, and who wants no more. */
export function mailedStore(database: Kysely<unknown>) {
  const db = database.withTables<DeskTables>();
  return {
    async of(tenantId: string, conversationId: string): Promise<{ mailedSeq: number; lastMessageId: string | null }> {
      const row = await db
        .selectFrom('mailed_conversations')
        .selectAll()
        .where('tenant_id', '=', tenantId)
        .where('conversation_id', '=', conversationId)
        .executeTakeFirst();
      return { mailedSeq: Number(row?.mailed_seq ?? 0), lastMessageId: row?.last_message_id ?? null };
    },
    async mailed(tenantId: string, conversationId: string, seq: number): Promise<void> {
      await db
        .insertInto('mailed_conversations')
        .values({ tenant_id: tenantId, conversation_id: conversationId, mailed_seq: seq, last_message_id: null })
        .onConflict((conflict) => conflict.column('conversation_id').doUpdateSet({ mailed_seq: seq }))
        .execute();
    },
    async cameIn(tenantId: string, conversationId: string, messageId: string): Promise<void> {
      await db
        .insertInto('mailed_conversations')
        .values({ tenant_id: tenantId, conversation_id: conversationId, last_message_id: messageId })
        .onConflict((conflict) => conflict.column('conversation_id').doUpdateSet({ last_message_id: messageId }))
        .execute();
    },

    async wasTaken(tenantId: string, messageId: string): Promise<boolean> {
      const row = await db
        .selectFrom('inbound_mails')
        .select('tenant_id')
        .where('tenant_id', '=', tenantId)
        .where('message_key', '=', keyOf(messageId))
        .executeTakeFirst();
      return row !== undefined;
    },
    /** False where it has been taken before. */
    async take(tenantId: string, messageId: string, now: Date): Promise<boolean> {
      const result = await db
        .insertInto('inbound_mails')
        .values({ tenant_id: tenantId, message_key: keyOf(messageId), received_at: now })
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirst();
      return (result.numInsertedOrUpdatedRows ?? 0n) > 0n;
    },
    async forgetTaken(before: Date): Promise<void> {
      await db.deleteFrom('inbound_mails').where('received_at', '<', before).execute();
    },

    async stop(tenantId: string, address: string, now: Date): Promise<void> {
      await db
        .insertInto('mail_stops')
        .values({ tenant_id: tenantId, address, stopped_at: now })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    },
    async forgetStops(tenantId: string, addresses: readonly string[]): Promise<void> {
      if (addresses.length === 0) return;
      await db.deleteFrom('mail_stops').where('tenant_id', '=', tenantId).where('address', 'in', addresses).execute();
    },
    async isStopped(tenantId: string, address: string): Promise<boolean> {
      const row = await db
        .selectFrom('mail_stops')
        .select('address')
        .where('tenant_id', '=', tenantId)
        .where('address', '=', address)
        .executeTakeFirst();
      return row !== undefined;
    },
  };
}
