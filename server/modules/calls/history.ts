import type { Kysely, RawBuilder } from 'kysely';
import { sql } from 'kysely';
import type { Conversations, Counterpart } from '#modules/conversations/index.ts';
import { inSight } from '#modules/conversations/index.ts';
import type { Caller } from '#modules/identity/index.ts';
import type { Clock } from '#platform/clock.ts';
import type { Cursors } from '#platform/cursors.ts';
import type { DomainEvent, Outbox } from '#platform/outbox.ts';
import { isRefusal, missing, Refusal } from '#platform/refusal.ts';
import type { CallEvents } from './calls.events.ts';
import { type Handled, type HistoryFilter, historyStore, type PastCall } from './history.store.ts';
import { telling } from './telling.ts';

const LIST = 'calls';
const MOST_LISTED = 100;
/** What a badge says is `99+` from here on. */
const MOST_COUNTED = 100;

export type ListedCall = PastCall & { counterpart: Counterpart | undefined };
type Needs = {
  database: Kysely<unknown>;
  outbox: Pick<Outbox, 'record' | 'wake'>;
  clock: Clock;
  cursors: Cursors;
  conversations: Pick<Conversations, 'get' | 'view' | 'counterparts'>;
};
type Row = Record<string, unknown>;
/** A visitor who was spoken or written to, and by whom. */
type Reached = Parameters<ReturnType<typeof historyStore>['markOf']>[0][number];

/** Who heard from the team: in a call that was answered, or in a message that they can read. */
function reachedBy({ tenantId, type, data }: DomainEvent): Reached | undefined {
  if (type === 'call.answered') {
    const call = data['call'] as Row;
    const handled = { at: new Date(String(call['answered_at'])), ...by(call['staff_id'], call['staff_name']) };
    return { tenantId, visitorId: String(call['visitor_id']), handled };
  }
  if (type !== 'message.created') return undefined;
  const [message, conversation] = [data['message'] as Row, data['conversation'] as Row];
  if (message['sender_type'] !== 'agent' || message['visitor_seq'] === null) return undefined;
  const handled = {
    at: new Date(String(message['sent_at'])),
    ...by(message['sender_staff_id'], message['sender_name']),
  };
  return { tenantId, visitorId: String(conversation['visitor_id']), handled };
}

const by = (staffId: unknown, name: unknown): Omit<Handled, 'at'> => ({
  staffId: typeof staffId === 'string' ? staffId : null,
  staffName: typeof name === 'string' ? name : null,
});

/** Calls that were, for staff who may see their conversations; and those that wait to be returned. */
export function callHistory({ database, outbox, clock, cursors, conversations }: Needs) {
  const store = historyStore(database);
  const tell = telling({ outbox });

  function mustRead(caller: Caller): RawBuilder<boolean> {
    caller.must('agent:calls:read');
    return inSight(caller, sql`k.conversation_id`);
  }

  async function tellHandled(transaction: Kysely<unknown>, row: Row, isHandled: boolean): Promise<void> {
    const view = await conversations.view(String(row['tenant_id']), String(row['conversation_id']));
    const facts: Pick<CallEvents['call.handled'], 'call' | 'isHandled'> = { call: row, isHandled };
    if (view) await tell(transaction, 'call.handled', view, facts);
  }

  return {
    async list(
      caller: Caller,
      { cursor, limit, ...filter }: HistoryFilter & { cursor?: string | undefined; limit: number },
    ): Promise<{ calls: ListedCall[]; nextCursor: string | null }> {
      const { tenantId } = caller;
      const sight = mustRead(caller);
      const most = Math.min(Math.max(1, Math.trunc(limit) || 1), MOST_LISTED);
      const before = cursor === undefined ? undefined : cursors.of(LIST).read(tenantId, cursor);
      const found = await store.page(tenantId, filter, { inSight: sight, before, limit: most + 1 });
      const page = found.slice(0, most);
      const last = page.at(-1);
      const people = await conversations.counterparts(
        tenantId,
        page.map(({ past }) => past.call.conversationId),
      );
      return {
        calls: page.map(({ past }) => ({ ...past, counterpart: people.get(past.call.conversationId) })),
        nextCursor:
          found.length > most && last ? cursors.of(LIST).write(tenantId, [last.place, last.past.call.id]) : null,
      };
    },

    /** How many wait to be returned; counted to 100. */
    countToReturn: (caller: Caller): Promise<number> =>
      store.countToReturn(caller.tenantId, mustRead(caller), MOST_COUNTED),

    /** That somebody has seen to a missed call and to those before it, or that nobody has to this one after all. */
    async handle(caller: Caller, id: string, isHandled: boolean): Promise<ListedCall> {
      const { tenantId, actor } = caller;
      caller.must('agent:calls:write');
      const found = await store.byId(tenantId, id);
      if (!found) throw missing('call');
      await conversations.get(caller, found.call.conversationId).catch((error) => {
        throw isRefusal(error) && error.kind === 'missing' ? missing('call') : error;
      });
      if (found.call.status !== 'missed' || found.call.direction !== 'inbound') {
        throw new Refusal('conflict', 'call_not_missed', 'Only a missed call of a visitor waits to be returned.', {
          facts: { status: found.call.status },
        });
      }
      const handled = { at: clock.now(), ...(actor.kind === 'staff' ? by(actor.staffId, actor.name) : by(null, null)) };
      const past = await database.transaction().execute(async (transaction) => {
        const inside = historyStore(transaction);
        const rows = isHandled ? await inside.markUpTo(found.call, handled) : [await inside.unmark(tenantId, id)];
        for (const row of rows) if (row) await tellHandled(transaction, row, isHandled);
        return inside.byId(tenantId, id);
      });
      outbox.wake();
      const { conversationId } = found.call;
      const counterpart = (await conversations.counterparts(tenantId, [conversationId])).get(conversationId);
      return { ...(past ?? found), counterpart };
    },

    /** Whoever heard from the team needs no call back. */
    subscriber: {
      name: 'missed calls',
      async handle(transaction: Kysely<unknown>, events: DomainEvent[]): Promise<void> {
        const reached = new Map<string, Reached>();
        for (const event of events) {
          const one = reachedBy(event);
          if (one) reached.set(one.visitorId, one);
        }
        if (reached.size === 0) return;
        const rows = await historyStore(transaction).markOf([...reached.values()]);
        for (const row of rows) await tellHandled(transaction, row, true);
      },
    },
  };
}

export type CallHistory = ReturnType<typeof callHistory>;
