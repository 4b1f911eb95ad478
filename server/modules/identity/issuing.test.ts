import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { newId, show } from '#platform/ids.ts';
import { makeCaller } from './caller.ts';
import { refusal, type Scene, scene } from './test-scene.ts';

let here: Scene;
before(async () => {
  here = await scene();
});
after(() => here.drop());

const unknown = refusal('missing', 'staff_not_found');
const asAgent = (token: string) => here.identity.callerOf(token, ['agent']);
const asAdmin = (token: string) => here.identity.callerOf(token, ['admin']);

test('a token lives for the time asked for, from a minute to an hour', async () => {
  const tenant = await here.tenant();
  await tenant.person('ada', 'admin');
  const cases: [number | undefined, number][] = [
    [undefined, 900],
    [1, 60],
    [-5, 60],
    [120.9, 120],
    [3600, 3600],
    [1e9, 3600],
  ];
  for (const [expiresIn, expected] of cases) {
    const wish = expiresIn === undefined ? {} : { expiresIn };
    const agent = await here.identity.issueAgent(tenant.server, { username: 'ada', ...wish });
    const admin = await here.identity.issueAdmin(tenant.server, { username: 'ada', ...wish });
    assert.deepEqual([agent.expiresIn, admin.expiresIn], [expected, expected]);
    assert.equal(agent.tokenType, 'Bearer');
    assert.equal(agent.expiresAt.getTime(), here.clock.now().getTime() + expected * 1000);
  }
  const context = await here.identity.issueVisitorContext(tenant.server, { expiresIn: 1e9 });
  assert.equal(context.expiresIn, 86_400);
  await assert.rejects(here.identity.issueAgent(tenant.server, { username: 'ada', expiresIn: Number.NaN }), {
    kind: 'invalid',
    message: /expiresIn/,
  });
});

test('a key without the right scope makes no tokens', async () => {
  const tenant = await here.tenant();
  await tenant.person('ada');
  const weak = makeCaller(tenant.id, tenant.server.actor, ['server:health']);
  const denied = refusal('forbidden', 'scope_denied');
  await assert.rejects(here.identity.issueAgent(weak, { username: 'ada' }), denied);
  await assert.rejects(here.identity.issueAdmin(weak, {}), denied);
  await assert.rejects(here.identity.issueVisitorContext(weak, {}), denied);
});

test('a token for a person is for somebody who is there', async () => {
  const tenant = await here.tenant();
  const other = await here.tenant();
  const { id } = await tenant.person('ada');
  for (const input of [{ agentId: id }, { agentId: show('staff', id) }, { username: 'ADA' }]) {
    const { token } = await here.identity.issueAgent(tenant.server, input);
    const { actor } = await asAgent(token);
    assert.ok(actor.kind === 'staff' && actor.staffId === id);
  }
  await assert.rejects(here.identity.issueAgent(other.server, { agentId: id }), unknown);
  await assert.rejects(here.identity.issueAgent(tenant.server, { agentId: newId() }), unknown);
  await assert.rejects(here.identity.issueAgent(tenant.server, { agentId: "' or 1=1" }), unknown);
  await assert.rejects(here.identity.issueAgent(tenant.server, { agentId: id, username: 'eve' }), unknown);
  await assert.rejects(here.identity.issueAgent(tenant.server, {}), { kind: 'invalid', message: /names nobody/ });
  await sql`update staff set is_active = false where id = ${id}`.execute(here.database);
  await assert.rejects(here.identity.issueAgent(tenant.server, { agentId: id }), unknown);
});

test('unknown scopes are refused by name, and no scope goes beyond the role', async () => {
  const tenant = await here.tenant();
  await tenant.person('ada');
  const ask = (...scopes: string[]) => here.identity.issueAgent(tenant.server, { username: 'ada', scopes });
  await assert.rejects(ask('agent:everything'), { kind: 'invalid', message: /unknown scope agent:everything/ });
  await assert.rejects(ask('billing:write'), { kind: 'invalid' });
  await assert.rejects(ask('conversations:all'), refusal('forbidden', 'scope_denied'));
  const { token, scopes } = await ask('agent:profile:read', 'agent:profile:read');
  assert.deepEqual(scopes, ['agent:profile:read']);
  const caller = await asAgent(token);
  assert.deepEqual([...caller.scopes], ['agent:profile:read']);
  assert.deepEqual((await ask()).scopes, []);
});

test('a supervisor sees every conversation, except with a token for one department', async () => {
  const tenant = await here.tenant();
  const service = await here.identity.createDepartment({ tenantId: tenant.id, name: 'Service' });
  const elsewhere = await here.identity.createDepartment({ tenantId: tenant.id, name: 'Elsewhere' });
  await tenant.person('sue', 'supervisor', [tenant.department.id, service.id]);
  const whole = await here.identity.issueAgent(tenant.server, { username: 'sue' });
  assert.ok(whole.scopes.includes('conversations:all'));
  const narrow = { username: 'sue', departmentId: show('department', service.id) };
  const { token, scopes } = await here.identity.issueAgent(tenant.server, narrow);
  assert.ok(!scopes.includes('conversations:all'));
  const { actor } = await asAgent(token);
  assert.deepEqual(actor.kind === 'staff' && actor.departmentIds, [service.id]);
  await assert.rejects(
    here.identity.issueAgent(tenant.server, { username: 'sue', departmentId: elsewhere.id }),
    refusal('missing', 'department_not_found'),
  );
});

test('who loses the role loses what the token carried', async () => {
  const tenant = await here.tenant();
  const { id } = await tenant.person('ada', 'admin');
  const agent = await here.identity.issueAgent(tenant.server, { username: 'ada' });
  const admin = await here.identity.issueAdmin(tenant.server, { username: 'ada' });
  assert.ok((await asAdmin(admin.token)).may('knowledge:write'));
  await sql`update staff set role = 'agent' where id = ${id}`.execute(here.database);
  assert.ok(!(await asAgent(agent.token)).may('conversations:all'));
  assert.ok(!(await asAdmin(admin.token)).may('knowledge:write'));
  await sql`update staff set is_active = false where id = ${id}`.execute(here.database);
  await assert.rejects(asAgent(agent.token), refusal('unauthenticated', 'session_invalid'));
  await assert.rejects(asAdmin(admin.token), refusal('unauthenticated', 'session_invalid'));
});

test('an admin token without a person stands for the key that made it, never for the owner', async () => {
  const tenant = await here.tenant();
  const { token, scopes } = await here.identity.issueAdmin(tenant.server, { adminActorId: 'crm-user-7', name: 'Kim' });
  assert.ok(scopes.includes('admin:tenant:read') && !scopes.includes('billing:write'));
  const caller = await asAdmin(token);
  assert.deepEqual(caller.actor, tenant.server.actor);
  assert.deepEqual([...caller.scopes].sort(), scopes);
  await assert.rejects(here.identity.issueAdmin(tenant.server, { role: 'owner' }), refusal('forbidden', 'role_denied'));
  await assert.rejects(here.identity.issueAdmin(tenant.server, { role: 'emperor' }), { kind: 'invalid' });
  await assert.rejects(here.identity.issueAdmin(tenant.server, { adminActorId: show('staff', newId()) }), unknown);
});

test('an admin token gives a person no more than their role', async () => {
  const tenant = await here.tenant();
  await tenant.person('ann');
  await tenant.person('sue', 'supervisor');
  await tenant.person('otto', 'owner');
  const denied = refusal('forbidden', 'role_denied');
  await assert.rejects(here.identity.issueAdmin(tenant.server, { username: 'ann' }), denied);
  await assert.rejects(here.identity.issueAdmin(tenant.server, { username: 'sue', role: 'admin' }), denied);
  await assert.rejects(
    here.identity.issueAdmin(tenant.server, { username: 'sue', scopes: ['knowledge:write'] }),
    refusal('forbidden', 'scope_denied'),
  );
  const { token } = await here.identity.issueAdmin(tenant.server, { username: 'otto', role: 'supervisor' });
  const caller = await asAdmin(token);
  assert.equal(caller.actor.kind === 'staff' && caller.actor.role, 'supervisor');
  assert.ok(caller.may('admin:reports:read') && !caller.may('billing:read'));
});

test("a context token carries what the tenant's server vouches for", async () => {
  const tenant = await here.tenant();
  const visitor = { externalId: 'customer-7', name: 'Jürgen Öztürk', email: 'j@example.com' };
  const { token } = await here.identity.issueVisitorContext(tenant.server, { visitor, metadata: { plan: 'gold' } });
  assert.deepEqual(await here.identity.readVisitorContext(token), {
    tenantId: tenant.id,
    visitor,
    metadata: { plan: 'gold' },
  });
  here.clock.advance(906_000);
  const gone = refusal('unauthenticated', 'context_token_invalid');
  await assert.rejects(here.identity.readVisitorContext(token), gone);
  await assert.rejects(here.identity.readVisitorContext('nonsense'), gone);
  const metadata = { text: 'x'.repeat(9000) };
  await assert.rejects(here.identity.issueVisitorContext(tenant.server, { metadata }), {
    kind: 'invalid',
    message: /too large/,
  });
});
