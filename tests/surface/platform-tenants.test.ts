import assert from 'node:assert/strict';
import { once } from 'node:events';
import { test } from 'node:test';
import { SUBPROTOCOL } from '@switchboard/protocol/limits';
import { sql } from 'kysely';
import { WebSocket } from 'ws';
import type { OperatorRole } from '#modules/identity/index.ts';
import { newId, show } from '#platform/ids.ts';
import { call, type Reply, type TestTenant } from '../app.ts';
import { type PlanTerms, planWith } from '../plans.ts';
import { houseOfFile } from './scene.ts';
import { assertAnswer, assertRefused, time } from './whole.ts';

const house = houseOfFile();
type Tenant = { tenantId: string; slug: string; status: string; plan: { name: string } };
type Page = { tenants: Tenant[]; nextCursor: string | null };

async function operator(role: OperatorRole): Promise<string> {
  const { identity } = house().app.modules;
  const person = { email: `${newId()}@operators.example`, password: 'correct horse battery', name: 'Olga', role };
  await identity.createOperator(person);
  return (await identity.platformLogin(person)).accessToken;
}
const ask = <Data>(token: string, method: string, path: string, body?: object): Promise<Reply<Data>> =>
  call<Data>(house().url, method, `/api/console/platform/${path}`, { token, ...(body && { body }) });

const offeredPlan = (terms: PlanTerms) => planWith(house().database.kysely, { ...terms, isOffered: true });

const shown = (shop: TestTenant, more: object = {}) => ({
  tenantId: shop.clientId,
  slug: shop.slug,
  name: `Tenant ${shop.slug}`,
  email: `${shop.slug}@example.test`,
  timeZone: 'Europe/Berlin',
  language: 'de',
  status: 'active',
  isSample: false,
  hasTestMode: false,
  plan: { planId: /^pln_/, slug: 'unlimited', name: 'Unlimited' },
  people: 4,
  createdAt: time,
  ...more,
});

test('an operator finds every workspace, the newest first, by parts of its name, by plan and by state', async () => {
  const support = await operator('platform_support');
  const [older, newer] = [await house().tenant(), await house().tenant()];
  const planId = await offeredPlan({ name: 'Tiny' });
  const owner = await operator('platform_owner');
  await ask(owner, 'PUT', `tenants/${older.clientId}/plan`, { planId: show('plan', planId) });
  await house().app.modules.tenants.testSibling(newer.id);

  const first = await ask<Page>(support, 'GET', 'tenants?limit=1');
  assertAnswer(first, 200, { tenants: [shown(newer, { hasTestMode: true })], nextCursor: /./ });
  const second = await ask<Page>(support, 'GET', `tenants?limit=1&cursor=${first.body.data.nextCursor}`);
  const tiny = { planId: show('plan', planId), slug: `p-${planId}`, name: 'Tiny' };
  assert.deepEqual(second.body.data.tenants[0]?.slug, older.slug);
  assertAnswer(await ask(support, 'GET', `tenants?q=${older.slug.slice(2).toUpperCase()}`), 200, {
    tenants: [shown(older, { plan: tiny })],
    nextCursor: null,
  });
  assertAnswer(await ask(support, 'GET', `tenants?planId=${tiny.planId}`), 200, {
    tenants: [shown(older, { plan: tiny })],
    nextCursor: null,
  });
  for (const nothing of ['q=%25', 'q=no_such', 'planId=pln_nobody', 'status=suspended'])
    assertAnswer(await ask(support, 'GET', `tenants?${nothing}`), 200, { tenants: [], nextCursor: null });
  assertRefused(await ask(support, 'GET', 'tenants?cursor=made.up'), 400, 'VALIDATION_FAILED', {
    details: [/cursor/],
  });
  assertRefused(await ask(await newer.signIn('anna'), 'GET', 'tenants'), 401, 'AUTH_SESSION_INVALID');
});

test('one workspace is shown with its services and what it uses of its plan', async () => {
  const shop = await house().tenant();
  const support = await operator('platform_support');
  const { body } = await ask<{ services: { key: string }[]; subscription: { planName: string } }>(
    support,
    'GET',
    `tenants/${shop.clientId}`,
  );
  const owners = (path: string) => call<object>(house().url, 'GET', `/api/console/${path}`, { token });
  const token = await shop.signIn('anna');
  assert.deepEqual(body.data, {
    tenant: (await ask<Page>(support, 'GET', `tenants?q=${shop.slug}`)).body.data.tenants[0],
    ...(await owners('services')).body.data,
    ...(await owners('subscription')).body.data,
  });
  assertRefused(await ask(support, 'GET', `tenants/${show('tenant', newId())}`), 404, 'SDK_CLIENT_NOT_FOUND');
  const test = await house().app.modules.tenants.testSibling(shop.id);
  assertRefused(await ask(support, 'GET', `tenants/${show('tenant', test.id)}`), 404, 'SDK_CLIENT_NOT_FOUND');
});

test('a suspended workspace lets nobody in until it is let in again, and both stand in its own record', async () => {
  const shop = await house().tenant();
  const [support, admin] = [await operator('platform_support'), await operator('platform_admin')];
  const path = `tenants/${shop.clientId}/suspension`;
  const anna = await shop.signIn('anna');
  const mine = () => call(house().url, 'GET', '/api/console/staff', { token: anna });

  assertRefused(await ask(support, 'PUT', path), 403, 'FORBIDDEN', { facts: { requiredScope: 'platform:write' } });
  assertAnswer(await ask(admin, 'PUT', path), 200, { tenant: shown(shop, { status: 'suspended' }) });
  assertAnswer(await ask(admin, 'PUT', path), 200, { tenant: shown(shop, { status: 'suspended' }) });
  assertRefused(await mine(), 403, 'SDK_CLIENT_INACTIVE');
  assertAnswer(await ask(support, 'GET', 'tenants?status=suspended'), 200, {
    tenants: [shown(shop, { status: 'suspended' })],
    nextCursor: null,
  });
  assertAnswer(await ask(admin, 'DELETE', path), 200, { tenant: shown(shop) });
  assert.equal((await mine()).status, 200);

  type Entries = { entries: { action: string; actor: { kind: string; name: string }; target: object }[] };
  const audit = await call<Entries>(house().url, 'GET', '/api/console/audit?targetKind=tenant', { token: anna });
  assert.deepEqual(
    audit.body.data.entries.map(({ action, actor }) => [action, actor.kind, actor.name]),
    [
      ['tenant.resumed', 'operator', 'Olga'],
      ['tenant.suspended', 'operator', 'Olga'],
    ],
  );
  const own = await ask<Entries>(support, 'GET', `audit?targetId=${shop.clientId}`);
  assert.deepEqual(
    own.body.data.entries.map(({ action }) => action),
    ['tenant.resumed', 'tenant.suspended'],
  );
});

test('whoever is inside a workspace is shown out when it is suspended', async () => {
  const shop = await house().tenant();
  const admin = await operator('platform_admin');
  const anna = await shop.signIn('anna');
  const socket = new WebSocket(`${house().url.replace('http', 'ws')}/realtime`, SUBPROTOCOL);
  const closed = once(socket, 'close');
  await once(socket, 'open');
  socket.send(JSON.stringify({ type: 'hello', token: anna }));
  const [first] = await once(socket, 'message');
  assert.match(String(first), /"ready"/);
  await ask(admin, 'PUT', `tenants/${shop.clientId}/suspension`);
  const [code, reason] = await closed;
  assert.deepEqual([code, String(reason)], [4003, 'tenant_inactive']);
});

test('a workspace changes to a plan that is offered, from the next request on', async () => {
  const shop = await house().tenant();
  const [support, admin] = [await operator('platform_support'), await operator('platform_admin')];
  const small = await offeredPlan({ name: 'Small', without: ['webhooks'] });
  const path = `tenants/${shop.clientId}/plan`;
  const anna = await shop.signIn('anna');
  const planOf = async () =>
    (
      await call<{ subscription: { planName: string } }>(house().url, 'GET', '/api/console/subscription', {
        token: anna,
      })
    ).body.data.subscription.planName;
  assert.equal(await planOf(), 'Unlimited');
  const body = { planId: show('plan', small) };
  assertRefused(await ask(support, 'PUT', path, body), 403, 'FORBIDDEN', {
    facts: { requiredScope: 'platform:write' },
  });
  assertAnswer(await ask(admin, 'PUT', path, body), 200, {
    tenant: shown(shop, { plan: { planId: body.planId, slug: `p-${small}`, name: 'Small' } }),
  });
  assert.equal(await planOf(), 'Small');
  type Entries = { entries: { action: string; details: object }[] };
  const audit = await ask<Entries>(support, 'GET', `audit?targetId=${shop.clientId}`);
  assert.deepEqual(
    audit.body.data.entries.map(({ action, details }) => [action, details]),
    [['tenant.plan_changed', { from: 'unlimited', to: `p-${small}` }]],
  );
  assertRefused(await ask(admin, 'PUT', path, { planId: show('plan', newId()) }), 404, 'NOT_FOUND');

  await sql`update plans set is_active = false where id = ${small}`.execute(house().database.kysely);
  const other = await house().tenant();
  assertRefused(await ask(admin, 'PUT', `tenants/${other.clientId}/plan`, body), 409, 'CONFLICT', {
    facts: { reason: 'plan_retired' },
  });
});

test('an operator sees how the house does, and a workspace does not', async () => {
  const support = await operator('platform_support');
  const shop = await house().tenant();
  const { status, body } = await ask<{
    health: Record<string, Record<string, unknown>> & { jobs: { name: string }[] };
  }>(support, 'GET', 'health');
  assert.equal(status, 200);
  const { health } = body.data;
  assert.deepEqual(Object.keys(health).sort(), [
    'checkedAt',
    'database',
    'events',
    'jobs',
    'mails',
    'process',
    'webhooks',
  ]);
  assert.equal(health['mails']?.['transport'], 'local');
  assert.equal(health['process']?.['node'], process.version);
  assert.ok(Number(health['database']?.['sizeBytes']) > 1_000_000);
  assert.ok(health.jobs.some(({ name }) => name === 'house.sweep'));
  assertRefused(await ask(await shop.signIn('anna'), 'GET', 'health'), 401, 'AUTH_SESSION_INVALID');
});
