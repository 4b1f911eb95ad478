import { type Kysely, sql } from 'kysely';
import { amountOf, type ResetPeriod, type ValueType } from './decision.ts';
import { type FeatureKey, featureKeys, isConsumed, type QuotaKey, quotaKeys } from './keys.ts';

export type QuotaTerms = {
  valueType: ValueType;
  /** Null is unlimited. */
  amount: number | null;
  resetPeriod: ResetPeriod | null;
};

/** The plan that a tenant is on, with its terms. Test mode has the plan of the live workspace. */
export type Terms = {
  tenantId: string;
  /** The live workspace, where this is its test mode. */
  liveId: string;
  timeZone: string;
  plan: { id: string; slug: string; name: string; isActive: boolean };
  features: ReadonlySet<string>;
  quotas: ReadonlyMap<string, QuotaTerms>;
};

type StoredQuota = {
  valueType: ValueType;
  limitValue: number | null;
  resetPeriod: ResetPeriod | null;
  config: Record<string, unknown> | null;
};
type Place = {
  live_id: string;
  time_zone: string;
  id: string;
  slug: string;
  name: string;
  is_active: boolean;
  revision: number;
};
/** What a plan contained when the plans were last changed. */
export type PlanTerms = Pick<Terms, 'features' | 'quotas'> & { revision: number };

/** The plan of this name lets everything, also what the product learns later: its terms stand in no table. */
export const UNLIMITED = 'unlimited';
const everything: ReadonlySet<string> = new Set(featureKeys);
const endless: ReadonlyMap<string, QuotaTerms> = new Map(
  quotaKeys.map((key) => [
    key,
    { valueType: 'unlimited', amount: null, resetPeriod: isConsumed(key) ? 'monthly' : null },
  ]),
);

/** A key that a plan says nothing of is not in it. */
export const NOT_IN_PLAN: QuotaTerms = { valueType: 'disabled', amount: 0, resetPeriod: null };

/** The month of a tenant's own calendar, and when it ends. */
const month = (now: Date, timeZone: string) => sql`to_char(${now}::timestamptz at time zone ${timeZone}, 'YYYY-MM')`;
const monthEnd = (now: Date, timeZone: string) =>
  sql`(date_trunc('month', ${now}::timestamptz at time zone ${timeZone}) + interval '1 month') at time zone ${timeZone}`;

type Use = { amount: number; most: number | null; now: Date; timeZone: string; resetPeriod: ResetPeriod | null };

export const rulesStore = (database: Kysely<unknown>) => ({
  /** Which plan a tenant is on, and since which change of the plans it is as it is: little enough to ask each time. */
  async placeOf(tenantId: string): Promise<Place | undefined> {
    const { rows } = await sql<Place>`
      select coalesce(t.test_of, t.id) as live_id, t.time_zone, p.id, p.slug, p.name, p.is_active,
        (select revision from plan_revision) as revision
      from tenants t left join tenants live on live.id = t.test_of
        join plans p on p.id = coalesce(live.plan_id, t.plan_id)
      where t.id = ${tenantId}`.execute(database);
    return rows[0];
  },

  async termsOfPlan({ id, slug, revision }: Pick<Place, 'id' | 'slug' | 'revision'>): Promise<PlanTerms> {
    if (slug === UNLIMITED) return { revision, features: everything, quotas: endless };
    const { rows } = await sql<{ features: string[]; quotas: Record<string, StoredQuota> }>`
      select array(select feature_key from plan_features where plan_id = ${id} and is_enabled) as features,
        (select coalesce(jsonb_object_agg(quota_key, jsonb_build_object('valueType', value_type, 'limitValue', limit_value,
          'resetPeriod', reset_period, 'config', config)), '{}') from plan_quotas where plan_id = ${id}) as quotas`.execute(
      database,
    );
    const { features = [], quotas = {} } = rows[0] ?? {};
    return {
      revision,
      features: new Set(features),
      quotas: new Map(
        Object.entries(quotas).map(([key, quota]) => [
          key,
          { valueType: quota.valueType, resetPeriod: quota.resetPeriod, amount: amountOf(quota) },
        ]),
      ),
    };
  },

  /** Plans that are offered and include a feature, the nearest first. */
  async plansWithFeature(feature: FeatureKey): Promise<string[]> {
    const { rows } = await sql<{ name: string }>`
      select p.name from plans p left join plan_features f on f.plan_id = p.id and f.feature_key = ${feature}
      where p.is_active and (f.is_enabled or p.slug = ${UNLIMITED}) order by p.sort_order, p.slug limit 3`.execute(
      database,
    );
    return rows.map(({ name }) => name);
  },

  /** Plans that are offered and allow more than so many. */
  async plansAllowingMore(quota: QuotaKey, than: number): Promise<string[]> {
    const { rows } = await sql<StoredQuota & { name: string }>`
      select p.name, coalesce(q.value_type, 'unlimited') as "valueType", q.limit_value as "limitValue", q.config
      from plans p left join plan_quotas q on q.plan_id = p.id and q.quota_key = ${quota}
      where p.is_active and (q.value_type <> 'disabled' or p.slug = ${UNLIMITED}) order by p.sort_order, p.slug`.execute(
      database,
    );
    const isMore = (amount: number | null) => amount === null || amount > than;
    return rows
      .filter((row) => isMore(amountOf(row)))
      .slice(0, 3)
      .map(({ name }) => name);
  },

  /** One quota of a tenant at a time, until the transaction ends: what is counted stays true until then. */
  async hold(tenantId: string, quota: QuotaKey): Promise<void> {
    await sql`select pg_advisory_xact_lock(hashtextextended(${`quota ${quota} ${tenantId}`}, 0))`.execute(database);
  },

  /** Which period counts at this moment, and when it ends. */
  async periodAt(now: Date, timeZone: string, resetPeriod: ResetPeriod | null) {
    if (resetPeriod === null) return { period: 'ever', resetsAt: null };
    const { rows } = await sql<{ period: string; resetsAt: Date }>`
      select ${month(now, timeZone)} as period, ${monthEnd(now, timeZone)} as "resetsAt"`.execute(database);
    return rows[0]!;
  },

  /** Adds where it fits; undefined where it does not, and nothing is changed then. */
  async use(
    tenantId: string,
    quota: QuotaKey,
    { amount, most, now, timeZone, resetPeriod }: Use,
  ): Promise<{ used: number; period: string } | undefined> {
    if (most !== null && amount > most) return undefined;
    const period = resetPeriod === null ? sql`'ever'` : month(now, timeZone);
    const { rows } = await sql<{ used: number; period: string }>`
      insert into plan_usage as u (tenant_id, quota_key, period, used) values (${tenantId}, ${quota}, ${period}, ${amount})
      on conflict (tenant_id, quota_key, period) do update set used = u.used + excluded.used
        where ${most}::bigint is null or u.used + excluded.used <= ${most}::bigint
      returning used, period`.execute(database);
    return rows[0];
  },

  async giveBack(tenantId: string, quota: QuotaKey, period: string, amount: number): Promise<void> {
    await sql`
      update plan_usage set used = greatest(0, used - ${amount})
      where tenant_id = ${tenantId} and quota_key = ${quota} and period = ${period}`.execute(database);
  },

  async used(tenantId: string, quota: QuotaKey, period: string): Promise<number> {
    const { rows } = await sql<{ used: number }>`
      select used from plan_usage where tenant_id = ${tenantId} and quota_key = ${quota} and period = ${period}`.execute(
      database,
    );
    return rows[0]?.used ?? 0;
  },

  /** Months that ended two years ago are of no interest any more. */
  async removeOld(now: Date): Promise<void> {
    await sql`
      delete from plan_usage where period <> 'ever' and period < to_char(${now}::timestamptz - interval '2 years', 'YYYY-MM')`.execute(
      database,
    );
  },
});
