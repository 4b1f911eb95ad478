import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Conversation, Message } from '@switchboard/protocol';
import { call, type TestApp, testApp } from './app.ts';
import { webhookReceiver } from './fakes/webhook-receiver.ts';

let house: TestApp;
before(async () => {
  house = await testApp();
});
after(async () => {
  await house.close();
  assert.deepEqual(house.faults, [], 'every reply is as its document says');
});

const until = async <Value>(
  look: () => Promise<Value | undefined> | Value | undefined,
  what: string,
): Promise<Value> => {
  for (const end = Date.now() + 30_000; Date.now() < end; ) {
    const seen = await look();
    if (seen !== undefined) return seen;
    await new Promise((done) => setTimeout(done, 25));
  }
  throw new Error(`${what} did not happen within 30 s`);
};

test('a visitor asks, the assistant answers from the shop’s knowledge, a person takes over, and a webhook hears of it', async () => {
  const shop = await house.tenant();
  const { knowledge, webhooks } = house.app.modules;
  const item = await knowledge.addText(shop.system, {
    title: 'Versand und Lieferung',
    body: '# Versand und Lieferung\n\n## Versandkosten\n\nDer Versand innerhalb Deutschlands kostet 4,90 Euro. Ab 60 Euro Bestellwert liefern wir kostenlos.\n\n## Lieferzeit\n\nDie Lieferung dauert zwei bis vier Werktage.',
  });
  await until(
    async () => ((await knowledge.get(shop.system, item.id)).status === 'ready' ? true : undefined),
    'indexing',
  );

  const receiver = await webhookReceiver();
  const hook = await call<{ webhook: { id: string }; secret: string }>(house.url, 'POST', '/api/server/webhooks', {
    token: shop.serverKey,
    body: {
      url: receiver.url,
      events: [
        'conversation.created',
        'conversation.message.received',
        'conversation.message.sent',
        'conversation.assigned',
      ],
    },
  });
  assert.equal(hook.status, 201);

  const session = await call<{ sessionToken: string; visitorId: string }>(
    house.url,
    'POST',
    `/api/chat/visitor/sessions?apiKey=${shop.publicKey}`,
    {
      body: { metadata: { page: 'https://shop.example/', language: 'de' } },
    },
  );
  assert.equal(session.status, 201);
  const visitor = session.body.data.sessionToken;
  const opened = await call<{ conversation: Conversation }>(house.url, 'POST', '/api/chat/visitor/conversations', {
    session: visitor,
    body: {},
  });
  assert.equal(opened.status, 201);
  const { conversationId } = opened.body.data.conversation;
  assert.equal(opened.body.data.conversation.assistantState, 'active');

  const asked = await call<{ message: Message }>(
    house.url,
    'POST',
    `/api/chat/visitor/conversations/${conversationId}/messages`,
    {
      session: visitor,
      body: { body: 'Was kostet der Versand?', clientMessageId: 'first' },
    },
  );
  assert.equal(asked.status, 201);
  assert.equal(asked.body.data.message.seq, 1);
  const again = await call<{ message: Message }>(
    house.url,
    'POST',
    `/api/chat/visitor/conversations/${conversationId}/messages`,
    {
      session: visitor,
      body: { body: 'Was kostet der Versand?', clientMessageId: 'first' },
    },
  );
  assert.deepEqual(again.body.data, asked.body.data);

  type Whole = { conversation: Conversation & { messages: Message[] } };
  const read = async () =>
    (await call<Whole>(house.url, 'GET', `/api/chat/visitor/conversations/${conversationId}`, { session: visitor }))
      .body.data.conversation;
  const answer = await until(
    async () => (await read()).messages.find((message) => message.senderType === 'ai'),
    'an answer',
  );
  assert.match(answer.body, /4,90 Euro/);
  assert.equal(answer.sources?.[0]?.title.startsWith('Versand und Lieferung'), true);

  const jonas = await shop.signIn('jonas');
  await call(house.url, 'POST', `/api/chat/visitor/conversations/${conversationId}/messages`, {
    session: visitor,
    body: { body: 'Ich möchte mit einem Menschen sprechen.' },
  });
  await until(async () => (await read()).handoffRequestedAt, 'a hand-over');
  const waiting = await call<{ conversations: Conversation[] }>(
    house.url,
    'GET',
    '/api/agent-sdk/conversations?assigned=none',
    { token: jonas },
  );
  assert.equal(waiting.body.data.conversations[0]?.conversationId, conversationId);
  assert.equal(waiting.body.data.conversations[0]?.handoffReason, 'asked');

  const reply = await call<{ message: Message }>(
    house.url,
    'POST',
    `/api/agent-sdk/conversations/${conversationId}/messages`,
    { token: jonas, body: { body: 'Hallo, hier ist Jonas.' } },
  );
  assert.equal(reply.status, 201);
  const note = await call(house.url, 'POST', `/api/agent-sdk/conversations/${conversationId}/messages`, {
    token: jonas,
    body: { body: 'Stammkundin', messageType: 'note' },
  });
  assert.equal(note.status, 201);
  const whole = await read();
  assert.deepEqual(
    whole.messages.map((message) => message.seq),
    whole.messages.map((_, index) => index + 1),
    'the visitor’s numbering has no gap',
  );
  assert.equal(
    whole.messages.some((message) => message.body === 'Stammkundin'),
    false,
  );
  assert.equal(whole.assignedAgentName, 'Jonas');
  assert.equal(whole.assistantState, 'paused');

  const heard = await receiver.waitFor(6);
  const events = heard.map((request) => JSON.parse(request.body).event).sort();
  assert.deepEqual(
    [...new Set(events)],
    ['conversation.assigned', 'conversation.created', 'conversation.message.received', 'conversation.message.sent'],
  );
  await until(
    async () =>
      (await webhooks.deliveries(shop.system)).every(({ status }) => status === 'delivered') ? true : undefined,
    'every delivery',
  );
  await receiver.close();
});
