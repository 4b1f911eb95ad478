import type { Kysely } from 'kysely';
import type { Mails } from '#modules/mails/index.ts';
import type { Tenant } from '#modules/tenants/index.ts';
import type { Clock } from '#platform/clock.ts';
import type { Outbox } from '#platform/outbox.ts';
import { purse } from './accounts.ts';
import type { AlertLevel } from './billing.tables.ts';
import type { Ledger } from './ledger.ts';
import { convert, fromCents, inCents, type PricingSettings, rateTo } from './prices.ts';
import { type BillingProfile, profilesStore } from './profiles.store.ts';

/** `billing.balance_alerted`: a purse has come down to a level that was not told before. */
export type BalanceAlert = {
  level: Exclude<AlertLevel, 'ok'>;
  balanceCents: number;
  currency: string;
  thresholdCents: number;
};
export type BillingEvents = { 'billing.balance_alerted': { alert: BalanceAlert } };

export type AlertNeeds = {
  outbox: Outbox;
  mails: Pick<Mails, 'send'>;
  clock: Clock;
  publicUrl(): string;
};

const CRITICAL_SHARE = 0.25;
const ladder: readonly AlertLevel[] = ['ok', 'low', 'critical', 'empty'];

/** In the purse's own currency, whichever the threshold was named in. */
export const thresholdIn = (currency: string, pricing: PricingSettings): number =>
  convert(fromCents(pricing.lowBalanceThresholdCents), rateTo(currency, pricing) ?? 1);

export function alertLevelOf(balanceMicros: number, thresholdMicros: number): AlertLevel {
  if (balanceMicros <= 0) return 'empty';
  if (balanceMicros < thresholdMicros * CRITICAL_SHARE) return 'critical';
  return balanceMicros < thresholdMicros ? 'low' : 'ok';
}

/** Tells of a purse that runs low: each level once, until the balance has risen above it. */
export function alerts({ outbox, mails, clock, publicUrl, ledger }: AlertNeeds & { ledger: Ledger }) {
  /** To be called in the transaction of what moved the purse, while the profile is held. */
  return async (
    transaction: Kysely<unknown>,
    profile: BillingProfile,
    { tenant, pricing }: { tenant: Tenant | undefined; pricing: PricingSettings },
  ): Promise<void> => {
    const { tenantId, currency } = profile;
    const { balanceMicros } = await ledger.balance(purse(tenantId), currency, transaction);
    const thresholdMicros = thresholdIn(currency, pricing);
    const level = alertLevelOf(balanceMicros, thresholdMicros);
    if (level === profile.alertLevel) return;
    await profilesStore(transaction).change(tenantId, { alertLevel: level }, clock.now());
    if (level === 'ok' || ladder.indexOf(level) < ladder.indexOf(profile.alertLevel)) return;
    const alert: BalanceAlert = {
      level,
      balanceCents: inCents(balanceMicros),
      currency,
      thresholdCents: inCents(thresholdMicros),
    };
    await outbox.record(transaction, {
      tenantId,
      type: 'billing.balance_alerted',
      data: { alert } satisfies BillingEvents['billing.balance_alerted'],
    });
    // The demo shop has nobody behind its address.
    if (!tenant || tenant.isSample || tenant.testOf) return;
    await mails.send(transaction, {
      tenantId,
      to: { address: tenant.email, name: tenant.companyName ?? tenant.name },
      language: tenant.defaultLanguage === 'en' ? 'en' : 'de',
      template: 'balanceLow',
      values: {
        level,
        balanceCents: alert.balanceCents,
        currency,
        tenantName: tenant.branding.displayName ?? tenant.name,
        blocks: profile.blockOnZero,
        url: `${publicUrl()}/console/${tenant.slug}/settings/plan`,
      },
    });
  };
}

export type TellOfBalance = ReturnType<typeof alerts>;
