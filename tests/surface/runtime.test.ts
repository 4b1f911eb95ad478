import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newId } from '#platform/ids.ts';
import { call } from '../app.ts';
import { addShipping, houseOfFile, serverKey } from './scene.ts';
import { assertAnswer, assertRefused, time, token } from './whole.ts';

const house = houseOfFile({ PUBLIC_URL: 'http://chat.localhost' });

type Session = { sessionToken: string };
type Bootstrap = { tenant: { slug: string }; services: { key: string; status: string; reason?: string }[] };

const bootstrap = (query: string, headers: Record<string, string> = {}) =>
  call<Bootstrap>(address(), 'GET', `/api/sdk/bootstrap${query}`, { headers });
const startSession = (body: object, headers: Record<string, string> = {}) =>
  call<Session>(address(), 'POST', '/api/sdk/session', { body, headers });
/** The house answers to its public address; requests go to the one that it listens on. */
let listening: string | undefined;
function address(): string {
  const { port } = house().app.fastify.server.address() as { port: number };
  listening ??= `http://127.0.0.1:${port}`;
  return listening;
}

test('health says that it works, which version it speaks and what time it is', async () => {
  assertAnswer(await call(address(), 'GET', '/api/sdk/health'), 200, {
    status: 'ok',
    apiVersion: '0.2.0',
    serverTime: time,
  });
});

const service = (key: string, sortOrder: number, status: string, requiredFeatures: string[]) => ({
  key,
  status,
  allowed: status === 'available',
  requiredFeatures,
  adminEnabled: true,
  sortOrder,
});

test('a page learns the workspace’s name, colours and services by its slug', async () => {
  const shop = await house().tenant();
  assertAnswer(await bootstrap(`?slug=${shop.slug}`), 200, {
    tenant: {
      clientId: shop.clientId,
      slug: shop.slug,
      name: `Tenant ${shop.slug}`,
      timezone: 'Europe/Berlin',
      isActive: true,
    },
    branding: {
      displayName: `Tenant ${shop.slug}`,
      primaryColor: '#2f6f5e',
      greeting: 'Guten Tag! Wie können wir helfen?',
      greetings: { de: 'Guten Tag! Wie können wir helfen?', en: 'Hello! How can we help?' },
      suggestions: {},
      position: 'bottom-right',
      languages: ['de', 'en'],
      defaultLanguage: 'de',
    },
    services: [
      service('chat', 10, 'available', ['chat']),
      service('voice_call', 20, 'not_configured', ['voice']),
      service('video_call', 30, 'not_configured', ['video']),
      service('ai_chat', 40, 'ai_not_ready', ['chat', 'ai_chat']),
      service('ai_voice', 50, 'not_configured', ['voice', 'ai_voice']),
      service('ai_video', 60, 'not_configured', ['video', 'ai_voice']),
    ],
    sdk: {
      apiVersion: '0.2.0',
      minSupportedVersion: '1.0.0',
      realtimeUrl: 'ws://chat.localhost/realtime',
      serverTime: time,
    },
    files: {
      mostBytes: 25_000_000,
      types: [
        ...['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/avif', 'image/heic', 'application/pdf'],
        ...['wordprocessingml.document', 'spreadsheetml.sheet', 'presentationml.presentation'].map(
          (kind) => `application/vnd.openxmlformats-officedocument.${kind}`,
        ),
        ...['text', 'spreadsheet', 'presentation'].map((kind) => `application/vnd.oasis.opendocument.${kind}`),
        ...['text/plain', 'text/csv', 'text/markdown'],
      ],
      voiceMessages: false,
    },
    widget: { offlineForm: true },
  });
});

test('the workspace is found by slug, public key, host or the one page that belongs to it', async () => {
  const domain = `${newId().slice(-12)}.example`;
  const shop = await house().tenant({ domains: [domain] });
  const ways: [string, Record<string, string>][] = [
    [`?slug=${shop.slug}`, {}],
    [`?slug=${shop.slug.toUpperCase()}`, {}],
    [`?apiKey=${shop.publicKey}`, {}],
    ['', { 'x-tenant-slug': shop.slug }],
    ['', { origin: `https://${domain}` }],
  ];
  for (const [query, headers] of ways) {
    const reply = await bootstrap(query, headers);
    assert.equal(reply.status, 200, `${query} ${JSON.stringify(headers)}`);
    assert.equal(reply.body.data.tenant.slug, shop.slug);
  }
  const byHost = await house().app.fastify.inject({
    url: '/api/sdk/bootstrap',
    headers: { host: `${shop.slug}.chat.localhost` },
  });
  assert.equal(byHost.json().data.tenant.slug, shop.slug);
});

test('a page that two workspaces allow belongs to neither', async () => {
  const domain = `${newId().slice(-12)}.example`;
  await house().tenant({ domains: [domain] });
  await house().tenant({ domains: [domain] });
  assertRefused(await bootstrap('', { origin: `https://${domain}` }), 401, 'SDK_SESSION_REQUIRED');
});

test('who names no workspace, or one that is not there, is told what would be right', async () => {
  assertRefused(await bootstrap(''), 401, 'SDK_SESSION_REQUIRED', {
    details: [/names no workspace: it should carry a session token, or slug or apiKey/],
  });
  const unknown = { details: [/slug or apiKey names no workspace: it should be the one in the widget snippet/] };
  assertRefused(await bootstrap('?slug=nobody-here'), 404, 'SDK_CLIENT_NOT_FOUND', unknown);
  assertRefused(await bootstrap('?apiKey=pk_unknown'), 404, 'SDK_CLIENT_NOT_FOUND', unknown);
  assertRefused(await startSession({ slug: 'nobody-here' }), 404, 'SDK_CLIENT_NOT_FOUND', unknown);
});

test('a page elsewhere may not use the workspace, unless its domain is allowed', async () => {
  const shop = await house().tenant({ domains: ['shop.example', '*.shops.example'] });
  for (const origin of ['https://shop.example', 'https://one.shops.example', 'http://chat.localhost']) {
    assert.equal((await bootstrap(`?slug=${shop.slug}`, { origin })).status, 200, origin);
  }
  for (const origin of ['https://evil.example', 'https://shops.example', 'https://shop.example.evil.test', 'null']) {
    const refused = {
      details: [/^header Origin .* is not allowed: it should be one of the workspace's allowed domains/],
    };
    assertRefused(await bootstrap(`?slug=${shop.slug}`, { origin }), 403, 'SDK_ORIGIN_NOT_ALLOWED', refused);
    assertRefused(await startSession({ slug: shop.slug }, { origin }), 403, 'SDK_ORIGIN_NOT_ALLOWED', refused);
  }
});

test('a workspace that is switched off says so', async () => {
  const shop = await house().tenant();
  await house().app.modules.tenants.setActive(shop.id, false);
  assertRefused(await bootstrap(`?slug=${shop.slug}`), 403, 'SDK_CLIENT_INACTIVE');
  assertRefused(await startSession({ apiKey: shop.publicKey }), 403, 'SDK_CLIENT_INACTIVE');
});

test('why a service is blocked is told to whoever asks with debug=true, and to nobody else', async () => {
  const shop = await house().tenant();
  const reasons = async (query: string) =>
    (await bootstrap(`?slug=${shop.slug}${query}`)).body.data.services.map(({ reason }) => reason);
  assert.deepEqual(await reasons(''), Array(6).fill(undefined));
  assert.deepEqual(await reasons('&debug=false'), Array(6).fill(undefined));
  const [chat, voice, , ai] = await reasons('&debug=true');
  assert.equal(chat, undefined);
  assert.match(voice ?? '', /not set up yet/);
  assert.match(ai ?? '', /nothing to answer from. Add knowledge/);
  await addShipping(house(), shop);
  const { services } = (await bootstrap(`?slug=${shop.slug}`)).body.data;
  assert.equal(services.find(({ key }) => key === 'ai_chat')?.status, 'available');
  assertRefused(await bootstrap(`?slug=${shop.slug}&debug=perhaps`), 400, 'VALIDATION_FAILED', {
    details: [/^query\.debug must be true or false/],
  });
});

test('a session opens with a slug or a public key, and lives for an hour', async () => {
  const shop = await house().tenant();
  const whole = { sessionToken: token, expiresIn: 3600, expiresAt: time };
  assertAnswer(await startSession({ slug: shop.slug }), 201, whole);
  assertAnswer(
    await startSession({
      apiKey: shop.publicKey,
      visitor: { externalId: 'c-1', name: 'Vera', email: 'vera@example.test', phone: '+49 30 1' },
      metadata: { page: 'https://shop.example/' },
    }),
    201,
    whole,
  );
});

test('a session that cannot be started says where the fault is', async () => {
  const shop = await house().tenant();
  assertRefused(await startSession({ slug: 7 }), 400, 'VALIDATION_FAILED', {
    details: [/^body\.slug must be .*, not /],
  });
  assertRefused(
    await startSession({ slug: shop.slug, metadata: { text: 'x'.repeat(20_000) } }),
    400,
    'VALIDATION_FAILED',
    { details: [/^body\.metadata takes \d+ bytes: it should be at most 16384\.$/] },
  );
});

async function contextOf(key: string, body: object): Promise<string> {
  const reply = await call<{ token: string }>(address(), 'POST', '/api/server/visitor-context-token', {
    token: key,
    body,
  });
  return reply.body.data.token;
}
const visitorOf = async (session: string) => {
  const caller = await house().app.modules.identity.callerOf(session, ['visitor']);
  assert.ok(caller.actor.kind === 'visitor');
  const visitor = await house().app.modules.conversations.visitor(caller.tenantId, caller.actor.visitorId);
  assert.ok(visitor);
  return visitor;
};

test('whom the business vouches for is the same visitor on every device', async () => {
  const shop = await house().tenant();
  const context = await contextOf(shop.serverKey, { visitor: { externalId: 'c-1', name: 'Vera' } });
  const phone = await startSession({ contextToken: context });
  assertAnswer(phone, 201, { sessionToken: token, expiresIn: 3600, expiresAt: time });
  const again = await contextOf(shop.serverKey, { visitor: { externalId: 'c-1', email: 'vera@example.test' } });
  const laptop = await startSession({ slug: shop.slug, contextToken: again });
  const [first, second] = [
    await visitorOf(phone.body.data.sessionToken),
    await visitorOf(laptop.body.data.sessionToken),
  ];
  assert.equal(first.id, second.id);
  assert.deepEqual([second.name, second.email, second.isVerified], ['Vera', 'vera@example.test', true]);
});

test('who only claims an id of the business is somebody else', async () => {
  const shop = await house().tenant();
  const context = await contextOf(shop.serverKey, { visitor: { externalId: 'c-1', name: 'Vera' } });
  const vera = await visitorOf((await startSession({ contextToken: context })).body.data.sessionToken);
  const claims = [
    await startSession({ slug: shop.slug, visitor: { externalId: 'c-1' } }),
    await startSession({ slug: shop.slug, visitor: { externalId: 'c-1' } }),
  ];
  const [one, two] = [
    await visitorOf(claims[0]!.body.data.sessionToken),
    await visitorOf(claims[1]!.body.data.sessionToken),
  ];
  assert.equal(new Set([vera.id, one.id, two.id]).size, 3);
  assert.deepEqual([one.isVerified, one.name], [false, null]);
});

test('a context token of another workspace, a session as context, or none at all is refused', async () => {
  const [shop, other] = [await house().tenant(), await house().tenant()];
  const foreign = await contextOf(other.serverKey, { visitor: { externalId: 'c-1' } });
  const session = (await startSession({ slug: shop.slug })).body.data.sessionToken;
  for (const contextToken of [foreign, session, `${foreign.slice(0, -4)}AAAA`, 'nothing']) {
    const reply = await startSession({ slug: shop.slug, contextToken });
    assertRefused(reply, 401, 'SDK_CONTEXT_TOKEN_INVALID');
  }
});

test('an SDK that is too old is told which one would do', async () => {
  const shop = await house().tenant();
  const old = { 'x-ringnity-sdk-version': '0.9.9' };
  const facts = { facts: { minSupportedVersion: '1.0.0' } };
  assertRefused(await startSession({ slug: shop.slug }, old), 426, 'SDK_VERSION_UNSUPPORTED', facts);
  const path = `/api/chat/visitor/sessions?slug=${shop.slug}`;
  const chat = await call(address(), 'POST', path, { body: {}, headers: old });
  assertRefused(chat, 426, 'SDK_VERSION_UNSUPPORTED', facts);
  for (const version of ['1.0.0', '1.0', '1.2.3', '12.0.0']) {
    const reply = await startSession({ slug: shop.slug }, { 'x-ringnity-sdk-version': version });
    assert.equal(reply.status, 201, version);
  }
});

test('a key of the server’s without the right scope cannot vouch for anybody', async () => {
  const shop = await house().tenant();
  const narrow = await serverKey(house(), shop, ['server:health']);
  const reply = await call(address(), 'POST', '/api/server/visitor-context-token', { token: narrow, body: {} });
  assertRefused(reply, 403, 'SERVER_API_SCOPE_DENIED', {
    facts: { requiredScope: 'server:visitor-context:write' },
  });
});
