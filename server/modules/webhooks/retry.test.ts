import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isDead, MOST_ATTEMPTS, nextAttemptAt, readRetryAfter } from './retry.ts';

const now = new Date('2026-05-04T10:00:00Z');
const HOUR = 3_600_000;
const waits = (random: number) =>
  [1, 2, 3, 4, 5, 6, 7, 8].map((attemptCount) => {
    const next = nextAttemptAt({ attemptCount, now, random: () => random });
    return ((next?.getTime() ?? 0) - now.getTime()) / 1000;
  });

test('a failed delivery is tried again after 1 s, 5 s, 30 s, 5 min, 30 min, 2 h, 5 h and 10 h', () => {
  assert.deepEqual(waits(0.5), [1, 5, 30, 300, 1800, 7200, 18_000, 36_000]);
  assert.equal(MOST_ATTEMPTS, 9);
  assert.equal(nextAttemptAt({ attemptCount: 9, now, random: () => 0.5 }), undefined);
});

test('each wait is spread by a fifth to either side', () => {
  assert.deepEqual(waits(0).slice(0, 3), [0.8, 4, 24]);
  assert.deepEqual(waits(1).slice(0, 3), [1.2, 6, 36]);
});

test('a receiver that names a later time is not called before it, for a day at most', () => {
  const next = (header: string) =>
    nextAttemptAt({ attemptCount: 1, now, random: () => 0.5, retryAfterMs: readRetryAfter(header, now) })?.getTime();
  assert.equal(next('120'), now.getTime() + 120_000);
  assert.equal(next('0'), now.getTime() + 1_000);
  assert.equal(next('999999999'), now.getTime() + 24 * HOUR);
  assert.equal(next(new Date(now.getTime() + HOUR).toUTCString()), now.getTime() + HOUR);
  for (const odd of ['', 'soon', '-5', '1e9', 'Mon, 04 May 2020 10:00:00 GMT']) {
    assert.equal(readRetryAfter(odd, now), undefined, odd);
  }
});

test('a receiver is dead after 25 failures in a row and a day without a success, never by one of the two', () => {
  const ago = (hours: number) => new Date(now.getTime() - hours * HOUR);
  const history = { consecutiveFailures: 25, lastSuccessAt: ago(24), activeSince: ago(100), now };
  assert.ok(isDead(history));
  assert.ok(isDead({ ...history, lastSuccessAt: null }));
  assert.ok(!isDead({ ...history, consecutiveFailures: 24 }));
  assert.ok(!isDead({ ...history, lastSuccessAt: ago(23) }));
  assert.ok(!isDead({ ...history, lastSuccessAt: null, activeSince: ago(1) }));
});
