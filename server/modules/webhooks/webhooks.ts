import type { Kysely } from 'kysely';
import type { Caller, OnRecord } from '#modules/identity/index.ts';
import type { Plans } from '#modules/plans/index.ts';
import { newId } from '#platform/ids.ts';
import type { Jobs } from '#platform/jobs.ts';
import type { DomainEvent, Subscriber } from '#platform/outbox.ts';
import { missing, Refusal } from '#platform/refusal.ts';
import type { AttemptRecord } from './deliveries.store.ts';
import { deliveryStore } from './deliveries.store.ts';
import { type DeliveryWorker, deliveryWorker, LEASE_MS } from './delivery-worker.ts';
import { availableEvents, readEvents, readTestEvent, type Vocabulary } from './events.ts';
import { readName, readUrl } from './input.ts';
import { bodyOf, type Presenters, queuedRow, queueing } from './queueing.ts';
import { type SendingNeeds, sending } from './sending.ts';
import { type Delivery, toDelivery, toWebhook, type Webhook } from './webhook.ts';
import { webhookSecrets } from './webhook-secrets.ts';
import { webhookJobs } from './webhooks.jobs.ts';
import { type WebhookRow, webhookStore } from './webhooks.store.ts';

export type NewWebhook = {
  name?: string | undefined;
  url: string;
  events: readonly string[];
  /** Made for them where none is chosen. */
  secret?: string | undefined;
  vocabulary?: Vocabulary | undefined;
};

export type WebhookPatch = {
  name?: string | undefined;
  url?: string | undefined;
  events?: readonly string[] | undefined;
  isActive?: boolean | undefined;
  /** Replaces the secret; the one before it goes on signing for a day. */
  secret?: string | undefined;
  rotateSecret?: boolean | undefined;
};

export type WebhooksNeeds = SendingNeeds & {
  plans: Pick<Plans, 'must' | 'demand' | 'allows' | 'countUsed'>;
  presenters: Presenters;
  audit: OnRecord;
  jobs?: Jobs | undefined;
  concurrency?: number | undefined;
  perWebhook?: number | undefined;
};

const READ = 'server:webhook:read';
const WRITE = 'server:webhook:write';
const MOST_WEBHOOKS = 50;
const MOST_LISTED = 100;

const inactive = () =>
  new Refusal('precondition', 'webhook_inactive', 'This webhook is switched off: switch it on before sending to it.');

const bounded = (limit = 50) => Math.min(Math.max(Math.trunc(limit) || 1, 1), MOST_LISTED);

export function webhooks(needs: WebhooksNeeds) {
  const { database, outbound, audit, plans, clock, log } = needs;
  plans.countUsed('webhook_endpoints', (within, tenantIds) => webhookStore(within).counts(tenantIds));
  const keys = webhookSecrets(needs.secrets);
  const deliveries = deliveryStore(database);
  const deliver = sending(needs);
  const queue = queueing(needs);
  const worker: DeliveryWorker = deliveryWorker({
    deliveries,
    deliver,
    clock,
    log,
    concurrency: needs.concurrency,
    perWebhook: needs.perWebhook,
  });
  if (needs.jobs) webhookJobs({ jobs: needs.jobs, deliveries, clock });

  async function found(tenantId: string, id: string, db: Kysely<unknown> = database): Promise<WebhookRow> {
    const row = await webhookStore(db).byId(tenantId, id);
    if (!row) throw missing('webhook');
    return row;
  }

  /** One more that is told of what happens; one that is switched off takes no place of the plan. */
  async function mustFit(transaction: Kysely<unknown>, tenantId: string): Promise<void> {
    await plans.must(tenantId, 'webhooks', transaction);
    const used = async () => (await webhookStore(transaction).counts([tenantId])).get(tenantId) ?? 0;
    await plans.demand(tenantId, 'webhook_endpoints', used, transaction);
  }

  async function switchOff(caller: Caller, id: string): Promise<Webhook> {
    return database.transaction().execute(async (transaction) => {
      const store = webhookStore(transaction);
      const held = await store.hold(caller.tenantId, id);
      if (!held) throw missing('webhook');
      if (!held.is_active) return toWebhook(held);
      await store.giveUp(caller.tenantId, id);
      const change = { is_active: false, disabled_reason: 'by_hand', updated_at: clock.now() } as const;
      await record(transaction, caller, 'webhook.disabled', id);
      return toWebhook(await store.update(caller.tenantId, id, change));
    });
  }

  const record = (transaction: Kysely<unknown>, caller: Caller, action: string, id: string, details = {}) =>
    audit.record(transaction, caller, { action, target: { kind: 'webhook', id }, details });

  return {
    availableEvents,
    worker,

    async list(caller: Caller, { vocabulary }: { vocabulary?: Vocabulary } = {}): Promise<Webhook[]> {
      caller.must(READ);
      const rows = await webhookStore(database).all(caller.tenantId);
      return rows.filter((row) => !vocabulary || row.vocabulary === vocabulary).map(toWebhook);
    },

    async get(caller: Caller, id: string): Promise<Webhook> {
      caller.must(READ);
      return toWebhook(await found(caller.tenantId, id));
    },

    async byNumber(caller: Caller, number: number): Promise<Webhook> {
      caller.must(READ);
      const row = await webhookStore(database).byNumber(caller.tenantId, number);
      if (!row) throw missing('webhook');
      return toWebhook(row);
    },

    /** The secret is told here and never again. */
    async create(caller: Caller, input: NewWebhook): Promise<{ webhook: Webhook; secret: string }> {
      caller.must(WRITE);
      const vocabulary = input.vocabulary ?? 'ringnity';
      const events = readEvents(vocabulary, input.events);
      await outbound.check(input.url, 'body.url');
      const url = readUrl(input.url);
      const owner = { id: newId(), tenant_id: caller.tenantId };
      const { secret, columns } = keys.make(owner, input.secret);
      const now = clock.now();
      const store = webhookStore(database);
      if ((await store.all(caller.tenantId)).length >= MOST_WEBHOOKS) {
        throw new Refusal(
          'conflict',
          'webhook_limit_reached',
          `There are already ${MOST_WEBHOOKS} webhooks: delete one first.`,
        );
      }
      const row = await database.transaction().execute(async (transaction) => {
        await mustFit(transaction, caller.tenantId);
        const made = await webhookStore(transaction).insert({
          ...owner,
          ...columns,
          name: readName(input.name, url),
          url,
          events,
          vocabulary,
          active_since: now,
          created_at: now,
          updated_at: now,
        });
        await record(transaction, caller, 'webhook.created', owner.id, { events });
        return made;
      });
      return { webhook: toWebhook(row), secret };
    },

    /** `secret` is told where it was changed. */
    async update(caller: Caller, id: string, patch: WebhookPatch): Promise<{ webhook: Webhook; secret?: string }> {
      caller.must(WRITE);
      const before = await found(caller.tenantId, id);
      const url = patch.url === undefined ? before.url : readUrl(patch.url);
      if (patch.url !== undefined) await outbound.check(patch.url, 'body.url');
      const events = patch.events === undefined ? before.events : readEvents(before.vocabulary, patch.events);
      const name = patch.name === undefined ? before.name : readName(patch.name, url);
      const now = clock.now();
      const result = await database.transaction().execute(async (transaction) => {
        const store = webhookStore(transaction);
        const held = await store.hold(caller.tenantId, id);
        if (!held) throw missing('webhook');
        const changed =
          patch.secret !== undefined || patch.rotateSecret ? keys.replace(held, now, patch.secret) : undefined;
        const isActive = patch.isActive ?? held.is_active;
        if (isActive && !held.is_active) await mustFit(transaction, caller.tenantId);
        if (held.is_active && !isActive) await store.giveUp(caller.tenantId, id);
        const row = await store.update(caller.tenantId, id, {
          name,
          url,
          events,
          ...changed?.columns,
          is_active: isActive,
          ...(held.is_active && !isActive && { disabled_reason: 'by_hand' as const }),
          ...(!held.is_active && isActive && { disabled_reason: null, consecutive_failures: 0, active_since: now }),
          updated_at: now,
        });
        const fields = (['name', 'url', 'events', 'is_active'] as const).filter(
          (field) => JSON.stringify(row[field]) !== JSON.stringify(held[field]),
        );
        if (fields.length > 0) await record(transaction, caller, 'webhook.updated', id, { fields });
        if (changed) await record(transaction, caller, 'webhook.secret_rotated', id);
        return { webhook: toWebhook(row), ...(changed && { secret: changed.secret }) };
      });
      return result;
    },

    async disable(caller: Caller, id: string): Promise<Webhook> {
      caller.must(WRITE);
      return switchOff(caller, id);
    },

    /** For good, with its deliveries. */
    async remove(caller: Caller, id: string): Promise<void> {
      caller.must(WRITE);
      await database.transaction().execute(async (transaction) => {
        if (!(await webhookStore(transaction).remove(caller.tenantId, id))) throw missing('webhook');
        await record(transaction, caller, 'webhook.deleted', id);
      });
    },

    /** The newest first, of one webhook or of all. */
    async deliveries(caller: Caller, filter: { limit?: number; webhookId?: string } = {}): Promise<Delivery[]> {
      caller.must(READ);
      const { webhookId } = filter;
      return (await deliveries.newest(caller.tenantId, { limit: bounded(filter.limit), webhookId })).map(toDelivery);
    },

    async delivery(caller: Caller, id: string): Promise<Delivery> {
      caller.must(READ);
      const row = await deliveries.byId(caller.tenantId, id);
      if (!row) throw missing('delivery');
      return toDelivery(row);
    },

    /** Every attempt of one delivery, the first first. */
    async attempts(caller: Caller, deliveryId: string): Promise<AttemptRecord[]> {
      caller.must(READ);
      if (!(await deliveries.byId(caller.tenantId, deliveryId))) throw missing('delivery');
      const rows = await deliveries.attempts(caller.tenantId, deliveryId);
      return rows.map((row) => ({
        id: row.id,
        attempt: row.attempt,
        responseStatus: row.response_status,
        responseBody: row.response_body,
        errorMessage: row.error_message,
        durationMs: row.duration_ms,
        createdAt: row.created_at,
      }));
    },

    /** To one webhook, or to every active one, whatever it subscribed to. The answers are in the deliveries. */
    async test(
      caller: Caller,
      input: { webhookId?: string | undefined; event?: string | undefined; vocabulary?: Vocabulary | undefined } = {},
    ): Promise<{ deliveryIds: string[] }> {
      caller.must(WRITE);
      const all = input.webhookId
        ? [await found(caller.tenantId, input.webhookId)]
        : await webhookStore(database).all(caller.tenantId);
      if (input.webhookId && !all[0]?.is_active) throw inactive();
      if (!input.webhookId) readTestEvent(input.vocabulary ?? 'ringnity', input.event);
      const chosen = all.filter(
        (row) => row.is_active && (!input.vocabulary || input.webhookId || row.vocabulary === input.vocabulary),
      );
      const now = clock.now();
      const rows = chosen
        // Without a webhook named, those whose contract lacks the event are passed by.
        .filter((row) => input.webhookId || !input.event || availableEvents[row.vocabulary].includes(input.event))
        .map((row) => {
          const event = readTestEvent(row.vocabulary, input.event);
          const eventId = newId();
          const data = { test: true, message: 'This is a test. Nothing happened.' };
          return queuedRow(row, { eventId, event, body: bodyOf({ eventId, event, createdAt: now, data }) }, now);
        });
      await deliveries.enqueue(rows);
      worker.wake();
      return { deliveryIds: rows.map((row) => row.id) };
    },

    /** Once more at once, with the same body and the same webhook-id. */
    async redeliver(caller: Caller, deliveryId: string): Promise<Delivery> {
      caller.must(WRITE);
      const row = await deliveries.byId(caller.tenantId, deliveryId);
      if (!row) throw missing('delivery');
      if (!(await found(caller.tenantId, row.webhook_id)).is_active) throw inactive();
      await deliveries.requeue(caller.tenantId, deliveryId, clock.now());
      worker.wake();
      return toDelivery((await deliveries.byId(caller.tenantId, deliveryId)) ?? row);
    },

    /** Queues what the tenant's webhooks want to hear, in the transaction that takes the event from the outbox. */
    onEvent: (transaction: Kysely<unknown>, event: DomainEvent): Promise<number> => queue(transaction, [event]),

    /** One delivery, now; false where it is over, switched off or just being sent. */
    async attempt(deliveryId: string): Promise<boolean> {
      const now = clock.now();
      const claimed = await deliveries.claimOne(deliveryId, { now, until: new Date(now.getTime() + LEASE_MS) });
      return claimed ? (await deliver(claimed)) !== undefined : false;
    },

    /** For the list of subscribers in app.ts. */
    subscriber: {
      name: 'webhooks',
      async handle(transaction, events) {
        if ((await queue(transaction, events)) > 0) worker.wake();
      },
    } satisfies Subscriber,
  };
}

export type Webhooks = ReturnType<typeof webhooks>;
