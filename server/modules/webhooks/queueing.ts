import type { Kysely } from 'kysely';
import type { Plans } from '#modules/plans/index.ts';
import type { Clock } from '#platform/clock.ts';
import { newId, show } from '#platform/ids.ts';
import type { DomainEvent } from '#platform/outbox.ts';
import { deliveryStore } from './deliveries.store.ts';
import { eventName, type Vocabulary, wants } from './events.ts';
import { webhookStore } from './webhooks.store.ts';

/** Shapes what leaves the house by an allow-list; undefined keeps an event in. */
export type Presenters = Record<Vocabulary, (event: DomainEvent) => { event: string; data: object } | undefined>;

type Told = { eventId: string; event: string; createdAt: Date; data: object };

/** The same for both vocabularies. Made once, so that every attempt signs and sends the same bytes. */
export const bodyOf = ({ eventId, event, createdAt, data }: Told): string =>
  JSON.stringify({ id: show('event', eventId), event, createdAt: createdAt.toISOString(), data });

export const queuedRow = (
  webhook: { id: string; tenant_id: string },
  told: { eventId: string; event: string; body: string },
  now: Date,
) => ({
  id: newId(),
  tenant_id: webhook.tenant_id,
  webhook_id: webhook.id,
  event_id: told.eventId,
  event: told.event,
  body: told.body,
  next_attempt_at: now,
  created_at: now,
});

/** Events in, deliveries out, in the transaction that takes the events from the outbox. */
type Needs = { presenters: Presenters; plans: Pick<Plans, 'allows'>; clock: Clock };

export function queueing({ presenters, plans, clock }: Needs) {
  function tell(vocabulary: Vocabulary, event: DomainEvent): { event: string; body: string } | undefined {
    if (!eventName(vocabulary, event)) return undefined;
    const shown = presenters[vocabulary](event);
    return shown && { event: shown.event, body: bodyOf({ eventId: event.id, createdAt: event.occurredAt, ...shown }) };
  }

  /** Whoever changed to a plan without webhooks keeps them, and they are told nothing. */
  async function inPlan<Row extends { tenant_id: string }>(transaction: Kysely<unknown>, rows: Row[]): Promise<Row[]> {
    const allowed = new Set<string>();
    for (const tenantId of new Set(rows.map(({ tenant_id }) => tenant_id))) {
      if (await plans.allows(tenantId, 'webhooks', transaction)) allowed.add(tenantId);
    }
    return rows.filter(({ tenant_id }) => allowed.has(tenant_id));
  }

  return async (transaction: Kysely<unknown>, events: DomainEvent[]): Promise<number> => {
    const told = events.filter((event) => eventName('ringnity', event) ?? eventName('echocall', event));
    if (told.length === 0) return 0;
    const active = await webhookStore(transaction).active([...new Set(told.map((event) => event.tenantId))]);
    const webhooks = await inPlan(transaction, active);
    if (webhooks.length === 0) return 0;
    const now = clock.now();
    const rows = told.flatMap((event) => {
      const bodies = new Map<Vocabulary, ReturnType<typeof tell>>();
      return webhooks
        .filter((webhook) => webhook.tenant_id === event.tenantId)
        .flatMap((webhook) => {
          const name = eventName(webhook.vocabulary, event);
          if (!name || !wants(webhook.events, name)) return [];
          if (!bodies.has(webhook.vocabulary)) bodies.set(webhook.vocabulary, tell(webhook.vocabulary, event));
          const shown = bodies.get(webhook.vocabulary);
          return shown ? [queuedRow(webhook, { eventId: event.id, ...shown }, now)] : [];
        });
    });
    return deliveryStore(transaction).enqueue(rows);
  };
}
