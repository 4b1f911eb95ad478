import type { Caller, Staff } from '#modules/identity/index.ts';
import type { DomainEvent, Subscriber } from '#platform/outbox.ts';
import { invalid, missing } from '#platform/refusal.ts';
import { isGone, type LeaveOrder, leaving } from './leaving.ts';
import type { RoutingNeeds } from './needs.ts';
import { isThere, rounds } from './round.ts';
import { LEAST_CAPACITY, MOST_CAPACITY, type RoutingSettings, routingStore } from './settings.ts';
import { turns } from './turns.ts';

export const LEAVE = 'routing.leave';

export type Workload = Pick<Staff, 'id' | 'name' | 'presence' | 'online' | 'departments'> & {
  held: number;
  capacity: number;
  /** Null where the workspace's default counts. */
  ownCapacity: number | null;
};

/** Why nobody could answer now; undefined where somebody can. */
export type Unattended = 'nobody_available' | 'at_capacity';

function checkCapacity(where: string, capacity: number, least: number): void {
  if (Number.isInteger(capacity) && capacity >= least && capacity <= MOST_CAPACITY) return;
  throw invalid(where, `is ${capacity}`, `a whole number from ${least} to ${MOST_CAPACITY}`);
}

/** A conversation of an event that may have joined the queue. */
function mayWait({ type, data }: DomainEvent): boolean {
  if (!type.startsWith('conversation.') && type !== 'message.created') return false;
  if (type !== 'message.created') return true;
  const conversation = data['conversation'] as Record<string, unknown> | undefined;
  return conversation?.['handoff_requested_at'] != null && conversation['assigned_staff_id'] == null;
}

/** Whom a visitor has just written to. */
function holderSpokenTo({ type, data }: DomainEvent): string | undefined {
  if (type !== 'message.created') return undefined;
  const { conversation, message } = data as Record<'conversation' | 'message', Record<string, unknown>>;
  if (message['sender_type'] !== 'visitor') return undefined;
  const holder = conversation['assigned_staff_id'];
  return typeof holder === 'string' ? holder : undefined;
}

/** Who gets a conversation that wants a person, and when. */
export function routing(needs: RoutingNeeds) {
  const { database, audit, jobs, log, identity, conversations } = needs;
  const store = routingStore(database);
  const give = rounds(needs);
  const leave = leaving(needs);
  const queue = turns({ look: give, log });

  /** Where conversations are given, nobody waits for a person who has left. Who was never seen works without a socket. */
  async function isMissed(tenantId: string, staffId: string): Promise<boolean> {
    if ((await store.settings(tenantId)).mode === 'manual') return false;
    const person = await identity.staff(tenantId, staffId);
    return person !== undefined && person.lastActivityAt !== null && isGone(person);
  }

  async function workloads(tenantId: string): Promise<Workload[]> {
    const [staff, settings, capacities, held] = await Promise.all([
      identity.listStaff(tenantId),
      store.settings(tenantId),
      store.capacities(tenantId),
      conversations.heldBy(database, tenantId),
    ]);
    return staff
      .filter(({ isActive }) => isActive)
      .map(({ id, name, presence, online, departments }) => ({
        ...{ id, name, presence, online, departments },
        held: held.get(id) ?? 0,
        capacity: capacities.get(id) ?? settings.defaultCapacity,
        ownCapacity: capacities.get(id) ?? null,
      }));
  }

  return {
    /** Somebody may have room now, or something may wait. Cheap, and may be called too often. */
    wake: queue.wake,
    settled: queue.settled,
    give,
    leave,

    async onEvents(transaction, events) {
      for (const event of events) {
        const { tenantId, type, data } = event;
        if (mayWait(event)) queue.wake(tenantId);
        const holder = holderSpokenTo(event);
        if (holder && (await isMissed(tenantId, holder))) {
          await jobs.send(LEAVE, { tenantId, staffId: holder, absent: true } satisfies LeaveOrder, { transaction });
        }
        if (type === 'staff.deactivated') {
          await jobs.send(LEAVE, { tenantId, staffId: String(data['staffId']) } satisfies LeaveOrder, { transaction });
        }
        if (type !== 'staff.presence_changed') continue;
        if (data['online'] === true && data['status'] === 'available' && data['isAway'] !== true) queue.wake(tenantId);
        if (data['hasLeft'] !== true && data['status'] !== 'offline') continue;
        const order: LeaveOrder = { tenantId, staffId: String(data['staffId']) };
        await jobs.send(LEAVE, order, { transaction });
      }
    },

    /** What no event tells of: a shop opens, a process died before it looked. */
    async sweep(): Promise<void> {
      for (const tenantId of await conversations.tenantsThatWait(await store.automaticTenants())) queue.wake(tenantId);
      await queue.settled();
    },

    async settings(caller: Caller): Promise<RoutingSettings> {
      caller.must('admin:readiness:read');
      return store.settings(caller.tenantId);
    },

    async updateSettings(caller: Caller, changes: Partial<RoutingSettings>): Promise<RoutingSettings> {
      caller.must('admin:tenant:write');
      const { tenantId } = caller;
      if (changes.defaultCapacity !== undefined) {
        checkCapacity('body.defaultCapacity', changes.defaultCapacity, LEAST_CAPACITY);
      }
      const settings = await database.transaction().execute(async (transaction) => {
        const inside = routingStore(transaction);
        const next = { ...(await inside.settings(tenantId)), ...changes };
        await inside.write(tenantId, next);
        await audit.record(transaction, caller, {
          action: 'settings.updated',
          target: { kind: 'routing', id: tenantId },
          details: { fields: Object.keys(changes), mode: next.mode },
        });
        return next;
      });
      queue.wake(tenantId);
      return settings;
    },

    /** Null: the workspace's default. Zero: nothing is given to this person. */
    async setCapacity(caller: Caller, staffId: string, capacity: number | null): Promise<Workload> {
      caller.must('staff:write');
      const { tenantId } = caller;
      if (capacity !== null) checkCapacity('body.capacity', capacity, 0);
      if (!(await identity.staff(tenantId, staffId))?.isActive) throw missing('staff');
      await database.transaction().execute(async (transaction) => {
        await routingStore(transaction).setCapacity(tenantId, staffId, capacity);
        await audit.record(transaction, caller, {
          action: 'staff.updated',
          target: { kind: 'staff', id: staffId },
          details: { fields: ['capacity'], capacity },
        });
      });
      queue.wake(tenantId);
      const workload = (await workloads(tenantId)).find(({ id }) => id === staffId);
      if (!workload) throw missing('staff');
      return workload;
    },

    /** Who waits how long, and who has how many. */
    async overview(caller: Caller, limit: number) {
      caller.must('conversations:all');
      const { tenantId } = caller;
      const [waiting, counts, staff] = await Promise.all([
        conversations.queued(tenantId, limit),
        conversations.waitingByDepartment(tenantId),
        workloads(tenantId),
      ]);
      return { waiting, total: counts.reduce((sum, { waiting: some }) => sum + some, 0), staff };
    },

    /** Whether a person could answer at this moment. Capacity counts only where conversations are given. */
    async unattended(tenantId: string): Promise<Unattended | undefined> {
      const there = (await identity.listStaff(tenantId)).filter(isThere);
      if (there.length === 0) return 'nobody_available';
      if ((await store.settings(tenantId)).mode === 'manual') return undefined;
      const ids = new Set(there.map(({ id }) => id));
      const hasRoom = (await workloads(tenantId)).some(({ id, held, capacity }) => ids.has(id) && held < capacity);
      return hasRoom ? undefined : 'at_capacity';
    },
  } satisfies { onEvents: Subscriber['handle'] } & Record<string, unknown>;
}

export type Routing = ReturnType<typeof routing>;
