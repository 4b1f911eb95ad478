import type { Kysely } from 'kysely';
import type { Clock } from '#platform/clock.ts';
import { newId, show } from '#platform/ids.ts';
import type { Log } from '#platform/log.ts';
import type { Outbound } from '#platform/outbound/index.ts';
import type { Outbox } from '#platform/outbox.ts';
import { isRefusal } from '#platform/refusal.ts';
import type { Secrets } from '#platform/secrets.ts';
import { type Claimed, deliveryStore, type Verdict } from './deliveries.store.ts';
import { isDead, MOST_ATTEMPTS, nextAttemptAt, readRetryAfter } from './retry.ts';
import { signedHeaders } from './signature.ts';
import { webhookSecrets } from './webhook-secrets.ts';
import { type WebhookRow, webhookStore } from './webhooks.store.ts';
import type { DisabledReason } from './webhooks.tables.ts';

export type SendingNeeds = {
  database: Kysely<unknown>;
  secrets: Secrets;
  outbound: Outbound;
  clock: Clock;
  log: Log;
  /** Tells the house that a webhook was switched off, so that its owner hears of it. */
  outbox?: Pick<Outbox, 'record'> | undefined;
  random?: (() => number) | undefined;
};

export const SEND_TIMEOUT_MS = 15_000;
const KEPT_BYTES = 4 * 1024;
const GONE = 410;

type Outcome = {
  status: number | null;
  body: string | null;
  error: string | null;
  durationMs: number;
  retryAfterMs?: number | undefined;
};

/** PostgreSQL keeps no NUL, and a cut may fall inside a character. */
const readable = (body: Buffer) =>
  new TextDecoder()
    .decode(body)
    .replaceAll('\0', '\uFFFD')
    .replace(/\uFFFD$/, '');

function errorOf(status: number): string | null {
  if (status >= 200 && status < 300) return null;
  if (status >= 300 && status < 400) return `The receiver answered ${status}: redirects are not followed.`;
  if (status === GONE) return 'The receiver answered 410: it wants no more events.';
  return `The receiver answered ${status} instead of 2xx.`;
}

/** One attempt at one delivery, from the signature to the log. */
export function sending({ database, secrets, outbound, clock, log, outbox, random = Math.random }: SendingNeeds) {
  const deliveries = deliveryStore(database);
  const keys = webhookSecrets(secrets);

  async function send(webhook: WebhookRow, claimed: Claimed): Promise<Outcome> {
    const at = clock.now();
    const startedAt = performance.now();
    try {
      const answer = await outbound.request({
        url: webhook.url,
        method: 'POST',
        headers: signedHeaders({
          vocabulary: webhook.vocabulary,
          secrets: keys.signing(webhook, at),
          eventId: show('event', claimed.eventId),
          deliveryId: show('delivery', claimed.id),
          event: claimed.event,
          body: claimed.body,
          at,
        }),
        body: claimed.body,
        timeoutMs: SEND_TIMEOUT_MS,
        maxResponseBytes: KEPT_BYTES,
      });
      return {
        status: answer.status,
        body: readable(answer.body),
        error: errorOf(answer.status),
        durationMs: answer.durationMs,
        retryAfterMs: readRetryAfter(answer.headers['retry-after'], clock.now()),
      };
    } catch (error) {
      if (!isRefusal(error)) log.error('a webhook could not be sent', { webhookId: webhook.id, error });
      const message = isRefusal(error) ? error.message : 'The webhook could not be sent by a fault of ours.';
      return { status: null, body: null, error: message, durationMs: Math.round(performance.now() - startedAt) };
    }
  }

  function judge(claimed: Claimed, outcome: Outcome, now: Date): Verdict {
    if (outcome.error === null) return { status: 'delivered', nextAttemptAt: null, deliveredAt: now };
    const attemptCount = claimed.attemptCount + 1;
    const next = nextAttemptAt({ attemptCount, now, retryAfterMs: outcome.retryAfterMs, random });
    if (attemptCount >= MOST_ATTEMPTS || !next) return { status: 'exhausted', nextAttemptAt: null, deliveredAt: null };
    return { status: 'failed', nextAttemptAt: next, deliveredAt: null };
  }

  async function switchOff(webhook: WebhookRow, reason: DisabledReason): Promise<void> {
    await database.transaction().execute(async (transaction) => {
      const store = webhookStore(transaction);
      const held = await store.hold(webhook.tenant_id, webhook.id);
      if (!held?.is_active) return;
      await store.update(held.tenant_id, held.id, {
        is_active: false,
        disabled_reason: reason,
        updated_at: clock.now(),
      });
      await store.giveUp(held.tenant_id, held.id);
      await outbox?.record(transaction, {
        tenantId: held.tenant_id,
        type: 'webhook.disabled',
        data: { webhookId: held.id, name: held.name, url: held.url, reason },
      });
      log.warn('a webhook was switched off', { tenantId: held.tenant_id, webhookId: held.id, reason });
    });
  }

  return async function deliver(claimed: Claimed): Promise<Verdict | undefined> {
    const webhook = await webhookStore(database).byId(claimed.tenantId, claimed.webhookId);
    if (!webhook?.is_active) return undefined;
    const outcome = await send(webhook, claimed);
    const now = clock.now();
    const verdict = judge(claimed, outcome, now);
    const attempt = {
      id: newId(),
      attempt: claimed.attemptCount + 1,
      responseStatus: outcome.status,
      responseBody: outcome.body,
      errorMessage: outcome.error,
      durationMs: outcome.durationMs,
      createdAt: now,
    };
    if (!(await deliveries.settle(claimed, attempt, verdict)) || verdict.deliveredAt) return verdict;
    const history = {
      consecutiveFailures: webhook.consecutive_failures + 1,
      lastSuccessAt: webhook.last_success_at,
      activeSince: webhook.active_since,
      now,
    };
    if (outcome.status === GONE) await switchOff(webhook, 'gone');
    else if (isDead(history)) await switchOff(webhook, 'failing');
    return verdict;
  };
}
