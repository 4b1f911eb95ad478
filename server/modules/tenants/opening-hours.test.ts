import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isOpen, opening } from './opening-hours.ts';

const monday = [{ weekday: 1, opensAt: '09:00:00', closesAt: '18:00:00' }];

test('a shop opens and closes by the clock of its own time zone', () => {
  assert.equal(isOpen(new Date('2026-11-23T07:59:00Z'), 'Europe/Berlin', monday, []), false);
  assert.equal(isOpen(new Date('2026-11-23T08:00:00Z'), 'Europe/Berlin', monday, []), true);
  assert.equal(isOpen(new Date('2026-11-23T17:00:00Z'), 'Europe/Berlin', monday, []), false);
  assert.equal(isOpen(new Date('2026-11-23T14:00:00Z'), 'America/New_York', monday, []), true);
});

test('summer time moves the opening in UTC', () => {
  assert.equal(isOpen(new Date('2026-06-22T07:00:00Z'), 'Europe/Berlin', monday, []), true);
  assert.equal(isOpen(new Date('2026-06-22T06:59:00Z'), 'Europe/Berlin', monday, []), false);
});

test('a holiday is closed all day, and no hours at all means always open', () => {
  assert.equal(
    isOpen(new Date('2026-11-23T10:00:00Z'), 'Europe/Berlin', monday, [{ day: '2026-11-23', name: 'x' }]),
    false,
  );
  assert.equal(isOpen(new Date('2026-11-22T03:00:00Z'), 'Europe/Berlin', [], []), true);
});

const weekdays = [1, 2, 3, 4, 5].flatMap((weekday) => [
  { weekday, opensAt: '09:00', closesAt: '12:30' },
  { weekday, opensAt: '13:30', closesAt: '18:00' },
]);
const next = (at: string, holidays: string[] = [], hours = weekdays) => {
  const { reason, nextOpeningAt } = opening(
    new Date(at),
    'Europe/Berlin',
    hours,
    holidays.map((day) => ({ day, name: 'Closed' })),
  );
  return [reason, nextOpeningAt?.toISOString()];
};

test('a closed shop says when it opens next: after lunch, tomorrow, on Monday, after the holidays', () => {
  assert.deepEqual(next('2026-11-20T11:45:00Z'), ['outside_opening_hours', '2026-11-20T12:30:00.000Z']);
  assert.deepEqual(next('2026-11-19T18:00:00Z'), ['outside_opening_hours', '2026-11-20T08:00:00.000Z']);
  assert.deepEqual(next('2026-11-20T18:00:00Z'), ['outside_opening_hours', '2026-11-23T08:00:00.000Z']);
  const christmas = ['2026-12-24', '2026-12-25', '2026-12-26'];
  assert.deepEqual(next('2026-12-24T10:00:00Z', christmas), ['holiday', '2026-12-28T08:00:00.000Z']);
  assert.deepEqual(opening(new Date('2026-11-20T10:00:00Z'), 'Europe/Berlin', weekdays, []), { isOpen: true });
});

test('a shop that opens across the change of clocks opens by the wall clock', () => {
  const sundays = [{ weekday: 7, opensAt: '09:00', closesAt: '12:00' }];
  assert.deepEqual(next('2026-03-28T20:00:00Z', [], sundays)[1], '2026-03-29T07:00:00.000Z');
  assert.deepEqual(next('2026-10-24T20:00:00Z', [], sundays)[1], '2026-10-25T08:00:00.000Z');
  const night = [{ weekday: 7, opensAt: '02:15', closesAt: '05:00' }];
  assert.deepEqual(next('2026-03-28T20:00:00Z', [], night)[1], '2026-03-29T01:00:00.000Z');
  // A span within the hour that is left out does not happen: it is the week after.
  const short = [{ weekday: 7, opensAt: '02:00', closesAt: '02:45' }];
  assert.deepEqual(next('2026-03-28T20:00:00Z', [], short)[1], '2026-04-05T00:00:00.000Z');
});

test('a shop that is closed for good names no opening', () => {
  const days = Array.from({ length: 400 }, (_, ahead) =>
    new Date(Date.UTC(2026, 10, 20) + ahead * 86_400_000).toISOString().slice(0, 10),
  );
  assert.deepEqual(next('2026-11-20T10:00:00Z', days), ['holiday', undefined]);
});
