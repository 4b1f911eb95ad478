import { billing as billingOf } from '#modules/billing/index.ts';
import { noPayments } from '#platform/payments/index.ts';
import type { Accounts } from './accounts.ts';
import type { Platform } from './platform.ts';
import type { Rules } from './rules.ts';

/** Whose money it is: the ledger, balances, and what AI costs. */
export function composeBilling(
  platform: Platform,
  { plans, audit, tenants, mails }: Pick<Rules, 'plans' | 'audit'> & Pick<Accounts, 'tenants' | 'mails'>,
) {
  const { database, outbox, jobs, bus, cursors, clock, log, publicUrl } = platform;
  const billing = billingOf({
    ...{ database, outbox, jobs, bus, cursors, clock, log, publicUrl, plans, audit, tenants, mails },
    payments: noPayments(),
  });
  billing.defineJobs(jobs);
  return { billing };
}

export type BillingModules = ReturnType<typeof composeBilling>;
