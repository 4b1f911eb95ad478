import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Conversation, Message } from '@switchboard/protocol';
import { newId, read, show } from '#platform/ids.ts';
import { call, type TestTenant } from '../app.ts';
import { departmentId, houseOfFile, openConversation, say, staffId, until, visitorOf } from './scene.ts';
import { assertAnswer, assertRefused, idOf, time } from './whole.ts';

const house = houseOfFile();
const ask = <Data = Record<string, unknown>>(who: string | undefined, method: string, path: string, body?: unknown) =>
  call<Data>(house().url, method, `/api/console/${path}`, {
    ...(who && { token: who }),
    ...(body !== undefined && { body }),
  });
const reply = (who: string, id: string, body: object) =>
  call<{ message: Message }>(house().url, 'POST', `/api/agent-sdk/conversations/${id}/messages`, { token: who, body });

type One = { conversation: Conversation };
type Page = { conversations: Conversation[]; nextCursor?: string };
const people = { mode: 'human_only', language: 'en' } as const;

async function talk(shop: TestTenant, text = 'Good morning', visitor: object = { name: 'Vera' }) {
  const { session, visitorId } = await visitorOf(house(), shop, { visitor });
  const conversationId = await openConversation(house(), session);
  const { messageId } = await say(house(), session, conversationId, text);
  return { session, visitorId, conversationId, messageId, path: `conversations/${conversationId}` };
}
const sees = async (session: string, conversationId: string) =>
  (
    await call<{ conversation: Conversation & { messages: Message[] } }>(
      house().url,
      'GET',
      `/api/chat/visitor/conversations/${conversationId}`,
      { session },
    )
  ).body.data.conversation;
const listed = async (who: string, query: string) => {
  const page = await ask<Page>(who, 'GET', `conversations?${query}`);
  assert.equal(page.status, 200, JSON.stringify(page.body));
  return page.body.data.conversations.map(({ conversationId }) => conversationId);
};

const shown = (shop: TestTenant, over: object = {}) => ({
  conversationId: idOf('conversation'),
  conversationNumber: /^\d+$/,
  visitorId: idOf('visitor'),
  departmentId: departmentId(shop, 'sales'),
  departmentName: 'Sales',
  channel: 'chat',
  status: 'open',
  priority: 'medium',
  assistantState: 'off',
  handoffRequestedAt: time,
  handoffReason: 'assistant_off',
  seq: 1,
  unread: 1,
  preview: 'Good morning',
  lastMessageSenderType: 'visitor',
  visitor: { visitorId: idOf('visitor'), name: 'Vera', verified: false },
  lastMessageAt: time,
  createdAt: time,
  updatedAt: time,
  ...over,
});

test('a conversation waits, rests until a time, is resolved, and comes back with the visitor’s next message', async () => {
  const shop = await house().tenant(people);
  const { session, conversationId, path } = await talk(shop);
  const mira = await shop.signIn('mira');
  const waiting = { waitingSince: time };
  assertAnswer(await ask(mira, 'PATCH', path, { status: 'pending' }), 200, {
    conversation: shown(shop, { status: 'pending', ...waiting }),
  });
  const snoozedUntil = new Date(Date.now() + 3_600_000).toISOString();
  assertAnswer(await ask(mira, 'PATCH', path, { status: 'snoozed', snoozedUntil }), 200, {
    conversation: shown(shop, { status: 'snoozed', snoozedUntil, ...waiting }),
  });
  await say(house(), session, conversationId, 'Are you there?');
  const woken = shown(shop, { seq: 2, unread: 2, preview: 'Are you there?', ...waiting });
  assertAnswer(await ask(mira, 'PATCH', path, { priority: 'medium' }), 200, { conversation: woken });

  const resolved = await ask<One>(mira, 'PATCH', path, { status: 'resolved', priority: 'urgent' });
  assertAnswer(resolved, 200, {
    conversation: shown(shop, {
      status: 'resolved',
      priority: 'urgent',
      seq: 3,
      unread: 2,
      preview: /resolved/,
      lastMessageSenderType: 'system',
    }),
  });
  assert.match((await sees(session, conversationId)).messages.at(-1)?.body ?? '', /keep writing/);
  await say(house(), session, conversationId, 'One more thing');
  const again = await sees(session, conversationId);
  assert.equal(again.status, 'open');
  assert.ok(!('waitingSince' in again) && !('tags' in again), 'a visitor sees nothing of the desk’s inside');
});

test('a time that is missing, past, or without the state is refused in words', async () => {
  const shop = await house().tenant(people);
  const { path } = await talk(shop);
  const mira = await shop.signIn('mira');
  const soon = new Date(Date.now() + 60_000).toISOString();
  for (const [body, detail] of [
    [{ status: 'snoozed' }, /^body\.snoozedUntil is missing: it should be a time from now to 366 days ahead\.$/],
    [{ status: 'snoozed', snoozedUntil: '2020-01-01T00:00:00Z' }, /^body\.snoozedUntil is out of reach/],
    [{ status: 'open', snoozedUntil: soon }, /^body\.snoozedUntil says nothing without the status/],
  ] as const) {
    assertRefused(await ask(mira, 'PATCH', path, body), 400, 'VALIDATION_FAILED', { details: [detail] });
  }
});

test('a closed conversation is opened before it is anything else, and the visitor is told once', async () => {
  const shop = await house().tenant(people);
  const { session, conversationId, path } = await talk(shop);
  const mira = await shop.signIn('mira');
  for (let times = 0; times < 2; times += 1)
    assert.equal((await ask(mira, 'PATCH', path, { status: 'closed' })).status, 200);
  assertRefused(await ask(mira, 'PATCH', path, { status: 'pending' }), 409, 'CONVERSATION_CLOSED');
  const message = `/api/chat/visitor/conversations/${conversationId}/messages`;
  const refused = await call(house().url, 'POST', message, { session, body: { body: 'Hello?' } });
  assertRefused(refused, 409, 'CONVERSATION_CLOSED');
  assert.equal((await ask(mira, 'PATCH', path, { status: 'open' })).status, 200);
  const { messages } = await sees(session, conversationId);
  assert.deepEqual(
    messages.map(({ body }) => body),
    ['Good morning', 'This conversation has been closed.', 'This conversation has been reopened.'],
  );
});

test('tags are made by who runs the desk, used by everybody, and gone from everything at once', async () => {
  const shop = await house().tenant(people);
  const { path } = await talk(shop);
  const [mira, jonas] = [await shop.signIn('mira'), await shop.signIn('jonas')];
  assertRefused(await ask(mira, 'POST', 'tags', { name: 'Billing', color: '#2f9e44' }), 403, 'FORBIDDEN', {
    facts: { requiredScope: 'desk:write' },
  });
  const made = await ask<{ tag: { tagId: string } }>(jonas, 'POST', 'tags', {
    name: ' Billing  now ',
    color: '#2F9E44',
  });
  const { tagId } = made.body.data.tag;
  assertAnswer(made, 201, { tag: { tagId: idOf('tag'), name: 'Billing now', color: '#2f9e44' } });
  assertRefused(await ask(jonas, 'POST', 'tags', { name: 'BILLING NOW', color: '#000000' }), 409, 'CONFLICT');
  assertRefused(await ask(jonas, 'POST', 'tags', { name: 'Red', color: 'red' }), 400, 'VALIDATION_FAILED', {
    details: ['body.color is no colour: it should be written as #2f9e44.'],
  });
  const other = await ask<{ tag: { tagId: string } }>(jonas, 'POST', 'tags', { name: 'Angry', color: '#e03131' });

  const tagged = await ask(mira, 'PATCH', path, { addTagIds: [tagId, other.body.data.tag.tagId] });
  const angry = { tagId: other.body.data.tag.tagId, name: 'Angry', color: '#e03131' };
  assertAnswer(tagged, 200, {
    conversation: shown(shop, {
      waitingSince: time,
      tags: [angry, { tagId, name: 'Billing now', color: '#2f9e44' }],
    }),
  });
  assert.deepEqual(await listed(mira, `tagId=${tagId}`), [path.slice('conversations/'.length)]);
  assertAnswer(await ask(jonas, 'PATCH', `tags/${tagId}`, { name: 'Invoices' }), 200, {
    tag: { tagId, name: 'Invoices', color: '#2f9e44' },
  });
  assertAnswer(await ask(jonas, 'DELETE', `tags/${tagId}`), 200, { deleted: true, id: tagId });
  assertRefused(await ask(jonas, 'DELETE', `tags/${tagId}`), 404, 'NOT_FOUND');
  assertAnswer(await ask(mira, 'GET', 'tags'), 200, { tags: [{ ...angry, uses: 1 }] });
  const left = await ask<One>(mira, 'PATCH', path, { priority: 'high' });
  assert.deepEqual(left.body.data.conversation.tags, [angry]);
  const bare = await ask<One>(mira, 'PATCH', path, { tagIds: [] });
  assert.equal('tags' in bare.body.data.conversation, false);
});

test('a tag of another workspace is as unknown as one that nobody has', async () => {
  const [shop, other] = [await house().tenant(people), await house().tenant(people)];
  const { path } = await talk(shop);
  const mira = await shop.signIn('mira');
  const foreign = await house().app.modules.conversations.tags.create(other.system, {
    name: 'Theirs',
    color: '#000000',
  });
  for (const id of [show('tag', foreign.id), show('tag', newId()), 'nonsense']) {
    assertRefused(await ask(mira, 'PATCH', path, { addTagIds: [id] }), 404, 'NOT_FOUND');
    assertRefused(await ask(await shop.signIn('jonas'), 'PATCH', `tags/${id}`, { name: 'Mine' }), 404, 'NOT_FOUND');
  }
});

test('up to a hundred conversations change together, and each says what became of it', async () => {
  const [shop, other] = [await house().tenant(people), await house().tenant(people)];
  const [one, two, foreign] = [await talk(shop), await talk(shop), await talk(other)];
  const mira = await shop.signIn('mira');
  await ask(mira, 'PATCH', two.path, { status: 'closed' });
  const done = await ask(mira, 'POST', 'conversations/bulk', {
    conversationIds: [one.conversationId, two.conversationId, foreign.conversationId],
    status: 'resolved',
    assignedAgentId: staffId(shop, 'mira'),
    read: true,
  });
  assertAnswer(done, 200, {
    results: [
      { conversationId: one.conversationId, done: true },
      { conversationId: two.conversationId, done: false, code: 'CONVERSATION_CLOSED', message: /closed/ },
      { conversationId: foreign.conversationId, done: false, code: 'NOT_FOUND', message: /does not exist/ },
    ],
  });
  const after = await ask<One>(mira, 'PATCH', one.path, { priority: 'low' });
  const { status, unread, assignedAgentId } = after.body.data.conversation;
  assert.deepEqual(
    { status, unread, assignedAgentId },
    { status: 'resolved', unread: 0, assignedAgentId: staffId(shop, 'mira') },
  );
  assertRefused(
    await ask(mira, 'POST', 'conversations/bulk', { conversationIds: [one.conversationId] }),
    400,
    'VALIDATION_FAILED',
  );
  const many = Array.from({ length: 101 }, () => show('conversation', newId()));
  assertRefused(
    await ask(mira, 'POST', 'conversations/bulk', { conversationIds: many, read: true }),
    400,
    'VALIDATION_FAILED',
  );
  assertRefused(
    await ask(mira, 'POST', 'conversations/bulk', {
      conversationIds: [one.conversationId],
      assignedAgentId: staffId(other, 'mira'),
    }),
    404,
    'NOT_FOUND',
  );
  assertRefused(
    await ask(mira, 'POST', 'conversations/bulk', { conversationIds: [one.conversationId], assignedAgentId: '' }),
    404,
    'NOT_FOUND',
  );
});

test('the list is filtered, sorted and paged, and the tabs are counted', async () => {
  const shop = await house().tenant(people);
  const [anna, ben, cleo] = [
    await talk(shop, 'Where is my parcel?', { name: 'Anna Albrecht', email: 'anna@example.com' }),
    await talk(shop, 'My lamp is broken', { name: 'Ben' }),
    await talk(shop, 'Thanks', { name: 'Cleo' }),
  ];
  const [mira, omar] = [await shop.signIn('mira'), await shop.signIn('omar')];
  const [a, b, c] = [anna.conversationId, ben.conversationId, cleo.conversationId];
  assert.deepEqual(await listed(mira, ''), [c, b, a]);
  assert.deepEqual(await listed(mira, 'sort=oldest'), [a, b, c]);
  assert.deepEqual(await listed(mira, 'sort=waiting'), [a, b, c]);
  await ask(mira, 'PATCH', ben.path, { priority: 'urgent' });
  assert.deepEqual(await listed(mira, 'sort=priority'), [b, c, a]);
  assert.deepEqual(await listed(mira, 'priority=urgent,high'), [b]);
  await ask(mira, 'POST', `${anna.path}/take-over`);
  await reply(mira, a, { body: 'On its way' });
  assert.deepEqual(await listed(mira, 'sort=waiting'), [b, c, a], 'who was answered waits no longer');
  assert.deepEqual(await listed(mira, 'assigned=me'), [a]);
  assert.deepEqual(await listed(mira, `assigned=${staffId(shop, 'mira')}`), [a]);
  assert.deepEqual(await listed(mira, 'assigned=none'), [c, b]);
  assert.deepEqual(await listed(mira, 'q=albrecht'), [a]);
  assert.deepEqual(await listed(mira, 'q=Albrect'), [a], 'a typing error is borne');
  assert.deepEqual(await listed(mira, 'q=lamps'), [b], 'words of a message count in all their forms');
  assert.deepEqual(await listed(mira, 'q=100%25'), []);
  await ask(mira, 'PATCH', cleo.path, { status: 'resolved' });
  assert.deepEqual(await listed(mira, 'status=open,pending'), [a, b]);
  assert.deepEqual(await listed(omar, ''), [], 'another department’s');
  assertAnswer(await ask(mira, 'GET', 'conversations/counts'), 200, {
    counts: { mine: 1, unassigned: 1, all: 2, mentions: 0 },
  });
  assertAnswer(await ask(omar, 'GET', 'conversations/counts'), 200, {
    counts: { mine: 0, unassigned: 0, all: 0, mentions: 0 },
  });

  for (const sort of ['newest', 'oldest', 'priority', 'waiting']) {
    const whole = await listed(mira, `sort=${sort}`);
    const paged: string[] = [];
    let cursor = '';
    do {
      const page = await ask<Page>(mira, 'GET', `conversations?sort=${sort}&limit=1${cursor && `&cursor=${cursor}`}`);
      paged.push(...page.body.data.conversations.map(({ conversationId }) => conversationId));
      cursor = page.body.data.nextCursor ?? '';
    } while (cursor);
    assert.deepEqual(paged, whole, sort);
  }
  const first = await ask<Page>(mira, 'GET', 'conversations?limit=1');
  assertRefused(
    await ask(mira, 'GET', `conversations?sort=oldest&cursor=${first.body.data.nextCursor}`),
    400,
    'VALIDATION_FAILED',
  );
  assertRefused(await ask(mira, 'GET', 'conversations?status=open,lost'), 400, 'VALIDATION_FAILED', {
    details: ['query.status names "lost": it should be some of open, pending, snoozed, resolved, closed.'],
  });
});

test('what was taken back is not unread any more', async () => {
  const shop = await house().tenant(people);
  const { session, conversationId, messageId } = await talk(shop);
  const mira = await shop.signIn('mira');
  assert.deepEqual(await listed(mira, 'unread=true'), [conversationId]);
  const message = `/api/chat/visitor/conversations/${conversationId}/messages/${messageId}`;
  assert.equal((await call(house().url, 'DELETE', message, { session })).status, 200);
  assert.deepEqual(await listed(mira, 'unread=true'), []);
  const page = await ask<Page>(mira, 'GET', 'conversations');
  assert.equal(page.body.data.conversations[0]?.unread, 0);
});

test('a note speaks to colleagues who may see it, until they have read it', async () => {
  const shop = await house().tenant(people);
  const { conversationId } = await talk(shop);
  const [mira, jonas] = [await shop.signIn('mira'), await shop.signIn('jonas')];
  const body = 'See this, @jonas. And @omar, @mira, @nobody, mail@jonas';
  assert.equal((await reply(mira, conversationId, { body, messageType: 'note' })).status, 201);
  assert.deepEqual(await listed(jonas, 'mentioned=true'), [conversationId]);
  for (const [who, mentions] of [
    ['jonas', 1],
    ['omar', 0],
    ['mira', 0],
  ] as const) {
    const counted = await ask<{ counts: { mentions: number } }>(await shop.signIn(who), 'GET', 'conversations/counts');
    assert.equal(counted.body.data.counts.mentions, mentions, who);
  }
  await ask(jonas, 'POST', 'conversations/bulk', { conversationIds: [conversationId], read: true });
  const counted = await ask<{ counts: { mentions: number } }>(jonas, 'GET', 'conversations/counts');
  assert.equal(counted.body.data.counts.mentions, 0);
  assert.deepEqual(await listed(jonas, 'mentioned=true'), [conversationId], 'the tab keeps what was seen');
});

test('what somebody has begun to write waits on every device of theirs until it is sent', async () => {
  const shop = await house().tenant(people);
  const { conversationId, path } = await talk(shop);
  const [mira, jonas] = [await shop.signIn('mira'), await shop.signIn('jonas')];
  assertAnswer(await ask(mira, 'GET', `${path}/reply-draft`), 200, { replyDraft: null });
  const replyDraft = { conversationId, body: 'Dear Vera', isNote: false, updatedAt: time };
  assertAnswer(await ask(mira, 'PUT', `${path}/reply-draft`, { body: 'Dear Vera' }), 200, { replyDraft });
  assertAnswer(await ask(mira, 'GET', `${path}/reply-draft`), 200, { replyDraft });
  assertAnswer(await ask(mira, 'GET', 'reply-drafts'), 200, { replyDrafts: [replyDraft] });
  assertAnswer(await ask(jonas, 'GET', `${path}/reply-draft`), 200, { replyDraft: null });
  await reply(mira, conversationId, { body: 'Dear Vera, it is on its way.' });
  assertAnswer(await ask(mira, 'GET', `${path}/reply-draft`), 200, { replyDraft: null });
  await ask(mira, 'PUT', `${path}/reply-draft`, { body: 'x', isNote: true });
  assertAnswer(await ask(mira, 'PUT', `${path}/reply-draft`, { body: '  ' }), 200, { replyDraft: null });
});

test('staff correct and take back their own words, which everybody sees, and nobody else’s', async () => {
  const shop = await house().tenant(people);
  const { session, conversationId, messageId, path } = await talk(shop);
  const [mira, jonas] = [await shop.signIn('mira'), await shop.signIn('jonas')];
  const sent = await reply(mira, conversationId, { body: 'Tomorow' });
  const own = `${path}/messages/${sent.body.data.message.messageId}`;
  const message = {
    messageId: sent.body.data.message.messageId,
    conversationId,
    seq: 2,
    senderType: 'agent',
    senderName: 'Mira',
    senderAgentId: staffId(shop, 'mira'),
    messageType: 'text',
    sentAt: time,
  };
  assertAnswer(await ask(mira, 'PATCH', own, { body: 'Tomorrow' }), 200, {
    message: { ...message, body: 'Tomorrow', editedAt: time },
  });
  assertRefused(await ask(jonas, 'PATCH', own, { body: 'Never' }), 403, 'FORBIDDEN');
  assertRefused(await ask(mira, 'PATCH', `${path}/messages/${messageId}`, { body: 'Never' }), 403, 'FORBIDDEN');
  assertAnswer(await ask(mira, 'DELETE', own), 200, {
    deleted: true,
    message: { ...message, body: '', editedAt: time, deletedAt: time },
  });
  assert.equal((await sees(session, conversationId)).messages.find(({ seq }) => seq === 2)?.body, '');
  const { entries } = await house().app.modules.audit.list(
    { ...shop.system },
    { action: 'message.deleted', limit: 10 },
  );
  assert.equal(entries.length, 1);
});

test('whoever is blocked is refused in words, everywhere, until somebody lets them in again', async () => {
  const shop = await house().tenant(people);
  const { session, conversationId, visitorId, path } = await talk(shop);
  const [mira, jonas] = [await shop.signIn('mira'), await shop.signIn('jonas')];
  const blocked = await ask<One>(mira, 'POST', `${path}/block`, { reason: 'Insults' });
  assertAnswer(blocked, 200, {
    conversation: shown(shop, {
      waitingSince: time,
      visitor: { visitorId, name: 'Vera', verified: false, blockedAt: time, blockReason: 'Insults' },
    }),
  });
  assert.equal((await ask(mira, 'POST', `${path}/block`, {})).status, 200, 'may be asked again');
  const theirs = `/api/chat/visitor/conversations/${conversationId}`;
  for (const [method, path_, body] of [
    ['POST', `${theirs}/messages`, { body: 'x' }],
    ['GET', theirs, undefined],
    ['POST', '/api/chat/visitor/conversations', {}],
    ['POST', '/api/chat/visitor/sessions', {}],
  ] as const) {
    const refused = await call(house().url, method, path_, { session, ...(body && { body }) });
    assertRefused(refused, 403, 'VISITOR_BLOCKED');
  }
  assertRefused(await ask(mira, 'GET', 'blocked-visitors'), 403, 'FORBIDDEN', {
    facts: { requiredScope: 'conversations:all' },
  });
  assertAnswer(await ask(jonas, 'GET', 'blocked-visitors'), 200, {
    visitors: [
      {
        visitor: { visitorId, name: 'Vera', verified: false, blockedAt: time, blockReason: 'Insults' },
        blockedByAgentId: staffId(shop, 'mira'),
        conversationId,
      },
    ],
  });
  assertAnswer(await ask(jonas, 'DELETE', `${path}/block`), 200, { conversation: shown(shop, { waitingSince: time }) });
  await say(house(), session, conversationId, 'Sorry');
  const { entries } = await house().app.modules.audit.list({ ...shop.system }, { limit: 10 });
  assert.deepEqual(
    entries.map(({ action }) => action).filter((action) => action.startsWith('visitor.')),
    ['visitor.unblocked', 'visitor.blocked'],
  );
});

test('spam is closed without a word, out of the lists, and comes back if it was none', async () => {
  const shop = await house().tenant(people);
  const { session, conversationId, path } = await talk(shop, 'Cheap watches');
  const mira = await shop.signIn('mira');
  assertAnswer(await ask(mira, 'POST', `${path}/spam`), 200, {
    conversation: shown(shop, { status: 'closed', preview: 'Cheap watches', spamAt: time }),
  });
  assert.deepEqual(await listed(mira, ''), []);
  assert.deepEqual(await listed(mira, 'spam=true'), [conversationId]);
  const agents = await call<Page>(house().url, 'GET', '/api/agent-sdk/conversations', { token: mira });
  assert.deepEqual(agents.body.data.conversations, []);
  const found = await ask<{ messages: unknown[] }>(mira, 'GET', 'search?q=watches');
  assert.deepEqual(found.body.data.messages, []);
  assert.equal((await sees(session, conversationId)).messages.length, 1);
  assertAnswer(await ask(mira, 'DELETE', `${path}/spam`), 200, {
    conversation: shown(shop, { preview: 'Cheap watches' }),
  });
  assert.deepEqual(await listed(mira, ''), [conversationId]);
});

test('the desk sees which page its visitor looks at, and with what', async () => {
  const shop = await house().tenant({ ...people, domains: ['shop.example'] });
  const started = await call<{ sessionToken: string }>(
    house().url,
    'POST',
    `/api/chat/visitor/sessions?slug=${shop.slug}`,
    {
      body: {
        metadata: {
          page: 'https://me:pw@shop.example/lamps?id=7&token=abc&q=warm#top',
          title: 'Lamps',
          referrer: 'https://search.example/find?q=my+secret',
          timeZone: 'Europe/Vienna',
          language: 'de',
          plan: 'gold',
        },
      },
      headers: {
        'user-agent': 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Mobile/15E148 Safari/604.1',
      },
    },
  );
  const session = started.body.data.sessionToken;
  const conversationId = await openConversation(house(), session);
  await say(house(), session, conversationId, 'Good morning');
  const mira = await shop.signIn('mira');
  const seen = await ask<One>(mira, 'PATCH', `conversations/${conversationId}`, { priority: 'low' });
  assertAnswer(seen, 200, {
    conversation: shown(shop, {
      priority: 'low',
      waitingSince: time,
      visitor: {
        visitorId: idOf('visitor'),
        verified: false,
        language: 'de',
        timeZone: 'Europe/Vienna',
        page: {
          url: 'https://shop.example/lamps?id=7&q=warm',
          title: 'Lamps',
          referrer: 'https://search.example/find',
          seenAt: time,
        },
        device: { kind: 'phone', browser: 'Safari', system: 'iOS' },
        attributes: { plan: 'gold' },
      },
    }),
  });
  const elsewhere = await call(house().url, 'POST', '/api/chat/visitor/sessions', {
    session,
    body: { metadata: { page: 'https://evil.example/x' } },
  });
  assert.equal(elsewhere.status, 201);
  const still = await ask<One>(mira, 'PATCH', `conversations/${conversationId}`, { priority: 'low' });
  assert.equal(still.body.data.conversation.visitor?.page?.title, 'Lamps', 'only pages of allowed origins');
});

test('messages are found by what they say, with the words marked, by those who may see them', async () => {
  const shop = await house().tenant(people);
  const one = await talk(shop, 'Do you deliver the <b>blue</b> vases to Austria?', { name: 'Wilhelmine' });
  const two = await talk(shop, 'Meine Lieferungen kommen nie an');
  const [mira, omar] = [await shop.signIn('mira'), await shop.signIn('omar')];
  const found = await ask(mira, 'GET', 'search?q=vase+austria');
  assertAnswer(found, 200, {
    conversations: [],
    messages: [
      {
        conversationId: one.conversationId,
        conversationNumber: /^\d+$/,
        visitorName: 'Wilhelmine',
        message: {
          messageId: one.messageId,
          conversationId: one.conversationId,
          seq: 1,
          senderType: 'visitor',
          body: 'Do you deliver the <b>blue</b> vases to Austria?',
          messageType: 'text',
          sentAt: time,
        },
        snippet: [
          { text: /the\s+blue\s+$/, isMatch: false },
          { text: 'vases', isMatch: true },
          { text: ' to ', isMatch: false },
          { text: 'Austria', isMatch: true },
          { text: '?', isMatch: false },
        ],
      },
    ],
  });
  const german = await ask<{ messages: { conversationId: string }[] }>(mira, 'GET', 'search?q=Lieferung');
  assert.deepEqual(
    german.body.data.messages.map(({ conversationId }) => conversationId),
    [two.conversationId],
  );
  const named = await ask<Page>(mira, 'GET', 'search?q=wilhelmina');
  assert.deepEqual(
    named.body.data.conversations.map(({ conversationId }) => conversationId),
    [one.conversationId],
  );
  assertAnswer(await ask(omar, 'GET', 'search?q=vases'), 200, { conversations: [], messages: [] });
  assertRefused(await ask(mira, 'GET', 'search?q=%20'), 400, 'VALIDATION_FAILED');
});

test('search goes on where the page before ended', async () => {
  const shop = await house().tenant(people);
  const { session, conversationId } = await talk(shop, 'lamp 0');
  for (const number of [1, 2, 3]) await say(house(), session, conversationId, `lamp ${number}`);
  const mira = await shop.signIn('mira');
  const seen: string[] = [];
  let cursor = '';
  do {
    const page = await ask<{ messages: { message: Message }[]; nextCursor?: string }>(
      mira,
      'GET',
      `search?q=lamp&limit=3${cursor && `&cursor=${cursor}`}`,
    );
    seen.push(...page.body.data.messages.map(({ message }) => message.body));
    cursor = page.body.data.nextCursor ?? '';
  } while (cursor);
  assert.deepEqual(seen, ['lamp 3', 'lamp 2', 'lamp 1', 'lamp 0']);
});

test('what is snoozed wakes by itself when its time has come', async () => {
  const shop = await house().tenant(people);
  const { conversationId, path } = await talk(shop);
  const mira = await shop.signIn('mira');
  const snoozedUntil = new Date(Date.now() + 300).toISOString();
  assert.equal((await ask(mira, 'PATCH', path, { status: 'snoozed', snoozedUntil })).status, 200);
  const open = await until(async () => {
    await house().app.modules.conversations.wakeDue();
    const view = await house().app.modules.conversations.view(shop.id, read('conversation', conversationId) ?? '');
    return view?.status === 'open' ? view : undefined;
  }, 'waking');
  assert.equal(open.snoozedUntil, null);
});
