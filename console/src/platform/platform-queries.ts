import { useQuery } from '@tanstack/react-query';
import type { Answer } from '../rest/answers.ts';
import type { BalanceOverview, PlanCatalog, PricingCatalog } from './contract-types.ts';
import { usePlatform } from './platform.tsx';

export type * from './contract-types.ts';

export const platformKeys = {
  me: ['platform', 'me'],
  installation: ['platform', 'installation'],
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

/** Whoever is signed in here. */
export function useOperatorMe() {
  const { rest } = usePlatform();
  return useQuery({
    queryKey: platformKeys.me,
    queryFn: () => rest.get<Answer<'getOperatorMe'>>('/console/platform/me'),
  });
}

/** How the installation was set up, which settings alone change. */
export function useInstallation() {
  const { rest } = usePlatform();
  return useQuery({
    queryKey: platformKeys.installation,
    queryFn: async () => (await rest.get<Answer<'getInstallation'>>('/console/platform/installation')).installation,
  });
}

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
