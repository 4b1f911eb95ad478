import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pointsOf } from './points.ts';
import type { Overview } from './report-queries.ts';

const detail = {} as Overview['totals'];

test('days stand on the axis, and of a single day its hours by the workspace’s clock', () => {
  const days = [{ ...detail, date: '2026-10-25' }];
  const timeZone = 'Europe/Berlin';
  assert.deepEqual(
    pointsOf({ days, hours: [], timeZone }, 'en').map(({ label, short }) => [label, short]),
    [['Oct 25, 2026', 'Oct 25']],
  );
  const hours = ['2026-10-25T00:00:00Z', '2026-10-25T01:00:00Z'].map((startsAt) => ({ ...detail, startsAt }));
  // The hour after two comes twice on this day.
  assert.deepEqual(
    pointsOf({ days, hours, timeZone }, 'de').map(({ label }) => label),
    ['02:00', '02:00'],
  );
});
