/** A currency by its ISO 4217 code, or what a credit counts. Amounts are integers in millionths of it. */
export type Unit = string;

export const CHAT_CREDIT = 'chat_conversations';
export const VOICE_CREDIT = 'voice_minutes';
export const MICROS = 1_000_000;
/** Cents are what people are shown. */
export const MICROS_PER_CENT = 10_000;

/** A tenant's: what it may spend. */
type TenantAccount = 'purse' | 'credits';
/** The installation's: where it came from, and what it went for. */
type HouseAccount =
  /** Money that an operator put into a purse by hand. */
  | 'top_ups'
  /** Money that came in through a payment. */
  | 'payments'
  /** What tenants were charged for AI. */
  | 'ai_revenue'
  /** What AI cost, and what is owed to its providers for it. */
  | 'ai_costs'
  | 'ai_payables'
  | 'credits_granted'
  | 'credits_used';

export type Account = { tenantId: string; name: TenantAccount } | { tenantId: null; name: HouseAccount };

export const purse = (tenantId: string): Account => ({ tenantId, name: 'purse' });
export const credits = (tenantId: string): Account => ({ tenantId, name: 'credits' });
export const house = (name: HouseAccount): Account => ({ tenantId: null, name });
