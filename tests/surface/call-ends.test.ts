import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { calls as callsOf } from '#modules/calls/index.ts';
import { makeCaller, scopesOf } from '#modules/identity/index.ts';
import { heldClock } from '#platform/clock.ts';
import { read } from '#platform/ids.ts';
import type { TestTenant } from '../app.ts';
import { houseOfFile, openConversation, visitorOf } from './scene.ts';

const house = houseOfFile();
type Sent = { name: string; data: object; startAfterSeconds?: number | undefined };

/** The calls of the house, at a time of one's own; what is ordered is noted. */
function callsAt(start: Date) {
  const { app, database } = house();
  const { plans, conversations, identity, tenants } = app.modules;
  const clock = heldClock(start);
  const sent: Sent[] = [];
  const calls = callsOf({
    ...{ database: database.kysely, outbox: app.outbox, plans, clock, conversations, identity },
    jobs: {
      send: async (name, data, how) => void sent.push({ name, data, startAfterSeconds: how?.startAfterSeconds }),
    },
    withDevices: async () => new Set<string>(),
    services: tenants.services,
    languageOf: async () => 'en',
    rooms: undefined,
  });
  return { calls, clock, sent };
}

async function talk(shop: TestTenant) {
  const { session, visitorId } = await visitorOf(house(), shop);
  const conversationId = read('conversation', await openConversation(house(), session))!;
  const visitor = makeCaller(shop.id, { kind: 'visitor', visitorId: read('visitor', visitorId)! }, []);
  return { conversationId, visitor };
}

const staff = (shop: TestTenant, name: 'mira' | 'jonas') =>
  makeCaller(
    shop.id,
    { kind: 'staff', staffId: shop.staff[name], role: 'agent', departmentIds: [shop.departments.sales], name },
    scopesOf('agent'),
  );

test('a call that nobody answers for 45 seconds is missed, and not a moment earlier', async () => {
  const shop = await house().tenant({ mode: 'human_only', language: 'en' });
  const { conversationId, visitor } = await talk(shop);
  const { calls, clock, sent } = callsAt(new Date());
  const { id, tenantId } = await calls.start(visitor, { conversationId, type: 'audio' });
  const order = { tenantId, callId: id };
  assert.deepEqual(sent, [{ name: 'calls.give-up', data: order, startAfterSeconds: 45 }]);
  clock.advance(44_000);
  assert.equal(await calls.giveUpOne(order), 1, 'an order that comes early waits on');
  assert.equal(await calls.giveUp(), 0);
  assert.equal((await calls.get(visitor, id)).status, 'started');
  clock.advance(1_000);
  await assert.rejects(calls.answer(staff(shop, 'mira'), id), { code: 'call_over' });
  assert.equal(await calls.giveUp(), 1);
  const missed = await calls.get(visitor, id);
  assert.deepEqual([missed.status, missed.endReason, missed.durationSeconds], ['missed', 'no_answer', null]);
  assert.deepEqual(missed.endedAt, clock.now());
  assert.deepEqual(sent.at(-1), {
    name: 'calls.follow-up',
    data: { tenantId, conversationId },
    startAfterSeconds: undefined,
  });
  assert.equal(await calls.giveUp(), 0, 'once is enough');
  assert.equal(await calls.giveUpOne(order), 0);
});

test('the order to give a call up stands in the database with the call, so that a restart forgets none', async () => {
  const shop = await house().tenant({ mode: 'human_only' });
  const { conversationId, visitor } = await talk(shop);
  const { id } = await house().app.modules.calls.start(visitor, { conversationId, type: 'audio' });
  const { rows } = await sql<{ waits: boolean }>`
    select start_after > now() as waits from pgboss.job
    where name = 'calls.give-up' and data ->> 'callId' = ${id}`.execute(house().database.kysely);
  assert.deepEqual(rows, [{ waits: true }]);
});

test('what is answered goes on until somebody ends it; after four hours whoever spoke has gone', async () => {
  const shop = await house().tenant({ mode: 'human_only' });
  const { conversationId, visitor } = await talk(shop);
  const { calls, clock } = callsAt(new Date());
  const { id, tenantId } = await calls.start(visitor, { conversationId, type: 'audio' });
  clock.advance(20_000);
  await calls.answer(staff(shop, 'mira'), id);
  clock.advance(3_600_000);
  await calls.giveUp();
  assert.equal(await calls.giveUpOne({ tenantId, callId: id }), 0);
  assert.equal((await calls.get(visitor, id)).status, 'answered');
  clock.advance(3 * 3_600_000);
  await calls.giveUp();
  const ended = await calls.get(visitor, id);
  assert.deepEqual([ended.status, ended.endReason, ended.durationSeconds], ['ended', 'too_long', 4 * 3600]);
});

test('whom nobody could be found for is rung for as soon as somebody comes', async () => {
  const shop = await house().tenant({ mode: 'human_only' });
  const { conversationId, visitor } = await talk(shop);
  const { identity, calls } = house().app.modules;
  await calls.start(visitor, { conversationId, type: 'audio' });
  assert.deepEqual((await calls.liveOf(visitor, conversationId))?.ringing, []);
  await identity.setPresence(staff(shop, 'mira'), 'available');
  await identity.seen(shop.id, shop.staff.mira, 3600);
  for (const end = Date.now() + 20_000; ; ) {
    const live = await calls.liveOf(visitor, conversationId);
    if (live?.ringing.includes(shop.staff.mira)) break;
    assert.ok(Date.now() < end, 'she is rung');
    await new Promise((done) => setTimeout(done, 20));
  }
});

test('an erased person leaves no words with their calls', async () => {
  const shop = await house().tenant({ mode: 'human_only' });
  const { conversationId, visitor } = await talk(shop);
  const { calls, clock } = callsAt(new Date());
  const { id } = await calls.start(visitor, { conversationId, type: 'audio', metadata: { mood: 'private' } });
  clock.advance(1000);
  await calls.end(visitor, id, 'my own words');
  assert.equal(visitor.actor.kind, 'visitor');
  const visitorId = visitor.actor.kind === 'visitor' ? visitor.actor.visitorId : '';
  await house()
    .database.kysely.transaction()
    .execute((transaction) => calls.forget(transaction, shop.id, [visitorId]));
  const kept = await calls.get(visitor, id);
  assert.deepEqual([kept.status, kept.metadata, kept.endReason], ['missed', {}, null]);
});
