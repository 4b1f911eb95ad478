import assert from 'node:assert/strict';
import test from 'node:test';
import { gunzipSync } from 'node:zlib';
import Fastify from 'fastify';
import { loadDocument } from '#surfaces/contract/index.ts';
import { docs } from '#surfaces/docs.ts';

const asyncapi = {
  asyncapi: '3.0.0',
  info: { title: 'Realtime', version: '1', description: 'Frames & rules' },
  channels: { realtime: { address: '/realtime', messages: { typing: { $ref: '#/components/messages/typing' } } } },
  operations: {
    type: {
      action: 'receive',
      channel: { $ref: '#/channels/realtime' },
      messages: [{ $ref: '#/channels/realtime/messages/typing' }],
    },
  },
  components: { messages: { typing: { summary: 'Somebody types <now>', payload: { type: 'object' } } } },
};

const server = async () => {
  const fastify = Fastify();
  await fastify.register(
    docs({ documents: [loadDocument('ringnity'), loadDocument('echocall')], asyncapi: () => asyncapi }),
  );
  return fastify;
};

test('the documents are published as they are, and known ones are not sent again', async () => {
  const fastify = await server();
  const reply = await fastify.inject('/openapi/echocall.json');
  assert.deepEqual(reply.json(), loadDocument('echocall').published);
  const again = await fastify.inject({
    url: '/openapi/echocall.json',
    headers: { 'if-none-match': String(reply.headers.etag) },
  });
  assert.deepEqual([again.statusCode, again.body], [304, '']);
  const packed = await fastify.inject({ url: '/openapi/ringnity.json', headers: { 'accept-encoding': 'gzip' } });
  assert.deepEqual(JSON.parse(gunzipSync(packed.rawPayload).toString()), loadDocument('ringnity').published);
});

test('the Bruno collection comes as an archive with a request of every operation', async () => {
  const fastify = await server();
  const reply = await fastify.inject({
    url: '/docs/ringnity-bruno.zip',
    headers: { 'accept-encoding': 'gzip' },
  });
  assert.deepEqual([reply.statusCode, reply.headers['content-type']], [200, 'application/zip']);
  assert.equal(reply.headers['content-encoding'], undefined);
  const names = new Set(reply.rawPayload.toString('latin1').match(/ringnity\/[\w/-]+\.bru/g));
  for (const { id } of loadDocument('ringnity').operations)
    assert.ok(
      [...names].some((name) => name.endsWith(`/${id}.bru`)),
      id,
    );
});

test('the reference is drawn from our own origin and its policy allows no other', async () => {
  const fastify = await server();
  const page = await fastify.inject('/docs');
  assert.match(String(page.headers['content-security-policy']), /script-src 'self';/);
  const scripts = [...page.body.matchAll(/<script src="([^"]+)"/g)].map(([, source]) => source!);
  assert.equal(scripts.length, 2);
  for (const source of scripts) {
    const script = await fastify.inject({ url: source, headers: { 'accept-encoding': 'gzip' } });
    assert.equal(script.statusCode, 200, source);
  }
  const start = await fastify.inject('/docs/start.js');
  assert.match(start.body, /openapi\/ringnity\.json.*openapi\/echocall\.json/);
});

test('the realtime page names each message, in the language of the browser', async () => {
  const fastify = await server();
  const german = await fastify.inject({
    url: '/docs/realtime',
    headers: { 'accept-language': 'de-DE,de;q=0.9,en;q=0.8' },
  });
  assert.match(
    german.body,
    /<html lang="de">[\s\S]*Sie senden[\s\S]*<code>typing<\/code>[\s\S]*Somebody types &lt;now&gt;/,
  );
  const english = await fastify.inject({ url: '/docs/realtime', headers: { 'accept-language': 'fr, en' } });
  assert.match(english.body, /You send/);
  assert.equal((await fastify.inject('/docs/asyncapi.json')).json().asyncapi, '3.0.0');
});
