import type { Kysely } from 'kysely';
import type { Caller, OnRecord } from '#modules/identity/index.ts';
import type { Tenants } from '#modules/tenants/index.ts';
import type { Clock } from '#platform/clock.ts';
import { newId } from '#platform/ids.ts';
import type { Jobs } from '#platform/jobs.ts';
import type { Log } from '#platform/log.ts';
import type { Outbox } from '#platform/outbox.ts';
import type { Payments } from '#platform/payments/index.ts';
import { invalid, missing, Refusal } from '#platform/refusal.ts';
import { house, purse } from './accounts.ts';
import type { TellOfBalance } from './alerts.ts';
import type { BillingTables } from './billing.tables.ts';
import type { Balance, Ledger } from './ledger.ts';
import { convert, fromCents, inCents, type Pricing, rateTo } from './prices.ts';
import type { PricingDesk } from './pricing.ts';
import { type BillingProfile, profilesStore } from './profiles.store.ts';

export type TopUpInput = {
  amountCents?: number | undefined;
  amountUsd?: number | undefined;
  notes?: string | undefined;
};
export type ToppedUp = { amountCents: number; balanceBeforeCents: number; balanceAfterCents: number; currency: string };

export type TopUpNeeds = {
  database: Kysely<unknown>;
  clock: Clock;
  log: Log;
  outbox: Pick<Outbox, 'wake'>;
  jobs: Pick<Jobs, 'send'>;
  audit: OnRecord;
  payments: Payments;
  tenants: Pick<Tenants, 'byId'>;
};

/** Ten million of a currency: more is a slip of the finger. */
const MOST_CENTS = 1_000_000_000;
/** After a payment that came to nothing the next is tried. */
const TRIED_AGAIN_AFTER_MS = 3_600_000;

type IsShort = (balance: Balance, profile: BillingProfile) => boolean;

type Inside = TopUpNeeds & { ledger: Ledger; pricing: PricingDesk; tell: TellOfBalance };

/** How money gets into a purse: by an operator's hand, or by itself when it runs low. */
export function topUps({
  database,
  clock,
  log,
  outbox,
  jobs,
  audit,
  payments,
  tenants,
  ledger,
  pricing,
  tell,
}: Inside) {
  /** Read before a transaction: while one holds a tenant's money, it asks for no second connection. */
  const standingOf = async (tenantId: string) => ({
    tenant: await tenants.byId(tenantId),
    pricing: await pricing.current(),
  });

  function amountOf({ amountCents, amountUsd }: TopUpInput, currency: string, current: Pricing) {
    if (amountCents === undefined && amountUsd === undefined) {
      throw invalid('body', 'names no amount', 'amountCents or amountUsd, above zero');
    }
    const [where, cents] = amountCents === undefined ? ['amountUsd', amountUsd! * 100] : ['amountCents', amountCents];
    const rate = amountCents === undefined ? rateTo(currency, current) : undefined;
    if (amountCents === undefined && rate === undefined) {
      throw new Refusal('precondition', 'exchange_rate_missing', `There is no exchange rate for ${currency}.`, {
        facts: { currency },
      });
    }
    const amountMicros = convert(Math.round(fromCents(cents)), rate ?? 1);
    if (!(cents > 0) || cents > MOST_CENTS || amountMicros < 1) {
      throw invalid(`body.${where}`, `is ${amountCents ?? amountUsd}`, 'an amount above zero, at most ten million');
    }
    return { amountMicros, ...(rate !== undefined && { rate, amountUsd }) };
  }

  /** The attempt to go on with; undefined where none is due, `full` where somebody else has filled it meanwhile. */
  const begin = (tenantId: string, isShort: IsShort) =>
    database.transaction().execute(async (transaction) => {
      const profile = await profilesStore(transaction).hold(tenantId);
      const { autoTopUpEnabled, autoTopUpAmountMicros, currency } = profile;
      if (!autoTopUpEnabled || autoTopUpAmountMicros === 0) return undefined;
      const db = transaction.withTables<BillingTables>();
      const last = await db
        .selectFrom('top_up_attempts')
        .where('tenant_id', '=', tenantId)
        .selectAll()
        .orderBy((attempt) => attempt('outcome', 'is', null), 'desc')
        .orderBy('started_at', 'desc')
        .orderBy('id', 'desc')
        .limit(1)
        .executeTakeFirst();
      if (last && last.outcome === null) return last;
      if (!isShort(await ledger.balance(purse(tenantId), currency, transaction), profile)) return 'full' as const;
      const now = clock.now();
      const isTooSoon =
        last && last.outcome !== 'paid' && now.getTime() - last.started_at.getTime() < TRIED_AGAIN_AFTER_MS;
      if (isTooSoon) return undefined;
      return db
        .insertInto('top_up_attempts')
        .values({ id: newId(), tenant_id: tenantId, currency, amount_micros: autoTopUpAmountMicros, started_at: now })
        .returningAll()
        .executeTakeFirstOrThrow();
    });

  async function fill(tenantId: string, isShort: IsShort): Promise<boolean> {
    const attempt = await begin(tenantId, isShort);
    if (!attempt) return false;
    if (attempt === 'full') return true;
    const { id, currency, amount_micros: amountMicros } = attempt;
    const description = 'AI balance';
    const paid = await payments.charge({ idempotencyKey: id, tenantId, currency, amountMicros, description });
    const standing = await standingOf(tenantId);
    if (paid.outcome !== 'paid') log.info('a purse was not filled', { tenantId, reason: paid.outcome });
    await database.transaction().execute(async (transaction) => {
      const profile = await profilesStore(transaction).hold(tenantId);
      const now = clock.now();
      await transaction
        .withTables<BillingTables>()
        .updateTable('top_up_attempts')
        .where('id', '=', id)
        .set({ outcome: paid.outcome, ended_at: now })
        .execute();
      if (paid.outcome !== 'paid') return;
      const posted = await ledger.post(
        transaction,
        {
          kind: 'auto_top_up',
          reference: paid.paymentId,
          idempotencyKey: `auto-top-up:${id}`,
          entries: [
            { account: purse(tenantId), unit: currency, amountMicros },
            { account: house('payments'), unit: currency, amountMicros: -amountMicros },
          ],
        },
        now,
      );
      // Whoever waited for the same payment finds it booked.
      if (!posted.isNew) return;
      await profilesStore(transaction).toppedUp(tenantId, amountMicros, now);
      await tell(transaction, profile, standing);
    });
    outbox.wake();
    return paid.outcome === 'paid';
  }

  return {
    /** By an operator. With a key it is done once, and a second time answers the same. */
    async topUp(
      caller: Caller,
      tenantId: string,
      input: TopUpInput,
      idempotencyKey?: string | undefined,
    ): Promise<ToppedUp> {
      caller.must('platform:write');
      const standing = await standingOf(tenantId);
      if (!standing.tenant) throw missing('tenant');
      const { notes } = input;
      const result = await database.transaction().execute(async (transaction) => {
        const profile = await profilesStore(transaction).hold(tenantId);
        const { currency } = profile;
        const { amountMicros, rate, amountUsd } = amountOf(input, currency, standing.pricing);
        const before = await ledger.balance(purse(tenantId), currency, transaction);
        const toppedUp: ToppedUp = {
          amountCents: inCents(amountMicros),
          balanceBeforeCents: inCents(before.balanceMicros),
          balanceAfterCents: inCents(before.balanceMicros + amountMicros),
          currency,
        };
        const posted = await ledger.post(
          transaction,
          {
            kind: 'top_up',
            reference: newId(),
            ...(idempotencyKey && { idempotencyKey: keyOf(caller, tenantId, idempotencyKey) }),
            details: {
              toppedUp,
              ...(amountUsd !== undefined && { amountUsd }),
              ...(notes?.trim() && { notes: notes.trim() }),
            },
            entries: [
              { account: purse(tenantId), unit: currency, amountMicros, rate },
              { account: house('top_ups'), unit: currency, amountMicros: -amountMicros, rate },
            ],
          },
          clock.now(),
        );
        if (!posted.isNew) return mustBeTheSame(posted.details, toppedUp);
        await profilesStore(transaction).toppedUp(tenantId, amountMicros, clock.now());
        await tell(transaction, profile, standing);
        await audit.record(transaction, caller, {
          action: 'balance.topped_up',
          target: { kind: 'tenant', id: tenantId },
          details: { amountCents: toppedUp.amountCents, currency, ...(notes?.trim() && { notes: notes.trim() }) },
        });
        return toppedUp;
      });
      outbox.wake();
      return result;
    },

    /** Tries to fill a purse that is set to fill itself; true where it has so much now. Not again for an hour where no money came. */
    fillIfAllowed: (tenantId: string, requiredMicros: number): Promise<boolean> =>
      fill(tenantId, ({ balanceMicros, heldMicros }) => balanceMicros - heldMicros < requiredMicros),

    /** Part of what has just moved the purse. */
    async orderIfLow(transaction: Kysely<unknown>, profile: BillingProfile): Promise<void> {
      const { tenantId, currency, autoTopUpEnabled, autoTopUpThresholdMicros } = profile;
      if (!autoTopUpEnabled) return;
      const { balanceMicros } = await ledger.balance(purse(tenantId), currency, transaction);
      if (balanceMicros >= autoTopUpThresholdMicros) return;
      await jobs.send('billing.top_up', { tenantId }, { transaction, singletonKey: tenantId });
    },

    /** The order's work. It may come late, when the purse has been filled by other hands. */
    async fillIfLow(tenantId: string): Promise<void> {
      await fill(
        tenantId,
        ({ balanceMicros }, { autoTopUpThresholdMicros }) => balanceMicros < autoTopUpThresholdMicros,
      );
    },
  };
}

/** A key is its sender's: another operator's same words are another key. */
const keyOf = ({ actor }: Caller, tenantId: string, key: string): string =>
  `top-up:${tenantId}:${actor.kind === 'operator' ? actor.operatorId : actor.kind}:${key}`;

function mustBeTheSame(details: Record<string, unknown>, wanted: ToppedUp): ToppedUp {
  const done = details['toppedUp'] as ToppedUp;
  if (done.amountCents === wanted.amountCents) return done;
  throw new Refusal('invalid', 'idempotency_key_reused', 'This Idempotency-Key belongs to another top-up.', {
    faults: ['header Idempotency-Key was used with another amount: it should be a new one for each request.'],
  });
}

export type TopUps = ReturnType<typeof topUps>;
