import assert from 'node:assert/strict';
import { test } from 'node:test';
import { show } from '#platform/ids.ts';
import { call, type TestTenant } from '../app.ts';
import { webhookReceiver } from '../fakes/webhook-receiver.ts';
import { houseOfFile, until } from './scene.ts';
import { assertAnswer, assertRefused, idOf, time } from './whole.ts';

const house = houseOfFile();
const ask = <Data = Record<string, unknown>>(token: string, method: string, path: string, body?: unknown) =>
  call<Data>(house().url, method, `/api/console/${path}`, { token, ...(body !== undefined && { body }) });

type Hook = { id: string; secretPreview: string };
const shown = (over: object = {}) => ({
  id: idOf('webhook'),
  name: 'CRM',
  url: 'http://127.0.0.1:9/hooks',
  vocabulary: 'ringnity',
  events: ['conversation.created'],
  secretPreview: /••••/,
  isActive: true,
  consecutiveFailures: 0,
  createdAt: time,
  updatedAt: time,
  ...over,
});

test('a developer makes a webhook in the console, is told its secret once, changes and deletes it', async () => {
  const shop = await house().tenant();
  const anna = await shop.signIn('anna');
  const wish = { name: 'CRM', url: 'http://127.0.0.1:9/hooks', events: ['conversation.created'] };
  const made = await ask<{ webhook: Hook; secret: string }>(anna, 'POST', 'webhooks', wish);
  assertAnswer(made, 201, { webhook: shown(), secret: /^whsec_/, warning: /never again\./ });
  assert.equal(made.headers.get('cache-control'), 'no-store');
  const { webhook, secret } = made.body.data;
  const listed = await ask<{ webhooks: Hook[]; availableEvents: Record<string, string[]> }>(anna, 'GET', 'webhooks');
  assert.deepEqual(listed.body.data.webhooks, [webhook]);
  assert.ok(listed.body.data.availableEvents['echocall']?.includes('call.ended'));
  assert.ok(!JSON.stringify(listed.body).includes(secret));

  assertAnswer(await ask(anna, 'PATCH', `webhooks/${webhook.id}`, { isActive: false, name: 'Old' }), 200, {
    webhook: shown({ name: 'Old', isActive: false, disabledReason: 'by_hand' }),
  });
  assertRefused(await ask(anna, 'POST', `webhooks/${webhook.id}/test`, {}), 409, 'PRECONDITION_FAILED');
  assertAnswer(await ask(anna, 'PATCH', `webhooks/${webhook.id}`, { isActive: true, rotateSecret: true }), 200, {
    webhook: shown({ name: 'Old' }),
    secret: /^whsec_/,
    warning: /never again\./,
  });
  assertAnswer(await ask(anna, 'DELETE', `webhooks/${webhook.id}`), 200, { deleted: true, id: webhook.id });
  assertRefused(await ask(anna, 'DELETE', `webhooks/${webhook.id}`), 404, 'SERVER_WEBHOOK_NOT_FOUND');
});

test('a failed delivery is read with its attempts, and sent again with the same body and id', async () => {
  const shop = await house().tenant();
  const anna = await shop.signIn('anna');
  const receiver = await webhookReceiver();
  receiver.behave({ answer: 410, body: 'moved away' }, { answer: 200, body: 'thanks' });
  const { body } = await ask<{ webhook: Hook }>(anna, 'POST', 'webhooks', {
    url: receiver.url,
    events: ['conversation.created'],
  });
  const { id } = body.data.webhook;
  const sent = await ask<{ deliveryIds: string[] }>(anna, 'POST', `webhooks/${id}/test`, {});
  const [deliveryId = ''] = sent.body.data.deliveryIds;
  type One = { delivery: { status: string; attempts: number }; body: string };
  const failed = await until(async () => {
    const one = await ask<One>(anna, 'GET', `webhook-deliveries/${deliveryId}`);
    return one.body.data.delivery.attempts > 0 ? one : undefined;
  }, 'an attempt');
  assertAnswer(failed, 200, {
    delivery: {
      id: deliveryId,
      webhookId: id,
      eventId: idOf('event'),
      event: 'webhook.test',
      status: 'failed',
      attempts: 1,
      responseStatus: 410,
      errorMessage: failed.body.data.delivery['errorMessage' as never],
      durationMs: Number,
      createdAt: time,
    },
    url: receiver.url,
    body: /"event":"webhook.test"/,
    attempts: [
      {
        attempt: 1,
        responseStatus: 410,
        responseBody: 'moved away',
        errorMessage: failed.body.data.delivery['errorMessage' as never],
        durationMs: Number,
        createdAt: time,
      },
    ],
  });
  // 410 switches a webhook off at once: it is switched on again before sending.
  assertRefused(await ask(anna, 'POST', `webhook-deliveries/${deliveryId}/redeliver`), 409, 'PRECONDITION_FAILED');
  await ask(anna, 'PATCH', `webhooks/${id}`, { isActive: true });
  assert.equal((await ask(anna, 'POST', `webhook-deliveries/${deliveryId}/redeliver`)).status, 200);
  const [first, second] = await receiver.waitFor(2);
  assert.equal(second?.body, first?.body);
  assert.equal(second?.headers['webhook-id'], first?.headers['webhook-id']);
  await until(async () => {
    const { body: list } = await ask<{ deliveries: { status: string }[] }>(anna, 'GET', `webhooks/${id}/deliveries`);
    return list.data.deliveries[0]?.status === 'delivered' || undefined;
  }, 'the delivery');
  await receiver.close();
});

const asServer = (shop: TestTenant, path: string) =>
  call(house().url, 'GET', `/api/server/${path}`, { token: shop.serverKey });

test('a developer finds the request that an answer named, and nothing that was in it', async () => {
  const shop = await house().tenant();
  const anna = await shop.signIn('anna');
  await asServer(shop, 'tenant');
  const refused = await asServer(shop, 'contacts/con_01jd000000000000000000000a');
  const requestId = refused.headers.get('x-request-id') ?? '';
  const found = {
    requestId,
    actor: 'server',
    credentialId: idOf('credential'),
    method: 'GET',
    route: '/api/server/contacts/{id}',
    operation: 'getContact',
    status: 404,
    code: 'contact_not_found',
    durationMs: Number,
    occurredAt: time,
  };
  assertAnswer(await ask(anna, 'GET', `requests/${requestId}`), 200, { request: found });
  assertAnswer(await ask(anna, 'GET', 'requests?refused=true'), 200, { requests: [found] });
  const page = await ask<{ requests: { operation: string }[]; nextCursor: string }>(anna, 'GET', 'requests?limit=1');
  assert.deepEqual(
    page.body.data.requests.map(({ operation }) => operation),
    ['getContact'],
  );
  const next = await ask<{ requests: { operation: string }[] }>(
    anna,
    'GET',
    `requests?limit=1&cursor=${page.body.data.nextCursor}`,
  );
  assert.deepEqual(
    next.body.data.requests.map(({ operation }) => operation),
    ['getServerTenant'],
  );
  assertRefused(await ask(anna, 'GET', 'requests?cursor=abc'), 400, 'VALIDATION_FAILED');
  assertRefused(await ask(anna, 'GET', 'requests/never-asked-1'), 404, 'NOT_FOUND');
  assertRefused(await ask(await shop.signIn('mira'), 'GET', 'requests'), 403, 'FORBIDDEN', {
    facts: { requiredScope: 'developer:read' },
  });

  const other = await house().tenant();
  assertRefused(await ask(await other.signIn('anna'), 'GET', `requests/${requestId}`), 404, 'NOT_FOUND');
  const foreign = `requests?credentialId=${show('credential', '01900000-0000-7000-8000-000000000000')}`;
  assertAnswer(await ask(anna, 'GET', foreign), 200, { requests: [] });
});
