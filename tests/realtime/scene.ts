import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ServerFrame, ServerFrameOf } from '@switchboard/protocol';
import { sql } from 'kysely';
import { WebSocket } from 'ws';
import { conversations as openConversations } from '#modules/conversations/index.ts';
import {
  type Identity,
  makeCaller,
  identity as openIdentity,
  type StaffRole,
  scopesOf,
} from '#modules/identity/index.ts';
import { plans } from '#modules/plans/index.ts';
import { localBus } from '#platform/bus.ts';
import { systemClock } from '#platform/clock.ts';
import { cursors } from '#platform/cursors.ts';
import { newId, show } from '#platform/ids.ts';
import { openLog } from '#platform/log.ts';
import { outbox as openOutbox } from '#platform/outbox.ts';
import { realtime as openRealtime } from '#surfaces/realtime/index.ts';
import { testDatabase } from '#tests/database.ts';

const PASSWORD = 'correct horse battery';
/** A page that the tenants of the scene allow. */
export const SHOP = 'https://shop.example';

/** A server with the realtime channel alone, on a database of its own, with the real modules behind it. */
export async function scene({ socketsPerAddress = 200 } = {}) {
  const { database, drop } = await testDatabase();
  const kysely = database.kysely;
  const log = openLog({ level: 'silent' });
  const clock = systemClock;
  const bus = localBus();
  const outbox = openOutbox({ database: kysely, log });
  const identity: Identity = openIdentity({
    database: kysely,
    outbox,
    audit: { record: async () => {} },
    bus,
    mails: { send: async () => {} },
    plans: plans({ database: kysely }),
    workspaces: {
      create: async () => newId(),
      bySlug: async () => undefined,
      planId: async () => newId(),
    },
    moveConversations: async () => 0,
    google: { clientId: undefined, issuer: 'https://issuer.invalid', jwksUrl: 'https://issuer.invalid/keys' },
    isSignUpOpen: false,
    publicUrl: () => 'https://chat.example.com',
    secrets: { derive: (purpose: string) => Buffer.alloc(32, purpose), seal: String, open: String },
    clock,
    log,
    installationId: newId(),
    passwordWork: { memoryKib: 8, passes: 1 },
  });
  const conversations = openConversations({
    plans: plans({ database: kysely }),
    database: kysely,
    outbox,
    cursors: cursors(randomBytes(32)),
    clock,
    directory: {
      staffName: async (tenantId, staffId) => (await identity.staff(tenantId, staffId))?.name,
      departmentName: async (tenantId, id) => (await identity.departments(tenantId)).find((one) => one.id === id)?.name,
      defaultDepartmentId: async (tenantId) =>
        (await identity.departments(tenantId)).find(({ isDefault }) => isDefault)?.id,
      callersNamed: async (tenantId, usernames) =>
        (await identity.listStaff(tenantId))
          .filter(({ username }) => usernames.includes(username))
          .map(({ id, name, role, departmentIds }) =>
            makeCaller(tenantId, { kind: 'staff', staffId: id, role, departmentIds, name }, scopesOf(role)),
          ),
      allowsPage: async (_tenantId, origin) => origin === SHOP,
      isStaffed: async () => true,
    },
    assistantStateFor: async () => 'active',
    languageOf: async () => 'en',
    recognise: async () => undefined,
    audit: { record: async () => {} },
  });
  outbox.start([{ name: 'bus', handle: async (_transaction, events) => bus.publish('events', events) }]);

  const inactive = new Set<string>();
  const reads = { views: 0 };
  const realtime = openRealtime({
    conversations: {
      ...conversations,
      view: (tenantId, id) => {
        reads.views += 1;
        return conversations.view(tenantId, id);
      },
    },
    identity,
    tenants: {
      byId: async (tenantId) => ({ isActive: !inactive.has(tenantId) }),
      allowsOrigin: async (_tenantId, origin) => origin === SHOP,
    },
    bus,
    clock,
    log,
    socketsPerAddress,
  });
  const server = createServer();
  realtime.attach(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;

  const planId = newId();
  await sql`insert into plans (id, slug, name) values (${planId}, 'unlimited', 'Unlimited')`.execute(kysely);

  async function tenant() {
    const slug = `t-${randomBytes(6).toString('hex')}`;
    const tenantId = newId();
    await sql`insert into tenants (id, slug, name, email, plan_id, public_key)
      values (${tenantId}, ${slug}, ${slug}, ${`${slug}@example.com`}, ${planId}, ${`pk_${slug}`})`.execute(kysely);
    const sales = await identity.createDepartment({ tenantId, name: 'Sales', isDefault: true });
    const keyHolder = makeCaller(tenantId, { kind: 'server', credentialId: newId() }, ['server:agent-token:write']);
    return {
      id: tenantId,
      sales,
      deactivate: () => inactive.add(tenantId),

      async visitor() {
        const visitor = await conversations.openSession(tenantId, { visitor: { name: 'Vera' } });
        const { token } = await identity.issueVisitor({ tenantId, visitorId: visitor.id, verified: false });
        const caller = await identity.callerOf(token, ['visitor']);
        return { token, caller, visitor };
      },

      async staff(role: StaffRole = 'agent', departmentIds: string[] = [sales.id]) {
        const username = `p-${randomBytes(4).toString('hex')}`;
        const name = `Person ${username}`;
        const { id } = await identity.createStaff({
          tenantId,
          username,
          name,
          role,
          password: PASSWORD,
          departmentIds,
        });
        const { token } = await identity.issueAgent(keyHolder, { username, expiresIn: 900 });
        return { id, name, token, caller: await identity.callerOf(token, ['agent']) };
      },

      /** A token of a staff member that carries these scopes alone. */
      async narrowToken(staffId: string, scopes: string[]): Promise<string> {
        const issued = await identity.issueAgent(keyHolder, { agentId: show('staff', staffId), scopes });
        return issued.token;
      },

      department: (name: string) => identity.createDepartment({ tenantId, name }),
    };
  }

  return {
    bus,
    identity,
    conversations,
    realtime,
    database: kysely,
    reads,
    tenant,
    baseUrl: `http://127.0.0.1:${port}`,
    url: `ws://127.0.0.1:${port}/realtime`,
    async stop() {
      await realtime.close();
      await new Promise((resolve) => server.close(resolve));
      await outbox.stop();
      await drop();
    },
  };
}

export type Scene = Awaited<ReturnType<typeof scene>>;

/** A client without any cleverness: what it is told to send, and all that came. */
export async function dial(
  { url }: { url: string },
  { token, origin, hello = true }: { token?: string; origin?: string; hello?: boolean } = {},
) {
  const socket = new WebSocket(url, 'switchboard.v1', origin === undefined ? {} : { origin });
  const frames: ServerFrame[] = [];
  const batches: number[] = [];
  let wake = (): void => {};
  let asked = 0;
  const closed = new Promise<{ code: number; reason: string }>((resolve) => {
    socket.on('close', (code, reason) => {
      resolve({ code, reason: reason.toString() });
      wake();
    });
  });
  socket.on('error', () => {});
  socket.on('message', (data) => {
    const batch = JSON.parse(data.toString()) as ServerFrame[];
    batches.push(batch.length);
    frames.push(...batch);
    wake();
  });
  const opened = new Promise<void>((resolve, reject) => {
    socket.once('open', resolve);
    socket.once('unexpected-response', (_request, response) => reject(new Error(`HTTP ${response.statusCode}`)));
    socket.once('error', reject);
  });
  await opened;

  const client = {
    socket,
    frames,
    batches,
    closed,
    send: (frame: object) => socket.send(JSON.stringify(frame)),
    async where(fits: (frame: ServerFrame) => boolean, withinMs = 15_000): Promise<ServerFrame> {
      const until = Date.now() + withinMs;
      for (;;) {
        const at = frames.findIndex(fits);
        if (at >= 0) return frames.splice(at, 1)[0]!;
        const left = until - Date.now();
        if (left <= 0) throw new Error(`no such frame; there are ${frames.map(({ type }) => type).join(', ')}`);
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, left);
          wake = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      }
    },
    /** The first frame of this type that was not taken yet, also one that came already. */
    next: <Name extends ServerFrame['type']>(type: Name): Promise<ServerFrameOf<Name>> =>
      client.where((frame) => frame.type === type) as Promise<ServerFrameOf<Name>>,
    ask(frame: object): Promise<ServerFrame> {
      asked += 1;
      const id = `q${asked}`;
      socket.send(JSON.stringify({ ...frame, id }));
      return client.where((one) => 'id' in one && one.id === id);
    },
    async acked(frame: object): Promise<ServerFrameOf<'ack'>> {
      const answer = await client.ask(frame);
      assert.equal(answer.type, 'ack', JSON.stringify(answer));
      return answer as ServerFrameOf<'ack'>;
    },
    async refused(frame: object): Promise<ServerFrameOf<'refusal'>> {
      const answer = await client.ask(frame);
      assert.equal(answer.type, 'refusal', JSON.stringify(answer));
      return answer as ServerFrameOf<'refusal'>;
    },
    /** Resolves when all that was on its way here has come. */
    async settle(): Promise<void> {
      await client.ask({ type: 'ping' });
    },
    close: () => socket.close(),
  };
  if (token && hello) {
    client.send({ type: 'hello', token });
    await client.where((frame) => frame.type === 'ready' || frame.type === 'refusal');
  }
  return client;
}
