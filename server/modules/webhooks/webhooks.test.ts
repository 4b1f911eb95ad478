import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { after, afterEach, before, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import { Webhook as StandardWebhook } from 'standardwebhooks';
import { makeCaller } from '#modules/identity/index.ts';
import { plans } from '#modules/plans/index.ts';
import { type HeldClock, heldClock } from '#platform/clock.ts';
import { newId } from '#platform/ids.ts';
import { openLog } from '#platform/log.ts';
import { type Outbound, outbound } from '#platform/outbound/index.ts';
import { type DomainEvent, outbox } from '#platform/outbox.ts';
import { openSecrets } from '#platform/secrets.ts';
import { type TestDatabase, testDatabase } from '#tests/database.ts';
import { type WebhookReceiver, webhookReceiver } from '#tests/fakes/webhook-receiver.ts';
import { deliveryStore } from './deliveries.store.ts';
import { webhookStore } from './webhooks.store.ts';
import { type WebhooksNeeds, webhooks } from './webhooks.ts';

const log = openLog({ level: 'silent' });
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

let db: TestDatabase;
let planId: string;
let out: Outbound;
let clock: HeldClock;
let running: ReturnType<typeof webhooks>[] = [];
let receivers: WebhookReceiver[] = [];

const secrets = openSecrets({ dataDir: '/nowhere', masterKey: randomBytes(32).toString('base64') });
const presenters: WebhooksNeeds['presenters'] = {
  ringnity: (event) =>
    event.type === 'message.created'
      ? { event: 'conversation.message.received', data: { text: event.data['text'], seq: 1 } }
      : undefined,
  echocall: (event) =>
    event.type === 'message.created'
      ? { event: 'conversation.message.received', data: { message: event.data['text'] } }
      : undefined,
};

before(async () => {
  db = await testDatabase();
  planId = newId();
  await sql`insert into plans (id, slug, name) values (${planId}, 'unlimited', 'Unlimited')`.execute(
    db.database.kysely,
  );
  clock = heldClock(new Date());
  out = outbound({ allowPrivateTargets: true, allowedTargets: [], clock, log });
});
afterEach(async () => {
  await Promise.all(running.map((one) => one.worker.stop(0)));
  running = [];
  await Promise.all(receivers.map((one) => one.close()));
  receivers = [];
});
after(async () => {
  await out.close();
  await db.drop();
});

/** An installation of its own over the same database; its clock is moved by hand. */
function installation(more: Partial<WebhooksNeeds> = {}) {
  const made = webhooks({
    database: db.database.kysely,
    secrets,
    outbound: out,
    clock,
    log,
    presenters,
    plans: plans({ database: db.database.kysely }),
    audit: { record: async () => {} },
    outbox: outbox({ database: db.database.kysely, log }),
    random: () => 0.5,
    ...more,
  });
  running.push(made);
  return made;
}

async function receiver(): Promise<WebhookReceiver> {
  const made = await webhookReceiver();
  receivers.push(made);
  return made;
}

async function tenant() {
  const id = newId();
  const slug = `t-${randomBytes(6).toString('hex')}`;
  await sql`insert into tenants (id, slug, name, email, plan_id, public_key)
    values (${id}, ${slug}, ${slug}, ${`${slug}@example.com`}, ${planId}, ${`pk_${slug}`})`.execute(db.database.kysely);
  const caller = makeCaller(id, { kind: 'server', credentialId: newId() }, [
    'server:webhook:read',
    'server:webhook:write',
  ]);
  return { id, caller };
}

const message = (tenantId: string, text = 'Hello', more: object = {}): DomainEvent => ({
  id: newId(),
  tenantId,
  type: 'message.created',
  occurredAt: clock.now(),
  data: { text, internal: 'never', message: { sender_type: 'visitor', message_type: 'text', ...more } },
});

async function eventually<T>(look: () => Promise<T | undefined | false>): Promise<T> {
  for (let tries = 0; tries < 250; tries += 1) {
    const found = await look();
    if (found) return found;
    await pause(20);
  }
  throw new Error('It did not happen within five seconds.');
}

const events = ['conversation.message.received'];
const refusal = (kind: string, code: string) => ({ name: 'Refusal', kind, code });

test('an event reaches its webhook within moments, signed, with what may be shown and no more', async () => {
  const { id, caller } = await tenant();
  const [hooks, sink] = [installation(), await receiver()];
  const { webhook, secret } = await hooks.create(caller, { url: sink.url, events });
  assert.match(secret, /^whsec_/);
  hooks.worker.start();
  const event = message(id);
  await db.database.kysely.transaction().execute((transaction) => hooks.subscriber.handle(transaction, [event]));
  const startedAt = performance.now();
  const [got] = await sink.waitFor(1);
  assert.ok(performance.now() - startedAt < 900, 'sooner than the next regular look');
  assert.ok(got);
  const told = new StandardWebhook(secret).verify(got.body, got.headers) as Record<string, unknown>;
  assert.deepEqual(told, {
    id: got.headers['webhook-id'],
    event: 'conversation.message.received',
    createdAt: event.occurredAt.toISOString(),
    data: { text: 'Hello', seq: 1 },
  });
  assert.match(String(told['id']), /^evt_/);
  assert.equal(got.headers['x-ringnity-event'], 'conversation.message.received');
  assert.match(got.headers['x-ringnity-delivery'] ?? '', /^dlv_/);
  const delivery = await eventually(async () => {
    const [newest] = await hooks.deliveries(caller);
    return newest?.deliveredAt ? newest : undefined;
  });
  assert.equal(delivery.status, 'delivered');
  assert.equal(delivery.webhookId, webhook.id);
  assert.equal(delivery.responseStatus, 200);
  assert.equal(delivery.responseBody, 'ok');
  assert.equal(delivery.attempt, 1);
  assert.equal(delivery.errorMessage, null);
  assert.ok((await hooks.get(caller, webhook.id)).lastSuccessAt);
});

test('only what was subscribed to goes out, once for each webhook, and never a note or an event of somebody else', async () => {
  const [one, two] = [await tenant(), await tenant()];
  const hooks = installation();
  const url = 'https://hooks.example.com/';
  const wanted = await hooks.create(one.caller, { url, events });
  const every = await hooks.create(one.caller, { url, events: ['*'], vocabulary: 'echocall' });
  await hooks.create(one.caller, { url, events: ['ticket.created'] });
  const off = await hooks.create(one.caller, { url, events });
  await hooks.disable(one.caller, off.webhook.id);
  const event = message(one.id);
  assert.equal(await hooks.onEvent(db.database.kysely, event), 2);
  assert.equal(await hooks.onEvent(db.database.kysely, event), 0, 'told twice, queued once');
  await hooks.onEvent(db.database.kysely, message(one.id, 'psst', { sender_type: 'agent', message_type: 'note' }));
  await hooks.onEvent(db.database.kysely, { ...message(one.id), type: 'conversation.created' });
  const queued = await hooks.deliveries(one.caller);
  assert.deepEqual(new Set(queued.map((one) => one.webhookId)), new Set([wanted.webhook.id, every.webhook.id]));
  assert.deepEqual(JSON.parse(queued.find((one) => one.webhookId === every.webhook.id)?.body ?? '').data, {
    message: 'Hello',
  });
  assert.deepEqual(await hooks.deliveries(two.caller), []);
});

test('an event that is rolled back with its transaction is never sent', async () => {
  const { id, caller } = await tenant();
  const hooks = installation();
  await hooks.create(caller, { url: 'https://hooks.example.com/', events });
  const failed = db.database.kysely.transaction().execute(async (transaction) => {
    assert.equal(await hooks.onEvent(transaction, message(id)), 1);
    throw new Error('rolled back');
  });
  await assert.rejects(failed, /rolled back/);
  assert.deepEqual(await hooks.deliveries(caller), []);
});

test('a failed delivery is tried again on its schedule, with the same id, until it is accepted or used up', async () => {
  const { id, caller } = await tenant();
  const [hooks, sink] = [installation(), await receiver()];
  await hooks.create(caller, { url: sink.url, events });
  await hooks.onEvent(db.database.kysely, message(id));
  const [queued] = await hooks.deliveries(caller);
  assert.ok(queued);
  assert.equal(queued.status, 'queued');
  const state = async () => (await hooks.deliveries(caller))[0];

  sink.behave(
    { answer: 500, body: 'broken' },
    { drop: true },
    { redirectTo: 'http://127.0.0.1:1/' },
    { answer: 503, headers: { 'retry-after': '3600' } },
    { answer: 500 },
  );
  for (const waitMs of [1_000, 5_000, 30_000, HOUR, 30 * MINUTE, 2 * HOUR, 5 * HOUR, 10 * HOUR]) {
    assert.ok(await hooks.attempt(queued.id));
    const now = await state();
    assert.equal(now?.status, 'failed');
    assert.equal(now?.nextAttemptAt?.getTime(), clock.now().getTime() + waitMs);
  }
  assert.ok(await hooks.attempt(queued.id));
  assert.equal((await state())?.status, 'exhausted');
  assert.equal((await state())?.nextAttemptAt, null);
  assert.equal(await hooks.attempt(queued.id), false);

  const log = await hooks.attempts(caller, queued.id);
  assert.deepEqual(
    log.map((one) => one.attempt),
    [1, 2, 3, 4, 5, 6, 7, 8, 9],
  );
  assert.equal(log[0]?.responseBody, 'broken');
  assert.equal(log[0]?.errorMessage, 'The receiver answered 500 instead of 2xx.');
  assert.equal(log[1]?.responseStatus, null);
  assert.match(log[1]?.errorMessage ?? '', /closed without an answer/);
  assert.match(log[2]?.errorMessage ?? '', /redirects are not followed/);
  assert.equal(new Set(sink.received.map((one) => one.headers['webhook-id'])).size, 1);
  assert.equal(new Set(sink.received.map((one) => one.body)).size, 1);

  sink.behave({ answer: 204 });
  await hooks.redeliver(caller, queued.id);
  assert.ok(await hooks.attempt(queued.id));
  assert.equal((await state())?.status, 'delivered');
  assert.equal((await state())?.attempt, 10);
});

test('a worker sends the second attempt when its time has come, not before', async () => {
  const { id, caller } = await tenant();
  const [hooks, sink] = [installation(), await receiver()];
  await hooks.create(caller, { url: sink.url, events });
  sink.behave({ answer: 500 }, { answer: 200 });
  await hooks.onEvent(db.database.kysely, message(id));
  hooks.worker.start();
  await sink.waitFor(1);
  await eventually(async () => (await hooks.deliveries(caller))[0]?.status === 'failed');
  hooks.worker.wake();
  await pause(100);
  assert.equal(sink.received.length, 1);
  clock.advance(1_000);
  hooks.worker.wake();
  await sink.waitFor(2);
});

test('what a killed process had taken is sent by the next one, after its lease', async () => {
  const { id, caller } = await tenant();
  const [hooks, sink] = [installation(), await receiver()];
  await hooks.create(caller, { url: sink.url, events });
  await hooks.onEvent(db.database.kysely, message(id));
  const [queued] = await hooks.deliveries(caller);
  const until = new Date(clock.now().getTime() + 30_000);
  await sql`update webhook_deliveries set claimed_until = ${until} where id = ${queued?.id}`.execute(
    db.database.kysely,
  );
  assert.equal(await hooks.attempt(queued?.id ?? ''), false, 'somebody else has it');
  hooks.worker.start();
  await pause(60);
  assert.equal(sink.received.length, 0);
  clock.advance(31_000);
  hooks.worker.wake();
  await sink.waitFor(1);
});

test('two processes on one queue send every delivery exactly once', async () => {
  const { id, caller } = await tenant();
  const sink = await receiver();
  const [one, two] = [installation(), installation()];
  await one.create(caller, { url: sink.url, events });
  for (let turn = 0; turn < 60; turn += 1) await one.onEvent(db.database.kysely, message(id, `message ${turn}`));
  one.worker.start();
  two.worker.start();
  await sink.waitFor(60);
  await eventually(async () =>
    (await one.deliveries(caller, { limit: 100 })).every((each) => each.status === 'delivered'),
  );
  await pause(50);
  assert.equal(sink.received.length, 60);
  assert.equal(new Set(sink.received.map((each) => each.headers['webhook-id'])).size, 60);
});

test('a receiver that never answers holds up nobody else', async () => {
  const [slow, quick] = [await tenant(), await tenant()];
  const [dead, sink] = [await receiver(), await receiver()];
  dead.behave({ hang: true });
  const hooks = installation({ concurrency: 8 });
  await hooks.create(slow.caller, { url: dead.url, events });
  await hooks.create(quick.caller, { url: sink.url, events });
  for (let turn = 0; turn < 40; turn += 1) await hooks.onEvent(db.database.kysely, message(slow.id));
  for (let turn = 0; turn < 40; turn += 1) await hooks.onEvent(db.database.kysely, message(quick.id));
  hooks.worker.start();
  const startedAt = performance.now();
  await sink.waitFor(40);
  assert.ok(performance.now() - startedAt < 2_000);
  assert.ok(dead.received.length <= 4, `${dead.received.length} at once to the silent one`);
});

test('a receiver that says 410 is switched off at once, and what waited for it is given up', async () => {
  const { id, caller } = await tenant();
  const [hooks, sink] = [installation(), await receiver()];
  const { webhook } = await hooks.create(caller, { url: sink.url, events });
  sink.behave({ answer: 410 });
  await hooks.onEvent(db.database.kysely, message(id));
  await hooks.onEvent(db.database.kysely, message(id));
  const [last] = await hooks.deliveries(caller);
  assert.ok(last);
  await hooks.attempt(last.id);
  const now = await hooks.get(caller, webhook.id);
  assert.equal(now.isActive, false);
  assert.equal(now.disabledReason, 'gone');
  const left = await hooks.deliveries(caller);
  assert.deepEqual(
    left.map((one) => [one.status, one.nextAttemptAt]),
    [
      ['failed', null],
      ['failed', null],
    ],
  );
  const { rows } = await sql<{ data: { webhookId: string; reason: string } }>`
    select data from outbox where tenant_id = ${id} and type = 'webhook.disabled'`.execute(db.database.kysely);
  assert.deepEqual(
    rows.map(({ data }) => [data.webhookId, data.reason]),
    [[webhook.id, 'gone']],
  );
  assert.equal(await hooks.onEvent(db.database.kysely, message(id)), 0);
  await assert.rejects(hooks.redeliver(caller, last.id), refusal('precondition', 'webhook_inactive'));
});

test('a receiver is switched off after 25 failures and a silent day, and starts afresh when it is switched on', async () => {
  const { id, caller } = await tenant();
  const [hooks, sink] = [installation(), await receiver()];
  const { webhook } = await hooks.create(caller, { url: sink.url, events });
  sink.behave({ answer: 500 });
  const fail = async () => {
    await hooks.onEvent(db.database.kysely, message(id));
    const [newest] = await hooks.deliveries(caller, { limit: 1 });
    await hooks.attempt(newest?.id ?? '');
    return hooks.get(caller, webhook.id);
  };
  for (let turn = 0; turn < 25; turn += 1) {
    clock.advance(1_000);
    assert.equal((await fail()).isActive, true);
  }
  clock.advance(24 * HOUR);
  const off = await fail();
  assert.equal(off.isActive, false);
  assert.equal(off.disabledReason, 'failing');
  const { webhook: on } = await hooks.update(caller, webhook.id, { isActive: true });
  assert.equal(on.consecutiveFailures, 0);
  assert.equal(on.disabledReason, null);
  assert.equal((await fail()).isActive, true);
});

test('a test reaches one webhook or all active ones, and names its deliveries', async () => {
  const { caller } = await tenant();
  const [hooks, sink, other] = [installation(), await receiver(), await receiver()];
  const first = await hooks.create(caller, { url: sink.url, events });
  const second = await hooks.create(caller, { url: other.url, events: ['ticket.created'] });
  hooks.worker.start();
  const { deliveryIds } = await hooks.test(caller, { webhookId: first.webhook.id });
  assert.equal(deliveryIds.length, 1);
  const [got] = await sink.waitFor(1);
  assert.equal(JSON.parse(got?.body ?? '').event, 'webhook.test');
  assert.equal((await hooks.test(caller, { event: 'ticket.created' })).deliveryIds.length, 2);
  assert.equal(JSON.parse((await other.waitFor(1))[0]?.body ?? '').data.test, true);
  await assert.rejects(hooks.test(caller, { event: 'nonsense' }), refusal('invalid', 'webhook_event_unknown'));
  await assert.rejects(hooks.test(caller, { webhookId: newId() }), refusal('missing', 'webhook_not_found'));
  await hooks.disable(caller, second.webhook.id);
  await assert.rejects(
    hooks.test(caller, { webhookId: second.webhook.id }),
    refusal('precondition', 'webhook_inactive'),
  );
});

test('a changed secret signs from now on, the old one beside it for a day', async () => {
  const { id, caller } = await tenant();
  const [hooks, sink] = [installation(), await receiver()];
  const { webhook, secret: old } = await hooks.create(caller, { url: sink.url, events });
  const { secret: fresh } = await hooks.update(caller, webhook.id, { rotateSecret: true });
  assert.ok(fresh && fresh !== old);
  const signedBy = async (...accepted: string[]) => {
    await hooks.onEvent(db.database.kysely, message(id));
    await hooks.attempt((await hooks.deliveries(caller, { limit: 1 }))[0]?.id ?? '');
    const got = sink.received.at(-1);
    const signatures = (got?.headers['webhook-signature'] ?? '').split(' ');
    assert.equal(signatures.length, accepted.length);
    for (const secret of accepted) {
      const expected = new StandardWebhook(secret).sign(got?.headers['webhook-id'] ?? '', clock.now(), got?.body ?? '');
      assert.ok(signatures.includes(expected));
    }
  };
  await signedBy(fresh, old);
  clock.advance(24 * HOUR + 1_000);
  await signedBy(fresh);
  const { webhook: own, secret } = await hooks.update(caller, webhook.id, { secret: 'a-secret-of-my-own-choice' });
  assert.equal(secret, 'a-secret-of-my-own-choice');
  assert.equal(own.secretPreview, '••••oice');
  assert.equal((await hooks.update(caller, webhook.id, { name: 'Shop' })).secret, undefined);
});

test('no secret stands in the database as text', async () => {
  const { caller } = await tenant();
  const hooks = installation();
  const { webhook, secret } = await hooks.create(caller, { url: 'https://hooks.example.com/', events });
  await hooks.update(caller, webhook.id, { rotateSecret: true });
  const { rows } = await sql<{ row: string }>`select w::text as row from webhooks w where id = ${webhook.id}`.execute(
    db.database.kysely,
  );
  assert.ok(rows[0] && !rows[0].row.includes(secret.slice(6, 30)));
});

test('a webhook is changed, switched off, listed and deleted by its own tenant alone', async () => {
  const [one, two] = [await tenant(), await tenant()];
  const hooks = installation();
  const { webhook } = await hooks.create(one.caller, { name: ' CRM ', url: 'https://hooks.example.com/a b', events });
  assert.equal(webhook.name, 'CRM');
  assert.equal(webhook.url, 'https://hooks.example.com/a%20b');
  assert.equal((await hooks.byNumber(one.caller, webhook.number)).id, webhook.id);
  const absent = refusal('missing', 'webhook_not_found');
  await assert.rejects(hooks.get(two.caller, webhook.id), absent);
  await assert.rejects(hooks.byNumber(two.caller, webhook.number), absent);
  await assert.rejects(hooks.update(two.caller, webhook.id, { name: 'mine' }), absent);
  await assert.rejects(hooks.disable(two.caller, webhook.id), absent);
  await assert.rejects(hooks.remove(two.caller, webhook.id), absent);
  await assert.rejects(hooks.test(two.caller, { webhookId: webhook.id }), absent);
  await hooks.onEvent(db.database.kysely, message(one.id));
  const [delivery] = await hooks.deliveries(one.caller);
  await assert.rejects(hooks.redeliver(two.caller, delivery?.id ?? ''), refusal('missing', 'delivery_not_found'));
  await assert.rejects(hooks.attempts(two.caller, delivery?.id ?? ''), refusal('missing', 'delivery_not_found'));
  assert.deepEqual(await hooks.list(two.caller), []);
  assert.equal((await hooks.disable(one.caller, webhook.id)).disabledReason, 'by_hand');
  assert.equal((await hooks.list(one.caller)).length, 1);
  await hooks.remove(one.caller, webhook.id);
  assert.deepEqual(await hooks.deliveries(one.caller), []);
});

test('an attempt that ends while its webhook is removed or switched off neither fails the one nor the other', async () => {
  const { id, caller } = await tenant();
  const [hooks, sink] = [installation(), await receiver()];
  const { webhook } = await hooks.create(caller, { url: sink.url, events });
  const event = message(id);
  await db.database.kysely.transaction().execute((transaction) => hooks.subscriber.handle(transaction, [event]));
  const store = deliveryStore(db.database.kysely);
  const [queued] = await hooks.deliveries(caller);
  assert.ok(queued);
  const inAMinute = new Date(clock.now().getTime() + MINUTE);
  const claimed = await store.claimOne(queued.id, { now: clock.now(), until: inAMinute });
  assert.ok(claimed);
  let settling: Promise<boolean> | undefined;
  await db.database.kysely.transaction().execute(async (transaction) => {
    await webhookStore(transaction).hold(id, webhook.id);
    settling = store.settle(
      claimed,
      {
        id: newId(),
        attempt: 1,
        responseStatus: 500,
        responseBody: null,
        errorMessage: 'HTTP 500',
        durationMs: 1,
        createdAt: clock.now(),
      },
      { status: 'failed', nextAttemptAt: inAMinute, deliveredAt: null },
    );
    await eventually(async () => {
      const { rows } = await sql`select from pg_stat_activity
        where datname = current_database() and wait_event_type = 'Lock'`.execute(db.database.kysely);
      return rows.length > 0;
    });
    await webhookStore(transaction).giveUp(id, webhook.id);
    await webhookStore(transaction).remove(id, webhook.id);
  });
  assert.equal(await settling, false, 'there is nothing left to count it on');
});

test('a private address, an unknown event or a missing permission is refused with the reason', async () => {
  const { id, caller } = await tenant();
  const strict = outbound({ allowPrivateTargets: false, allowedTargets: [], clock, log });
  const hooks = installation({ outbound: strict });
  const url = 'http://169.254.169.254/latest/meta-data';
  await assert.rejects(hooks.create(caller, { url, events }), refusal('invalid', 'target_refused'));
  await assert.rejects(
    hooks.create(caller, { url: 'https://hooks.example.com', events: ['x'] }),
    refusal('invalid', 'webhook_event_unknown'),
  );
  const { webhook } = await hooks.create(caller, { url: 'https://hooks.example.com/', events });
  await assert.rejects(hooks.update(caller, webhook.id, { url }), refusal('invalid', 'target_refused'));
  const reader = makeCaller(id, { kind: 'server', credentialId: newId() }, ['server:webhook:read']);
  await assert.rejects(hooks.create(reader, { url, events }), refusal('forbidden', 'scope_denied'));
  await assert.rejects(hooks.test(reader), refusal('forbidden', 'scope_denied'));
  await strict.close();
});

test('a refused target is logged without a word of what it answered', async () => {
  const { id, caller } = await tenant();
  const sink = await receiver();
  const { webhook } = await installation().create(caller, { url: sink.url, events });
  const strict = outbound({ allowPrivateTargets: false, allowedTargets: [], clock, log });
  const hooks = installation({ outbound: strict });
  await hooks.onEvent(db.database.kysely, message(id));
  await hooks.attempt((await hooks.deliveries(caller))[0]?.id ?? '');
  const [delivery] = await hooks.deliveries(caller, { webhookId: webhook.id });
  assert.equal(delivery?.responseStatus, null);
  assert.equal(delivery?.responseBody, null);
  assert.match(delivery?.errorMessage ?? '', /not a public address/);
  assert.equal(sink.received.length, 0);
  await strict.close();
});

test('of a long answer the first 4 KiB are kept, of an odd one what can be read', async () => {
  const { id, caller } = await tenant();
  const [hooks, sink] = [installation(), await receiver()];
  await hooks.create(caller, { url: sink.url, events });
  for (const [behaviour, length] of [
    [{ endless: true }, 4096],
    [{ answer: 200, body: 'a\0b' }, 3],
  ] as const) {
    sink.behave(behaviour);
    await hooks.onEvent(db.database.kysely, message(id));
    const [newest] = await hooks.deliveries(caller, { limit: 1 });
    await hooks.attempt(newest?.id ?? '');
    const [delivery] = await hooks.deliveries(caller, { limit: 1 });
    assert.equal(delivery?.status, 'delivered');
    assert.equal(delivery?.responseBody?.length, length);
  }
});
