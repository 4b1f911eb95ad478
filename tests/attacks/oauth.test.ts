import assert from 'node:assert/strict';
import {
  createHmac,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type JsonWebKey,
  sign as signWith,
} from 'node:crypto';
import { request } from 'node:http';
import { after, before, test } from 'node:test';
import { decodeJwt, decodeProtectedHeader } from 'jose';
import { sql } from 'kysely';
import { call, type TestApp, type TestTenant, testApp } from '../app.ts';
import {
  application,
  ask,
  authorizeUrl,
  Browser,
  CALLBACK,
  challengeOf,
  codeOf,
  type Login,
  loggedIn,
  type Made,
  post,
  redeem,
  refresh,
  type Told,
  verifier,
} from '../surface/login-scene.ts';
import { until } from '../surface/scene.ts';

const ALL = ['openid', 'profile', 'offline_access', 'developer.read', 'tenant.domains.write'];
const AT_ONCE = 8;

let house: TestApp;
let shop: TestTenant;
let made: Made;

before(async () => {
  house = await testApp();
  shop = await house.tenant();
  made = await application(house, shop, { allowedScopes: ALL });
});
after(async () => {
  await house?.close();
  assert.deepEqual(house?.faults, []);
});

const pkce = () => ({ code_challenge: challengeOf(verifier()), code_challenge_method: 'S256' });
const begin = (asked: Record<string, string | undefined>) =>
  new Browser(house.url).go(authorizeUrl(house.url, { client_id: made.oauthClient.clientId, ...pkce(), ...asked }));
const exchange = (login: Login, changed: Record<string, string | undefined> = {}) =>
  post(house.url, '/oauth/token', {
    grant_type: 'authorization_code',
    client_id: login.made.oauthClient.clientId,
    client_secret: login.made.clientSecret,
    code: login.code,
    redirect_uri: login.redirectUri,
    code_verifier: login.codeVerifier,
    ...changed,
  });

function assertRefused({ status, body }: Told, expectedStatus: number, error: string): void {
  assert.equal(status, expectedStatus, JSON.stringify(body));
  assert.equal(body['error'], error);
  assert.equal(body['access_token'], undefined);
}

test('a login leads back to no address but the registered ones', async () => {
  const tricks = [
    'https://evil.example/callback',
    `${CALLBACK}/`,
    `${CALLBACK}/../evil`,
    `${CALLBACK}?next=https://evil.example`,
    `${CALLBACK}#@evil.example`,
    'https://app.example@evil.example/callback',
    'https://app.example.evil.example/callback',
    'https://app.example%2eevil.example/callback',
    'https://app.example\\@evil.example/callback',
    'https://app.example:8443/callback',
    'HTTPS://APP.EXAMPLE/callback',
    'http://app.example/callback',
    '//evil.example/callback',
    'javascript:alert(1)',
    ' https://app.example/callback',
    'https://app.example/callback\u0000.evil.example',
  ];
  for (const redirect_uri of tricks) {
    const page = await begin({ redirect_uri });
    assert.equal(page.status, 400, redirect_uri);
    assert.equal(page.url.pathname, '/oauth/authorize', redirect_uri);
    assert.equal(page.headers.get('location'), null, redirect_uri);
    assert.doesNotMatch(page.text, /href="[^"]*evil|<script/, redirect_uri);
  }
  const twice = authorizeUrl(house.url, { client_id: made.oauthClient.clientId, ...pkce() });
  twice.searchParams.append('redirect_uri', 'https://evil.example/callback');
  assert.equal((await new Browser(house.url).go(twice)).status, 400);
});

test('an app on the own machine may use any port, and nothing else of the address changes', async () => {
  const app = await application(house, shop, {
    type: 'public',
    redirectUris: ['http://127.0.0.1/cb', 'com.example.app:/cb'],
    allowedScopes: ['openid'],
  });
  const open = (redirect_uri: string) =>
    new Browser(house.url).go(
      authorizeUrl(house.url, { client_id: app.oauthClient.clientId, redirect_uri, ...pkce() }),
    );
  for (const fits of ['http://127.0.0.1:45555/cb', 'http://127.0.0.1/cb', 'com.example.app:/cb'])
    assert.match((await open(fits)).text, /name="password"/, fits);
  for (const trick of [
    'http://127.0.0.1:45555/cb/more',
    'http://127.0.0.1.evil.example/cb',
    'http://127.0.0.1:80@evil.example/cb',
    'https://127.0.0.1/cb',
    'com.example.app:/other',
    'com.example.app2:/cb',
  ]) {
    const page = await open(trick);
    assert.equal(page.status, 400, trick);
    assert.equal(page.url.pathname, '/oauth/authorize', trick);
  }
});

test('a program is refused in JSON where it would not be safe to lead back', async () => {
  const reply = await fetch(authorizeUrl(house.url, { client_id: 'rn_oauth_000000000000000000000000', ...pkce() }), {
    redirect: 'manual',
    headers: { accept: 'application/json' },
  });
  assert.equal(reply.status, 400);
  assert.equal(((await reply.json()) as { error: string }).error, 'invalid_client');
  const stateless = authorizeUrl(house.url, { client_id: made.oauthClient.clientId, ...pkce() });
  stateless.searchParams.delete('state');
  const refused = await fetch(stateless, { redirect: 'manual' });
  assert.equal(refused.status, 400);
  assert.deepEqual(await refused.json(), {
    error: 'invalid_request',
    error_description: 'query.state is missing: it should be one text of 1 to 2000 characters.',
    reason: 'validation_failed',
  });
});

test('PKCE is S256, and where it is required nothing goes without', async () => {
  const wrong: Record<string, string | undefined>[] = [
    { code_challenge: undefined, code_challenge_method: undefined },
    { code_challenge: 'a'.repeat(43), code_challenge_method: 'plain' },
    { code_challenge: 'a'.repeat(43), code_challenge_method: undefined },
    { code_challenge: undefined, code_challenge_method: 'S256' },
    { code_challenge: 'short', code_challenge_method: 'S256' },
  ];
  for (const asked of wrong) {
    const back = await begin(asked);
    assert.equal(back.url.origin + back.url.pathname, CALLBACK, JSON.stringify(asked));
    assert.equal(back.url.searchParams.get('error'), 'invalid_request', JSON.stringify(asked));
    assert.equal(back.url.searchParams.get('state'), 'a-state');
  }
});

test('what is not offered is refused where the application can hear it', async () => {
  for (const [asked, error] of [
    [{ response_type: 'token' }, 'unsupported_response_type'],
    [{ response_type: 'id_token', nonce: 'n' }, 'unsupported_response_type'],
    [{ scope: 'openid contacts.read' }, 'invalid_scope'],
    [{ scope: 'openid billing.write' }, 'invalid_scope'],
    [{ scope: 'openid roles.read' }, 'invalid_scope'],
    [{ prompt: 'none' }, 'login_required'],
  ] as const) {
    const back = await begin(asked);
    assert.equal(back.url.origin, 'https://app.example', JSON.stringify(asked));
    const told = new URLSearchParams(back.url.hash.slice(1) || back.url.search);
    assert.equal(told.get('error'), error, JSON.stringify(asked));
    assert.equal(told.get('code'), null);
  }
  // Unknown ones are ignored (OpenID Connect Core, 3.1.2.1).
  const login = await codeOf(house, shop, made, { scope: 'openid no.such.scope' });
  assert.equal((await redeem(house, login)).body.scope, 'openid');
  const elsewhere = await begin({ resource: 'https://other.example/api' });
  assert.notEqual(elsewhere.url.searchParams.get('error'), null);
});

test('a code is worth nothing to anybody else', async () => {
  const other = await application(house, shop, { allowedScopes: ALL });
  const neighbours = await application(house, await house.tenant(), { allowedScopes: ALL });
  const login = await codeOf(house, shop, made, { scope: 'openid' });
  for (const { oauthClient, clientSecret } of [other, neighbours]) {
    assertRefused(
      await exchange(login, { client_id: oauthClient.clientId, client_secret: clientSecret }),
      400,
      'invalid_grant',
    );
  }
  assertRefused(await exchange(login, { code_verifier: verifier() }), 400, 'invalid_grant');
  assertRefused(await exchange(login, { code_verifier: undefined }), 400, 'invalid_grant');
  assertRefused(await exchange(login, { redirect_uri: `${CALLBACK}/` }), 400, 'invalid_grant');
  assertRefused(await exchange(login, { redirect_uri: undefined }), 400, 'invalid_request');
  assertRefused(await exchange(login, { client_secret: undefined }), 401, 'invalid_client');
  assertRefused(await exchange(login, { client_secret: 'rn_oas_wrong' }), 401, 'invalid_client');
  assertRefused(await exchange(login, { client_secret: '' }), 401, 'invalid_client');
  assertRefused(await exchange(login, { client_id: undefined, client_secret: undefined }), 400, 'invalid_request');
  assertRefused(await exchange(login, { grant_type: 'password' }), 400, 'unsupported_grant_type');
  assertRefused(await exchange(login, { grant_type: 'client_credentials' }), 400, 'unsupported_grant_type');
  // None of that has spent it.
  assert.equal((await exchange(login)).status, 200);
});

test('a verifier without a challenge is refused', async () => {
  const lax = await application(house, shop, { allowedScopes: ALL, requirePkce: false });
  const back = await new Browser(house.url).through(authorizeUrl(house.url, { client_id: lax.oauthClient.clientId }), {
    name: 'anna',
    password: shop.password,
  });
  const login = {
    made: lax,
    code: back.searchParams.get('code') ?? '',
    codeVerifier: verifier(),
    redirectUri: CALLBACK,
    browser: new Browser(house.url),
  };
  assertRefused(await exchange(login), 400, 'invalid_grant');
  assert.equal((await exchange(login, { code_verifier: undefined })).status, 200);
});

test('a secret in the header and another in the form are one too many', async () => {
  const login = await codeOf(house, shop, made, { scope: 'openid' });
  const basic = `Basic ${Buffer.from(`${made.oauthClient.clientId}:${made.clientSecret}`).toString('base64')}`;
  const fields = {
    grant_type: 'authorization_code',
    code: login.code,
    redirect_uri: CALLBACK,
    code_verifier: login.codeVerifier,
  };
  const send = (more: Record<string, string>, authorization = basic) =>
    post(house.url, '/oauth/token', { ...fields, ...more }, { authorization });
  assertRefused(await send({ client_secret: made.clientSecret }), 400, 'invalid_request');
  assertRefused(await send({ client_id: 'rn_oauth_000000000000000000000000' }), 400, 'invalid_request');
  const wrong = await send({}, `Basic ${Buffer.from(`${made.oauthClient.clientId}:wrong`).toString('base64')}`);
  assertRefused(wrong, 401, 'invalid_client');
  assert.match(wrong.headers.get('www-authenticate') ?? '', /^Basic /);
  // With the header alone, the form needs no client_id.
  assert.equal((await send({})).status, 200);
});

test('a code that is shown twice ends all that it has opened', async () => {
  const login = await codeOf(house, shop, made, { scope: 'openid offline_access' });
  const first = await redeem(house, login);
  assert.equal(first.status, 200);
  assert.equal((await ask(house.url, '/oauth/userinfo', first.body.access_token)).status, 200);
  assertRefused((await redeem(house, login)) as unknown as Told, 400, 'invalid_grant');
  assert.equal((await ask(house.url, '/oauth/userinfo', first.body.access_token)).status, 401);
  assertRefused((await refresh(house, made, first.body.refresh_token)) as unknown as Told, 400, 'invalid_grant');
  await until(async () => {
    const { rows } = await sql`
      select 1 from audit_entries where tenant_id = ${shop.id} and action = 'application.reuse_found'`.execute(
      house.database.kysely,
    );
    return rows.length > 0 || undefined;
  }, 'the note of the second use');
});

test('an old refresh token ends its whole family', async () => {
  const { tokens } = await loggedInWithRefresh();
  const second = await refresh(house, made, tokens.refresh_token);
  const third = await refresh(house, made, second.body.refresh_token);
  assert.equal(third.status, 200);
  assertRefused((await refresh(house, made, tokens.refresh_token)) as unknown as Told, 400, 'invalid_grant');
  for (const token of [second.body.refresh_token, third.body.refresh_token])
    assertRefused((await refresh(house, made, token)) as unknown as Told, 400, 'invalid_grant');
  assert.equal((await ask(house.url, '/oauth/userinfo', third.body.access_token)).status, 401);
});

test('a refresh token serves its own application alone, and brings no more than it had', async () => {
  const { tokens } = await loggedInWithRefresh();
  const other = await application(house, shop, { allowedScopes: ALL });
  assertRefused((await refresh(house, other, tokens.refresh_token)) as unknown as Told, 400, 'invalid_grant');
  assertRefused(
    (await refresh(house, made, tokens.refresh_token, {
      scope: 'openid offline_access tenant.domains.write',
    })) as unknown as Told,
    400,
    'invalid_scope',
  );
  assert.equal((await refresh(house, made, tokens.refresh_token)).status, 200);
});

async function loggedInWithRefresh() {
  const login = await codeOf(house, shop, made, { scope: 'openid offline_access' });
  return { login, tokens: (await redeem(house, login)).body };
}

const successes = (replies: readonly Told<unknown>[]): number => replies.filter(({ status }) => status === 200).length;
const atOnce = <Result>(work: () => Promise<Result>): Promise<Result[]> =>
  Promise.all(Array.from({ length: AT_ONCE }, work));

test('of eight redemptions of one code at once, one is answered with tokens', async () => {
  for (let round = 0; round < 3; round += 1) {
    const login = await codeOf(house, shop, made, { scope: 'openid offline_access' });
    const replies = await atOnce(() => redeem(house, login));
    assert.equal(successes(replies), 1);
    for (const { status, body } of replies.filter((one) => one.status !== 200))
      assertRefused({ status, body: body as never, headers: new Headers() }, 400, 'invalid_grant');
    // In two hands: what the one got is worth nothing either.
    const [won] = replies.filter(({ status }) => status === 200);
    assert.equal((await refresh(house, made, won?.body.refresh_token)).status, 400);
  }
});

test('of eight refreshes by one token at once, one is answered with tokens', async () => {
  for (let round = 0; round < 3; round += 1) {
    const { tokens } = await loggedInWithRefresh();
    assert.equal(successes(await atOnce(() => refresh(house, made, tokens.refresh_token))), 1);
  }
});

test('the race is found where a code is looked at before it is spent (planted hole)', async () => {
  const { payloads } = house.app.modules.login;
  const { consume } = payloads;
  payloads.consume = async (model, id) => {
    const found = await payloads.find(model, id);
    if (found?.['consumed']) return false;
    await new Promise((done) => setTimeout(done, 50));
    await consume(model, id).catch(() => false);
    return true;
  };
  try {
    const login = await codeOf(house, shop, made, { scope: 'openid' });
    assert.ok(successes(await atOnce(() => redeem(house, login))) > 1);
  } finally {
    payloads.consume = consume;
  }
});

const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

test('no access token is taken that we did not sign for here', async () => {
  const { tokens } = await loggedIn(house, shop, {
    scope: 'openid profile developer.read',
    body: { allowedScopes: ALL },
  });
  const { access_token: good, id_token: idToken = '' } = tokens;
  const claims = decodeJwt(good);
  const header = decodeProtectedHeader(good);
  const signature = good.split('.')[2] ?? '';
  const { body: jwks } = await ask<{ keys: (JsonWebKey & { kid: string })[] }>(
    house.url,
    '/oauth/jwks.json',
    undefined,
  );
  const publicKey = createPublicKey({ key: jwks.keys[0] as JsonWebKey, format: 'jwk' });
  const mine = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const signed = (head: object, payload: object, key = mine.privateKey) => {
    const text = `${part(head)}.${part(payload)}`;
    return `${text}.${signWith('RSA-SHA256', Buffer.from(text), key).toString('base64url')}`;
  };
  const byMac = (secret: string | Buffer) => {
    const text = `${part({ ...header, alg: 'HS256' })}.${part(claims)}`;
    return `${text}.${createHmac('sha256', secret).update(text).digest('base64url')}`;
  };
  const forged: Record<string, string> = {
    'unsigned (alg none)': `${part({ ...header, alg: 'none' })}.${part(claims)}.`,
    'the signature cut off': good.split('.').slice(0, 2).join('.').concat('.'),
    'more scopes under the old signature': `${part(header)}.${part({ ...claims, scope: ALL.join(' ') })}.${signature}`,
    'another key under our name': signed(header, claims),
    'a key that comes along': signed({ ...header, jwk: mine.publicKey.export({ format: 'jwk' }) }, claims),
    'an unknown key': signed({ ...header, kid: 'mine' }, claims),
    'the public key as a shared secret': byMac(publicKey.export({ type: 'spki', format: 'pem' }) as string),
    'the ID token': idToken,
    'the refresh token': tokens.refresh_token ?? 'x',
    'a sign-in of the console': await shop.signIn('anna'),
    'a server key': shop.serverKey,
    nothing: '',
    noise: 'a.b.c',
    'a very long one': `${good}${'A'.repeat(9000)}`,
  };
  // With our own key, for somebody or something else: what only a fault of ours could make.
  const { signing } = await house.app.modules.login.keys.ring();
  const ours = createPrivateKey({ key: signing as JsonWebKey, format: 'jwk' });
  Object.assign(forged, {
    'another issuer': signed(header, { ...claims, iss: 'https://evil.example' }, ours),
    'another audience': signed(header, { ...claims, aud: house.url }, ours),
    'an ID token by its type': signed({ ...header, typ: 'JWT' }, claims, ours),
    expired: signed(header, { ...claims, exp: Number(claims.iat) - 60, iat: Number(claims.iat) - 900 }, ours),
    'a life too long': signed(header, { ...claims, iat: Number(claims.iat) - 5000, exp: Number(claims.exp) }, ours),
    'another grant': signed(header, { ...claims, grant: 'unknown' }, ours),
    'another application': signed(header, { ...claims, client_id: made.oauthClient.clientId }, ours),
    'somebody of another workspace': signed(
      header,
      { ...claims, sub: String(claims.sub).replace(/.$/, (last) => (last === '0' ? '1' : '0')) },
      ours,
    ),
  });
  assert.equal((await ask(house.url, '/oauth/userinfo', good)).status, 200);
  for (const [name, token] of Object.entries(forged)) {
    for (const path of ['/oauth/userinfo', '/oauth/tenant/widget-key']) {
      const reply = await ask(house.url, path, token);
      assert.equal(reply.status, 401, `${name} at ${path}`);
      assert.equal(reply.body['error'], 'invalid_token');
      assert.match(
        reply.headers.get('www-authenticate') ?? '',
        token ? /^Bearer error="invalid_token"/ : /^Bearer realm="login"$/,
      );
    }
  }
});

test('an access token opens nothing of our own API, and a token in the address nothing at all', async () => {
  const { tokens } = await loggedIn(house, shop, { scope: 'openid developer.read', body: { allowedScopes: ALL } });
  for (const path of [
    '/api/sdk/developer',
    '/api/agent-sdk/me',
    '/api/admin-sdk/readiness',
    '/api/console/team',
    '/api/auth/owner-me',
    '/api/server/health',
  ]) {
    const { status } = await call(house.url, 'GET', path, { token: tokens.access_token });
    assert.ok(status === 401 || status === 403, `${path} ${status}`);
  }
  const query = new URLSearchParams({ access_token: tokens.access_token });
  assert.equal((await fetch(`${house.url}/oauth/userinfo?${query}`)).status, 401);
});

test('a form of the login is not taken from elsewhere, nor into another browser', async () => {
  const browser = new Browser(house.url);
  const page = await browser.go(authorizeUrl(house.url, { client_id: made.oauthClient.clientId, ...pkce() }));
  const fields = { name: 'anna', password: shop.password };
  const token = /name="token" value="([^"]+)"/.exec(page.text)?.[1] ?? '';
  assert.equal((await browser.go(page.url, fields)).status, 400, 'without its token');
  assert.equal((await browser.go(page.url, { ...fields, token: 'x'.repeat(43) })).status, 400, 'with another token');
  const foreign = await fetch(page.url, {
    method: 'POST',
    redirect: 'manual',
    headers: {
      origin: 'https://evil.example',
      'sec-fetch-site': 'cross-site',
      cookie: [...browser.cookies].map(([key, { value }]) => `${key.split(' ')[0]}=${value}`).join('; '),
    },
    body: new URLSearchParams({ ...fields, token }),
  });
  assert.equal(foreign.status, 403);
  const thief = new Browser(house.url);
  assert.equal((await thief.go(page.url)).status, 400, 'the address alone');
  assert.equal((await thief.go(page.url, { ...fields, token })).status, 400);
  // Another login of the thief does not carry this one on.
  const own = await thief.go(authorizeUrl(house.url, { client_id: made.oauthClient.clientId, ...pkce() }));
  assert.equal((await thief.go(own.url, { ...fields, token })).status, 400, "another login's token");
  for (const { headers } of [page, own]) {
    assert.match(headers.get('content-security-policy') ?? '', /frame-ancestors 'none'/);
    assert.equal(headers.get('x-frame-options'), 'DENY');
    assert.equal(headers.get('referrer-policy'), 'no-referrer');
  }
  for (const cookie of page.headers.getSetCookie()) assert.match(cookie, /httponly/i);
});

test('a code that lay too long is worth nothing, and neither is a login that was left open', async () => {
  const login = await codeOf(house, shop, made, { scope: 'openid' });
  const browser = new Browser(house.url);
  const page = await browser.go(authorizeUrl(house.url, { client_id: made.oauthClient.clientId, ...pkce() }));
  await sql`update login_payloads set expires_at = now() - interval '1 second'`.execute(house.database.kysely);
  assertRefused((await redeem(house, login)) as unknown as Told, 400, 'invalid_grant');
  const late = await browser.submit(page, { name: 'anna', password: shop.password });
  assert.equal(late.status, 400);
  assert.match(late.text, /This login is over/);
  await house.app.modules.login.sweep();
});

test('the host that a request names does not move the login', async () => {
  const { port } = new URL(house.url);
  const start = authorizeUrl(house.url, { client_id: made.oauthClient.clientId, ...pkce() });
  const location = await new Promise<string>((resolve, reject) => {
    request(
      {
        port,
        host: '127.0.0.1',
        path: start.pathname + start.search,
        headers: { host: 'evil.example', 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https' },
      },
      (reply) => {
        reply.resume();
        resolve(String(reply.headers.location));
      },
    )
      .on('error', reject)
      .end();
  });
  assert.doesNotMatch(location, /evil/);
  const reply = await fetch(`${house.url}/.well-known/openid-configuration`, {
    headers: { 'x-forwarded-host': 'evil.example' },
  });
  assert.equal(((await reply.json()) as { issuer: string }).issuer, house.url);
});

test('lists and objects where texts belong are refused, and break nothing', async () => {
  const id = made.oauthClient.clientId;
  for (const body of [
    `grant_type=authorization_code&grant_type=refresh_token&client_id=${id}`,
    `grant_type[]=authorization_code&client_id=${id}`,
    `grant_type=authorization_code&client_id[$ne]=x&code[$gt]=`,
    `grant_type=authorization_code&client_id=${id}&client_secret=${made.clientSecret}&code=a&code=b&redirect_uri=${CALLBACK}`,
    `grant_type=authorization_code&client_id=__proto__&client_secret=x`,
    `grant_type=authorization_code&client_id=${id}%00&client_secret=x`,
    `grant_type=refresh_token&client_id=${id}&client_secret=${made.clientSecret}&refresh_token=${'x'.repeat(20_000)}`,
    `grant_type=refresh_token&client_id=${id}&client_secret=${made.clientSecret}&refresh_token=%00%ff`,
    '',
    '&&&===',
  ]) {
    const reply = await fetch(`${house.url}/oauth/token`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body,
    });
    const told = (await reply.json()) as { error: string };
    assert.ok([400, 401].includes(reply.status), `${reply.status} ${body.slice(0, 80)}`);
    assert.match(told.error, /^(?:invalid_(?:request|client|grant)|unsupported_grant_type)$/);
  }
  const json = await fetch(`${house.url}/oauth/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ grant_type: { $ne: 1 }, client_id: id }),
  });
  assert.equal(json.status, 400);
});

test('nothing that opens a door lies readable in the database', async () => {
  const { login, tokens } = await loggedInWithRefresh();
  const cookies = [...login.browser.cookies.values()].map(({ value }) => value).filter((value) => value.length > 20);
  const { rows } = await sql<{ line: string }>`
    select to_jsonb(p)::text as line from login_payloads p
    union all select to_jsonb(a)::text from applications a
    union all select to_jsonb(k)::text from login_keys k`.execute(house.database.kysely);
  const kept = rows.map(({ line }) => line).join('\n');
  for (const secret of [login.code, tokens.refresh_token ?? '', made.clientSecret, ...cookies]) {
    assert.ok(secret.length > 20);
    assert.ok(!kept.includes(secret), secret.slice(0, 6));
  }
});
