import assert from 'node:assert/strict';
import { createHmac, randomBytes } from 'node:crypto';
import { test } from 'node:test';
import Fastify from 'fastify';
import { Webhook } from 'standardwebhooks';
import { systemClock } from '#platform/clock.ts';
import { demoHooks } from './demo-hooks.ts';
import type { Caught } from './demo-hooks-catch.ts';

const secret = `whsec_${randomBytes(32).toString('base64')}`;

function served(known: string | undefined = secret) {
  const fastify = Fastify();
  demoHooks(fastify, { secretOfDemoHook: async () => known, clock: systemClock });
  const list = async () => (await fastify.inject('/demo/hooks.json')).json<{ caught: Caught[] }>().caught;
  return { fastify, list };
}

function signed(body: string, { key = secret, at = new Date(), id = 'evt_1' } = {}) {
  const seconds = Math.floor(at.getTime() / 1000);
  return {
    'content-type': 'application/json',
    'webhook-id': id,
    'webhook-timestamp': String(seconds),
    'webhook-signature': new Webhook(key).sign(id, at, body),
    'x-ringnity-signature': `t=${seconds},v1=${createHmac('sha256', key).update(`${seconds}.${body}`).digest('hex')}`,
    'x-ringnity-event': 'conversation.created',
    'x-ringnity-delivery': 'dlv_1',
  };
}

const payload = '{ "event": "conversation.created",  "data": {"a": "ä"} }';

test('a webhook that arrives is checked both ways over its very bytes, and shown', async () => {
  const { fastify, list } = served();
  const reply = await fastify.inject({ method: 'POST', url: '/demo/hooks', headers: signed(payload), payload });
  assert.equal(reply.statusCode, 204);
  const [one] = await list();
  assert.deepEqual(one?.signature, { standard: true, vendor: true });
  assert.equal(one?.event, 'conversation.created');
  assert.equal(one?.deliveryId, 'dlv_1');
  assert.equal(one?.body, payload);
});

test('the same event coming again counts as another attempt', async () => {
  const { fastify, list } = served();
  for (let times = 0; times < 3; times += 1) {
    await fastify.inject({ method: 'POST', url: '/demo/hooks', headers: signed(payload), payload });
  }
  assert.deepEqual(
    (await list()).map(({ attempt, number }) => [number, attempt]),
    [
      [3, 3],
      [2, 2],
      [1, 1],
    ],
  );
});

test('a changed body, a foreign key, an old signature and none at all are refused, and their words are not shown', async () => {
  const { fastify, list } = served();
  const foreign = `whsec_${randomBytes(32).toString('base64')}`;
  const attempts = [
    { headers: signed(payload), payload: payload.replace('ä', 'b') },
    { headers: signed(payload, { key: foreign }), payload },
    { headers: signed(payload, { at: new Date(Date.now() - 3_600_000) }), payload },
    { headers: { 'content-type': 'text/plain', 'x-ringnity-event': '<script>' }, payload },
  ];
  for (const attempt of attempts) {
    const reply = await fastify.inject({ method: 'POST', url: '/demo/hooks', ...attempt });
    assert.equal(reply.statusCode, 401);
  }
  for (const one of await list()) {
    assert.deepEqual([one.event, one.body, one.deliveryId], ['', '', '']);
    assert.deepEqual(one.signature, { standard: false, vendor: false });
  }
});

test('fifty are kept, and a body over 64 KiB is not taken', async () => {
  const { fastify, list } = served();
  for (let index = 0; index < 55; index += 1) {
    await fastify.inject({
      method: 'POST',
      url: '/demo/hooks',
      headers: signed('{}', { id: `evt_${index}` }),
      payload: '{}',
    });
  }
  assert.equal((await list()).length, 50);
  const large = JSON.stringify({ text: 'x'.repeat(66_000) });
  const reply = await fastify.inject({ method: 'POST', url: '/demo/hooks', headers: signed(large), payload: large });
  assert.equal(reply.statusCode, 413);
});

test('without a demo the page says so, and nothing is taken', async () => {
  const fastify = Fastify();
  demoHooks(fastify, { secretOfDemoHook: async () => undefined, clock: systemClock });
  const german = await fastify.inject({ url: '/demo/hooks', headers: { 'accept-language': 'de' } });
  assert.equal(german.statusCode, 404);
  assert.match(german.body, /Der Beispielladen wurde entfernt/);
  const post = await fastify.inject({ method: 'POST', url: '/demo/hooks', headers: signed(payload), payload });
  assert.equal(post.statusCode, 404);
  assert.equal((await fastify.inject('/demo/hooks.json')).statusCode, 404);
});
