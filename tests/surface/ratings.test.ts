import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Conversation } from '@switchboard/protocol';
import { dial } from '#tests/realtime/scene.ts';
import { call, type TestTenant } from '../app.ts';
import { agentToken, houseOfFile, openConversation, say, staffId, until, visitorOf } from './scene.ts';
import { assertAnswer, assertRefused, time } from './whole.ts';

const house = houseOfFile();

async function talk(shop: TestTenant) {
  const { session } = await visitorOf(house(), shop);
  const conversationId = await openConversation(house(), session);
  await say(house(), session, conversationId, 'Hallo');
  const token = await agentToken(house(), shop, 'mira');
  const act = (path: 'assign' | 'close') =>
    call(house().url, 'POST', `/api/agent-sdk/conversations/${conversationId}/${path}`, { token, body: {} });
  const read = async () =>
    (
      await call<{ conversation: Conversation }>(
        house().url,
        'GET',
        `/api/chat/visitor/conversations/${conversationId}`,
        { session },
      )
    ).body.data.conversation;
  const rate = (body: object, by = session) =>
    call(house().url, 'POST', `/api/chat/visitor/conversations/${conversationId}/rating`, { session: by, body });
  const asked = () => until(async () => (await read()).rating, 'the question how it was', 20_000);
  return { session, conversationId, token, act, read, rate, asked };
}

test('after closing the visitor is asked, says how it was, and everybody at the desk sees it', async () => {
  const shop = await house().tenant({ mode: 'human_only' });
  const { session, conversationId, token, act, read, rate, asked } = await talk(shop);
  const client = await dial({ url: `${house().url.replace('http', 'ws')}/realtime` }, { token: session });
  await client.acked({ type: 'subscribe', conversationId });
  await act('assign');
  assertRefused(await rate({ score: 5 }), 409, 'CONFLICT');
  await act('close');
  assert.deepEqual(await client.where(({ type }) => type === 'conversation.rating.requested', 20_000), {
    type: 'conversation.rating.requested',
    conversationId,
  });
  client.close();
  assert.deepEqual(Object.keys(await asked()), ['askedAt']);
  assertAnswer(await rate({ score: 4, comment: ' Schnell. ' }), 201, {
    rating: { score: 4, comment: 'Schnell.', ratedAt: time },
  });
  assertRefused(await rate({ score: 1 }), 409, 'CONFLICT');
  const { rating } = await read();
  assert.deepEqual([rating?.score, rating?.comment], [4, 'Schnell.']);
  const seen = await call<{ conversation: Conversation }>(
    house().url,
    'GET',
    `/api/agent-sdk/conversations/${conversationId}`,
    { token },
  );
  assert.deepEqual(seen.body.data.conversation.rating, rating);
  const summary = await call<{ ratings: unknown }>(house().url, 'GET', '/api/admin-sdk/staff-summary', {
    token: await shop.signIn('anna'),
  });
  assert.deepEqual(summary.body.data.ratings, {
    count: 1,
    average: 4,
    agents: [{ agentId: staffId(shop, 'mira'), count: 1, average: 4 }],
  });
});

test('each closing is asked about once, and only its own visitor answers, from one to five', async () => {
  const shop = await house().tenant({ mode: 'human_only' });
  const { conversationId, act, read, rate, asked } = await talk(shop);
  await act('close');
  const first = await asked();
  for (const score of [0, 6, 1.5, '5']) assertRefused(await rate({ score }), 400, 'VALIDATION_FAILED');
  assertRefused(await rate({ score: 5, comment: 'a'.repeat(1001) }), 400, 'VALIDATION_FAILED');
  const stranger = await visitorOf(house(), shop);
  assertRefused(await rate({ score: 5 }, stranger.session), 404, 'NOT_FOUND');
  assert.equal((await rate({ score: 5 })).status, 201);
  const reopened = await call(house().url, 'POST', `/api/console/conversations/${conversationId}/reopen`, {
    token: await shop.signIn('mira'),
  });
  assert.equal(reopened.status, 200, JSON.stringify(reopened.body));
  assert.equal((await read()).rating, undefined);
  await act('close');
  const second = await until(
    async () => {
      const { rating } = await read();
      return rating && rating.askedAt !== first.askedAt ? rating : undefined;
    },
    'the second question',
    20_000,
  );
  assert.equal(second.score, undefined);
  assert.equal((await rate({ score: 2 })).status, 201);
});

test('a tenant that does not want it asks nobody', async () => {
  const shop = await house().tenant({ mode: 'human_only' });
  const token = await shop.signIn('anna');
  const changed = await call(house().url, 'PATCH', '/api/console/desk-settings', {
    token,
    body: { asksForRating: false, answerByMailMinutes: 0 },
  });
  const settings = { answerByMailMinutes: 0, remindStaffMinutes: 10, ticketAfterMinutes: 15, asksForRating: false };
  assertAnswer(changed, 200, { settings });
  assertAnswer(await call(house().url, 'GET', '/api/console/desk-settings', { token }), 200, { settings });
  const { act, rate, read } = await talk(shop);
  await act('close');
  await until(async () => ((await house().app.outbox.waiting()) === 0 ? true : undefined), 'delivery', 20_000);
  assert.equal((await read()).rating, undefined);
  assertRefused(await rate({ score: 5 }), 409, 'CONFLICT');
  const tooLong = { token, body: { remindStaffMinutes: 1441 } };
  assertRefused(await call(house().url, 'PATCH', '/api/console/desk-settings', tooLong), 400, 'VALIDATION_FAILED');
});
