import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Conversation, Message } from '@switchboard/protocol';
import { newId, show } from '#platform/ids.ts';
import { call, type TestTenant } from '../app.ts';
import { houseOfFile, openConversation, say, visitorOf } from './scene.ts';
import { assertRefused } from './whole.ts';

const house = houseOfFile();
const ask = <Data = Record<string, unknown>>(who: string, method: string, path: string, body?: unknown) =>
  call<Data>(house().url, method, `/api/console/${path}`, { token: who, ...(body !== undefined && { body }) });

type One = { conversation: Conversation };
type Page = { conversations: Conversation[]; nextCursor?: string };
const people = { mode: 'human_only', language: 'en' } as const;

const open = async (session: string, ...texts: string[]) => {
  const conversationId = await openConversation(house(), session);
  for (const text of texts) await say(house(), session, conversationId, text);
  return conversationId;
};
const staffReads = async (who: string, id: string) => {
  const path = `/api/agent-sdk/conversations/${id}`;
  const { conversation } = (await call<One>(house().url, 'GET', path, { token: who })).body.data;
  const { messages } = (await call<{ messages: Message[] }>(house().url, 'GET', `${path}/messages`, { token: who }))
    .body.data;
  return { conversation, messages };
};
const visitorReads = async (session: string, id: string) =>
  (
    await call<{ conversation: Conversation & { messages: Message[] } }>(
      house().url,
      'GET',
      `/api/chat/visitor/conversations/${id}`,
      { session },
    )
  ).body.data.conversation;
const note = (who: string, id: string, body: string) =>
  call(house().url, 'POST', `/api/agent-sdk/conversations/${id}/messages`, {
    token: who,
    body: { body, messageType: 'note' },
  });
const told = (messages: Message[]) => messages.map(({ seq, body }) => `${seq} ${body}`);
const sameContact = { name: 'Vera', phone: '+49 341 5550101' };

async function twoThreads(shop: TestTenant) {
  const { session } = await visitorOf(house(), shop);
  return { session, from: await open(session, 'First', 'Second'), into: await open(session, 'Third') };
}

test('two threads of a visitor become one, without a gap in either numbering, and the old address points on', async () => {
  const shop = await house().tenant(people);
  const { session, from, into } = await twoThreads(shop);
  const mira = await shop.signIn('mira');
  await note(mira, from, 'Careful');
  await say(house(), session, from, 'Fourth');
  const merged = await ask<One>(mira, 'POST', `conversations/${from}/merge`, { intoConversationId: into });
  assert.equal(merged.status, 200, JSON.stringify(merged.body));

  const number = (await staffReads(mira, from)).conversation.conversationNumber;
  const line = `Another conversation of yours (${number}) has been added here.`;
  const { conversation, messages } = await staffReads(mira, into);
  assert.deepEqual(told(messages), ['1 Third', '2 First', '3 Second', '4 Careful', '5 Fourth', `6 ${line}`]);
  assert.equal(conversation.seq, 6);
  assert.deepEqual(
    messages.map(({ mergedFrom }) => mergedFrom),
    [undefined, from, from, from, from, undefined],
  );
  const theirs = await visitorReads(session, into);
  assert.deepEqual(told(theirs.messages), ['1 Third', '2 First', '3 Second', '4 Fourth', `5 ${line}`]);
  assert.equal(theirs.seq, 5);
  assert.ok((messages[1]?.sentAt ?? '') < (messages[0]?.sentAt ?? ''), 'each keeps the time it was sent');

  const old = await visitorReads(session, from);
  assert.deepEqual([old.status, old.mergedInto], ['closed', into]);
  assert.equal(old.messages.length, 3, 'what was said there stays readable there');
  await say(house(), session, into, 'Going on');
  assertRefused(await ask(mira, 'POST', `conversations/${from}/reopen`), 409, 'CONVERSATION_CLOSED');
  assertRefused(await ask(mira, 'PATCH', `conversations/${from}`, { status: 'open' }), 409, 'CONVERSATION_CLOSED');
  assertRefused(
    await ask(mira, 'POST', `conversations/${from}/merge`, { intoConversationId: into }),
    409,
    'CONVERSATION_CLOSED',
  );
  const { entries } = await house().app.modules.audit.list(
    { ...shop.system },
    { action: 'conversation.merged', limit: 5 },
  );
  assert.deepEqual(
    entries.map(({ details }) => details['messages']),
    [4],
  );
});

test('what another device of the same contact wrote is added for staff alone', async () => {
  const shop = await house().tenant(people);
  const [one, other] = [
    await visitorOf(house(), shop, { visitor: sameContact }),
    await visitorOf(house(), shop, { visitor: sameContact }),
  ];
  const [from, into] = [await open(one.session, 'My address is …'), await open(other.session, 'Hello')];
  const mira = await shop.signIn('mira');
  const merged = await ask<One>(mira, 'POST', `conversations/${from}/merge`, { intoConversationId: into });
  assert.equal(merged.status, 200, JSON.stringify(merged.body));
  const { messages } = await staffReads(mira, into);
  assert.deepEqual(
    messages.map(({ body }) => body.replace(/\d+/, 'N')),
    [
      'Hello',
      'My address is …',
      'Conversation N of the same person has been added here; the visitor sees nothing of it.',
    ],
  );
  assert.deepEqual(told((await visitorReads(other.session, into)).messages), ['1 Hello']);
  const old = await visitorReads(one.session, from);
  assert.equal('mergedInto' in old, false, 'nobody is sent to another visitor’s conversation');
  await say(house(), other.session, into, 'And?');
  assert.deepEqual(told((await visitorReads(other.session, into)).messages), ['1 Hello', '2 And?']);
});

test('conversations of different people, closed ones and foreign ones are not merged', async () => {
  const [shop, elsewhere] = [await house().tenant(people), await house().tenant(people)];
  const { from, into } = await twoThreads(shop);
  const stranger = await open((await visitorOf(house(), shop)).session, 'Hi');
  const foreign = await open((await visitorOf(house(), elsewhere)).session, 'Hi');
  const [mira, omar] = [await shop.signIn('mira'), await shop.signIn('omar')];
  const merge = (who: string, id: string, intoConversationId: string) =>
    ask(who, 'POST', `conversations/${id}/merge`, { intoConversationId });
  assertRefused(await merge(mira, from, stranger), 409, 'CONFLICT');
  assertRefused(await merge(mira, from, from), 400, 'VALIDATION_FAILED');
  assertRefused(await merge(mira, from, foreign), 404, 'NOT_FOUND');
  assertRefused(await merge(mira, foreign, into), 404, 'NOT_FOUND');
  assertRefused(await merge(omar, from, into), 404, 'NOT_FOUND');
  await ask(mira, 'PATCH', `conversations/${into}`, { status: 'closed' });
  assertRefused(await merge(mira, from, into), 409, 'CONVERSATION_CLOSED');
  assert.equal((await staffReads(mira, from)).conversation.status, 'open', 'nothing was half done');
});

test('two people who merge the same thread at once bring it over once', async () => {
  const shop = await house().tenant(people);
  const { session, from, into } = await twoThreads(shop);
  const [mira, jonas] = [await shop.signIn('mira'), await shop.signIn('jonas')];
  const replies = await Promise.all(
    [mira, jonas].map((who) => ask(who, 'POST', `conversations/${from}/merge`, { intoConversationId: into })),
  );
  assert.deepEqual(replies.map(({ status }) => status).sort(), [200, 409]);
  assert.equal((await visitorReads(session, into)).messages.length, 4);
});

test('earlier conversations of the same person are at hand, as far as one may see them', async () => {
  const shop = await house().tenant(people);
  const { session, from, into } = await twoThreads(shop);
  const third = await open(session, 'Again');
  const other = await visitorOf(house(), shop, { visitor: sameContact });
  const otherTalk = await open(other.session, 'Mine');
  const known = await visitorOf(house(), shop, { visitor: sameContact });
  const knownTalk = await open(known.session, 'Mine too');
  const [mira, omar] = [await shop.signIn('mira'), await shop.signIn('omar')];
  const previous = async (who: string, id: string, query = '') => {
    const page = await ask<Page>(who, 'GET', `conversations/${id}/previous${query}`);
    assert.equal(page.status, 200, JSON.stringify(page.body));
    return page.body.data;
  };
  const ids = ({ conversations }: Page) => conversations.map(({ conversationId }) => conversationId);
  assert.deepEqual(ids(await previous(mira, third)), [into, from]);
  assert.deepEqual(ids(await previous(mira, knownTalk)), [otherTalk], 'by the contact that both are');
  const first = await previous(mira, third, '?limit=1');
  assert.deepEqual(ids(first), [into]);
  assert.deepEqual(ids(await previous(mira, third, `?limit=1&cursor=${first.nextCursor}`)), [from]);
  assertRefused(await ask(omar, 'GET', `conversations/${third}/previous`), 404, 'NOT_FOUND');
  assertRefused(await ask(mira, 'GET', `conversations/${show('conversation', newId())}/previous`), 404, 'NOT_FOUND');
});
