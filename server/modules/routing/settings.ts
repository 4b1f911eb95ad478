import { type Kysely, sql } from 'kysely';
import type { RoutingMode, RoutingTables } from './routing.tables.ts';

export type RoutingSettings = {
  mode: RoutingMode;
  /** Open conversations that a person without a capacity of their own is given at once. */
  defaultCapacity: number;
  /** A returning visitor's new conversation goes to who had the last one, while that person is there. */
  isSticky: boolean;
};

export const LEAST_CAPACITY = 1;
export const MOST_CAPACITY = 100;
const unset: RoutingSettings = { mode: 'manual', defaultCapacity: 5, isSticky: true };

type Row = { mode: RoutingMode; default_capacity: number; is_sticky: boolean };
const toSettings = (row: Row | undefined): RoutingSettings =>
  row ? { mode: row.mode, defaultCapacity: row.default_capacity, isSticky: row.is_sticky } : { ...unset };

export function routingStore(database: Kysely<unknown>) {
  const db = database.withTables<RoutingTables>();
  const columns = ['mode', 'default_capacity', 'is_sticky'] as const;
  return {
    async settings(tenantId: string): Promise<RoutingSettings> {
      const row = await db
        .selectFrom('routing_settings')
        .select(columns)
        .where('tenant_id', '=', tenantId)
        .executeTakeFirst();
      return toSettings(row);
    },

    /** The settings of a workspace that routes by itself, held: of all processes one decides at a time. */
    async hold(tenantId: string): Promise<RoutingSettings | undefined> {
      const row = await db
        .selectFrom('routing_settings')
        .select(columns)
        .where('tenant_id', '=', tenantId)
        .where('mode', '=', 'automatic')
        .forUpdate()
        .executeTakeFirst();
      return row && toSettings(row);
    },

    async write(tenantId: string, { mode, defaultCapacity, isSticky }: RoutingSettings): Promise<void> {
      const values = { mode, default_capacity: defaultCapacity, is_sticky: isSticky };
      await db
        .insertInto('routing_settings')
        .values({ tenant_id: tenantId, ...values })
        .onConflict((conflict) => conflict.column('tenant_id').doUpdateSet({ ...values, updated_at: sql`now()` }))
        .execute();
    },

    async automaticTenants(): Promise<string[]> {
      const rows = await db
        .selectFrom('routing_settings')
        .select('tenant_id')
        .where('mode', '=', 'automatic')
        .execute();
      return rows.map((row) => row.tenant_id);
    },

    async capacities(tenantId: string): Promise<Map<string, number>> {
      const rows = await db
        .selectFrom('staff_capacities')
        .select(['staff_id', 'capacity'])
        .where('tenant_id', '=', tenantId)
        .execute();
      return new Map(rows.map((row) => [row.staff_id, row.capacity]));
    },

    async setCapacity(tenantId: string, staffId: string, capacity: number | null): Promise<void> {
      if (capacity === null) {
        await db
          .deleteFrom('staff_capacities')
          .where('tenant_id', '=', tenantId)
          .where('staff_id', '=', staffId)
          .execute();
        return;
      }
      await db
        .insertInto('staff_capacities')
        .values({ tenant_id: tenantId, staff_id: staffId, capacity })
        .onConflict((conflict) => conflict.columns(['tenant_id', 'staff_id']).doUpdateSet({ capacity }))
        .execute();
    },
  };
}
