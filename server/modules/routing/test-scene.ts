import { conversations as conversationsOf } from '#modules/conversations/index.ts';
import { type Caller, identity as identityOf, makeCaller, scopesOf } from '#modules/identity/index.ts';
import { plans as plansOf } from '#modules/plans/index.ts';
import { openingTimes as openingTimesOf, tenants as tenantsOf } from '#modules/tenants/index.ts';
import { localBus } from '#platform/bus.ts';
import { heldClock } from '#platform/clock.ts';
import { cursors } from '#platform/cursors.ts';
import { newId } from '#platform/ids.ts';
import { openLog } from '#platform/log.ts';
import { type DomainEvent, outbox as outboxOf } from '#platform/outbox.ts';
import { testDatabase } from '#tests/database.ts';
import { routing as routingOf } from './index.ts';
import type { LeaveOrder } from './leaving.ts';

/** Two processes on one database, with a clock that is moved by hand. For tests alone. */
export async function scene() {
  const { database, drop } = await testDatabase({ poolSize: 16 });
  const { kysely } = database;
  const log = openLog({ level: 'silent' });
  // By the database's own clock all that is said is newer than this.
  const clock = heldClock(new Date());
  const audit = { record: async () => {} };
  const bus = localBus();
  const plans = plansOf({ database: kysely });
  const planId = await plans.unlimitedPlanId(newId());

  function openProcess() {
    const outbox = outboxOf({ database: kysely, log });
    const tenants = tenantsOf({ database: kysely, plans, audit, bus, clock, readyKnowledge: async () => 0 });
    const identity = identityOf({
      ...{ database: kysely, outbox, audit, bus, plans, clock, log },
      mails: { send: async () => {} },
      workspaces: { create: async () => newId(), bySlug: async () => undefined, planId: async () => planId },
      moveConversations: async () => 0,
      google: { clientId: undefined, issuer: 'https://issuer.invalid', jwksUrl: 'https://issuer.invalid/keys' },
      isSignUpOpen: false,
      publicUrl: () => 'https://chat.example.com',
      secrets: { derive: (purpose: string) => Buffer.alloc(32, purpose), seal: String, open: String },
      installationId: newId(),
      passwordWork: { memoryKib: 8, passes: 1 },
    });
    const conversations = conversationsOf({
      plans,
      ...{ database: kysely, outbox, clock },
      cursors: cursors(Buffer.alloc(32)),
      directory: {
        staffName: async (tenantId, id) => (await identity.staff(tenantId, id))?.name,
        departmentName: async (tenantId, id) =>
          (await identity.departments(tenantId)).find((one) => one.id === id)?.name,
        defaultDepartmentId: async (tenantId) =>
          (await identity.departments(tenantId)).find(({ isDefault }) => isDefault)?.id,
        isStaffed: async () => true,
        callersNamed: async () => [],
        allowsPage: async () => true,
      },
      assistantStateFor: async () => 'off',
      languageOf: async () => 'de',
      recognise: async () => undefined,
      audit,
    });
    const routing = routingOf({
      ...{ database: kysely, outbox, audit, clock, log, tenants, identity, conversations },
      jobs: { send: async (_name: string, order: object) => void (await routing.leave(order as LeaveOrder)) },
    });
    return { outbox, tenants, identity, conversations, routing };
  }
  const here = openProcess();
  const elsewhere = openProcess();
  const openingTimes = openingTimesOf({ database: kysely, audit, bus, clock });

  async function tenant({ mode = 'automatic' }: { mode?: 'manual' | 'automatic' } = {}) {
    const { id } = await here.tenants.create({
      slug: `t-${newId().slice(-12)}`,
      name: 'Shop',
      email: 'shop@example.test',
      planId,
    });
    const sales = await here.identity.createDepartment({ tenantId: id, name: 'Sales', isDefault: true });
    const service = await here.identity.createDepartment({ tenantId: id, name: 'Service' });
    const owner = makeCaller(id, { kind: 'server', credentialId: newId() }, scopesOf('owner'));
    await here.routing.updateSettings(owner, { mode });
    await here.routing.settled();

    async function person(name: string, departmentIds: string[] = [sales.id]) {
      const made = await here.identity.createStaff({
        tenantId: id,
        username: name.toLowerCase(),
        name,
        role: 'agent',
        password: 'correct horse battery',
        departmentIds,
      });
      const caller = makeCaller(
        id,
        { kind: 'staff', staffId: made.id, role: 'agent', departmentIds, name },
        scopesOf('agent'),
      );
      return { id: made.id, caller, comes: () => here.identity.seen(id, made.id, 3600) };
    }

    async function visitor() {
      const { id: visitorId } = await here.conversations.openSession(id, {});
      const caller = makeCaller(id, { kind: 'visitor', visitorId }, []);
      return {
        caller,
        /** A conversation of theirs that wants a person. */
        async asks(): Promise<string> {
          const { id: conversationId } = await here.conversations.open(caller, {});
          await here.conversations.send(caller, conversationId, { body: 'Ist jemand da?' });
          clock.advance(1000);
          return conversationId;
        },
      };
    }

    const holderOf = async (conversationId: string): Promise<string | null> =>
      (await here.conversations.view(id, conversationId))?.assignedStaffName ?? null;
    return {
      ...{ id, sales: sales.id, service: service.id, owner, person, visitor, holderOf },
      asks: async () => (await visitor()).asks(),
      route: () => here.routing.give(id),
      lines: async (conversationId: string) =>
        (
          await here.conversations.messages(makeCaller(id, { kind: 'system' }, []), conversationId, { limit: 50 })
        ).filter(({ senderType }) => senderType === 'system'),
    };
  }

  return {
    ...{ here, elsewhere, openingTimes, clock, tenant, database: kysely },
    /** What the processes would hear of by themselves. */
    async hearEvents(): Promise<void> {
      const heard: DomainEvent[] = [];
      here.outbox.start([
        { name: 'test', handle: async (_transaction, events) => void heard.push(...events) },
        { name: 'routing', handle: here.routing.onEvents },
      ]);
      while ((await here.outbox.waiting()) > 0) await new Promise((go) => setTimeout(go, 10));
      await here.outbox.stop();
      await here.routing.settled();
    },
    close: drop,
  };
}

export type Scene = Awaited<ReturnType<typeof scene>>;
export type { Caller };
