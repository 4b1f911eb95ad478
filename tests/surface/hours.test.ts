import assert from 'node:assert/strict';
import { test } from 'node:test';
import { call, type TestTenant } from '../app.ts';
import { houseOfFile } from './scene.ts';
import { assertAnswer, assertRefused, assertWhole } from './whole.ts';

const house = houseOfFile();
const ask = <Data = Record<string, unknown>>(who: string, method: string, path: string, body?: unknown) =>
  call<Data>(house().url, method, `/api/console/${path}`, { token: who, ...(body !== undefined && { body }) });
const availability = (shop: TestTenant) =>
  call(house().url, 'GET', `/api/chat/visitor/availability?slug=${shop.slug}`, {});

const allWeek = (opensAt: string, closesAt: string) =>
  [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, opensAt, closesAt }));
const open = { timeZone: 'Europe/Berlin', hours: [], holidays: [], isOpen: true };
const localTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d:00[+-]\d\d:\d\d$/;

test('hours are read, replaced and shown with the next opening by the shop’s own clock', async () => {
  const shop = await house().tenant();
  const anna = await shop.signIn('anna');
  assertAnswer(await ask(anna, 'GET', 'hours'), 200, { hours: open });

  const hours = [
    { weekday: 1, opensAt: '13:30', closesAt: '18:00' },
    { weekday: 1, opensAt: '09:00', closesAt: '12:30' },
  ];
  const set = await ask<{ hours: { isOpen: boolean } }>(anna, 'PUT', 'hours', { timeZone: 'europe/zurich', hours });
  const kept = { ...open, timeZone: 'Europe/Zurich', hours: [hours[1], hours[0]] };
  assertAnswer(set, 200, {
    hours: set.body.data.hours.isOpen
      ? kept
      : { ...kept, isOpen: false, reason: 'outside_opening_hours', nextOpeningAt: localTime },
  });
  assertWhole((await ask(anna, 'GET', 'hours')).body, set.body);
  assert.equal((await house().app.modules.tenants.byId(shop.id))?.timeZone, 'Europe/Zurich');

  assertAnswer(await ask(anna, 'PUT', 'hours', { timeZone: 'Europe/Berlin', hours: [] }), 200, { hours: open });
});

test('hours that go past midnight are kept as two spans', async () => {
  const shop = await house().tenant();
  const anna = await shop.signIn('anna');
  const hours = [
    { weekday: 7, opensAt: '18:00', closesAt: '02:00' },
    { weekday: 5, opensAt: '20:00', closesAt: '00:00' },
  ];
  const { body } = await ask<{ hours: { hours: unknown } }>(anna, 'PUT', 'hours', { timeZone: 'UTC', hours });
  assert.deepEqual(body.data.hours.hours, [
    { weekday: 1, opensAt: '00:00', closesAt: '02:00' },
    { weekday: 5, opensAt: '20:00', closesAt: '24:00' },
    { weekday: 7, opensAt: '18:00', closesAt: '24:00' },
  ]);
});

test('hours that cannot be are refused with what would be right', async () => {
  const shop = await house().tenant();
  const anna = await shop.signIn('anna');
  const refused = async (body: object, ...details: (string | RegExp)[]) =>
    assertRefused(await ask(anna, 'PUT', 'hours', { timeZone: 'UTC', hours: [], ...body }), 400, 'VALIDATION_FAILED', {
      details,
    });
  await refused(
    { timeZone: 'Europe/Bonn' },
    'body.timeZone is "Europe/Bonn": it should be a name of the IANA time zone database, such as Europe/Berlin.',
  );
  await refused({ hours: [{ weekday: 1, opensAt: '25:00', closesAt: '26:00' }] }, /opensAt is no time of day/);
  await refused({ hours: [{ weekday: 1, opensAt: '09:00', closesAt: '09:00' }] }, /all day is 00:00 to 24:00/);
  await refused(
    {
      hours: [
        { weekday: 1, opensAt: '09:00', closesAt: '13:00' },
        { weekday: 1, opensAt: '12:00', closesAt: '18:00' },
      ],
    },
    /overlap: 09:00 to 13:00 and 12:00 to 18:00 on weekday 1/,
  );
  await refused({ hours: [{ weekday: 8, opensAt: '09:00', closesAt: '13:00' }] }, /weekday/);
});

test('holidays are suggested, added, renamed and removed', async () => {
  const shop = await house().tenant();
  const english = await house().tenant({ language: 'en' });
  const anna = await shop.signIn('anna');
  const suggested = await ask<{ holidays: { day: string; name: string; isPartial: boolean }[] }>(
    anna,
    'GET',
    'holidays/suggestions?state=SL&year=2027',
  );
  assert.equal(suggested.status, 200);
  assert.equal(suggested.body.data.holidays.length, 12);
  assert.deepEqual(suggested.body.data.holidays[0], { day: '2027-01-01', name: 'Neujahr', isPartial: false });
  const inEnglish = await ask<{ holidays: { name: string }[] }>(
    await english.signIn('anna'),
    'GET',
    'holidays/suggestions?state=SL&year=2027',
  );
  assert.equal(inEnglish.body.data.holidays[0]?.name, 'New Year’s Day');

  const holidays = [
    { day: '2027-12-24', name: 'Heiligabend' },
    { day: '2027-05-07', name: ' Betriebsausflug ' },
  ];
  const kept = [
    { day: '2027-05-07', name: 'Betriebsausflug' },
    { day: '2027-12-24', name: 'Heiligabend' },
  ];
  assertAnswer(await ask(anna, 'POST', 'holidays', { holidays }), 200, { hours: { ...open, holidays: kept } });
  assertAnswer(await ask(anna, 'PATCH', 'holidays/2027-12-24', { name: 'Weihnachten' }), 200, {
    hours: { ...open, holidays: [kept[0], { day: '2027-12-24', name: 'Weihnachten' }] },
  });
  assertAnswer(await ask(anna, 'DELETE', 'holidays/2027-12-24'), 200, { hours: { ...open, holidays: [kept[0]] } });
  for (const day of ['2027-12-24', '2027-02-30', 'christmas']) {
    assertRefused(await ask(anna, 'DELETE', `holidays/${day}`), 404, 'NOT_FOUND');
  }
  assertRefused(await ask(anna, 'PATCH', 'holidays/2027-01-01', { name: 'x' }), 404, 'NOT_FOUND');
  assertRefused(
    await ask(anna, 'POST', 'holidays', { holidays: [{ day: '2027-02-30', name: 'x' }] }),
    400,
    'VALIDATION_FAILED',
    { details: ['body.holidays[0].day is "2027-02-30": it should be a day such as 2026-12-24.'] },
  );
  assertRefused(await ask(anna, 'GET', 'holidays/suggestions?state=XX&year=2027'), 400, 'VALIDATION_FAILED');
  assertRefused(await ask(anna, 'GET', 'holidays/suggestions?state=BY&year=1999'), 400, 'VALIDATION_FAILED');
});

test('a visitor learns why nobody answers, and when the shop opens', async () => {
  const shop = await house().tenant();
  const anna = await shop.signIn('anna');
  assertAnswer(await availability(shop), 200, { available: false, status: 'available', reason: 'nobody_available' });

  // The hour that is now is closed, the rest of the week open.
  const hour = new Date().getUTCHours();
  const at = (value: number) => `${String(value % 24).padStart(2, '0')}:00`;
  const hours = allWeek(at(hour + 2), at(hour));
  await ask(anna, 'PUT', 'hours', { timeZone: 'UTC', hours });
  assertAnswer(await availability(shop), 200, {
    available: false,
    status: 'available',
    reason: 'outside_opening_hours',
    nextOpeningAt: /^\d{4}-\d\d-\d\dT\d\d:00:00\+00:00$/,
    timeZone: 'UTC',
  });

  await ask(anna, 'PUT', 'hours', { timeZone: 'UTC', hours: allWeek('00:00', '24:00') });
  const day = (ahead: number) => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10);
  const holidays = [day(0), day(1)].map((one) => ({ day: one, name: 'Ruhetag' }));
  await ask(anna, 'POST', 'holidays', { holidays });
  assertAnswer(await availability(shop), 200, {
    available: false,
    status: 'available',
    reason: 'holiday',
    nextOpeningAt: /^\d{4}-\d\d-\d\dT00:00:00\+00:00$/,
    timeZone: 'UTC',
  });
});

test('changes of the hours are on record, and for admins alone', async () => {
  const shop = await house().tenant();
  const [anna, jonas, mira] = [await shop.signIn('anna'), await shop.signIn('jonas'), await shop.signIn('mira')];
  assertAnswer(await ask(jonas, 'GET', 'hours'), 200, { hours: open });
  assertRefused(await ask(mira, 'GET', 'hours'), 403, 'FORBIDDEN', {
    facts: { requiredScope: 'admin:readiness:read' },
  });
  assertRefused(await ask(jonas, 'PUT', 'hours', { timeZone: 'UTC', hours: [] }), 403, 'FORBIDDEN', {
    facts: { requiredScope: 'admin:tenant:write' },
  });
  await ask(anna, 'PUT', 'hours', { timeZone: 'UTC', hours: allWeek('09:00', '18:00') });
  const record = await ask<{ entries: { action: string; target: object; details: object }[] }>(anna, 'GET', 'audit');
  const { action, target, details } = record.body.data.entries[0]!;
  assert.deepEqual(
    { action, target, details },
    {
      action: 'settings.updated',
      target: { kind: 'opening_hours', id: shop.id },
      details: { fields: ['timeZone', 'hours'], timeZone: 'UTC', intervals: 7 },
    },
  );
});
