import type { Kysely } from 'kysely';
import type { ConversationView } from '#modules/conversations/index.ts';
import { type Caller, makeCaller, type Staff, scopesOf } from '#modules/identity/index.ts';
import type { Call } from './call.ts';
import { callsStore } from './calls.store.ts';
import type { CallNeeds } from './needs.ts';
import type { Tell } from './telling.ts';
import { whom } from './whom.ts';

const callerOf = ({ tenantId, id, role, departmentIds, name }: Staff): Caller =>
  makeCaller(tenantId, { kind: 'staff', staffId: id, role, departmentIds, name }, scopesOf(role));

type Needs = Pick<CallNeeds, 'clock' | 'conversations' | 'identity' | 'withDevices'> & { tell: Tell };

/** Whom a call rings, one circle of people after the other. */
export function ringing({ clock, conversations, identity, withDevices, tell }: Needs) {
  async function next(
    transaction: Kysely<unknown>,
    conversation: ConversationView,
    declined: ReadonlySet<string>,
  ): Promise<string[]> {
    const { tenantId, assignedStaffId, departmentId } = conversation;
    const [staff, telephones] = [await identity.listStaff(tenantId, transaction), await withDevices(tenantId)];
    const busy = await callsStore(transaction).busyStaff(tenantId);
    const people = staff.map((person) => ({
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
    return whom(people, declined);
  }

  /** Rings whoever is next, where nobody is rung any more. Gives whom it rings then, and who is new among them. */
  async function ringOn(
    transaction: Kysely<unknown>,
    call: Call,
    conversation: ConversationView,
  ): Promise<{ ringing: string[]; added: string[] }> {
    const store = callsStore(transaction);
    const { ringing: rung, declined } = await store.rings(call.tenantId, call.id);
    if (rung.length > 0) return { ringing: rung, added: [] };
    const added = await next(transaction, conversation, new Set(declined));
    await store.ring(call.tenantId, call.id, added, clock.now());
    return { ringing: added, added };
  }

  return {
    ringOn,

    /** Somebody is there now: what rings nobody rings them. */
    async ringWhoCame(transaction: Kysely<unknown>, tenantId: string): Promise<void> {
      const store = callsStore(transaction);
      for (const { id, status, direction } of await store.live(tenantId)) {
        if (status !== 'started' || direction !== 'inbound') continue;
        const held = await store.locked(tenantId, id);
        const view = held?.status === 'started' && (await conversations.view(tenantId, held.conversationId));
        if (!view) continue;
        const { ringing: now, added } = await ringOn(transaction, held, view);
        if (added.length === 0) continue;
        const row = await store.change(tenantId, id, {});
        await tell(transaction, 'call.rung', view, { call: row, ringing: now, added });
      }
    },
  };
}

export type Ringing = ReturnType<typeof ringing>;
