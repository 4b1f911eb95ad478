import assert from 'node:assert/strict';
import { test } from 'node:test';
import { closedSpans, openSpans, placed, shownHours } from './day-layout.ts';

const day = '2026-11-24';
const berlin = 'Europe/Berlin';
const at = (from: string, to: string) => ({ startsAt: `${day}T${from}:00Z`, endsAt: `${day}T${to}:00Z` });
const hours = {
  timeZone: berlin,
  hours: [
    { weekday: 2, opensAt: '09:00', closesAt: '12:00' },
    { weekday: 2, opensAt: '13:00', closesAt: '18:30' },
  ],
  holidays: [{ day: '2026-12-01', name: 'Inventur' }],
};

test('bookings at the same time stand side by side, others have the day to themselves', () => {
  const places = placed(
    [at('08:00', '09:00'), at('08:30', '09:30'), at('09:00', '10:00'), at('12:00', '13:00')],
    day,
    berlin,
  );
  assert.deepEqual(
    places.map(({ from, column, width, columns }) => [from, column, width, columns]),
    [
      [540, 0, 1, 2],
      [570, 1, 1, 2],
      [600, 0, 1, 2],
      [780, 0, 1, 1],
    ],
  );
});

test('a booking is as wide as what runs beside it allows', () => {
  const places = placed(
    [at('08:00', '10:00'), at('08:00', '08:30'), at('09:00', '10:00'), at('09:00', '10:00')],
    day,
    berlin,
  );
  assert.deepEqual(
    places.map(({ from, column, width, columns }) => [from, column, width, columns]),
    [
      [540, 0, 1, 3],
      [540, 1, 2, 3],
      [600, 1, 1, 3],
      [600, 2, 1, 3],
    ],
  );
});

test('a booking past midnight shows in both days, up to and from midnight', () => {
  const night = { startsAt: '2026-11-24T22:00:00Z', endsAt: '2026-11-25T00:00:00Z' };
  assert.deepEqual(
    placed([night], day, berlin).map(({ from, to }) => [from, to]),
    [[1380, 1440]],
  );
  assert.deepEqual(
    placed([night], '2026-11-25', berlin).map(({ from, to }) => [from, to]),
    [[0, 60]],
  );
  assert.deepEqual(placed([night], '2026-11-26', berlin), []);
});

test('what is closed is what the opening hours leave, and a holiday is closed as a whole', () => {
  const shown = { from: 480, to: 1140 };
  assert.deepEqual(closedSpans(openSpans(hours, day), shown), [
    { from: 480, to: 540 },
    { from: 720, to: 780 },
    { from: 1110, to: 1140 },
  ]);
  assert.deepEqual(closedSpans(openSpans(hours, '2026-12-01'), shown), [shown]);
});

test('the hours shown take in what is open and what is booked', () => {
  assert.deepEqual(shownHours([day], hours, []), { from: 540, to: 1140 });
  assert.deepEqual(shownHours([day], hours, [at('05:30', '06:00')]), { from: 360, to: 1140 });
});
