import assert from 'node:assert/strict';
import { test } from 'node:test';
import { call, type TestTenant } from '../app.ts';
import { application, ask, Browser, CLIENTS, codeOf, loggedIn, redeem, refresh } from './login-scene.ts';
import { agentToken, houseOfFile, until } from './scene.ts';
import { assertAnswer, assertRefused, time } from './whole.ts';

const house = houseOfFile();

type Own = { applicationId: string; name: string; lastUsedAt: string | null; may: { scope: string }[] };
const PATH = '/api/console/me/applications';
const list = (token: string) => call<{ applications: Own[] }>(house().url, 'GET', PATH, { token });
const withdraw = (token: string, id: string) => call(house().url, 'DELETE', `${PATH}/${id}`, { token });
const idsOf = async (token: string) =>
  (await list(token)).body.data.applications.map(({ applicationId }) => applicationId);

const connected = { scope: 'openid profile offline_access' };
const body = { allowedScopes: ['openid', 'profile', 'email', 'offline_access', 'tenant.domains.write'] };
const signsIn = (shop: TestTenant, as = 'anna') => loggedIn(house(), shop, { ...connected, body, as });

test('a person sees which applications they have let in, since when, what for, and when it was last used', async () => {
  const shop = await house().tenant();
  const anna = await shop.signIn('anna');
  assertAnswer(await list(anna), 200, { applications: [] });
  const { made } = await signsIn(shop);
  await until(async () => (await list(anna)).body.data.applications[0]?.lastUsedAt ?? undefined, 'the note of its use');
  const seen = await list(anna);
  assertAnswer(seen, 200, {
    applications: [
      {
        applicationId: made.oauthClient.id,
        name: 'Shop plugin',
        may: [
          {
            scope: 'openid',
            words: {
              de: 'Sie anmelden und beim nächsten Mal wiedererkennen',
              en: 'Sign you in and know you again next time',
            },
            sensitive: false,
          },
          {
            scope: 'profile',
            words: { de: 'Ihren Namen und Benutzernamen lesen', en: 'Read your name and username' },
            sensitive: false,
          },
          {
            scope: 'offline_access',
            words: { de: 'Verbunden bleiben, auch wenn Sie nicht da sind', en: 'Stay connected while you are away' },
            sensitive: true,
          },
        ],
        since: time,
        lastUsedAt: time,
      },
    ],
  });
  assert.equal(seen.headers.get('cache-control'), 'no-store');
});

test('an application that is withdrawn loses everything at once, and has to ask again', async () => {
  const shop = await house().tenant();
  const anna = await shop.signIn('anna');
  const { made, tokens, browser } = await signsIn(shop);
  const open = await codeOf(house(), shop, made, { ...connected, browser });
  const { id } = made.oauthClient;
  assertAnswer(await withdraw(anna, id), 200, { withdrawn: true, id });

  assert.deepEqual(await idsOf(anna), []);
  assert.equal((await ask(house().url, '/oauth/userinfo', tokens.access_token)).status, 401);
  assert.equal((await refresh(house(), made, tokens.refresh_token)).body['error' as never], 'invalid_grant');
  assert.equal((await redeem(house(), open)).body['error' as never], 'invalid_grant');

  // Still signed in with the browser, and asked once more whether the application may.
  browser.seen.length = 0;
  await codeOf(house(), shop, made, { scope: 'openid profile', browser });
  assert.equal(browser.seen.filter((line) => line.startsWith('POST')).length, 1);
  assert.deepEqual(
    (await list(anna)).body.data.applications.map(({ may }) => may.map(({ scope }) => scope)),
    [['openid', 'profile']],
  );
});

test('withdrawing is on record, in words', async () => {
  const shop = await house().tenant();
  const anna = await shop.signIn('anna');
  const { made } = await signsIn(shop, 'mira');
  const mira = await shop.signIn('mira');
  await withdraw(mira, made.oauthClient.id);
  const audit = await call<{ entries: { action: string; actor: unknown; target: unknown }[] }>(
    house().url,
    'GET',
    '/api/console/audit',
    { token: anna },
  );
  const entry = audit.body.data.entries.find(({ action }) => action === 'application.withdrawn');
  assert.ok(entry, JSON.stringify(audit.body.data.entries.map(({ action }) => action)));
  assert.match(JSON.stringify(entry), new RegExp(`${made.oauthClient.id}.*`));
  assert.match(JSON.stringify(entry), /Mira/);
});

test('what one person lets in and takes back is nobody else’s', async () => {
  const shop = await house().tenant();
  const made = await application(house(), shop, body);
  const logins = await Promise.all(
    ['anna', 'mira'].map((as) => codeOf(house(), shop, made, { ...connected, as, browser: new Browser(house().url) })),
  );
  const [annas, miras] = await Promise.all(logins.map((login) => redeem(house(), login)));
  const [anna, mira, omar] = [await shop.signIn('anna'), await shop.signIn('mira'), await shop.signIn('omar')];
  assert.deepEqual(await idsOf(omar), []);
  assertRefused(await withdraw(omar, made.oauthClient.id), 404, 'NOT_FOUND');
  await withdraw(mira, made.oauthClient.id);
  assertRefused(await withdraw(mira, made.oauthClient.id), 404, 'NOT_FOUND');
  assert.equal((await ask(house().url, '/oauth/userinfo', miras?.body.access_token)).status, 401);
  assert.equal((await ask(house().url, '/oauth/userinfo', annas?.body.access_token)).status, 200);
  assert.deepEqual(await idsOf(anna), [made.oauthClient.id]);

  const other = await house().tenant();
  assertRefused(await withdraw(await other.signIn('anna'), made.oauthClient.id), 404, 'NOT_FOUND');
  assertRefused(await withdraw(anna, 'nothing'), 404, 'NOT_FOUND');
  assert.deepEqual(await idsOf(anna), [made.oauthClient.id]);
});

test('who holds the account has a list of their own', async () => {
  const shop = await house().tenant();
  const email = `boss@${shop.slug}.example`;
  const { identity } = house().app.modules;
  await identity.createOwner({ tenantId: shop.id, email, name: 'Boss', password: shop.password });
  const { made } = await signsIn(shop, email);
  const { accessToken } = await identity.ownerLogin({ email, password: shop.password });
  assert.deepEqual(await idsOf(accessToken), [made.oauthClient.id]);
  assert.deepEqual(await idsOf(await shop.signIn('anna')), []);
  assert.equal((await withdraw(accessToken, made.oauthClient.id)).status, 200);
  assert.deepEqual(await idsOf(accessToken), []);
});

test('the list shows what an application can be given today, and none that was revoked', async () => {
  const shop = await house().tenant();
  const anna = await shop.signIn('anna');
  const { made } = await signsIn(shop);
  const patch = (fields: object) =>
    call(house().url, 'PATCH', `${CLIENTS}/${made.oauthClient.id}`, { token: anna, body: fields });
  assert.equal((await patch({ allowedScopes: ['openid'] })).status, 200);
  assert.deepEqual(
    (await list(anna)).body.data.applications.map(({ may }) => may.map(({ scope }) => scope)),
    [['openid']],
  );
  assert.equal((await patch({ status: 'revoked' })).status, 200);
  assertAnswer(await list(anna), 200, { applications: [] });
});

test('many who withdraw, revoke and sign in at once never wait for each other for good', async () => {
  const shop = await house().tenant();
  const anna = await shop.signIn('anna');
  const { made, browser } = await signsIn(shop);
  const { id } = made.oauthClient;
  const again = codeOf(house(), shop, made, { ...connected, browser }).catch(() => undefined);
  const answers = await Promise.all([
    ...Array.from({ length: 4 }, () => withdraw(anna, id)),
    call(house().url, 'POST', `${CLIENTS}/${id}/revoke`, { token: anna }),
  ]);
  await again;
  for (const { status } of answers) assert.ok([200, 404].includes(status), `${status}`);
  assert.deepEqual(await idsOf(anna), []);
});

test('a token that a program was given has no applications of its own', async () => {
  const shop = await house().tenant();
  const token = await agentToken(house(), shop, 'mira');
  assertRefused(await list(token), 401, 'AUTH_SESSION_INVALID');
});
