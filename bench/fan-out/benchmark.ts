import type { Benchmark, CountRow, LatencyRow, Outcome, Row } from '../benchmark.ts';
import type { House } from '../house.ts';
import { balance, type Ledger } from '../ledger.ts';
import { inPairs, type Side, type Work } from '../pairs.ts';
import type { Plan } from '../plan.ts';
import { type Latencies, spreadOf } from '../statistics.ts';
import { startWorker } from '../worker.ts';
import type { SideName } from './load.ts';

const SOCKETS = [100, 1000];
const IN_FLIGHT = 8;
const CPU_RATIO_GOAL = 1;

type Told = Ledger & Work & Latencies & { messages: number; outOfTurn: number };

/** The middle leg of each figure: a percentile of percentiles would be none. */
const middle = (name: string, legs: Told[]): LatencyRow => {
  const of = (figure: (leg: Told) => number) => spreadOf(legs.map(figure)).median;
  return {
    name,
    sent: legs.reduce((sum, { messages }) => sum + messages, 0),
    p50Ms: of(({ p50Ms }) => p50Ms),
    p95Ms: of(({ p95Ms }) => p95Ms),
    p99Ms: of(({ p99Ms }) => p99Ms),
    mostMs: of(({ mostMs }) => mostMs),
  };
};

async function run(house: House, plan: Plan): Promise<Outcome> {
  const load = startWorker('./fan-out/load.ts');
  const broadcaster = startWorker('./fan-out/broadcaster.ts');
  const { hall, staffTokens } = house.stage;
  let legs = 0;
  try {
    const barePort = await broadcaster.ask<number>('open', { connection: house.bare });
    const told: Record<SideName, Told[]> = { ours: [], bare: [] };
    const runSide = async (side: SideName, forMs: number): Promise<Told> => {
      legs += 1;
      const done = await load.ask<Told>('run', { side, inFlight: IN_FLIGHT, forMs, mark: `f${legs}`, target: hall });
      balance(`fan-out, ${side}`, done);
      return done;
    };
    const sideOf = (side: SideName, server: number, settle: () => Promise<void>): Side => ({
      pids: { server, database: house.databasePid },
      ready: () => house.database.query('checkpoint'),
      async run() {
        const done = await runSide(side, plan.legMs);
        told[side].push(done);
        return done;
      },
      settle,
    });
    const rows: Row[] = [];
    const latencies: LatencyRow[] = [];
    const counts: CountRow[] = [];
    for (const count of SOCKETS) {
      const room = { count, conversationId: hall.conversationId, tokens: staffTokens };
      await load.ask('connect', { side: 'ours', port: house.port, ...room });
      await load.ask('connect', { side: 'bare', port: barePort, ...room });
      for (const side of ['ours', 'bare'] as const) {
        told[side] = [];
        await runSide(side, plan.warmUpMs / 2);
      }
      const pairs = await inPairs(plan.pairs, {
        ours: sideOf('ours', house.pid, house.settle),
        bare: sideOf('bare', broadcaster.pid, async () => {}),
      });
      rows.push({
        name: `${count} sockets`,
        unit: 'deliveries',
        pairs,
        goal: { of: 'cpu', least: CPU_RATIO_GOAL },
      });
      for (const side of ['ours', 'bare'] as const)
        latencies.push(middle(`${count} sockets, ${side}: sent until the last receiver has it`, told[side]));
      counts.push({
        name: `${count} sockets: deliveries out of turn`,
        count: told.ours.reduce((sum, { outOfTurn }) => sum + outOfTurn, 0),
        of: told.ours.reduce((sum, { delivered }) => sum + delivered, 0),
        most: 0,
      });
      for (const side of ['ours', 'bare'] as const) await load.ask('leave', { side });
    }
    return { rows, latencies, counts };
  } finally {
    load.stop();
    broadcaster.stop();
  }
}

export const fanOut: Benchmark = {
  number: 3,
  title: 'A durable message to everybody who listens',
  ours: `staff sockets on /realtime, each with a token, rights to the conversation and a subscription; ${IN_FLIGHT} visitor’s messages of 200 characters in flight, each committed, numbered without a gap, and told by its event; receivers check number, words and order`,
  bare: 'ws and node:http alone: one insert and commit for each message, then send() of the same bytes to every socket; receivers check number and words',
  why: 'what a message costs before it is told (see 2) is shared among the sockets: few of them do not outweigh it; and messages of one conversation wait for each other, because their numbering has no gap',
  run,
};
