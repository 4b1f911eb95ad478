import type { Kysely } from 'kysely';
import type { ConversationView } from '#modules/conversations/index.ts';
import { type Caller, makeCaller, type Staff, scopesOf } from '#modules/identity/index.ts';
import type { Call } from './call.ts';
import { callsStore } from './calls.store.ts';
import type { CallNeeds } from './needs.ts';
import type { Tell } from './telling.ts';
import { type Ringable, whom } from './whom.ts';

const callerOf = ({ tenantId, id, role, departmentIds, name }: Staff): Caller =>
  makeCaller(tenantId, { kind: 'staff', staffId: id, role, departmentIds, name }, scopesOf(role));

/** Half of the time that it rings: whoever is rung is there, and does not answer. */
export const WIDER_AFTER_SECONDS = 20;
export const RING_WIDER = 'calls.ring-wider';

type Needs = Pick<CallNeeds, 'database' | 'outbox' | 'clock' | 'conversations' | 'identity' | 'withDevices'> & {
  tell: Tell;
};

/** Whom a call rings, one circle of people after the other. */
export function ringing({ database, outbox, clock, conversations, identity, withDevices, tell }: Needs) {
  async function people(transaction: Kysely<unknown>, conversation: ConversationView): Promise<Ringable[]> {
    const { tenantId, assignedStaffId, departmentId } = conversation;
    const [staff, telephones] = [await identity.listStaff(tenantId, transaction), await withDevices(tenantId)];
    const busy = await callsStore(transaction).busyStaff(tenantId);
    return staff.map((person) => ({
      staffId: person.id,
      isFree:
        person.isActive &&
        person.presence === 'available' &&
        ((person.online && !person.isAway) || telephones.has(person.id)) &&
        !busy.has(person.id),
      maySee: conversations.maySee(callerOf(person), conversation),
      holds: person.id === assignedStaffId,
      isOfDepartment: departmentId !== null && person.departmentIds.includes(departmentId),
    }));
  }

  /**
   * Rings whoever is next, where nobody is rung who could take it. Gives whom it rings then, and who is new among them:
   * whoever left or talks elsewhere may be back in time.
   */
  async function ringOn(
    transaction: Kysely<unknown>,
    call: Call,
    conversation: ConversationView,
  ): Promise<{ ringing: string[]; added: string[] }> {
    const store = callsStore(transaction);
    const { ringing: rung, declined } = await store.rings(call.tenantId, call.id);
    const all = await people(transaction, conversation);
    if (all.some(({ staffId, isFree }) => isFree && rung.includes(staffId))) return { ringing: rung, added: [] };
    const added = whom(all, new Set([...declined, ...rung]));
    await store.ring(call.tenantId, call.id, added, clock.now());
    return { ringing: [...rung, ...added].sort(), added };
  }

  async function tellMore(transaction: Kysely<unknown>, call: Call, view: ConversationView, added: string[]) {
    const store = callsStore(transaction);
    const { ringing: now } = await store.rings(call.tenantId, call.id);
    const row = await store.change(call.tenantId, call.id, {});
    await tell(transaction, 'call.rung', view, { call: row, ringing: now, added });
  }

  return {
    ringOn,

    /** Nobody has answered yet: it rings the next besides. */
    async ringWider({ tenantId, callId }: { tenantId: string; callId: string }): Promise<void> {
      await database.transaction().execute(async (transaction) => {
        const store = callsStore(transaction);
        const held = await store.locked(tenantId, callId);
        const view = held?.status === 'started' && (await conversations.view(tenantId, held.conversationId));
        if (!view) return;
        const { ringing: rung, declined } = await store.rings(tenantId, callId);
        const added = whom(await people(transaction, view), new Set([...rung, ...declined]));
        if (added.length === 0) return;
        await store.ring(tenantId, callId, added, clock.now());
        await tellMore(transaction, held, view, added);
      });
      outbox.wake();
    },

    /** Others are free now than before: what rings nobody who could take it rings them. */
    async ringAnew(transaction: Kysely<unknown>, tenantId: string): Promise<void> {
      const store = callsStore(transaction);
      for (const { id, status, direction } of await store.live(tenantId)) {
        if (status !== 'started' || direction !== 'inbound') continue;
        const held = await store.locked(tenantId, id);
        const view = held?.status === 'started' && (await conversations.view(tenantId, held.conversationId));
        if (!view) continue;
        const { added } = await ringOn(transaction, held, view);
        if (added.length > 0) await tellMore(transaction, held, view, added);
      }
    },
  };
}

export type Ringing = ReturnType<typeof ringing>;
