import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Conversation, Message } from '@switchboard/protocol';
import { newId, show } from '#platform/ids.ts';
import { call, type TestTenant } from '../app.ts';
import { agentToken, expiredTokens, houseOfFile, openConversation, say, staffId, until, visitorOf } from './scene.ts';
import { assertAnswer, assertRefused, idOf, time, token } from './whole.ts';

const house = houseOfFile();
const at = (path: string) => `/api/chat/visitor/${path}`;
const ask = <Data = Record<string, unknown>>(method: string, path: string, options: Parameters<typeof call>[3] = {}) =>
  call<Data>(house().url, method, at(path), options);

const session = { sessionToken: token, visitorId: idOf('visitor'), expiresIn: 604_800, expiresAt: time };
const opened = {
  conversationId: idOf('conversation'),
  conversationNumber: /^\d+$/,
  visitorId: idOf('visitor'),
  departmentName: 'Sales',
  channel: 'chat',
  status: 'open',
  priority: 'medium',
  assistantState: 'active',
  seq: 0,
  unread: 0,
  createdAt: time,
  updatedAt: time,
};

test('a session opens without a name, and the visitor goes on with it where they were', async () => {
  const shop = await house().tenant();
  const first = await ask<typeof session & { sessionToken: string }>('POST', `sessions?slug=${shop.slug}`, {
    body: { metadata: { page: 'https://shop.example/', language: 'en' } },
  });
  assertAnswer(first, 201, session);
  const { sessionToken, visitorId } = first.body.data;
  const conversationId = await openConversation(house(), sessionToken);
  await say(house(), sessionToken, conversationId, 'Hallo!');
  await until(async () => {
    const reply = await ask<{ conversation: Conversation }>('GET', `conversations/${conversationId}`, {
      session: sessionToken,
    });
    return reply.body.data.conversation.seq === 2 || undefined;
  }, 'a greeting');
  assertAnswer(await ask('POST', 'sessions', { session: sessionToken, body: {} }), 201, {
    ...session,
    visitorId,
    conversation: {
      ...opened,
      conversationId,
      seq: 2,
      unread: 1,
      preview: /KI-Assistent|AI assistant/,
      lastMessageSenderType: 'ai',
      lastMessageAt: time,
    },
  });
});

test('a conversation opened without a session brings one along', async () => {
  const shop = await house().tenant();
  const reply = await ask<{ session: { sessionToken: string }; conversation: Conversation }>(
    'POST',
    `conversations?slug=${shop.slug}`,
    { body: { subject: 'Vasen', visitor: { name: 'Vera', externalId: 'c-1' }, metadata: { page: '/vasen' } } },
  );
  assertAnswer(reply, 201, { conversation: { ...opened, subject: 'Vasen' }, session });
  const { conversation, session: given } = reply.body.data;
  const read = await ask('GET', `conversations/${conversation.conversationId}`, { session: given.sessionToken });
  assertAnswer(read, 200, { conversation: { ...opened, subject: 'Vasen', messages: [], receipts: [] } });
});

test('with a session, the conversation is that visitor’s and no second session is made', async () => {
  const shop = await house().tenant();
  const { session: visitor, visitorId } = await visitorOf(house(), shop);
  const reply = await ask('POST', 'conversations', { session: visitor, body: { subject: 'Teller' } });
  assertAnswer(reply, 201, { conversation: { ...opened, visitorId, subject: 'Teller' } });
});

const conversationOfPeople = async (shop: TestTenant) => {
  const { session: visitor } = await visitorOf(house(), shop);
  return { visitor, conversationId: await openConversation(house(), visitor) };
};

test('a message is numbered, kept and read back with what became of it', async () => {
  const shop = await house().tenant({ mode: 'human_only' });
  const { visitor, conversationId } = await conversationOfPeople(shop);
  const metadata = { page: '/vasen', sources: ['mine'], deep: { of: [1, null] } };
  const sent = await ask<{ message: Message }>('POST', `conversations/${conversationId}/messages`, {
    session: visitor,
    body: { body: ' Guten Tag 👋\n', clientMessageId: 'first', metadata },
  });
  const message = {
    messageId: idOf('message'),
    conversationId,
    seq: 1,
    senderType: 'visitor',
    body: ' Guten Tag 👋\n',
    messageType: 'text',
    metadata,
    clientMessageId: 'first',
    sentAt: time,
  };
  assertAnswer(sent, 201, { message });
  const jonas = await agentToken(house(), shop, 'jonas');
  await call(house().url, 'POST', `/api/agent-sdk/conversations/${conversationId}/messages`, {
    token: jonas,
    body: { body: 'Nur für uns', messageType: 'note' },
  });
  await call(house().url, 'POST', `/api/agent-sdk/conversations/${conversationId}/messages`, {
    token: jonas,
    body: { body: 'Hallo, hier ist Jonas.' },
  });
  await call(
    house().url,
    'POST',
    `/api/agent-sdk/conversations/${conversationId}/messages/${sent.body.data.message.messageId}/read`,
    { token: jonas },
  );
  assertAnswer(await ask('GET', `conversations/${conversationId}`, { session: visitor }), 200, {
    conversation: {
      ...opened,
      conversationId,
      assistantState: 'off',
      handoffRequestedAt: time,
      assignedAgentId: staffId(shop, 'jonas'),
      assignedAgentName: 'Jonas',
      seq: 2,
      unread: 1,
      preview: 'Hallo, hier ist Jonas.',
      lastMessageSenderType: 'agent',
      lastMessageAt: time,
      messages: [
        message,
        {
          messageId: idOf('message'),
          conversationId,
          seq: 2,
          senderType: 'agent',
          senderName: 'Jonas',
          senderAgentId: staffId(shop, 'jonas'),
          body: 'Hallo, hier ist Jonas.',
          messageType: 'text',
          sentAt: time,
        },
      ],
      receipts: [{ participant: 'agent', agentId: staffId(shop, 'jonas'), deliveredSeq: 1, readSeq: 1 }],
    },
  });
});

test('a message sent twice is one message, by its own id or by the Idempotency-Key', async () => {
  const shop = await house().tenant({ mode: 'human_only' });
  const { visitor, conversationId } = await conversationOfPeople(shop);
  const path = `conversations/${conversationId}/messages`;
  const send = (body: object, headers = {}) =>
    ask<{ message: Message }>('POST', path, { session: visitor, body, headers });
  const [one, two] = [await send({ body: 'A', clientMessageId: 'a' }), await send({ body: 'A', clientMessageId: 'a' })];
  assert.deepEqual(two.body, one.body);
  const key = { 'idempotency-key': 'x'.repeat(255) };
  const [three, four] = [await send({ body: 'B' }, key), await send({ body: 'B' }, key)];
  assert.equal(three.status, 201, JSON.stringify(three.body));
  assert.deepEqual(four.body, three.body);
  assert.equal(four.headers.get('idempotent-replayed'), 'true');
  assert.equal((await send({ body: 'C' })).body.data.message.seq, 3);
});

test('a message that cannot be one says where the fault is', async () => {
  const shop = await house().tenant({ mode: 'human_only' });
  const { visitor, conversationId } = await conversationOfPeople(shop);
  const wrong: [unknown, RegExp][] = [
    [{}, /^body\.body is missing: it must be a string/],
    [{ body: '' }, /^body\.body must not be empty\.$/],
    [{ body: ' \n ' }, /^body\.body is empty: it should be the text of the message\.$/],
    [{ body: 7 }, /^body\.body must be a string, not /],
    [{ body: 'x'.repeat(8001) }, /^body\.body must have at most 8000 characters\.$/],
    [{ body: 'a\0b' }, /^body\.body must not contain NUL characters\.$/],
    [{ body: 'x', messageType: 'song' }, /^body\.messageType must be "text", "image", /],
    [{ body: 'x', messageType: 'note' }, /^body\.messageType is "note": it should be one of text\.$/],
    [{ body: 'x', metadata: { text: 'x'.repeat(17_000) } }, /^body\.metadata takes \d+ bytes: it should be at most/],
    [{ body: 'x', clientMessageId: 'a b' }, /^body\.clientMessageId must match the pattern /],
    [[], /^body must be a JSON object|^body must be an object/],
  ];
  for (const [body, fault] of wrong) {
    const reply = await ask('POST', `conversations/${conversationId}/messages`, { session: visitor, body });
    assertRefused(reply, 400, 'VALIDATION_FAILED', { details: [fault] });
  }
  const both = await ask('POST', `conversations/${conversationId}/messages`, {
    session: visitor,
    body: { body: 7, messageType: 'song' },
  });
  assert.equal(both.body.details?.length, 2, 'every fault at once');
});

test('a conversation is its visitor’s alone: everybody else’s answer is that of one that nobody has', async () => {
  const [shop, other] = [await house().tenant(), await house().tenant()];
  const { visitor, conversationId } = await conversationOfPeople(shop);
  const { session: stranger } = await visitorOf(house(), shop);
  const { session: foreigner } = await visitorOf(house(), other);
  const unknown = show('conversation', newId());
  for (const [who, id] of [
    [visitor, unknown],
    [visitor, 'cnv_nonsense'],
    [visitor, show('message', newId())],
    [stranger, conversationId],
    [foreigner, conversationId],
  ] as const) {
    assertRefused(await ask('GET', `conversations/${id}`, { session: who }), 404, 'NOT_FOUND');
    const sent = await ask('POST', `conversations/${id}/messages`, { session: who, body: { body: 'x' } });
    assertRefused(sent, 404, 'NOT_FOUND');
    assert.equal(sent.body.message, 'This conversation does not exist.');
  }
});

test('an id alone opens no conversation, whatever else is named', async () => {
  const shop = await house().tenant();
  const { conversationId } = await conversationOfPeople(shop);
  const options = { details: [/X-Ringnity-SDK-Session is missing: it should carry the token that opened/] };
  const path = `conversations/${conversationId}`;
  assertRefused(await ask('GET', `${path}?slug=${shop.slug}`), 401, 'SDK_SESSION_REQUIRED', options);
  const sent = await ask('POST', `${path}/messages?apiKey=${shop.publicKey}`, { body: { body: 'x' } });
  assertRefused(sent, 401, 'SDK_SESSION_REQUIRED', options);
  assertRefused(await ask('GET', path), 401, 'SDK_SESSION_REQUIRED');
});

test('a token that has run out, is broken or of another kind is refused, each in its own words', async () => {
  const shop = await house().tenant();
  const { visitor: expired } = await expiredTokens(house(), shop);
  const { session: good } = await visitorOf(house(), shop);
  const jonas = await agentToken(house(), shop, 'jonas');
  const path = `sessions?slug=${shop.slug}`;
  assertRefused(await ask('POST', path, { session: expired, body: {} }), 401, 'TOKEN_EXPIRED');
  assertRefused(await ask('POST', path, { token: expired, body: {} }), 401, 'TOKEN_EXPIRED');
  assertRefused(await ask('POST', path, { session: `${good}x`, body: {} }), 401, 'AUTH_SESSION_INVALID');
  assertRefused(await ask('POST', path, { session: jonas, body: {} }), 403, 'FORBIDDEN');
  assertRefused(await ask('POST', 'conversations', { session: jonas, body: {} }), 403, 'FORBIDDEN');
  const context = await call<{ token: string }>(house().url, 'POST', '/api/server/visitor-context-token', {
    token: shop.serverKey,
    body: {},
  });
  assertRefused(await ask('POST', path, { session: context.body.data.token, body: {} }), 401, 'AUTH_SESSION_INVALID');
});

test('a visitor who is verified cannot be renamed by a page, and stays verified', async () => {
  const shop = await house().tenant();
  const context = await call<{ token: string }>(house().url, 'POST', '/api/server/visitor-context-token', {
    token: shop.serverKey,
    body: { visitor: { externalId: 'c-1', name: 'Vera' } },
  });
  const started = await call<{ sessionToken: string }>(house().url, 'POST', '/api/sdk/session', {
    body: { contextToken: context.body.data.token },
  });
  const chat = await ask<{ sessionToken: string }>('POST', 'sessions', {
    session: started.body.data.sessionToken,
    body: { visitor: { name: 'Mallory' } },
  });
  const conversationId = await openConversation(house(), chat.body.data.sessionToken);
  const seen = await call<{ conversation: Conversation }>(
    house().url,
    'GET',
    `/api/agent-sdk/conversations/${conversationId}`,
    { token: await agentToken(house(), shop, 'jonas') },
  );
  const { visitor } = seen.body.data.conversation;
  assert.deepEqual([visitor?.name, visitor?.externalId, visitor?.verified], ['Vera', 'c-1', true]);
});

test('a closed conversation takes no more messages', async () => {
  const shop = await house().tenant();
  const { visitor, conversationId } = await conversationOfPeople(shop);
  await call(house().url, 'POST', `/api/agent-sdk/conversations/${conversationId}/close`, {
    token: await agentToken(house(), shop, 'jonas'),
  });
  const sent = await ask('POST', `conversations/${conversationId}/messages`, { session: visitor, body: { body: 'x' } });
  assertRefused(sent, 409, 'CONVERSATION_CLOSED');
  const renewed = await ask<{ conversation?: object }>('POST', 'sessions', { session: visitor, body: {} });
  assert.equal(renewed.body.data.conversation, undefined, 'nothing to go on with');
});

test('whether somebody is there is known before a conversation opens', async () => {
  const shop = await house().tenant();
  const availability = () => ask('GET', `availability?slug=${shop.slug}`);
  assertAnswer(await availability(), 200, { available: false, status: 'available', reason: 'nobody_available' });
  const { identity } = house().app.modules;
  const mira = await identity.callerOf(await agentToken(house(), shop, 'mira'), ['agent']);
  await identity.setPresence(mira, 'available');
  await identity.seen(shop.id, shop.staff.mira, 60);
  assertAnswer(await availability(), 200, { available: true, status: 'available' });
  await identity.setPresence(mira, 'busy');
  assertAnswer(await availability(), 200, { available: false, status: 'available', reason: 'nobody_available' });
});

test('a workspace that was switched off ends the sessions of its visitors', async () => {
  const shop = await house().tenant();
  const { visitor, conversationId } = await conversationOfPeople(shop);
  await house().app.modules.tenants.setActive(shop.id, false);
  const path = `conversations/${conversationId}`;
  assertRefused(await ask('GET', path, { session: visitor }), 403, 'SDK_CLIENT_INACTIVE');
  assertRefused(await ask('POST', `sessions?slug=${shop.slug}`, { body: {} }), 403, 'SDK_CLIENT_INACTIVE');
});

test('a session stolen by a page elsewhere opens nothing there', async () => {
  const shop = await house().tenant({ domains: ['shop.example'] });
  const { visitor, conversationId } = await conversationOfPeople(shop);
  const from = (origin: string) =>
    ask('GET', `conversations/${conversationId}`, { session: visitor, headers: { origin } });
  assert.equal((await from('https://shop.example')).status, 200);
  assertRefused(await from('https://evil.example'), 403, 'SDK_ORIGIN_NOT_ALLOWED');
});
