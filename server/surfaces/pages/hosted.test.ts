import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import Fastify from 'fastify';
import { type HostedNeeds, hostedPages } from './hosted.ts';

const dist = mkdtempSync(join(tmpdir(), 'hosted-'));
mkdirSync(join(dist, 'frame'));
writeFileSync(
  join(dist, 'frame', 'frame.html'),
  '<!doctype html>\n<html lang="en"><head><meta name="robots" content="noindex" /><title>Chat</title></head><body><div id="app"></div></body></html>',
);
after(() => rmSync(dist, { recursive: true }));

const tenantOf = (over: object) => ({
  id: 't1',
  name: 'Tee & <Kaffee>',
  isActive: true,
  publicKey: 'pk_1',
  defaultLanguage: 'de',
  branding: { primaryColor: '#123456' },
  widget: {},
  ...over,
});
const tenants = {
  bySlug: async (slug: string) =>
    ({
      shop: tenantOf({}),
      found: tenantOf({ widget: { hostedPage: { isIndexed: true } } }),
      off: tenantOf({ widget: { hostedPage: { isOn: false } } }),
      shut: tenantOf({ isActive: false }),
    })[slug],
  domains: async () => ['shop.example'],
} as unknown as HostedNeeds['tenants'];

async function served(folder = dist) {
  const fastify = Fastify();
  await fastify.register(hostedPages({ tenants, dist: folder }));
  return (url: string, headers: Record<string, string> = {}) => fastify.inject({ url, headers });
}

test('a workspace has its chat as a page of its own, under its name and in the reader’s language', async () => {
  const get = await served();
  const reply = await get('/v/shop', { 'accept-language': 'de', host: 'chat.example' });
  assert.equal(reply.statusCode, 200);
  assert.match(reply.body, /<html lang="de" data-key="pk_1">/);
  assert.match(reply.body, /<title>Chat mit Tee &amp; &lt;Kaffee&gt;<\/title>/);
  assert.match(reply.body, /<meta name="theme-color" content="#123456" \/>/);
  assert.match(reply.body, /<noscript>/);
  assert.match(String(reply.headers['content-security-policy']), /script-src 'self'/);
  assert.match((await get('/v/shop')).body, /<title>Chat with /);
});

test('search engines find the page only where the workspace wants that', async () => {
  const get = await served();
  const hidden = await get('/v/shop');
  assert.equal(hidden.headers['x-robots-tag'], 'noindex');
  assert.match(hidden.body, /name="robots"/);
  const found = await get('/v/found');
  assert.equal(found.headers['x-robots-tag'], undefined);
  assert.doesNotMatch(found.body, /name="robots"/);
});

test('an unknown, switched-off or inactive workspace has no page, and the address is not repeated', async () => {
  const get = await served();
  for (const slug of ['nobody', 'off', 'shut', '%3Cscript%3E']) {
    const reply = await get(`/v/${slug}`, { 'accept-language': 'de' });
    assert.equal(reply.statusCode, 404);
    assert.match(reply.body, /Diesen Chat gibt es nicht/);
    assert.doesNotMatch(reply.body, /<script>|nobody/);
  }
});

test('without a build the answer says what to run', async () => {
  const get = await served(join(dist, 'nowhere'));
  assert.equal((await get('/v/shop')).statusCode, 503);
});
