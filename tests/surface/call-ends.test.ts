import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { calls as callsOf } from '#modules/calls/index.ts';
import { makeCaller, scopesOf } from '#modules/identity/index.ts';
import { heldClock } from '#platform/clock.ts';
import { read } from '#platform/ids.ts';
import type { TestTenant } from '../app.ts';
import { houseOfFile, openConversation, until, visitorOf } from './scene.ts';

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
  assert.deepEqual(sent, [
    { name: 'calls.ring-wider', data: order, startAfterSeconds: 20 },
    { name: 'calls.give-up', data: order, startAfterSeconds: 45 },
  ]);
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

test('of several processes that give a call up at once one does, and the conversation says it once', async () => {
  const shop = await house().tenant({ mode: 'human_only' });
  const { conversationId, visitor } = await talk(shop);
  const houses = [0, 1, 2, 3].map(() => callsAt(new Date()));
  const { id, tenantId } = await houses[0]!.calls.start(visitor, { conversationId, type: 'audio' });
  for (const { clock } of houses) clock.advance(46_000);
  await Promise.all(houses.flatMap(({ calls }) => [calls.giveUp(), calls.giveUpOne({ tenantId, callId: id })]));
  assert.equal((await houses[0]!.calls.get(visitor, id)).status, 'missed');
  const { rows } = await sql<{ lines: number }>`
    select count(*)::int as lines from messages
    where tenant_id = ${tenantId} and conversation_id = ${conversationId} and message_type = 'call'`.execute(
    house().database.kysely,
  );
  assert.equal(rows[0]?.lines, 1);
  const followUps = houses
    .flatMap(({ sent }) => sent)
    .filter(({ name, data }) => {
      return name === 'calls.follow-up' && (data as { tenantId: string }).tenantId === tenantId;
    });
  assert.equal(followUps.length, 1);
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

test('a call that rings somebody who leaves, or answers another, rings the next', async () => {
  const shop = await house().tenant({ mode: 'human_only' });
  const { identity, calls, conversations } = house().app.modules;
  const [one, other] = [await talk(shop), await talk(shop)];
  const mira = staff(shop, 'mira');
  for (const { conversationId } of [one, other]) await conversations.assign(mira, conversationId, {});
  for (const name of ['mira', 'jonas'] as const) {
    await identity.setPresence(staff(shop, name), 'available');
    await identity.seen(shop.id, shop.staff[name], 3600);
  }
  const ringing = async ({ conversationId, visitor }: typeof one) =>
    (await calls.liveOf(visitor, conversationId))?.ringing ?? [];
  const first = await calls.start(one.visitor, { conversationId: one.conversationId, type: 'audio' });
  await calls.start(other.visitor, { conversationId: other.conversationId, type: 'audio' });
  assert.deepEqual([await ringing(one), await ringing(other)], [[shop.staff.mira], [shop.staff.mira]]);
  await calls.answer(mira, first.id);
  await until(async () => (await ringing(other)).includes(shop.staff.jonas) || undefined, 'the other call rings Jonas');
  await calls.end(mira, first.id);

  const again = await calls.start(one.visitor, { conversationId: one.conversationId, type: 'audio' });
  assert.deepEqual(await ringing(one), [shop.staff.mira]);
  await identity.setPresence(mira, 'offline');
  await until(async () => (await ringing(one)).includes(shop.staff.jonas) || undefined, 'the call rings who is left');
  assert.equal((await calls.get(one.visitor, again.id)).status, 'started');
});

test('whoever is there and does not answer is not rung alone for long: then it rings the next besides', async () => {
  const shop = await house().tenant({ mode: 'human_only' });
  const { identity, calls, conversations } = house().app.modules;
  const { conversationId, visitor } = await talk(shop);
  await conversations.assign(staff(shop, 'mira'), conversationId, {});
  for (const name of ['mira', 'jonas'] as const) {
    await identity.setPresence(staff(shop, name), 'available');
    await identity.seen(shop.id, shop.staff[name], 3600);
  }
  const { id } = await calls.start(visitor, { conversationId, type: 'audio' });
  const ringing = async () => (await calls.liveOf(visitor, conversationId))?.ringing;
  assert.deepEqual(await ringing(), [shop.staff.mira]);
  const order = { tenantId: shop.id, callId: id };
  await calls.ringWider(order);
  const both = [shop.staff.mira, shop.staff.jonas].sort();
  assert.deepEqual(await ringing(), both);
  await calls.ringWider(order);
  assert.deepEqual(await ringing(), both);
  await calls.decline(staff(shop, 'jonas'), id);
  await calls.ringWider(order);
  assert.deepEqual(await ringing(), [shop.staff.mira], 'who said no is left alone');
  await calls.end(visitor, id);
  await calls.ringWider(order);
  assert.equal(await ringing(), undefined);
});

test('whoever is in the only other call is rung when it is over', async () => {
  const shop = await house().tenant({ mode: 'human_only' });
  const { identity, calls } = house().app.modules;
  const [one, other] = [await talk(shop), await talk(shop)];
  const mira = staff(shop, 'mira');
  await identity.setPresence(mira, 'available');
  await identity.seen(shop.id, shop.staff.mira, 3600);
  const first = await calls.start(one.visitor, { conversationId: one.conversationId, type: 'audio' });
  await calls.answer(mira, first.id);
  await calls.start(other.visitor, { conversationId: other.conversationId, type: 'audio' });
  assert.deepEqual((await calls.liveOf(other.visitor, other.conversationId))?.ringing, []);
  await calls.end(mira, first.id);
  await until(
    async () =>
      (await calls.liveOf(other.visitor, other.conversationId))?.ringing.includes(shop.staff.mira) || undefined,
    'she is rung',
  );
});

test('a call that begins while its conversation is closed does not outlive it', async () => {
  const shop = await house().tenant({ mode: 'human_only' });
  const { calls, conversations } = house().app.modules;
  for (let round = 0; round < 6; round += 1) {
    const { conversationId, visitor } = await talk(shop);
    const [begun] = await Promise.allSettled([
      calls.start(visitor, { conversationId, type: 'audio' }),
      conversations.close(staff(shop, 'mira'), conversationId),
    ]);
    if (begun.status === 'rejected') {
      assert.equal((begun.reason as { code: string }).code, 'conversation_closed');
      continue;
    }
    await until(
      async () => ((await calls.get(visitor, begun.value.id)).status === 'missed' ? true : undefined),
      'the end of the call',
    );
  }
});

test('whoever hangs up while somebody answers: one of both holds, and both hear the same', async () => {
  const shop = await house().tenant({ mode: 'human_only' });
  const { calls } = house().app.modules;
  for (let round = 0; round < 6; round += 1) {
    const { conversationId, visitor } = await talk(shop);
    const { id } = await calls.start(visitor, { conversationId, type: 'audio' });
    const [answered, ended] = await Promise.allSettled([calls.answer(staff(shop, 'mira'), id), calls.end(visitor, id)]);
    assert.equal(ended.status, 'fulfilled');
    const { status, durationSeconds } = await calls.get(visitor, id);
    if (answered.status === 'rejected') {
      assert.equal((answered.reason as { code: string }).code, 'call_over');
      assert.deepEqual([status, durationSeconds], ['missed', null]);
    } else assert.deepEqual([status, durationSeconds !== null], ['ended', true]);
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
