import { type Kysely, sql } from 'kysely';
import type { Caller, OnRecord } from '#modules/identity/index.ts';
import { mustOffer, planSlugs } from '#modules/plans/index.ts';
import type { Bus } from '#platform/bus.ts';
import type { Cursors } from '#platform/cursors.ts';
import { read } from '#platform/ids.ts';
import { missing } from '#platform/refusal.ts';
import type { TenantTables } from './tenants.tables.ts';

/** A workspace as whoever runs the installation sees it: from outside. */
export type RegisteredTenant = {
  id: string;
  slug: string;
  name: string;
  companyName: string | null;
  email: string;
  timeZone: string;
  defaultLanguage: string;
  isActive: boolean;
  isSample: boolean;
  planId: string;
  /** Its test mode, where somebody has used that. */
  testId: string | null;
  createdAt: Date;
};

export type RegisterFilter = {
  search?: string | undefined;
  planId?: string | undefined;
  isActive?: boolean | undefined;
};

type Needs = {
  database: Kysely<unknown>;
  cursors: Cursors;
  audit: OnRecord;
  bus: Bus;
};

const READ = 'platform:read';
const WRITE = 'platform:write';
/** A cursor is of the list that gave it. */
const LIST = 'tenants';
const MOST_LISTED = 100;

type Row = {
  id: string;
  number: string;
  slug: string;
  name: string;
  company_name: string | null;
  email: string;
  time_zone: string;
  default_language: string;
  is_active: boolean;
  is_sample: boolean;
  plan_id: string;
  test_id: string | null;
  created_at: Date;
};

const toRegistered = (row: Row): RegisteredTenant => ({
  id: row.id,
  slug: row.slug,
  name: row.name,
  companyName: row.company_name,
  email: row.email,
  timeZone: row.time_zone,
  defaultLanguage: row.default_language,
  isActive: row.is_active,
  isSample: row.is_sample,
  planId: row.plan_id,
  testId: row.test_id,
  createdAt: row.created_at,
});

const columns = sql`t.id, t.number::text as number, t.slug, t.name, t.company_name, t.email, t.time_zone,
  t.default_language, t.is_active, t.is_sample, t.plan_id, t.created_at,
  (select s.id from tenants s where s.test_of = t.id limit 1) as test_id`;

const anywhere = (text: string): string => `%${text.replaceAll(/[\\%_]/g, '\\$&')}%`;

/** All workspaces of the installation, and what its operators may do to one. Test modes go with their workspace. */
export function tenantRegister({ database, cursors, audit, bus }: Needs) {
  async function rowOf(within: Kysely<unknown>, id: string): Promise<Row> {
    const { rows } = await sql<Row>`
      select ${columns} from tenants t where t.id = ${id} and t.test_of is null`.execute(within);
    if (!rows[0]) throw missing('tenant');
    return rows[0];
  }

  /** Changes of one workspace take turns. Each stands in its own record and in the operators'. */
  async function change(
    caller: Caller,
    id: string,
    make: (transaction: Kysely<unknown>, before: Row) => Promise<{ action: string; details?: object } | undefined>,
  ): Promise<RegisteredTenant> {
    caller.must(WRITE);
    const after = await database.transaction().execute(async (transaction) => {
      const held = await transaction
        .withTables<TenantTables>()
        .selectFrom('tenants')
        .select('id')
        .where('id', '=', id)
        .where('test_of', 'is', null)
        .forUpdate()
        .executeTakeFirst();
      if (!held) throw missing('tenant');
      const made = await make(transaction, await rowOf(transaction, id));
      if (made) {
        const entry = { action: made.action, target: { kind: 'tenant', id }, details: { ...made.details } };
        await audit.record(transaction, { ...caller, tenantId: id }, entry);
        await audit.record(transaction, caller, entry);
      }
      return rowOf(transaction, id);
    });
    for (const tenantId of after.test_id === null ? [id] : [id, after.test_id]) {
      bus.publish('tenant.changed', { tenantId });
      // Whoever is inside is shown out.
      if (!after.is_active) bus.publish('tenant.suspended', { tenantId });
    }
    return toRegistered(after);
  }

  const setActive = (caller: Caller, id: string, isActive: boolean) =>
    change(caller, id, async (transaction, before) => {
      if (before.is_active === isActive) return undefined;
      await withTests(transaction, id).set({ is_active: isActive }).execute();
      return { action: isActive ? 'tenant.resumed' : 'tenant.suspended' };
    });

  return {
    /** The newest first. */
    async page(
      caller: Caller,
      { cursor, limit, ...filter }: RegisterFilter & { cursor?: string | undefined; limit: number },
    ): Promise<{ tenants: RegisteredTenant[]; nextCursor: string | null }> {
      caller.must(READ);
      const marks = cursors.of(LIST);
      const [before] = cursor === undefined ? [] : marks.read(caller.tenantId, cursor);
      const most = Math.min(Math.max(1, Math.trunc(limit) || 1), MOST_LISTED);
      const search = filter.search?.trim() || undefined;
      const named = search && anywhere(search);
      const { rows } = await sql<Row>`
        select ${columns} from tenants t where t.test_of is null
          ${before === undefined ? sql`` : sql`and t.number < ${before}::bigint`}
          ${filter.planId === undefined ? sql`` : sql`and t.plan_id = ${filter.planId}`}
          ${filter.isActive === undefined ? sql`` : sql`and t.is_active = ${filter.isActive}`}
          ${
            named === undefined
              ? sql``
              : sql`and (t.name ilike ${named} or t.slug ilike ${named} or t.email ilike ${named}
                  or t.company_name ilike ${named} or t.id = ${read('tenant', search) ?? null}::uuid)`
          }
        order by t.number desc limit ${most + 1}`.execute(database);
      const shown = rows.slice(0, most);
      const last = shown.at(-1);
      return {
        tenants: shown.map(toRegistered),
        nextCursor: rows.length > most && last ? marks.write(caller.tenantId, [last.number]) : null,
      };
    },

    async get(caller: Caller, id: string): Promise<RegisteredTenant> {
      caller.must(READ);
      return toRegistered(await rowOf(database, id));
    },

    /** Nobody gets in any more, and visitors are told that it is not active. All of its data stays. */
    suspend: (caller: Caller, id: string) => setActive(caller, id, false),
    resume: (caller: Caller, id: string) => setActive(caller, id, true),

    /** What stands over the new plan's quotas stays; only more of it is refused. */
    changePlan: (caller: Caller, id: string, planId: string) =>
      change(caller, id, async (transaction, before) => {
        if (before.plan_id === planId) return undefined;
        await mustOffer(transaction, planId);
        await withTests(transaction, id).set({ plan_id: planId }).execute();
        const slugs = await planSlugs(transaction, [before.plan_id, planId]);
        const details = { from: slugs.get(before.plan_id), to: slugs.get(planId) };
        return { action: 'tenant.plan_changed', details };
      }),
  };
}

const withTests = (transaction: Kysely<unknown>, id: string) =>
  transaction
    .withTables<TenantTables>()
    .updateTable('tenants')
    .where((field) => field.or([field('id', '=', id), field('test_of', '=', id)]));

export type TenantRegister = ReturnType<typeof tenantRegister>;
