import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import fastify from 'fastify';
import { consolePages, consolePolicy } from './console.ts';

const server = fastify();
let dist = '';
before(async () => {
  dist = await mkdtemp(join(tmpdir(), 'console-'));
  await mkdir(join(dist, 'assets'));
  await writeFile(join(dist, 'index.html'), '<!doctype html><title>console</title>');
  await writeFile(join(dist, 'assets', 'index-abc.js'), 'export {};');
  await server.register(consolePages({ dist }));
});
after(async () => {
  await server.close();
  await rm(dist, { recursive: true });
});

test('every address of the console gets the page, never cached, with a strict policy', async () => {
  for (const url of ['/console', '/console/', '/console/demo/inbox/cnv_1?tab=mine']) {
    const reply = await server.inject({ url, headers: { host: 'chat.example.org' } });
    assert.equal(reply.statusCode, 200);
    assert.match(reply.body, /<title>console/);
    assert.equal(reply.headers['cache-control'], 'no-store');
    assert.match(String(reply.headers['content-security-policy']), /script-src 'self';.*wss:\/\/chat\.example\.org/);
    assert.match(String(reply.headers['content-security-policy']), /frame-ancestors 'none'/);
  }
});

test('files with a hash in their name are kept for ever and packed where the browser likes', async () => {
  const url = '/console/assets/index-abc.js';
  const plain = await server.inject({ url });
  assert.equal(plain.body, 'export {};');
  assert.match(String(plain.headers['cache-control']), /immutable/);
  const packed = await server.inject({ url, headers: { 'accept-encoding': 'gzip, br' } });
  assert.equal(packed.headers['content-encoding'], 'gzip');
  const again = await server.inject({ url, headers: { 'if-none-match': String(plain.headers.etag) } });
  assert.equal(again.statusCode, 304);
});

test('a file that the build does not have is not answered with the page', async () => {
  const missing = await server.inject('/console/assets/gone-123.js');
  assert.equal(missing.statusCode, 404);
  const outside = await server.inject('/console/assets/..%2Findex.html');
  assert.equal(outside.statusCode, 404);
});

test('without a build the page says what to run', async () => {
  const empty = fastify();
  await empty.register(consolePages({ dist: join(dist, 'nowhere') }));
  const reply = await empty.inject('/console');
  assert.equal(reply.statusCode, 503);
  assert.match(reply.body, /npm run build/);
  await empty.close();
});

test('a forged host brings nothing into the policy', () => {
  assert.doesNotMatch(consolePolicy("evil.example; script-src 'unsafe-inline'"), /evil/);
});
