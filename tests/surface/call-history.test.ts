import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CallSession } from '@switchboard/protocol';
import { newId, read, show } from '#platform/ids.ts';
import { call, type TestTenant } from '../app.ts';
import { houseOfFile, openConversation, say, staffId, until, visitorOf } from './scene.ts';
import { assertAnswer, assertRefused, assertWhole, time } from './whole.ts';

const house = houseOfFile({ CALL_ROOM_URL: 'https://meet.example.com/{room}' });
const people = () => house().tenant({ mode: 'human_only', language: 'en' });

type PastCall = { call: CallSession; toReturn: boolean; visitor: object; handled?: object; department?: object };
type Page = { calls: PastCall[]; nextCursor: string | null };
type Who = { session?: string; token?: string };
const start = async (who: Who, body: object) =>
  (await call<{ callSession: CallSession }>(house().url, 'POST', '/api/calls/sessions', { ...who, body })).body.data
    .callSession;
const hangUp = (who: Who, id: string) => call(house().url, 'PATCH', `/api/calls/sessions/${id}/end`, who);
const history = (token: string, query = '') =>
  call<Page>(house().url, 'GET', `/api/console/calls/history${query}`, { token });
const idsOf = async (token: string, query = '') =>
  (await history(token, query)).body.data.calls.map((one) => one.call.id);
const toReturn = async (token: string) =>
  (await call<{ toReturn: number }>(house().url, 'GET', '/api/console/calls/to-return', { token })).body.data.toReturn;
const handle = (token: string, id: string, isHandled = true) =>
  call<{ pastCall: PastCall }>(house().url, 'PUT', `/api/console/calls/${id}/handled`, { token, body: { isHandled } });

async function talk(shop: TestTenant, name?: string) {
  const { session } = await visitorOf(house(), shop, name ? { visitor: { name } } : {});
  return { session, conversationId: await openConversation(house(), session) };
}

async function missedCall(who: { session: string; conversationId: string }): Promise<string> {
  const { id } = await start(who, { conversationId: who.conversationId, type: 'audio', metadata: { note: 'private' } });
  await hangUp(who, id);
  return id;
}

test('a missed call waits to be returned until somebody marks it as seen to, and can be put back', async () => {
  const shop = await people();
  const vera = await talk(shop, 'Vera');
  const id = await missedCall(vera);
  const jonas = await shop.signIn('jonas');
  const view = await house().app.modules.conversations.view(shop.id, read('conversation', vera.conversationId)!);
  const waiting = {
    call: {
      ...{ id, conversationId: vera.conversationId, type: 'audio', direction: 'inbound', status: 'missed' },
      ...{ startedAt: time, endedAt: time, durationSeconds: null, endReason: 'cancelled' },
    },
    conversationNumber: String(view?.number),
    visitor: { name: 'Vera' },
    ...(view?.departmentId && {
      department: { departmentId: show('department', view.departmentId), name: view.departmentName },
    }),
    toReturn: true,
  };
  assertAnswer(await history(jonas, '?state=to_return'), 200, { calls: [waiting], nextCursor: null });
  assert.equal(await toReturn(jonas), 1);
  const seenTo = {
    ...waiting,
    toReturn: false,
    handled: { at: time, agentId: staffId(shop, 'jonas'), agentName: 'Jonas' },
  };
  const marked = await handle(jonas, id);
  assertAnswer(marked, 200, { pastCall: seenTo });
  assertAnswer(await handle(await shop.signIn('anna'), id), 200, marked.body.data);
  assertAnswer(await history(jonas, '?state=to_return'), 200, { calls: [], nextCursor: null });
  assert.equal(await toReturn(jonas), 0);
  assert.deepEqual(await idsOf(jonas, '?state=missed'), [id], 'it stays a missed call');
  assertAnswer(await handle(jonas, id, false), 200, { pastCall: waiting });
  assert.equal(await toReturn(jonas), 1);
  const again = await missedCall(vera);
  assert.equal(await toReturn(jonas), 2);
  await handle(jonas, again);
  assert.deepEqual(await idsOf(jonas, '?state=to_return'), [], 'whoever sees to the last has seen to those before');
});

test('who was called back, spoken to or written to waits no more', async () => {
  const shop = await people();
  const jonas = await shop.signIn('jonas');
  const [vera, otto, ida] = [await talk(shop, 'Vera'), await talk(shop, 'Otto'), await talk(shop, 'Ida')];
  const [first, again] = [await missedCall(vera), await missedCall(vera)];
  const [ottos, idas] = [await missedCall(otto), await missedCall(ida)];
  assert.deepEqual(await idsOf(jonas, '?state=to_return'), [idas, ottos, again, first]);

  const back = await start(
    { token: jonas },
    { conversationId: vera.conversationId, type: 'audio', direction: 'outbound' },
  );
  await hangUp({ token: jonas }, back.id);
  assert.equal(await toReturn(jonas), 4, 'to call back in vain is no answer');
  const { id } = await start(vera, { conversationId: vera.conversationId, type: 'audio' });
  await call(house().url, 'POST', `/api/console/calls/${id}/answer`, { token: jonas });
  await hangUp(vera, id);
  await until(async () => ((await toReturn(jonas)) === 2 ? true : undefined), 'both of Vera’s are settled');
  const [past] = (await history(jonas, '?state=missed')).body.data.calls.filter((one) => one.call.id === first);
  assertWhole(past?.handled, { at: time, agentId: staffId(shop, 'jonas'), agentName: 'Jonas' });

  await say(house(), otto.session, otto.conversationId, 'Is anybody there?');
  const write = (body: object) =>
    call(house().url, 'POST', `/api/agent-sdk/conversations/${otto.conversationId}/messages`, { token: jonas, body });
  await write({ body: 'He sounded cross.', messageType: 'note' });
  await write({ body: 'Here we are.' });
  await until(async () => ((await toReturn(jonas)) === 1 ? true : undefined), 'Otto’s is settled');
  assert.deepEqual(await idsOf(jonas, '?state=to_return'), [idas]);

  // Somebody decided that this is over.
  const closing = await start(ida, { conversationId: ida.conversationId, type: 'audio' });
  await call(house().url, 'POST', `/api/agent-sdk/conversations/${ida.conversationId}/close`, { token: jonas });
  await until(
    async () => ((await history(jonas)).body.data.calls[0]?.call.status === 'missed' ? true : undefined),
    'the call that ended with its conversation',
  );
  assert.equal((await history(jonas)).body.data.calls[0]?.call.id, closing.id);
  assert.equal((await history(jonas)).body.data.calls[0]?.toReturn, false);
});

test('the history is read page by page, by state, direction, person and time, without what programs noted', async () => {
  const shop = await people();
  const jonas = await shop.signIn('jonas');
  const vera = await talk(shop, 'Vera');
  const missed = await missedCall(vera);
  const talked = await start(vera, {
    conversationId: vera.conversationId,
    type: 'video',
    metadata: { note: 'private' },
  });
  await call(house().url, 'POST', `/api/console/calls/${talked.id}/answer`, { token: jonas });
  await hangUp(vera, talked.id);
  const out = await start(
    { token: jonas },
    { conversationId: vera.conversationId, type: 'audio', direction: 'outbound' },
  );
  await hangUp({ token: jonas }, out.id);
  const failed = await start(vera, { conversationId: vera.conversationId, type: 'audio', status: 'failed' });

  const all = [failed.id, out.id, talked.id, missed];
  const pages: string[] = [];
  let cursor = '';
  do {
    const page = await history(jonas, `?limit=3${cursor && `&cursor=${encodeURIComponent(cursor)}`}`);
    assert.ok(!JSON.stringify(page.body).includes('private'));
    pages.push(...page.body.data.calls.map((one) => one.call.id));
    cursor = page.body.data.nextCursor ?? '';
  } while (cursor);
  assert.deepEqual(pages, all);
  for (const [query, ids] of [
    ['?state=talked', [talked.id]],
    ['?state=missed', [out.id, missed]],
    ['?state=missed&direction=inbound', [missed]],
    ['?state=failed', [failed.id]],
    ['?type=video', [talked.id]],
    ['?agentId=me', [out.id, talked.id]],
    [`?agentId=${staffId(shop, 'mira')}`, []],
    [`?agentId=${show('staff', newId())}`, []],
    [`?from=${new Date(Date.now() + 60_000).toISOString()}`, []],
    [`?to=${new Date(Date.now() + 60_000).toISOString()}`, all],
  ] as const) {
    assert.deepEqual(await idsOf(jonas, query), ids, query);
  }
  assertRefused(await history(jonas, '?state=lost'), 400, 'VALIDATION_FAILED');
  assertRefused(await history(jonas, '?cursor=nonsense'), 400, 'VALIDATION_FAILED');
  assertRefused(await handle(jonas, talked.id), 409, 'CONFLICT', {
    facts: { reason: 'call_not_missed', status: 'ended' },
  });
});

test('the history shows nobody a call whose conversation they may not see', async () => {
  const [shop, other] = [await people(), await people()];
  const vera = await talk(shop, 'Vera');
  const id = await missedCall(vera);
  const jonas = await shop.signIn('jonas');
  await call(house().url, 'POST', `/api/agent-sdk/conversations/${vera.conversationId}/assign`, {
    token: jonas,
    body: { assignedAgentId: staffId(shop, 'mira') },
  });
  const [mira, omar, stranger] = [await shop.signIn('mira'), await shop.signIn('omar'), await other.signIn('jonas')];
  assert.deepEqual([await idsOf(mira), await toReturn(mira)], [[id], 1]);
  for (const token of [omar, stranger]) {
    assert.deepEqual([await idsOf(token), await toReturn(token)], [[], 0]);
    assertRefused(await handle(token, id), 404, 'CALL_SESSION_NOT_FOUND');
  }
  assertRefused(await handle(jonas, show('call', newId())), 404, 'CALL_SESSION_NOT_FOUND');
  assert.equal(await toReturn(mira), 1);
});
