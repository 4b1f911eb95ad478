import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Conversation, Message } from '@switchboard/protocol';
import { call } from '../app.ts';
import { agentToken, houseOfFile, openConversation, visitorOf } from './scene.ts';
import { assertRefused } from './whole.ts';

const house = houseOfFile();
const keyed = (key: string) => ({ 'idempotency-key': key });
const wish = { url: 'http://127.0.0.1:9/hooks', events: ['conversation.created'] };

test('a webhook asked for twice under one key is made once, and its secret is told again', async () => {
  const shop = await house().tenant();
  const create = () =>
    call<{ webhook: { id: string }; secret: string }>(house().url, 'POST', '/api/server/webhooks', {
      token: shop.serverKey,
      headers: keyed('hook-1'),
      body: wish,
    });
  const [first, second] = [await create(), await create()];
  assert.deepEqual([first.status, second.status], [201, 201]);
  assert.deepEqual(second.body, first.body);
  assert.match(second.body.data.secret, /^whsec_/);
  assert.equal(first.headers.get('idempotent-replayed'), null);
  assert.equal(second.headers.get('idempotent-replayed'), 'true');
  const list = await call<{ webhooks: object[] }>(house().url, 'GET', '/api/server/webhooks', {
    token: shop.serverKey,
  });
  assert.equal(list.body.data.webhooks.length, 1);
});

test('the order of fields is no difference, and a quoted key is the same key', async () => {
  const shop = await house().tenant();
  const create = (key: string, body: object) =>
    call(house().url, 'POST', '/api/server/webhooks', { token: shop.serverKey, headers: keyed(key), body });
  const first = await create('hook-1', wish);
  const turned = await create('"hook-1"', { events: wish.events, url: wish.url });
  assert.deepEqual(turned.body, first.body);
});

test('a key that belongs to another request is refused', async () => {
  const shop = await house().tenant();
  const send = (path: string, body: object) =>
    call(house().url, 'POST', `/api/server/${path}`, { token: shop.serverKey, headers: keyed('once'), body });
  assert.equal((await send('webhooks', wish)).status, 201);
  const details = {
    details: [/^header Idempotency-Key was used with another method, path or body: it should be a new/],
  };
  const other = await send('webhooks', { ...wish, events: ['call.ended'] });
  assertRefused(other, 422, 'IDEMPOTENCY_KEY_REUSED', details);
  assertRefused(await send('visitor-context-token', {}), 422, 'IDEMPOTENCY_KEY_REUSED', details);
});

test('what cannot be a key is refused', async () => {
  const shop = await house().tenant();
  for (const [key, fault] of [
    ['two words', /^header Idempotency-Key cannot be used as a key: it should be 1 to 255 printable ASCII characters/],
    ['""', /^header Idempotency-Key cannot be used as a key: it should be 1 to 255 printable ASCII characters/],
    ['x'.repeat(256), /^header\.idempotency-key must have at most 255 characters\.$/],
  ] as const) {
    const reply = await call(house().url, 'POST', '/api/server/visitor-context-token', {
      token: shop.serverKey,
      headers: keyed(key),
      body: {},
    });
    assertRefused(reply, 400, 'VALIDATION_FAILED', { details: [fault] });
  }
});

test('a refusal is not kept: the same key works once the fault is gone', async () => {
  const shop = await house().tenant({ mode: 'human_only' });
  const { session } = await visitorOf(house(), shop);
  const conversationId = await openConversation(house(), session);
  const jonas = await agentToken(house(), shop, 'jonas');
  const path = `/api/agent-sdk/conversations/${conversationId}`;
  await call(house().url, 'POST', `${path}/close`, { token: jonas });
  const reply = () =>
    call(house().url, 'POST', `${path}/messages`, { token: jonas, headers: keyed('reply'), body: { body: 'Hallo' } });
  assertRefused(await reply(), 409, 'CONVERSATION_CLOSED');
  const { conversations, identity } = house().app.modules;
  const caller = await identity.callerOf(jonas, ['agent']);
  const { conversations: list } = await conversations.list(caller, { limit: 1 });
  await conversations.reopen(caller, list[0]!.id);
  assert.equal((await reply()).status, 201);
});

test('two visitors with the same key have nothing to do with each other', async () => {
  const shop = await house().tenant({ mode: 'human_only' });
  const open = async () => {
    const { session } = await visitorOf(house(), shop);
    const reply = await call<{ conversation: Conversation }>(house().url, 'POST', '/api/chat/visitor/conversations', {
      session,
      headers: keyed('same'),
      body: {},
    });
    return { session, reply };
  };
  const [one, two] = [await open(), await open()];
  assert.deepEqual([one.reply.status, two.reply.status], [201, 201]);
  assert.notEqual(two.reply.body.data.conversation.conversationId, one.reply.body.data.conversation.conversationId);
  assert.equal(two.reply.headers.get('idempotent-replayed'), null);
});

test('two requests at once under one key make one message', async () => {
  const shop = await house().tenant({ mode: 'human_only' });
  const { session } = await visitorOf(house(), shop);
  const conversationId = await openConversation(house(), session);
  const path = `/api/chat/visitor/conversations/${conversationId}`;
  const send = () =>
    call<{ message: Message }>(house().url, 'POST', `${path}/messages`, {
      session,
      headers: keyed('at-once'),
      body: { body: 'Hallo' },
    });
  const replies = await Promise.all(Array.from({ length: 5 }, send));
  for (const reply of replies) {
    if (reply.status === 201) continue;
    assert.equal(reply.headers.get('retry-after'), '1');
    assertRefused(reply, 409, 'REQUEST_IN_PROGRESS', { facts: { retryAfterSeconds: 1 } });
  }
  assert.equal((await send()).body.data.message.seq, 1);
  const whole = await call<{ conversation: { seq: number } }>(house().url, 'GET', path, { session });
  assert.equal(whole.body.data.conversation.seq, 1);
});

test('a key does nothing to what is only read', async () => {
  const shop = await house().tenant();
  const read = () =>
    call(house().url, 'GET', '/api/server/tenant', { token: shop.serverKey, headers: keyed('reading') });
  assert.equal((await read()).status, 200);
  assert.equal((await read()).headers.get('idempotent-replayed'), null);
});
