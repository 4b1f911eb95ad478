import assert from 'node:assert/strict';
import { test } from 'node:test';
import Fastify from 'fastify';
import { type DemoNeeds, demoPages } from './demo.ts';
import { type HomeNeeds, homePages } from './home.ts';

const tenant = { id: 't1', slug: 'demo', publicKey: 'pk_demo', isActive: true, isSample: true };

function served({ found = tenant, isReady = true }: { found?: object | null; isReady?: boolean } = {}) {
  const fastify = Fastify();
  const tenants = { bySlug: async () => found ?? undefined } as unknown as HomeNeeds['tenants'] & DemoNeeds['tenants'];
  homePages(fastify, {
    tenants,
    knowledge: { readyCount: async () => 8 },
    publicUrl: () => 'http://127.0.0.1:8192',
    isReady: async () => isReady,
  });
  demoPages(fastify, { tenants });
  return (url: string, language = 'de-DE,de;q=0.9,en;q=0.8') =>
    fastify.inject({ url, headers: { 'accept-language': language } });
}

test('the start page names three doors and the line to embed, in the reader’s language or the chosen one', async () => {
  const get = served();
  const german = await get('/');
  assert.equal(german.statusCode, 200);
  assert.match(german.body, /<html lang="de">/);
  for (const door of ['/demo?lang=de', '/console/demo', '/docs'])
    assert.ok(german.body.includes(`href="${door}"`), door);
  assert.match(german.body, /src=&quot;http:\/\/127\.0\.0\.1:8192\/widget\.js&quot; data-key=&quot;pk_demo&quot;/);
  assert.match((await get('/', 'fr,en;q=0.5')).body, /<html lang="en">/);
  assert.match((await get('/?lang=en')).body, /<html lang="en">/);
  assert.match((await get('/?lang=%22%3E%3Cscript%3E')).body, /<html lang="de">/);
});

test('nothing on the pages is inline, and all that they load is their own and there', async () => {
  const get = served();
  for (const url of ['/', '/demo']) {
    const reply = await get(url);
    assert.match(
      String(reply.headers['content-security-policy']),
      /default-src 'none'; style-src 'self'; script-src 'self'/,
    );
    assert.doesNotMatch(reply.body, /<style|style="|<script>|\son\w+="|javascript:/);
    for (const [, address] of reply.body.matchAll(/(?:src|href)="(\/pages\/[^"]+)"/g)) {
      const file = await get(address ?? '');
      assert.equal(file.statusCode, 200, address);
      assert.match(String(file.headers['cache-control']), /immutable/);
      assert.match(String(file.headers['content-type']), /^text\/(css|javascript)/);
    }
  }
});

test('without a demo the start page says how to go on, and the shop that it is closed', async () => {
  for (const found of [null, { ...tenant, isSample: false }]) {
    const get = served({ found });
    const home = await get('/');
    assert.match(home.body, /SAMPLE_DATA=1/);
    assert.doesNotMatch(home.body, /href="\/demo/);
    const shop = await get('/demo');
    assert.equal(shop.statusCode, 404);
    assert.match(shop.body, /Der Laden ist geschlossen/);
    assert.doesNotMatch(shop.body, /widget\.js/);
  }
});

test('while the database is away the start page still stands and says so', async () => {
  const reply = await served({ isReady: false })('/');
  assert.equal(reply.statusCode, 200);
  assert.match(reply.body, /Die Datenbank antwortet nicht/);
});

test('the shop carries the chat of the demo tenant in the language of the page', async () => {
  const get = served();
  assert.match((await get('/demo')).body, /<script async src="\/widget\.js" data-key="pk_demo" data-language="de">/);
  assert.match((await get('/demo?lang=en')).body, /data-language="en"/);
  assert.equal((await get('/demo')).body.match(/class="product"/g)?.length, 6);
});
