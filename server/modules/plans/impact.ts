import type { Kysely } from 'kysely';
import { catalogueStore } from './catalogue.store.ts';
import type { PlanContract, StoredPlan } from './contract.ts';
import { amountOf } from './decision.ts';
import { type FeatureKey, featureKeys, isConsumed, type QuotaKey, quotaKeys } from './keys.ts';
import type { Plans } from './plans.ts';

export type Affected = {
  id: string;
  slug: string;
  name: string;
  planSlug: string;
  lostFeatures: FeatureKey[];
  /** What stands over the plan as it would be. It stays, and nothing can be added to it. */
  exceeded: { quota: QuotaKey; used: number; allowed: number }[];
};
export type Impact = { affected: Affected[]; count: number; warnings: string[] };

const AT_ONCE = 500;
const MOST_LISTED = 200;

type Change = { lostFeatures: FeatureKey[]; narrowed: { quota: QuotaKey; amount: number; isMonthly: boolean }[] };

/** What a plan takes away from those who are on it. */
export function changeOf(before: PlanContract, after: PlanContract): Change {
  return {
    lostFeatures: featureKeys.filter((key) => before.features[key].isEnabled && !after.features[key].isEnabled),
    narrowed: quotaKeys.flatMap((quota) => {
      const [was, amount] = [amountOf(before.quotas[quota]), amountOf(after.quotas[quota])];
      const isMonthly = after.quotas[quota].resetPeriod === 'monthly';
      return amount !== null && (was === null || amount < was) ? [{ quota, amount, isMonthly }] : [];
    }),
  };
}

/** `custom` without an amount lets everything, which may not be what was meant. */
export const warningsOf = (plans: readonly PlanContract[]): string[] =>
  plans.flatMap(({ name, quotas }) =>
    quotaKeys
      .filter((key) => quotas[key].valueType === 'custom' && amountOf(quotas[key]) === null)
      .map((key) => `${name}: ${key} is custom without config.limit, so nothing limits it.`),
  );

/** Which workspaces would lose a feature, or stand over a quota, if these plans took the place of those. */
export async function impactOf(
  within: Kysely<unknown>,
  changes: readonly { before: StoredPlan; after: PlanContract }[],
  { plans, now }: { plans: Pick<Plans, 'usedBy'>; now: Date },
): Promise<Omit<Impact, 'warnings'>> {
  const store = catalogueStore(within);
  const byPlan = new Map(
    changes
      .map(({ before, after }) => [before.id, { slug: after.slug, ...changeOf(before, after) }] as const)
      .filter(([, { lostFeatures, narrowed }]) => lostFeatures.length + narrowed.length > 0),
  );
  const affected: Affected[] = [];
  let count = 0;
  if (byPlan.size === 0) return { affected, count };

  for (let after: string | null = null; ; ) {
    const page = await store.tenantsOn([...byPlan.keys()], after, AT_ONCE);
    const exceeded = await exceededIn(page);
    for (const { id, slug, name, plan_id } of page) {
      const { lostFeatures = [], slug: planSlug = '' } = byPlan.get(plan_id) ?? {};
      const over = exceeded.get(id) ?? [];
      if (lostFeatures.length + over.length === 0) continue;
      count += 1;
      if (affected.length < MOST_LISTED) affected.push({ id, slug, name, planSlug, lostFeatures, exceeded: over });
    }
    after = page.at(-1)?.id ?? null;
    if (page.length < AT_ONCE) return { affected, count };
  }

  async function exceededIn(page: readonly { id: string; plan_id: string }[]) {
    const found = new Map<string, Affected['exceeded']>();
    for (const quota of quotaKeys) {
      for (const [planId, { narrowed }] of byPlan) {
        const term = narrowed.find((each) => each.quota === quota);
        const ids = page.filter(({ plan_id }) => plan_id === planId).map(({ id }) => id);
        if (!term || ids.length === 0) continue;
        const used = isConsumed(quota)
          ? await store.consumed(quota, ids, now, term.isMonthly)
          : await plans.usedBy(quota, ids, within);
        for (const [id, amount] of used ?? []) {
          if (amount > term.amount)
            found.set(id, [...(found.get(id) ?? []), { quota, used: amount, allowed: term.amount }]);
        }
      }
    }
    return found;
  }
}
