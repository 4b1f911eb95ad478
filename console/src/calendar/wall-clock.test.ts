import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  clockOf,
  dayAfter,
  isDay,
  minuteOf,
  momentOf,
  mondayOf,
  spanWords,
  wallTime,
  weekdayOf,
} from './wall-clock.ts';

test('the wall of the business shows its own time, in winter and in summer', () => {
  assert.deepEqual(wallTime('2026-11-24T09:30:00Z', 'Europe/Berlin'), { day: '2026-11-24', minute: 630 });
  assert.deepEqual(wallTime('2026-07-01T22:30:00Z', 'Europe/Berlin'), { day: '2026-07-02', minute: 30 });
  for (const at of ['2026-11-24T09:30:00.000Z', '2026-07-01T22:30:00.000Z', '2026-03-29T00:59:00.000Z']) {
    assert.equal(momentOf(wallTime(at, 'Europe/Berlin'), 'Europe/Berlin'), at);
    assert.equal(momentOf(wallTime(at, 'America/New_York'), 'America/New_York'), at);
  }
});

test('a time that clocks leap over is the one just as long after', () => {
  assert.equal(momentOf({ day: '2026-03-29', minute: minuteOf('02:30') }, 'Europe/Berlin'), '2026-03-29T01:30:00.000Z');
});

test('weeks begin on Monday, and days go on past months', () => {
  assert.equal(mondayOf('2026-11-22'), '2026-11-16');
  assert.equal(mondayOf('2026-11-23'), '2026-11-23');
  assert.equal(weekdayOf('2026-11-22'), 7);
  assert.equal(dayAfter('2026-12-31', 1), '2027-01-01');
  assert.equal(clockOf(minuteOf('09:05')), '09:05');
});

test('what is no day is none', () => {
  assert.equal(isDay('2026-02-28'), true);
  for (const text of ['2026-02-30', '2026-13-01', 'today', '']) assert.equal(isDay(text), false, text);
});

test('a booking reads as day and hours by the clock of the business', () => {
  const words = spanWords('2026-11-24T09:00:00Z', '2026-11-24T09:30:00Z', 'de', 'Europe/Berlin');
  assert.match(words, /24\. November.*10:00.*10:30/);
});
