import type { Kysely } from 'kysely';
import type { Caller, OnRecord } from '#modules/identity/index.ts';
import type { Tenants } from '#modules/tenants/index.ts';
import type { Clock } from '#platform/clock.ts';
import { invalid, missing } from '#platform/refusal.ts';
import { purse } from './accounts.ts';
import type { Ledger } from './ledger.ts';
import { fromCents } from './prices.ts';
import { type BillingRules, profilesStore, rulesOf } from './profiles.store.ts';

const MOST_CENTS = 1_000_000_000;

type Needs = {
  database: Kysely<unknown>;
  clock: Clock;
  audit: OnRecord;
  tenants: Pick<Tenants, 'byId'>;
  ledger: Ledger;
};

function checkCents(name: string, cents: number | undefined): void {
  if (cents === undefined || (Number.isInteger(cents) && cents >= 0 && cents <= MOST_CENTS)) return;
  throw invalid(`body.${name}`, `is ${cents}`, `a whole number of cents from 0 to ${MOST_CENTS}`);
}

/** What happens when a tenant's plan is used up: whether its purse pays, may run into debt, and fills itself. */
export function billingRules({ database, clock, audit, tenants, ledger }: Needs) {
  return async (caller: Caller, tenantId: string, patch: Partial<BillingRules>): Promise<BillingRules> => {
    caller.must('platform:write');
    if (!(await tenants.byId(tenantId))) throw missing('tenant');
    const { autoTopUpThresholdCents: threshold, autoTopUpAmountCents: amount } = patch;
    checkCents('autoTopUpThresholdCents', threshold);
    checkCents('autoTopUpAmountCents', amount);
    return database.transaction().execute(async (transaction) => {
      const profiles = profilesStore(transaction);
      const before = await profiles.hold(tenantId);
      const after = {
        overageEnabled: patch.overageEnabled ?? before.overageEnabled,
        blockOnZero: patch.blockOnZero ?? before.blockOnZero,
        autoTopUpEnabled: patch.autoTopUpEnabled ?? before.autoTopUpEnabled,
        autoTopUpThresholdMicros: threshold === undefined ? before.autoTopUpThresholdMicros : fromCents(threshold),
        autoTopUpAmountMicros: amount === undefined ? before.autoTopUpAmountMicros : fromCents(amount),
      };
      if (after.autoTopUpEnabled && after.autoTopUpAmountMicros === 0) {
        throw invalid('body.autoTopUpAmountCents', 'is 0', 'above zero where the balance fills itself');
      }
      const changed = await profiles.change(tenantId, after, clock.now());
      await ledger.letOwe(transaction, purse(tenantId), changed.currency, !changed.blockOnZero);
      const fields = Object.entries(patch).flatMap(([name, value]) => (value === undefined ? [] : [name]));
      await audit.record(transaction, caller, {
        action: 'billing.settings_updated',
        target: { kind: 'tenant', id: tenantId },
        details: { fields },
      });
      return rulesOf(changed);
    });
  };
}
