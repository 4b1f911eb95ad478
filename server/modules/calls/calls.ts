import type { Kysely } from 'kysely';
import { type ConversationView, heldOpen } from '#modules/conversations/index.ts';
import type { Caller } from '#modules/identity/index.ts';
import { newId } from '#platform/ids.ts';
import type { DomainEvent } from '#platform/outbox.ts';
import { invalid, isRefusal, missing, Refusal } from '#platform/refusal.ts';
import { randomToken } from '#platform/secrets.ts';
import { type Call, type LiveCall, toCall } from './call.ts';
import { type NewCall, opening } from './call-opening.ts';
import { endOf, isOver, moved } from './call-state.ts';
import { callsStore, isSecondCall } from './calls.store.ts';
import type { CallService, CallType } from './calls.tables.ts';
import { conversationsEndedBy } from './ended-conversations.ts';
import { ending } from './ending.ts';
import type { CallNeeds } from './needs.ts';
import { RING_WIDER, ringing as ringingOf, WIDER_AFTER_SECONDS } from './ringing.ts';
import { telling } from './telling.ts';
import { CANCELLED, DECLINED, HUNG_UP } from './wording.ts';

export const RING_SECONDS = 45;
const REASON_CHARACTERS = 255;
const METADATA_BYTES = 16_384;
export const GIVE_UP = 'calls.give-up';

/** Stands or falls with the call that begins. */
type Besides = (transaction: Kysely<unknown>, callId: string) => Promise<void>;

const serviceOf = (type: CallType): CallService => (type === 'video' ? 'video_call' : 'voice_call');

const notAnswerable = () =>
  new Refusal('conflict', 'call_not_answerable', 'A call is answered or declined by the side that is called.');

const conversationClosed = () =>
  new Refusal('conflict', 'conversation_closed', 'This conversation is closed. Open a new one first.');

const answeredBy = (staffName: string | null) => {
  const name = staffName ?? 'Somebody else';
  return new Refusal('conflict', 'call_answered_elsewhere', `${name} has answered this call already.`, {
    facts: { name },
  });
};

/** The database lets a conversation have one call at a time, and a person too: of two at once one comes here. */
function refuseSecond(error: unknown): never {
  const second = isSecondCall(error);
  if (second === 'of_conversation') {
    throw new Refusal('conflict', 'call_running', 'There is a call in this conversation already. End it first.');
  }
  if (second === 'of_person') {
    throw new Refusal('conflict', 'call_person_busy', 'This person is in another call. End that one first.');
  }
  throw error;
}

/** Somebody came or left, or has a line free, or has none any more. */
const changesWhoIsFree = new Set([
  ...['staff.presence_changed', 'call.answered'],
  ...['call.ended', 'call.missed', 'call.failed'],
]);

/** What the plan allows is nothing to a visitor. */
function refuseBusy(error: unknown): never {
  if (!isRefusal(error) || error.code !== 'quota_exceeded') throw error;
  throw new Refusal('limited', 'quota_exceeded', 'All lines are busy at the moment. Please write, or try again soon.');
}

/** Calls in conversations: begun, rung, answered, ended. Who carries the sound is not decided here. */
export function calls(needs: CallNeeds) {
  const { database, outbox, jobs, plans, clock, conversations } = needs;
  const store = callsStore(database);
  const tell = telling(needs);
  plans.countUsed('concurrent_calls', (within, tenantIds) => callsStore(within).countLive(tenantIds));
  const { ringOn, ringAnew, ringWider } = ringingOf({ ...needs, tell });
  const { end, finish, leaveLine, hangUp, giveUp, giveUpOne, followUp } = ending({ ...needs, tell });

  const liveIn = async (inside: ReturnType<typeof callsStore>, tenantId: string): Promise<number> =>
    (await inside.countLive([tenantId])).get(tenantId) ?? 0;

  const newRoom = (): string | null => needs.rooms?.replace('{room}', randomToken('', 12)) ?? null;

  /** Its conversation alone opens a call, to whoever may see that. */
  async function seen(
    caller: Caller,
    id: string,
    scope: string,
  ): Promise<{ call: Call; conversation: ConversationView }> {
    if (caller.actor.kind !== 'visitor') caller.must(scope);
    const call = await store.byId(caller.tenantId, id);
    if (!call) throw missing('call');
    const conversation = await conversations.get(caller, call.conversationId).catch((error) => {
      throw isRefusal(error) && error.kind === 'missing' ? missing('call') : error;
    });
    return { call, conversation };
  }

  /** Whether the sound has a way is another question: programs may bring their own. */
  async function mustOffer({ tenantId, actor }: Caller, type: CallType): Promise<void> {
    const service = serviceOf(type);
    const found = (await needs.services(tenantId)).find(({ key }) => key === service);
    if (!found || found.allowed || found.blocker === 'set_up') return;
    // Staff are told of the plan by the plan itself, which knows what would lift it.
    if (found.blocker === 'plan' && actor.kind === 'staff') return;
    throw new Refusal('forbidden', 'feature_not_available', 'Calls are not available in this workspace.', {
      facts: { service, status: found.status },
    });
  }

  /** Who hangs up while it rings has thought better of it, or would not have it. */
  const reasonOf = ({ actor }: Caller, { status, direction }: Call): string => {
    if (status === 'answered') return HUNG_UP;
    return (actor.kind === 'visitor') === (direction === 'inbound') ? CANCELLED : DECLINED;
  };

  async function live(call: Call, { visitor }: ConversationView): Promise<LiveCall> {
    const { ringing } = await store.rings(call.tenantId, call.id);
    return { call, ringing: call.status === 'started' ? ringing : [], visitorName: visitor.name };
  }

  return {
    byId: store.byId,
    giveUp,
    giveUpOne,
    ringWider,
    followUp,

    async start(caller: Caller, input: NewCall, besides?: Besides): Promise<Call> {
      const { actor, tenantId } = caller;
      if (actor.kind !== 'visitor') caller.must('agent:calls:write');
      const { type, metadata = {} } = input;
      const bytes = Buffer.byteLength(JSON.stringify(metadata));
      if (bytes > METADATA_BYTES) throw invalid('body.metadata', `takes ${bytes} bytes`, `at most ${METADATA_BYTES}`);
      const conversation = await conversations.get(caller, input.conversationId);
      const now = clock.now();
      const begun = opening(caller, input, conversation, now);
      if (conversation.status === 'closed') throw conversationClosed();
      await mustOffer(caller, type);
      const isLive = !isOver(begun.status);
      const own = begun.isOwn && actor.kind === 'staff' ? actor : undefined;

      const started = await database
        .transaction()
        .execute(async (transaction) => {
          const inside = callsStore(transaction);
          // Whoever closes it meanwhile comes after this call, and ends it.
          if (!(await heldOpen(transaction, tenantId, conversation.id))) throw conversationClosed();
          await plans.must(tenantId, type === 'video' ? 'video' : 'voice', transaction);
          if (isLive) {
            await plans
              .demand(tenantId, 'concurrent_calls', () => liveIn(inside, tenantId), transaction)
              .catch(actor.kind === 'visitor' ? refuseBusy : undefined);
          }
          const row = await inside.add({
            id: newId(),
            tenant_id: tenantId,
            conversation_id: conversation.id,
            visitor_id: conversation.visitorId,
            type,
            direction: begun.direction,
            status: begun.status,
            staff_id: own?.staffId ?? null,
            staff_name: own?.name ?? null,
            started_at: begun.startedAt,
            rings_until: new Date(now.getTime() + RING_SECONDS * 1000),
            answered_at: begun.answeredAt,
            ended_at: begun.endedAt,
            duration_seconds: begun.durationSeconds,
            end_reason: null,
            room_url: begun.status === 'answered' ? newRoom() : null,
            metadata,
          });
          const call = toCall(row);
          await besides?.(transaction, call.id);
          const rings = call.status === 'started' && call.direction === 'inbound';
          const { ringing } = rings ? await ringOn(transaction, call, conversation) : { ringing: [] };
          await tell(transaction, 'call.started', conversation, { call: row, ringing });
          if (call.answeredAt) await tell(transaction, 'call.answered', conversation, { call: row });
          if (!isLive) {
            await leaveLine(transaction, call, conversation);
            await tell(transaction, `call.${call.status}` as 'call.ended', conversation, { call: row });
          }
          if (call.status === 'started') {
            const order = { tenantId, callId: call.id };
            if (rings) {
              const startAfterSeconds = WIDER_AFTER_SECONDS;
              await jobs.send(RING_WIDER, order, { transaction, startAfterSeconds, singletonKey: call.id });
            }
            await jobs.send(GIVE_UP, order, { transaction, startAfterSeconds: RING_SECONDS, singletonKey: call.id });
          }
          return call;
        })
        .catch(refuseSecond);
      outbox.wake();
      return started;
    },

    /** How a call stands and whom it rings at this moment. */
    async standing(tenantId: string, id: string) {
      const call = await store.byId(tenantId, id);
      if (!call) return undefined;
      const { status, ringsUntil } = call;
      return { status, ringsUntil, ringing: status === 'started' ? (await store.rings(tenantId, id)).ringing : [] };
    },

    async get(caller: Caller, id: string): Promise<Call> {
      return (await seen(caller, id, 'agent:calls:read')).call;
    },

    /** The first who answers has it. To answer one's own call again changes nothing. */
    async answer(caller: Caller, id: string): Promise<Call> {
      const { call, conversation } = await seen(caller, id, 'agent:calls:write');
      const { actor, tenantId } = caller;
      const isVisitor = actor.kind === 'visitor';
      if (isVisitor !== (call.direction === 'outbound')) throw notAnswerable();
      const answered = await database
        .transaction()
        .execute(async (transaction) => {
          const inside = callsStore(transaction);
          const held = await inside.locked(tenantId, id);
          if (!held) throw missing('call');
          if (held.status === 'answered') {
            if (isVisitor || (actor.kind === 'staff' && held.staffId === actor.staffId)) return held;
            throw answeredBy(held.staffName);
          }
          const now = clock.now();
          // Its time is over, and the order that says so is on its way.
          const status = moved(
            held.ringsUntil <= now && held.status === 'started' ? 'missed' : held.status,
            'answered',
          );
          const row = await inside.change(tenantId, id, {
            status,
            answered_at: now,
            room_url: newRoom(),
            ...(actor.kind === 'staff' && { staff_id: actor.staffId, staff_name: actor.name }),
          });
          const { ringing: silenced } = await inside.rings(tenantId, id);
          await tell(transaction, 'call.answered', conversation, { call: row, silenced });
          return toCall(row);
        })
        .catch(refuseSecond);
      outbox.wake();
      // Whoever talks to the visitor has the conversation, where nobody had it.
      if (actor.kind === 'staff' && conversation.assignedStaffId === null && conversation.status !== 'closed') {
        await conversations.assign(caller, conversation.id, {}).catch((error) => {
          if (!isRefusal(error)) throw error;
        });
      }
      return answered;
    },

    /** Whoever declines is rung no more: the next are, and where nobody is left the call is missed. */
    async decline(caller: Caller, id: string): Promise<Call> {
      const { call, conversation } = await seen(caller, id, 'agent:calls:write');
      const { actor, tenantId } = caller;
      const isVisitor = actor.kind === 'visitor';
      if (isVisitor !== (call.direction === 'outbound')) throw notAnswerable();
      const declined = await database.transaction().execute(async (transaction) => {
        const inside = callsStore(transaction);
        const held = await inside.locked(tenantId, id);
        if (!held) throw missing('call');
        if (held.status !== 'started') return held;
        if (actor.kind !== 'staff') {
          return finish(transaction, held, conversation, { status: 'missed', reason: DECLINED });
        }
        await inside.decline(tenantId, id, actor.staffId, clock.now());
        const { ringing, added } = await ringOn(transaction, held, conversation);
        if (ringing.length === 0) {
          return finish(transaction, held, conversation, { status: 'missed', reason: DECLINED });
        }
        const row = await inside.change(tenantId, id, {});
        const silenced = [actor.staffId];
        await tell(transaction, 'call.rung', conversation, { call: row, ringing, added, silenced });
        return held;
      });
      outbox.wake();
      return declined;
    },

    /** To end what is over changes nothing. */
    async end(caller: Caller, id: string, reason?: string): Promise<Call> {
      const { call, conversation } = await seen(caller, id, 'agent:calls:write');
      if (reason !== undefined && reason.length > REASON_CHARACTERS) {
        throw invalid('body.reason', `has ${reason.length} characters`, `at most ${REASON_CHARACTERS}`);
      }
      const given = reason?.trim() || undefined;
      return end(call, conversation, (held) => ({
        status: endOf(held.status, given),
        reason: given ?? reasonOf(caller, held),
      }));
    },

    /** What rings or is under way in a conversation that the caller may see. */
    async liveOf(caller: Caller, conversationId: string): Promise<LiveCall | undefined> {
      const [call] = await store.live(caller.tenantId, conversationId);
      return call && live(call, await conversations.get(caller, conversationId));
    },

    /** All that ring or are under way, as far as the caller may see their conversations. */
    async live(caller: Caller): Promise<LiveCall[]> {
      const found: LiveCall[] = [];
      for (const call of await store.live(caller.tenantId)) {
        const view = await conversations.view(call.tenantId, call.conversationId);
        if (view && conversations.maySee(caller, view)) found.push(await live(call, view));
      }
      return found;
    },

    subscriber: {
      name: 'calls',
      async handle(transaction: Kysely<unknown>, events: DomainEvent[]): Promise<void> {
        const changed = new Set<string>();
        for (const { type, tenantId, data } of events) {
          for (const id of conversationsEndedBy(type, data)) await hangUp(transaction, tenantId, id);
          if (changesWhoIsFree.has(type)) changed.add(tenantId);
        }
        for (const tenantId of changed) await ringAnew(transaction, tenantId);
      },
    },

    /** Inside the transaction that erases. */
    forget: (transaction: Kysely<unknown>, tenantId: string, visitorIds: readonly string[]): Promise<void> =>
      callsStore(transaction).strip(tenantId, visitorIds),
  };
}

export type Calls = ReturnType<typeof calls>;
