import type { Kysely } from 'kysely';
import { isRefusal, Refusal } from '#platform/refusal.ts';
import { CHAT_CREDIT, credits, house, MICROS, purse, VOICE_CREDIT } from './accounts.ts';
import type { PaidBy, Service } from './billing.tables.ts';
import type { Charge } from './charge.ts';
import type { Ledger } from './ledger.ts';
import { convert, type Pricing, rateTo, type Usage } from './prices.ts';
import type { BillingProfile } from './profiles.store.ts';

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

/** Who pays, and what has to be known to give it back or to charge it. */
export type Payer = { paidBy: PaidBy; quotaPeriod: string | null; rate: number | null };

const quotaOf = { chat_reply: 'ai_chat_replies', voice_minute: 'ai_voice_minutes' } as const;
const creditOf: Record<Service, string> = { chat_reply: CHAT_CREDIT, voice_minute: VOICE_CREDIT };
/** A chat credit pays for a conversation, however long it gets; a voice credit for one minute. */
const creditKey = ({ service, conversationId, reference }: Reserved): string =>
  service === 'chat_reply' ? `chat-credit:${conversationId ?? reference}` : `voice-credit:${reference}`;

export const unpaid = (code: string, message: string, facts: Record<string, unknown>): Refusal =>
  new Refusal('unpaid', code, message, { facts });

/** Who pays for an answer, in this order: the plan, a credit, the purse. */
export function payers({ plans, ledger }: { plans: QuotaBook; ledger: Ledger }) {
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
  async function choose(
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
    if (!isRefusal(used)) return { paidBy: isFree ? 'built_in' : 'included', quotaPeriod: used, rate: null };
    if (isFree) return used;
    if (await takeCredit(transaction, input, expiresAt)) return { paidBy: 'credit', quotaPeriod: null, rate: null };
    if (!profile.overageEnabled) return used;
    const { currency } = profile;
    const rate = rateTo(currency, current);
    if (rate === undefined) throw new Error('there is no exchange rate for the currency of a purse');
    const account = purse(tenantId);
    // Even an answer that costs next to nothing asks for a balance that is not used up.
    const amountMicros = Math.max(1, convert(priceMicros, rate));
    if (await ledger.hold(transaction, { account, unit: currency, amountMicros, reference, expiresAt }))
      return { paidBy: 'balance', quotaPeriod: null, rate };
    const { balanceMicros, heldMicros } = await ledger.balance(account, currency, transaction);
    return unpaid('insufficient_balance', 'The AI balance is used up. Top it up, or allow it to run into debt.', {
      currency,
      requiredMicros: amountMicros,
      availableMicros: balanceMicros - heldMicros,
    });
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
    choose,
    spendCredit,
    /** To be called for what the plan counted and nobody used. */
    async giveBack(transaction: Kysely<unknown>, { tenantId, service, quotaPeriod }: Charge): Promise<void> {
      if (quotaPeriod !== null) await plans.giveBack(transaction, tenantId, quotaOf[service], 1, quotaPeriod);
    },
    /** What a credit of this service counts. */
    creditOf: (service: Service) => creditOf[service],
  };
}
