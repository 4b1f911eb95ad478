import type { Caller } from '#modules/identity/index.ts';
import type { Cursors } from '#platform/cursors.ts';
import type { Jobs } from '#platform/jobs.ts';
import { type AlertNeeds, alerts } from './alerts.ts';
import { answers } from './answers.ts';
import { chargesStore } from './charges.store.ts';
import { charging } from './charging.ts';
import { ledger as ledgerOf } from './ledger.ts';
import { overview } from './overview.ts';
import type { QuotaBook } from './payers.ts';
import { type PricingNeeds, pricing as pricingOf } from './pricing.ts';
import { billingRules } from './rules.ts';
import { statements } from './statement.ts';
import { type TopUpNeeds, topUps } from './top-ups.ts';

export type BillingNeeds = PricingNeeds & AlertNeeds & TopUpNeeds & { cursors: Cursors; plans: QuotaBook };

/** One ledger, and what AI costs: prices, balances, and the money of each answer. */
export function billing(needs: BillingNeeds) {
  const { database } = needs;
  const ledger = ledgerOf({ database });
  const pricing = pricingOf(needs);
  const tell = alerts({ ...needs, ledger });
  const filling = topUps({ ...needs, ledger, pricing, tell });
  const charges = charging({ ...needs, ledger, pricing, topUps: filling, tell });
  const statement = statements(needs);
  const balances = overview({ ...needs, pricing });

  return {
    ledger,
    pricing: pricing.get,
    updatePricing: pricing.update,
    /** What an answer may take, for those who give it. */
    guardrails: pricing.current,
    reserve: charges.reserve,
    commit: charges.commit,
    release: charges.release,
    releaseAllLapsed: charges.releaseAllLapsed,
    topUp: filling.topUp,
    fillIfLow: filling.fillIfLow,
    updateRules: billingRules({ ...needs, ledger }),
    balances: balances.all,
    balance: balances.one,
    ownBalance: balances.own,
    statement: statement.of,
    ownStatement: statement.own,
    answers: answers(needs),

    /** The money of an answer. Whoever asks has been let see the answer; what they may know of its money, its presenter says. */
    charge: (caller: Pick<Caller, 'tenantId'>, reference: string) =>
      chargesStore(database).by(caller.tenantId, reference),

    defineJobs(jobs: Jobs): void {
      jobs.define('billing.top_up', { attempts: 5, retryAfterSeconds: 30 }, ({ tenantId }: { tenantId: string }) =>
        filling.fillIfLow(tenantId),
      );
      jobs.define('billing.release_lapsed', { attempts: 1 }, async () => {
        await charges.releaseAllLapsed();
      });
      jobs.schedule('billing.release_lapsed', '* * * * *');
    },
  };
}

export type Billing = ReturnType<typeof billing>;
