import type { TenantBalance } from './contract-types.ts';

/** `urgent` are those whose assistant is silent, or soon will be. */
export const alertFilters = ['urgent', 'low', 'ok'] as const;
export type BalancesSearch = { q?: string; alert?: (typeof alertFilters)[number] };

const isFilter = (value: unknown): value is (typeof alertFilters)[number] => alertFilters.some((one) => one === value);

export function balancesSearch(search: Record<string, unknown>): BalancesSearch {
  const { q, alert } = search;
  return { ...(typeof q === 'string' && q && { q: q.slice(0, 200) }), ...(isFilter(alert) && { alert }) };
}

type Sought = Pick<TenantBalance, 'tenantName' | 'tenantSlug' | 'tenantEmail' | 'alertLevel' | 'included'>;

export function fitsBalances(tenant: Sought, { q, alert }: BalancesSearch): boolean {
  const isUrgent = tenant.alertLevel === 'empty' || tenant.alertLevel === 'critical';
  const level = typeof tenant.included.chatReplies !== 'number' ? 'ok' : isUrgent ? 'urgent' : tenant.alertLevel;
  const sought = q?.toLocaleLowerCase();
  const texts = [tenant.tenantName, tenant.tenantSlug, tenant.tenantEmail];
  return (
    (alert === undefined || alert === level) &&
    (sought === undefined || texts.some((text) => text.toLocaleLowerCase().includes(sought)))
  );
}
