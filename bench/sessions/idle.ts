import { setTimeout as pause } from 'node:timers/promises';
import type { Benchmark, Outcome } from '../benchmark.ts';
import { cpuSeconds } from '../cpu.ts';
import type { House } from '../house.ts';
import { Voided } from '../ledger.ts';
import type { Plan } from '../plan.ts';
import { startWorker } from '../worker.ts';
import { gatherCrowd } from './crowd.ts';
import { collectGarbage, residentBytes } from './memory.ts';

const BYTES_GOAL = 12 * 1024;
/** What a process learns with its first sockets is no part of what each one costs. */
const WARM_UP_SESSIONS = 200;
const IDLE_MS = { quick: 6_000, full: 60_000 };

/** How much of one core the product and its database take, from now until it is asked. */
function processorOf({ pid, databasePid }: House) {
  const clock = () => ({
    at: performance.now(),
    all: cpuSeconds([pid, databasePid]),
    database: cpuSeconds([databasePid]),
  });
  const before = clock();
  return () => {
    const after = clock();
    const seconds = (after.at - before.at) / 1000;
    const share = (cpu: number) => (cpu / seconds) * 100;
    return {
      seconds,
      percent: share(after.all - before.all),
      databasePercent: share(after.database - before.database),
    };
  };
}

async function run(house: House, plan: Plan): Promise<Outcome> {
  const bare = startWorker('./sessions/bare-sockets.ts');
  const crowd = await gatherCrowd(house, plan, await bare.ask<number>('open'));
  try {
    const grown = async (side: 'ours' | 'bare', pid: number, collect: () => Promise<unknown>): Promise<number> => {
      await crowd.arrive(side, WARM_UP_SESSIONS);
      await crowd.drop(side);
      await collect();
      const before = residentBytes(pid);
      await crowd.arrive(side);
      if (side === 'ours') await house.settle();
      await collect();
      return (residentBytes(pid) - before) / crowd.size;
    };
    const bareBytes = await grown('bare', bare.pid, () => bare.ask('collect'));
    await crowd.drop('bare');
    const empty = processorOf(house);
    await pause(IDLE_MS[plan.name] / 2);
    const { percent: emptyPercent } = empty();
    const bytes = await grown('ours', house.pid, () => collectGarbage(house));

    const busy = processorOf(house);
    await crowd.beat(true);
    await pause(IDLE_MS[plan.name]);
    const { asked, answered } = await crowd.beat(false);
    const { seconds, percent, databasePercent } = busy();
    if (asked === 0 || asked !== answered) throw new Voided(`idle: ${asked} heartbeats, ${answered} answered`);
    await crowd.drop('ours');
    const sessions = crowd.size.toLocaleString('en-GB');
    return {
      rows: [],
      latencies: [],
      counts: [],
      figures: [
        {
          name: `${sessions} sessions: memory (RSS) for each, garbage collected`,
          unit: 'bytes',
          ours: bytes,
          bare: bareBytes,
          most: BYTES_GOAL,
        },
        {
          name: `${sessions} sessions: processor while they are idle, heartbeats answered`,
          unit: '% of one core',
          ours: percent,
        },
        { name: 'of it PostgreSQL', unit: '% of one core', ours: databasePercent },
        { name: 'the same with nobody there', unit: '% of one core', ours: emptyPercent },
      ],
      notes: [`Heartbeats answered: ${answered} of ${asked} in ${seconds.toFixed(0)} s.`],
    };
  } finally {
    crowd.stop();
    bare.stop();
  }
}

export const idleSessions: Benchmark = {
  number: 6,
  title: 'Widgets that are open and idle',
  ours: 'visitors’ sessions on /realtime from several processes and many addresses, each with a token and its conversation followed; each asks once in 25 seconds as the widget does, and is pinged by the server as often',
  bare: 'ws and node:http alone: sockets that are let in and kept; nothing is known of them and nothing is said',
  why: 'each session holds who it is, its token, what it follows, what it may still send and its presence beside the socket',
  run,
};
