import { type Kysely, sql } from 'kysely';
import {
  type Catalogue,
  type FeatureEntry,
  forFeatures,
  forQuotas,
  included,
  leftOut,
  notAllowed,
  type PlanContract,
  type QuotaEntry,
  type StoredPlan,
  withoutLimit,
} from './contract.ts';
import { featureKeys, quotaKeys } from './keys.ts';
import type { PlanTables } from './plans.tables.ts';
import { UNLIMITED } from './rules.store.ts';

/** The operator's catalogue: how keys are called, and what each plan contains of them. */
export const catalogueStore = (database: Kysely<unknown>) => {
  const db = database.withTables<PlanTables>();

  async function plans(): Promise<StoredPlan[]> {
    const rows = await db.selectFrom('plans').selectAll().orderBy('sort_order').orderBy('slug').execute();
    const features = await db.selectFrom('plan_features').selectAll().execute();
    const quotas = await db.selectFrom('plan_quotas').selectAll().execute();
    return rows.map(({ id, slug, name, sort_order, is_active }) => {
      const hasAll = slug === UNLIMITED;
      const own = new Map(features.filter((row) => row.plan_id === id).map((row) => [row.feature_key, row]));
      const ownQuotas = new Map(quotas.filter((row) => row.plan_id === id).map((row) => [row.quota_key, row]));
      return {
        id,
        slug,
        name,
        sortOrder: sort_order,
        isActive: is_active,
        features: forFeatures((key) => {
          const row = own.get(key);
          if (!row || hasAll) return hasAll ? included : leftOut;
          return { isEnabled: row.is_enabled, config: row.config };
        }),
        quotas: forQuotas((key) => {
          const row = ownQuotas.get(key);
          if (!row || hasAll) return hasAll ? withoutLimit(key) : notAllowed(key);
          const { value_type, limit_value, reset_period, config } = row;
          return { valueType: value_type, limitValue: limit_value, resetPeriod: reset_period, config };
        }),
      };
    });
  }

  return {
    async read(): Promise<Catalogue> {
      const { revision } = await db.selectFrom('plan_revision').select('revision').executeTakeFirstOrThrow();
      const features = await db
        .selectFrom('plan_feature_keys')
        .selectAll()
        .orderBy('sort_order')
        .orderBy('feature_key')
        .execute();
      const quotas = await db
        .selectFrom('plan_quota_keys')
        .selectAll()
        .orderBy('sort_order')
        .orderBy('quota_key')
        .execute();
      return {
        revision,
        features: features.map(({ feature_key, sort_order, ...row }) => ({
          ...row,
          key: feature_key as FeatureEntry['key'],
          sortOrder: sort_order,
        })),
        quotas: quotas.map(({ quota_key, sort_order, ...row }) => ({
          ...row,
          key: quota_key as QuotaEntry['key'],
          sortOrder: sort_order,
        })),
        plans: await plans(),
      };
    },

    /** Whoever changes the plans holds this until the transaction ends; so does nobody else meanwhile. */
    async hold(): Promise<void> {
      await db.selectFrom('plan_revision').select('revision').forUpdate().execute();
      // Who is put on a plan at this moment waits for what becomes of it.
      await db.selectFrom('plans').select('id').orderBy('id').forUpdate().execute();
    },

    async advance(now: Date): Promise<void> {
      await sql`update plan_revision set revision = revision + 1, changed_at = ${now}`.execute(database);
    },

    async nameKeys({ features, quotas }: { features: FeatureEntry[]; quotas: QuotaEntry[] }): Promise<void> {
      for (const { key, sortOrder, ...entry } of features) {
        await db
          .updateTable('plan_feature_keys')
          .set({ ...entry, sort_order: sortOrder })
          .where('feature_key', '=', key)
          .execute();
      }
      for (const { key, sortOrder, ...entry } of quotas) {
        await db
          .updateTable('plan_quota_keys')
          .set({ ...entry, sort_order: sortOrder })
          .where('quota_key', '=', key)
          .execute();
      }
    },

    /** How many workspaces are on each of these plans; those that nobody is on are left out. */
    async inUse(planIds: readonly string[]): Promise<Map<string, number>> {
      if (planIds.length === 0) return new Map();
      const { rows } = await sql<{ plan_id: string; count: number }>`
        select plan_id, count(*)::int as count from tenants
        where plan_id = any(${planIds}) and test_of is null group by plan_id`.execute(database);
      return new Map(rows.map(({ plan_id, count }) => [plan_id, count]));
    },

    async remove(planIds: readonly string[]): Promise<void> {
      if (planIds.length === 0) return;
      // Test mode has the plan of its workspace, whatever stood here when it was made.
      await sql`
        update tenants t set plan_id = live.plan_id from tenants live
        where live.id = t.test_of and t.plan_id = any(${planIds}) and live.plan_id <> t.plan_id`.execute(database);
      await db.deleteFrom('plans').where('id', 'in', planIds).execute();
    },

    /** Makes a plan, or replaces what it contains. */
    async put(id: string, plan: PlanContract, { isSample = false } = {}): Promise<void> {
      const { slug, name, sortOrder, isActive, features, quotas } = plan;
      const row = { slug, name, sort_order: sortOrder, is_active: isActive, is_sample: isSample };
      await db
        .insertInto('plans')
        .values({ id, ...row })
        .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
        .execute();
      if (slug === UNLIMITED) return;
      await db.deleteFrom('plan_features').where('plan_id', '=', id).execute();
      await db.deleteFrom('plan_quotas').where('plan_id', '=', id).execute();
      const written = (config: object | null) => (config === null ? null : JSON.stringify(config));
      await db
        .insertInto('plan_features')
        .values(
          featureKeys.map((key) => ({
            plan_id: id,
            feature_key: key,
            is_enabled: features[key].isEnabled,
            config: written(features[key].config),
          })),
        )
        .execute();
      await db
        .insertInto('plan_quotas')
        .values(
          quotaKeys.map((key) => ({
            plan_id: id,
            quota_key: key,
            value_type: quotas[key].valueType,
            limit_value: quotas[key].limitValue,
            reset_period: quotas[key].resetPeriod,
            config: written(quotas[key].config),
          })),
        )
        .execute();
    },

    async isKnown(slug: string): Promise<boolean> {
      return (await db.selectFrom('plans').select('id').where('slug', '=', slug).executeTakeFirst()) !== undefined;
    },

    /** Sample plans that no operator has saved and nobody is on. */
    async removeSamples(): Promise<void> {
      await sql`
        delete from plans p where is_sample and not exists (select from tenants t where t.plan_id = p.id)`.execute(
        database,
      );
    },

    /** Workspaces of a plan, page by page; test modes are counted with none. */
    async tenantsOn(planIds: readonly string[], after: string | null, limit: number) {
      const { rows } = await sql<{ id: string; slug: string; name: string; plan_id: string }>`
        select id, slug, name, plan_id from tenants
        where plan_id = any(${planIds}) and test_of is null and (${after}::uuid is null or id > ${after}::uuid)
        order by id limit ${limit}`.execute(database);
      return rows;
    },

    /** What these tenants have used up, each in the month of its own calendar. */
    async consumed(quota: string, tenantIds: readonly string[], now: Date, isMonthly: boolean) {
      const { rows } = await sql<{ tenant_id: string; used: number }>`
        select u.tenant_id, u.used from plan_usage u join tenants t on t.id = u.tenant_id
        where u.quota_key = ${quota} and u.tenant_id = any(${tenantIds})
          and u.period = case when ${isMonthly} then to_char(${now}::timestamptz at time zone t.time_zone, 'YYYY-MM') else 'ever' end
        `.execute(database);
      return new Map(rows.map(({ tenant_id, used }) => [tenant_id, used]));
    },
  };
};
