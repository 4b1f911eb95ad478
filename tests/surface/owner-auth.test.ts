import assert from 'node:assert/strict';
import { test } from 'node:test';
import { call, type TestTenant } from '../app.ts';
import { houseOfFile, staffId } from './scene.ts';
import { assertAnswer, assertRefused, token } from './whole.ts';

const house = houseOfFile();
type Session = { accessToken: string; refreshToken: string; dashboardUrl: string };
type Options = NonNullable<Parameters<typeof call>[3]>;

/** A tenant, and whoever holds its account. */
async function shopWithOwner() {
  const shop = await house().tenant();
  const email = `owner@${shop.slug}.example`;
  await house().app.modules.identity.createOwner({
    tenantId: shop.id,
    email,
    name: 'Olga',
    password: shop.password,
  });
  return { shop, email, password: shop.password };
}
const signIn = (body: object, headers: Record<string, string> = {}) =>
  call<Session>(house().url, 'POST', '/api/auth/owner-login', { body, headers });
const refresh = (options: Options) => call<Session>(house().url, 'POST', '/api/auth/owner-refresh', options);
const signOut = (options: Options = {}) => call(house().url, 'POST', '/api/auth/owner-logout', options);
const me = (accessToken?: string) =>
  call(house().url, 'GET', '/api/auth/owner-me', accessToken ? { token: accessToken } : {});
const entry = (accessToken: string) =>
  call<{ autoLoginToken: string }>(house().url, 'POST', '/api/auth/workspace-entry-token', { token: accessToken });
const autoLogin = (entryToken: string) =>
  call<Session>(house().url, 'GET', `/api/auth/workspace-auto-login?token=${encodeURIComponent(entryToken)}`);
const cookieOf = ({ headers }: { headers: Headers }) => headers.getSetCookie().join('\n');
const tokenIn = (cookie: string) => /^ownerRefreshToken=([^;]*);/.exec(cookie)?.[1] ?? '';
const withCookie = (refreshToken: string, headers: Record<string, string> = {}) => ({
  headers: { cookie: `theme=dark; ownerRefreshToken=${refreshToken}`, ...headers },
});

const accountOf = (shop: TestTenant, email: string) => ({
  client: {
    id: shop.clientId,
    name: `Tenant ${shop.slug}`,
    email,
    slug: shop.slug,
    companyName: null,
    logoUrl: null,
    phone: null,
    industry: null,
    isActive: true,
    onboardingCompleted: false,
    apiKey: shop.publicKey,
  },
  admin: { agentId: staffId(shop, 'anna'), username: 'anna', name: 'Anna' },
  subscription: { planName: 'Unlimited', planSlug: 'unlimited', status: 'active' },
  dashboardUrl: `${house().url}/console/${shop.slug}`,
});

test('an owner signs in and reads the account', async () => {
  const { shop, email, password } = await shopWithOwner();
  const reply = await signIn({ email, password });
  const { accessToken, refreshToken } = reply.body.data;
  assertAnswer(reply, 200, {
    ...accountOf(shop, email),
    accessToken: token,
    refreshToken: /^sor_[\w-]{43}$/,
    expiresIn: 900,
    sessionToken: accessToken,
  });
  assert.equal(
    cookieOf(reply),
    `ownerRefreshToken=${refreshToken}; Max-Age=2592000; Path=/api/auth; HttpOnly; SameSite=Lax`,
  );
  assert.equal(reply.headers.get('cache-control'), 'no-store');
  assert.match(reply.headers.get('deprecation') ?? '', /^@\d+$/, '`sessionToken` is an older name');
  assertAnswer(await me(accessToken), 200, accountOf(shop, email));
});

test('a wrong address and a wrong password are the same to whoever tries, and guessing is slowed down', async () => {
  const { email, password } = await shopWithOwner();
  const other = await shopWithOwner();
  const tries = [
    await signIn({ email, password: 'wrong' }),
    await signIn({ email: `nobody-${email}`, password }),
    await signIn({ email, password: other.password }),
  ];
  for (const reply of tries) {
    assertRefused(reply, 401, 'AUTH_INVALID_CREDENTIALS');
    assert.equal(cookieOf(reply), '');
  }
  assert.equal(new Set(tries.map(({ body }) => body.message)).size, 1);
  for (let failed = 0; failed < 3; failed += 1) await signIn({ email, password: `wrong ${failed}` });
  const slowed = await signIn({ email, password });
  const seconds = Number(slowed.headers.get('retry-after'));
  assertRefused(slowed, 429, 'RATE_LIMITED', { facts: { retryAfterSeconds: seconds } });
  assert.equal((await signIn({ email: other.email, password: other.password })).status, 200);
});

test('a sign-in that cannot be one says where the fault is', async () => {
  assertRefused(await signIn({}), 400, 'VALIDATION_FAILED', {
    details: [/^body\.email is missing: it must be /, /^body\.password is missing: it must be /],
  });
});

test('the account is read by an owner’s token alone', async () => {
  const { shop, email, password } = await shopWithOwner();
  const { accessToken } = (await signIn({ email, password })).body.data;
  assertRefused(await me(), 401, 'AUTH_SESSION_INVALID');
  const anna = await shop.signIn('anna');
  for (const other of [anna, shop.serverKey, 'unknown']) {
    assertRefused(await me(other), 401, 'AUTH_SESSION_INVALID');
    assertRefused(await entry(other), 401, 'AUTH_SESSION_INVALID');
  }
  const inside = await call(house().url, 'GET', '/api/agent-sdk/me', { token: accessToken });
  assertRefused(inside, 401, 'AUTH_SESSION_INVALID');
});

test('the owner of a workspace that is switched off sees that it is, and cannot enter it', async () => {
  const { shop, email, password } = await shopWithOwner();
  await house().app.modules.tenants.setActive(shop.id, false);
  const reply = await signIn({ email, password });
  const { client, subscription } = reply.body.data as unknown as ReturnType<typeof accountOf>;
  assert.deepEqual([client.isActive, subscription.status], [false, 'suspended']);
  assertRefused(await entry(reply.body.data.accessToken), 403, 'SDK_CLIENT_INACTIVE');
});

test('a refresh gives a new pair by the body or by the cookie, and the old one is used up', async () => {
  const { email, password } = await shopWithOwner();
  const first = (await signIn({ email, password })).body.data;
  const byBody = await refresh({ body: { refreshToken: first.refreshToken } });
  const second = byBody.body.data;
  assertAnswer(byBody, 200, {
    accessToken: token,
    refreshToken: /^sor_/,
    expiresIn: 900,
    sessionToken: second.accessToken,
  });
  assert.equal(tokenIn(cookieOf(byBody)), second.refreshToken);
  assert.match(byBody.headers.get('deprecation') ?? '', /^@\d+$/);
  assert.equal(byBody.headers.get('cache-control'), 'no-store');

  const byCookie = await refresh(withCookie(second.refreshToken, { origin: house().url }));
  const third = byCookie.body.data;
  assert.equal(byCookie.status, 200);
  assert.equal(tokenIn(cookieOf(byCookie)), third.refreshToken);
  assert.equal((await me(third.accessToken)).status, 200);
  assert.equal((await refresh(withCookie(third.refreshToken))).status, 200, 'a program with a jar of cookies');
});

test('a refresh token that comes back later ends the session for everybody who has it, and its cookie', async () => {
  const { email, password } = await shopWithOwner();
  const first = (await signIn({ email, password })).body.data;
  const second = (await refresh({ body: { refreshToken: first.refreshToken } })).body.data;
  const third = (await refresh({ body: { refreshToken: second.refreshToken } })).body.data;
  const again = await refresh(withCookie(first.refreshToken, { origin: house().url }));
  assertRefused(again, 401, 'AUTH_SESSION_INVALID');
  assert.match(cookieOf(again), /^ownerRefreshToken=; Max-Age=0; Path=\/api\/auth;/);
  assertRefused(await refresh({ body: { refreshToken: third.refreshToken } }), 401, 'AUTH_SESSION_INVALID');
  assertRefused(await me(third.accessToken), 401, 'AUTH_SESSION_INVALID');
});

test('the cookie is not taken from a page of another site, and is not spent by it', async () => {
  const { email, password } = await shopWithOwner();
  const { refreshToken, accessToken } = (await signIn({ email, password })).body.data;
  for (const headers of [
    { origin: 'https://elsewhere.example' },
    { origin: 'null' },
    { 'sec-fetch-site': 'cross-site' },
  ] as Record<string, string>[]) {
    assertRefused(await refresh(withCookie(refreshToken, headers)), 403, 'SDK_ORIGIN_NOT_ALLOWED');
    const out = await signOut(withCookie(refreshToken, headers));
    assertAnswer(out, 200, {});
    assert.equal(cookieOf(out), '');
  }
  assert.equal((await me(accessToken)).status, 200);
  assert.equal((await refresh(withCookie(refreshToken, { origin: house().url }))).status, 200);
});

test('a refresh with nothing, or with something else, is refused', async () => {
  const { shop, email, password } = await shopWithOwner();
  const { accessToken } = (await signIn({ email, password })).body.data;
  const staff = await call<Session>(house().url, 'POST', `/api/auth/workspace-login?slug=${shop.slug}`, {
    body: { username: 'anna', password },
  });
  for (const nothing of [{}, { body: {} }, { body: { refreshToken: '' } }]) {
    assertRefused(await refresh(nothing), 400, 'VALIDATION_FAILED', {
      details: [/^body\.refreshToken is missing: it should be the refresh token of the last sign-in/],
    });
  }
  for (const wrong of ['unknown', accessToken, staff.body.data.refreshToken])
    assertRefused(await refresh({ body: { refreshToken: wrong } }), 401, 'AUTH_SESSION_INVALID');
});

test('a sign-out ends the session by cookie or bearer, clears the cookie, and always says yes', async () => {
  const { email, password } = await shopWithOwner();
  const first = (await signIn({ email, password })).body.data;
  const second = (await signIn({ email, password })).body.data;
  const out = await signOut(withCookie(first.refreshToken, { origin: house().url }));
  assertAnswer(out, 200, {});
  assert.match(cookieOf(out), /^ownerRefreshToken=; Max-Age=0; Path=\/api\/auth; HttpOnly; SameSite=Lax$/);
  assertRefused(await me(first.accessToken), 401, 'AUTH_SESSION_INVALID');
  assert.equal((await me(second.accessToken)).status, 200, 'the other device stays signed in');
  assertAnswer(await signOut({ token: second.accessToken }), 200, {});
  assertRefused(await refresh({ body: { refreshToken: second.refreshToken } }), 401, 'AUTH_SESSION_INVALID');
  for (const options of [{}, { token: 'unknown' }, withCookie('unknown')])
    assertAnswer(await signOut(options), 200, {});
});

test('a one-time token carries an owner into the workspace', async () => {
  const { shop, email, password } = await shopWithOwner();
  const { accessToken } = (await signIn({ email, password })).body.data;
  const made = await entry(accessToken);
  assertAnswer(made, 200, {
    autoLoginToken: /^swe_[\w-]{43}$/,
    dashboardUrl: `${house().url}/console/${shop.slug}`,
    expiresIn: 60,
  });
  assert.equal(made.headers.get('cache-control'), 'no-store');
  const { autoLoginToken } = made.body.data;
  const reply = await autoLogin(autoLoginToken);
  const inside = reply.body.data.accessToken;
  assertAnswer(reply, 200, {
    accessToken: token,
    refreshToken: /^swr_[\w-]{43}$/,
    expiresIn: 900,
    token: inside,
    agent: {
      agentId: staffId(shop, 'anna'),
      username: 'anna',
      name: 'Anna',
      isOwner: true,
      isAdmin: true,
      role: 'owner',
      clientId: shop.clientId,
      clientSlug: shop.slug,
      profileImage: null,
      typeCall: null,
      department: { departmentId: /^dep_/, name: 'Sales' },
    },
    agentId: staffId(shop, 'anna'),
    username: 'anna',
    name: 'Anna',
  });
  assert.equal(reply.headers.get('cache-control'), 'no-store');
  assert.equal(reply.headers.get('referrer-policy'), 'no-referrer');
  assert.match(reply.headers.get('deprecation') ?? '', /^@\d+$/);
  assert.equal((await call(house().url, 'GET', '/api/agent-sdk/me', { token: inside })).status, 200);

  const again = await autoLogin(autoLoginToken);
  assertRefused(again, 401, 'AUTH_SESSION_INVALID');
  assert.equal(again.headers.get('cache-control'), 'no-store');
  assert.equal(again.headers.get('referrer-policy'), 'no-referrer');
  assertRefused(await autoLogin('unknown'), 401, 'AUTH_SESSION_INVALID');
  const nothing = await call(house().url, 'GET', '/api/auth/workspace-auto-login');
  assertRefused(nothing, 400, 'VALIDATION_FAILED', { details: [/^query\.token is missing/] });
});

test('a browser gets a page that performs the entry; looking at it, or asking for its head, spends nothing', async () => {
  const { email, password } = await shopWithOwner();
  const { accessToken } = (await signIn({ email, password })).body.data;
  const { autoLoginToken } = (await entry(accessToken)).body.data;
  const address = `${house().url}/api/auth/workspace-auto-login?token=${autoLoginToken}`;
  const accept = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';
  const page = await fetch(address, { headers: { accept, 'accept-language': 'de-DE,de;q=0.9' } });
  const html = await page.text();
  assert.equal(page.status, 200);
  assert.match(page.headers.get('content-type') ?? '', /^text\/html/);
  assert.equal(page.headers.get('cache-control'), 'no-store');
  assert.equal(page.headers.get('referrer-policy'), 'no-referrer');
  assert.match(page.headers.get('content-security-policy') ?? '', /default-src 'none'.*frame-ancestors 'none'/);
  assert.match(html, /<html lang="de">/);
  assert.ok(!html.includes(autoLoginToken), 'nothing of the address is repeated in the page');
  const english = await fetch(address, { headers: { accept, 'accept-language': 'en' } });
  assert.match(await english.text(), /<html lang="en">/);
  assert.equal((await fetch(address, { method: 'HEAD' })).status, 200);
  assert.equal((await autoLogin(autoLoginToken)).status, 200, 'it still serves');
});

test('a workspace without an owner inside cannot be entered, and the account says so', async () => {
  const { shop, email, password } = await shopWithOwner();
  const { tenants, plans } = house().app.modules;
  const planId = await plans.unlimitedPlanId('01970000-0000-7000-8000-000000000000');
  const bare = await tenants.create({ slug: `b-${shop.slug}`, name: 'Bare', email, planId });
  await house().app.modules.identity.createOwner({ tenantId: bare.id, email: `b-${email}`, name: 'B', password });
  const reply = await signIn({ email: `b-${email}`, password });
  assert.equal((reply.body.data as unknown as { admin: unknown }).admin, null);
  assertRefused(await entry(reply.body.data.accessToken), 409, 'CONFLICT');
});
