import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { show } from '#platform/ids.ts';
import type { TestTenant } from './app.ts';
import { strayDays } from './proofs/reports/days.ts';
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
    assert.deepEqual(await strayDays(kysely, shop.id, timeZone), []);
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

  const strays = () => strayDays(kysely, shop.id, 'Asia/Kolkata');
  for (const [table, time, found] of [
    ['report_days', 'day', /^all {2}visitorMessages/],
    ['report_hours', 'hour', /^hour \d \d\d visitorMessages/],
  ] as const) {
    const shift = async (by: number) => {
      const [from, into] = [sql.ref(time), sql.table(table)];
      await sql`
        update ${into} set visitor_messages = visitor_messages + ${by} where ctid = (
          select ctid from ${into} where tenant_id = ${shop.id} and staff_messages > 0 and channel = 'chat'
            and ${from} > '2026-10-12' and ${from} < '2026-11-01' order by ${from}, department_id, staff_id limit 1)`.execute(
        kysely,
      );
    };
    assert.deepEqual(await strays(), []);
    await shift(1);
    assert.ok((await look()).some((line) => found.test(line)));
    assert.equal((await strays()).length, 1, `${table} is told without the other`);
    await shift(-1);
    assert.deepEqual(await look(), []);
  }
  const spread = (by: number) =>
    sql`update report_spreads set times = times + ${by} where ctid = (
      select ctid from report_spreads where tenant_id = ${shop.id} order by hour, measure, step, staff_id, department_id limit 1)`.execute(
      kysely,
    );
  await spread(1);
  assert.equal((await strays()).length, 1);
  await spread(-1);
  assert.deepEqual(await strays(), []);

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

test('a workspace that moves to another zone has its own days at once, and from then on', async () => {
  const { app, database } = house();
  const { reports } = app.modules;
  const { kysely } = database;
  const shop = await shopIn('Europe/Berlin');
  await month(shop, 13);
  await counted(shop);
  const isRight = async () =>
    assert.deepEqual(
      differences(await reports.overview(shop.system, days), await recount(kysely, await bounds(shop))),
      [],
    );
  const standsOn = async () => {
    const { rows } = await sql<{ time_zone: string | null }>`
      select time_zone from report_clocks where tenant_id = ${shop.id}`.execute(kysely);
    return rows[0]?.time_zone;
  };
  assert.equal(await standsOn(), 'Europe/Berlin');

  await sql`update tenants set time_zone = 'Pacific/Auckland' where id = ${shop.id}`.execute(kysely);
  app.bus.publish('tenant.changed', { tenantId: shop.id });
  await isRight();

  // Between the change and the new days, more is counted.
  await month(shop, 14);
  await counted(shop);
  await isRight();

  await Promise.all([reports.followClocks(), reports.count(), reports.followClocks()]);
  assert.equal(await standsOn(), 'Pacific/Auckland');
  assert.deepEqual(await strayDays(kysely, shop.id, 'Pacific/Auckland'), []);
  await isRight();
  assert.equal(await reports.waiting(), 0, 'hours of the same clock are not counted anew');

  await month(shop, 15);
  await counted(shop);
  await isRight();
  assert.deepEqual(await strayDays(kysely, shop.id, 'Pacific/Auckland'), []);
});

test('days that an update left to be made are made from the hours, and reports are right until then', async () => {
  const { app, database } = house();
  const { reports } = app.modules;
  const shop = await shopIn('America/New_York');
  await month(shop, 17);
  const before = await counted(shop);
  for (const table of ['report_days', 'report_day_spreads']) {
    await sql`delete from ${sql.table(table)} where tenant_id = ${shop.id}`.execute(database.kysely);
  }
  await sql`update report_clocks set time_zone = null where tenant_id = ${shop.id}`.execute(database.kysely);
  assert.deepEqual(await reports.overview(shop.system, days), before);
  await counted(shop);
  await reports.followClocks();
  assert.deepEqual(await reports.overview(shop.system, days), before);
  assert.deepEqual(await strayDays(database.kysely, shop.id, 'America/New_York'), []);
});

test('a period that begins and ends within days is what its hours come to', async () => {
  const { reports } = house().app.modules;
  const shop = await shopIn('Europe/Berlin');
  await month(shop, 19);
  await counted(shop);
  const within = { period: 'custom', startDate: '2026-10-23T15:20:00Z', endDate: '2026-10-27T09:00:00Z' } as const;
  const overview = await reports.overview(shop.system, within);
  assert.equal(overview.days.length, 5);
  const { start, end } = overview.period;
  const asked = { tenantId: shop.id, timeZone: 'Europe/Berlin', from: start, to: end };
  assert.deepEqual(differences(overview, await recount(house().database.kysely, asked)), []);
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
