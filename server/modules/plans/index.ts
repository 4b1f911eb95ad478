export type { Decision, LiftedBy } from './decision.ts';
export {
  type ConsumedQuota,
  type FeatureKey,
  featureKeys,
  featureWords,
  type QuotaKey,
  quotaKeys,
  quotaWords,
} from './keys.ts';
export { type Counter, type Plans, plans, quotaExceeded } from './plans.ts';
export { UNLIMITED } from './rules.store.ts';
