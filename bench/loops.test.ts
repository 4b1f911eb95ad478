import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { closedLoop, openLoop } from './loops.ts';

test('a closed loop has as many under way as there are workers, and counts what failed', async () => {
  let [underWay, most] = [0, 0];
  const done = await closedLoop(3, 60, async (_worker, number) => {
    underWay += 1;
    most = Math.max(most, underWay);
    await pause(5);
    underWay -= 1;
    return number === 2 ? 'the second went wrong' : undefined;
  });
  assert.equal(most, 3);
  assert.deepEqual(done.faults, ['the second went wrong']);
  assert.equal(done.sent, done.delivered + done.failed);
});

test('whoever comes while the server stands still waits from the moment they were due', async () => {
  const asked = { perSecond: 100, forMs: 300, workers: 1 };
  const done = await openLoop(asked, async (_worker, number) => {
    await pause(number === 1 ? 200 : 0);
    return undefined;
  });
  assert.equal(done.delivered, 30);
  const long = done.latenciesMs.filter((latencyMs) => latencyMs > 50).length;
  assert.ok(long >= 10, `${long} of those who came in 200 ms waited long`);
});
