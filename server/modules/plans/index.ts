export { type FeatureKey, featureKeys, type Plans, plans, type QuotaKey, quotaKeys } from './plans.ts';
