import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { makeCaller } from './caller.ts';
import { identity } from './identity.ts';
import { refusal, type Scene, scene } from './test-scene.ts';

let here: Scene;
before(async () => {
  here = await scene();
});
after(() => here.drop());

async function person() {
  const tenant = await here.tenant();
  const { id } = await tenant.person('ada');
  const caller = await here.identity.callerOf((await tenant.signIn('ada')).accessToken, ['workspace']);
  const events = async () =>
    (await tenant.events('staff.presence_changed')).map(({ status, online }) => `${status} ${online ? 'on' : 'off'}`);
  const available = async (departmentId?: string) =>
    (await here.identity.availableStaff(tenant.id, departmentId)).map(({ username }) => username);
  return { tenant, id, caller, events, available };
}

test('a person is online while their socket says so, and each flip is announced once', async () => {
  const { tenant, id, events, available } = await person();
  assert.equal((await here.identity.staff(tenant.id, id))?.online, false);
  await here.identity.seen(tenant.id, id, 60);
  await here.identity.seen(tenant.id, id, 60);
  assert.equal((await here.identity.staff(tenant.id, id))?.online, true);
  assert.deepEqual(await available(), ['ada']);
  await here.identity.gone(tenant.id, id);
  await here.identity.gone(tenant.id, id);
  assert.deepEqual(await events(), ['available on', 'available off']);
  assert.deepEqual(await available(), []);
  assert.deepEqual(await tenant.events('staff.presence_changed').then(([first]) => first), {
    staffId: id,
    name: 'Person ada',
    status: 'available',
    online: true,
  });
});

test('ten sockets that open at once announce one person', async () => {
  const { tenant, id, events } = await person();
  await Promise.all(Array.from({ length: 10 }, () => here.identity.seen(tenant.id, id, 60)));
  assert.deepEqual(await events(), ['available on']);
});

test('who vanishes without a word is offline when the lease ends, and announced as such once', async () => {
  here.clock.advance(3_600_000);
  await here.identity.expirePresence();
  const { tenant, id, events, available } = await person();
  await here.identity.seen(tenant.id, id, 60);
  here.clock.advance(59_000);
  assert.equal(await here.identity.expirePresence(), 0);
  here.clock.advance(1000);
  assert.deepEqual(await available(), []);
  const counts = await Promise.all([here.identity.expirePresence(), here.identity.expirePresence()]);
  assert.equal(counts[0] + counts[1], 1);
  assert.deepEqual(await events(), ['available on', 'available off']);
});

test('a heartbeat that comes late, before anybody was told, makes no noise', async () => {
  const { tenant, id, events } = await person();
  await here.identity.seen(tenant.id, id, 60);
  here.clock.advance(61_000);
  await here.identity.seen(tenant.id, id, 60);
  assert.equal(await here.identity.expirePresence(), 0);
  assert.deepEqual(await events(), ['available on']);
});

test('a short lease of one socket does not cut the long one of another', async () => {
  const { tenant, id } = await person();
  await here.identity.seen(tenant.id, id, 90);
  await here.identity.seen(tenant.id, id, 10);
  here.clock.advance(60_000);
  assert.equal((await here.identity.staff(tenant.id, id))?.online, true);
});

test('a person whose tab in one process closes stays while another process has one', async () => {
  const { tenant, id, events, available } = await person();
  const other = identity(here.needs);
  await here.identity.seen(tenant.id, id, 60);
  await other.seen(tenant.id, id, 60);
  await here.identity.gone(tenant.id, id);
  assert.deepEqual(await available(), ['ada']);
  await other.gone(tenant.id, id);
  assert.deepEqual(await available(), []);
  assert.deepEqual(await events(), ['available on', 'available off']);
});

test('a process that died holds nobody longer than its lease', async () => {
  const { tenant, id, events } = await person();
  const died = identity(here.needs);
  await died.seen(tenant.id, id, 30);
  await here.identity.seen(tenant.id, id, 20);
  await here.identity.gone(tenant.id, id);
  assert.equal((await here.identity.staff(tenant.id, id))?.online, true);
  here.clock.advance(30_000);
  await here.identity.expirePresence();
  assert.deepEqual(await events(), ['available on', 'available off']);
});

test('the status that a person chooses is announced when it changes', async () => {
  const { tenant, id, caller, events, available } = await person();
  await here.identity.seen(tenant.id, id, 60);
  const busy = await here.identity.setPresence(caller, 'busy');
  assert.equal(busy.presence, 'busy');
  assert.equal(busy.online, true);
  await here.identity.setPresence(caller, 'busy');
  assert.deepEqual(await available(), []);
  await here.identity.setPresence(caller, 'available');
  assert.deepEqual(await available(), ['ada']);
  assert.deepEqual(await events(), ['available on', 'busy on', 'available on']);
});

test('a person is away while all that they have open lies idle, whatever they chose, and each change is announced once', async () => {
  const { tenant, id, caller, available } = await person();
  const other = identity(here.needs);
  const told = async () =>
    (await tenant.events('staff.presence_changed')).map(({ status, online, isAway }) =>
      [status, online ? 'on' : 'off', ...(isAway ? ['away'] : [])].join(' '),
    );
  const isAway = async () => (await here.identity.staff(tenant.id, id))?.isAway;
  await here.identity.seen(tenant.id, id, 60, { isIdle: true });
  await here.identity.seen(tenant.id, id, 60, { isIdle: true });
  assert.equal(await isAway(), true);
  assert.deepEqual(await available(), []);
  await other.seen(tenant.id, id, 60);
  assert.equal(await isAway(), false, 'they work in another window');
  await here.identity.seen(tenant.id, id, 60, { isIdle: true });
  assert.equal(await isAway(), false);
  await other.gone(tenant.id, id);
  assert.equal(await isAway(), true, 'what is left lies idle');
  await here.identity.setPresence(caller, 'busy');
  assert.equal((await here.identity.staff(tenant.id, id))?.presence, 'busy');
  await here.identity.seen(tenant.id, id, 60);
  assert.equal((await here.identity.staff(tenant.id, id))?.presence, 'busy', 'what they chose stays');
  await here.identity.gone(tenant.id, id);
  assert.equal(await isAway(), false, 'who is not there is not away from it');
  assert.deepEqual(await told(), [
    'available on away',
    'available on',
    'available on away',
    'busy on away',
    'busy on',
    'busy off',
  ]);
});

test('an unknown status, a visitor and a token without the scope are refused', async () => {
  const { tenant, caller } = await person();
  await assert.rejects(here.identity.setPresence(caller, 'asleep'), {
    kind: 'invalid',
    details: { faults: ['status is unknown: it should be one of available, busy, offline.'] },
  });
  const writes = ['agent:presence:write'];
  const server = makeCaller(tenant.id, tenant.server.actor, writes);
  await assert.rejects(here.identity.setPresence(server, 'busy'), refusal('forbidden', 'staff_only'));
  const reader = makeCaller(tenant.id, caller.actor, ['agent:presence:read']);
  await assert.rejects(here.identity.setPresence(reader, 'busy'), refusal('forbidden', 'scope_denied'));
});

test('another tenant can neither see nor move a person', async () => {
  const { tenant, id, caller, events } = await person();
  const other = await here.tenant();
  await here.identity.seen(other.id, id, 60);
  await here.identity.gone(other.id, id);
  assert.deepEqual(await events(), []);
  assert.equal(await here.identity.staff(other.id, id), undefined);
  assert.equal((await here.identity.staff(tenant.id, id))?.lastActivityAt, null);
  const stray = makeCaller(other.id, caller.actor, caller.scopes);
  await assert.rejects(here.identity.setPresence(stray, 'busy'), refusal('missing', 'staff_not_found'));
});

test('who is available can be asked per department', async () => {
  const { tenant, id, available } = await person();
  const empty = await here.identity.createDepartment({ tenantId: tenant.id, name: 'Empty' });
  await here.identity.seen(tenant.id, id, 60);
  assert.deepEqual(await available(tenant.department.id), ['ada']);
  assert.deepEqual(await available(empty.id), []);
});
