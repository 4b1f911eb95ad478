import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { show } from '#platform/ids.ts';
import type { TestTenant } from './app.ts';
import { writeMonth } from './proofs/reports/month.ts';
import { differences, recount } from './proofs/reports/recount.ts';
import { houseOfFile } from './surface/scene.ts';

const house = houseOfFile();

/** Around the end of summer time, which lasts a week longer in America. */
const from = new Date('2026-10-08T00:00:00Z');
const to = new Date('2026-11-09T00:00:00Z');
const days = { period: 'custom', startDate: '2026-10-10', endDate: '2026-11-08' } as const;

async function shopIn(timeZone: string): Promise<TestTenant> {
  const shop = await house().tenant();
  await sql`update tenants set time_zone = ${timeZone} where id = ${shop.id}`.execute(house().database.kysely);
  house().app.bus.publish('tenant.changed', { tenantId: shop.id });
  return shop;
}

async function counted(shop: TestTenant) {
  const { reports } = house().app.modules;
  await reports.recount(shop.id);
  for (let left = 1; left > 0; left = await reports.waiting()) await reports.count();
  return reports.overview(shop.system, days);
}

const month = (shop: TestTenant, seed: number) =>
  writeMonth(house().database.kysely, {
    tenantId: shop.id,
    departments: Object.values(shop.departments),
    staff: Object.values(shop.staff),
    ...{ from, to, seed, conversations: 260 },
  });

const bounds = async (shop: TestTenant) => {
  const { period, timeZone } = await house().app.modules.reports.overview(shop.system, days);
  return { tenantId: shop.id, timeZone, from: period.start, to: period.end };
};

for (const timeZone of ['Europe/Berlin', 'America/St_Johns', 'Asia/Kathmandu']) {
  test(`every figure of a month in ${timeZone} equals a recount from the rows`, async () => {
    const { kysely } = house().database;
    const shop = await shopIn(timeZone);
    await month(shop, 7);
    const overview = await counted(shop);
    assert.equal(overview.timeZone, timeZone);
    assert.equal(overview.days.length, 30);
    assert.equal(overview.isCounting, false);
    assert.ok(
      overview.totals.conversations > 180 && overview.totals.ratings.total > 20,
      'a month with something in it',
    );
    assert.deepEqual(differences(overview, await recount(kysely, await bounds(shop))), []);
  });
}

test('what is planted wrong is found: an hour too many, a row that was not counted, days of another zone', async () => {
  const { kysely } = house().database;
  const shop = await shopIn('Asia/Kolkata');
  await month(shop, 11);
  await counted(shop);
  const look = async (zone?: string) => {
    const asked = await bounds(shop);
    const overview = await house().app.modules.reports.overview(shop.system, days);
    return differences(overview, await recount(kysely, { ...asked, ...(zone && { timeZone: zone }) }));
  };
  assert.deepEqual(await look(), []);

  assert.ok((await look('UTC')).length > 10, 'days of UTC are not those of Kolkata');

  const shift = async (by: number, hour?: Date) => {
    const { rows } = await sql<{ hour: Date }>`
      update report_hours set visitor_messages = visitor_messages + ${by} where ctid = (
        select ctid from report_hours where tenant_id = ${shop.id} and visitor_messages > 0 and channel = 'chat'
          and hour > '2026-10-12' and hour < '2026-11-01' and (${hour ?? null}::timestamptz is null or hour = ${hour ?? null})
        order by hour, department_id, staff_id limit 1)
      returning hour`.execute(kysely);
    return rows[0]?.hour;
  };
  const hour = await shift(1);
  assert.ok((await look()).some((line) => line.startsWith('all  visitorMessages')));
  await shift(-1, hour);
  assert.deepEqual(await look(), []);

  await sql`update messages set sender_type = 'visitor' where id = (
    select m.id from messages m join conversations c on c.id = m.conversation_id
    where m.tenant_id = ${shop.id} and m.sender_type = 'ai' and c.spam_at is null
      and m.sent_at > '2026-10-12' and m.sent_at < '2026-11-01' limit 1)`.execute(kysely);
  assert.ok((await look()).length > 0, 'the rows say more than was counted');
  await counted(shop);
  assert.deepEqual(await look(), []);
});

test('an event that is told twice counts once, and hours follow a clock that is set otherwise', async () => {
  const { app, database } = house();
  const { reports } = app.modules;
  const shop = await shopIn('Europe/Berlin');
  await month(shop, 3);
  const before = await counted(shop);
  const { rows } = await sql<{ id: string }>`
    select id from conversations where tenant_id = ${shop.id}`.execute(database.kysely);
  const events = rows.map(({ id }) => ({
    ...{ id, tenantId: shop.id, type: 'conversation.updated', occurredAt: new Date() },
    data: { conversation: { id } },
  }));
  for (let told = 0; told < 2; told += 1) {
    await database.kysely.transaction().execute((transaction) => reports.subscriber.handle(transaction, events));
  }
  assert.deepEqual(await counted(shop), before);

  await sql`update tenants set time_zone = 'Asia/Kathmandu' where id = ${shop.id}`.execute(database.kysely);
  app.bus.publish('tenant.changed', { tenantId: shop.id });
  await reports.followClocks();
  for (let left = 1; left > 0; left = await reports.waiting()) await reports.count();
  const overview = await reports.overview(shop.system, days);
  assert.notDeepEqual(overview.days, before.days);
  assert.deepEqual(differences(overview, await recount(database.kysely, await bounds(shop))), []);
});

test('the contract’s report says the same, whole and for each person', async () => {
  const { app } = house();
  const shop = await shopIn('Europe/Berlin');
  await month(shop, 5);
  const overview = await counted(shop);
  const report = await app.modules.reports.report(shop.system, days);
  assert.equal(report.summary.chat.totalConversations, overview.totals.conversations);
  assert.equal(report.summary.chat.totalMessages, overview.totals.messages);
  assert.equal(report.summary.satisfaction.avgRatingScore, overview.totals.ratings.average);
  assert.deepEqual(
    report.days.map(({ date, conversations, messages }) => ({ date, conversations, messages })),
    overview.days.map(({ date, conversations, messages }) => ({ date, conversations, messages })),
  );
  let ofPeople = 0;
  for (const line of report.staff) {
    const own = await app.modules.reports.report(shop.system, { ...days, staffId: line.staffId });
    assert.equal(own.summary.chat.totalConversations, line.conversationsAssigned, show('staff', line.staffId));
    assert.equal(own.summary.satisfaction.totalRatings, line.totalRatings);
    assert.deepEqual(own.staff, [line]);
    ofPeople += line.conversationsAssigned;
  }
  const nobodys = overview.staff.find(({ key }) => key === null)?.conversations ?? 0;
  assert.equal(ofPeople + nobodys, overview.totals.conversations);
});
