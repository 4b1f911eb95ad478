import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import type { TestTenant } from '../app.ts';
import { putOnPlan } from '../plans.ts';
import { ask, authorizeUrl, loggedIn, post, refresh } from './login-scene.ts';
import { houseOfFile } from './scene.ts';

const house = houseOfFile();
const allowedScopes = ['openid', 'offline_access', 'developer.read', 'tenant.domains.write'];

const connected = (shop: TestTenant) =>
  loggedIn(house(), shop, { scope: allowedScopes.join(' '), body: { allowedScopes } });
type Connected = Awaited<ReturnType<typeof connected>>;

const opens = async ({ tokens }: Connected, path = '/oauth/userinfo'): Promise<number> =>
  (await ask(house().url, path, tokens.access_token)).status;

/** Nothing of it opens anything, and no login begins. */
async function assertShut({ made, tokens, browser }: Connected): Promise<void> {
  const holder = { made, tokens, browser } as Connected;
  for (const path of ['/oauth/userinfo', '/oauth/tenant/widget-key'])
    assert.equal(await opens(holder, path), 401, path);
  const late = await refresh(house(), made, tokens.refresh_token);
  assert.equal(late.status, 401);
  assert.equal((late.body as unknown as { error: string }).error, 'invalid_client');
  const credentials = { client_id: made.oauthClient.clientId, client_secret: made.clientSecret };
  assert.equal((await post(house().url, '/oauth/revoke', { token: 'x', ...credentials })).status, 401);
  const page = await browser.go(authorizeUrl(house().url, { client_id: made.oauthClient.clientId }));
  assert.equal(page.status, 400);
  assert.match(page.text, /This login is not possible/);
}

test('a workspace whose plan has no login any more lets nobody in by it, and tokens open nothing', async () => {
  const shop = await house().tenant();
  const held = await connected(shop);
  assert.equal(await opens(held), 200);
  await putOnPlan(house(), shop, { without: ['oauth_login'] });
  await assertShut(held);
  await putOnPlan(house(), shop, {});
  assert.equal(await opens(held), 200);
});

test('a workspace that is suspended lets nobody in', async () => {
  const shop = await house().tenant();
  const held = await connected(shop);
  await sql`update tenants set is_active = false where id = ${shop.id}`.execute(house().database.kysely);
  house().app.bus.publish('tenant.changed', { tenantId: shop.id });
  await assertShut(held);
});

test('what a person or an application has lost since then, the token has lost as well', async () => {
  const shop = await house().tenant();
  const held = await connected(shop);
  const path = '/oauth/tenant/widget-key';
  assert.equal(await opens(held, path), 200);
  const { kysely } = house().database;
  await sql`update staff set role = 'agent' where id = ${shop.staff.anna}`.execute(kysely);
  assert.equal(await opens(held, path), 403);
  assert.equal(await opens(held), 200);
  const add = await ask(house().url, '/oauth/tenant/allowed-domains', held.tokens.access_token, {
    domain: 'x.example',
  });
  assert.equal(add.status, 403);
  // Nor does the next one hold it.
  const next = await refresh(house(), held.made, held.tokens.refresh_token);
  assert.equal((await ask(house().url, path, next.body.access_token)).status, 403);
  await sql`update staff set role = 'owner' where id = ${shop.staff.anna}`.execute(kysely);
  await sql`update applications set allowed_scopes = '{openid}' where tenant_id = ${shop.id}`.execute(kysely);
  assert.equal(await opens(held, path), 403);
  assert.equal(await opens(held), 200);
});

test('a domain beyond the plan is refused with 409, and one that is allowed already is not', async () => {
  const shop = await house().tenant({ domains: ['one.example'] });
  const { tokens } = await connected(shop);
  await putOnPlan(house(), shop, { quotas: { allowed_domains: 1 } });
  const add = (domain: string) =>
    ask<{ error: string; data: Record<string, unknown> }>(
      house().url,
      '/oauth/tenant/allowed-domains',
      tokens.access_token,
      { domain },
    );
  const refused = await add('two.example');
  assert.equal(refused.status, 409);
  assert.equal(refused.body.error, 'invalid_request');
  const again = await add('one.example');
  assert.equal(again.status, 200);
  assert.equal(again.body.data['allowedDomainsLimit'], 1);
  assert.equal(again.body.data['allowedDomainsRemaining'], 0);
});

test('answers that hold tokens, and refusals of them, are kept by nobody', async () => {
  const shop = await house().tenant();
  const { made, tokens } = await connected(shop);
  const credentials = { client_id: made.oauthClient.clientId, client_secret: made.clientSecret };
  const renewed = await refresh(house(), made, tokens.refresh_token);
  const answers = [
    renewed,
    await post(house().url, '/oauth/token', { grant_type: 'refresh_token', ...credentials }),
    await post(house().url, '/oauth/token', { ...credentials, grant_type: 'password' }),
    await post(house().url, '/oauth/revoke', { token: 'x', ...credentials }),
    await post(house().url, '/oauth/revoke', { token: 'x' }),
    await ask(house().url, '/oauth/userinfo', renewed.body.access_token),
    await ask(house().url, '/oauth/userinfo', 'x'),
    await ask(house().url, '/oauth/tenant/widget-key', undefined),
  ];
  for (const { headers, status } of answers) {
    assert.equal(headers.get('cache-control'), 'no-store', String(status));
    assert.match(headers.get('content-type') ?? '', /^application\/json/);
  }
});
