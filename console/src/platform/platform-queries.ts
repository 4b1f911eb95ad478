import { useQuery } from '@tanstack/react-query';
import type { components } from '../../../contracts/ringnity.types.ts';
import { usePlatform } from './platform.tsx';

type Schemas = components['schemas'];
export type BalanceOverview = Schemas['AiBalanceOverview'];
export type TenantBalance = Schemas['AiTenantBalance'];
export type PricingCatalog = Schemas['AiPricingCatalog'];
export type PricingSettings = Schemas['AiPricingSettings'];
/** The revision tells whether somebody else has saved since. */
export type PlanCatalog = Schemas['PlanContractCatalog'] & { revision?: number };
export type PlanContract = Schemas['PlanContractPlan'];
export type QuotaContract = Schemas['PlanQuotaContract'];

export const platformKeys = {
  me: ['platform', 'me'],
  tenants: ['platform', 'tenants'],
  balances: ['platform', 'balances'],
  pricing: ['platform', 'pricing'],
  plans: ['platform', 'plans'],
  operators: ['platform', 'operators'],
  audit: ['platform', 'audit'],
  health: ['platform', 'health'],
};

export function useBalances() {
  const { rest } = usePlatform();
  return useQuery({
    queryKey: platformKeys.balances,
    queryFn: () => rest.get<BalanceOverview>('/platform/ai-balance'),
  });
}

export function usePlanCatalog() {
  const { rest } = usePlatform();
  return useQuery({
    queryKey: platformKeys.plans,
    queryFn: () => rest.get<PlanCatalog>('/platform/plan-contracts'),
  });
}

export function usePricing() {
  const { rest } = usePlatform();
  return useQuery({
    queryKey: platformKeys.pricing,
    queryFn: () => rest.get<PricingCatalog>('/platform/ai-pricing'),
  });
}
