import { type Kysely, type Selectable, sql } from 'kysely';
import type { BillingTables, PaidBy, Service } from './billing.tables.ts';
import type { Charge } from './charge.ts';
import type { Reckoned, Usage } from './prices.ts';

const toCharge = (row: Selectable<BillingTables['ai_charges']>): Charge => ({
  tenantId: row.tenant_id,
  reference: row.reference,
  service: row.service,
  state: row.state,
  paidBy: row.paid_by,
  conversationId: row.conversation_id,
  day: row.day,
  quotaPeriod: row.quota_period,
  model: row.model,
  inputTokens: row.input_tokens,
  cachedTokens: row.cached_tokens,
  outputTokens: row.output_tokens,
  audioSeconds: row.audio_seconds,
  providerCostMicros: row.provider_cost_micros,
  costMicros: row.cost_micros,
  priceMicros: row.price_micros,
  chargedUnit: row.charged_unit,
  chargedMicros: row.charged_micros,
  writtenOffMicros: row.written_off_micros,
  rate: row.rate === null ? null : Number(row.rate),
  reservedAt: row.reserved_at,
  settledAt: row.settled_at,
});

export type Reservation = {
  tenantId: string;
  reference: string;
  service: Service;
  paidBy: PaidBy;
  conversationId: string | null;
  day: string;
  quotaPeriod: string | null;
  priceMicros: number;
  /** Of the purse's currency, where the purse pays: what is promised at one rate is charged at it. */
  rate: number | null;
  reservedAt: Date;
  expiresAt: Date;
};

export type Settlement = Reckoned & {
  usage: Required<Usage>;
  model: string | null;
  chargedUnit: string | null;
  chargedMicros: number;
  writtenOffMicros: number;
  rate: number | null;
  postingId: string | null;
  settledAt: Date;
};

export function chargesStore(database: Kysely<unknown>) {
  const db = database.withTables<BillingTables>();
  const at = (tenantId: string, reference: string) => ({ tenant_id: tenantId, reference });

  return {
    async by(tenantId: string, reference: string): Promise<Charge | undefined> {
      const row = await db
        .selectFrom('ai_charges')
        .where('tenant_id', '=', tenantId)
        .where('reference', '=', reference)
        .selectAll()
        .executeTakeFirst();
      return row && toCharge(row);
    },

    /** Settled ones of chat, the newest first: turns are named by ids that rise with time. */
    async newest(
      tenantId: string,
      { before, limit }: { before?: string | undefined; limit: number },
    ): Promise<Charge[]> {
      const rows = await db
        .selectFrom('ai_charges')
        .where('tenant_id', '=', tenantId)
        .where('state', '=', 'settled')
        .where('service', '=', 'chat_reply')
        .$if(before !== undefined, (query) => query.where('reference', '<', before!))
        .selectAll()
        .orderBy('reference', 'desc')
        .limit(limit)
        .execute();
      return rows.map(toCharge);
    },

    async reserve(reservation: Reservation): Promise<Charge> {
      const { reference, service, paidBy, conversationId, day, quotaPeriod, priceMicros, rate, reservedAt, expiresAt } =
        reservation;
      const row = await db
        .insertInto('ai_charges')
        .values({
          ...at(reservation.tenantId, reference),
          service,
          paid_by: paidBy,
          conversation_id: conversationId,
          day,
          quota_period: quotaPeriod,
          price_micros: priceMicros,
          rate,
          reserved_at: reservedAt,
          expires_at: expiresAt,
        })
        .returningAll()
        .executeTakeFirstOrThrow();
      return toCharge(row);
    },

    async prolong({ tenantId, reference }: Charge, expiresAt: Date): Promise<void> {
      await db
        .updateTable('ai_charges')
        .where('tenant_id', '=', tenantId)
        .where('reference', '=', reference)
        .set({ expires_at: expiresAt })
        .execute();
    },

    async settle({ tenantId, reference }: Charge, settled: Settlement): Promise<Charge> {
      const { usage } = settled;
      const row = await db
        .updateTable('ai_charges')
        .where('tenant_id', '=', tenantId)
        .where('reference', '=', reference)
        .set({
          state: 'settled',
          model: settled.model,
          input_tokens: usage.inputTokens,
          cached_tokens: usage.cachedTokens,
          output_tokens: usage.outputTokens,
          audio_seconds: usage.audioSeconds,
          provider_cost_micros: settled.providerCostMicros,
          cost_micros: settled.costMicros,
          price_micros: settled.priceMicros,
          charged_unit: settled.chargedUnit,
          charged_micros: settled.chargedMicros,
          written_off_micros: settled.writtenOffMicros,
          rate: settled.rate,
          posting_id: settled.postingId,
          settled_at: settled.settledAt,
        })
        .returningAll()
        .executeTakeFirstOrThrow();
      return toCharge(row);
    },

    async remove({ tenantId, reference }: Charge): Promise<void> {
      await db
        .deleteFrom('ai_charges')
        .where('tenant_id', '=', tenantId)
        .where('reference', '=', reference)
        .where('state', '=', 'reserved')
        .execute();
    },

    async lapsed(tenantId: string, now: Date): Promise<Charge[]> {
      const rows = await db
        .selectFrom('ai_charges')
        .where('tenant_id', '=', tenantId)
        .where('state', '=', 'reserved')
        .where('expires_at', '<=', now)
        .selectAll()
        .execute();
      return rows.map(toCharge);
    },

    async tenantsWithLapsed(now: Date, limit: number): Promise<string[]> {
      const rows = await db
        .selectFrom('ai_charges')
        .where('state', '=', 'reserved')
        .where('expires_at', '<=', now)
        .select('tenant_id')
        .distinct()
        .limit(limit)
        .execute();
      return rows.map(({ tenant_id: id }) => id);
    },

    /** What was spent today and this month, in millionths of a dollar, and what is promised besides. */
    async spent(tenantId: string, day: string): Promise<{ today: number; month: number; reserved: number }> {
      const { rows } = await sql<{ today: number; month: number; reserved: number }>`
        select
          coalesce(sum(price_micros) filter (where day = ${day}::date), 0)::bigint as today,
          coalesce(sum(price_micros), 0)::bigint as month,
          (select coalesce(sum(price_micros), 0)::bigint from ai_charges
            where tenant_id = ${tenantId} and state = 'reserved') as reserved
        from ai_usage_days
        where tenant_id = ${tenantId} and day >= date_trunc('month', ${day}::date)::date and day <= ${day}::date`.execute(
        database,
      );
      return rows[0]!;
    },

    /** Adds a settled charge to what the tenant used that day. */
    async count(charge: Charge): Promise<void> {
      await db
        .insertInto('ai_usage_days')
        .values({
          tenant_id: charge.tenantId,
          day: charge.day,
          service: charge.service,
          paid_by: charge.paidBy,
          uses: 1,
          input_tokens: charge.inputTokens,
          cached_tokens: charge.cachedTokens,
          output_tokens: charge.outputTokens,
          audio_seconds: charge.audioSeconds,
          cost_micros: charge.costMicros,
          price_micros: charge.priceMicros,
          charged_micros: charge.paidBy === 'balance' ? charge.chargedMicros : 0,
        })
        .onConflict((conflict) =>
          conflict.columns(['tenant_id', 'day', 'service', 'paid_by']).doUpdateSet({
            uses: sql`ai_usage_days.uses + excluded.uses`,
            input_tokens: sql`ai_usage_days.input_tokens + excluded.input_tokens`,
            cached_tokens: sql`ai_usage_days.cached_tokens + excluded.cached_tokens`,
            output_tokens: sql`ai_usage_days.output_tokens + excluded.output_tokens`,
            audio_seconds: sql`ai_usage_days.audio_seconds + excluded.audio_seconds`,
            cost_micros: sql`ai_usage_days.cost_micros + excluded.cost_micros`,
            price_micros: sql`ai_usage_days.price_micros + excluded.price_micros`,
            charged_micros: sql`ai_usage_days.charged_micros + excluded.charged_micros`,
          }),
        )
        .execute();
    },
  };
}
