import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { call } from '../app.ts';
import {
  application,
  ask,
  authorizeUrl,
  Browser,
  codeOf,
  loggedIn,
  type OAuthClient,
  redeem,
  refresh,
} from './login-scene.ts';
import { houseOfFile } from './scene.ts';

const house = houseOfFile();
const AFTERWARDS = 'https://app.example/goodbye?from=login';

const logoutUrl = (asked: Record<string, string | undefined>): URL => {
  const url = new URL('/oauth/logout', house().url);
  for (const [name, value] of Object.entries(asked)) if (value !== undefined) url.searchParams.set(name, value);
  return url;
};
const isAskedForPassword = async (browser: Browser, { clientId }: OAuthClient): Promise<boolean> =>
  (await browser.go(authorizeUrl(house().url, { client_id: clientId }))).text.includes('name="password"');
const lax = { requirePkce: false };

test('an application signs its person out: they are asked, and the next login wants the password', async () => {
  const shop = await house().tenant();
  const { made, tokens, browser } = await loggedIn(house(), shop, { scope: 'openid profile', body: lax });
  const page = await browser.go(
    logoutUrl({ id_token_hint: tokens.id_token, post_logout_redirect_uri: AFTERWARDS, state: 'a b' }),
  );
  assert.equal(page.status, 200);
  assert.match(page.text, /You have signed out of Shop plugin/);
  assert.doesNotMatch(page.text, /<script/);
  assert.match(page.headers.get('content-security-policy') ?? '', /frame-ancestors 'none'/);
  assert.equal(page.headers.get('cache-control'), 'no-store');
  // Asked, and nothing has happened yet.
  assert.equal((await ask(house().url, '/oauth/userinfo', tokens.access_token)).status, 200);

  const form = { url: new URL('/oauth/logout/confirm', house().url), text: page.text };
  const back = await browser.submit({ ...page, ...form }, { logout: 'yes' });
  assert.equal(back.url.href, `${AFTERWARDS}&state=a+b`);
  assert.equal((await ask(house().url, '/oauth/userinfo', tokens.access_token)).status, 401);
  assert.ok(await isAskedForPassword(browser, made.oauthClient));

  const { rows } = await sql<{ action: string }>`
    select action from audit_entries where tenant_id = ${shop.id} and action = 'sign_out.done'`.execute(
    house().database.kysely,
  );
  assert.equal(rows.length, 1);
  const open = await sql`
    select 1 from sign_ins where tenant_id = ${shop.id} and subject_id = ${shop.staff.anna}
      and revoked_at is null and user_agent like 'Mozilla%'`.execute(house().database.kysely);
  assert.deepEqual(open.rows, []);
});

test('who stays signed in is led on, and only what this application holds has ended', async () => {
  const shop = await house().tenant();
  const other = await application(house(), shop, lax);
  const { tokens, browser } = await loggedIn(house(), shop, { scope: 'openid profile', body: lax });
  const kept = await redeem(house(), await codeOf(house(), shop, other, { browser }));
  const page = await browser.go(logoutUrl({ id_token_hint: tokens.id_token, post_logout_redirect_uri: AFTERWARDS }));
  const form = { url: new URL('/oauth/logout/confirm', house().url), text: page.text };
  assert.equal((await browser.submit({ ...page, ...form }, { stay: 'yes' })).url.href, AFTERWARDS);
  assert.equal((await ask(house().url, '/oauth/userinfo', tokens.access_token)).status, 401);
  assert.equal((await ask(house().url, '/oauth/userinfo', kept.body.access_token)).status, 200);
  assert.ok(!(await isAskedForPassword(browser, other.oauthClient)));
});

test('signing out leaves alone who stays connected by a refresh token', async () => {
  const shop = await house().tenant();
  const { made, tokens, browser } = await loggedIn(house(), shop, {
    scope: 'openid offline_access',
    body: { allowedScopes: ['openid', 'offline_access'] },
  });
  const page = await browser.go(logoutUrl({ client_id: made.oauthClient.clientId }));
  const form = { url: new URL('/oauth/logout/confirm', house().url), text: page.text };
  const done = await browser.submit({ ...page, ...form }, { logout: 'yes' });
  assert.match(done.text, /You are signed out/);
  assert.equal((await refresh(house(), made, tokens.refresh_token)).status, 200);
});

test('nobody is asked who is not signed in, and no sign-out leads elsewhere', async () => {
  const shop = await house().tenant();
  const { made, tokens, browser } = await loggedIn(house(), shop, { scope: 'openid', body: lax });
  const { clientId } = made.oauthClient;
  const stranger = new Browser(house().url);
  const back = await stranger.go(
    logoutUrl({ client_id: clientId, post_logout_redirect_uri: AFTERWARDS, state: 'back' }),
  );
  assert.equal(back.url.href, `${AFTERWARDS}&state=back`);
  assert.match((await stranger.go(logoutUrl({}))).text, /You are signed out/);

  for (const elsewhere of [
    'https://evil.example/',
    'https://app.example.evil.example/',
    'https://app.example@evil.example/',
    'http://app.example/',
    'https://app.example:8443/',
    'javascript:alert(1)',
    '//evil.example',
    'https://app.example\\@evil.example/',
    `https://app.example/${'x'.repeat(3000)}`,
  ]) {
    for (const asking of [browser, stranger]) {
      const page = await asking.go(logoutUrl({ client_id: clientId, post_logout_redirect_uri: elsewhere }));
      assert.equal(page.status, 400, elsewhere);
      assert.equal(page.headers.get('location'), null);
      assert.match(page.text, /Signing out does not work like this/);
    }
    // Without an application there is nobody whose addresses could be trusted.
    const nowhere = await stranger.go(logoutUrl({ post_logout_redirect_uri: elsewhere }));
    assert.equal(nowhere.url.pathname, '/oauth/logout/success');
  }
  assert.equal((await browser.go(logoutUrl({ id_token_hint: `${tokens.id_token}x` }))).status, 400);
  assert.equal((await browser.go(logoutUrl({ id_token_hint: 'a.b.c' }))).status, 400);
  assert.equal((await browser.go(logoutUrl({ client_id: 'a\0b' }))).status, 400);
  // Of all that, nothing has signed anybody out.
  assert.ok(!(await isAskedForPassword(browser, made.oauthClient)));
});

test('a sign-out is not done by a form from elsewhere', async () => {
  const shop = await house().tenant();
  const { made, browser } = await loggedIn(house(), shop, { scope: 'openid', body: lax });
  const confirm = '/oauth/logout/confirm';
  assert.equal((await browser.go(confirm, { logout: 'yes' })).status, 400);
  await browser.go(logoutUrl({}));
  assert.equal((await browser.go(confirm, { logout: 'yes', xsrf: 'x'.repeat(32) })).status, 400);
  assert.ok(!(await isAskedForPassword(browser, made.oauthClient)));
});

test('an ID token signs out when its key is long gone, and by a form as well', async () => {
  const shop = await house().tenant();
  const { tokens, browser } = await loggedIn(house(), shop, { scope: 'openid', body: lax });
  const [head = '', ...rest] = (tokens.id_token ?? '').split('.');
  const gone = { ...JSON.parse(Buffer.from(head, 'base64url').toString()), kid: 'gone' };
  const old = [Buffer.from(JSON.stringify(gone)).toString('base64url'), ...rest].join('.');
  const page = await browser.go('/oauth/logout', { id_token_hint: old, post_logout_redirect_uri: AFTERWARDS });
  assert.equal(page.status, 200);
  const form = { url: new URL('/oauth/logout/confirm', house().url), text: page.text };
  assert.equal((await browser.submit({ ...page, ...form }, { logout: 'yes' })).url.href, AFTERWARDS);
});

test('the question is asked in the language and the brand of the workspace', async () => {
  const shop = await house().tenant();
  const { made, browser } = await loggedIn(house(), shop, { scope: 'openid', body: lax });
  const page = await browser.go(logoutUrl({ client_id: made.oauthClient.clientId, ui_locales: 'de-AT' }));
  assert.match(page.text, /<html lang="de">/);
  assert.match(page.text, /Angemeldet bleiben/);
  assert.match(page.text, /ui_locales=en/);
  const { body } = await call<{ data: never }>(house().url, 'GET', '/.well-known/openid-configuration');
  assert.equal((body as unknown as Record<string, string>)['end_session_endpoint'], `${house().url}/oauth/logout`);
});
