import assert from 'node:assert/strict';
import { test } from 'node:test';
import { call, type TestTenant } from '../app.ts';
import { departmentId, houseOfFile, staffId } from './scene.ts';
import { assertAnswer, assertRefused, token } from './whole.ts';

const house = houseOfFile();
type Session = { accessToken: string; refreshToken: string };

const signIn = ({ slug, password }: TestTenant, body: object = { username: 'mira', password }) =>
  call<Session>(house().url, 'POST', `/api/auth/workspace-login?slug=${slug}`, { body });
const refresh = (refreshToken?: unknown) =>
  call<Session>(house().url, 'POST', '/api/auth/workspace-refresh', { body: { refreshToken } });
const signOut = (options: Parameters<typeof call>[3]) =>
  call(house().url, 'POST', '/api/auth/workspace-logout', options);
const me = (accessToken: string) => call(house().url, 'GET', '/api/agent-sdk/me', { token: accessToken });

test('a member of staff signs in by name and password', async () => {
  const shop = await house().tenant();
  const reply = await signIn(shop);
  const { accessToken } = reply.body.data;
  assertAnswer(reply, 200, {
    accessToken: token,
    refreshToken: /^swr_[\w-]{43}$/,
    expiresIn: 900,
    token: accessToken,
    agent: {
      agentId: staffId(shop, 'mira'),
      username: 'mira',
      name: 'Mira',
      isOwner: false,
      isAdmin: false,
      role: 'agent',
      clientId: shop.clientId,
      clientSlug: shop.slug,
      profileImage: null,
      typeCall: null,
      department: { departmentId: departmentId(shop, 'sales'), name: 'Sales' },
    },
    agentId: staffId(shop, 'mira'),
    username: 'mira',
    name: 'Mira',
  });
  assert.equal(reply.headers.get('cache-control'), 'no-store');
  assert.match(reply.headers.get('deprecation') ?? '', /^@\d+$/, '`token` is an older name');
  assert.equal((await me(accessToken)).status, 200);
});

test('an owner is known as one, and the name is taken in any spelling of its letters', async () => {
  const shop = await house().tenant();
  const reply = await call<{ agent: Record<string, unknown> }>(house().url, 'POST', '/api/auth/workspace-login', {
    headers: { 'x-tenant-slug': shop.slug },
    body: { username: ' Anna ', password: shop.password },
  });
  const { isOwner, isAdmin, role } = reply.body.data.agent;
  assert.deepEqual([isOwner, isAdmin, role], [true, true, 'owner']);
});

test('a wrong name and a wrong password are the same to whoever tries', async () => {
  const [shop, other] = [await house().tenant(), await house().tenant()];
  const tries = [
    await signIn(shop, { username: 'mira', password: 'wrong' }),
    await signIn(shop, { username: 'nobody', password: shop.password }),
    await signIn(shop, { username: 'mira', password: other.password }),
  ];
  for (const reply of tries) assertRefused(reply, 401, 'AUTH_INVALID_CREDENTIALS');
  assert.equal(new Set(tries.map(({ body }) => body.message)).size, 1);
});

test('guessing is slowed down, and the time to wait is told', async () => {
  const shop = await house().tenant();
  for (let failed = 0; failed < 5; failed += 1) await signIn(shop, { username: 'omar', password: `wrong ${failed}` });
  const reply = await signIn(shop, { username: 'omar', password: shop.password });
  const seconds = Number(reply.headers.get('retry-after'));
  assert.ok(seconds > 800 && seconds <= 900, `${seconds}`);
  assertRefused(reply, 429, 'RATE_LIMITED', { facts: { retryAfterSeconds: seconds } });
  assert.equal((await signIn(shop)).status, 200, 'another account is not held up');
});

test('a sign-in that cannot be one says where the fault is', async () => {
  const shop = await house().tenant();
  assertRefused(await signIn(shop, {}), 400, 'VALIDATION_FAILED', {
    details: [/^body\.username is missing: it must be /, /^body\.password is missing: it must be /],
  });
  assertRefused(await signIn(shop, { username: 1, password: 'x' }), 400, 'VALIDATION_FAILED', {
    details: [/^body\.username must be a string, not a number\.$/],
  });
  const nowhere = await call(house().url, 'POST', '/api/auth/workspace-login', {
    body: { username: 'mira', password: 'x' },
  });
  assertRefused(nowhere, 401, 'SDK_SESSION_REQUIRED');
  assertRefused(await signIn({ ...shop, slug: 'nobody-here' }), 404, 'SDK_CLIENT_NOT_FOUND');
  await house().app.modules.tenants.setActive(shop.id, false);
  assertRefused(await signIn(shop), 403, 'SDK_CLIENT_INACTIVE');
});

test('a refresh gives a new pair, and the old one is used up', async () => {
  const shop = await house().tenant();
  const first = (await signIn(shop)).body.data;
  const reply = await refresh(first.refreshToken);
  assertAnswer(reply, 200, { accessToken: token, refreshToken: /^swr_/, expiresIn: 900 });
  assert.equal(reply.headers.get('cache-control'), 'no-store');
  const next = reply.body.data;
  assert.notEqual(next.refreshToken, first.refreshToken);
  assert.equal((await me(next.accessToken)).status, 200);
  assert.equal((await refresh(next.refreshToken)).status, 200);
});

test('a refresh token that comes back later ends the session for everybody who has it', async () => {
  const shop = await house().tenant();
  const first = (await signIn(shop)).body.data;
  const second = (await refresh(first.refreshToken)).body.data;
  const third = (await refresh(second.refreshToken)).body.data;
  assertRefused(await refresh(first.refreshToken), 401, 'AUTH_SESSION_INVALID');
  assertRefused(await refresh(third.refreshToken), 401, 'AUTH_SESSION_INVALID');
  assertRefused(await me(third.accessToken), 401, 'AUTH_SESSION_INVALID');
});

test('a refresh with nothing, or with something else, is refused', async () => {
  const shop = await house().tenant();
  const { accessToken } = (await signIn(shop)).body.data;
  assertRefused(await refresh(), 400, 'VALIDATION_FAILED', {
    details: [/^body\.refreshToken is missing: it should be the refresh token of the last sign-in/],
  });
  assertRefused(await refresh(7), 400, 'VALIDATION_FAILED', { details: [/^body\.refreshToken must be a string/] });
  for (const wrong of ['unknown', accessToken]) assertRefused(await refresh(wrong), 401, 'AUTH_SESSION_INVALID');
});

test('a sign-out ends the session with its access tokens, by either token, and says nothing of unknown ones', async () => {
  const shop = await house().tenant();
  const first = (await signIn(shop)).body.data;
  const second = (await signIn(shop)).body.data;
  assertAnswer(await signOut({ body: { refreshToken: first.refreshToken } }), 200, {});
  assertRefused(await me(first.accessToken), 401, 'AUTH_SESSION_INVALID');
  assertRefused(await refresh(first.refreshToken), 401, 'AUTH_SESSION_INVALID');
  assert.equal((await me(second.accessToken)).status, 200, 'the other device stays signed in');
  assertAnswer(await signOut({ token: second.accessToken }), 200, {});
  assertRefused(await me(second.accessToken), 401, 'AUTH_SESSION_INVALID');
  for (const options of [{}, { body: {} }, { body: { refreshToken: 'unknown' } }, { token: 'unknown' }]) {
    assertAnswer(await signOut(options), 200, {});
  }
});

test('a token of the console is none of the visitor’s, and what runs out says so', async () => {
  const shop = await house().tenant();
  const { accessToken } = (await signIn(shop)).body.data;
  const chat = await call(house().url, 'POST', '/api/chat/visitor/sessions', { token: accessToken, body: {} });
  assertRefused(chat, 403, 'FORBIDDEN');
  assertRefused(await me(shop.serverKey), 401, 'AUTH_SESSION_INVALID');
});
