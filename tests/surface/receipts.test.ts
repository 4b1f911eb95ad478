import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Conversation } from '@switchboard/protocol';
import { newId, show } from '#platform/ids.ts';
import { call, type TestTenant } from '../app.ts';
import { agentToken, houseOfFile, openConversation, say, staffId, visitorOf } from './scene.ts';
import { assertAnswer, assertRefused, time } from './whole.ts';

const house = houseOfFile();
const mark = (
  conversationId: string,
  messageId: string,
  status: 'delivered' | 'read',
  who: Parameters<typeof call>[3] = {},
) => call(house().url, 'POST', `/api/chat/conversations/${conversationId}/messages/${messageId}/${status}`, who);

async function talk(shop: TestTenant) {
  const { session } = await visitorOf(house(), shop);
  const conversationId = await openConversation(house(), session);
  const messages = [];
  for (const text of ['Eins', 'Zwei']) messages.push(await say(house(), session, conversationId, text));
  return { session, conversationId, first: messages[0]!.messageId, second: messages[1]!.messageId };
}

test('a message is delivered, then read, and marks never fall back', async () => {
  const shop = await house().tenant({ mode: 'human_only' });
  const { session, conversationId, first, second } = await talk(shop);
  const jonas = await agentToken(house(), shop, 'jonas');
  const receipts = async () =>
    (
      await call<{ conversation: Conversation & { receipts: object[] } }>(
        house().url,
        'GET',
        `/api/chat/visitor/conversations/${conversationId}`,
        { session },
      )
    ).body.data.conversation.receipts;
  const of = (deliveredSeq: number, readSeq: number) => [
    { participant: 'agent', agentId: staffId(shop, 'jonas'), deliveredSeq, readSeq },
  ];

  const delivered = await mark(conversationId, second, 'delivered', { token: jonas });
  assertAnswer(delivered, 200, { messageId: second, status: 'delivered', at: time });
  assert.deepEqual(await receipts(), of(2, 0));
  const read = await mark(conversationId, first, 'read', { token: jonas });
  assertAnswer(read, 200, { messageId: first, status: 'read', at: time });
  assert.deepEqual(await receipts(), of(2, 1));
  await mark(conversationId, second, 'read', { token: jonas });
  await mark(conversationId, first, 'delivered', { token: jonas });
  assert.deepEqual(await receipts(), of(2, 2));
});

test('a visitor’s mark is their own, and shows what they have not read', async () => {
  const shop = await house().tenant({ mode: 'human_only' });
  const { session, conversationId } = await talk(shop);
  const sent = await call<{ message: { messageId: string } }>(
    house().url,
    'POST',
    `/api/agent-sdk/conversations/${conversationId}/messages`,
    { token: await agentToken(house(), shop, 'jonas'), body: { body: 'Hallo' } },
  );
  const { messageId } = sent.body.data.message;
  const seen = async () => {
    const reply = await call<{ conversation: Conversation & { receipts: object[] } }>(
      house().url,
      'GET',
      `/api/chat/visitor/conversations/${conversationId}`,
      { session },
    );
    return reply.body.data.conversation;
  };
  assert.equal((await seen()).unread, 1);
  const marked = await mark(conversationId, messageId, 'read', { session });
  assertAnswer(marked, 200, { messageId, status: 'read', at: time });
  const { unread, receipts } = await seen();
  assert.deepEqual([unread, receipts], [0, [{ participant: 'visitor', deliveredSeq: 3, readSeq: 3 }]]);
});

test('nobody marks what they may not see', async () => {
  const [shop, other] = [await house().tenant(), await house().tenant()];
  const { session, conversationId, first } = await talk(shop);
  const { session: stranger } = await visitorOf(house(), shop);
  const foreign = await talk(other);
  const omar = await agentToken(house(), shop, 'omar');
  const note = await call<{ message: { messageId: string } }>(
    house().url,
    'POST',
    `/api/agent-sdk/conversations/${conversationId}/messages`,
    { token: await agentToken(house(), shop, 'jonas'), body: { body: 'Nur für uns', messageType: 'note' } },
  );
  const noteId = note.body.data.message.messageId;
  for (const status of ['delivered', 'read'] as const) {
    assertRefused(await mark(conversationId, first, status, { session: stranger }), 404, 'NOT_FOUND');
    assertRefused(await mark(conversationId, first, status, { session: foreign.session }), 404, 'NOT_FOUND');
    assertRefused(await mark(conversationId, first, status, { token: omar }), 404, 'NOT_FOUND');
    assertRefused(await mark(conversationId, foreign.first, status, { session }), 404, 'NOT_FOUND');
    assertRefused(await mark(conversationId, show('message', newId()), status, { session }), 404, 'NOT_FOUND');
    assertRefused(await mark(conversationId, 'msg_nonsense', status, { session }), 404, 'NOT_FOUND');
    assertRefused(await mark(conversationId, noteId, status, { session }), 404, 'NOT_FOUND');
    const anonymous = await mark(conversationId, `${first}`, status);
    assertRefused(anonymous, 401, 'SDK_SESSION_REQUIRED');
  }
});

test('a receipt needs the reader’s session and the right to write', async () => {
  const shop = await house().tenant();
  const { conversationId, first } = await talk(shop);
  const path = `/api/chat/conversations/${conversationId}/messages/${first}/read?slug=${shop.slug}`;
  assertRefused(await call(house().url, 'POST', path), 401, 'SDK_SESSION_REQUIRED');
  const reader = await agentToken(house(), shop, 'jonas', ['agent:messages:read', 'conversations:all']);
  assertRefused(await mark(conversationId, first, 'read', { token: reader }), 403, 'FORBIDDEN', {
    facts: { requiredScope: 'agent:messages:write' },
  });
  const admin = await call<{ token: string }>(house().url, 'POST', '/api/server/sdk-token/admin', {
    token: shop.serverKey,
    body: {},
  });
  const asKey = await mark(conversationId, first, 'read', { token: admin.body.data.token });
  assert.ok([403, 404].includes(asKey.status), `${asKey.status}`);
});
