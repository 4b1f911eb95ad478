import { type Kysely, sql } from 'kysely';
import type { Caller, OnRecord } from '#modules/identity/index.ts';
import type { Bus } from '#platform/bus.ts';
import type { Clock } from '#platform/clock.ts';
import type { BillingTables } from './billing.tables.ts';
import { type Pricing, type PricingSettings, standardPricing } from './prices.ts';
import { checkPricing, type PricingPatch } from './pricing-input.ts';

/** A change made by another process is seen after this long at the latest; one of ours at once. */
const KEPT_MS = 3000;
const LOCK = 'ai pricing';

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
