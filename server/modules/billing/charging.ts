import type { Kysely } from 'kysely';
import type { Tenants } from '#modules/tenants/index.ts';
import { zonedText } from '#modules/tenants/index.ts';
import type { Clock } from '#platform/clock.ts';
import type { Outbox } from '#platform/outbox.ts';
import { isRefusal, type Refusal } from '#platform/refusal.ts';
import { house, MICROS, purse } from './accounts.ts';
import type { TellOfBalance } from './alerts.ts';
import type { Charge } from './charge.ts';
import { chargesStore } from './charges.store.ts';
import type { Ledger, NewEntry } from './ledger.ts';
import { payers, type QuotaBook, type Reserved, type ReserveInput, unpaid } from './payers.ts';
import { convert, fromCents, inCents, type Pricing, rateTo, reckon, type Usage } from './prices.ts';
import type { PricingDesk } from './pricing.ts';
import { type BillingProfile, profilesStore } from './profiles.store.ts';
import type { TopUps } from './top-ups.ts';

/** Longer than any turn takes: what is still reserved then was left behind by a process that is gone. */
const RESERVED_MS = 10 * 60_000;
const LAPSED_AT_ONCE = 200;

export type ChargingNeeds = {
  database: Kysely<unknown>;
  clock: Clock;
  outbox: Pick<Outbox, 'wake'>;
  tenants: Pick<Tenants, 'byId'>;
  plans: QuotaBook;
};

type Inside = ChargingNeeds & { ledger: Ledger; pricing: PricingDesk; topUps: TopUps; tell: TellOfBalance };

/** Why an answer is not given for money's sake, rather than for a fault. */
export const isUnpaid = (error: unknown): error is Refusal =>
  isRefusal(error) &&
  (error.code === 'quota_exceeded' || error.code === 'insufficient_balance' || error.code === 'spend_limit_reached');

/** What an answer costs, from the promise to the books: included by the plan, then credits, then the purse. */
export function charging({ database, clock, outbox, tenants, plans, ledger, pricing, topUps, tell }: Inside) {
  const paying = payers({ plans, ledger });

  async function letGo(transaction: Kysely<unknown>, charge: Charge): Promise<void> {
    await chargesStore(transaction).remove(charge);
    await ledger.release(transaction, charge.tenantId, charge.reference);
    await paying.giveBack(transaction, charge);
  }

  /** To be called while the tenant's profile is held. */
  async function releaseLapsed(transaction: Kysely<unknown>, tenantId: string, now: Date): Promise<number> {
    const lapsed = await chargesStore(transaction).lapsed(tenantId, now);
    for (const charge of lapsed) await letGo(transaction, charge);
    return lapsed.length;
  }

  async function mustStayWithin(
    transaction: Kysely<unknown>,
    { tenantId, day, priceMicros, current }: { tenantId: string; day: string; priceMicros: number; current: Pricing },
  ): Promise<void> {
    const { today, month, reserved } = await chargesStore(transaction).spent(tenantId, day);
    const limits = [
      { period: 'day', spent: today + reserved, cents: current.dailySpendLimitCents },
      { period: 'month', spent: month + reserved, cents: current.monthlySpendLimitCents },
    ];
    const reached = limits.find(({ spent, cents }) => spent + priceMicros > fromCents(cents));
    if (!reached) return;
    throw unpaid('spend_limit_reached', `The limit of AI spending for the ${reached.period} is reached.`, {
      period: reached.period,
      spentUsdCents: inCents(reached.spent),
      limitUsdCents: reached.cents,
    });
  }

  /** Read before a transaction: while one holds a tenant's money, it asks for no second connection. */
  async function standingOf(tenantId: string) {
    const [tenant, current] = await Promise.all([tenants.byId(tenantId), pricing.current()]);
    const now = clock.now();
    return { tenant, current, now, day: zonedText(now, tenant?.timeZone ?? 'UTC').slice(0, 10) };
  }

  async function tryToReserve(input: ReserveInput): Promise<Reserved | Refusal> {
    const { tenant, current, now, day } = await standingOf(input.tenantId);
    return database.transaction().execute(async (transaction) => {
      const { tenantId, service, reference, conversationId, isFree, estimate } = input;
      const expiresAt = new Date(now.getTime() + RESERVED_MS);
      const charges = chargesStore(transaction);
      const profile = await profilesStore(transaction).hold(tenantId);
      const before = await charges.by(tenantId, reference);
      if (before) {
        if (before.state === 'reserved') await charges.prolong(before, expiresAt);
        return { tenantId, service, reference, conversationId, paidBy: before.paidBy };
      }
      await releaseLapsed(transaction, tenantId, now);
      const { priceMicros } = isFree ? { priceMicros: 0 } : reckon(estimate, current);
      if (!isFree) await mustStayWithin(transaction, { tenantId, day, priceMicros, current });
      // Test mode bills nobody; the limits of spending bind it all the same.
      const payer = tenant?.testOf
        ? { paidBy: 'test' as const, quotaPeriod: null, rate: null }
        : await paying.choose(transaction, input, { profile, priceMicros, current, expiresAt });
      if (isRefusal(payer)) return payer;
      const { paidBy, quotaPeriod, rate } = payer;
      await charges.reserve({
        ...{ tenantId, reference, service, paidBy, quotaPeriod, day, priceMicros, rate, expiresAt },
        conversationId: conversationId ?? null,
        reservedAt: now,
      });
      return { tenantId, service, reference, conversationId, paidBy };
    });
  }

  /** What a settled charge takes from whom, in double entry. */
  async function entriesOf(
    transaction: Kysely<unknown>,
    charge: Charge,
    {
      costMicros,
      priceMicros,
      profile,
      current,
    }: { costMicros: number; priceMicros: number; profile: BillingProfile; current: Pricing },
  ) {
    const { tenantId, service } = charge;
    const entries: NewEntry[] = [];
    if (costMicros > 0) {
      entries.push(
        { account: house('ai_costs'), unit: 'USD', amountMicros: costMicros },
        { account: house('ai_payables'), unit: 'USD', amountMicros: -costMicros },
      );
    }
    const taken = {
      chargedUnit: null as string | null,
      chargedMicros: 0,
      writtenOffMicros: 0,
      rate: null as number | null,
    };
    if (charge.paidBy === 'balance') {
      const { currency } = profile;
      const rate = charge.rate ?? rateTo(currency, current) ?? 1;
      const price = convert(priceMicros, rate);
      const { balanceMicros, heldMicros, mayOwe } = await ledger.balance(purse(tenantId), currency, transaction);
      const chargedMicros = mayOwe ? price : Math.min(price, Math.max(0, balanceMicros - heldMicros));
      entries.push(
        { account: purse(tenantId), unit: currency, amountMicros: -chargedMicros, rate },
        { account: house('ai_revenue'), unit: currency, amountMicros: chargedMicros, rate },
      );
      Object.assign(taken, { chargedUnit: currency, chargedMicros, writtenOffMicros: price - chargedMicros, rate });
    }
    if (charge.paidBy === 'credit') taken.chargedUnit = paying.creditOf(service);
    return { entries, taken };
  }

  return {
    /**
     * Asked before an answer is made: resolves where it is paid for, with the amount held. Refuses with
     * `quota_exceeded`, `insufficient_balance` or `spend_limit_reached`.
     */
    async reserve(input: ReserveInput): Promise<Reserved> {
      const first = await tryToReserve(input);
      if (!isRefusal(first)) return first;
      const required = first.details.facts?.['requiredMicros'];
      if (first.code !== 'insufficient_balance' || typeof required !== 'number') throw first;
      if (!(await topUps.fillIfAllowed(input.tenantId, required))) throw first;
      const second = await tryToReserve(input);
      if (isRefusal(second)) throw second;
      return second;
    },

    /** Asked after the answer, with what it took. A second time it says what the first time did. */
    async commit(reserved: Reserved, actual: Usage & { model?: string | undefined }): Promise<Charge> {
      const { tenantId, reference, service, conversationId = null } = reserved;
      const usage = { cachedTokens: 0, audioSeconds: 0, ...actual };
      const { tenant, current, now, day } = await standingOf(tenantId);
      const settled = await database.transaction().execute(async (transaction) => {
        const charges = chargesStore(transaction);
        const profile = await profilesStore(transaction).hold(tenantId);
        let charge = await charges.by(tenantId, reference);
        if (charge?.state === 'settled') return charge;
        // It lapsed meanwhile: what was used is used all the same.
        charge ??= await charges.reserve({
          ...{
            tenantId,
            reference,
            service,
            conversationId,
            paidBy: reserved.paidBy,
            priceMicros: 0,
            quotaPeriod: null,
            rate: null,
          },
          day,
          reservedAt: now,
          expiresAt: now,
        });
        await ledger.release(transaction, tenantId, reference);
        const isFree = charge.paidBy === 'built_in';
        const reckoned = isFree ? { providerCostMicros: 0, costMicros: 0, priceMicros: 0 } : reckon(usage, current);
        const { entries, taken } = await entriesOf(transaction, charge, { ...reckoned, profile, current });
        if (charge.paidBy === 'credit' && (await paying.spendCredit(transaction, reserved, now)))
          taken.chargedMicros = MICROS;
        const moves = entries.some(({ amountMicros }) => amountMicros !== 0);
        const posted = moves
          ? await ledger.post(
              transaction,
              {
                kind: service === 'chat_reply' ? 'ai_reply' : 'ai_voice',
                reference,
                tenantId,
                idempotencyKey: `${service}:${tenantId}:${reference}`,
                details: {
                  paidBy: charge.paidBy,
                  priceUsdMicros: reckoned.priceMicros,
                  writtenOff: taken.writtenOffMicros,
                },
                entries,
              },
              now,
            )
          : undefined;
        const after = await charges.settle(charge, {
          ...reckoned,
          ...taken,
          usage: {
            inputTokens: usage.inputTokens,
            cachedTokens: usage.cachedTokens,
            outputTokens: usage.outputTokens,
            audioSeconds: usage.audioSeconds,
          },
          model: actual.model ?? null,
          postingId: posted?.postingId ?? null,
          settledAt: now,
        });
        await charges.count(after);
        if (after.paidBy === 'balance') {
          await profilesStore(transaction).charged(tenantId, after.chargedMicros);
          await tell(transaction, profile, { tenant, pricing: current });
          await topUps.orderIfLow(transaction, profile);
        }
        return after;
      });
      outbox.wake();
      return settled;
    },

    /** The answer was not given: nothing is taken, and what the plan counted is given back. */
    async release({ tenantId, reference }: Reserved): Promise<void> {
      await database.transaction().execute(async (transaction) => {
        await profilesStore(transaction).hold(tenantId);
        const charge = await chargesStore(transaction).by(tenantId, reference);
        if (charge?.state === 'reserved') await letGo(transaction, charge);
      });
    },

    /** What was reserved by processes that are gone is free again. Says how many there were. */
    async releaseAllLapsed(): Promise<number> {
      const now = clock.now();
      let released = 0;
      for (const tenantId of await chargesStore(database).tenantsWithLapsed(now, LAPSED_AT_ONCE)) {
        released += await database.transaction().execute(async (transaction) => {
          await profilesStore(transaction).hold(tenantId);
          return releaseLapsed(transaction, tenantId, now);
        });
      }
      return released;
    },
  };
}
