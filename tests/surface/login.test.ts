import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decodeJwt } from 'jose';
import { sql } from 'kysely';
import { Secret, TOTP } from 'otpauth';
import { show } from '#platform/ids.ts';
import { call } from '../app.ts';
import {
  application,
  ask,
  authorizeUrl,
  Browser,
  CALLBACK,
  CLIENTS,
  challengeOf,
  codeOf,
  loggedIn,
  post,
  redeem,
  refresh,
  type Tokens,
  verifier,
} from './login-scene.ts';
import { houseOfFile, until } from './scene.ts';
import { assertWhole } from './whole.ts';

const house = houseOfFile();

const everything = {
  scope: 'openid profile email tenant.read roles.read developer.read',
  body: { allowedScopes: ['openid', 'profile', 'email', 'tenant.read', 'roles.read', 'developer.read'] },
};

test('a person signs in, allows what is asked for, and the application learns who they are', async () => {
  const shop = await house().tenant();
  const { tokens, made } = await loggedIn(house(), shop, { ...everything, nonce: 'a-nonce' });
  assertWhole(tokens, {
    access_token: /^[\w-]+\.[\w-]+\.[\w-]+$/,
    id_token: /^[\w-]+\.[\w-]+\.[\w-]+$/,
    token_type: 'Bearer',
    expires_in: 900,
    scope: everything.scope,
  });
  const who = {
    sub: show('staff', shop.staff.anna),
    name: 'Anna',
    preferred_username: 'anna',
    tenant_id: shop.clientId,
    tenant_slug: shop.slug,
    roles: ['owner'],
  };
  assertWhole(decodeJwt(tokens.id_token ?? ''), {
    ...who,
    nonce: 'a-nonce',
    iss: house().url,
    aud: made.oauthClient.clientId,
    iat: Number,
    exp: Number,
  });
  const userinfo = await ask(house().url, '/oauth/userinfo', tokens.access_token);
  assert.equal(userinfo.status, 200);
  assert.deepEqual(userinfo.body, who);
  assert.equal(userinfo.headers.get('cache-control'), 'no-store');
  const posted = await fetch(`${house().url}/oauth/userinfo`, {
    method: 'POST',
    headers: { authorization: `Bearer ${tokens.access_token}` },
  });
  assert.deepEqual(await posted.json(), who);

  const listed = async () => {
    const reply = await call<{ oauthClients: { lastUsedAt: string | null }[] }>(house().url, 'GET', CLIENTS, {
      token: await shop.signIn('anna'),
    });
    return reply.body.data.oauthClients[0]?.lastUsedAt ?? undefined;
  };
  assert.match(await until(listed, 'the note of its use'), /^\d{4}-/);
});

test('an address to come back to may have a question mark of its own', async () => {
  const shop = await house().tenant();
  const callback = `${CALLBACK}?action=openid-connect-authorize`;
  const { login, tokens } = await loggedIn(house(), shop, {
    scope: 'openid',
    body: { redirectUris: [callback] },
    redirect_uri: callback,
  });
  assert.equal(login.redirectUri, callback);
  assert.equal((await ask(house().url, '/oauth/userinfo', tokens.access_token)).status, 200);
});

test('a token tells no more than its scopes', async () => {
  const shop = await house().tenant();
  const { tokens } = await loggedIn(house(), shop, { scope: 'openid' });
  const sub = show('staff', shop.staff.anna);
  assert.deepEqual((await ask(house().url, '/oauth/userinfo', tokens.access_token)).body, { sub });
  const refused = await ask(house().url, '/oauth/tenant/widget-key', tokens.access_token);
  assert.equal(refused.status, 403);
  assert.deepEqual(refused.body, {
    error: 'insufficient_scope',
    error_description: 'This access token lacks the scope developer.read or sdk.keys.read.',
    reason: 'token_scope_denied',
  });
  assert.match(
    refused.headers.get('www-authenticate') ?? '',
    /^Bearer error="insufficient_scope".*scope="developer.read"/,
  );
  const { tokens: without } = await loggedIn(house(), shop, {
    scope: 'tenant.read',
    body: { allowedScopes: ['tenant.read'] },
  });
  assert.equal(without.id_token, undefined);
  assert.equal((await ask(house().url, '/oauth/userinfo', without.access_token)).status, 403);
});

test('who holds the account signs in by mail address', async () => {
  const shop = await house().tenant();
  const email = `boss@${shop.slug}.example`;
  const owner = await house().app.modules.identity.createOwner({
    tenantId: shop.id,
    email,
    name: 'Boss',
    password: shop.password,
  });
  const { tokens } = await loggedIn(house(), shop, { scope: 'openid profile email', as: email.toUpperCase() });
  assert.deepEqual((await ask(house().url, '/oauth/userinfo', tokens.access_token)).body, {
    sub: show('owner', owner.id),
    name: 'Boss',
    email,
    email_verified: true,
  });
});

test('what was allowed is remembered, for this application and these scopes', async () => {
  const shop = await house().tenant();
  const made = await application(house(), shop);
  const first = await codeOf(house(), shop, made, { scope: 'openid profile' });
  assert.equal(first.browser.seen.filter((line) => line.startsWith('POST')).length, 2);
  // Signed in and allowed: nothing is asked at all.
  first.browser.seen.length = 0;
  await codeOf(house(), shop, made, { scope: 'openid profile', browser: first.browser });
  assert.deepEqual(first.browser.seen, ['GET /oauth/authorize 302']);
  // Another browser: who are you, and no more.
  const second = await codeOf(house(), shop, made, { scope: 'openid profile' });
  assert.equal(second.browser.seen.filter((line) => line.startsWith('POST')).length, 1);
  // More than before is asked for.
  const third = await codeOf(house(), shop, made, { scope: 'openid profile email' });
  assert.equal(third.browser.seen.filter((line) => line.startsWith('POST')).length, 2);
  // Another application.
  const fourth = await codeOf(house(), shop, await application(house(), shop), { browser: first.browser });
  assert.equal(fourth.browser.seen.filter((line) => line.startsWith('POST')).length, 1);
});

test('scopes beyond the role of the person are left out, and the page says so', async () => {
  const shop = await house().tenant();
  const made = await application(house(), shop);
  const browser = new Browser(house().url);
  const codeVerifier = verifier();
  const start = authorizeUrl(house().url, {
    client_id: made.oauthClient.clientId,
    scope: 'openid roles.read developer.read tenant.domains.write',
    code_challenge: challengeOf(codeVerifier),
    code_challenge_method: 'S256',
  });
  const consent = await browser.submit(await browser.go(start), { name: 'mira', password: shop.password });
  assert.match(consent.text, /Left out, because your role does not include it/);
  assert.match(consent.text, /Signed in as Mira\./);
  assert.match(consent.text, /It then goes on to app\.example\./);
  const back = await browser.submit(consent, { step: 'allow' });
  const code = back.url.searchParams.get('code') ?? '';
  const { body } = await redeem(house(), { made, code, codeVerifier, redirectUri: CALLBACK, browser });
  assert.equal(body.scope, 'openid roles.read');
  assert.equal((await ask(house().url, '/oauth/tenant/widget-key', body.access_token)).status, 403);
  // Whoever rises later is asked for what their role did not include then.
  const kept = await sql<{ scopes: string[] }>`
    select scopes from application_consents where tenant_id = ${shop.id}`.execute(house().database.kysely);
  assert.deepEqual(kept.rows, [{ scopes: ['openid', 'roles.read'] }]);
  // Asked once, and not again for what cannot be had.
  browser.seen.length = 0;
  assert.ok((await browser.through(start, { name: 'mira', password: shop.password })).searchParams.get('code'));
  assert.deepEqual(browser.seen, ['GET /oauth/authorize 302']);
});

test('who refuses is led back with access_denied', async () => {
  const shop = await house().tenant();
  const made = await application(house(), shop, { requirePkce: false });
  const start = authorizeUrl(house().url, { client_id: made.oauthClient.clientId, scope: 'openid' });
  const browser = new Browser(house().url);
  const cancelled = await browser.submit(await browser.go(start), { step: 'deny' });
  assert.equal(cancelled.url.origin + cancelled.url.pathname, CALLBACK);
  assert.equal(cancelled.url.searchParams.get('error'), 'access_denied');
  assert.equal(cancelled.url.searchParams.get('state'), 'a-state');
  assert.equal(cancelled.url.searchParams.get('iss'), house().url);
  const consent = await browser.submit(await browser.go(start), { name: 'anna', password: shop.password });
  const denied = await browser.submit(consent, { step: 'deny' });
  assert.equal(denied.url.searchParams.get('error'), 'access_denied');
});

test('the pages speak German and English, wear the brand, and need no scripts', async () => {
  const shop = await house().tenant();
  const { kysely } = house().database;
  await sql`update tenants set branding = ${JSON.stringify({ displayName: 'Leuchten & Co', primaryColor: '#7a2048' })} where id = ${shop.id}`.execute(
    kysely,
  );
  house().app.bus.publish('tenant.changed', { tenantId: shop.id });
  const made = await application(house(), shop, { name: '<b>Plugin</b>', requirePkce: false });
  const { clientId } = made.oauthClient;
  const english = await new Browser(house().url).go(authorizeUrl(house().url, { client_id: clientId }));
  assert.match(english.text, /<html lang="en">/);
  assert.match(english.text, /&lt;b&gt;Plugin&lt;\/b&gt;/);
  assert.doesNotMatch(english.text, /<script|<b>/);
  const policy = english.headers.get('content-security-policy') ?? '';
  assert.match(policy, /default-src 'none'/);
  assert.match(policy, /frame-ancestors 'none'/);
  assert.doesNotMatch(policy, /script-src/);
  assert.equal(english.headers.get('cache-control'), 'no-store');
  const german = await new Browser(house().url).go(
    authorizeUrl(house().url, { client_id: clientId, ui_locales: 'de-AT en', login_hint: 'anna' }),
  );
  assert.match(english.text, /Leuchten &amp; Co/);
  assert.match(english.text, /#7a2048/);
  assert.match(german.text, /<html lang="de">/);
  assert.match(german.text, /value="anna"/);
});

test('a wrong password is told apart from nothing, and guessing is slowed down', async () => {
  const shop = await house().tenant();
  const made = await application(house(), shop, { requirePkce: false });
  const browser = new Browser(house().url);
  let page = await browser.go(authorizeUrl(house().url, { client_id: made.oauthClient.clientId }));
  const unknown = await browser.submit(page, { name: 'nobody', password: shop.password });
  assert.equal(unknown.status, 401);
  assert.match(unknown.text, /Name or password is wrong/);
  page = unknown;
  for (let attempt = 0; attempt < 5; attempt += 1) {
    page = await browser.submit(page, { name: 'anna', password: 'guess' });
    assert.equal(page.status, 401);
    assert.match(page.text, /Name or password is wrong/);
    assert.match(page.text, /value="anna"/);
    assert.doesNotMatch(page.text, /guess/);
  }
  // The same count as at the console's door.
  page = await browser.submit(page, { name: 'anna', password: shop.password });
  assert.equal(page.status, 429);
  assert.match(page.text, /Too many tries/);
  const console_ = await call(house().url, 'POST', '/api/auth/workspace-login', {
    body: { username: 'anna', password: shop.password },
    headers: { 'x-tenant-slug': shop.slug },
  });
  assert.equal(console_.status, 429);
});

test('an account with a second factor is asked for it, on a page of its own', async () => {
  const shop = await house().tenant();
  const token = await shop.signIn('anna');
  const begun = await call<{ secret: string }>(house().url, 'POST', '/api/console/me/second-factor', {
    token,
    body: { password: shop.password },
  });
  assert.equal(begun.status, 200, JSON.stringify(begun.body));
  const totp = new TOTP({ secret: Secret.fromBase32(begun.body.data.secret) });
  const confirmed = await call<{ recoveryCodes: string[] }>(
    house().url,
    'POST',
    '/api/console/me/second-factor/confirm',
    {
      token,
      body: { code: totp.generate() },
    },
  );
  assert.equal(confirmed.status, 200, JSON.stringify(confirmed.body));
  const [paper = ''] = confirmed.body.data.recoveryCodes;
  const made = await application(house(), shop, { requirePkce: false }).catch(() => undefined);
  assert.equal(made, undefined, 'the password alone opens nothing now');
  const clients = await call<{ oauthClient: { clientId: string } }>(house().url, 'POST', CLIENTS, {
    token,
    body: { name: 'Plugin', redirectUris: [CALLBACK], requirePkce: false },
  });
  const browser = new Browser(house().url);
  const start = authorizeUrl(house().url, { client_id: clients.body.data.oauthClient.clientId });
  const factor = await browser.submit(await browser.go(start), { name: 'anna', password: shop.password });
  assert.equal(factor.status, 200);
  assert.match(factor.text, /one-time-code/);
  assert.ok(!factor.text.includes(shop.password));
  const wrong = await browser.submit(factor, { code: '000000' });
  assert.equal(wrong.status, 401);
  assert.match(wrong.text, /This code is wrong/);
  // The proof is of this login: another browser's page does not take it.
  const proof = /name="proof" value="([^"]+)"/.exec(factor.text)?.[1] ?? '';
  const thief = new Browser(house().url);
  const stolen = await thief.submit(await thief.go(start), { proof, code: paper });
  assert.equal(stolen.status, 401);
  const consent = await browser.submit(wrong, { code: paper });
  assert.match(consent.text, /value="allow"/);
  assert.ok((await browser.submit(consent, { step: 'allow' })).url.searchParams.get('code'));
});

test('a session that was ended asks for a sign-in again', async () => {
  const shop = await house().tenant();
  const made = await application(house(), shop, { requirePkce: false });
  const { browser } = await codeOf(house(), shop, made);
  const token = await shop.signIn('anna');
  const ended = await call(house().url, 'DELETE', '/api/console/me/sessions', { token });
  assert.equal(ended.status, 200, JSON.stringify(ended.body));
  const silent = await browser.go(authorizeUrl(house().url, { client_id: made.oauthClient.clientId, prompt: 'none' }));
  assert.equal(silent.url.searchParams.get('error'), 'login_required', `${silent.url} ${silent.text}`);
  const page = await browser.go(authorizeUrl(house().url, { client_id: made.oauthClient.clientId }));
  assert.match(page.text, /name="password"/);
  const back = await browser.through(authorizeUrl(house().url, { client_id: made.oauthClient.clientId }), {
    name: 'mira',
    password: shop.password,
  });
  assert.ok(back.searchParams.get('code'));
});

test('somebody else can sign in with the same browser, without scripts', async () => {
  const shop = await house().tenant();
  const made = await application(house(), shop);
  const first = await codeOf(house(), shop, made, { scope: 'openid profile' });
  const second = await codeOf(house(), shop, made, {
    scope: 'openid profile',
    prompt: 'login',
    as: 'mira',
    browser: first.browser,
  });
  const { body } = await redeem(house(), second);
  assert.deepEqual((await ask(house().url, '/oauth/userinfo', body.access_token)).body, {
    sub: show('staff', shop.staff.mira),
    name: 'Mira',
    preferred_username: 'mira',
  });
});

test("a browser that is signed in to one workspace is nobody in another's application", async () => {
  const [shop, other] = [await house().tenant(), await house().tenant()];
  const { browser } = await codeOf(house(), shop, await application(house(), shop));
  const foreign = await application(house(), other, { requirePkce: false });
  const start = authorizeUrl(house().url, { client_id: foreign.oauthClient.clientId });
  assert.equal(
    (
      await browser.go(authorizeUrl(house().url, { client_id: foreign.oauthClient.clientId, prompt: 'none' }))
    ).url.searchParams.get('error'),
    'login_required',
  );
  const page = await browser.go(start);
  assert.match(page.text, /name="password"/);
  assert.equal((await browser.submit(page, { name: 'anna', password: shop.password })).status, 401);
  assert.ok((await browser.through(start, { name: 'anna', password: other.password })).searchParams.get('code'));
});

test('who stays connected does so by refresh tokens that serve once', async () => {
  const shop = await house().tenant();
  const allowed = { allowedScopes: ['openid', 'profile', 'offline_access'] };
  const without = await loggedIn(house(), shop, { scope: 'openid profile', body: allowed });
  assert.equal(without.tokens.refresh_token, undefined);
  const { made, tokens, browser } = await loggedIn(house(), shop, { scope: 'openid offline_access', body: allowed });
  assert.ok(tokens.refresh_token);
  const next = await refresh(house(), made, tokens.refresh_token);
  assert.equal(next.status, 200);
  assert.notEqual(next.body.refresh_token, tokens.refresh_token);
  assert.equal((await ask(house().url, '/oauth/userinfo', next.body.access_token)).status, 200);
  const narrow = await refresh(house(), made, next.body.refresh_token, { scope: 'openid' });
  assert.equal(narrow.body.scope, 'openid');
  // Staying connected is always asked for.
  browser.seen.length = 0;
  await codeOf(house(), shop, made, { scope: 'openid offline_access', browser });
  assert.equal(browser.seen.filter((line) => line.startsWith('POST')).length, 1);
  // A person who may no more is no more refreshed.
  await sql`update staff set is_active = false where id = ${shop.staff.anna}`.execute(house().database.kysely);
  const late = await refresh(house(), made, narrow.body.refresh_token);
  assert.equal(late.status, 400);
  assert.equal(late.body['error' as keyof Tokens], 'invalid_grant');
  assert.equal((await ask(house().url, '/oauth/userinfo', narrow.body.access_token)).status, 401);
});

test('a token is taken back, and with the refresh token all that came from the login', async () => {
  const shop = await house().tenant();
  const { made, tokens } = await loggedIn(house(), shop, {
    scope: 'openid offline_access',
    body: { allowedScopes: ['openid', 'offline_access'] },
  });
  const credentials = { client_id: made.oauthClient.clientId, client_secret: made.clientSecret };
  const revoke = (token: string, more = {}) => post(house().url, '/oauth/revoke', { token, ...credentials, ...more });
  const works = async (token: string) => (await ask(house().url, '/oauth/userinfo', token)).status === 200;

  assert.ok(await works(tokens.access_token));
  const revoked = await revoke(tokens.access_token, { token_type_hint: 'access_token' });
  assert.equal(revoked.status, 200);
  assert.deepEqual(revoked.body, { success: true, data: {} });
  assert.ok(!(await works(tokens.access_token)));
  const next = await refresh(house(), made, tokens.refresh_token);
  assert.ok(await works(next.body.access_token));
  assert.equal((await revoke(next.body.refresh_token ?? '', { token_type_hint: 'refresh_token' })).status, 200);
  assert.ok(!(await works(next.body.access_token)));
  assert.equal((await refresh(house(), made, next.body.refresh_token)).status, 400);
  // RFC 7009: what is unknown is gone, too.
  assert.deepEqual((await revoke('unknown')).body, { success: true, data: {} });
  const stranger = await revoke(tokens.access_token, { client_secret: 'rn_oas_wrong' });
  assert.equal(stranger.status, 401);
  assert.equal(stranger.body['error'], 'invalid_client');

  // Another application's token is not theirs to take.
  const other = await loggedIn(house(), shop, { scope: 'openid' });
  assert.equal((await revoke(other.tokens.access_token)).status, 200);
  assert.ok(await works(other.tokens.access_token));
});

test('revoking an application ends everything that was given out in its name, at once', async () => {
  const shop = await house().tenant();
  const { made, tokens, browser } = await loggedIn(house(), shop, {
    scope: 'openid offline_access',
    body: { allowedScopes: ['openid', 'offline_access'] },
  });
  const token = await shop.signIn('anna');
  await call(house().url, 'DELETE', `${CLIENTS}/${made.oauthClient.id}`, { token });
  assert.equal((await ask(house().url, '/oauth/userinfo', tokens.access_token)).status, 401);
  const late = await refresh(house(), made, tokens.refresh_token);
  assert.equal(late.status, 401);
  assert.equal(late.body['error' as keyof Tokens], 'invalid_client');
  const page = await browser.go(authorizeUrl(house().url, { client_id: made.oauthClient.clientId }));
  assert.equal(page.status, 400);
  assert.match(page.text, /This login is not possible/);
  const { rows } = await sql`select 1 from login_payloads where tenant_id = ${shop.id}`.execute(
    house().database.kysely,
  );
  assert.deepEqual(rows, []);
});

test('a key takes its turn without a token being refused', async () => {
  const shop = await house().tenant();
  const { made, tokens } = await loggedIn(house(), shop, {
    scope: 'openid offline_access',
    body: { allowedScopes: ['openid', 'offline_access'] },
  });
  const kids = async () => {
    const { body } = await ask<{ keys: { kid: string }[] }>(house().url, '/oauth/jwks.json', undefined);
    for (const key of body.keys) assert.deepEqual(Object.keys(key).sort(), ['alg', 'e', 'kid', 'kty', 'n', 'use']);
    return body.keys.map(({ kid }) => kid);
  };
  const [before] = await kids();
  const made2 = await house().app.modules.login.keys.rotate();
  assert.deepEqual(await kids(), [made2, before]);
  const headerOf = (token: string) => JSON.parse(Buffer.from(token.split('.')[0] ?? '', 'base64url').toString()).kid;
  assert.equal(headerOf(tokens.access_token), before);
  // Published, and not signing yet.
  const next = await refresh(house(), made, tokens.refresh_token);
  assert.equal(headerOf(next.body.access_token), before);
  await sql`update login_keys set signs_from = now() - interval '1 second' where kid = ${made2}`.execute(
    house().database.kysely,
  );
  await house().app.modules.login.keys.rotateWhenDue();
  const later = await refresh(house(), made, next.body.refresh_token);
  assert.equal(headerOf(later.body.access_token), made2);
  for (const { access_token } of [tokens, next.body, later.body])
    assert.equal((await ask(house().url, '/oauth/userinfo', access_token)).status, 200);
  const { rows } = await sql<{ line: string }>`select to_jsonb(k)::text as line from login_keys k`.execute(
    house().database.kysely,
  );
  assert.ok(rows.every(({ line }) => !line.includes('"d"')));
});

test('a domain is added once, counted once, and refused without its scope', async () => {
  const shop = await house().tenant({ domains: ['*.lamps.example'] });
  const { tokens } = await loggedIn(house(), shop, { scope: 'openid developer.read tenant.domains.write' });
  const add = (domain: string) =>
    ask<{ data: Record<string, unknown> }>(house().url, '/oauth/tenant/allowed-domains', tokens.access_token, {
      domain,
    });
  const whole = {
    tenantId: shop.clientId,
    tenantSlug: shop.slug,
    publicWidgetKey: shop.publicKey,
    allowedDomainsLimit: null,
    allowedDomainsRemaining: null,
    dashboardDeveloperUrl: `${house().url}/console/${shop.slug}/settings/developer`,
  };
  const added = await add('HTTPS://Bücher.example:8443/wp-admin?x=1');
  assert.equal(added.status, 200, JSON.stringify(added.body));
  assert.deepEqual(added.body, {
    success: true,
    data: {
      ...whole,
      allowedDomains: ['*.lamps.example', 'xn--bcher-kva.example'],
      allowedDomainsUsed: 2,
      domain: 'xn--bcher-kva.example',
      domainAdded: true,
      domainAlreadyAllowed: false,
    },
  });
  const again = await add('xn--bcher-kva.example');
  assert.equal(again.body.data['domainAlreadyAllowed'], true);
  const covered = await add('www.lamps.example');
  assert.deepEqual(covered.body.data['domainAdded'], false);
  assert.equal(covered.body.data['allowedDomainsUsed'], 2);
  const wrong = await add('not a domain');
  assert.equal(wrong.status, 400);
  assert.equal((wrong.body as unknown as { error: string }).error, 'invalid_request');

  const { tokens: reader } = await loggedIn(house(), shop, { scope: 'openid developer.read' });
  const denied = await ask(house().url, '/oauth/tenant/allowed-domains', reader.access_token, { domain: 'x.example' });
  assert.equal(denied.status, 403);
  assert.equal(denied.body['error'], 'insufficient_scope');
});
