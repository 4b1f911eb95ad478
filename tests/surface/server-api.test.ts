import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newId, show } from '#platform/ids.ts';
import { call, type TestTenant } from '../app.ts';
import { departmentId, houseOfFile, serverKey, staffId } from './scene.ts';
import { assertAnswer, assertRefused, time, token } from './whole.ts';

const house = houseOfFile();
type Issued = { token: string; expiresIn: number; scopes: string[] };
const ask = <Data = Record<string, unknown>>(shop: TestTenant, method: string, path: string, body?: unknown) =>
  call<Data>(house().url, method, `/api/server/${path}`, {
    token: shop.serverKey,
    ...(body !== undefined && { body }),
  });

const agentScopes = [
  'agent:calls:read',
  'agent:calls:write',
  'agent:conversations:read',
  'agent:conversations:write',
  'agent:media:delete',
  'agent:messages:read',
  'agent:messages:write',
  'agent:presence:read',
  'agent:presence:write',
  'agent:profile:read',
  'calendar:read',
  'calendar:write',
  'contacts:read',
  'contacts:write',
  'knowledge:read',
  'staff:read',
];
const supervisorScopes = [
  'admin:readiness:read',
  'admin:reports:read',
  'assistants:read',
  'calendar:read',
  'calendar:write',
  'calls:listen',
  'contacts:export',
  'contacts:import',
  'contacts:read',
  'contacts:write',
  'conversations:all',
  'desk:write',
  'knowledge:read',
  'staff:read',
];

test('the key’s own workspace answers, by either header', async () => {
  const shop = await house().tenant();
  const health = { status: 'ok', clientId: shop.clientId, apiVersion: '0.2.0', serverTime: time };
  assertAnswer(await ask(shop, 'GET', 'health'), 200, health);
  const headers = { 'x-ringnity-server-key': shop.serverKey };
  assertAnswer(await call(house().url, 'GET', '/api/server/health', { headers }), 200, health);
  assertAnswer(await ask(shop, 'GET', 'tenant'), 200, {
    tenant: {
      clientId: shop.clientId,
      slug: shop.slug,
      name: `Tenant ${shop.slug}`,
      email: `${shop.slug}@example.test`,
      timezone: 'Europe/Berlin',
      isActive: true,
    },
  });
});

const operations = [
  ['GET', 'health', 'server:health'],
  ['GET', 'tenant', 'server:tenant:read'],
  ['POST', 'visitor-context-token', 'server:visitor-context:write'],
  ['POST', 'sdk-token/agent', 'server:agent-token:write'],
  ['POST', 'sdk-token/admin', 'server:admin-token:write'],
  ['GET', 'webhooks', 'server:webhook:read'],
  ['GET', 'webhooks/deliveries', 'server:webhook:read'],
  ['POST', 'webhooks/test', 'server:webhook:write'],
] as const;

test('each operation asks for its own scope, and says which one is missing', async () => {
  const shop = await house().tenant();
  for (const [method, path, requiredScope] of operations) {
    const other = requiredScope === 'server:health' ? 'server:tenant:read' : 'server:health';
    const narrow = { ...shop, serverKey: await serverKey(house(), shop, [other]) };
    const body = method === 'POST' ? {} : undefined;
    assertRefused(await ask(narrow, method, path, body), 403, 'SERVER_API_SCOPE_DENIED', { facts: { requiredScope } });
  }
});

test('no key, a wrong one, one that was switched off, or another credential opens nothing', async () => {
  const shop = await house().tenant();
  const { credentials } = house().app.modules;
  const made = await credentials.create({
    tenantId: shop.id,
    kind: 'server',
    mode: 'live',
    name: 'old',
    scopes: ['server:health'],
  });
  await credentials.disable(shop.id, made.credential.id);
  const echocall = await credentials.create({
    tenantId: shop.id,
    kind: 'echocall',
    mode: 'live',
    name: 'e',
    scopes: ['read:agents'],
  });
  const wrong = [
    undefined,
    'x',
    `rn_sk_live_${'0'.repeat(64)}`,
    made.secret,
    echocall.secret,
    shop.publicKey,
    await shop.signIn('anna'),
  ];
  for (const [method, path] of operations) {
    for (const key of wrong) {
      const options = { ...(key && { token: key }), ...(method === 'POST' && { body: {} }) };
      const reply = await call(house().url, method, `/api/server/${path}`, options);
      assertRefused(reply, 401, 'SERVER_API_KEY_INVALID');
    }
  }
});

test('the key of a workspace that is switched off opens nothing either', async () => {
  const shop = await house().tenant();
  await house().app.modules.tenants.setActive(shop.id, false);
  assertRefused(await ask(shop, 'GET', 'health'), 403, 'SDK_CLIENT_INACTIVE');
});

test('a visitor’s context is vouched for with a token that lives as long as asked, within bounds', async () => {
  const shop = await house().tenant();
  const issued = (expiresIn: number) => ({ token, tokenType: 'Bearer', expiresIn, expiresAt: time, scopes: [] });
  const reply = await ask(shop, 'POST', 'visitor-context-token', {
    visitor: { externalId: 'c-1', name: 'Vera', email: 'vera@example.test', phone: '+49 30 1' },
    metadata: { plan: 'gold' },
  });
  assertAnswer(reply, 201, issued(900));
  assert.equal(reply.headers.get('cache-control'), 'no-store');
  assertAnswer(await ask(shop, 'POST', 'visitor-context-token', { expiresIn: 86_400 }), 201, issued(86_400));
  const wide = { metadata: { text: 'x'.repeat(9000) } };
  assertRefused(await ask(shop, 'POST', 'visitor-context-token', wide), 400, 'VALIDATION_FAILED', {
    details: [/^body is too large: it should be at most 8192 bytes of visitor and metadata\.$/],
  });
  assertRefused(await ask(shop, 'POST', 'visitor-context-token', { visitor: 'Vera' }), 400, 'VALIDATION_FAILED', {
    details: [/^body\.visitor must be an object, not a string\.$/],
  });
});

test('a token for a person’s work carries that person’s rights, or fewer', async () => {
  const shop = await house().tenant();
  const issued = (expiresIn: number, scopes: string[]) => ({
    token,
    tokenType: 'Bearer',
    expiresIn,
    expiresAt: time,
    scopes,
  });
  const mira = await ask<Issued>(shop, 'POST', 'sdk-token/agent', { username: 'mira' });
  assertAnswer(mira, 201, issued(900, agentScopes));
  const jonas = await ask<Issued>(shop, 'POST', 'sdk-token/agent', { agentId: staffId(shop, 'jonas') });
  assert.deepEqual(jonas.body.data.scopes, [...agentScopes, 'conversations:all'].sort());
  const narrow = { username: 'Mira', scopes: ['agent:profile:read'], departmentId: departmentId(shop, 'sales') };
  const narrowed = await ask<Issued>(shop, 'POST', 'sdk-token/agent', { ...narrow, expiresIn: 60 });
  assertAnswer(narrowed, 201, issued(60, ['agent:profile:read']));
  const profile = await call(house().url, 'GET', '/api/agent-sdk/me', { token: narrowed.body.data.token });
  assert.equal(profile.status, 200);
  const presence = await call(house().url, 'GET', '/api/agent-sdk/presence', { token: narrowed.body.data.token });
  assertRefused(presence, 403, 'FORBIDDEN', { facts: { requiredScope: 'agent:presence:read' } });
});

test('a person’s token is refused where the person, the department or the right is not there', async () => {
  const [shop, other] = [await house().tenant(), await house().tenant()];
  const refused = async (body: object, status: number, code: string, details?: object) =>
    assertRefused(await ask(shop, 'POST', 'sdk-token/agent', body), status, code, details);
  await refused({}, 400, 'VALIDATION_FAILED', { details: [/names nobody: it should be an agentId or a username/] });
  await refused({ username: 'nobody' }, 404, 'NOT_FOUND');
  await refused({ agentId: show('staff', newId()) }, 404, 'NOT_FOUND');
  await refused({ agentId: staffId(other, 'mira') }, 404, 'NOT_FOUND');
  await refused({ agentId: staffId(shop, 'mira'), username: 'omar' }, 404, 'NOT_FOUND');
  await refused({ username: 'mira', departmentId: departmentId(shop, 'service') }, 404, 'NOT_FOUND');
  await refused({ username: 'mira', scopes: ['agent:everything'] }, 400, 'VALIDATION_FAILED', {
    details: [/scopes names the unknown scope agent:everything: it should be of agent:calls:read, /],
  });
  await refused({ username: 'mira', scopes: ['conversations:all'] }, 403, 'FORBIDDEN', {
    facts: { requiredScope: 'conversations:all' },
  });
});

test('an admin token is never worth more than the role that it stands for', async () => {
  const shop = await house().tenant();
  const reply = await ask<Issued>(shop, 'POST', 'sdk-token/admin', {
    adminActorId: 'crm-7',
    name: 'CRM',
    role: 'supervisor',
  });
  assertAnswer(reply, 201, { token, tokenType: 'Bearer', expiresIn: 900, expiresAt: time, scopes: supervisorScopes });
  const standard = (await ask<Issued>(shop, 'POST', 'sdk-token/admin', {})).body.data.scopes;
  assert.ok(standard.includes('knowledge:write') && !standard.some((scope) => /^(billing|agent):/.test(scope)));
  const refused = async (body: object, status: number, code: string, details?: object) =>
    assertRefused(await ask(shop, 'POST', 'sdk-token/admin', body), status, code, details);
  await refused({ role: 'owner' }, 403, 'FORBIDDEN', { facts: { role: 'owner' } });
  await refused({ role: 'boss' }, 400, 'VALIDATION_FAILED', {
    details: [/role is unknown: it should be supervisor or admin\./],
  });
  await refused({ username: 'mira' }, 403, 'FORBIDDEN', { facts: { role: 'agent' } });
  await refused({ username: 'nobody' }, 404, 'NOT_FOUND');
  await refused({ adminActorId: show('staff', newId()) }, 404, 'NOT_FOUND');
  await refused({ role: 'supervisor', scopes: ['billing:read'] }, 403, 'FORBIDDEN', {
    facts: { requiredScope: 'billing:read' },
  });
  await refused({ scopes: ['agent:messages:read'] }, 400, 'VALIDATION_FAILED', {
    details: [/scopes names the unknown scope agent:messages:read/],
  });
});
