import type { DomainEvent } from '#platform/outbox.ts';
import { Refusal } from '#platform/refusal.ts';

/** The contract whose event names a receiver understands. */
export type Vocabulary = 'ringnity' | 'echocall';

export const TEST_EVENT = 'webhook.test';
const EVERY_EVENT = '*';

/** What can be subscribed to. Names are never taken away, only added. */
export const availableEvents: Record<Vocabulary, readonly string[]> = {
  ringnity: [
    'conversation.created',
    'conversation.assigned',
    'conversation.message.received',
    'conversation.message.sent',
    'conversation.handoff.requested',
    'conversation.closed',
    'conversation.rated',
    'contact.created',
    'contact.updated',
    'ticket.created',
    'ticket.updated',
    'agent.presence.changed',
    'call.started',
    'call.ended',
    TEST_EVENT,
  ],
  echocall: [
    'call.ended',
    'conversation.message.received',
    'conversation.message.sent',
    'conversation.closed',
    'ticket.created',
    'ticket.updated',
    TEST_EVENT,
    EVERY_EVENT,
  ],
};

const NAMES: Record<string, string> = {
  'conversation.created': 'conversation.created',
  'conversation.assigned': 'conversation.assigned',
  'conversation.closed': 'conversation.closed',
  'conversation.rated': 'conversation.rated',
  'conversation.handoff_requested': 'conversation.handoff.requested',
  'contact.created': 'contact.created',
  'contact.updated': 'contact.updated',
  'ticket.created': 'ticket.created',
  'ticket.updated': 'ticket.updated',
  'staff.presence_changed': 'agent.presence.changed',
  'call.started': 'call.started',
  // Each end is one: how it ended stands in the call.
  'call.ended': 'call.ended',
  'call.missed': 'call.ended',
  'call.failed': 'call.ended',
};

/** Internal notes and the product's own lines in a timeline are nobody else's business. */
function nameOfMessage(data: Record<string, unknown>): string | undefined {
  const message = (data['message'] ?? {}) as Record<string, unknown>;
  if (message['message_type'] === 'note' || message['message_type'] === 'system') return undefined;
  if (message['sender_type'] === 'visitor') return 'conversation.message.received';
  if (message['sender_type'] === 'agent' || message['sender_type'] === 'ai') return 'conversation.message.sent';
  return undefined;
}

/** A fact of ours → the name it goes out under; undefined where it stays in the house. */
export function eventName(vocabulary: Vocabulary, event: Pick<DomainEvent, 'type' | 'data'>): string | undefined {
  const name = event.type === 'message.created' ? nameOfMessage(event.data) : NAMES[event.type];
  return name !== undefined && availableEvents[vocabulary].includes(name) ? name : undefined;
}

export const wants = (subscribed: readonly string[], event: string): boolean =>
  subscribed.includes(event) || subscribed.includes(EVERY_EVENT);

const unknownEvent = (where: string, known: readonly string[], what: string) =>
  new Refusal('invalid', 'webhook_event_unknown', `${where} ${what}.`, {
    faults: [`${where} ${what}: it should be one of ${known.join(', ')}.`],
    facts: { availableEvents: known },
  });

export function readEvents(vocabulary: Vocabulary, events: readonly string[]): string[] {
  const known = availableEvents[vocabulary];
  if (events.length === 0) throw unknownEvent('body.events', known, 'is empty');
  const stranger = events.findIndex((event) => !known.includes(event));
  if (stranger >= 0) {
    throw unknownEvent(`body.events[${stranger}]`, known, `"${String(events[stranger]).slice(0, 60)}" is not an event`);
  }
  return [...new Set(events)];
}

/** The event that a test pretends; `*` is a subscription, not an event. */
export function readTestEvent(vocabulary: Vocabulary, event: string = TEST_EVENT): string {
  const known = availableEvents[vocabulary].filter((name) => name !== EVERY_EVENT);
  if (known.includes(event)) return event;
  throw unknownEvent('body.event', known, `"${event.slice(0, 60)}" is not an event`);
}
