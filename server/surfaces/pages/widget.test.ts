import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import Fastify from 'fastify';
import { type WidgetNeeds, widgetPages } from './widget.ts';

const dist = mkdtempSync(join(tmpdir(), 'widget-'));
mkdirSync(join(dist, 'frame', 'assets'), { recursive: true });
writeFileSync(join(dist, 'widget.js'), '/* loader */');
writeFileSync(join(dist, 'panel.js'), '/* panel */');
writeFileSync(join(dist, 'sdk.js'), '/* client */');
writeFileSync(join(dist, 'frame', 'frame.html'), '<!doctype html><title>Chat</title>');
writeFileSync(join(dist, 'frame', 'assets', 'frame-1.js'), '/* app */');
after(() => rmSync(dist, { recursive: true }));

const tenants = {
  byPublicKey: async (key: string) =>
    ({ pk_open: { id: 't1', isActive: true }, pk_shut: { id: 't2', isActive: false } })[key],
  domains: async () => ['shop.example'],
} as unknown as WidgetNeeds['tenants'];

async function served(folder = dist) {
  const fastify = Fastify();
  await fastify.register(widgetPages({ tenants, dist: folder }));
  return (url: string, headers: Record<string, string> = {}) => fastify.inject({ url, headers });
}

test('the loader may run on every page, is kept for an hour and then asked about by its tag', async () => {
  const get = await served();
  const first = await get('/widget.js', { 'accept-encoding': 'identity' });
  assert.equal(first.statusCode, 200);
  assert.equal(first.body, '/* loader */');
  assert.equal(first.headers['cross-origin-resource-policy'], 'cross-origin');
  assert.equal(first.headers['x-content-type-options'], 'nosniff');
  assert.match(String(first.headers['cache-control']), /max-age=3600/);
  const again = await get('/widget.js', { 'if-none-match': String(first.headers.etag) });
  assert.equal(again.statusCode, 304);
  assert.equal((await get('/widget.js', { 'accept-encoding': 'gzip' })).headers['content-encoding'], 'gzip');
});

test('what the loader fetches, and the client for a face of one’s own, may be imported by every page', async () => {
  const get = await served();
  for (const [name, body] of [
    ['panel.js', '/* panel */'],
    ['sdk.js', '/* client */'],
  ]) {
    const reply = await get(`/widget/${name}`, { 'accept-encoding': 'identity' });
    assert.equal(reply.body, body);
    assert.equal(reply.headers['access-control-allow-origin'], '*');
  }
});

test('the frame comes with the policy of its tenant', async () => {
  const get = await served();
  const reply = await get('/widget/frame?key=pk_open', { host: 'chat.example' });
  assert.equal(reply.statusCode, 200);
  assert.match(String(reply.headers['content-security-policy']), /frame-ancestors 'self' https:\/\/shop\.example/);
  assert.equal(reply.headers['cache-control'], 'no-cache');
});

test('an unknown key, a switched-off tenant, none or two keys get a page that says so, in the reader’s language', async () => {
  const get = await served();
  for (const query of ['?key=pk_other', '?key=pk_shut', '', '?key=', '?key=a&key=b', '?key=%3Cscript%3E']) {
    const reply = await get(`/widget/frame${query}`, { 'accept-language': 'de-DE,de;q=0.9' });
    assert.equal(reply.statusCode, 404);
    assert.match(reply.body, /Diesen Chat gibt es nicht/);
    assert.doesNotMatch(reply.body, /<script>/);
  }
  assert.match((await get('/widget/frame?key=x')).body, /This chat does not exist/);
});

test('files of the app are kept for ever, and nothing else is served beside them', async () => {
  const get = await served();
  const reply = await get('/widget/assets/frame-1.js');
  assert.match(String(reply.headers['cache-control']), /immutable/);
  for (const name of ['other.js', '..%2F..%2Fpackage.json', '%00'])
    assert.equal((await get(`/widget/assets/${name}`)).statusCode, 404);
});

test('without a build the answer says what to run', async () => {
  const get = await served(join(dist, 'nowhere'));
  const reply = await get('/widget.js');
  assert.equal(reply.statusCode, 503);
  assert.match(reply.body, /npm run build/);
});
