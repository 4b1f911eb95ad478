import assert from 'node:assert/strict';
import { test } from 'node:test';
import { calendarSearch, daysOf } from './calendar-search.ts';

test('the address keeps what the calendar shows, and nothing else', () => {
  const kept = {
    ...{ view: 'day', date: '2026-11-24', service: 'srv_01jd0000000000000000000000', source: 'assistant' },
    ...{ search: 'Vera', cancelled: true, booking: 'bkg_01jd0000000000000000000000' },
  };
  assert.deepEqual(calendarSearch({ ...kept, other: 1 }), kept);
  assert.deepEqual(calendarSearch({ view: 'month', date: '2026-02-30', service: '<b>', source: 'me', booking: 1 }), {});
  assert.deepEqual(calendarSearch({ search: 341 }), { search: '341' });
});

test('a week is shown from Monday to Sunday, whichever day it was asked for', () => {
  const days = daysOf('week', '2026-11-22');
  assert.equal(days.length, 7);
  assert.deepEqual([days[0], days[6]], ['2026-11-16', '2026-11-22']);
  assert.deepEqual(daysOf('day', '2026-11-22'), ['2026-11-22']);
});
