import type { Kysely } from 'kysely';
import type { IdentityTables } from './identity.tables.ts';

/** How many may sign in to each of some workspaces. */
export const headCounts = (database: Kysely<unknown>) => ({
  async countPeople(tenantIds: readonly string[]): Promise<Map<string, number>> {
    if (tenantIds.length === 0) return new Map();
    const rows = await database
      .withTables<IdentityTables>()
      .selectFrom('staff')
      .select(['tenant_id', (staff) => staff.fn.countAll<string>().as('people')])
      .where('tenant_id', 'in', [...tenantIds])
      .where('is_active', '=', true)
      .groupBy('tenant_id')
      .execute();
    return new Map(rows.map(({ tenant_id, people }) => [tenant_id, Number(people)]));
  },
});
