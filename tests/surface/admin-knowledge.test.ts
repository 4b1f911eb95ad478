import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import { newId, show } from '#platform/ids.ts';
import { call, type TestTenant } from '../app.ts';
import { addShipping, agentToken, houseOfFile, until } from './scene.ts';
import { assertAnswer, assertRefused, idOf, time } from './whole.ts';

const house = houseOfFile();
const at = (path: string) => `/api/admin-sdk/ai/knowledge/${path}`;
const ask = <Data = { id: string; status: string }>(method: string, path: string, token?: string, body?: unknown) =>
  call<Data>(house().url, method, at(path), { ...(token && { token }), ...(body !== undefined && { body }) });

const adminToken = async (shop: TestTenant, scopes?: string[]) => {
  const reply = await call<{ token: string }>(house().url, 'POST', '/api/server/sdk-token/admin', {
    token: shop.serverKey,
    body: { ...(scopes && { scopes }) },
  });
  assert.equal(reply.status, 201, JSON.stringify(reply.body));
  return reply.body.data.token;
};

let site: Server;
let page = '';
before(async () => {
  const text = 'Gutscheine gelten drei Jahre. '.repeat(12);
  site = createServer((request, response) => {
    response.writeHead(request.url === '/gone' ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(`<html lang="de"><head><title>Gutscheine</title></head><body><p>${text}</p></body></html>`);
  });
  await new Promise<void>((done) => site.listen(0, '127.0.0.1', done));
  page = `http://127.0.0.1:${(site.address() as AddressInfo).port}`;
});
after(() => {
  site.closeAllConnections();
  site.close();
});

const seen = (shop: TestTenant, id: string, status: string) =>
  until(async () => {
    const items = await house().app.modules.knowledge.list({ ...shop.system });
    return items.find((item) => show('knowledge', item.id) === id && item.status === status);
  }, `knowledge that is ${status}`);

const queued = { id: idOf('knowledge'), type: 'url', status: 'queued', createdAt: time, updatedAt: time };

test('a page is queued, read, searched, read again and removed, by a program’s admin token', async () => {
  const shop = await house().tenant();
  const token = await adminToken(shop);
  const url = `${page}/gutscheine`;
  const added = await ask('POST', 'urls', token, { url });
  assertAnswer(added, 201, { ...queued, title: url, url, chunks: 0 });
  const { id } = added.body.data;
  assert.equal((await seen(shop, id, 'ready')).title, 'Gutscheine');
  assertAnswer(await ask('POST', `${id}/reindex`, token), 200, {
    ...queued,
    id,
    title: 'Gutscheine',
    url,
    language: 'de',
    chunks: 1,
  });
  await seen(shop, id, 'ready');
  assertAnswer(await ask('DELETE', id, token), 200, { id, deleted: true });
  assert.deepEqual(await house().app.modules.knowledge.search(shop.id, { query: 'Gutscheine', limit: 3 }), []);
  assertRefused(await ask('DELETE', id, token), 404, 'NOT_FOUND');
});

test('a page that does not open fails in words', async () => {
  const shop = await house().tenant();
  const added = await ask('POST', 'urls', await adminToken(shop), { url: `${page}/gone` });
  assert.match((await seen(shop, added.body.data.id, 'failed')).error ?? '', /answered with status 404/);
});

test('owners do it by their sign-in; those below an administrator, and tokens without the scope, do not', async () => {
  const shop = await house().tenant();
  const id = show('knowledge', await addShipping(house(), shop));
  const owner = await shop.signIn('anna');
  assert.equal((await ask('POST', `${id}/reindex`, owner)).status, 200);
  const below = [
    await shop.signIn('jonas'),
    await shop.signIn('mira'),
    await agentToken(house(), shop, 'mira'),
    await adminToken(shop, ['admin:readiness:read']),
  ];
  const lacking = { facts: { requiredScope: 'knowledge:write' } };
  for (const token of below) {
    assertRefused(await ask('POST', 'urls', token, { url: page }), 403, 'FORBIDDEN', lacking);
    assertRefused(await ask('POST', `${id}/reindex`, token), 403, 'FORBIDDEN', lacking);
    assertRefused(await ask('DELETE', id, token), 403, 'FORBIDDEN', lacking);
  }
  assertRefused(await ask('DELETE', id), 401, 'SDK_SESSION_REQUIRED');
});

test('another workspace’s knowledge is answered like none', async () => {
  const [shop, other] = [await house().tenant(), await house().tenant()];
  const id = show('knowledge', await addShipping(house(), other));
  const token = await adminToken(shop);
  for (const unknown of [id, show('knowledge', newId()), 'knw_nonsense']) {
    assertRefused(await ask('POST', `${unknown}/reindex`, token), 404, 'NOT_FOUND');
    assertRefused(await ask('DELETE', unknown, token), 404, 'NOT_FOUND');
  }
  assert.equal((await house().app.modules.knowledge.list({ ...other.system })).length, 1);
});

test('an address that cannot be one is refused at once', async () => {
  const token = await adminToken(await house().tenant());
  const wrong: [unknown, RegExp][] = [
    [{}, /^body\.url is missing: it must be /],
    [{ url: 'nordlicht' }, /^body\.url /],
    [{ url: 'ftp://nordlicht.example/x' }, /^body\.url /],
    [
      { url: `https://nordlicht.example/${'x'.repeat(2048)}` },
      /^body\.url has \d+ characters: it should be at most 2048/,
    ],
  ];
  for (const [body, fault] of wrong)
    assertRefused(await ask('POST', 'urls', token, body), 400, 'VALIDATION_FAILED', { details: [fault] });
});
