import assert from 'node:assert/strict';
import { test } from 'node:test';
import { duration } from './durations.ts';

test('a time is told by its two largest parts', () => {
  const told = [0, 42, 59.6, 89, 3599, 3600, 4800, 90_000].map((seconds) => duration(seconds, 'en'));
  assert.deepEqual(told, ['0 sec', '42 sec', '1 min', '1 min', '1 hr', '1 hr', '1 hr 20 min', '1 day 1 hr']);
  assert.equal(duration(4800, 'de'), '1 Std. 20 Min.');
});
