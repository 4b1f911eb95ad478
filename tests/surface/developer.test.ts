import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newId, show } from '#platform/ids.ts';
import { call, type TestTenant } from '../app.ts';
import { putOnPlan } from '../plans.ts';
import { agentToken, houseOfFile } from './scene.ts';
import { assertAnswer, assertRefused, idOf, time } from './whole.ts';

const house = houseOfFile();
type Credential = { id: string; clientId: string; environment: string; secretPreview: string; isActive: boolean };
type Made = { credential: Credential; secret: string; warning?: string };

/** The workspace's owner, signed in once. */
async function shopOf(options?: { domains?: string[] }) {
  const shop = await house().tenant(options);
  const token = await shop.signIn('anna');
  const ask = <Data = Record<string, unknown>>(method: string, path: string, body?: unknown) =>
    call<Data>(house().url, method, `/api/sdk/developer${path}`, { token, ...(body !== undefined && { body }) });
  return { shop, ask };
}
const health = (secret: string) => call(house().url, 'GET', '/api/server/health', { token: secret });
const keys = '/server-api-credentials';

const chat = {
  key: 'chat',
  status: 'available',
  allowed: true,
  requiredFeatures: ['chat'],
  adminEnabled: true,
  sortOrder: 10,
};
const notBuilt = (key: string, sortOrder: number, requiredFeatures: string[]) => ({
  key,
  status: 'not_configured',
  reason: key.startsWith('ai')
    ? 'This installation does not offer this service yet.'
    : 'This service is not set up yet.',
  blocker: 'set_up',
  allowed: false,
  requiredFeatures,
  adminEnabled: true,
  sortOrder,
});
const noKnowledge = {
  reason: 'The assistant has nothing to answer from. Add knowledge under Knowledge.',
  blocker: 'set_up',
  page: 'knowledge',
};
const services = [
  chat,
  notBuilt('voice_call', 20, ['voice']),
  notBuilt('video_call', 30, ['video']),
  {
    ...chat,
    ...noKnowledge,
    key: 'ai_chat',
    status: 'ai_not_ready',
    allowed: false,
    requiredFeatures: ['chat', 'ai_chat'],
    sortOrder: 40,
  },
  notBuilt('ai_voice', 50, ['voice', 'ai_voice']),
  notBuilt('ai_video', 60, ['video', 'ai_voice']),
];
const ai = {
  ...noKnowledge,
  service: 'ai_chat',
  status: 'ai_not_ready',
  ready: false,
  mode: 'ai_first',
  canUseAi: false,
  humanFallbackAvailable: false,
};
const reports = { status: 'available', ready: true };
const settingsOf = (shop: TestTenant, allowedDomains: string[]) => ({
  tenant: {
    clientId: shop.clientId,
    slug: shop.slug,
    name: `Tenant ${shop.slug}`,
    email: `${shop.slug}@example.test`,
    timezone: 'Europe/Berlin',
    isActive: true,
  },
  allowedDomains,
  allowedDomainsRemaining: null,
  publicKey: shop.publicKey,
  services,
});

test('the developer settings hold key, domains and what blocks each service', async () => {
  const { shop, ask } = await shopOf({ domains: ['shop.example'] });
  assertAnswer(await ask('GET', ''), 200, settingsOf(shop, ['shop.example']));
});

test('the list of domains is replaced, in one form, and holds for the next page at once', async () => {
  const { shop, ask } = await shopOf({ domains: ['old.example'] });
  const body = { allowedDomains: ['https://Shop.example:8443/x', '*.töpferei.example', 'shop.example'] };
  const kept = ['*.xn--tpferei-90a.example', 'shop.example'];
  assertAnswer(await ask('PUT', '/allowed-domains', body), 200, settingsOf(shop, kept));
  const bootstrap = (origin: string) =>
    call(house().url, 'GET', `/api/sdk/bootstrap?slug=${shop.slug}`, { headers: { origin } });
  assert.equal((await bootstrap('https://shop.example')).status, 200);
  assertRefused(await bootstrap('https://old.example'), 403, 'SDK_ORIGIN_NOT_ALLOWED');
  const wrong = await ask('PUT', '/allowed-domains', { allowedDomains: ['good.example', 'a b', '*'] });
  assertRefused(wrong, 400, 'VALIDATION_FAILED', {
    details: [
      '"a b" is not a domain: it should be a host such as shop.example or *.shop.example.',
      '"*" is not a domain: it should be a host such as shop.example or *.shop.example.',
    ],
  });
  assertRefused(await ask('PUT', '/allowed-domains', {}), 400, 'VALIDATION_FAILED');
  const many = { allowedDomains: Array.from({ length: 1001 }, (_, at) => `d${at}.example`) };
  assertRefused(await ask('PUT', '/allowed-domains', many), 400, 'VALIDATION_FAILED', {
    details: ['body.allowedDomains has 1001 entries: it should be at most 1000.'],
  });
  assertAnswer(await ask('GET', ''), 200, settingsOf(shop, kept));
});

test('a list that the plan has no room for is refused, with how many there may be', async () => {
  const { shop, ask } = await shopOf({ domains: ['a.example'] });
  await putOnPlan(house(), shop, { quotas: { allowed_domains: 2 } });
  const body = { allowedDomains: ['a.example', 'b.example', 'c.example'] };
  const refused = await ask('PUT', '/allowed-domains', body);
  assert.equal(refused.status, 429, JSON.stringify(refused.body));
  const { detail } = refused.body as unknown as { detail: { quota: string; used: number; allowed: number } };
  assert.deepEqual([detail.quota, detail.used, detail.allowed], ['allowed_domains', 1, 2]);
  const reply = await ask<{ allowedDomainsRemaining: number }>('GET', '');
  assert.equal(reply.body.data.allowedDomainsRemaining, 1);
});

test('the test of a page tells each thing that is wrong, and what would be right', async () => {
  const { shop, ask } = await shopOf({ domains: ['shop.example'] });
  const fine = { origin: 'https://shop.example', slug: shop.slug, service: 'chat' };
  assertAnswer(await ask('POST', '/test', fine), 200, {
    ready: true,
    checks: [
      { name: 'slug', passed: true, message: `"${shop.slug}" is this workspace.` },
      { name: 'origin', passed: true, message: '"https://shop.example" is covered by the allowed domains.' },
      { name: 'service', passed: true, message: 'chat is available.' },
    ],
    services,
    ai,
    reports,
  });
  const other = await house().tenant();
  const wrong = { origin: 'http://blog.example', slug: other.slug, service: 'ai_chat' };
  assertAnswer(await ask('POST', '/test', wrong), 200, {
    ready: false,
    checks: [
      {
        name: 'slug',
        passed: false,
        message: `"${other.slug}" is not this workspace.`,
        remedy: `Use the slug "${shop.slug}", or the public key.`,
      },
      {
        name: 'origin',
        passed: false,
        message: 'blog.example is not among the allowed domains.',
        remedy: 'Add blog.example under Developer, Allowed domains.',
        page: 'developer',
      },
      {
        name: 'service',
        passed: false,
        message: 'ai_chat is not available.',
        remedy: noKnowledge.reason,
        page: 'knowledge',
      },
    ],
    services,
    ai,
    reports,
  });
  const empty = await ask<{ ready: boolean }>('POST', '/test');
  assert.deepEqual([empty.status, empty.body.data.ready], [200, true]);
  assertRefused(await ask('POST', '/test', { service: 'fax' }), 400, 'VALIDATION_FAILED');
});

test('a secret is told once, beside a warning, and opens its workspace with its scopes', async () => {
  const { shop, ask } = await shopOf();
  const reply = await ask<Made>('POST', keys, { name: ' CRM ', scopes: ['server:health'] });
  const credential = {
    id: idOf('credential'),
    name: 'CRM',
    environment: 'live',
    scopes: ['server:health'],
    isActive: true,
    secretPreview: /^rn_sk_live_…[0-9a-f]{4}$/,
    clientId: shop.clientId,
    createdAt: time,
    updatedAt: time,
  };
  const warning = /^This secret is shown now and never again\./;
  assertAnswer(reply, 201, { credential, secret: /^rn_sk_live_[0-9a-f]{64}$/, warning });
  assert.equal(reply.headers.get('cache-control'), 'no-store');
  assert.equal((await health(reply.body.data.secret)).status, 200);
  const list = await ask<{ credentials: Credential[] }>('GET', keys);
  assert.equal(list.body.data.credentials[0]?.id, reply.body.data.credential.id);
  assert.ok(!JSON.stringify(list.body).includes(reply.body.data.secret.slice(11)));
  await house().app.modules.credentials.settled();
  const used = await ask<{ credentials: Credential[] }>('GET', keys);
  const [, before] = used.body.data.credentials;
  assertAnswer(used, 200, { credentials: [{ ...credential, lastUsedAt: time }, before] });
});

test('a key that cannot be is not made', async () => {
  const { ask } = await shopOf();
  const wrong = [
    { scopes: ['server:health'] },
    { name: 'x' },
    { name: 'x', scopes: [] },
    { name: ' ', scopes: ['server:health'] },
    { name: 'x'.repeat(121), scopes: ['server:health'] },
    { name: 'x', scopes: ['read:agents'] },
    { name: 'x', scopes: ['server:health'], environment: 'staging' },
  ];
  for (const body of wrong) assertRefused(await ask('POST', keys, body), 400, 'VALIDATION_FAILED');
});

test('test keys work on the data of a tenant of their own, which is made once', async () => {
  const domain = `${newId().slice(-12)}.example`;
  const { shop, ask } = await shopOf({ domains: [domain] });
  const body = { name: 'Test', environment: 'test', scopes: ['server:tenant:read'] };
  const [one, two] = await Promise.all([ask<Made>('POST', keys, body), ask<Made>('POST', keys, body)]);
  const [first, second] = [one.body.data, two.body.data];
  assert.match(first.secret, /^rn_sk_test_[0-9a-f]{64}$/);
  assert.equal(first.credential.clientId, second.credential.clientId);
  assert.notEqual(first.credential.clientId, shop.clientId);
  assertAnswer(await call(house().url, 'GET', '/api/server/tenant', { token: first.secret }), 200, {
    tenant: {
      clientId: first.credential.clientId,
      slug: `${shop.slug}-test`,
      name: `Tenant ${shop.slug} (Test)`,
      email: `${shop.slug}@example.test`,
      timezone: 'Europe/Berlin',
      isActive: true,
    },
  });
  const list = await ask<{ credentials: Credential[] }>('GET', keys);
  assert.deepEqual(
    list.body.data.credentials.map(({ environment }) => environment),
    ['test', 'test', 'live'],
  );
  // A page still finds the one workspace that it belongs to.
  const byOrigin = await call<{ tenant: { slug: string } }>(house().url, 'GET', '/api/sdk/bootstrap', {
    headers: { origin: `https://${domain}` },
  });
  assert.equal(byOrigin.body.data.tenant.slug, shop.slug);
});

test('a key is changed in part, and moves to the other data with a warning', async () => {
  const { shop, ask } = await shopOf();
  const { credential, secret } = (await ask<Made>('POST', keys, { name: 'A', scopes: ['server:health'] })).body.data;
  const path = `${keys}/${credential.id}`;
  const renamed = { ...credential, name: 'B', updatedAt: time };
  assertAnswer(await ask('PATCH', path, { name: 'B' }), 200, { credential: renamed });
  assertAnswer(await ask('PATCH', path, { environment: 'live' }), 200, { credential: renamed });
  const scopes = ['server:tenant:read', 'server:health'];
  assertAnswer(await ask('PATCH', path, { scopes }), 200, { credential: { ...renamed, scopes } });
  const reply = await ask<Made>('PATCH', path, { environment: 'test' });
  assertAnswer(reply, 200, {
    credential: {
      ...renamed,
      scopes,
      environment: 'test',
      clientId: idOf('tenant'),
      secretPreview: credential.secretPreview.replace('live', 'test'),
    },
    warning: /Rotate it/,
  });
  assert.notEqual(reply.body.data.credential.clientId, shop.clientId);
  assert.equal((await health(secret)).body.data['clientId'], reply.body.data.credential.clientId);
  for (const wrong of [{ name: '' }, { scopes: [] }, { scopes: ['x'] }, { isActive: 'no' }]) {
    assertRefused(await ask('PATCH', path, wrong), 400, 'VALIDATION_FAILED');
  }
});

test('a key that is switched off opens nothing, stays listed, and comes back', async () => {
  const { ask } = await shopOf();
  const { credential, secret } = (await ask<Made>('POST', keys, { name: 'A', scopes: ['server:health'] })).body.data;
  const path = `${keys}/${credential.id}`;
  const off = { credential: { ...credential, isActive: false, updatedAt: time } };
  assertAnswer(await ask('DELETE', path), 200, off);
  assertRefused(await health(secret), 401, 'SERVER_API_KEY_INVALID');
  assertAnswer(await ask('DELETE', path), 200, off);
  assertRefused(await ask('POST', `${path}/rotate`), 409, 'CONFLICT');
  const listed = (await ask<{ credentials: Credential[] }>('GET', keys)).body.data.credentials;
  assert.equal(listed.find(({ id }) => id === credential.id)?.isActive, false);
  assert.equal((await ask('PATCH', path, { isActive: true })).status, 200);
  assert.equal((await health(secret)).status, 200);
});

test('a rotated key has another secret, and the old one is dead at once', async () => {
  const { ask } = await shopOf();
  const { credential, secret } = (await ask<Made>('POST', keys, { name: 'A', scopes: ['server:health'] })).body.data;
  const reply = await ask<Made>('POST', `${keys}/${credential.id}/rotate`);
  assertAnswer(reply, 200, {
    credential: { ...credential, secretPreview: /^rn_sk_live_…[0-9a-f]{4}$/, updatedAt: time },
    secret: /^rn_sk_live_[0-9a-f]{64}$/,
    warning: /The one before it has stopped working\.$/,
  });
  assert.equal(reply.headers.get('cache-control'), 'no-store');
  assertRefused(await health(secret), 401, 'SERVER_API_KEY_INVALID');
  assert.equal((await health(reply.body.data.secret)).status, 200);
});

test('unknown, foreign and other kinds of keys are answered alike', async () => {
  const { shop, ask } = await shopOf();
  const other = await shopOf();
  const foreign = (await other.ask<Made>('POST', keys, { name: 'A', scopes: ['server:health'] })).body.data;
  const echocall = await house().app.modules.credentials.create({
    tenantId: shop.id,
    kind: 'echocall',
    mode: 'live',
    name: 'E',
    scopes: ['read:agents'],
  });
  const strange = [foreign.credential.id, show('credential', newId()), show('credential', echocall.credential.id), 'x'];
  for (const id of strange) {
    assertRefused(await ask('PATCH', `${keys}/${id}`, { environment: 'test' }), 404, 'NOT_FOUND');
    assertRefused(await ask('DELETE', `${keys}/${id}`), 404, 'NOT_FOUND');
    assertRefused(await ask('POST', `${keys}/${id}/rotate`), 404, 'NOT_FOUND');
  }
  assert.equal((await health(foreign.secret)).status, 200);
  assert.equal(await house().app.modules.tenants.testSiblingId(shop.id), undefined, 'nothing was made for it');
});

test('developers are the workspace’s owner and admins, signed in', async () => {
  const { shop } = await shopOf();
  const as = (token?: string) => call(house().url, 'GET', '/api/sdk/developer', { ...(token && { token }) });
  for (const username of ['jonas', 'mira']) {
    assertRefused(await as(await shop.signIn(username)), 403, 'FORBIDDEN', {
      facts: { requiredScope: 'developer:read' },
    });
  }
  const program = await agentToken(house(), shop, 'anna');
  for (const token of [undefined, 'x', shop.serverKey, program])
    assertRefused(await as(token), 401, 'AUTH_SESSION_INVALID');
});
