import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Conversation, Message } from '@switchboard/protocol';
import { newId, show } from '#platform/ids.ts';
import { call, type TestTenant } from '../app.ts';
import {
  agentToken,
  departmentId,
  expiredTokens,
  houseOfFile,
  openConversation,
  say,
  staffId,
  visitorOf,
} from './scene.ts';
import { assertAnswer, assertRefused, idOf, time } from './whole.ts';

const house = houseOfFile();
const ask = <Data = Record<string, unknown>>(who: string | undefined, method: string, path: string, body?: unknown) =>
  call<Data>(house().url, method, `/api/agent-sdk/${path}`, {
    ...(who && { token: who }),
    ...(body !== undefined && { body }),
  });

async function talk(shop: TestTenant, text = 'Guten Tag') {
  const { session, visitorId } = await visitorOf(house(), shop, { visitor: { name: 'Vera' } });
  const conversationId = await openConversation(house(), session, { subject: 'Vasen', metadata: { page: '/' } });
  const { messageId } = await say(house(), session, conversationId, text);
  return { session, visitorId, conversationId, messageId };
}
const shown = (shop: TestTenant, over: object = {}) => ({
  conversationId: idOf('conversation'),
  conversationNumber: /^\d+$/,
  visitorId: idOf('visitor'),
  departmentId: departmentId(shop, 'sales'),
  departmentName: 'Sales',
  channel: 'chat',
  status: 'open',
  priority: 'medium',
  subject: 'Vasen',
  assistantState: 'off',
  handoffRequestedAt: time,
  handoffReason: 'assistant_off',
  seq: 1,
  unread: 1,
  preview: 'Guten Tag',
  lastMessageSenderType: 'visitor',
  visitor: { visitorId: idOf('visitor'), name: 'Vera', verified: false },
  metadata: { page: '/' },
  waitingSince: time,
  lastMessageAt: time,
  createdAt: time,
  updatedAt: time,
  ...over,
});
const people = { mode: 'human_only' } as const;

test('a member of staff reads who they are, by a program’s token or a sign-in', async () => {
  const shop = await house().tenant();
  const scopes = ['agent:profile:read'];
  const profile = await ask(await agentToken(house(), shop, 'mira', scopes), 'GET', 'me');
  assertAnswer(profile, 200, {
    agent: {
      agentId: staffId(shop, 'mira'),
      username: 'mira',
      name: 'Mira',
      role: 'agent',
      departmentId: departmentId(shop, 'sales'),
      departmentName: 'Sales',
      scopes,
    },
    tenant: {
      clientId: shop.clientId,
      slug: shop.slug,
      name: `Tenant ${shop.slug}`,
      email: `${shop.slug}@example.test`,
      timezone: 'Europe/Berlin',
      isActive: true,
    },
  });
  const signedIn = await ask<{ agent: { role: string } }>(await shop.signIn('anna'), 'GET', 'me');
  assert.equal(signedIn.body.data.agent.role, 'owner');
});

test('presence is chosen in today’s words or the older ones', async () => {
  const shop = await house().tenant();
  const mira = await agentToken(house(), shop, 'mira');
  const whole = (status: string) => ({ agentId: staffId(shop, 'mira'), status, online: false });
  for (const [word, status] of [
    ['available', 'available'],
    ['busy', 'busy'],
    ['online', 'available'],
    ['offline', 'offline'],
    ['online', 'available'],
    ['unavailable', 'offline'],
  ] as const) {
    const { lastActivityAt, ...rest } = (
      await ask<Record<string, unknown>>(mira, 'PATCH', 'presence', { status: word })
    ).body.data;
    assert.deepEqual(rest, whole(status), word);
    if (lastActivityAt !== undefined) assert.match(String(lastActivityAt), time);
    const read = await ask<Record<string, unknown>>(mira, 'GET', 'presence');
    assert.equal(read.body.data['status'], status);
  }
  assertRefused(await ask(mira, 'PATCH', 'presence', { status: 'asleep' }), 400, 'VALIDATION_FAILED', {
    details: [/^body\.status must be "available", .* or "/],
  });
  assertRefused(await ask(mira, 'PATCH', 'presence', {}), 400, 'VALIDATION_FAILED', {
    details: [/^body\.status is missing: it must be /],
  });
});

test('a person lists what they may see, newest first, page by page', async () => {
  const shop = await house().tenant(people);
  const one = await talk(shop);
  const two = await talk(shop);
  const jonas = await agentToken(house(), shop, 'jonas');
  type List = { conversations: Conversation[]; nextCursor?: string };
  const list = (who: string, query = '') => ask<List>(who, 'GET', `conversations${query}`);
  assertAnswer(await list(jonas), 200, {
    conversations: [
      shown(shop, { conversationId: two.conversationId }),
      shown(shop, { conversationId: one.conversationId }),
    ],
  });
  const first = await list(jonas, '?limit=1');
  assert.equal(first.body.data.conversations[0]?.conversationId, two.conversationId);
  const rest = await list(jonas, `?limit=1&cursor=${first.body.data.nextCursor}`);
  assert.deepEqual(
    rest.body.data.conversations.map(({ conversationId }) => conversationId),
    [one.conversationId],
  );
  assert.equal(rest.body.data.nextCursor, undefined);
  await ask(jonas, 'POST', `conversations/${one.conversationId}/assign`, {});
  await ask(jonas, 'POST', `conversations/${two.conversationId}/close`);
  const ids = async (who: string, query: string) =>
    (await list(who, query)).body.data.conversations.map(({ conversationId }) => conversationId);
  assert.deepEqual(await ids(jonas, '?assigned=me'), [one.conversationId]);
  assert.deepEqual(await ids(jonas, '?assigned=none'), [two.conversationId]);
  assert.deepEqual(await ids(jonas, '?status=closed'), [two.conversationId]);
  assert.deepEqual(await ids(jonas, `?departmentId=${departmentId(shop, 'service')}`), []);
  assert.deepEqual(await ids(await agentToken(house(), shop, 'omar'), ''), [], 'another department’s');
  const wrong: [string, RegExp][] = [
    ['?status=lost', /^query\.status is "lost": it should be one of open, pending, snoozed, resolved, closed\.$/],
    ['?limit=0', /^query\.limit must be 1 or more\.$/],
    ['?limit=101', /^query\.limit must be 100 or less\.$/],
    ['?assigned=all', /^query\.assigned must be "me", "none" or "any"\.$/],
    ['?cursor=nonsense', /cursor/],
  ];
  for (const [query, fault] of wrong) {
    assertRefused(await list(jonas, query), 400, 'VALIDATION_FAILED', { details: [fault] });
  }
  assertRefused(await list(jonas, '?departmentId=dep_nonsense'), 404, 'NOT_FOUND');
});

test('a conversation and its messages are read, with the notes, page by page', async () => {
  const shop = await house().tenant(people);
  const { session, conversationId, messageId } = await talk(shop);
  const jonas = await agentToken(house(), shop, 'jonas');
  assertAnswer(await ask(jonas, 'GET', `conversations/${conversationId}`), 200, {
    conversation: shown(shop, { conversationId }),
  });
  const path = `conversations/${conversationId}/messages`;
  const note = await ask<{ message: Message }>(jonas, 'POST', path, { body: 'Stammkundin', messageType: 'note' });
  await say(house(), session, conversationId, 'Noch da?');
  const message = (seq: number, body: string) => ({
    messageId: idOf('message'),
    conversationId,
    seq,
    senderType: 'visitor',
    body,
    messageType: 'text',
    sentAt: time,
  });
  assertAnswer(await ask(jonas, 'GET', path), 200, {
    messages: [message(1, 'Guten Tag'), note.body.data.message, message(3, 'Noch da?')],
  });
  const newest = await ask<{ messages: Message[]; nextCursor: string }>(jonas, 'GET', `${path}?limit=2`);
  assertAnswer(newest, 200, {
    messages: [note.body.data.message, message(3, 'Noch da?')],
    nextCursor: note.body.data.message.messageId,
  });
  const before = await ask(jonas, 'GET', `${path}?limit=2&before=${newest.body.data.nextCursor}`);
  assertAnswer(before, 200, { messages: [{ ...message(1, 'Guten Tag'), messageId }] });
  assertRefused(await ask(jonas, 'GET', `${path}?before=msg_nonsense`), 404, 'NOT_FOUND');
  assertRefused(await ask(jonas, 'GET', `${path}?limit=none`), 400, 'VALIDATION_FAILED', {
    details: [/^query\.limit must be /],
  });
});

test('a reply takes the conversation over, a note does not', async () => {
  const shop = await house().tenant();
  const { conversationId } = await talk(shop, 'Hallo');
  const mira = await agentToken(house(), shop, 'mira');
  const path = `conversations/${conversationId}/messages`;
  const written = (over: object) => ({
    messageId: idOf('message'),
    conversationId,
    seq: Number,
    senderType: 'agent',
    senderName: 'Mira',
    senderAgentId: staffId(shop, 'mira'),
    sentAt: time,
    ...over,
  });
  const state = async () => {
    const reply = await ask<{ conversation: Conversation }>(mira, 'GET', `conversations/${conversationId}`);
    return [reply.body.data.conversation.assistantState, reply.body.data.conversation.assignedAgentId];
  };
  const note = await ask(mira, 'POST', path, { body: 'Ich sehe nach', messageType: 'note' });
  assertAnswer(note, 201, { message: written({ body: 'Ich sehe nach', messageType: 'note' }) });
  assert.deepEqual(await state(), ['active', undefined]);
  const reply = await ask(mira, 'POST', path, { body: 'Hier ist Mira', clientMessageId: 'r-1', metadata: { a: 1 } });
  const message = written({
    body: 'Hier ist Mira',
    messageType: 'text',
    clientMessageId: 'r-1',
    metadata: { a: 1 },
  });
  assertAnswer(reply, 201, { message });
  assertAnswer(await ask(mira, 'POST', path, { body: 'Hier ist Mira', clientMessageId: 'r-1' }), 201, {
    message: reply.body.data['message'],
  });
  assert.deepEqual(await state(), ['paused', staffId(shop, 'mira')]);
  assertRefused(await ask(mira, 'POST', path, { body: 'x', messageType: 'image' }), 400, 'VALIDATION_FAILED', {
    details: ['body.messageType is "image": it should be one of text, note.'],
  });
  assertRefused(await ask(mira, 'POST', path, {}), 400, 'VALIDATION_FAILED', {
    details: [/^body\.body is missing: it must be a string/],
  });
});

test('a read message is no longer counted', async () => {
  const shop = await house().tenant(people);
  const { conversationId, messageId } = await talk(shop);
  const jonas = await agentToken(house(), shop, 'jonas');
  assertAnswer(await ask(jonas, 'POST', `conversations/${conversationId}/messages/${messageId}/read`), 200, {});
  assertAnswer(await ask(jonas, 'GET', `conversations/${conversationId}`), 200, {
    conversation: shown(shop, { unread: 0 }),
  });
});

test('a conversation is taken, handed to a colleague, and laid back into the queue', async () => {
  const shop = await house().tenant(people);
  const { conversationId } = await talk(shop);
  const [jonas, path] = [await agentToken(house(), shop, 'jonas'), `conversations/${conversationId}/assign`];
  const assignment = (over: object) => ({
    assignmentId: idOf('assignment'),
    conversationId,
    clientId: shop.clientId,
    assignedAgentId: null,
    assignedDepartmentId: departmentId(shop, 'sales'),
    assignedByAgentId: staffId(shop, 'jonas'),
    reason: null,
    createdAt: time,
    ...over,
  });
  const joined = { lastMessageSenderType: 'system', lastMessageAt: time };
  const mine = { assignedAgentId: staffId(shop, 'jonas'), assignedAgentName: 'Jonas' };
  assertAnswer(await ask(jonas, 'POST', path), 200, {
    assignment: assignment({ assignedAgentId: mine.assignedAgentId }),
    conversation: shown(shop, { ...mine, ...joined, seq: 2, preview: 'Jonas ist jetzt für Sie da.' }),
  });
  const omars = { assignedAgentId: staffId(shop, 'omar'), assignedDepartmentId: departmentId(shop, 'service') };
  const transfer = { ...omars, reason: 'Kennt sich aus', isTransfer: true };
  assertAnswer(await ask(jonas, 'POST', path, transfer), 200, {
    assignment: assignment({ ...omars, reason: 'Kennt sich aus' }),
    conversation: shown(shop, {
      ...joined,
      assignedAgentId: omars.assignedAgentId,
      assignedAgentName: 'Omar',
      departmentId: omars.assignedDepartmentId,
      departmentName: 'Service',
      seq: 3,
      preview: 'Omar ist jetzt für Sie da.',
    }),
  });
  const queue = { assignedAgentId: null, assignedDepartmentId: null };
  const { departmentId: _id, departmentName: _name, ...inNoDepartment } = shown(shop, joined);
  assertAnswer(await ask(jonas, 'POST', path, queue), 200, {
    assignment: assignment({ assignedDepartmentId: null }),
    conversation: { ...inNoDepartment, seq: 3, preview: 'Omar ist jetzt für Sie da.' },
  });
});

test('nobody and nothing unknown, foreign or closed is assigned', async () => {
  const [shop, other] = [await house().tenant(people), await house().tenant(people)];
  const { conversationId } = await talk(shop);
  const jonas = await agentToken(house(), shop, 'jonas');
  const path = `conversations/${conversationId}/assign`;
  for (const body of [
    { assignedAgentId: staffId(other, 'mira') },
    { assignedAgentId: show('staff', newId()) },
    { assignedAgentId: 'stf_nonsense' },
    { assignedDepartmentId: departmentId(other, 'sales') },
    { assignedDepartmentId: 'dep_nonsense' },
  ]) {
    assertRefused(await ask(jonas, 'POST', path, body), 404, 'NOT_FOUND');
  }
  assertRefused(await ask(jonas, 'POST', path, { isTransfer: 'yes' }), 400, 'VALIDATION_FAILED', {
    details: [/^body\.isTransfer must be true or false, not a string\.$/],
  });
  await ask(jonas, 'POST', `conversations/${conversationId}/close`);
  assertRefused(await ask(jonas, 'POST', path, {}), 409, 'CONVERSATION_CLOSED');
});

test('closing is said once, and a closed conversation takes notes alone', async () => {
  const shop = await house().tenant(people);
  const { conversationId } = await talk(shop);
  const jonas = await agentToken(house(), shop, 'jonas');
  const { waitingSince: _, ...closed } = shown(shop, {
    status: 'closed',
    seq: 2,
    preview: 'Dieses Gespräch wurde beendet.',
    lastMessageSenderType: 'system',
  });
  for (let times = 0; times < 2; times += 1) {
    const answer = await ask<{ conversation: { rating?: object } }>(
      jonas,
      'POST',
      `conversations/${conversationId}/close`,
    );
    // The visitor is asked for a rating a moment after the closing.
    delete answer.body.data.conversation.rating;
    assertAnswer(answer, 200, { conversation: closed });
  }
  const path = `conversations/${conversationId}/messages`;
  assertRefused(await ask(jonas, 'POST', path, { body: 'x' }), 409, 'CONVERSATION_CLOSED');
  assert.equal((await ask(jonas, 'POST', path, { body: 'x', messageType: 'note' })).status, 201);
});

const everything: [string, string, unknown?][] = [
  ['GET', 'me'],
  ['GET', 'presence'],
  ['PATCH', 'presence', { status: 'busy' }],
  ['GET', 'conversations'],
  ['GET', 'conversations/ID'],
  ['GET', 'conversations/ID/messages'],
  ['POST', 'conversations/ID/messages', { body: 'x' }],
  ['POST', 'conversations/ID/messages/MESSAGE/read'],
  ['POST', 'conversations/ID/assign', {}],
  ['POST', 'conversations/ID/close'],
];

test('each operation wants a member of staff with the right scope', async () => {
  const shop = await house().tenant();
  const { session, conversationId, messageId } = await talk(shop, 'Hallo');
  const { visitor: expired } = await expiredTokens(house(), shop);
  const without = await agentToken(house(), shop, 'jonas', ['contacts:read']);
  for (const [method, template, body] of everything) {
    const path = template.replace('ID', conversationId).replace('MESSAGE', messageId);
    assertRefused(await ask(undefined, method, path, body), 401, 'SDK_SESSION_REQUIRED');
    assertRefused(await ask('nonsense', method, path, body), 401, 'AUTH_SESSION_INVALID');
    assertRefused(await ask(shop.serverKey, method, path, body), 401, 'AUTH_SESSION_INVALID');
    assertRefused(await ask(expired, method, path, body), 401, 'TOKEN_EXPIRED');
    for (const who of [session, without]) {
      const reply = await ask(who, method, path, body);
      assertRefused(reply, 403, 'FORBIDDEN', { facts: { requiredScope: /^agent:/ } });
    }
  }
});

test('what a person may not see is as unknown as what nobody has', async () => {
  const [shop, other] = [await house().tenant(people), await house().tenant(people)];
  const [mine, foreign] = [await talk(shop), await talk(other)];
  const [jonas, omar] = [await agentToken(house(), shop, 'jonas'), await agentToken(house(), shop, 'omar')];
  for (const [who, id] of [
    [jonas, foreign.conversationId],
    [jonas, show('conversation', newId())],
    [jonas, 'cnv_nonsense'],
    [omar, mine.conversationId],
  ] as const) {
    for (const [method, template, body] of everything.filter(([, path]) => path.includes('ID'))) {
      const path = template.replace('ID', id).replace('MESSAGE', mine.messageId);
      assertRefused(await ask(who, method, path, body), 404, 'NOT_FOUND');
    }
  }
});
