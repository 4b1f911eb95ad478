import assert from 'node:assert/strict';
import { test } from 'node:test';
import { latenciesOf, spreadOf } from './statistics.ts';

test('the median of an even number of runs lies between the middle two', () => {
  assert.deepEqual(spreadOf([4, 1, 3, 10]), { median: 3.5, least: 1, most: 10 });
  assert.deepEqual(spreadOf([2, 9, 1]), { median: 2, least: 1, most: 9 });
});

test('a percentile is a wait that somebody had', () => {
  const waits = Array.from({ length: 200 }, (_, index) => index + 1);
  assert.deepEqual(latenciesOf(waits), { p50Ms: 100, p95Ms: 190, p99Ms: 198, mostMs: 200 });
  assert.equal(latenciesOf([7]).p99Ms, 7);
});
