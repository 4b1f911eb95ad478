import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import type { CallSession, LiveCall, ServerFrame } from '@switchboard/protocol';
import { call, type TestTenant } from '../app.ts';
import { agentToken, houseOfFile, openConversation, staffId, until, visitorOf } from '../surface/scene.ts';
import { dial } from './scene.ts';

const house = houseOfFile();
const url = () => ({ url: `${house().url.replace('http', 'ws')}/realtime` });

/** What a watcher holds that applies each frame: the calls that ring or are under way. */
function held(frames: readonly ServerFrame[]): LiveCall[] {
  let calls = new Map<string, LiveCall>();
  for (const frame of frames) {
    if (frame.type === 'calls.updated') calls = new Map(frame.calls.map((live) => [live.call.id, live]));
    if (frame.type === 'call.ringing' || frame.type === 'call.answered') {
      const { type: _, conversationId: _id, ...live } = frame;
      calls.set(live.call.id, live);
    }
    if (frame.type === 'call.ended' || frame.type === 'call.missed') calls.delete(frame.call.id);
  }
  return [...calls.values()];
}

async function scene() {
  const shop = await house().tenant({ mode: 'human_only', language: 'en' });
  const { session } = await visitorOf(house(), shop, { visitor: { name: 'Vera' } });
  const conversationId = await openConversation(house(), session);
  const visitor = await dial(url(), { token: session });
  await visitor.acked({ type: 'subscribe', conversationId });
  const start = async (body: object = {}, who: object = { session }) => {
    const reply = await call<{ callSession: CallSession }>(house().url, 'POST', '/api/calls/sessions', {
      ...who,
      body: { conversationId, type: 'audio', ...body },
    });
    assert.equal(reply.status, 201, JSON.stringify(reply.body));
    return reply.body.data.callSession;
  };
  return { shop, session, conversationId, visitor, start };
}

async function watcher(shop: TestTenant, name: keyof TestTenant['staff'], scopes?: string[]) {
  const token = await agentToken(house(), shop, name, scopes);
  const client = await dial(url(), { token });
  if (!scopes) await client.acked({ type: 'presence.set', status: 'available' });
  await client.acked({ type: 'watch', topic: 'inbox' });
  await client.next('calls.updated');
  return { token, client };
}

test('a call rings who is there; the first answer silences the others, and its end reaches everybody', async () => {
  const { shop, visitor, start } = await scene();
  const [mira, jonas, omar] = [
    (await watcher(shop, 'mira')).client,
    (await watcher(shop, 'jonas')).client,
    (await watcher(shop, 'omar')).client,
  ];
  const begun = await start();
  const rung = await mira.next('call.ringing');
  assert.deepEqual(rung.call, begun);
  assert.equal(rung.visitorName, 'Vera');
  assert.deepEqual(new Set(rung.ringing), new Set([staffId(shop, 'mira'), staffId(shop, 'jonas')]));
  const theirs = await visitor.next('call.ringing');
  assert.deepEqual(
    [theirs.ringing, theirs.visitorName],
    [undefined, undefined],
    'whom it rings is the desk’s business',
  );

  const answers = await Promise.all([
    mira.ask({ type: 'call.answer', callSessionId: begun.id }),
    jonas.ask({ type: 'call.answer', callSessionId: begun.id }),
  ]);
  assert.deepEqual(answers.map(({ type }) => type).sort(), ['ack', 'refusal']);
  for (const client of [mira, jonas, visitor]) {
    const { call: answered } = await client.next('call.answered');
    assert.equal(answered.status, 'answered');
  }
  await visitor.acked({ type: 'call.end', callSessionId: begun.id });
  for (const client of [mira, jonas, visitor]) {
    const { call: ended } = await client.next('call.ended');
    assert.deepEqual([ended.status, ended.endReason], ['ended', 'hung_up']);
  }
  await omar.settle();
  assert.ok(!JSON.stringify(omar.frames).includes(begun.id), 'another department hears nothing');
  for (const client of [mira, jonas, omar, visitor]) client.close();
});

test('whoever declines is rung no more, and a missed call is told as one', async () => {
  const { shop, visitor, start } = await scene();
  const [mira, jonas] = [(await watcher(shop, 'mira')).client, (await watcher(shop, 'jonas')).client];
  const { id } = await start();
  await mira.next('call.ringing');
  await mira.acked({ type: 'call.decline', callSessionId: id });
  await jonas.where((frame) => frame.type === 'call.ringing' && frame.ringing?.length === 1);
  await jonas.acked({ type: 'call.decline', callSessionId: id });
  for (const client of [mira, jonas, visitor]) {
    assert.equal((await client.next('call.missed')).call.endReason, 'declined');
  }
  const again = await jonas.refused({ type: 'call.answer', callSessionId: id });
  assert.equal(again.code, 'CONFLICT');
  for (const client of [mira, jonas, visitor]) client.close();
});

test('that somebody has seen to a missed call is told to those who may see it, and not to the visitor', async () => {
  const { shop, session, visitor, start } = await scene();
  const { client: mira } = await watcher(shop, 'mira');
  const { client: omar } = await watcher(shop, 'omar');
  const jonas = await shop.signIn('jonas');
  const { id, conversationId } = await start();
  await call(house().url, 'PATCH', `/api/calls/sessions/${id}/end`, { session });
  await mira.next('call.missed');
  const handle = (isHandled: boolean) =>
    call(house().url, 'PUT', `/api/console/calls/${id}/handled`, { token: jonas, body: { isHandled } });
  for (const isHandled of [true, false]) {
    await handle(isHandled);
    const told = await mira.where((frame) => frame.type === 'call.handled' && frame.isHandled === isHandled);
    assert.deepEqual(told, { type: 'call.handled', conversationId, callSessionId: id, isHandled });
  }
  for (const client of [visitor, omar]) {
    await client.settle();
    assert.ok(!client.frames.some(({ type }) => type === 'call.handled'));
  }
  for (const client of [mira, omar, visitor]) client.close();
});

test('staff call out, and the visitor answers on their socket or says no', async () => {
  const { shop, visitor, start } = await scene();
  const { client: mira, token } = await watcher(shop, 'mira');
  const first = await start({ direction: 'outbound' }, { token });
  assert.equal((await visitor.next('call.ringing')).call.direction, 'outbound');
  await visitor.acked({ type: 'call.decline', callSessionId: first.id });
  assert.equal((await mira.next('call.missed')).call.endReason, 'declined');
  const second = await start({ direction: 'outbound' }, { token });
  await visitor.acked({ type: 'call.answer', callSessionId: second.id });
  assert.equal((await mira.next('call.answered')).call.agentName, 'Mira');
  await mira.acked({ type: 'call.end', callSessionId: second.id });
  assert.equal((await visitor.next('call.ended')).call.status, 'ended');
  for (const client of [mira, visitor]) client.close();
});

test('snapshot and frames give the same as a fresh snapshot, at every step of a call', async () => {
  const { shop, session, conversationId, visitor, start } = await scene();
  const other = await scene();
  const jonas = await watcher(shop, 'jonas');
  const heard: ServerFrame[] = [];
  const compare = async (type: ServerFrame['type'], step: string) => {
    // Whom it rings may be told once more, when somebody is found to be there.
    const snapshot = await until(async () => {
      heard.push(...jonas.client.frames.splice(0));
      if (!heard.some((frame) => frame.type === type)) return undefined;
      const fresh = await dial(url(), { token: jonas.token });
      await fresh.acked({ type: 'watch', topic: 'inbox' });
      const told = await fresh.next('calls.updated');
      fresh.close();
      return isDeepStrictEqual(held(heard), told.calls) ? told : undefined;
    }, `frames that come to the same as a fresh snapshot when ${step}`);
    const reader = await dial(url(), { token: session });
    await reader.acked({ type: 'subscribe', conversationId });
    const { call: live } = (await reader.next('conversation.snapshot')) as { call?: LiveCall };
    assert.deepEqual(live?.call, snapshot.calls[0]?.call, `${step}, for the visitor`);
    assert.equal(live?.ringing, undefined);
    reader.close();
  };
  const { id } = await start();
  await compare('call.ringing', 'it rings');
  await jonas.client.acked({ type: 'call.answer', callSessionId: id });
  await compare('call.answered', 'it is answered');
  await visitor.acked({ type: 'call.end', callSessionId: id });
  await compare('call.ended', 'it is over');
  for (const client of [visitor, other.visitor, jonas.client]) client.close();
});

test('a foreign call and an unknown one are refused alike, and without the scope nothing is heard', async () => {
  const { shop, visitor, start } = await scene();
  const stranger = await scene();
  const deaf = (await watcher(shop, 'mira', ['agent:conversations:read', 'agent:messages:read'])).client;
  const { id, conversationId } = await start();
  await visitor.next('call.ringing');
  for (const type of ['call.answer', 'call.decline', 'call.end']) {
    const onForeign = await stranger.visitor.refused({ type, callSessionId: id });
    const onUnknown = await stranger.visitor.refused({ type, callSessionId: 'cal_00000000000000000000000000' });
    assert.deepEqual({ ...onForeign, id: '' }, { ...onUnknown, id: '' });
    assert.equal(onForeign.code, 'CALL_SESSION_NOT_FOUND');
  }
  await deaf.acked({ type: 'subscribe', conversationId });
  await visitor.acked({ type: 'call.end', callSessionId: id });
  await visitor.next('call.missed');
  await deaf.settle();
  assert.equal(deaf.frames.filter(({ type }) => type.startsWith('call.')).length, 0);
  for (const client of [visitor, stranger.visitor, deaf]) client.close();
});
