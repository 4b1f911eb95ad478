import assert from 'node:assert/strict';
import { test } from 'node:test';
import { easter, germanStates, publicHolidays } from './public-holidays.ts';

const daysOf = (year: number, state?: (typeof germanStates)[number]) =>
  publicHolidays(year, state && { state }).map(({ day, isPartial }) => (isPartial ? `${day} in parts` : day));

test('Easter Sunday is where the almanac has it', () => {
  const sundays = ['2024-03-31', '2025-04-20', '2026-04-05', '2027-03-28', '2038-04-25', '2049-04-18', '2076-04-19'];
  for (const sunday of sundays) {
    assert.equal(new Date(easter(Number(sunday.slice(0, 4)))).toISOString().slice(0, 10), sunday);
  }
});

test('nine days are holidays in all of Germany', () => {
  assert.deepEqual(daysOf(2026), [
    '2026-01-01',
    '2026-04-03',
    '2026-04-06',
    '2026-05-01',
    '2026-05-14',
    '2026-05-25',
    '2026-10-03',
    '2026-12-25',
    '2026-12-26',
  ]);
});

test('each state has its own besides', () => {
  const common = new Set(daysOf(2026));
  const own = Object.fromEntries(
    germanStates.map((state) => [state, daysOf(2026, state).filter((day) => !common.has(day))]),
  );
  assert.deepEqual(own, {
    BW: ['2026-01-06', '2026-06-04', '2026-11-01'],
    BY: ['2026-01-06', '2026-06-04', '2026-08-08 in parts', '2026-08-15 in parts', '2026-11-01'],
    BE: ['2026-03-08'],
    BB: ['2026-04-05', '2026-05-24', '2026-10-31'],
    HB: ['2026-10-31'],
    HH: ['2026-10-31'],
    HE: ['2026-06-04'],
    MV: ['2026-03-08', '2026-10-31'],
    NI: ['2026-10-31'],
    NW: ['2026-06-04', '2026-11-01'],
    RP: ['2026-06-04', '2026-11-01'],
    SL: ['2026-06-04', '2026-08-15', '2026-11-01'],
    SN: ['2026-06-04 in parts', '2026-10-31', '2026-11-18'],
    ST: ['2026-01-06', '2026-10-31'],
    SH: ['2026-10-31'],
    TH: ['2026-06-04 in parts', '2026-09-20', '2026-10-31'],
  });
});

test('holidays that came later, or for one year, are in their years alone', () => {
  assert.equal(daysOf(2022, 'MV').includes('2022-03-08'), false);
  assert.equal(daysOf(2025, 'BE').includes('2025-05-08'), true);
  assert.equal(daysOf(2026, 'BE').includes('2026-05-08'), false);
  assert.deepEqual(
    [2023, 2024, 2025, 2027, 2028].map((year) => daysOf(year, 'SN').find((day) => day.startsWith(`${year}-11`))),
    ['2023-11-22', '2024-11-20', '2025-11-19', '2027-11-17', '2028-11-22'],
  );
});

test('they have names in both languages', () => {
  const [german, english] = [publicHolidays(2026), publicHolidays(2026, { language: 'en' })];
  assert.equal(german[1]?.name, 'Karfreitag');
  assert.equal(english[1]?.name, 'Good Friday');
});
