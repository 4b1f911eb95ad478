import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newId } from '#platform/ids.ts';
import { call } from '../app.ts';
import { houseOfFile, visitorOf } from './scene.ts';

const house = houseOfFile();
const preflight = (path: string, origin: string, method = 'POST') =>
  fetch(house().url + path, {
    method: 'OPTIONS',
    headers: {
      origin,
      'access-control-request-method': method,
      'access-control-request-headers': 'content-type,x-ringnity-sdk-session',
    },
  });
const allowed = (reply: Response) => reply.headers.get('access-control-allow-origin');
const visitorPaths = [
  '/api/sdk/bootstrap',
  '/api/sdk/session',
  '/api/chat/visitor/sessions',
  '/api/chat/visitor/conversations/cnv_x/messages',
  '/api/ai/visitor/chat',
];

test('a page that a workspace allows may ask, with the headers that a visitor’s SDK sends', async () => {
  const label = newId().slice(-12);
  await house().tenant({ domains: [`${label}.example`, `*.many-${label}.example`] });
  for (const origin of [`https://${label}.example`, `https://one.many-${label}.example`]) {
    for (const path of visitorPaths) {
      const reply = await preflight(path, origin);
      assert.equal(reply.status, 204, `${path} ${reply.status}`);
      assert.equal(allowed(reply), origin);
      assert.match(reply.headers.get('access-control-allow-methods') ?? '', /GET.*POST/);
      const headers = (reply.headers.get('access-control-allow-headers') ?? '').toLowerCase();
      for (const name of ['content-type', 'authorization', 'idempotency-key', 'x-ringnity-sdk-session']) {
        assert.ok(headers.includes(name), name);
      }
      assert.match(reply.headers.get('vary') ?? '', /origin/i);
      assert.equal(reply.headers.get('access-control-allow-credentials'), null, 'no cookies are sent across');
    }
  }
});

test('a page that no workspace allows may not', async () => {
  const label = newId().slice(-12);
  await house().tenant({ domains: [`*.${label}.example`] });
  for (const origin of [
    `https://${label}.example`,
    `https://x${label}.example`,
    `https://a.${label}.example.evil.test`,
    'https://evil.example',
    'null',
  ]) {
    for (const path of visitorPaths) assert.equal(allowed(await preflight(path, origin)), null, `${origin} ${path}`);
  }
});

test('what people and servers use is for no page elsewhere', async () => {
  const domain = `${newId().slice(-12)}.example`;
  const shop = await house().tenant({ domains: [domain] });
  const origin = `https://${domain}`;
  for (const path of [
    '/api/server/health',
    '/api/server/webhooks',
    '/api/agent-sdk/me',
    '/api/auth/workspace-login',
    '/api/console/staff',
    '/api/v1/agents',
  ]) {
    assert.equal(allowed(await preflight(path, origin, 'GET')), null, path);
  }
  const health = await call(house().url, 'GET', '/api/server/health', { token: shop.serverKey, headers: { origin } });
  assert.equal(health.status, 200);
  assert.equal(health.headers.get('access-control-allow-origin'), null);
});

test('the answer itself can be read by the page, refusals and their request ids included', async () => {
  const domain = `${newId().slice(-12)}.example`;
  const shop = await house().tenant({ domains: [domain] });
  const headers = { origin: `https://${domain}` };
  const good = await call(house().url, 'GET', `/api/sdk/bootstrap?slug=${shop.slug}`, { headers });
  const bad = await call(house().url, 'GET', '/api/sdk/bootstrap?slug=nobody-here', { headers });
  const { session } = await visitorOf(house(), shop);
  const unknown = await call(house().url, 'GET', '/api/chat/visitor/conversations/cnv_x', { session, headers });
  assert.deepEqual([good.status, bad.status, unknown.status], [200, 404, 404]);
  for (const reply of [good, bad, unknown]) {
    assert.equal(reply.headers.get('access-control-allow-origin'), headers.origin);
    assert.match(reply.headers.get('access-control-expose-headers') ?? '', /x-request-id/);
  }
});

test('one workspace’s page passes the preflight of all, and is refused by every other', async () => {
  const domain = `${newId().slice(-12)}.example`;
  await house().tenant({ domains: [domain] });
  const other = await house().tenant();
  const headers = { origin: `https://${domain}` };
  const reply = await call(house().url, 'POST', `/api/chat/visitor/sessions?slug=${other.slug}`, { headers, body: {} });
  assert.deepEqual([reply.status, reply.body.code], [403, 'SDK_ORIGIN_NOT_ALLOWED']);
});
