import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Caller } from '#modules/identity/index.ts';
import type { Reports } from '#modules/reports/index.ts';
import { localBus } from '#platform/bus.ts';
import { openLog } from '#platform/log.ts';
import type { Connection } from './connection.ts';
import { reportTelling } from './report-telling.ts';

type Today = Awaited<ReturnType<Reports['today']>>;

test('at midnight those who watch are told that another day has begun, though nothing has happened', {
  timeout: 20_000,
}, async (context) => {
  // Its timers let a process end.
  const awake = setInterval(() => {}, 1000);
  context.after(() => clearInterval(awake));
  const dayMs = 200;
  const began = Date.now();
  const days: number[] = [];
  const reports = {
    async today() {
      const day = Math.floor((Date.now() - began) / dayMs);
      const start = new Date(began + day * dayMs);
      const period = { type: 'today', start, end: new Date(start.getTime() + dayMs), days: [] };
      return { period, summary: {} } as unknown as Today;
    },
  };
  let heard = () => {};
  const nextDay = new Promise<void>((resolve) => {
    heard = resolve;
  });
  const caller = { tenantId: 'tenant', may: () => true } as unknown as Caller;
  const watcher = {
    greeted: { caller },
    push(json: string) {
      const { period } = JSON.parse(json) as { period: { start: string } };
      days.push(Math.floor((Date.parse(period.start) - began) / dayMs));
      if (days.length === 3) heard();
    },
  } as unknown as Connection;
  const telling = reportTelling({
    needs: { reports, bus: localBus(), log: openLog({ level: 'silent' }), clock: { now: () => new Date() } },
    registry: { watchers: () => new Set([watcher]) },
    everyMs: 10,
  });
  await telling.greet(watcher, caller);
  await nextDay;
  await telling.stop();
  telling.leave();
  assert.deepEqual(
    days,
    [...days].sort((one, other) => one - other),
  );
  assert.equal(new Set(days).size, days.length, 'each day once');
});
