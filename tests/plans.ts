import { type Kysely, sql } from 'kysely';
import { type FeatureKey, featureKeys, type QuotaKey, quotaKeys } from '#modules/plans/index.ts';
import { newId } from '#platform/ids.ts';
import type { TestApp, TestTenant } from './app.ts';

export type PlanTerms = {
  name?: string;
  without?: readonly FeatureKey[];
  /** Everything that is not named here is unlimited. */
  quotas?: Partial<Record<QuotaKey, number>>;
  /** Of quotas that are used up. */
  resetPeriod?: 'monthly' | null;
  /** Named as what would lift a refusal. */
  isOffered?: boolean;
};

const consumed = new Set<QuotaKey>(['chat_conversations', 'ai_chat_replies', 'ai_voice_minutes']);

/** A plan of its own that lets everything but what is named. */
export async function planWith(
  database: Kysely<unknown>,
  { name = 'Small', without = [], quotas = {}, resetPeriod = 'monthly', isOffered = false }: PlanTerms = {},
): Promise<string> {
  const id = newId();
  await sql`insert into plans (id, slug, name, is_active) values (${id}, ${`p-${id}`}, ${name}, ${isOffered})`.execute(
    database,
  );
  for (const key of featureKeys) {
    await sql`insert into plan_features (plan_id, feature_key, is_enabled) values (${id}, ${key}, ${!without.includes(key)})`.execute(
      database,
    );
  }
  for (const key of quotaKeys) {
    const most = quotas[key] ?? null;
    await sql`insert into plan_quotas (plan_id, quota_key, value_type, limit_value, reset_period)
      values (${id}, ${key}, ${most === null ? 'unlimited' : 'number'}, ${most}, ${consumed.has(key) ? resetPeriod : null})`.execute(
      database,
    );
  }
  return id;
}

/** From the next request on. */
export async function putOnPlan(house: TestApp, { id }: Pick<TestTenant, 'id'>, terms: PlanTerms): Promise<string> {
  const database = house.database.kysely;
  const planId = await planWith(database, terms);
  await sql`update tenants set plan_id = ${planId} where id = ${id}`.execute(database);
  house.app.bus.publish('tenant.changed', { tenantId: id });
  return planId;
}
