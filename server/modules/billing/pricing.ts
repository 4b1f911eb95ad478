import { type Kysely, sql } from 'kysely';
import type { Caller, OnRecord } from '#modules/identity/index.ts';
import type { Bus } from '#platform/bus.ts';
import type { Clock } from '#platform/clock.ts';
import { Refusal } from '#platform/refusal.ts';
import type { BillingTables } from './billing.tables.ts';
import { type Pricing, type PricingSettings, standardPricing } from './prices.ts';
import { checkPricing, type PricingPatch } from './pricing-input.ts';
import { standardProfile } from './profiles.store.ts';

/** A change made by another process is seen after this long at the latest; one of ours at once. */
const KEPT_MS = 3000;
const LOCK = 'ai pricing';

/** Without its rate a purse could not be charged. */
async function mustCoverPurses(transaction: Kysely<unknown>, rates: Record<string, number>): Promise<void> {
  const rows = await transaction
    .withTables<BillingTables>()
    .selectFrom('billing_profiles')
    .select('currency')
    .distinct()
    .execute();
  const used = new Set([standardProfile('').currency, ...rows.map(({ currency }) => currency)]);
  const missing = [...used].filter((currency) => currency !== 'USD' && rates[currency] === undefined);
  if (missing.length === 0) return;
  const currencies = missing.join(', ');
  throw new Refusal('conflict', 'exchange_rate_in_use', `Balances are in ${currencies}: the rate cannot be left out.`, {
    faults: [`body.exchangeRates lacks ${currencies}: it should name every currency that balances are in.`],
  });
}

export type PricingNeeds = { database: Kysely<unknown>; bus: Bus; clock: Clock; audit: OnRecord };

/** What AI costs in this installation, and what one answer and one tenant may take. */
export function pricing({ database, bus, clock, audit }: PricingNeeds) {
  let kept: { pricing: Pricing; until: number } | undefined;
  bus.subscribe('pricing.changed', () => {
    kept = undefined;
  });

  async function read(within: Kysely<unknown>): Promise<Pricing> {
    const row = await within.withTables<BillingTables>().selectFrom('ai_pricing').selectAll().executeTakeFirst();
    // What was added to the settings since they were stored has its standard.
    return { ...standardPricing, ...(row?.settings as Partial<PricingSettings>), updatedAt: row?.updated_at ?? null };
  }

  async function current(): Promise<Pricing> {
    const now = clock.now().getTime();
    if (kept && kept.until > now) return kept.pricing;
    const pricing = await read(database);
    kept = { pricing, until: now + KEPT_MS };
    return pricing;
  }

  return {
    current,

    async get(caller: Caller): Promise<Pricing> {
      caller.must('platform:read');
      return read(database);
    },

    /** What is not given stays as it is. Takes effect with the next answer. */
    async update(caller: Caller, patch: PricingPatch): Promise<Pricing> {
      caller.must('platform:pricing');
      checkPricing(patch);
      const changed = await database.transaction().execute(async (transaction) => {
        await sql`select pg_advisory_xact_lock(hashtextextended(${LOCK}, 0))`.execute(transaction);
        const { updatedAt: _, ...before } = await read(transaction);
        if (patch.exchangeRates) await mustCoverPurses(transaction, patch.exchangeRates);
        const known = Object.keys(standardPricing);
        const given = Object.fromEntries(
          Object.entries(patch).filter(([name, value]) => known.includes(name) && value !== undefined),
        );
        const settings = JSON.stringify({ ...before, ...given });
        const updatedAt = clock.now();
        await transaction
          .withTables<BillingTables>()
          .insertInto('ai_pricing')
          .values({ settings, updated_at: updatedAt })
          .onConflict((conflict) => conflict.column('is_only').doUpdateSet({ settings, updated_at: updatedAt }))
          .execute();
        await audit.record(transaction, caller, {
          action: 'ai_pricing.updated',
          details: { fields: Object.keys(given) },
        });
        return read(transaction);
      });
      kept = undefined;
      bus.publish('pricing.changed', {});
      return changed;
    },
  };
}

export type PricingDesk = ReturnType<typeof pricing>;
