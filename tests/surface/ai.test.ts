import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newId, show } from '#platform/ids.ts';
import { call } from '../app.ts';
import { addShipping, agentToken, houseOfFile, openConversation, say, until, visitorOf } from './scene.ts';
import { assertAnswer, assertRefused, idOf, time, token } from './whole.ts';

const house = houseOfFile();
const ask = <Data = Record<string, unknown>>(method: string, path: string, options: Parameters<typeof call>[3] = {}) =>
  call<Data>(house().url, method, `/api/ai/visitor/${path}`, options);
const disclosure =
  'Sie schreiben mit einem KI-Assistenten. Wenn Sie lieber mit einem Menschen sprechen möchten, sagen Sie es einfach.';
const session = { sessionToken: token, visitorId: idOf('visitor'), expiresIn: 604_800, expiresAt: time };
type Answer = { conversationId: string; message: string; session?: { sessionToken: string } };

test('who answers is told beforehand, and it differs with the mode', async () => {
  const base = { humanFallbackAvailable: false, disclosure };
  const first = await house().tenant({ mode: 'ai_first' });
  assertAnswer(await ask('GET', `routing?slug=${first.slug}`), 200, {
    ...base,
    mode: 'ai_first',
    canUseAi: false,
    reason: 'The assistant has nothing to answer from. Add knowledge under Knowledge.',
  });
  await addShipping(house(), first);
  assertAnswer(await ask('GET', `routing?slug=${first.slug}`), 200, { ...base, mode: 'ai_first', canUseAi: true });
  const people = await house().tenant({ mode: 'human_only' });
  assertAnswer(await ask('GET', `routing?apiKey=${people.publicKey}`), 200, {
    ...base,
    mode: 'human_only',
    canUseAi: false,
    reason: 'In this workspace people answer.',
  });
  const assisted = await house().tenant({ mode: 'ai_assisted', language: 'en' });
  assertAnswer(await ask('GET', `routing?slug=${assisted.slug}`), 200, {
    mode: 'ai_assisted',
    canUseAi: false,
    humanFallbackAvailable: false,
    reason: 'In this workspace people answer, and the assistant drafts for them.',
    disclosure: /^You are chatting with an AI assistant/,
  });
});

test('a person who is there is a fallback', async () => {
  const shop = await house().tenant();
  const { identity } = house().app.modules;
  await identity.setPresence(await identity.callerOf(await agentToken(house(), shop, 'mira'), ['agent']), 'available');
  await identity.seen(shop.id, shop.staff.mira, 60);
  const routing = await ask<{ humanFallbackAvailable: boolean }>('GET', `routing?slug=${shop.slug}`);
  assert.equal(routing.body.data.humanFallbackAvailable, true);
});

test('a question without a session is answered with its source, and brings a session along', async () => {
  const shop = await house().tenant();
  const item = await addShipping(house(), shop);
  const reply = await ask<Answer>('POST', `chat?slug=${shop.slug}`, {
    body: { message: 'Was kostet der Versand?', stream: true },
  });
  const { conversationId } = reply.body.data;
  const source = {
    id: show('knowledge', item),
    title: /^Versand und Lieferung/,
    snippet: /4,90 Euro/,
    score: Number,
    passageId: idOf('chunk'),
    link: /\/passages\/tnt_\w+\/chk_\w+\/[\w-]{22}$/,
  };
  assertAnswer(reply, 200, {
    aiConversationId: conversationId,
    conversationId: idOf('conversation'),
    message: new RegExp(`^${disclosure.replaceAll('.', '\\.')}[\\s\\S]*4,90 Euro`),
    handoffRecommended: false,
    sources: [source],
    messageId: idOf('message'),
    turnId: idOf('turn'),
    metadata: { outcome: 'answered' },
    session,
  });
  const { sessionToken } = reply.body.data.session!;
  const again = await ask<Answer>('POST', 'chat', {
    session: sessionToken,
    body: { aiConversationId: conversationId, message: 'Wie lange dauert die Lieferung?' },
  });
  assert.equal(again.status, 200);
  assert.equal(again.body.data.conversationId, conversationId);
  assert.match(again.body.data.message, /zwei bis vier Werktage/);
  assert.doesNotMatch(again.body.data.message, /KI-Assistent/, 'said once');
  assert.equal(again.body.data.session, undefined);
});

test('an AI conversation is a conversation under a second name', async () => {
  const shop = await house().tenant();
  const anonymous = await ask<Answer & { aiConversationId: string }>('POST', `conversations?slug=${shop.slug}`, {
    body: { visitor: { name: 'Vera' }, metadata: { page: '/' } },
  });
  const { conversationId, session: given } = anonymous.body.data;
  assertAnswer(anonymous, 201, { aiConversationId: conversationId, conversationId: idOf('conversation'), session });
  const read = await call<{ conversation: { conversationId: string } }>(
    house().url,
    'GET',
    `/api/chat/visitor/conversations/${conversationId}`,
    { session: given!.sessionToken },
  );
  assert.equal(read.body.data.conversation.conversationId, conversationId);
  const { session: visitor } = await visitorOf(house(), shop);
  const known = await ask<Answer>('POST', 'conversations', { session: visitor });
  assertAnswer(known, 201, {
    aiConversationId: known.body.data.conversationId,
    conversationId: idOf('conversation'),
  });
});

test('where people answer, the assistant is not to be asked', async () => {
  for (const mode of ['human_only', 'ai_assisted'] as const) {
    const shop = await house().tenant({ mode });
    await addShipping(house(), shop);
    const { session: visitor } = await visitorOf(house(), shop);
    const reply = await ask('POST', 'chat', { session: visitor, body: { message: 'Was kostet der Versand?' } });
    assertRefused(reply, 409, 'AI_NOT_READY');
    const anonymous = await ask('POST', `chat?slug=${shop.slug}`, { body: { message: 'Was kostet der Versand?' } });
    assertRefused(anonymous, 409, 'AI_NOT_READY');
  }
});

test('where the assistant only assists, the team reads its draft and the visitor nothing', async () => {
  const shop = await house().tenant({ mode: 'ai_assisted' });
  const item = await addShipping(house(), shop);
  const { session: visitor } = await visitorOf(house(), shop);
  const conversationId = await openConversation(house(), visitor);
  await say(house(), visitor, conversationId, 'Was kostet der Versand?');
  const jonas = await shop.signIn('jonas');
  const draft = () =>
    call<{ draft: object | null }>(house().url, 'GET', `/api/console/conversations/${conversationId}/draft`, {
      token: jonas,
    });
  await until(async () => (await draft()).body.data.draft ?? undefined, 'a draft');
  assertAnswer(await draft(), 200, {
    draft: {
      turnId: idOf('turn'),
      text: /4,90 Euro/,
      sources: [
        {
          id: show('knowledge', item),
          title: /^Versand/,
          snippet: /4,90/,
          score: Number,
          passageId: idOf('chunk'),
          link: /\/passages\/tnt_\w+\/chk_\w+\/[\w-]{22}$/,
        },
      ],
      createdAt: time,
    },
  });
  const seen = await call<{ conversation: { messages: object[]; assistantState: string } }>(
    house().url,
    'GET',
    `/api/chat/visitor/conversations/${conversationId}`,
    { session: visitor },
  );
  assert.equal(seen.body.data.conversation.messages.length, 1);
  assert.equal(seen.body.data.conversation.assistantState, 'off');
});

test('what it cannot answer it hands over, and then a person has the word', async () => {
  const shop = await house().tenant();
  await addShipping(house(), shop);
  const { session: visitor } = await visitorOf(house(), shop);
  const reply = await ask<Answer>('POST', 'chat', {
    session: visitor,
    body: { message: 'Ich möchte mit einem Menschen sprechen.' },
  });
  const { conversationId } = reply.body.data;
  assertAnswer(reply, 200, {
    aiConversationId: conversationId,
    conversationId: idOf('conversation'),
    message: /Team/,
    handoffRecommended: true,
    sources: [],
    turnId: idOf('turn'),
    metadata: { outcome: 'asked' },
  });
  const after = await ask('POST', 'chat', { session: visitor, body: { conversationId, message: 'Hallo?' } });
  assertRefused(after, 409, 'AI_NOT_READY');
});

test('a question that cannot be one says where the fault is', async () => {
  const shop = await house().tenant();
  await addShipping(house(), shop);
  const { session: visitor } = await visitorOf(house(), shop);
  const conversationId = await openConversation(house(), visitor);
  const wrong: [object, RegExp][] = [
    [{}, /^body\.message is missing/],
    [{ message: '' }, /^body\.message must not be empty\.$/],
    [{ message: '   ' }, /^body\.message is empty: it should be a question/],
    [{ message: ['x'] }, /^body\.message must be a string, not /],
    [{ message: 'x', stream: 'yes' }, /^body\.stream must be /],
    [
      { message: 'x', conversationId, aiConversationId: show('conversation', newId()) },
      /^body\.aiConversationId is another conversation than body\.conversationId: it should be the same, or left out\.$/,
    ],
  ];
  for (const [body, fault] of wrong) {
    const reply = await ask('POST', 'chat', { session: visitor, body });
    assertRefused(reply, 400, 'VALIDATION_FAILED', { details: [fault] });
  }
});

test('nobody asks in another’s conversation', async () => {
  const shop = await house().tenant();
  await addShipping(house(), shop);
  const { session: visitor } = await visitorOf(house(), shop);
  const { session: stranger } = await visitorOf(house(), shop);
  const conversationId = await openConversation(house(), visitor);
  const body = { conversationId, message: 'Was kostet der Versand?' };
  assertRefused(await ask('POST', 'chat', { session: stranger, body }), 404, 'NOT_FOUND');
  const unknown = { ...body, conversationId: 'cnv_unknown' };
  assertRefused(await ask('POST', 'chat', { session: stranger, body: unknown }), 404, 'NOT_FOUND');
  assertRefused(await ask('POST', `chat?slug=${shop.slug}`, { body }), 401, 'SDK_SESSION_REQUIRED');
  assertRefused(await ask('POST', 'chat', { body: { message: 'x' } }), 401, 'SDK_SESSION_REQUIRED');
  const jonas = await agentToken(house(), shop, 'jonas');
  assertRefused(await ask('POST', 'chat', { token: jonas, body }), 403, 'FORBIDDEN');
});

test('the knowledge is searched without a word of an assistant', async () => {
  const [shop, other] = [await house().tenant(), await house().tenant()];
  const item = await addShipping(house(), shop);
  const search = (body: object, { slug } = shop) => ask('POST', `knowledge/search?slug=${slug}`, { body });
  assertAnswer(await search({ query: 'Versand kosten' }), 200, {
    results: [{ id: show('knowledge', item), title: /^Versand und Lieferung/, snippet: /4,90 Euro/, score: Number }],
  });
  assertAnswer(await search({ query: 'Versand kosten' }, other), 200, { results: [] });
  const wrong: [object, RegExp][] = [
    [{}, /^body\.query is missing/],
    [{ query: '  ' }, /^body\.query is empty: it should be a question or some words of it\.$/],
    [{ query: 'x'.repeat(1001) }, /^body\.query must have at most 1000 characters\.$/],
    [{ query: 'x', limit: 0 }, /^body\.limit must be 1 or more\.$/],
    [{ query: 'x', limit: 21 }, /^body\.limit must be 20 or less\.$/],
    [{ query: 'x', limit: 1.5 }, /^body\.limit must be /],
  ];
  for (const [body, fault] of wrong) {
    assertRefused(await search(body), 400, 'VALIDATION_FAILED', { details: [fault] });
  }
});
