import { type Kysely, sql } from 'kysely';
import type { Outbox } from '#platform/outbox.ts';

/** A department ends: what stands in it goes to another, inside the transaction that removes it. */
export const departmentMoves =
  ({ outbox }: { outbox: Outbox }) =>
  async (transaction: Kysely<unknown>, tenantId: string, { from, to }: { from: string; to: string }) => {
    const { rows } = await sql<{ conversation: Record<string, unknown>; is_closed: boolean }>`
      update conversations set department_id = ${to}, updated_at = now()
      where tenant_id = ${tenantId} and department_id = ${from}
      returning to_jsonb(conversations) as conversation, status = 'closed' as is_closed`.execute(transaction);
    // Nobody watches what is closed: it is moved in silence.
    for (const { conversation, is_closed } of rows) {
      if (!is_closed)
        await outbox.record(transaction, { tenantId, type: 'conversation.updated', data: { conversation } });
    }
    return rows.length;
  };
