/** Takes money from whoever stands behind a tenant. Asked twice with one key, it pays once. */
export type Payments = {
  charge(order: {
    idempotencyKey: string;
    tenantId: string;
    currency: string;
    amountMicros: number;
    description: string;
  }): Promise<PaymentOutcome>;
};

export type PaymentOutcome =
  | { outcome: 'paid'; paymentId: string }
  /** Nobody has left a card or account to take from. */
  | { outcome: 'no_method' }
  | { outcome: 'declined' };

/** Until a provider is connected, there is nothing to take from. */
export const noPayments = (): Payments => ({ charge: async () => ({ outcome: 'no_method' }) });
