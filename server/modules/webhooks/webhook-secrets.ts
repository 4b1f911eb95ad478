import type { Secrets } from '#platform/secrets.ts';
import { newSecret, previewOf, readSecret } from './signature.ts';
import type { WebhookRow } from './webhooks.store.ts';

/** How long a secret that was changed goes on signing beside the new one. */
const OVERLAP_MS = 24 * 60 * 60 * 1000;

const place = (row: { tenant_id: string; id: string }, column: string) => `${row.tenant_id}:${row.id}:${column}`;

/** What a row keeps of its secret, and how to get it back. */
export function webhookSecrets(secrets: Secrets) {
  const current = (row: WebhookRow) => secrets.open(row.secret_sealed, place(row, 'webhooks.secret'));

  return {
    make(owner: { tenant_id: string; id: string }, chosen?: string) {
      const secret = chosen === undefined ? newSecret() : readSecret(chosen);
      const columns = {
        secret_sealed: secrets.seal(secret, place(owner, 'webhooks.secret')),
        secret_preview: previewOf(secret),
      };
      return { secret, columns };
    },

    replace(row: WebhookRow, now: Date, chosen?: string) {
      const { secret, columns } = this.make(row, chosen);
      return {
        secret,
        columns: {
          ...columns,
          previous_secret_sealed: secrets.seal(current(row), place(row, 'webhooks.previous_secret')),
          previous_secret_until: new Date(now.getTime() + OVERLAP_MS),
        },
      };
    },

    /** The newest first. */
    signing(row: WebhookRow, now: Date): string[] {
      const { previous_secret_sealed: sealed, previous_secret_until: until } = row;
      if (!sealed || !until || until <= now) return [current(row)];
      return [current(row), secrets.open(sealed, place(row, 'webhooks.previous_secret'))];
    },
  };
}
