import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Conversation, Message } from '@switchboard/protocol';
import { sql } from 'kysely';
import { newId, read, show } from '#platform/ids.ts';
import { dial } from '#tests/realtime/scene.ts';
import { call, type TestTenant } from '../app.ts';
import { agentToken, houseOfFile, openConversation, say, visitorOf } from './scene.ts';
import { assertAnswer, assertRefused, idOf, time } from './whole.ts';

const house = houseOfFile();
const at = (conversationId: string, messageId: string) =>
  `/api/chat/visitor/conversations/${conversationId}/messages/${messageId}`;
const ask = (method: 'PATCH' | 'DELETE', path: string, session: string | undefined, body?: unknown) =>
  call<{ message: Message }>(house().url, method, path, {
    ...(session && { session }),
    ...(body !== undefined && { body }),
  });

async function talk(shop: TestTenant) {
  const { session } = await visitorOf(house(), shop);
  const conversationId = await openConversation(house(), session);
  const said = await say(house(), session, conversationId, 'Wie teuer ist der Versant?');
  return { session, conversationId, said, path: at(conversationId, said.messageId) };
}

const people = () => house().tenant({ mode: 'human_only' });
const jonasSees = async (shop: TestTenant, conversationId: string) =>
  (
    await call<{ conversation: Conversation }>(house().url, 'GET', `/api/agent-sdk/conversations/${conversationId}`, {
      token: await agentToken(house(), shop, 'jonas'),
    })
  ).body.data.conversation;

const age = (message: Message, minutes: number) =>
  sql`update messages set sent_at = now() - make_interval(mins => ${minutes})
    where id = ${read('message', message.messageId)}`.execute(house().database.kysely);

test('a visitor corrects what they wrote, and the desk sees it corrected', async () => {
  const shop = await people();
  const { session, conversationId, said, path } = await talk(shop);
  const corrected = await ask('PATCH', path, session, { body: 'Wie teuer ist der Versand?', metadata: { page: '/x' } });
  const message = { ...said, body: 'Wie teuer ist der Versand?', metadata: { page: '/x' }, editedAt: time };
  assertAnswer(corrected, 200, { message });
  const read = await call<{ conversation: { messages: Message[] } }>(
    house().url,
    'GET',
    `/api/chat/visitor/conversations/${conversationId}`,
    { session },
  );
  assert.deepEqual(read.body.data.conversation.messages, [corrected.body.data.message]);
  assert.equal((await jonasSees(shop, conversationId)).preview, 'Wie teuer ist der Versand?');
  const again = await ask('PATCH', path, session, { body: 'Wie teuer ist der Versand?' });
  assert.deepEqual(again.body, corrected.body, 'the same words again change nothing');
});

test('what is taken back leaves its place and none of its words, not even in the database', async () => {
  const shop = await people();
  const { session, conversationId, said, path } = await talk(shop);
  const gone = await ask('DELETE', path, session);
  const { metadata: _, ...rest } = said as Message & { metadata?: object };
  assertAnswer(gone, 200, { deleted: true, message: { ...rest, body: '', deletedAt: time } });
  assert.deepEqual((await ask('DELETE', path, session)).body, gone.body, 'a second time answers as the first');
  assert.equal((await jonasSees(shop, conversationId)).preview, '');
  const { rows } = await sql`
    select 1 from messages where body like '%Versant%' and conversation_id = ${read('conversation', conversationId)}
    union all select 1 from conversations where last_message_preview like '%Versant%'`.execute(house().database.kysely);
  assert.deepEqual(rows, []);
  assertRefused(await ask('PATCH', path, session, { body: 'Doch' }), 409, 'CONFLICT');
  assert.equal((await say(house(), session, conversationId, 'Anders gefragt')).seq, said.seq + 1);
});

test('only the newest message is the preview', async () => {
  const shop = await people();
  const { session, conversationId, path } = await talk(shop);
  await say(house(), session, conversationId, 'Und die Lieferung?');
  await ask('PATCH', path, session, { body: 'Geändert' });
  assert.equal((await jonasSees(shop, conversationId)).preview, 'Und die Lieferung?');
});

test('an edit that cannot be one says where the fault is', async () => {
  const { session, path } = await talk(await people());
  const wrong: [unknown, RegExp][] = [
    [{}, /^body changes nothing: it should be body or metadata\.$/],
    [{ body: '' }, /^body\.body must not be empty\.$/],
    [{ body: '  ' }, /^body\.body is empty: it should be the text of the message\.$/],
    [{ body: 'x'.repeat(8001) }, /^body\.body must have at most 8000 characters\.$/],
    [{ body: 7 }, /^body\.body must be a string, not /],
    [{ metadata: { text: 'x'.repeat(17_000) } }, /^body\.metadata takes \d+ bytes: it should be at most/],
  ];
  for (const [body, fault] of wrong) {
    assertRefused(await ask('PATCH', path, session, body), 400, 'VALIDATION_FAILED', { details: [fault] });
  }
});

test('after a quarter of an hour a message stays as it is', async () => {
  const { session, said, path } = await talk(await people());
  await age(said, 14);
  assert.equal((await ask('PATCH', path, session, { body: 'Gerade noch' })).status, 200);
  await age(said, 16);
  assertRefused(await ask('PATCH', path, session, { body: 'Zu spät' }), 409, 'CONFLICT');
  assertRefused(await ask('DELETE', path, session), 409, 'CONFLICT');
});

test('in a closed conversation nothing is edited, and what was said can still be taken back', async () => {
  const shop = await people();
  const { session, conversationId, path } = await talk(shop);
  await call(house().url, 'POST', `/api/agent-sdk/conversations/${conversationId}/close`, {
    token: await agentToken(house(), shop, 'jonas'),
  });
  assertRefused(await ask('PATCH', path, session, { body: 'Nein' }), 409, 'CONVERSATION_CLOSED');
  assert.equal((await ask('DELETE', path, session)).status, 200);
});

test('what somebody else wrote is theirs; what nobody may see does not exist', async () => {
  const [shop, other] = [await people(), await people()];
  const { session, conversationId, path } = await talk(shop);
  const token = await agentToken(house(), shop, 'jonas');
  const fromStaff = async (messageType: 'text' | 'note') =>
    (
      await call<{ message: Message }>(house().url, 'POST', `/api/agent-sdk/conversations/${conversationId}/messages`, {
        token,
        body: { body: 'Von Jonas', messageType },
      })
    ).body.data.message.messageId;
  const [reply, note] = [await fromStaff('text'), await fromStaff('note')];
  const { session: stranger } = await visitorOf(house(), shop);
  const { session: foreigner } = await visitorOf(house(), other);
  for (const [method, body] of [
    ['PATCH', { body: 'Meins' }],
    ['DELETE', undefined],
  ] as const) {
    assertRefused(await ask(method, at(conversationId, reply), session, body), 403, 'FORBIDDEN');
    for (const id of [note, show('message', newId()), 'msg_nonsense'])
      assertRefused(await ask(method, at(conversationId, id), session, body), 404, 'NOT_FOUND');
    assertRefused(await ask(method, path, stranger, body), 404, 'NOT_FOUND');
    assertRefused(await ask(method, path, foreigner, body), 404, 'NOT_FOUND');
    assertRefused(await ask(method, `${path}?slug=${shop.slug}`, undefined, body), 401, 'SDK_SESSION_REQUIRED');
    const byStaff = await call(house().url, method, path, { token, ...(body && { body }) });
    assertRefused(byStaff, 403, 'FORBIDDEN');
  }
});

test('everybody in the conversation is told, and who was away hears of it on their return', async () => {
  const shop = await people();
  const { session, conversationId, said, path } = await talk(shop);
  const url = `${house().url.replace('http', 'ws')}/realtime`;
  const jonas = await dial({ url }, { token: await agentToken(house(), shop, 'jonas') });
  await jonas.acked({ type: 'subscribe', conversationId });
  await ask('PATCH', path, session, { body: 'Besser' });
  const told = await jonas.next('chat.message.updated');
  assert.deepEqual(
    [told.conversationId, told.message.messageId, told.message.body],
    [conversationId, said.messageId, 'Besser'],
  );
  jonas.close();
  await ask('DELETE', path, session);
  const back = await dial({ url }, { token: await agentToken(house(), shop, 'jonas') });
  await back.acked({ type: 'subscribe', conversationId, seq: said.seq });
  const { reset, messages } = await back.next('conversation.snapshot');
  assert.equal(reset, false);
  assert.deepEqual(
    messages.map(({ messageId, body, deletedAt }) => [messageId, body, typeof deletedAt]),
    [[said.messageId, '', 'string']],
  );
  back.close();
});

test('nobody has an open ticket as long as the desk keeps none', async () => {
  const shop = await people();
  const { session, visitorId } = await visitorOf(house(), shop);
  assert.match(visitorId, idOf('visitor'));
  const path = '/api/chat/visitor/tickets/open';
  assertAnswer(await call(house().url, 'GET', path, { session }), 200, { ticket: null });
  assertRefused(await call(house().url, 'GET', `${path}?slug=${shop.slug}`), 401, 'SDK_SESSION_REQUIRED');
  const jonas = await agentToken(house(), shop, 'jonas');
  assertRefused(await call(house().url, 'GET', path, { token: jonas }), 403, 'FORBIDDEN');
});
