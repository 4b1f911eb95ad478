import type { Kysely } from 'kysely';
import type { ConversationTables } from './conversations.tables.ts';

/** Whether a conversation is not closed; and it stays so until the transaction ends. */
export async function heldOpen(transaction: Kysely<unknown>, tenantId: string, id: string): Promise<boolean> {
  const row = await transaction
    .withTables<ConversationTables>()
    .selectFrom('conversations')
    .select('status')
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .forNoKeyUpdate()
    .executeTakeFirst();
  return row !== undefined && row.status !== 'closed';
}
