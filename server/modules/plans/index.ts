export type { Catalogue, Config } from './contract.ts';
export type { CatalogueInput } from './contract-input.ts';
export type { FeatureDecision, LiftedBy, QuotaDecision } from './decision.ts';
export type { Impact } from './impact.ts';
export {
  type ConsumedQuota,
  type FeatureKey,
  featureKeys,
  featureWords,
  isFeature as isFeatureKey,
  type QuotaKey,
  quotaKeys,
  quotaWords,
} from './keys.ts';
export { mustOffer, planSlugs } from './must-offer.ts';
export { type PlanContracts, planContracts } from './plan-contracts.ts';
export { type Counter, type Plans, plans, quotaExceeded } from './plans.ts';
export { UNLIMITED } from './rules.store.ts';
export { addSamplePlans, removeSamplePlans } from './sample-plans.ts';
export { type FeatureUse, type QuotaUse, type Usage, usage } from './usage.ts';
