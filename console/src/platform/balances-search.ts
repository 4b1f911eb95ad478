import type { TenantBalance } from './contract-types.ts';

/** `urgent` are those whose assistant is silent, or soon will be. */
export const alertFilters = ['urgent', 'low', 'ok'] as const;
export type BalancesSearch = { q?: string; alert?: (typeof alertFilters)[number] };

const isFilter = (value: unknown): value is (typeof alertFilters)[number] => alertFilters.some((one) => one === value);

export function balancesSearch(search: Record<string, unknown>): BalancesSearch {
  const { q, alert } = search;
  return { ...(typeof q === 'string' && q && { q: q.slice(0, 200) }), ...(isFilter(alert) && { alert }) };
}

type Terms = Pick<TenantBalance, 'included' | 'overageEnabled'>;

/** Where the plan includes any number of replies, or nothing is charged beyond it, no balance keeps the assistant talking. */
export const needsBalance = ({ included, overageEnabled }: Terms): boolean =>
  overageEnabled && typeof included.chatReplies === 'number';

type Sought = Pick<TenantBalance, 'tenantName' | 'tenantSlug' | 'tenantEmail' | 'alertLevel'> & Terms;

export function fitsBalances(tenant: Sought, { q, alert }: BalancesSearch): boolean {
  const isUrgent = tenant.alertLevel === 'empty' || tenant.alertLevel === 'critical';
  const level = !needsBalance(tenant) ? 'ok' : isUrgent ? 'urgent' : tenant.alertLevel;
  const sought = q?.toLocaleLowerCase();
  const texts = [tenant.tenantName, tenant.tenantSlug, tenant.tenantEmail];
  return (
    (alert === undefined || alert === level) &&
    (sought === undefined || texts.some((text) => text.toLocaleLowerCase().includes(sought)))
  );
}
