import type { PaidBy, Service } from './billing.tables.ts';

/** The money of one answer: reserved before it, settled after it. */
export type Charge = {
  tenantId: string;
  reference: string;
  service: Service;
  state: 'reserved' | 'settled';
  paidBy: PaidBy;
  conversationId: string | null;
  /** The tenant's own day, on which it counts. */
  day: string;
  /** The period of the plan's quota that it was taken from; null where it was not. */
  quotaPeriod: string | null;
  model: string | null;
  inputTokens: number;
  cachedTokens: number;
  outputTokens: number;
  audioSeconds: number;
  /** In millionths of a US dollar; while reserved, what it may come to. */
  providerCostMicros: number;
  costMicros: number;
  priceMicros: number;
  /** What was taken, in the unit that it was paid in. */
  chargedUnit: string | null;
  chargedMicros: number;
  /** What the balance could not cover. */
  writtenOffMicros: number;
  rate: number | null;
  reservedAt: Date;
  settledAt: Date | null;
};
