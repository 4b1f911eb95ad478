import { type Kysely, sql } from 'kysely';

/** How it stands with the deliveries of all workspaces. */
export type WebhookPulse = {
  /** Still to be sent, those that are put off among them. */
  waiting: number;
  /** Since when the one that waits longest should have been sent. */
  oldestDueAt: Date | null;
  /** Of the last day's. */
  delivered: number;
  givenUp: number;
  /** Webhooks that were switched off because nobody answered there. */
  switchedOff: number;
};

const DAY_MS = 86_400_000;

export async function webhookPulse(database: Kysely<unknown>, now: Date): Promise<WebhookPulse> {
  const since = new Date(now.getTime() - DAY_MS);
  const { rows } = await sql<WebhookPulse>`
    select
      (select count(*)::int from webhook_deliveries where next_attempt_at is not null) as waiting,
      (select min(next_attempt_at) from webhook_deliveries where next_attempt_at <= ${now}) as "oldestDueAt",
      (select count(*)::int from webhook_deliveries where created_at > ${since} and status = 'delivered') as delivered,
      (select count(*)::int from webhook_deliveries where created_at > ${since} and status = 'exhausted') as "givenUp",
      (select count(*)::int from webhooks where not is_active and disabled_reason in ('gone', 'failing'))
        as "switchedOff"`.execute(database);
  return rows[0]!;
}
