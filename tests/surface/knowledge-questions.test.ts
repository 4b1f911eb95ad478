import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Message } from '@switchboard/protocol';
import { show } from '#platform/ids.ts';
import { call, type TestTenant } from '../app.ts';
import { addShipping, houseOfFile, openConversation, say, until, visitorOf } from './scene.ts';
import { assertAnswer, assertRefused, idOf, time } from './whole.ts';

const house = houseOfFile();
const ask = <Data = Record<string, unknown>>(who: string, method: string, path: string, body?: unknown) =>
  call<Data>(house().url, method, `/api/console/knowledge/${path}`, {
    token: who,
    ...(body !== undefined && { body }),
  });

type Question = { id: string; question: string; times: number; state: string };
const listed = async (token: string, state = 'open') =>
  (await ask<{ questions: Question[] }>(token, 'GET', `questions?state=${state}`)).body.data.questions;
const timesOf = (token: string, times: number) =>
  until(async () => {
    const found = await listed(token);
    return found.reduce((sum, one) => sum + one.times, 0) >= times ? found : undefined;
  }, `${times} questions without an answer`);

async function asked(shop: TestTenant, question: string, name = 'Vera Blum') {
  const { session } = await visitorOf(house(), shop, { visitor: { name } });
  const conversationId = await openConversation(house(), session);
  await say(house(), session, conversationId, question);
  return { session, conversationId };
}

test('questions that found no answer are listed, alike ones together, the most asked first', async () => {
  const shop = await house().tenant();
  await addShipping(house(), shop);
  const anna = await shop.signIn('anna');
  await asked(shop, 'Verkaufen Sie auch Motorräder? Ich bin Vera, 0341 5550123.');
  await timesOf(anna, 1);
  await asked(shop, 'Wo finde ich Ihre Gästetoilette?');
  await asked(shop, 'Verkauft ihr Motorräder?');
  await timesOf(anna, 3);
  const shown = (question: string, times: number) => ({
    id: idOf('question'),
    question,
    language: 'de',
    state: 'open',
    times,
    firstAskedAt: time,
    lastAskedAt: time,
  });
  assertAnswer(await ask(await shop.signIn('mira'), 'GET', 'questions'), 200, {
    questions: [
      shown('Verkaufen Sie auch Motorräder? Ich bin [Name], [Nummer].', 2),
      shown('Wo finde ich Ihre Gästetoilette?', 1),
    ],
    nextCursor: null,
  });
  const first = await ask<{ questions: Question[]; nextCursor: string }>(anna, 'GET', 'questions?limit=1');
  assert.equal(first.body.data.questions.length, 1);
  const second = await ask<{ questions: Question[] }>(
    anna,
    'GET',
    `questions?limit=1&cursor=${first.body.data.nextCursor}`,
  );
  assert.match(second.body.data.questions[0]?.question ?? '', /Gästetoilette/);
});

test('the answer is written once, solves the question, and is given to the next who asks, with a link to it', async () => {
  const shop = await house().tenant();
  await addShipping(house(), shop);
  const anna = await shop.signIn('anna');
  await asked(shop, 'Verkaufen Sie auch Motorräder?');
  const [question] = await timesOf(anna, 1);
  assert.ok(question);
  const written = await ask<{ item: { id: string } }>(anna, 'POST', `questions/${question.id}/answer`, {
    answer: 'Nein. Wir töpfern, und zwar Becher und Schalen.',
  });
  const itemId = written.body.data.item.id;
  assertAnswer(written, 200, {
    question: {
      id: question.id,
      question: 'Verkaufen Sie auch Motorräder?',
      language: 'de',
      state: 'solved',
      times: 1,
      knowledgeItemId: itemId,
      firstAskedAt: time,
      lastAskedAt: time,
    },
    item: {
      id: idOf('knowledge'),
      type: 'qa',
      title: 'Verkaufen Sie auch Motorräder?',
      language: 'de',
      snippet: 'Nein. Wir töpfern, und zwar Becher und Schalen.',
      status: 'queued',
      questions: ['Verkaufen Sie auch Motorräder?'],
      chunks: 0,
      isSample: false,
      createdAt: time,
      updatedAt: time,
    },
  });
  assert.deepEqual(await listed(anna), []);
  assert.equal((await listed(anna, 'solved')).length, 1);
  await until(async () => {
    const { status } = (await ask<{ item: { status: string } }>(anna, 'GET', itemId)).body.data.item;
    return status === 'ready' || undefined;
  }, 'indexing');
  const { session, conversationId } = await asked(shop, 'Verkauft ihr Motorräder?');
  const answer = await until(async () => {
    const path = `/api/chat/visitor/conversations/${conversationId}`;
    const reply = await call<{ conversation: { messages: Message[] } }>(house().url, 'GET', path, { session });
    return reply.body.data.conversation.messages.find(({ senderType }) => senderType === 'ai');
  }, 'an answer');
  assert.match(answer.body, /Nein\. Wir töpfern, und zwar Becher und Schalen\./);
  const [source] = answer.sources ?? [];
  assert.equal(source?.id, itemId);
  const page = await fetch(source?.link ?? '', { headers: { 'accept-language': 'de' } });
  assert.equal(page.status, 200);
  const html = await page.text();
  assert.match(html, /Nein\. Wir töpfern, und zwar Becher und Schalen\./);
  assert.match(html, /Auf diese Stelle stützt sich die Antwort/);
  assert.equal(page.headers.get('x-robots-tag'), 'noindex, nofollow');
  const guessed = `${source?.link?.slice(0, -4)}AAAA`;
  assert.equal((await fetch(guessed)).status, 404, 'an address that was made up opens nothing');
  await ask(anna, 'DELETE', itemId);
  assert.equal((await fetch(source?.link ?? '')).status, 404, 'what was removed is not to be read');
});

test('what a person answered instead is proposed without names and numbers, edited and accepted', async () => {
  const shop = await house().tenant();
  await addShipping(house(), shop);
  const [anna, mira] = [await shop.signIn('anna'), await shop.signIn('mira')];
  const { conversationId, session } = await asked(shop, 'Verkaufen Sie auch Motorräder?');
  await timesOf(anna, 1);
  const agent = (path: string, body?: object) =>
    call(house().url, 'POST', `/api/agent-sdk/conversations/${conversationId}/${path}`, {
      token: mira,
      ...(body && { body }),
    });
  await agent('messages', { body: 'Einen Moment bitte.' });
  await agent('messages', { body: 'Guten Tag Frau Blum, nein: wir töpfern nur. Mira, Telefon 0341 5550199.' });
  await say(house(), session, conversationId, 'Schade, danke!');
  await agent('messages', { body: 'Haben Sie noch einen schönen Tag und bis bald.' });
  await agent('close');
  type Suggestion = { id: string; questionId: string };
  const proposed = await until(async () => {
    const reply = await ask<{ suggestions: Suggestion[] }>(mira, 'GET', 'suggestions');
    return reply.body.data.suggestions.length > 0 ? reply : undefined;
  }, 'a suggestion');
  const suggestion = {
    id: idOf('suggestion'),
    questionId: idOf('question'),
    conversationId,
    question: 'Verkaufen Sie auch Motorräder?',
    answer: 'Guten Tag Frau [Name], nein: wir töpfern nur. [Name], Telefon [Nummer].',
    language: 'de',
    state: 'proposed',
    createdAt: time,
  };
  assertAnswer(proposed, 200, { suggestions: [suggestion], nextCursor: null });
  const [{ id, questionId }] = proposed.body.data.suggestions as [Suggestion];
  assertRefused(await ask(mira, 'POST', `suggestions/${id}/accept`, {}), 403, 'FORBIDDEN', {
    facts: { requiredScope: 'knowledge:write' },
  });
  const turnedDown = await ask(anna, 'POST', `suggestions/${id}/dismiss`);
  assertAnswer(turnedDown, 200, { suggestion: { ...suggestion, state: 'dismissed' } });
  assertRefused(await ask(mira, 'POST', `suggestions/${id}/restore`), 403, 'FORBIDDEN', {
    facts: { requiredScope: 'knowledge:write' },
  });
  assertAnswer(await ask(anna, 'POST', `suggestions/${id}/restore`), 200, { suggestion });
  const accepted = await ask<{ item: { id: string; snippet: string } }>(anna, 'POST', `suggestions/${id}/accept`, {
    answer: 'Nein, wir töpfern nur.',
  });
  assert.equal(accepted.status, 200, JSON.stringify(accepted.body));
  assert.equal(accepted.body.data.item.snippet, 'Nein, wir töpfern nur.');
  assert.deepEqual(await listed(anna), [], 'the question is solved');
  for (const late of ['dismiss', 'restore']) {
    assertRefused(await ask(anna, 'POST', `suggestions/${id}/${late}`), 409, 'CONFLICT');
  }
  assertRefused(await ask(anna, 'POST', `questions/${questionId}/reopen`), 409, 'CONFLICT');
});

test('a question can be put aside, and another workspace’s is unknown', async () => {
  const [shop, other] = [await house().tenant(), await house().tenant()];
  await addShipping(house(), shop);
  const anna = await shop.signIn('anna');
  await asked(shop, 'Verkaufen Sie auch Motorräder?');
  const [question] = await timesOf(anna, 1);
  const stranger = await other.signIn('anna');
  for (const unknown of [question?.id, show('question', shop.id), 'qst_nonsense']) {
    assertRefused(await ask(stranger, 'POST', `questions/${unknown}/dismiss`), 404, 'NOT_FOUND');
    assertRefused(await ask(stranger, 'POST', `questions/${unknown}/reopen`), 404, 'NOT_FOUND');
    assertRefused(await ask(stranger, 'POST', `questions/${unknown}/answer`, { answer: 'A.' }), 404, 'NOT_FOUND');
  }
  const dismissed = await ask<{ question: Question }>(anna, 'POST', `questions/${question?.id}/dismiss`);
  assert.equal(dismissed.body.data.question.state, 'dismissed');
  assert.deepEqual(await listed(anna), []);
  const reopened = await ask<{ question: Question }>(anna, 'POST', `questions/${question?.id}/reopen`);
  assertAnswer(reopened, 200, { question });
  assert.deepEqual(await listed(anna), [question]);
});
