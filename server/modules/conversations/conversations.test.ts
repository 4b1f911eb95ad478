import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Conversation, Message } from '@switchboard/protocol';
import { read } from '#platform/ids.ts';
import { call, type TestApp, type TestTenant, testApp } from '#tests/app.ts';

let house: TestApp;
before(async () => {
  house = await testApp();
});
after(async () => {
  await house.close();
  assert.deepEqual(house.faults, []);
});

type Talk = {
  conversation: Conversation & {
    messages: Message[];
    receipts: { participant: string; readSeq: number; deliveredSeq: number }[];
  };
};

async function visitorOf(shop: TestTenant) {
  const started = await call<{ sessionToken: string }>(
    house.url,
    'POST',
    `/api/chat/visitor/sessions?slug=${shop.slug}`,
    { body: {} },
  );
  const session = started.body.data.sessionToken;
  const opened = await call<{ conversation: Conversation }>(house.url, 'POST', '/api/chat/visitor/conversations', {
    session,
    body: {},
  });
  const id = opened.body.data.conversation.conversationId;
  return {
    session,
    id,
    opened: opened.body.data.conversation,
    says: (body: string, more: object = {}) =>
      call<{ message: Message }>(house.url, 'POST', `/api/chat/visitor/conversations/${id}/messages`, {
        session,
        body: { body, ...more },
      }),
    reads: async () =>
      (await call<Talk>(house.url, 'GET', `/api/chat/visitor/conversations/${id}`, { session })).body.data.conversation,
  };
}

const agentPath = (id: string, rest = '') => `/api/agent-sdk/conversations/${id}${rest}`;

test('eight writers at once leave no gap and no double in either numbering', async () => {
  const shop = await house.tenant({ mode: 'human_only' });
  const visitor = await visitorOf(shop);
  const jonas = await shop.signIn('jonas');
  const writers = Array.from({ length: 8 }, async (_, writer) => {
    for (let n = 0; n < 5; n += 1) {
      const isNote = writer % 4 === 3;
      if (writer % 2 === 0) await visitor.says(`visitor ${writer}.${n}`, { clientMessageId: `${writer}.${n}` });
      else {
        await call(house.url, 'POST', agentPath(visitor.id, '/messages'), {
          token: jonas,
          body: { body: `agent ${writer}.${n}`, ...(isNote && { messageType: 'note' }) },
        });
      }
    }
  });
  await Promise.all(writers);
  const seen = (
    await call<{ messages: Message[] }>(house.url, 'GET', agentPath(visitor.id, '/messages?limit=100'), {
      token: jonas,
    })
  ).body.data.messages;
  assert.deepEqual(
    seen.map(({ seq }) => seq),
    seen.map((_, index) => index + 1),
  );
  const shown = (await visitor.reads()).messages;
  assert.deepEqual(
    shown.map(({ seq }) => seq),
    shown.map((_, index) => index + 1),
  );
  assert.equal(shown.filter(({ senderType }) => senderType === 'visitor').length, 20);
  assert.equal(
    shown.some(({ messageType }) => messageType === 'note'),
    false,
  );
});

test('twenty sends of one message at once make one message', async () => {
  const shop = await house.tenant({ mode: 'human_only' });
  const visitor = await visitorOf(shop);
  const replies = await Promise.all(
    Array.from({ length: 20 }, () => visitor.says('once', { clientMessageId: 'same' })),
  );
  assert.deepEqual(new Set(replies.map(({ status }) => status)), new Set([201]));
  assert.equal(new Set(replies.map(({ body }) => body.data.message.messageId)).size, 1);
  assert.equal((await visitor.reads()).messages.length, 1);
});

test('marks rise and never fall, and each side sees how far the other has got', async () => {
  const shop = await house.tenant({ mode: 'human_only' });
  const visitor = await visitorOf(shop);
  const jonas = await shop.signIn('jonas');
  const ids: string[] = [];
  for (const text of ['one', 'two', 'three']) ids.push((await visitor.says(text)).body.data.message.messageId);
  const mark = (messageId: string, status: string) =>
    call<{ status: string }>(
      house.url,
      'POST',
      `/api/chat/conversations/${visitor.id}/messages/${messageId}/${status}`,
      { token: jonas },
    );
  assert.equal((await mark(ids[2]!, 'delivered')).status, 200);
  assert.equal((await mark(ids[1]!, 'read')).status, 200);
  assert.equal((await mark(ids[0]!, 'read')).status, 200);
  const [receipt] = (await visitor.reads()).receipts;
  assert.deepEqual([receipt?.deliveredSeq, receipt?.readSeq], [3, 2]);
  const inbox = await call<{ conversation: Conversation }>(house.url, 'GET', agentPath(visitor.id), { token: jonas });
  assert.equal(inbox.body.data.conversation.unread, 1);
});

test('a closed conversation takes no message, closing twice is fine, and it can be reopened', async () => {
  const shop = await house.tenant({ mode: 'human_only' });
  const visitor = await visitorOf(shop);
  await visitor.says('hello');
  const jonas = await shop.signIn('jonas');
  for (const _ of [1, 2]) {
    const closed = await call<{ conversation: Conversation }>(house.url, 'POST', agentPath(visitor.id, '/close'), {
      token: jonas,
    });
    assert.equal(closed.body.data.conversation.status, 'closed');
  }
  const refused = await visitor.says('too late');
  assert.deepEqual([refused.status, refused.body.code], [409, 'CONVERSATION_CLOSED']);
  assert.equal((await visitor.reads()).messages.filter(({ metadata }) => metadata?.['event'] === 'closed').length, 1);
  await call(house.url, 'POST', `/api/console/conversations/${visitor.id}/reopen`, { token: jonas });
  assert.equal((await visitor.says('again')).status, 201);
});

test('an agent of another department neither lists nor opens a conversation; its supervisor does', async () => {
  const shop = await house.tenant({ mode: 'human_only' });
  const visitor = await visitorOf(shop);
  await visitor.says('hello');
  const [mira, omar, jonas] = await Promise.all(['mira', 'omar', 'jonas'].map(shop.signIn));
  const listed = async (token: string) =>
    (await call<{ conversations: Conversation[] }>(house.url, 'GET', '/api/agent-sdk/conversations', { token })).body
      .data.conversations.length;
  assert.deepEqual([await listed(mira!), await listed(omar!), await listed(jonas!)], [1, 0, 1]);
  const foreign = await call(house.url, 'GET', agentPath(visitor.id), { token: omar! });
  const unknown = await call(house.url, 'GET', agentPath('cnv_01jzzzzzzzzzzzzzzzzzzzzzzz'), { token: omar! });
  assert.deepEqual(
    [foreign.status, foreign.body.code, foreign.body.message],
    [unknown.status, unknown.body.code, unknown.body.message],
  );
});

test('whoever takes a conversation has it; a transfer hands it on, and null puts it back into the queue', async () => {
  const shop = await house.tenant();
  const visitor = await visitorOf(shop);
  assert.equal(visitor.opened.assistantState === 'active' || visitor.opened.assistantState === 'off', true);
  const jonas = await shop.signIn('jonas');
  type Assigned = { assignment: { assignedAgentId: string | null; reason: string | null }; conversation: Conversation };
  const assign = (body?: object) =>
    call<Assigned>(house.url, 'POST', agentPath(visitor.id, '/assign'), { token: jonas, ...(body && { body }) });
  const mine = await assign();
  assert.equal(read('staff', mine.body.data.assignment.assignedAgentId), shop.staff.jonas);
  assert.notEqual(mine.body.data.conversation.assistantState, 'active');
  const staff = (
    await call<{ staff: { agentId: string; username: string }[] }>(house.url, 'GET', '/api/console/staff', {
      token: jonas,
    })
  ).body.data.staff;
  const mira = staff.find(({ username }) => username === 'mira')!.agentId;
  const handed = await assign({ assignedAgentId: mira, isTransfer: true, reason: 'knows the kiln' });
  assert.equal(handed.body.data.conversation.assignedAgentName, 'Mira');
  const back = await assign({ assignedAgentId: null });
  assert.equal(back.body.data.conversation.assignedAgentId, undefined);
  assert.notEqual(back.body.data.conversation.handoffRequestedAt, undefined);
  const nobody = await assign({ assignedAgentId: 'stf_01jzzzzzzzzzzzzzzzzzzzzzzz' });
  assert.equal(nobody.status, 404);
});

test('the inbox pages newest first without losing or doubling, also while messages arrive', async () => {
  const shop = await house.tenant({ mode: 'human_only' });
  const talks = [];
  for (let n = 0; n < 12; n += 1) {
    const visitor = await visitorOf(shop);
    await visitor.says(`number ${n}`);
    talks.push(visitor);
  }
  const jonas = await shop.signIn('jonas');
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await call<{ conversations: Conversation[]; nextCursor?: string }>(
      house.url,
      'GET',
      `/api/agent-sdk/conversations?limit=5${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''}`,
      { token: jonas },
    );
    seen.push(...page.body.data.conversations.map(({ conversationId }) => conversationId));
    cursor = page.body.data.nextCursor;
    await talks[11]!.says('bump');
  } while (cursor);
  assert.equal(seen.length, 12);
  assert.equal(new Set(seen).size, 12);
  assert.equal(seen[0], talks[11]!.id);
});

test('a visitor who comes back with the token goes on in the same conversation; an id alone opens nothing', async () => {
  const shop = await house.tenant({ mode: 'human_only' });
  const visitor = await visitorOf(shop);
  await visitor.says('hello');
  const back = await call<{ visitorId: string; conversation?: Conversation }>(
    house.url,
    'POST',
    '/api/chat/visitor/sessions',
    { session: visitor.session, body: {} },
  );
  assert.equal(back.body.data.conversation?.conversationId, visitor.id);
  const bare = await call(house.url, 'GET', `/api/chat/visitor/conversations/${visitor.id}?slug=${shop.slug}`);
  assert.deepEqual([bare.status, bare.body.code], [401, 'SDK_SESSION_REQUIRED']);
});

test('a message that is empty, too long, of a wrong type or too heavy is refused with what would be right', async () => {
  const shop = await house.tenant({ mode: 'human_only' });
  const visitor = await visitorOf(shop);
  for (const [body, more] of [
    ['   ', {}],
    ['x'.repeat(8001), {}],
    ['x', { messageType: 'system' }],
    ['x', { messageType: 'note' }],
    ['x', { metadata: { blob: 'x'.repeat(20_000) } }],
  ] as const) {
    const refused = await visitor.says(body, more);
    assert.equal(refused.status, 400, JSON.stringify(refused.body));
    assert.match(refused.body.details?.join() ?? '', /body/);
  }
  assert.equal((await visitor.reads()).messages.length, 0);
});
