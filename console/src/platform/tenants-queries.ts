import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { Answer } from '../rest/answers.ts';
import { usePlatform } from './platform.tsx';
import { platformKeys, type TenantBalance, useBalances } from './platform-queries.ts';
import type { TenantsSearch } from './tenants-search.ts';

export type RegisteredTenant = Answer<'listTenants'>['tenants'][number];

export type TenantDetails = Answer<'getTenant'>;

export function useTenants({ q, plan, status }: TenantsSearch) {
  const { rest } = usePlatform();
  return useInfiniteQuery({
    queryKey: [...platformKeys.tenants, 'list', { q, plan, status }],
    initialPageParam: '',
    queryFn: ({ pageParam }) =>
      rest.get<Answer<'listTenants'>>('/console/platform/tenants', { q, planId: plan, status, cursor: pageParam }),
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });
}

export function useTenant(tenantId: string) {
  const { rest } = usePlatform();
  return useQuery({
    queryKey: [...platformKeys.tenants, tenantId],
    queryFn: () => rest.get<Answer<'getTenant'>>(`/console/platform/tenants/${tenantId}`),
  });
}

/** The balance of each workspace by its id; empty while they are not there yet. */
export function useBalancesByTenant(): ReadonlyMap<string, TenantBalance> {
  const balances = useBalances().data?.tenants ?? [];
  return new Map(balances.map((balance) => [balance.tenantId, balance]));
}
