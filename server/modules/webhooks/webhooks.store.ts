import { type Insertable, type Kysely, type Selectable, sql, type Updateable } from 'kysely';
import type { WebhooksTable, WebhookTables } from './webhooks.tables.ts';

export type WebhookRow = Selectable<WebhooksTable>;

export function webhookStore(database: Kysely<unknown>) {
  const db = database.withTables<WebhookTables>();
  const one = (tenantId: string, id: string) =>
    db.selectFrom('webhooks').selectAll().where('tenant_id', '=', tenantId).where('id', '=', id);

  return {
    all: (tenantId: string) =>
      db
        .selectFrom('webhooks')
        .selectAll()
        .where('tenant_id', '=', tenantId)
        .orderBy('created_at')
        .orderBy('id')
        .execute(),

    active: (tenantIds: string[]) =>
      db
        .selectFrom('webhooks')
        .select(['id', 'tenant_id', 'events', 'vocabulary'])
        .where('tenant_id', 'in', tenantIds)
        .where('is_active', '=', true)
        .execute(),

    /** How many each of these tenants has switched on. */
    async counts(tenantIds: readonly string[]): Promise<Map<string, number>> {
      const rows = await db
        .selectFrom('webhooks')
        .select(['tenant_id', sql<number>`count(*)::int`.as('used')])
        .where('tenant_id', 'in', tenantIds)
        .where('is_active', '=', true)
        .groupBy('tenant_id')
        .execute();
      return new Map(rows.map(({ tenant_id, used }) => [tenant_id, used]));
    },

    byId: (tenantId: string, id: string) => one(tenantId, id).executeTakeFirst(),

    /** Held until the transaction ends. */
    hold: (tenantId: string, id: string) => one(tenantId, id).forUpdate().executeTakeFirst(),

    byNumber: (tenantId: string, number: number) =>
      db
        .selectFrom('webhooks')
        .selectAll()
        .where('tenant_id', '=', tenantId)
        .where('number', '=', number)
        .executeTakeFirst(),

    insert: (row: Insertable<WebhooksTable>) =>
      db.insertInto('webhooks').values(row).returningAll().executeTakeFirstOrThrow(),

    update: (tenantId: string, id: string, change: Updateable<WebhooksTable>) =>
      db
        .updateTable('webhooks')
        .set(change)
        .where('tenant_id', '=', tenantId)
        .where('id', '=', id)
        .returningAll()
        .executeTakeFirstOrThrow(),

    remove: (tenantId: string, id: string) =>
      db
        .deleteFrom('webhooks')
        .where('tenant_id', '=', tenantId)
        .where('id', '=', id)
        .returning('id')
        .executeTakeFirst(),

    /** What was still to be sent is given up. */
    async giveUp(tenantId: string, id: string) {
      await db
        .updateTable('webhook_deliveries')
        .set({ status: 'failed', next_attempt_at: null, claimed_until: null })
        .where('tenant_id', '=', tenantId)
        .where('webhook_id', '=', id)
        .where('next_attempt_at', 'is not', null)
        .execute();
    },
  };
}
