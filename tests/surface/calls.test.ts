import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CallSession, Conversation, Message } from '@switchboard/protocol';
import { newId, read, show } from '#platform/ids.ts';
import { call, type TestTenant } from '../app.ts';
import { agentToken, houseOfFile, openConversation, staffId, until, visitorOf } from './scene.ts';
import { assertAnswer, assertRefused, assertWhole, idOf, time } from './whole.ts';

const house = houseOfFile({ CALL_ROOM_URL: 'https://meet.example.com/{room}' });
const SESSIONS = '/api/calls/sessions';
const people = () => house().tenant({ mode: 'human_only', language: 'en' });

type Who = { session?: string; token?: string };
type Answered = { callSession: CallSession };
const start = (who: Who, body: object) => call<Answered>(house().url, 'POST', SESSIONS, { ...who, body });
const get = (who: Who, id: string) => call<Answered>(house().url, 'GET', `${SESSIONS}/${id}`, who);
const end = (who: Who, id: string, body?: object) =>
  call<Answered>(house().url, 'PATCH', `${SESSIONS}/${id}/end`, { ...who, body });
const answer = (token: string, id: string) =>
  call<Answered>(house().url, 'POST', `/api/console/calls/${id}/answer`, { token });
const decline = (token: string, id: string) =>
  call<Answered>(house().url, 'POST', `/api/console/calls/${id}/decline`, { token });

async function talk(shop: TestTenant) {
  const { session } = await visitorOf(house(), shop, { visitor: { name: 'Vera' } });
  return { session, conversationId: await openConversation(house(), session) };
}

/** A person who is there: chosen to be available, with a socket alive. */
async function isThere(shop: TestTenant, ...names: (keyof TestTenant['staff'])[]): Promise<void> {
  const { identity } = house().app.modules;
  for (const name of names) {
    const token = await agentToken(house(), shop, name);
    await identity.setPresence(await identity.callerOf(token, ['agent']), 'available');
    await identity.seen(shop.id, shop.staff[name], 3600);
  }
}

const rings = (conversationId: string, more: object = {}) => ({
  id: idOf('call'),
  conversationId,
  type: 'audio',
  direction: 'inbound',
  status: 'started',
  startedAt: time,
  durationSeconds: null,
  endReason: null,
  ...more,
});

const lineOf = async (session: string, conversationId: string): Promise<Message> =>
  until(async () => {
    const reply = await call<{ conversation: Conversation & { messages: Message[] } }>(
      house().url,
      'GET',
      `/api/chat/visitor/conversations/${conversationId}`,
      { session },
    );
    return reply.body.data.conversation.messages.find(({ messageType }) => messageType === 'call');
  }, 'the line of the call');

test('a visitor calls, a person answers, they meet in a room, and the end stands in the conversation', async () => {
  const shop = await people();
  const { session, conversationId } = await talk(shop);
  await isThere(shop, 'mira');
  const begun = await start({ session }, { conversationId, type: 'audio', metadata: { page: '/pots' } });
  assertAnswer(begun, 201, { callSession: rings(conversationId, { metadata: { page: '/pots' } }) });
  const { id } = begun.body.data.callSession;

  const mira = await shop.signIn('mira');
  const live = await call(house().url, 'GET', '/api/console/calls', { token: mira });
  assertAnswer(live, 200, {
    calls: [{ call: begun.body.data.callSession, ringing: [staffId(shop, 'mira')], visitorName: 'Vera' }],
  });
  const taken = await answer(mira, id);
  assertAnswer(taken, 200, {
    callSession: rings(conversationId, {
      status: 'answered',
      answeredAt: time,
      agentId: staffId(shop, 'mira'),
      agentName: 'Mira',
      roomUrl: /^https:\/\/meet\.example\.com\/[0-9a-f]{24}$/,
      metadata: { page: '/pots' },
    }),
  });
  assertAnswer(await get({ session }, id), 200, taken.body.data);
  assertAnswer(await answer(mira, id), 200, taken.body.data);

  const over = await end({ session }, id);
  const { roomUrl: _, ...talked } = taken.body.data.callSession;
  const expected = { ...talked, status: 'ended', endedAt: time, durationSeconds: Number, endReason: 'hung_up' };
  assertAnswer(over, 200, { callSession: expected });
  assertAnswer(await end({ token: mira }, id, { reason: 'again' }), 200, over.body.data);
  const line = await lineOf(session, conversationId);
  assert.match(line.body, /^Call, \d+ s$/);
  assertWhole(line.metadata, {
    event: 'call',
    callSessionId: id,
    type: 'audio',
    direction: 'inbound',
    status: 'ended',
    durationSeconds: Number,
    endReason: 'hung_up',
    name: 'Mira',
  });
  const view = await house().app.modules.conversations.view(shop.id, read('conversation', conversationId)!);
  assert.equal(view?.assignedStaffId, shop.staff.mira, 'who answered has the conversation');
});

test('of many who answer at once one has the call, and the others are told so', async () => {
  const shop = await people();
  const { session, conversationId } = await talk(shop);
  const begun = await start({ session }, { conversationId, type: 'video' });
  const { id } = begun.body.data.callSession;
  const tokens = await Promise.all(['anna', 'jonas', 'mira'].map((name) => shop.signIn(name)));
  const replies = await Promise.all(tokens.map((token) => answer(token, id)));
  assert.deepEqual(replies.map(({ status }) => status).sort(), [200, 409, 409]);
  const winner = replies.find(({ status }) => status === 200)?.body.data.callSession.agentName;
  assert.ok(winner);
  for (const reply of replies) {
    if (reply.status !== 409) continue;
    assertRefused(reply, 409, 'CONFLICT', { facts: { reason: 'call_answered_elsewhere', name: winner } });
    assert.equal((reply.body as unknown as { message: string }).message, `${winner} has answered this call already.`);
  }
  const kept = await get({ session }, id);
  assert.equal(
    kept.body.data.callSession.agentId,
    replies.find(({ status }) => status === 200)?.body.data.callSession.agentId,
  );
});

test('a person talks to one at a time, and so does a conversation', async () => {
  const shop = await people();
  const [one, other] = [await talk(shop), await talk(shop)];
  const first = await start(one, { conversationId: one.conversationId, type: 'audio' });
  assertRefused(await start(one, { conversationId: one.conversationId, type: 'audio' }), 409, 'CONFLICT', {
    facts: { reason: 'call_running' },
  });
  const second = await start(other, { conversationId: other.conversationId, type: 'audio' });
  const jonas = await shop.signIn('jonas');
  const both = await Promise.all([first, second].map(({ body }) => answer(jonas, body.data.callSession.id)));
  assert.deepEqual(both.map(({ status }) => status).sort(), [200, 409]);
  assertRefused(both.find(({ status }) => status === 409)!, 409, 'CONFLICT', { facts: { reason: 'call_person_busy' } });
  const tries = await Promise.all(
    [0, 1, 2, 3].map(async () => {
      const { session, conversationId } = one;
      await end(one, first.body.data.callSession.id);
      return start({ session }, { conversationId, type: 'audio' });
    }),
  );
  assert.equal(tries.filter(({ status }) => status === 201).length, 1);
});

test('whoever declines is rung no more; when nobody is left the visitor learns of it and waits for a person', async () => {
  const shop = await house().tenant({ mode: 'ai_first', language: 'en' });
  const { session, conversationId } = await talk(shop);
  await isThere(shop, 'mira', 'jonas');
  await call(house().url, 'POST', `/api/console/conversations/${conversationId}/take-over`, {
    token: await shop.signIn('mira'),
  });
  const { id } = (await start({ session }, { conversationId, type: 'audio' })).body.data.callSession;
  const [mira, jonas] = [await shop.signIn('mira'), await shop.signIn('jonas')];
  const ringing = async () =>
    (await call<{ calls: { ringing: string[] }[] }>(house().url, 'GET', '/api/console/calls', { token: jonas })).body
      .data.calls[0]?.ringing;
  assert.deepEqual(await ringing(), [staffId(shop, 'mira')], 'who has the conversation first');
  assert.equal((await decline(mira, id)).body.data.callSession.status, 'started');
  assert.deepEqual(await ringing(), [staffId(shop, 'jonas')]);
  const last = await decline(jonas, id);
  assertAnswer(last, 200, {
    callSession: rings(conversationId, { status: 'missed', endedAt: time, endReason: 'declined' }),
  });
  assert.equal((await lineOf(session, conversationId)).body, 'Missed call');
  await until(async () => {
    const view = await house().app.modules.conversations.view(shop.id, read('conversation', conversationId)!);
    return view?.handoffRequestedAt ?? undefined;
  }, 'the visitor in the queue');
  assertRefused(await answer(mira, id), 409, 'CONFLICT', { facts: { reason: 'call_over', status: 'missed' } });
});

test('who hangs up while it rings has cancelled it; where the line failed, it says so', async () => {
  const shop = await people();
  const { session, conversationId } = await talk(shop);
  const first = (await start({ session }, { conversationId, type: 'audio' })).body.data.callSession;
  assertAnswer(await end({ session }, first.id), 200, {
    callSession: rings(conversationId, { status: 'missed', endedAt: time, endReason: 'cancelled' }),
  });
  const second = (await start({ session }, { conversationId, type: 'audio' })).body.data.callSession;
  assertAnswer(await end({ session }, second.id, { reason: 'permission_denied' }), 200, {
    callSession: rings(conversationId, { status: 'failed', endedAt: time, endReason: 'permission_denied' }),
  });
  assertRefused(await end({ session }, second.id, { reason: 'x'.repeat(256) }), 400, 'VALIDATION_FAILED');
});

test('staff call a visitor, who answers; and staff tell of calls that an app held', async () => {
  const shop = await people();
  const { session, conversationId } = await talk(shop);
  const token = await agentToken(house(), shop, 'mira');
  const mine = { agentId: staffId(shop, 'mira'), agentName: 'Mira' };
  const begun = await start({ token }, { conversationId, type: 'audio', direction: 'outbound' });
  assertAnswer(begun, 201, { callSession: rings(conversationId, { direction: 'outbound', ...mine }) });
  const { id } = begun.body.data.callSession;
  assertRefused(await answer(await shop.signIn('mira'), id), 409, 'CONFLICT', {
    facts: { reason: 'call_not_answerable' },
  });
  assertRefused(
    await start({ token }, { conversationId: (await talk(shop)).conversationId, type: 'audio', direction: 'outbound' }),
    409,
    'CONFLICT',
    {
      facts: { reason: 'call_person_busy' },
    },
  );
  await end({ token }, id);

  const startedAt = new Date(Date.now() - 1000).toISOString();
  const told = await start({ token }, { conversationId, type: 'audio', status: 'ended', startedAt });
  assert.equal(told.status, 201, JSON.stringify(told.body));
  const { status, durationSeconds } = told.body.data.callSession;
  assert.equal(status, 'ended');
  assert.ok(durationSeconds !== null && durationSeconds <= 5);
  assertRefused(await start({ session }, { conversationId, type: 'audio', status: 'answered' }), 409, 'CONFLICT', {
    facts: { reason: 'call_move_illegal' },
  });
});

test('a call is seen by those who may see its conversation, and by nobody else', async () => {
  const [shop, neighbour] = [await people(), await people()];
  const { session, conversationId } = await talk(shop);
  const { id } = (await start({ session }, { conversationId, type: 'audio' })).body.data.callSession;
  const strangers: Who[] = [
    await visitorOf(house(), shop),
    await visitorOf(house(), neighbour),
    { token: await agentToken(house(), shop, 'omar') },
    { token: await agentToken(house(), neighbour, 'jonas') },
  ];
  for (const who of strangers) {
    assertRefused(await get(who, id), 404, 'CALL_SESSION_NOT_FOUND');
    assertRefused(await end(who, id), 404, 'CALL_SESSION_NOT_FOUND');
    assertRefused(await start(who, { conversationId, type: 'audio' }), 404, 'NOT_FOUND');
  }
  const narrow = await agentToken(house(), shop, 'mira', ['agent:calls:read']);
  assert.equal((await get({ token: narrow }, id)).status, 200);
  assertRefused(await end({ token: narrow }, id), 403, 'FORBIDDEN', { facts: { requiredScope: 'agent:calls:write' } });
  assertRefused(await get({}, id), 401, 'SDK_SESSION_REQUIRED');
  assertRefused(await get({ session }, show('call', newId())), 404, 'CALL_SESSION_NOT_FOUND');
});

test('what a call lacks has a code of its own, and a session may stand in the body', async () => {
  const shop = await people();
  const { session, conversationId } = await talk(shop);
  assertRefused(await start({ session }, { type: 'audio' }), 400, 'CALL_SESSION_CONVERSATION_REQUIRED', {
    details: ['body.conversationId is missing: it must be a string.'],
  });
  assertRefused(await start({ session }, { conversationId, type: 'hologram' }), 400, 'CALL_SESSION_TYPE_INVALID');
  assertRefused(
    await start({ session }, { conversationId, type: 'audio', direction: 'outbound' }),
    400,
    'VALIDATION_FAILED',
  );
  const begun = await start({}, { conversationId, type: 'audio', sessionToken: session });
  assert.equal(begun.status, 201, JSON.stringify(begun.body));
  const { id } = begun.body.data.callSession;
  const other = await visitorOf(house(), shop);
  assertRefused(await end({ session }, id, { sessionToken: other.session }), 403, 'FORBIDDEN');
  assert.equal((await end({}, id, { sessionToken: session })).body.data.callSession.status, 'missed');
});

test('where an admin switched calls off, or the plan has none, nobody calls', async () => {
  const shop = await people();
  const { session, conversationId } = await talk(shop);
  const { tenants } = house().app.modules;
  await tenants.switchService(shop.id, 'voice_call', false);
  assertRefused(await start({ session }, { conversationId, type: 'audio' }), 403, 'FEATURE_NOT_AVAILABLE', {
    facts: { service: 'voice_call', status: 'disabled_by_admin' },
  });
  assert.equal((await start({ session }, { conversationId, type: 'video' })).status, 201);
});

test('a visitor who is blocked is cut off', async () => {
  const shop = await people();
  const { session, conversationId } = await talk(shop);
  const { id } = (await start({ session }, { conversationId, type: 'audio' })).body.data.callSession;
  const jonas = await shop.signIn('jonas');
  await answer(jonas, id);
  await call(house().url, 'POST', `/api/console/conversations/${conversationId}/block`, { token: jonas, body: {} });
  const over = await until(async () => {
    const { callSession } = (await get({ token: jonas }, id)).body.data;
    return callSession.status === 'ended' ? callSession : undefined;
  }, 'the end of the call');
  assert.equal(over.endReason, 'visitor_blocked');
});

test('a call ends with its conversation', async () => {
  const shop = await people();
  const { session, conversationId } = await talk(shop);
  const { id } = (await start({ session }, { conversationId, type: 'audio' })).body.data.callSession;
  await house().app.modules.conversations.close(
    await house().app.modules.identity.callerOf(await agentToken(house(), shop, 'jonas'), ['agent']),
    read('conversation', conversationId)!,
  );
  const over = await until(async () => {
    const { callSession } = (await get({ session }, id)).body.data;
    return callSession.status === 'missed' ? callSession : undefined;
  }, 'the end of the call');
  assert.equal(over.endReason, 'conversation_closed');
  assertRefused(await start({ session }, { conversationId, type: 'audio' }), 409, 'CONVERSATION_CLOSED');
});

test('the assistant cannot speak yet, and says so once the offer is one', async () => {
  const shop = await people();
  const { session, conversationId } = await talk(shop);
  const offer = (body: string, { path = '', type = 'application/sdp' } = {}) =>
    fetch(`${house().url}/api/ai/visitor/realtime/call${path}`, {
      method: 'POST',
      headers: { 'x-ringnity-sdk-session': session, 'content-type': type },
      body,
    });
  const asReply = async (reply: Response) =>
    ({ status: reply.status, body: await reply.json(), headers: reply.headers }) as never;
  const sdp = 'v=0\r\no=- 1 2 IN IP4 127.0.0.1\r\ns=-\r\nt=0 0\r\n';
  for (const type of ['application/sdp', 'text/plain']) {
    assertRefused(
      await asReply(await offer(sdp, { type, path: `?conversationId=${conversationId}` })),
      409,
      'AI_NOT_READY',
      {
        facts: { service: 'ai_voice', status: 'not_configured' },
      },
    );
  }
  assertRefused(await asReply(await offer('hello')), 400, 'VALIDATION_FAILED');
  assertRefused(await asReply(await offer('{}', { type: 'application/json' })), 415, 'UNSUPPORTED_MEDIA_TYPE');
  const foreign = await talk(await people());
  assertRefused(
    await asReply(await offer(sdp, { path: `?conversationId=${foreign.conversationId}` })),
    404,
    'NOT_FOUND',
  );
  await house().app.modules.tenants.switchService(shop.id, 'ai_voice', false);
  assertRefused(await asReply(await offer(sdp)), 403, 'FEATURE_NOT_AVAILABLE', {
    facts: { service: 'ai_voice', status: 'disabled_by_admin' },
  });
});
