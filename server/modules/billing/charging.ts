import type { Kysely } from 'kysely';
import type { Tenants } from '#modules/tenants/index.ts';
import { zonedText } from '#modules/tenants/index.ts';
import type { Clock } from '#platform/clock.ts';
import type { Outbox } from '#platform/outbox.ts';
import { isRefusal, Refusal } from '#platform/refusal.ts';
import { CHAT_CREDIT, credits, house, MICROS, purse, VOICE_CREDIT } from './accounts.ts';
import type { TellOfBalance } from './alerts.ts';
import type { PaidBy, Service } from './billing.tables.ts';
import type { Charge } from './charge.ts';
import { chargesStore } from './charges.store.ts';
import type { Ledger, NewEntry } from './ledger.ts';
import { convert, fromCents, inCents, type Pricing, rateTo, reckon, type Usage } from './prices.ts';
import type { PricingDesk } from './pricing.ts';
import { type BillingProfile, profilesStore } from './profiles.store.ts';
import type { TopUps } from './top-ups.ts';

/** Longer than any turn takes: what is still reserved then was left behind by a process that is gone. */
const RESERVED_MS = 10 * 60_000;
const LAPSED_AT_ONCE = 200;

export type ReserveInput = {
  tenantId: string;
  service: Service;
  /** The id of the turn: reserved once, however often it is asked for. */
  reference: string;
  conversationId?: string | undefined;
  /** The built-in answerer costs nothing, and counts against the plan alone. */
  isFree: boolean;
  /** The most that it may take. */
  estimate: Usage;
};

/** A promise that an answer is paid for. To be settled or released; what is neither lapses. */
export type Reserved = Pick<ReserveInput, 'tenantId' | 'service' | 'reference' | 'conversationId'> & { paidBy: PaidBy };

type MonthlyQuota = 'ai_chat_replies' | 'ai_voice_minutes';

/** What the plan includes, counted month by month. */
export type QuotaBook = {
  /** Refuses with `quota_exceeded` where the plan includes no more; nothing is taken then. */
  count(
    transaction: Kysely<unknown>,
    tenantId: string,
    quota: MonthlyQuota,
    amount: number,
  ): Promise<{ period: string }>;
  giveBack(
    transaction: Kysely<unknown>,
    tenantId: string,
    quota: MonthlyQuota,
    amount: number,
    period: string,
  ): Promise<void>;
  /** Null is unlimited. */
  limit(tenantId: string, quota: MonthlyQuota): Promise<number | null>;
};

export type ChargingNeeds = {
  database: Kysely<unknown>;
  clock: Clock;
  outbox: Pick<Outbox, 'wake'>;
  tenants: Pick<Tenants, 'byId'>;
  plans: QuotaBook;
};

type Inside = ChargingNeeds & { ledger: Ledger; pricing: PricingDesk; topUps: TopUps; tell: TellOfBalance };

type Payer = { paidBy: PaidBy; quotaPeriod: string | null };

const quotaOf = { chat_reply: 'ai_chat_replies', voice_minute: 'ai_voice_minutes' } as const;
const creditOf: Record<Service, string> = { chat_reply: CHAT_CREDIT, voice_minute: VOICE_CREDIT };
/** A chat credit pays for a conversation, however long it gets; a voice credit for one minute. */
const creditKey = ({ service, conversationId, reference }: Reserved): string =>
  service === 'chat_reply' ? `chat-credit:${conversationId ?? reference}` : `voice-credit:${reference}`;

const unpaid = (code: string, message: string, facts: Record<string, unknown>): Refusal =>
  new Refusal('unpaid', code, message, { facts });

/** Why an answer is not given for money's sake, rather than for a fault. */
export const isUnpaid = (error: unknown): error is Refusal =>
  isRefusal(error) &&
  (error.code === 'quota_exceeded' || error.code === 'insufficient_balance' || error.code === 'spend_limit_reached');

/** What an answer costs, from the promise to the books: included by the plan, then credits, then the purse. */
export function charging({ database, clock, outbox, tenants, plans, ledger, pricing, topUps, tell }: Inside) {
  async function letGo(transaction: Kysely<unknown>, charge: Charge): Promise<void> {
    await chargesStore(transaction).remove(charge);
    await ledger.release(transaction, charge.tenantId, charge.reference);
    if (charge.quotaPeriod !== null) {
      await plans.giveBack(transaction, charge.tenantId, quotaOf[charge.service], 1, charge.quotaPeriod);
    }
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

  /** The period in which the plan has one more; if it has none, its own refusal. */
  async function takeIncluded(transaction: Kysely<unknown>, input: ReserveInput): Promise<string | Refusal> {
    try {
      return (await plans.count(transaction, input.tenantId, quotaOf[input.service], 1)).period;
    } catch (error) {
      if (isRefusal(error) && error.code === 'quota_exceeded') return error;
      throw error;
    }
  }

  async function takeCredit(transaction: Kysely<unknown>, input: ReserveInput, expiresAt: Date): Promise<boolean> {
    const { tenantId, service, reference } = input;
    const isPaidFor = await ledger.isPosted(transaction, creditKey({ ...input, paidBy: 'credit' }));
    const unit = creditOf[service];
    const account = credits(tenantId);
    return isPaidFor || ledger.hold(transaction, { account, unit, amountMicros: MICROS, reference, expiresAt });
  }

  /** Who pays, with the amount held; a refusal where nobody does. */
  async function payer(
    transaction: Kysely<unknown>,
    input: ReserveInput,
    {
      profile,
      priceMicros,
      current,
      expiresAt,
    }: { profile: BillingProfile; priceMicros: number; current: Pricing; expiresAt: Date },
  ): Promise<Payer | Refusal> {
    const { tenantId, reference, isFree } = input;
    const used = await takeIncluded(transaction, input);
    if (!isRefusal(used)) return { paidBy: isFree ? 'built_in' : 'included', quotaPeriod: used };
    if (isFree) return used;
    if (await takeCredit(transaction, input, expiresAt)) return { paidBy: 'credit', quotaPeriod: null };
    if (!profile.overageEnabled) return used;
    const { currency } = profile;
    const rate = rateTo(currency, current);
    if (rate === undefined) throw new Error('there is no exchange rate for the currency of a purse');
    const account = purse(tenantId);
    // Even an answer that costs next to nothing asks for a balance that is not used up.
    const amountMicros = Math.max(1, convert(priceMicros, rate));
    if (await ledger.hold(transaction, { account, unit: currency, amountMicros, reference, expiresAt }))
      return { paidBy: 'balance', quotaPeriod: null };
    const { balanceMicros, heldMicros } = await ledger.balance(account, currency, transaction);
    return unpaid('insufficient_balance', 'The AI balance is used up. Top it up, or allow it to run into debt.', {
      currency,
      requiredMicros: amountMicros,
      availableMicros: balanceMicros - heldMicros,
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
      const paying = tenant?.testOf
        ? { paidBy: 'test' as const, quotaPeriod: null }
        : await payer(transaction, input, { profile, priceMicros, current, expiresAt });
      if (isRefusal(paying)) return paying;
      const { paidBy, quotaPeriod } = paying;
      await charges.reserve({
        ...{ tenantId, reference, service, paidBy, quotaPeriod, day, priceMicros, expiresAt },
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
      const rate = rateTo(currency, current) ?? 1;
      const price = convert(priceMicros, rate);
      const { balanceMicros, heldMicros, mayOwe } = await ledger.balance(purse(tenantId), currency, transaction);
      const chargedMicros = mayOwe ? price : Math.min(price, Math.max(0, balanceMicros - heldMicros));
      entries.push(
        { account: purse(tenantId), unit: currency, amountMicros: -chargedMicros, rate },
        { account: house('ai_revenue'), unit: currency, amountMicros: chargedMicros, rate },
      );
      Object.assign(taken, { chargedUnit: currency, chargedMicros, writtenOffMicros: price - chargedMicros, rate });
    }
    if (charge.paidBy === 'credit') taken.chargedUnit = creditOf[service];
    return { entries, taken };
  }

  /** One credit for the conversation or minute, once; false where it was paid for before, or has none left to take. */
  async function spendCredit(transaction: Kysely<unknown>, reserved: Reserved, now: Date): Promise<boolean> {
    const { tenantId, service, reference } = reserved;
    const unit = creditOf[service];
    const { balanceMicros, heldMicros } = await ledger.balance(credits(tenantId), unit, transaction);
    if (balanceMicros - heldMicros < MICROS) return false;
    const posted = await ledger.post(
      transaction,
      {
        kind: 'credit_used',
        reference,
        idempotencyKey: creditKey(reserved),
        entries: [
          { account: credits(tenantId), unit, amountMicros: -MICROS },
          { account: house('credits_used'), unit, amountMicros: MICROS },
        ],
      },
      now,
    );
    return posted.isNew;
  }

  return {
    /**
     * Asked before an answer is made: resolves where it is paid for, with the amount held. Refuses with
     * `quota_exceeded`, `insufficient_balance` or `spend_limit_reached`.
     */
    async reserve(input: ReserveInput): Promise<Reserved> {
      const first = await tryToReserve(input);
      if (!isRefusal(first)) return first;
      if (first.code !== 'insufficient_balance' || !(await topUps.fillIfAllowed(input.tenantId))) throw first;
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
          },
          day,
          reservedAt: now,
          expiresAt: now,
        });
        await ledger.release(transaction, tenantId, reference);
        const isFree = charge.paidBy === 'built_in';
        const reckoned = isFree ? { providerCostMicros: 0, costMicros: 0, priceMicros: 0 } : reckon(usage, current);
        const { entries, taken } = await entriesOf(transaction, charge, { ...reckoned, profile, current });
        if (charge.paidBy === 'credit' && (await spendCredit(transaction, reserved, now))) taken.chargedMicros = MICROS;
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
