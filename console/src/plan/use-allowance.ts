import { useTranslation } from 'react-i18next';
import type { Language } from '../language/index.ts';
import { useSubscription } from './plan-queries.ts';

/** What an action needs of the plan. */
export type Wanted = { feature?: string | readonly string[] | undefined; quota?: string | undefined };

/** Why the plan would refuse it now, in a sentence; undefined where it would not, or is not known yet. */
export function useRefusedByPlan({ feature, quota }: Wanted): string | undefined {
  const { i18n } = useTranslation();
  const subscription = useSubscription().data;
  const needed = typeof feature === 'string' ? [feature] : (feature ?? []);
  const without = subscription?.features.find(({ featureKey, enabled }) => needed.includes(featureKey) && !enabled);
  const full = subscription?.quotas.find(
    ({ quotaKey, state }) => quotaKey === quota && (state === 'full' || state === 'over' || state === 'not_in_plan'),
  );
  return (without ?? full)?.sentence[i18n.language as Language];
}
