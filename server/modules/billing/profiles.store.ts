import type { Kysely, Selectable } from 'kysely';
import type { AlertLevel, BillingTables } from './billing.tables.ts';
import { inCents } from './prices.ts';

/** How a tenant is billed. */
export type BillingProfile = {
  tenantId: string;
  currency: string;
  overageEnabled: boolean;
  blockOnZero: boolean;
  autoTopUpEnabled: boolean;
  autoTopUpThresholdMicros: number;
  autoTopUpAmountMicros: number;
  alertLevel: AlertLevel;
};

export type BillingRules = Pick<BillingProfile, 'overageEnabled' | 'blockOnZero' | 'autoTopUpEnabled'> & {
  autoTopUpThresholdCents: number;
  autoTopUpAmountCents: number;
};

export const standardProfile = (tenantId: string): BillingProfile => ({
  tenantId,
  currency: 'EUR',
  overageEnabled: false,
  blockOnZero: true,
  autoTopUpEnabled: false,
  autoTopUpThresholdMicros: 0,
  autoTopUpAmountMicros: 0,
  alertLevel: 'empty',
});

export const rulesOf = (profile: BillingProfile): BillingRules => ({
  overageEnabled: profile.overageEnabled,
  blockOnZero: profile.blockOnZero,
  autoTopUpEnabled: profile.autoTopUpEnabled,
  autoTopUpThresholdCents: inCents(profile.autoTopUpThresholdMicros),
  autoTopUpAmountCents: inCents(profile.autoTopUpAmountMicros),
});

export const toProfile = (row: Selectable<BillingTables['billing_profiles']>): BillingProfile => ({
  tenantId: row.tenant_id,
  currency: row.currency,
  overageEnabled: row.overage_enabled,
  blockOnZero: row.block_on_zero,
  autoTopUpEnabled: row.auto_top_up_enabled,
  autoTopUpThresholdMicros: row.auto_top_up_threshold_micros,
  autoTopUpAmountMicros: row.auto_top_up_amount_micros,
  alertLevel: row.alert_level,
});

export function profilesStore(database: Kysely<unknown>) {
  const db = database.withTables<BillingTables>();
  return {
    async of(tenantId: string): Promise<BillingProfile> {
      const row = await db
        .selectFrom('billing_profiles')
        .where('tenant_id', '=', tenantId)
        .selectAll()
        .executeTakeFirst();
      return row ? toProfile(row) : standardProfile(tenantId);
    },

    /** Until the transaction ends nobody else moves this tenant's money: taken before anything else of it. */
    async hold(tenantId: string): Promise<BillingProfile> {
      const row = () =>
        db.selectFrom('billing_profiles').where('tenant_id', '=', tenantId).selectAll().forUpdate().executeTakeFirst();
      const known = await row();
      if (known) return toProfile(known);
      await db
        .insertInto('billing_profiles')
        .values({ tenant_id: tenantId })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
      return toProfile((await row())!);
    },

    /** What has just been booked on the purse. */
    async toppedUp(tenantId: string, micros: number, at: Date): Promise<void> {
      await db
        .updateTable('billing_profiles')
        .where('tenant_id', '=', tenantId)
        .set((row) => ({ topped_up_micros: row('topped_up_micros', '+', micros), last_top_up_at: at }))
        .execute();
    },
    async charged(tenantId: string, micros: number): Promise<void> {
      await db
        .updateTable('billing_profiles')
        .where('tenant_id', '=', tenantId)
        .set((row) => ({ charged_micros: row('charged_micros', '+', micros) }))
        .execute();
    },

    async change(
      tenantId: string,
      { overageEnabled, blockOnZero, autoTopUpEnabled, ...rest }: Partial<Omit<BillingProfile, 'tenantId'>>,
      now: Date,
    ): Promise<BillingProfile> {
      const { autoTopUpThresholdMicros, autoTopUpAmountMicros, alertLevel } = rest;
      const row = await db
        .updateTable('billing_profiles')
        .where('tenant_id', '=', tenantId)
        .set({
          ...(overageEnabled !== undefined && { overage_enabled: overageEnabled }),
          ...(blockOnZero !== undefined && { block_on_zero: blockOnZero }),
          ...(autoTopUpEnabled !== undefined && { auto_top_up_enabled: autoTopUpEnabled }),
          ...(autoTopUpThresholdMicros !== undefined && { auto_top_up_threshold_micros: autoTopUpThresholdMicros }),
          ...(autoTopUpAmountMicros !== undefined && { auto_top_up_amount_micros: autoTopUpAmountMicros }),
          ...(alertLevel !== undefined && { alert_level: alertLevel }),
          updated_at: now,
        })
        .returningAll()
        .executeTakeFirstOrThrow();
      return toProfile(row);
    },
  };
}
