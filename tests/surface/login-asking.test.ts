import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { decodeJwt } from 'jose';
import { sql } from 'kysely';
import { show } from '#platform/ids.ts';
import type { TestTenant } from '../app.ts';
import { application, authorizeUrl, Browser, CALLBACK, codeOf, loggedIn, redeem, type Seen } from './login-scene.ts';
import { houseOfFile } from './scene.ts';

const house = houseOfFile();
const lax = { requirePkce: false };

async function signedIn(shop: TestTenant) {
  const made = await application(house(), shop, lax);
  const { browser } = await codeOf(house(), shop, made, { scope: 'openid profile' });
  const go = (asked: Record<string, string | undefined>): Promise<Seen> =>
    browser.go(authorizeUrl(house().url, { client_id: made.oauthClient.clientId, scope: 'openid profile', ...asked }));
  return { made, browser, go };
}

test('an application that asks with which account is answered by the person', async () => {
  const shop = await house().tenant();
  const { browser, go, made } = await signedIn(shop);
  const page = await go({ prompt: 'select_account' });
  assert.match(page.text, /Go on as Anna\?/);
  assert.doesNotMatch(page.text, /name="password"/);
  const on = await browser.submit(page, { step: 'continue' });
  assert.ok(on.url.searchParams.get('code'));
  const denied = await browser.submit(await go({ prompt: 'select_account' }), { step: 'deny' });
  assert.equal(denied.url.searchParams.get('error'), 'access_denied');
  // Somebody else gives a password, and has chosen by that.
  const other = /<a href="(\/oauth\/authorize[^"]+)"/.exec(page.text)?.[1]?.replaceAll('&amp;', '&') ?? '';
  const back = await browser.through(other, { name: 'mira', password: shop.password });
  assert.ok(back.searchParams.get('code'));
  // Who is not signed in is asked for the password alone.
  const fresh = new Browser(house().url);
  const start = authorizeUrl(house().url, {
    client_id: made.oauthClient.clientId,
    scope: 'openid profile',
    prompt: 'select_account',
  });
  const after = await fresh.submit(await fresh.go(start), { name: 'anna', password: shop.password });
  assert.ok(after.url.searchParams.get('code'), after.text);
});

test('each way of asking is answered as OpenID Connect has it', async () => {
  const shop = await house().tenant();
  const { go } = await signedIn(shop);
  const codes: Record<string, string | undefined>[] = [
    { prompt: 'none' },
    { max_age: '1000' },
    { claims: '{"userinfo":{"email":null}}' },
    { claims: '{' },
    { display: 'popup', acr_values: 'urn:none', login_hint: 'x'.repeat(4000) },
    { state: 'ä €"\'<>&\\ \r\nSet-Cookie: x=1' },
    { nonce: 'n'.repeat(9000) },
  ];
  for (const asked of codes) {
    const { url } = await go(asked);
    assert.ok(url.searchParams.get('code'), `${JSON.stringify(asked).slice(0, 80)} ${url}`);
    assert.equal(url.searchParams.get('state'), asked['state'] ?? 'a-state');
  }
  for (const [asked, error] of [
    [{ prompt: 'none login' }, 'invalid_request'],
    [{ prompt: 'create' }, 'invalid_request'],
    [{ prompt: 'none', scope: 'openid profile email' }, 'consent_required'],
    [{ prompt: 'none', max_age: '0' }, 'login_required'],
    [{ max_age: '-1' }, 'invalid_request'],
    [{ max_age: '9'.repeat(20) }, 'invalid_request'],
    [{ request: 'eyJhbGciOiJub25lIn0.e30.' }, 'request_not_supported'],
    [{ request_uri: 'https://evil.example/r' }, 'request_uri_not_supported'],
    [{ response_mode: 'jwt' }, 'unsupported_response_mode'],
    [{ id_token_hint: 'x' }, 'invalid_request'],
    [{ scope: '   ' }, 'invalid_scope'],
  ] as const) {
    const { url } = await go(asked);
    assert.equal(url.origin + url.pathname, CALLBACK, JSON.stringify(asked));
    assert.equal(url.searchParams.get('error'), error, JSON.stringify(asked));
  }
  for (const prompt of ['login', 'login consent']) assert.match((await go({ prompt })).text, /name="password"/);
  assert.match((await go({ prompt: 'consent' })).text, /value="allow"/);
  assert.match((await go({ max_age: '0' })).text, /name="password"/);
});

test('what nobody can mean is refused, and breaks nothing', async () => {
  const shop = await house().tenant();
  const { go } = await signedIn(shop);
  for (const asked of [
    { nonce: 'a\0b' },
    { login_hint: 'a\0b', prompt: 'login' },
    { ui_locales: '\0', prompt: 'login' },
    { state: 'a\0b' },
    { state: 's'.repeat(2001) },
  ]) {
    const page = await go(asked);
    assert.equal(page.status, 400, JSON.stringify(asked).slice(0, 60));
    assert.match(page.text, /This login is not possible/);
    assert.equal(page.headers.get('cache-control'), 'no-store');
  }
});

test('a code is handed on in the address, behind its #, or by a form whose script is the only one that runs', async () => {
  const shop = await house().tenant();
  const { go } = await signedIn(shop);
  assert.ok((await go({ response_mode: 'query' })).url.searchParams.get('code'));
  assert.ok(new URLSearchParams((await go({ response_mode: 'fragment' })).url.hash.slice(1)).get('code'));
  const page = await go({ response_mode: 'form_post', state: '"><script>alert(1)</script>' });
  assert.equal(page.status, 200);
  assert.match(page.text, /<form method="post" action="https:\/\/app\.example\/callback">/);
  assert.match(page.text, /name="code" value="[\w-]+"/);
  assert.equal(page.text.split('<script>').length, 2);
  const script = /<script>([\s\S]*?)<\/script>/.exec(page.text)?.[1] ?? '';
  const policy = page.headers.get('content-security-policy') ?? '';
  assert.ok(policy.includes(`'sha256-${createHash('sha256').update(script).digest('base64')}'`), policy);
  assert.match(policy, /default-src 'none'.*frame-ancestors 'none'/);
  assert.equal(page.headers.get('cache-control'), 'no-store');
});

test('a login begins by a form as well as by a link', async () => {
  const shop = await house().tenant();
  const { browser, made } = await signedIn(shop);
  const { searchParams } = authorizeUrl(house().url, { client_id: made.oauthClient.clientId, scope: 'openid profile' });
  const back = await browser.go('/oauth/authorize', Object.fromEntries(searchParams));
  assert.ok(back.url.searchParams.get('code'), back.text);
  searchParams.delete('state');
  assert.equal((await browser.go('/oauth/authorize', Object.fromEntries(searchParams))).status, 400);
});

test('who an ID token names is known again, also when its key has had its turn', async () => {
  const shop = await house().tenant();
  const { made, tokens, browser } = await loggedIn(house(), shop, { scope: 'openid profile', body: lax });
  const kid = await house().app.modules.login.keys.rotate();
  await sql`update login_keys set signs_from = now() - interval '1 second' where kid = ${kid}`.execute(
    house().database.kysely,
  );
  await house().app.modules.login.keys.rotateWhenDue();
  const ask = (hint: string | undefined, who = browser) =>
    who.go(
      authorizeUrl(house().url, {
        client_id: made.oauthClient.clientId,
        scope: 'openid profile',
        prompt: 'none',
        id_token_hint: hint,
      }),
    );
  const again = await ask(tokens.id_token);
  assert.ok(again.url.searchParams.get('code'), again.url.href);
  const mira = await codeOf(house(), shop, made, { scope: 'openid profile', as: 'mira' });
  assert.equal((await ask(tokens.id_token, mira.browser)).url.searchParams.get('error'), 'login_required');
});

test('how long ago somebody gave a password stands in the ID token, where it is asked for', async () => {
  const shop = await house().tenant();
  const made = await application(house(), shop, lax);
  const browser = new Browser(house().url);
  const before = Math.floor(Date.now() / 1000) - 1;
  const start = authorizeUrl(house().url, { client_id: made.oauthClient.clientId, max_age: '600' });
  const back = await browser.through(start, { name: 'anna', password: shop.password });
  const { body } = await redeem(house(), {
    made,
    code: back.searchParams.get('code') ?? '',
    codeVerifier: undefined as never,
    redirectUri: CALLBACK,
    browser,
  });
  const claims = decodeJwt(body.id_token ?? '');
  assert.equal(claims.sub, show('staff', shop.staff.anna));
  assert.ok(Number(claims['auth_time']) >= before && Number(claims['auth_time']) <= Date.now() / 1000 + 1);
});

test('the metadata says what is so', async () => {
  const reply = await fetch(`${house().url}/.well-known/openid-configuration`);
  const told = (await reply.json()) as Record<string, unknown>;
  const at = (path: string) => house().url + path;
  assert.deepEqual(told, {
    issuer: house().url,
    authorization_endpoint: at('/oauth/authorize'),
    token_endpoint: at('/oauth/token'),
    userinfo_endpoint: at('/oauth/userinfo'),
    jwks_uri: at('/oauth/jwks.json'),
    revocation_endpoint: at('/oauth/revoke'),
    end_session_endpoint: at('/oauth/logout'),
    response_types_supported: ['code'],
    response_modes_supported: ['query', 'fragment', 'form_post'],
    grant_types_supported: ['authorization_code', 'refresh_token'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['RS256'],
    scopes_supported: [
      'openid',
      'profile',
      'email',
      'offline_access',
      'tenant.read',
      'tenant.domains.read',
      'tenant.domains.write',
      'roles.read',
      'developer.read',
      'sdk.keys.read',
    ],
    token_endpoint_auth_methods_supported: ['client_secret_basic', 'client_secret_post', 'none'],
    revocation_endpoint_auth_methods_supported: ['client_secret_basic', 'client_secret_post', 'none'],
    code_challenge_methods_supported: ['S256'],
    claims_supported: [
      'sub',
      'name',
      'preferred_username',
      'email',
      'email_verified',
      'tenant_id',
      'tenant_slug',
      'roles',
    ],
    prompt_values_supported: ['none', 'login', 'consent', 'select_account'],
    claims_parameter_supported: false,
    request_parameter_supported: false,
    request_uri_parameter_supported: false,
    ui_locales_supported: ['de', 'en'],
    authorization_response_iss_parameter_supported: true,
  });
});
