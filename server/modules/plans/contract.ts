import type { ResetPeriod, ValueType } from './decision.ts';
import { type FeatureKey, featureKeys, isConsumed, type QuotaKey, quotaKeys } from './keys.ts';

export type Config = Record<string, unknown>;

/** A key as the operator calls it. That there is such a key is the product's. */
export type FeatureEntry = {
  key: FeatureKey;
  name: string;
  category: string;
  description: string;
  status: string;
  sortOrder: number;
};
export type QuotaEntry = {
  key: QuotaKey;
  name: string;
  unit: string;
  category: string;
  description: string;
  sortOrder: number;
};

export type FeatureTerm = { isEnabled: boolean; config: Config | null };
export type QuotaTerm = {
  valueType: ValueType;
  limitValue: number | null;
  resetPeriod: ResetPeriod | null;
  config: Config | null;
};

/** What one plan contains. */
export type PlanContract = {
  slug: string;
  name: string;
  sortOrder: number;
  /** It can be chosen. Who is on it keeps it when it is offered no more. */
  isActive: boolean;
  features: Record<FeatureKey, FeatureTerm>;
  quotas: Record<QuotaKey, QuotaTerm>;
};
export type StoredPlan = PlanContract & { id: string };

export type Catalogue = {
  /** Grows with every change. */
  revision: number;
  features: FeatureEntry[];
  quotas: QuotaEntry[];
  plans: StoredPlan[];
};

export const included: FeatureTerm = { isEnabled: true, config: null };
export const leftOut: FeatureTerm = { isEnabled: false, config: null };
export const withoutLimit = (quota: QuotaKey): QuotaTerm => ({
  valueType: 'unlimited',
  limitValue: null,
  resetPeriod: isConsumed(quota) ? 'monthly' : null,
  config: null,
});
export const notAllowed = (quota: QuotaKey): QuotaTerm => ({ ...withoutLimit(quota), valueType: 'disabled' });

export const forFeatures = <Term>(term: (key: FeatureKey) => Term): Record<FeatureKey, Term> =>
  Object.fromEntries(featureKeys.map((key) => [key, term(key)])) as Record<FeatureKey, Term>;
export const forQuotas = <Term>(term: (key: QuotaKey) => Term): Record<QuotaKey, Term> =>
  Object.fromEntries(quotaKeys.map((key) => [key, term(key)])) as Record<QuotaKey, Term>;

/** Whether nothing is left out and nothing is limited. */
export const letsEverything = ({ features, quotas }: PlanContract): boolean =>
  featureKeys.every((key) => features[key].isEnabled) &&
  quotaKeys.every((key) => quotas[key].valueType === 'unlimited');
