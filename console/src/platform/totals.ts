import type { TenantBalance } from './contract-types.ts';

type Amounts = { currency: string; balance: number; charge: number; cost: number; overage: number };

/** Sums by currency, in hundredths: euros and dollars make no sum. */
export function totalsByCurrency(tenants: readonly TenantBalance[]): Amounts[] {
  const sums = new Map<string, Amounts>();
  for (const { currency, balanceCents, overage } of tenants) {
    const sum = sums.get(currency) ?? { currency, balance: 0, charge: 0, cost: 0, overage: 0 };
    sum.balance += balanceCents;
    sum.charge += overage.estimatedRetailChargeCents;
    sum.cost += overage.estimatedInternalCostCents;
    sum.overage += overage.estimatedOverageChargeCents;
    sums.set(currency, sum);
  }
  return [...sums.values()].sort((one, other) => one.currency.localeCompare(other.currency));
}
