import type { Kysely } from 'kysely';
import type { Clock } from '#platform/clock.ts';
import { missing } from '#platform/refusal.ts';
import { catalogueStore } from './catalogue.store.ts';
import {
  decideFeature,
  decideQuota,
  type FeatureDecision,
  type QuotaDecision,
  type ResetPeriod,
  type ValueType,
} from './decision.ts';
import { type FeatureKey, featureWords, isConsumed, type QuotaKey, quotaWords, type Words } from './keys.ts';
import type { Plans } from './plans.ts';
import { NOT_IN_PLAN, rulesStore } from './rules.store.ts';

export type FeatureUse = {
  feature: FeatureKey;
  /** As the operator calls it. */
  name: string;
  words: Words;
  isEnabled: boolean;
  decision: FeatureDecision;
};
export type QuotaUse = {
  quota: QuotaKey;
  name: string;
  unit: string;
  words: Words;
  valueType: ValueType;
  /** Null where nobody counts it. */
  used: number | null;
  /** Null is unlimited. */
  allowed: number | null;
  state: 'unlimited' | 'left' | 'near' | 'full' | 'over' | 'not_in_plan';
  resetPeriod: ResetPeriod | null;
  resetsAt: Date | null;
  /** The same as a day of the tenant's calendar: it lies before midnight for whoever reads it further west. */
  resetsOn: string | null;
  decision: QuotaDecision;
};
export type Usage = {
  plan: { id: string; slug: string; name: string };
  features: FeatureUse[];
  quotas: QuotaUse[];
};

/** From here on a reader is warned. */
const NEAR = 0.8;

/** The first day after a month such as `2026-11`. */
function dayAfter(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number, 1)).toISOString().slice(0, 10);
}

function stateOf(used: number | null, allowed: number | null, valueType: ValueType): QuotaUse['state'] {
  if (allowed === null) return 'unlimited';
  if (used !== null && used > allowed) return 'over';
  if (valueType === 'disabled') return 'not_in_plan';
  if (used === null) return 'left';
  if (used >= allowed) return 'full';
  return used >= allowed * NEAR ? 'near' : 'left';
}

/** What a tenant's plan contains, and how much of it is in use. */
export function usage({ database, plans, clock }: { database: Kysely<unknown>; plans: Plans; clock: Clock }) {
  return async (tenantId: string): Promise<Usage> => {
    const terms = await plans.termsOf(tenantId, database);
    if (!terms) throw missing('tenant');
    const { features, quotas } = await catalogueStore(database).read();
    const rules = rulesStore(database);
    const now = clock.now();

    async function featureUse({ key, name }: (typeof features)[number]): Promise<FeatureUse> {
      const isEnabled = terms!.features.has(key);
      const rule = { feature: key, plan: terms!.plan.name, isEnabled };
      const better = isEnabled ? [] : await rules.plansWithFeature(key);
      const decision = decideFeature(rule, { plans: better, resetsAt: null });
      return { feature: key, name, words: featureWords[key], isEnabled, decision };
    }

    async function quotaUse({ key, name, unit }: (typeof quotas)[number]): Promise<QuotaUse> {
      const term = terms!.quotas.get(key) ?? NOT_IN_PLAN;
      const { valueType, amount, resetPeriod } = term;
      const { period, resetsAt } = isConsumed(key)
        ? await rules.periodAt(now, terms!.timeZone, resetPeriod)
        : { period: '', resetsAt: null };
      const used = isConsumed(key)
        ? await rules.used(tenantId, key, period)
        : await plans.usedBy(key, [tenantId]).then((counted) => counted && (counted.get(tenantId) ?? 0));
      const state = stateOf(used ?? null, amount, valueType);
      const isFull = state === 'full' || state === 'over' || state === 'not_in_plan';
      const better = isFull ? await rules.plansAllowingMore(key, Math.max(amount ?? 0, used ?? 0)) : [];
      const decision = decideQuota(
        { quota: key, plan: terms!.plan.name, ...term },
        { used: used ?? 0, wanted: 1 },
        { plans: better, resetsAt },
      );
      return {
        ...{ quota: key, name, unit, words: quotaWords[key], valueType, state, resetPeriod, resetsAt, decision },
        resetsOn: resetsAt && dayAfter(period),
        used: used ?? null,
        allowed: amount,
      };
    }

    const { id, slug, name } = terms.plan;
    const featureUses: FeatureUse[] = [];
    for (const entry of features) featureUses.push(await featureUse(entry));
    const quotaUses: QuotaUse[] = [];
    for (const entry of quotas) quotaUses.push(await quotaUse(entry));
    return { plan: { id, slug, name }, features: featureUses, quotas: quotaUses };
  };
}
