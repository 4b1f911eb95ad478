import type { Kysely } from 'kysely';
import type { Caller } from '#modules/identity/index.ts';
import type { Clock } from '#platform/clock.ts';
import { missing } from '#platform/refusal.ts';
import { MICROS } from './accounts.ts';
import { alertLevelOf, thresholdIn } from './alerts.ts';
import type { AlertLevel } from './billing.tables.ts';
import { type MoneyRow, moneyRows } from './overview.store.ts';
import type { QuotaBook } from './payers.ts';
import { convert, derive, fromCents, inCents, type Pricing, rateTo } from './prices.ts';
import type { PricingDesk } from './pricing.ts';

/** How a tenant stands with its AI. Cents are of its own currency unless named otherwise. */
export type TenantMoney = Omit<MoneyRow, 'monthElapsed'> & {
  includedReplies: number | null;
  includedMinutes: number | null;
  alertLevel: AlertLevel;
  /** This month: what it cost the house, what it is worth, what of it is charged. */
  costCents: number;
  priceCents: number;
  chargedCents: number;
  /** What is left at the end of the month, if it goes on like this. */
  projectedCents: number;
};

/** What a tenant sees of itself: nothing of what its answers cost the house. */
export type OwnMoney = TenantMoney & {
  per1000RepliesCents: number;
  /** The limit of spending that leaves no room for another answer of the usual length. */
  spendLimitReached: 'day' | 'month' | null;
};

export type OverviewNeeds = {
  database: Kysely<unknown>;
  clock: Clock;
  plans: Pick<QuotaBook, 'limit'>;
  pricing: PricingDesk;
};

/** A few hours tell nothing of a month. */
const LEAST_ELAPSED = 1 / 31;
const order: Record<AlertLevel, number> = { empty: 0, critical: 1, low: 2, ok: 3 };
/** Whose balance nothing is taken from is in no trouble without one. */
const urgencyOf = ({ alertLevel, overageEnabled, includedReplies }: TenantMoney): number =>
  overageEnabled && includedReplies !== null ? order[alertLevel] : order.ok + 1;

const minutes = (seconds: number) => Math.ceil(seconds / 60);
export const voiceMinutesOf = ({ voiceSeconds }: Pick<MoneyRow, 'voiceSeconds'>) => minutes(voiceSeconds);
export const voiceMinutesOver = ({ voiceSecondsOver }: Pick<MoneyRow, 'voiceSecondsOver'>) => minutes(voiceSecondsOver);

export function overview({ database, clock, plans, pricing }: OverviewNeeds) {
  function stand(row: MoneyRow, current: Pricing, included: { replies: number | null; minutes: number | null }) {
    const rate = rateTo(row.currency, current) ?? 1;
    const { monthElapsed, ...rest } = row;
    const elapsed = Math.max(monthElapsed, LEAST_ELAPSED);
    const stillToCome = Math.round((row.chargedMicros / elapsed) * (1 - Math.min(1, elapsed)));
    return {
      ...rest,
      includedReplies: included.replies,
      includedMinutes: included.minutes,
      alertLevel: alertLevelOf(row.balanceMicros, thresholdIn(row.currency, current)),
      costCents: inCents(convert(row.costMicros, rate)),
      priceCents: inCents(convert(row.priceMicros, rate)),
      chargedCents: inCents(row.chargedMicros),
      projectedCents: inCents(row.balanceMicros - row.heldMicros - stillToCome),
    } satisfies TenantMoney;
  }

  /** A quota belongs to the plan: tenants of one plan ask once. */
  function includedBy() {
    const known = new Map<string, Promise<{ replies: number | null; minutes: number | null }>>();
    return ({ planId, tenantId }: MoneyRow) => {
      const asked =
        known.get(planId) ??
        Promise.all([plans.limit(tenantId, 'ai_chat_replies'), plans.limit(tenantId, 'ai_voice_minutes')]).then(
          ([replies, minutes]) => ({ replies, minutes }),
        );
      known.set(planId, asked);
      return asked;
    };
  }

  async function of(tenantId: string): Promise<TenantMoney> {
    const [row] = await moneyRows(database, clock.now(), tenantId);
    if (!row) throw missing('tenant');
    return stand(row, await pricing.current(), await includedBy()(row));
  }

  return {
    /** Every tenant but test modes, who is in trouble first. */
    async all(caller: Caller): Promise<{ tenants: TenantMoney[]; pricing: Pricing; checkedAt: Date }> {
      caller.must('platform:read');
      const checkedAt = clock.now();
      const current = await pricing.get(caller);
      const included = includedBy();
      const tenants: TenantMoney[] = [];
      for (const row of await moneyRows(database, checkedAt)) tenants.push(stand(row, current, await included(row)));
      tenants.sort((one, other) => urgencyOf(one) - urgencyOf(other));
      return { tenants, pricing: current, checkedAt };
    },

    async one(caller: Caller, tenantId: string): Promise<TenantMoney> {
      caller.must('platform:read');
      return of(tenantId);
    },

    async own(caller: Caller): Promise<OwnMoney> {
      caller.must('billing:read');
      const money = await of(caller.tenantId);
      const current = await pricing.current();
      const { retailPer1000RepliesUsd, retailReplyUsd } = derive(current);
      const rate = rateTo(money.currency, current) ?? 1;
      const isReached = (spentMicros: number, limitCents: number) =>
        spentMicros + Math.round(retailReplyUsd * MICROS) > fromCents(limitCents);
      return {
        ...money,
        per1000RepliesCents: Math.round(retailPer1000RepliesUsd * rate * 100),
        spendLimitReached: isReached(money.priceMicros, current.monthlySpendLimitCents)
          ? 'month'
          : isReached(money.priceTodayMicros, current.dailySpendLimitCents)
            ? 'day'
            : null,
      };
    },
  };
}
