import assert from 'node:assert/strict';
import { test } from 'node:test';
import { snoozeChoices } from './snooze-times.ts';

const offered = (now: Date) => Object.fromEntries(snoozeChoices(now).map(({ name, at }) => [name, at]));

test('a conversation can come back in an hour, tomorrow at nine, or on Monday at nine', () => {
  const saturday = new Date(2026, 10, 21, 14, 30);
  const { hour, threeHours, tomorrow, monday } = offered(saturday);
  assert.deepEqual(hour, new Date(2026, 10, 21, 15, 30));
  assert.deepEqual(threeHours, new Date(2026, 10, 21, 17, 30));
  assert.deepEqual(tomorrow, new Date(2026, 10, 22, 9));
  assert.deepEqual(monday, new Date(2026, 10, 23, 9));
});

test('on Sunday tomorrow is Monday and is offered once; on Monday the next one is meant', () => {
  assert.equal(offered(new Date(2026, 10, 22, 10))['monday'], undefined);
  assert.deepEqual(offered(new Date(2026, 10, 23, 8))['monday'], new Date(2026, 10, 30, 9));
});
