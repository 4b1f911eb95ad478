import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { makeCaller, systemCaller } from '#modules/identity/caller.ts';
import { newId } from '#platform/ids.ts';
import { outbound } from '#platform/outbound/outbound.ts';
import { isRefusal } from '#platform/refusal.ts';
import { type TestDatabase, testDatabase } from '#tests/database.ts';
import { makeTenant, needsOf } from './fixture-tenant.ts';
import { type Knowledge, knowledge } from './knowledge.ts';

const article = `<html lang="en"><head><title>Shipping | Shop</title><script>alert(1)</script></head><body>
  <nav><a href="/">Home</a></nav><article><h1>Shipping</h1>
  <p>We ship to Norway for 12 euros. ${'Every parcel is wrapped by hand and leaves on the same day. '.repeat(8)}</p>
  <h2>Abroad</h2><p>Iceland costs 30 euros, see <a href="https://evil.example">the list</a>. <img src="x.png"></p>
  </article><footer>Imprint</footer></body></html>`;

let db: TestDatabase;
let needs: ReturnType<typeof needsOf>;
let way: ReturnType<typeof outbound>;
let items: Knowledge;
let site: Server;
let address: string;

before(async () => {
  db = await testDatabase();
  needs = needsOf(db);
  way = outbound({ ...needs, allowPrivateTargets: true, allowedTargets: [] });
  items = knowledge({ ...needs, outbound: way });
  site = createServer((request, response) => {
    if (request.url === '/shipping') response.setHeader('content-type', 'text/html; charset=utf-8').end(article);
    else if (request.url === '/moved') response.writeHead(302, { location: '/shipping' }).end();
    else if (request.url === '/plan.pdf') response.setHeader('content-type', 'application/pdf').end('%PDF');
    else if (request.url === '/huge') response.setHeader('content-type', 'text/plain').end('x '.repeat(1_500_000));
    else if (request.url === '/empty')
      response.setHeader('content-type', 'text/html').end('<html><body></body></html>');
    else response.writeHead(404).end();
  }).listen(0, '127.0.0.1');
  await new Promise((ready) => site.once('listening', ready));
  address = `http://127.0.0.1:${(site.address() as AddressInfo).port}`;
});
after(async () => {
  site.close();
  await way.close();
  await db.drop();
});

const refused = (code: string) => (error: unknown) => isRefusal(error) && error.code === code;

test('a text is queued, ordered to be indexed, and then ready to be found', async () => {
  const caller = systemCaller(await makeTenant(db));
  const queued = await items.addText(caller, { title: 'Parken', body: '# Parken\n\nIm Hof sind drei Parkplätze.' });
  assert.equal(queued.status, 'queued');
  assert.equal(queued.language, 'de');
  assert.deepEqual(needs.sent.at(-1), { name: 'knowledge.index', data: { itemId: queued.id } });
  assert.equal(await items.readyCount(caller.tenantId), 0);
  await items.index(queued.id);
  const ready = await items.get(caller, queued.id);
  assert.equal(ready.status, 'ready');
  assert.equal(ready.chunks, 1);
  assert.ok(ready.indexedAt);
  assert.equal(await items.readyCount(caller.tenantId), 1);
  assert.equal((await items.search(caller.tenantId, { query: 'Parkplatz' }))[0]?.itemId, queued.id);
  const { rows } = await sql<{ type: string }>`select type from outbox where tenant_id = ${caller.tenantId}`.execute(
    db.database.kysely,
  );
  assert.deepEqual(rows, [{ type: 'knowledge.changed' }, { type: 'knowledge.changed' }, { type: 'knowledge.ready' }]);
});

test('a page is read for its article, with headings, without links, pictures and scripts', async () => {
  const caller = systemCaller(await makeTenant(db));
  const item = await items.addUrl(caller, { url: `${address}/moved#top` });
  await items.index(item.id);
  const read = await items.get(caller, item.id);
  assert.equal(read.status, 'ready', read.error ?? '');
  assert.equal(read.language, 'en');
  const [passage] = await items.search(caller.tenantId, { query: 'shipping to Iceland' });
  assert.match(passage!.text, /Iceland costs 30 euros, see the list/);
  assert.doesNotMatch(passage!.text, /evil|x\.png|alert|Imprint/);
  assert.equal(passage!.url, `${address}/moved`);
  assert.match(passage!.heading ?? '', /Abroad/);
});

for (const [path, says] of [
  ['/nowhere', /status 404/],
  ['/plan.pdf', /application\/pdf: it should be a web page/],
  ['/huge', /larger than 2 MB/],
  ['/empty', /no text without its scripts/],
] as const) {
  test(`a page that cannot be used says why: ${path}`, async () => {
    const caller = systemCaller(await makeTenant(db));
    const item = await items.addUrl(caller, { url: address + path });
    await items.index(item.id);
    const failed = await items.get(caller, item.id);
    assert.equal(failed.status, 'failed');
    assert.match(failed.error ?? '', says);
  });
}

test('an address of an inner network is refused at once', async () => {
  const strict = outbound({ ...needs, allowPrivateTargets: false, allowedTargets: [] });
  const caller = systemCaller(await makeTenant(db));
  const careful = knowledge({ ...needs, outbound: strict });
  for (const url of [address, 'http://169.254.169.254/', 'http://localhost/', 'file:///etc/passwd']) {
    await assert.rejects(careful.addUrl(caller, { url }), refused('target_refused'), url);
  }
  await assert.rejects(careful.addUrl(caller, { url: 'no address' }), refused('validation_failed'));
  await strict.close();
});

test('removing an item leaves no trace of it', async () => {
  const caller = systemCaller(await makeTenant(db));
  const item = await items.addText(caller, { title: 'Geheim', body: 'Der Safe steht hinter dem Ofen.' });
  await items.index(item.id);
  await items.remove(caller, item.id);
  for (const table of ['knowledge_items', 'knowledge_chunks', 'knowledge_words']) {
    const { rows } = await sql`select 1 from ${sql.table(table)} where tenant_id = ${caller.tenantId}`.execute(
      db.database.kysely,
    );
    assert.equal(rows.length, 0, table);
  }
  await assert.rejects(items.get(caller, item.id), refused('knowledge_not_found'));
  await items.index(item.id);
});

test('an item being indexed again keeps answering', async () => {
  const caller = systemCaller(await makeTenant(db));
  const item = await items.addText(caller, { title: 'Hunde', body: 'Hunde sind willkommen.' });
  await items.index(item.id);
  assert.equal((await items.reindex(caller, item.id)).status, 'queued');
  assert.equal((await items.search(caller.tenantId, { query: 'Hunde' })).length, 1);
  await items.index(item.id);
  assert.equal((await items.search(caller.tenantId, { query: 'Hunde' })).length, 1);
});

test("another tenant's item is as unknown as one that never was", async () => {
  const [mine, foreign] = [systemCaller(await makeTenant(db)), systemCaller(await makeTenant(db))];
  const item = await items.addText(mine, { title: 'Meins', body: 'Nur für mich.' });
  for (const id of [item.id, newId()]) {
    await assert.rejects(items.get(foreign, id), refused('knowledge_not_found'));
    await assert.rejects(items.reindex(foreign, id), refused('knowledge_not_found'));
    await assert.rejects(items.remove(foreign, id), refused('knowledge_not_found'));
  }
  assert.deepEqual(await items.list(foreign), []);
});

test('reading and writing need their permissions, and inputs their limits', async () => {
  const tenantId = await makeTenant(db);
  const reader = makeCaller(tenantId, { kind: 'server', credentialId: newId() }, ['knowledge:read']);
  await assert.rejects(items.addText(reader, { title: 'A', body: 'B' }), refused('scope_denied'));
  const writer = makeCaller(tenantId, { kind: 'server', credentialId: newId() }, ['knowledge:write']);
  await assert.rejects(items.list(writer), refused('scope_denied'));
  await assert.rejects(items.addText(writer, { title: ' ', body: 'B' }), refused('validation_failed'));
  await assert.rejects(items.addText(writer, { title: 'A', body: '\u0000' }), refused('validation_failed'));
  await assert.rejects(items.addText(writer, { title: 'A', body: 'ä'.repeat(100_001) }), refused('validation_failed'));
});
