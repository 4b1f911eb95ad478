import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isRefusal } from '#platform/refusal.ts';
import { hoursIn, type PeriodInput, periodBefore, periodOf } from './period.ts';
import { alignmentOf, hoursOf } from './wall-clock.ts';

const read = (input: PeriodInput, now = '2026-03-30T09:00:00Z', timeZone = 'Europe/Berlin') => {
  const { type, start, end, days } = periodOf(input, { now: new Date(now), timeZone, hourOf: hoursOf(timeZone) });
  return { type, start: start.toISOString(), end: end.toISOString(), days: days.map(({ date }) => date) };
};

test('today and the last days are whole days of the workspace’s clock, over its changes too', () => {
  assert.deepEqual(read({}), {
    ...{ type: 'today', start: '2026-03-29T22:00:00.000Z', end: '2026-03-30T22:00:00.000Z' },
    days: ['2026-03-30'],
  });
  const week = read({ period: '7days' });
  // The day on which summer time begins has 23 hours.
  assert.equal(week.start, '2026-03-23T23:00:00.000Z');
  assert.deepEqual(week.days, [
    ...['2026-03-24', '2026-03-25', '2026-03-26', '2026-03-27', '2026-03-28', '2026-03-29', '2026-03-30'],
  ]);
  assert.equal(read({ period: '30days' }).days.length, 30);
  assert.equal(read({}, '2026-03-30T22:30:00Z').days[0], '2026-03-31');
  assert.equal(read({}, '2026-03-30T18:00:00Z', 'Asia/Kathmandu').start, '2026-03-29T18:15:00.000Z');
  assert.equal(read({}, '2026-03-30T18:20:00Z', 'Asia/Kathmandu').start, '2026-03-30T18:15:00.000Z');
});

test('today begins at midnight of the workspace’s clock, and has 23 or 25 hours where the clock is moved', () => {
  const today = (now: string, timeZone?: string) => {
    const { start, end, days } = read({}, now, timeZone);
    return [days.join(), start, end, (Date.parse(end) - Date.parse(start)) / 3_600_000];
  };
  assert.deepEqual(today('2026-03-28T22:59:59.999Z'), [
    ...['2026-03-28', '2026-03-27T23:00:00.000Z', '2026-03-28T23:00:00.000Z', 24],
  ]);
  const spring = ['2026-03-29', '2026-03-28T23:00:00.000Z', '2026-03-29T22:00:00.000Z', 23];
  for (const now of ['2026-03-28T23:00:00.000Z', '2026-03-29T00:59:59.999Z', '2026-03-29T01:00:00.000Z'])
    assert.deepEqual(today(now), spring);
  assert.deepEqual(today('2026-03-29T21:59:59.999Z'), spring);
  assert.deepEqual(today('2026-03-29T22:00:00.000Z')[0], '2026-03-30');
  const autumn = ['2026-10-25', '2026-10-24T22:00:00.000Z', '2026-10-25T23:00:00.000Z', 25];
  // Half past two comes twice.
  for (const now of ['2026-10-24T22:00:00.000Z', '2026-10-25T00:30:00.000Z', '2026-10-25T01:30:00.000Z'])
    assert.deepEqual(today(now), autumn);
  // Midnight itself is left out: the day begins at one.
  assert.deepEqual(today('2026-09-06T12:00:00Z', 'America/Santiago'), [
    ...['2026-09-06', '2026-09-06T04:00:00.000Z', '2026-09-07T03:00:00.000Z', 23],
  ]);
  // Half an hour is all that the clocks of Lord Howe are moved by.
  assert.deepEqual(today('2026-10-04T02:00:00Z', 'Australia/Lord_Howe'), [
    ...['2026-10-04', '2026-10-03T13:30:00.000Z', '2026-10-04T13:00:00.000Z', 23.5],
  ]);
});

test('a period of one’s own has whole days, or times that are widened to whole hours', () => {
  assert.deepEqual(read({ startDate: '2026-10-24', endDate: '2026-10-26' }), {
    ...{ type: 'custom', start: '2026-10-23T22:00:00.000Z', end: '2026-10-26T23:00:00.000Z' },
    days: ['2026-10-24', '2026-10-25', '2026-10-26'],
  });
  assert.deepEqual(
    read({ period: 'custom', startDate: '2026-03-01T10:20:00Z', endDate: '2026-03-01T12:00:00+01:00' }),
    { type: 'custom', start: '2026-03-01T10:00:00.000Z', end: '2026-03-01T11:00:00.000Z', days: ['2026-03-01'] },
  );
  assert.equal(
    read({ startDate: '2026-03-01T10:20:00Z', endDate: '2026-03-01T12:30:00Z' }, undefined, 'Asia/Kolkata').start,
    '2026-03-01T09:30:00.000Z',
  );
});

const refused: [string, PeriodInput][] = [
  ['half of it', { period: 'custom', startDate: '2026-03-01' }],
  ['the other half', { endDate: '2026-03-01' }],
  ['nothing', { period: 'custom' }],
  ['the wrong way round', { startDate: '2026-03-02', endDate: '2026-03-01' }],
  ['no time in it', { startDate: '2026-03-01T10:00:00Z', endDate: '2026-03-01T10:00:00Z' }],
  ['a day that there is not', { startDate: '2026-02-30', endDate: '2026-03-01' }],
  ['a time on a day that there is not', { startDate: '2026-02-30T00:00:00Z', endDate: '2026-03-01' }],
  ['words', { startDate: 'yesterday', endDate: 'today' }],
  ['an empty text', { period: 'custom', startDate: '', endDate: '' }],
  ['a year too many', { startDate: '2025-01-01', endDate: '2026-01-02' }],
  ['dates of another period', { period: '7days', startDate: '2026-03-01', endDate: '2026-03-02' }],
];
for (const [what, input] of refused) {
  test(`a period with ${what} is refused`, () => {
    assert.throws(
      () => read(input),
      (error) =>
        isRefusal(error) && error.code === 'report_date_range_invalid' && (error.details.faults ?? []).length === 1,
    );
  });
}

test('the hours of a day are those that its clock shows, also where it is moved by half of one', () => {
  const hours = (day: string, timeZone: string) => {
    const hourOf = hoursOf(timeZone);
    const now = new Date('2026-03-30T09:00:00Z');
    const period = periodOf({ startDate: day, endDate: day }, { now, timeZone, hourOf });
    const found = hoursIn(period, hourOf);
    for (let quarter = period.start.getTime(); quarter < period.end.getTime(); quarter += 900_000)
      assert.ok(
        found.some((hour) => hour.getTime() === hourOf(quarter)),
        `${day} ${timeZone} ${quarter}`,
      );
    return found.length;
  };
  assert.equal(hours('2026-10-24', 'Europe/Berlin'), 24);
  assert.equal(hours('2026-10-25', 'Europe/Berlin'), 25);
  assert.equal(hours('2026-03-29', 'Europe/Berlin'), 23);
  assert.equal(hours('2026-03-29', 'Asia/Kathmandu'), 24);
  assert.equal(hours('2026-10-04', 'Australia/Lord_Howe'), 24);
  assert.equal(hours('2026-04-05', 'Australia/Lord_Howe'), 25);
});

test('366 days are a report, and the period before is as long', () => {
  const input = { startDate: '2025-01-01', endDate: '2026-01-01' };
  assert.equal(read(input).days.length, 366);
  const timeZone = 'Europe/Berlin';
  const now = new Date('2026-03-30T09:10:00Z');
  const zone = { now, timeZone, hourOf: hoursOf(timeZone) };
  // A week that is not over is compared with as much of the week before.
  assert.deepEqual(periodBefore(periodOf({ period: '7days' }, zone), timeZone, now), {
    from: new Date('2026-03-16T23:00:00Z'),
    to: new Date('2026-03-23T10:00:00Z'),
  });
  const past = periodOf({ startDate: '2026-03-01', endDate: '2026-03-07' }, zone);
  assert.deepEqual(periodBefore(past, timeZone, now), {
    from: new Date('2026-02-21T23:00:00Z'),
    to: new Date('2026-02-28T23:00:00Z'),
  });
});

test('hours are those of the zone’s clock, and zones that share them are known', () => {
  const at = (zone: string, time: string) => new Date(hoursOf(zone)(Date.parse(time))).toISOString();
  assert.equal(at('Europe/Berlin', '2026-03-01T10:59:59.999Z'), '2026-03-01T10:00:00.000Z');
  assert.equal(at('Asia/Kolkata', '2026-03-01T10:29:59Z'), '2026-03-01T09:30:00.000Z');
  assert.equal(at('Asia/Kathmandu', '2026-03-01T10:15:00Z'), '2026-03-01T10:15:00.000Z');
  assert.equal(at('America/St_Johns', '2026-03-01T03:29:00Z'), '2026-03-01T02:30:00.000Z');
  // Half an hour is all that the clocks of Lord Howe are moved by.
  assert.equal(at('Australia/Lord_Howe', '2026-01-15T10:10:00Z'), '2026-01-15T10:00:00.000Z');
  assert.equal(at('Australia/Lord_Howe', '2026-07-15T10:10:00Z'), '2026-07-15T09:30:00.000Z');
  const now = new Date('2026-03-01T00:00:00Z');
  assert.equal(alignmentOf('Europe/Berlin', now), alignmentOf('America/New_York', now));
  assert.notEqual(alignmentOf('Europe/Berlin', now), alignmentOf('Asia/Kolkata', now));
});
