import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newId, show } from '#platform/ids.ts';
import { call, type TestTenant } from '../app.ts';
import { webhookReceiver } from '../fakes/webhook-receiver.ts';
import { houseOfFile, until } from './scene.ts';
import { assertAnswer, assertRefused, idOf, time } from './whole.ts';

const house = houseOfFile();
type Made = { webhook: { id: string; secretPreview: string }; secret: string };
const ask = <Data = Record<string, unknown>>(shop: TestTenant, method: string, path = '', body?: unknown) =>
  call<Data>(house().url, method, `/api/server/webhooks${path}`, {
    token: shop.serverKey,
    ...(body !== undefined && { body }),
  });
const availableEvents = [
  'conversation.created',
  'conversation.assigned',
  'conversation.message.received',
  'conversation.message.sent',
  'conversation.handoff.requested',
  'conversation.closed',
  'conversation.rated',
  'contact.created',
  'contact.updated',
  'ticket.created',
  'ticket.updated',
  'agent.presence.changed',
  'call.started',
  'call.ended',
  'ai.balance.alert',
  'webhook.test',
];
const shown = (over: object = {}) => ({
  id: idOf('webhook'),
  name: 'CRM',
  url: 'http://127.0.0.1:9/hooks',
  secretPreview: /••••/,
  events: ['conversation.created'],
  isActive: true,
  createdAt: time,
  updatedAt: time,
  ...over,
});
const wish = { name: 'CRM', url: 'http://127.0.0.1:9/hooks', events: ['conversation.created'] };
const create = async (shop: TestTenant, over: object = {}) =>
  (await ask<Made>(shop, 'POST', '', { ...wish, ...over })).body.data;

test('a webhook is made with a secret that is told once and never again', async () => {
  const shop = await house().tenant();
  const made = await ask<Made>(shop, 'POST', '', wish);
  assertAnswer(made, 201, { webhook: shown(), secret: /^whsec_[\w+/=-]{24,}$/ });
  assert.equal(made.headers.get('cache-control'), 'no-store');
  const { secret, webhook } = made.body.data;
  assert.ok(secret.replace(/=+$/, '').endsWith(webhook.secretPreview.slice(-4)), webhook.secretPreview);
  const listed = await ask(shop, 'GET');
  assertAnswer(listed, 200, { webhooks: [webhook], availableEvents });
  assert.ok(!JSON.stringify(listed.body).includes(secret));
});

test('without a name it goes by its host, and a secret of one’s own is kept', async () => {
  const shop = await house().tenant();
  const secret = 'a-secret-of-our-own-0123456789';
  const made = await ask<Made>(shop, 'POST', '', { url: wish.url, events: ['call.ended', 'call.ended'], secret });
  assertAnswer(made, 201, { webhook: shown({ name: '127.0.0.1:9', events: ['call.ended'] }), secret });
});

test('what is changed changes, the rest stays, and a new secret is told', async () => {
  const shop = await house().tenant();
  const { webhook } = await create(shop);
  assertAnswer(await ask(shop, 'PATCH', `/${webhook.id}`, { name: 'Renamed' }), 200, {
    webhook: shown({ ...webhook, name: 'Renamed', updatedAt: time }),
  });
  const secret = 'another-secret-of-our-own-98765';
  const patch = { events: ['call.ended'], url: 'http://127.0.0.1:9/other', isActive: false, secret };
  assertAnswer(await ask(shop, 'PATCH', `/${webhook.id}`, patch), 200, {
    webhook: shown({
      id: webhook.id,
      name: 'Renamed',
      url: patch.url,
      events: patch.events,
      isActive: false,
    }),
    secret,
  });
  assertAnswer(await ask(shop, 'PATCH', `/${webhook.id}`, {}), 200, {
    webhook: shown({ id: webhook.id, name: 'Renamed', url: patch.url, events: patch.events, isActive: false }),
  });
});

test('a webhook that is switched off stays listed and gets nothing', async () => {
  const shop = await house().tenant();
  const { webhook } = await create(shop);
  const off = { webhook: shown({ ...webhook, isActive: false, updatedAt: time }) };
  assertAnswer(await ask(shop, 'DELETE', `/${webhook.id}`), 200, off);
  assertAnswer(await ask(shop, 'DELETE', `/${webhook.id}`), 200, off);
  assertAnswer(await ask(shop, 'GET'), 200, { webhooks: [off.webhook], availableEvents });
  assertRefused(await ask(shop, 'POST', '/test', { webhookId: webhook.id }), 409, 'PRECONDITION_FAILED');
  assertAnswer(await ask(shop, 'POST', '/test', {}), 200, { deliveryIds: [] });
});

test('what cannot be a webhook is refused under a code of its own, and says what would be right', async () => {
  const shop = await house().tenant();
  const { webhook } = await create(shop);
  const known = { facts: { availableEvents } };
  const wrong: [object, RegExp, object?][] = [
    [{ url: 'nope' }, /^body\.url must be a full address such as https/],
    [{ url: 7 }, /^body\.url must be a full address such as .*, not a number\.$/],
    [{ url: 'ftp://127.0.0.1/x' }, /^body\.url uses ftp: .* it should be an http or https address/],
    [{ url: 'https://user:secret@example.test/' }, /^body\.url carries a user name or password: it should be/],
    [{ events: [] }, /^body\.events is empty: it should be one of conversation\.created, /, known],
    [{ events: ['nope'] }, /^body\.events\[0\] "nope" is not an event: it should be one of /, known],
    [{ events: 'call.ended' }, /^body\.events must be a list|^body\.events must be an array/],
    [{ secret: 'short' }, /^body\.secret is not usable: it should be 24 to 256 visible ASCII characters/],
    [{ name: 'x'.repeat(121) }, /^body\.name .* at most 120 characters/],
  ];
  for (const [over, fault, facts = {}] of wrong) {
    for (const reply of [
      await ask(shop, 'POST', '', { ...wish, ...over }),
      await ask(shop, 'PATCH', `/${webhook.id}`, over),
    ]) {
      assertRefused(reply, 400, 'SERVER_WEBHOOK_VALIDATION_FAILED', { details: [fault], ...facts });
    }
  }
  assertRefused(await ask(shop, 'POST', '', {}), 400, 'SERVER_WEBHOOK_VALIDATION_FAILED', {
    details: [/^body\.url is missing: /, /^body\.events is missing: /],
  });
  assertRefused(await ask(shop, 'POST', '/test', { event: 'nope' }), 400, 'SERVER_WEBHOOK_VALIDATION_FAILED', {
    details: [/^body\.event "nope" is not an event: it should be one of /],
    facts: { availableEvents: availableEvents.filter((event) => event !== '*') },
  });
});

test('a webhook of another workspace is as unknown as one that nobody has', async () => {
  const [shop, other] = [await house().tenant(), await house().tenant()];
  const { webhook: foreign } = await create(other);
  for (const id of [foreign.id, show('webhook', newId()), 'whk_nonsense']) {
    assertRefused(await ask(shop, 'PATCH', `/${id}`, { name: 'Mine' }), 404, 'SERVER_WEBHOOK_NOT_FOUND');
    assertRefused(await ask(shop, 'DELETE', `/${id}`), 404, 'SERVER_WEBHOOK_NOT_FOUND');
    assertRefused(await ask(shop, 'POST', '/test', { webhookId: id }), 404, 'SERVER_WEBHOOK_NOT_FOUND');
  }
  assertAnswer(await ask(shop, 'GET'), 200, { webhooks: [], availableEvents });
  assertAnswer(await ask(shop, 'GET', '/deliveries'), 200, { deliveries: [] });
});

test('a test is delivered, and its delivery tells how it went', async (context) => {
  const shop = await house().tenant();
  const receiver = await webhookReceiver();
  context.after(() => receiver.close());
  const { webhook } = await create(shop, { url: receiver.url });
  const tested = await ask<{ deliveryIds: string[] }>(shop, 'POST', '/test', {
    webhookId: webhook.id,
    event: 'conversation.created',
  });
  assertAnswer(tested, 200, { deliveryIds: [idOf('delivery')] });
  const [request] = await receiver.waitFor(1);
  const sent = JSON.parse(request!.body);
  assert.deepEqual([sent.event, sent.data.test], ['conversation.created', true]);
  type Deliveries = { deliveries: { status: string; deliveryId: string }[] };
  const listed = await until(async () => {
    const reply = await ask<Deliveries>(shop, 'GET', '/deliveries');
    return reply.body.data.deliveries[0]?.status === 'delivered' ? reply : undefined;
  }, 'the delivery');
  assertAnswer(listed, 200, {
    deliveries: [
      {
        id: tested.body.data.deliveryIds[0],
        webhookId: webhook.id,
        event: 'conversation.created',
        deliveryId: idOf('event'),
        status: 'delivered',
        url: receiver.url,
        responseStatus: 200,
        responseBody: 'ok',
        durationMs: Number,
        attempt: 1,
        createdAt: time,
        deliveredAt: time,
      },
    ],
  });
  assert.equal(listed.body.data.deliveries[0]?.deliveryId, sent.id, 'what was sent can be found again');
});

test('without a name the test goes to every webhook that is on', async () => {
  const shop = await house().tenant();
  await create(shop);
  await create(shop, { name: 'Second' });
  const { webhook: off } = await create(shop, { name: 'Third' });
  await ask(shop, 'DELETE', `/${off.id}`);
  const body = { deliveryIds: [idOf('delivery'), idOf('delivery')] };
  assertAnswer(await ask(shop, 'POST', '/test', {}), 200, body);
  assertAnswer(await ask(shop, 'POST', '/test'), 200, body);
  const most = await ask<{ deliveries: object[] }>(shop, 'GET', '/deliveries?limit=3');
  assert.equal(most.body.data.deliveries.length, 3);
  for (const limit of ['0', '101', 'many', '1.5']) {
    assertRefused(await ask(shop, 'GET', `/deliveries?limit=${limit}`), 400, 'VALIDATION_FAILED', {
      details: [/^query\.limit must be /],
    });
  }
});
