import { useQuery } from '@tanstack/react-query';
import type { BalanceOverview, PlanCatalog, PricingCatalog } from './contract-types.ts';
import { usePlatform } from './platform.tsx';

export type * from './contract-types.ts';

export const platformKeys = {
  me: ['platform', 'me'],
  factor: ['platform', 'factor'],
  tenants: ['platform', 'tenants'],
  balances: ['platform', 'balances'],
  pricing: ['platform', 'pricing'],
  plans: ['platform', 'plans'],
  operators: ['platform', 'operators'],
  audit: ['platform', 'audit'],
  health: ['platform', 'health'],
  loginKeys: ['platform', 'login-keys'],
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
