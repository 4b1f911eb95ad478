import assert from 'node:assert/strict';
import { test } from 'node:test';
import { limits } from '@switchboard/protocol/limits';
import { activity as activityOf } from './activity.ts';

function desk() {
  let now = 1_000_000;
  const told: boolean[] = [];
  const clock = { now: () => now, after: () => () => {} };
  const activity = activityOf(clock, (isIdle) => void told.push(isIdle));
  const pass = (ms: number) => {
    now += ms;
  };
  return { activity, told, pass };
}

test('input is told at once, and then once a minute at most', () => {
  const { activity, told, pass } = desk();
  for (let key = 0; key < 100; key += 1) activity.note();
  assert.deepEqual(told, [false]);
  pass(limits.activityMs - 1);
  activity.note();
  assert.deepEqual(told, [false]);
  pass(1);
  activity.note();
  assert.deepEqual(told, [false, false]);
});

test('after a long pause one is idle, says so when the line comes back, and is back with the first key', () => {
  const { activity, told, pass } = desk();
  assert.equal(activity.isIdle(), false, 'who never tells is not idle');
  activity.again();
  assert.deepEqual(told, []);
  activity.note();
  pass(limits.idleMs);
  assert.equal(activity.isIdle(), true);
  activity.again();
  activity.note();
  assert.deepEqual(told, [false, true, false]);
});
