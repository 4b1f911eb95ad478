import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Webhook as StandardWebhook } from 'standardwebhooks';
import Stripe from 'stripe';
import { Webhook as SvixWebhook } from 'svix';
import { Refusal } from '#platform/refusal.ts';
import { newSecret, previewOf, readSecret, signedHeaders } from './signature.ts';

const body = JSON.stringify({ id: 'evt_1', event: 'webhook.test', data: { text: 'Grüße 🌍' } });
const stripe = new Stripe('sk_test_unused');
const headersFor = (
  secrets: string[],
  vocabulary: 'ringnity' | 'echocall' = 'ringnity',
  at = new Date(),
): Record<string, string> =>
  signedHeaders({ vocabulary, secrets, eventId: 'evt_1', deliveryId: 'dlv_1', event: 'webhook.test', body, at });

test('the verifiers of Standard Webhooks, Svix and Stripe accept a delivery', () => {
  const secret = newSecret();
  const headers = headersFor([secret]);
  assert.deepEqual(new StandardWebhook(secret).verify(body, headers), JSON.parse(body));
  assert.doesNotThrow(() => new SvixWebhook(secret).verify(body, headers));
  assert.deepEqual(
    stripe.webhooks.constructEvent(body, headers['X-Ringnity-Signature'] ?? '', secret),
    JSON.parse(body),
  );
});

test('they refuse another body, another secret and an old signature', () => {
  const secret = newSecret();
  const headers = headersFor([secret]);
  const stale = headersFor([secret], 'ringnity', new Date(Date.now() - 301_000));
  assert.throws(() => new StandardWebhook(secret).verify(`${body} `, headers));
  assert.throws(() => new StandardWebhook(newSecret()).verify(body, headers));
  assert.throws(() => new SvixWebhook(newSecret()).verify(body, headers));
  assert.throws(() => new StandardWebhook(secret).verify(body, stale));
  const header = headers['X-Ringnity-Signature'] ?? '';
  assert.throws(() => stripe.webhooks.constructEvent(`${body} `, header, secret));
  assert.throws(() => stripe.webhooks.constructEvent(body, header, newSecret()));
  assert.throws(() => stripe.webhooks.constructEvent(body, stale['X-Ringnity-Signature'] ?? '', secret));
});

test('a secret of the own choice signs as its raw bytes', () => {
  const secret = readSecret('my-own-secret-of-24-char');
  const headers = headersFor([secret], 'echocall');
  assert.deepEqual(new StandardWebhook(secret, { format: 'raw' }).verify(body, headers), JSON.parse(body));
  assert.deepEqual(
    stripe.webhooks.constructEvent(body, headers['X-EchoCall-Signature'] ?? '', secret),
    JSON.parse(body),
  );
});

test('while a secret is changed, receivers with the old and with the new one both accept', () => {
  const [fresh, old] = [newSecret(), newSecret()];
  const headers = headersFor([fresh, old]);
  for (const secret of [fresh, old]) {
    assert.ok(new StandardWebhook(secret).verify(body, headers));
    assert.doesNotThrow(() => new SvixWebhook(secret).verify(body, headers));
    assert.ok(stripe.webhooks.constructEvent(body, headers['X-Ringnity-Signature'] ?? '', secret));
  }
});

test('each contract has its own headers', () => {
  assert.deepEqual(Object.keys(headersFor([newSecret()], 'echocall')).sort(), [
    'X-EchoCall-Delivery',
    'X-EchoCall-Event',
    'X-EchoCall-Signature',
    'content-type',
    'user-agent',
    'webhook-id',
    'webhook-signature',
    'webhook-timestamp',
  ]);
  assert.equal(headersFor([newSecret()])['X-Ringnity-Delivery'], 'dlv_1');
});

test('a secret that is too short, has spaces or is no key is refused', () => {
  for (const secret of [
    '',
    'short',
    'x'.repeat(23),
    'x'.repeat(257),
    `${'x'.repeat(24)} y`,
    `${'x'.repeat(24)}ä`,
    'whsec_',
    'whsec_c2hvcnQ=',
    `whsec_${'!'.repeat(44)}`,
  ]) {
    assert.throws(() => readSecret(secret), Refusal, secret);
  }
  const made = newSecret();
  assert.equal(readSecret(made), made);
  assert.match(made, /^whsec_[A-Za-z0-9+/]{43}=$/);
});

test('a preview tells secrets apart and gives nothing away', () => {
  assert.equal(previewOf('whsec_AAAABBBBCCCCDDDDEEEEFFFFGGGGHHHHIIIIJJJJKKKK'), 'whsec_••••KKKK');
  assert.equal(previewOf('my-own-secret-of-24-char'), '••••char');
});
