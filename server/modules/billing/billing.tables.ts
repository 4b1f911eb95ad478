import type { ColumnType, Generated } from 'kysely';

type Time = ColumnType<Date, Date | undefined, Date>;
type MaybeTime = ColumnType<Date | null, Date | null | undefined, Date | null>;
/** `numeric` comes as text. */
type Rate = ColumnType<string | null, number | null | undefined, number | null>;

export type AlertLevel = 'ok' | 'low' | 'critical' | 'empty';
export type Service = 'chat_reply' | 'voice_minute';
/** Who pays for an answer: the plan, a credit, the purse; or nobody, because it costs nothing or is a test. */
export type PaidBy = 'included' | 'credit' | 'balance' | 'built_in' | 'test';

export type LedgerTables = {
  ledger_postings: {
    id: string;
    tenant_id: string | null;
    kind: string;
    reference: string;
    idempotency_key: string | null;
    details: ColumnType<Record<string, unknown>, string, never>;
    posted_at: Time;
  };
  ledger_entries: {
    position: Generated<number>;
    posting_id: string;
    tenant_id: string | null;
    account: string;
    unit: string;
    amount_micros: number;
    balance_after_micros: number | null;
    rate: Rate;
  };
  ledger_balances: {
    tenant_id: string;
    account: string;
    unit: string;
    balance_micros: Generated<number>;
    held_micros: Generated<number>;
    may_owe: Generated<boolean>;
  };
  ledger_holds: {
    id: string;
    tenant_id: string;
    account: string;
    unit: string;
    amount_micros: number;
    reference: string;
    expires_at: Date;
    created_at: Time;
  };
};

export type BillingTables = LedgerTables & {
  billing_profiles: {
    tenant_id: string;
    currency: Generated<string>;
    overage_enabled: Generated<boolean>;
    block_on_zero: Generated<boolean>;
    auto_top_up_enabled: Generated<boolean>;
    auto_top_up_threshold_micros: Generated<number>;
    auto_top_up_amount_micros: Generated<number>;
    alert_level: Generated<AlertLevel>;
    topped_up_micros: Generated<number>;
    charged_micros: Generated<number>;
    last_top_up_at: MaybeTime;
    created_at: Time;
    updated_at: Time;
  };
  top_up_attempts: {
    id: string;
    tenant_id: string;
    currency: string;
    amount_micros: number;
    outcome: 'paid' | 'no_method' | 'declined' | null;
    started_at: Time;
    ended_at: MaybeTime;
  };
  ai_pricing: { is_only: Generated<boolean>; settings: ColumnType<unknown, string, string>; updated_at: Time };
  ai_charges: {
    tenant_id: string;
    reference: string;
    service: Service;
    state: Generated<'reserved' | 'settled'>;
    paid_by: PaidBy;
    conversation_id: string | null;
    day: string;
    quota_period: string | null;
    model: string | null;
    input_tokens: Generated<number>;
    cached_tokens: Generated<number>;
    output_tokens: Generated<number>;
    audio_seconds: Generated<number>;
    provider_cost_micros: Generated<number>;
    cost_micros: Generated<number>;
    price_micros: Generated<number>;
    charged_unit: string | null;
    charged_micros: Generated<number>;
    written_off_micros: Generated<number>;
    rate: Rate;
    posting_id: string | null;
    reserved_at: Time;
    expires_at: Date;
    settled_at: MaybeTime;
  };
  ai_usage_days: {
    tenant_id: string;
    day: string;
    service: Service;
    paid_by: PaidBy;
    uses: Generated<number>;
    input_tokens: Generated<number>;
    cached_tokens: Generated<number>;
    output_tokens: Generated<number>;
    audio_seconds: Generated<number>;
    cost_micros: Generated<number>;
    price_micros: Generated<number>;
    charged_micros: Generated<number>;
  };
};
