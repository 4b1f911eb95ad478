import { type Kysely, sql } from 'kysely';

/** What a tenant has and used, as the books say it; this month is the tenant's own. */
export type MoneyRow = {
  tenantId: string;
  tenantName: string;
  tenantEmail: string;
  tenantSlug: string;
  isSample: boolean;
  planId: string;
  planSlug: string;
  planName: string;
  currency: string;
  overageEnabled: boolean;
  blockOnZero: boolean;
  autoTopUpEnabled: boolean;
  autoTopUpThresholdMicros: number;
  autoTopUpAmountMicros: number;
  balanceMicros: number;
  heldMicros: number;
  toppedUpMicros: number;
  usedMicros: number;
  lastTopUpAt: Date | null;
  chatReplies: number;
  chatRepliesOver: number;
  voiceEvents: number;
  voiceSeconds: number;
  voiceSecondsOver: number;
  inputTokens: number;
  outputTokens: number;
  /** This month, in millionths of a dollar. */
  costMicros: number;
  priceMicros: number;
  priceTodayMicros: number;
  /** This month, in the purse's currency. */
  chargedMicros: number;
  chatCreditMicros: number;
  voiceCreditMicros: number;
  /** Of the month that has gone by, between 0 and 1. */
  monthElapsed: number;
};

/** Of one tenant, or of all but test modes. */
export async function moneyRows(database: Kysely<unknown>, now: Date, tenantId?: string): Promise<MoneyRow[]> {
  const only = tenantId === undefined ? sql`t.test_of is null` : sql`t.id = ${tenantId}`;
  const { rows } = await sql<MoneyRow>`
    with chosen as (
      select t.*, (${now}::timestamptz at time zone t.time_zone) as wall from tenants t where ${only}
    ), used as (
      select d.tenant_id,
        sum(uses) filter (where service = 'chat_reply') as replies,
        sum(uses) filter (where service = 'chat_reply' and paid_by in ('credit', 'balance')) as replies_over,
        sum(uses) filter (where service = 'voice_minute') as voice_events,
        sum(audio_seconds) as voice_seconds,
        sum(audio_seconds) filter (where paid_by in ('credit', 'balance')) as voice_seconds_over,
        sum(input_tokens) as input_tokens, sum(output_tokens) as output_tokens,
        sum(cost_micros) as cost, sum(price_micros) as price, sum(charged_micros) as charged,
        sum(price_micros) filter (where d.day = c.wall::date) as price_today
      from ai_usage_days d join chosen c on c.id = d.tenant_id and d.day >= date_trunc('month', c.wall)::date
      -- No month is longer, in whichever time zone: what the index is asked for.
      where d.day >= ${now}::timestamptz::date - 33
      group by d.tenant_id
    )
    select c.id as "tenantId", c.name as "tenantName", c.email as "tenantEmail",
      c.slug as "tenantSlug", c.is_sample as "isSample",
      pl.id as "planId", pl.slug as "planSlug", pl.name as "planName",
      coalesce(b.currency, 'EUR') as currency,
      coalesce(b.overage_enabled, false) as "overageEnabled", coalesce(b.block_on_zero, true) as "blockOnZero",
      coalesce(b.auto_top_up_enabled, false) as "autoTopUpEnabled",
      coalesce(b.auto_top_up_threshold_micros, 0)::bigint as "autoTopUpThresholdMicros",
      coalesce(b.auto_top_up_amount_micros, 0)::bigint as "autoTopUpAmountMicros",
      coalesce(purse.balance_micros, 0)::bigint as "balanceMicros", coalesce(purse.held_micros, 0)::bigint as "heldMicros",
      coalesce(b.topped_up_micros, 0)::bigint as "toppedUpMicros", coalesce(b.charged_micros, 0)::bigint as "usedMicros",
      b.last_top_up_at as "lastTopUpAt",
      coalesce(u.replies, 0)::bigint as "chatReplies", coalesce(u.replies_over, 0)::bigint as "chatRepliesOver",
      coalesce(u.voice_events, 0)::bigint as "voiceEvents", coalesce(u.voice_seconds, 0)::bigint as "voiceSeconds",
      coalesce(u.voice_seconds_over, 0)::bigint as "voiceSecondsOver",
      coalesce(u.input_tokens, 0)::bigint as "inputTokens", coalesce(u.output_tokens, 0)::bigint as "outputTokens",
      coalesce(u.cost, 0)::bigint as "costMicros", coalesce(u.price, 0)::bigint as "priceMicros",
      coalesce(u.price_today, 0)::bigint as "priceTodayMicros", coalesce(u.charged, 0)::bigint as "chargedMicros",
      coalesce(chats.balance_micros, 0)::bigint as "chatCreditMicros",
      coalesce(minutes.balance_micros, 0)::bigint as "voiceCreditMicros",
      (extract(epoch from c.wall - date_trunc('month', c.wall))
        / extract(epoch from date_trunc('month', c.wall) + interval '1 month' - date_trunc('month', c.wall)))::float8 as "monthElapsed"
    from chosen c
      join plans pl on pl.id = c.plan_id
      left join billing_profiles b on b.tenant_id = c.id
      left join ledger_balances purse on purse.tenant_id = c.id and purse.account = 'purse' and purse.unit = coalesce(b.currency, 'EUR')
      left join ledger_balances chats on chats.tenant_id = c.id and chats.account = 'credits' and chats.unit = 'chat_conversations'
      left join ledger_balances minutes on minutes.tenant_id = c.id and minutes.account = 'credits' and minutes.unit = 'voice_minutes'
      left join used u on u.tenant_id = c.id
    order by c.name, c.id`.execute(database);
  return rows;
}
