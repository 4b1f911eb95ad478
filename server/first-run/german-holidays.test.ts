import assert from 'node:assert/strict';
import { test } from 'node:test';
import { germanHolidays } from './german-holidays.ts';

test('the holidays of the year ahead are those of the calendar', () => {
  const days = germanHolidays(new Date('2026-11-21T10:00:00Z')).map((holiday) => `${holiday.day} ${holiday.name}`);
  assert.deepEqual(days, [
    '2026-12-25 1. Weihnachtstag',
    '2026-12-26 2. Weihnachtstag',
    '2027-01-01 Neujahr',
    '2027-03-26 Karfreitag',
    '2027-03-29 Ostermontag',
    '2027-05-01 Tag der Arbeit',
    '2027-05-06 Christi Himmelfahrt',
    '2027-05-17 Pfingstmontag',
    '2027-10-03 Tag der Deutschen Einheit',
  ]);
});
