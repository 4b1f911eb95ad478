import assert from 'node:assert/strict';
import { test } from 'node:test';
import { faultsOf, hasFault, nextInterval, spansOf, type Week, weekdays, weekOf } from './week.ts';

const closed = (): Week => Array.from({ length: 7 }, () => []);

test('a morning and an afternoon stay two intervals of their day', () => {
  const spans = [
    { weekday: 1, opensAt: '14:00', closesAt: '18:00' },
    { weekday: 1, opensAt: '09:00', closesAt: '12:30' },
  ];
  const week = weekOf(spans);
  assert.deepEqual(week[0], [
    { from: '09:00', to: '12:30' },
    { from: '14:00', to: '18:00' },
  ]);
  assert.deepEqual(spansOf(week), spans.toReversed());
});

test('an evening that goes past midnight is one interval, also from Sunday to Monday', () => {
  const week = weekOf([
    { weekday: 7, opensAt: '20:00', closesAt: '24:00' },
    { weekday: 1, opensAt: '00:00', closesAt: '02:00' },
    { weekday: 1, opensAt: '09:00', closesAt: '17:00' },
  ]);
  assert.deepEqual(week[6], [{ from: '20:00', to: '02:00' }]);
  assert.deepEqual(week[0], [{ from: '09:00', to: '17:00' }]);
  assert.deepEqual(spansOf(week).at(-1), { weekday: 7, opensAt: '20:00', closesAt: '02:00' });
});

test('all day is midnight to midnight', () => {
  const week = weekOf([{ weekday: 3, opensAt: '00:00', closesAt: '24:00' }]);
  assert.deepEqual(week[2], [{ from: '00:00', to: '00:00' }]);
  assert.equal(hasFault(week), false);
  assert.deepEqual(spansOf(week), [{ weekday: 3, opensAt: '00:00', closesAt: '24:00' }]);
});

test('what overlaps is said, also with the evening before', () => {
  const week = closed();
  week[0] = [
    { from: '09:00', to: '13:00' },
    { from: '12:00', to: '18:00' },
    { from: '20:00', to: '03:00' },
  ];
  week[1] = [{ from: '02:00', to: '05:00' }];
  week[2] = [{ from: '', to: '05:00' }];
  week[3] = [{ from: '05:00', to: '05:00' }];
  assert.deepEqual(faultsOf(week, 0), ['overlap', 'overlap', undefined]);
  assert.deepEqual(faultsOf(week, 1), ['overlap']);
  assert.deepEqual(faultsOf(week, 2), ['empty']);
  assert.deepEqual(faultsOf(week, 3), ['same']);
});

test('after a morning an afternoon is offered', () => {
  assert.deepEqual(nextInterval([]), { from: '09:00', to: '17:00' });
  assert.deepEqual(nextInterval([{ from: '09:00', to: '12:00' }]), { from: '13:00', to: '18:00' });
});

test('the week begins on Monday in both languages', () => {
  assert.equal(weekdays('de')[0], 'Montag');
  assert.equal(weekdays('en', 'short')[6], 'Sun');
});
