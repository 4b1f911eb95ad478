import type { Kysely } from 'kysely';
import { toConversation, toMessage } from '#modules/conversations/index.ts';
import type { Clock } from '#platform/clock.ts';
import type { DomainEvent } from '#platform/outbox.ts';
import type { WatchKind } from './desk.tables.ts';
import { type Watch, watchesStore } from './watches.store.ts';

type Row = Record<string, unknown>;
const ofHandoff: WatchKind[] = ['handoff_waiting', 'handoff_ticket'];

/** What an event gives reason to look at later, and what needs no look any more. */
export function watchesOf({ type, tenantId, data }: DomainEvent): { begin: Watch[]; end: Watch[] } {
  const nothing = { begin: [], end: [] };
  if (type === 'mention.created') {
    return { begin: [{ tenantId, conversationId: String(data['conversationId']), kind: 'mention_unseen' }], end: [] };
  }
  const row = data['conversation'] as Row | undefined;
  if (!row) return nothing;
  const talk = toConversation(row);
  const all = (kinds: WatchKind[]): Watch[] => kinds.map((kind) => ({ tenantId, conversationId: talk.id, kind }));
  const isWanted = talk.handoffRequestedAt !== null && talk.assignedStaffId === null;
  switch (type) {
    case 'message.created': {
      const { senderType, messageType } = toMessage(data['message'] as Row);
      if (messageType === 'note' || senderType === 'system') return nothing;
      if (senderType === 'agent') return { begin: all(['answer_unread']), end: all(['visitor_waiting']) };
      if (senderType === 'ai') return { begin: talk.handoffRequestedAt ? all(['answer_unread']) : [], end: [] };
      return { begin: isWanted ? all(ofHandoff) : talk.assignedStaffId ? all(['visitor_waiting']) : [], end: [] };
    }
    case 'conversation.handoff_requested':
      return { begin: isWanted && talk.lastSeq > 0 ? all(ofHandoff) : [], end: [] };
    case 'conversation.assigned':
      return talk.assignedStaffId ? { begin: [], end: all(ofHandoff) } : nothing;
    case 'conversation.closed':
      return { begin: [], end: all([...ofHandoff, 'visitor_waiting']) };
    default:
      return nothing;
  }
}

/** Notes what to look at later, in the transaction in which the events are taken. */
export const watching = ({ clock }: { clock: Clock }) => ({
  name: 'desk',
  async handle(transaction: Kysely<unknown>, events: DomainEvent[]): Promise<void> {
    const store = watchesStore(transaction);
    let begin: Watch[] = [];
    for (const event of events) {
      const found = watchesOf(event);
      if (found.end.length > 0) {
        // What began before in this batch must stand before it can end.
        await store.begin(begin, clock.now());
        begin = [];
        await store.end(found.end);
      }
      begin.push(...found.begin);
    }
    await store.begin(begin, clock.now());
  },
});
