import type { Subscription } from '../plan/plan-queries.ts';
import type { PlanContract, QuotaContract } from './contract-types.ts';
import { FIXED } from './plan-draft.ts';

/** The most that a quota lets; null is unlimited. What is agreed by hand without a number limits nothing. */
function mostOf(quota: QuotaContract | undefined): number | null {
  if (!quota || quota.valueType === 'disabled') return 0;
  if (quota.valueType === 'number') return quota.limitValue ?? 0;
  const agreed = quota.valueType === 'custom' ? quota.config?.['limit'] : undefined;
  return typeof agreed === 'number' ? agreed : null;
}

/** Agreed upon by hand, and without a number: it limits nothing, which may not be what was meant. */
export const isEndless = (quota: QuotaContract | undefined): boolean =>
  quota?.valueType === 'custom' && mostOf(quota) === null;

type Used = {
  features: Pick<Subscription['features'][number], 'featureKey' | 'enabled'>[];
  quotas: Pick<Subscription['quotas'][number], 'quotaKey' | 'used'>[];
};

/** What a workspace would lose and gain on another plan, and what of its own would stand over a limit. */
export function lossesOf({ features, quotas }: Used, plan: Pick<PlanContract, 'slug' | 'features' | 'quotas'>) {
  const isIn = (key: string) => plan.slug === FIXED || (plan.features[key]?.enabled ?? false);
  const lost = features.filter(({ featureKey, enabled }) => enabled && !isIn(featureKey));
  const gained = features.filter(({ featureKey, enabled }) => !enabled && isIn(featureKey));
  const over =
    plan.slug === FIXED
      ? []
      : quotas.flatMap(({ quotaKey, used }) => {
          const allowed = mostOf(plan.quotas[quotaKey]);
          return used !== null && allowed !== null && used > allowed ? [{ quotaKey, used, allowed }] : [];
        });
  return {
    features: lost.map(({ featureKey }) => featureKey),
    gains: gained.map(({ featureKey }) => featureKey),
    quotas: over,
    isLoss: lost.length + over.length > 0,
  };
}
