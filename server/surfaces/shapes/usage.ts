import type { Usage } from '#modules/plans/index.ts';
import { show } from '#platform/ids.ts';
import { iso } from './answers.ts';

const resetsAt = (at: Date | null) => at && iso(at);

/** The plan of a workspace with what is in use of it, as programs read it. */
export const showSubscription = ({ plan, features, quotas }: Usage, isActive: boolean) => ({
  planId: show('plan', plan.id),
  planSlug: plan.slug,
  planName: plan.name,
  status: isActive ? ('active' as const) : ('suspended' as const),
  features: features.map(({ feature, name, isEnabled, decision }) => ({
    featureKey: feature,
    name,
    enabled: isEnabled,
    liftedBy: [...decision.liftedBy.plans],
  })),
  quotas: quotas.map((quota) => ({
    quotaKey: quota.quota,
    name: quota.name,
    unit: quota.unit,
    valueType: quota.valueType,
    used: quota.used,
    allowed: quota.allowed,
    state: quota.state,
    resetPeriod: quota.resetPeriod,
    resetsAt: resetsAt(quota.resetsAt),
    liftedBy: [...quota.decision.liftedBy.plans],
  })),
});

/** The same for people: with the words of both languages, and the sentence that decided. */
export const showUsage = (usage: Usage, isActive: boolean) => {
  const { features, quotas, ...plan } = showSubscription(usage, isActive);
  return {
    ...plan,
    features: features.map((feature, at) => {
      const { words, decision } = usage.features[at]!;
      return { ...feature, words: { ...words }, rule: decision.rule, sentence: { ...decision.words } };
    }),
    quotas: quotas.map((quota, at) => {
      const { words, decision, resetsOn } = usage.quotas[at]!;
      return { ...quota, resetsOn, words: { ...words }, rule: decision.rule, sentence: { ...decision.words } };
    }),
  };
};
