import type { Benchmark, Outcome, Row } from '../benchmark.ts';
import type { House } from '../house.ts';
import { balance, type Ledger, Voided } from '../ledger.ts';
import type { Done } from '../loops.ts';
import { inPairs } from '../pairs.ts';
import type { Plan } from '../plan.ts';
import { type Latencies, spreadOf } from '../statistics.ts';
import { startWorker } from '../worker.ts';

const CLIENTS = [1, 8, 32];
const RATIO_GOAL = 0.3;
const P99_GOAL_MS = 15;
const LOAD_SHARE = 0.7;
const LATENCY_LINES = 128;

/** Every message that was answered is a row, once, with its own words. */
export async function checkRows(house: House, mark: string, ledger: Ledger): Promise<void> {
  balance(mark, ledger);
  const { rows } = await house.database.query<{ stored: number; different: number }>(
    `select count(*)::int as stored, count(distinct body)::int as different from messages
      where body like $1 and client_message_id = $2 || '-' || split_part(body, ' ', 2)`,
    [`${mark} %`, mark],
  );
  const { stored = 0, different = 0 } = rows[0] ?? {};
  if (stored !== ledger.delivered || different !== ledger.delivered)
    throw new Voided(`${mark}: ${ledger.delivered} answered, but ${stored} stored, ${different} of them different`);
}

async function run(house: House, plan: Plan): Promise<Outcome> {
  const load = startWorker('./messages/load.ts');
  const loop = startWorker('./messages/insert-loop.ts');
  let legs = 0;
  const ours = async (count: number, forMs: number) => {
    legs += 1;
    const mark = `m${legs}`;
    const asked = { port: house.port, count, forMs, mark, targets: house.stage.talks };
    return { mark, done: await load.ask<Done>('closed', asked) };
  };
  const checkpoint = () => house.database.query('checkpoint');
  try {
    await loop.ask('open', { connection: house.bare, count: Math.max(...CLIENTS) });
    await ours(8, plan.warmUpMs);
    await loop.ask('closed', { count: 8, forMs: plan.warmUpMs / 2, mark: 'w' });
    const rows: Row[] = [];
    let capacity = 0;
    for (const count of CLIENTS) {
      const unchecked: { mark: string; done: Done }[] = [];
      const pairs = await inPairs(plan.pairs, {
        ours: {
          pids: { server: house.pid, database: house.databasePid },
          ready: checkpoint,
          async run() {
            const leg = await ours(count, plan.legMs);
            unchecked.push(leg);
            return leg.done;
          },
          settle: house.settle,
        },
        bare: {
          pids: { server: loop.pid, database: house.databasePid },
          ready: checkpoint,
          async run() {
            legs += 1;
            const done = await loop.ask<Done>('closed', { count, forMs: plan.legMs, mark: `b${legs}` });
            balance(`insert loop, ${count} clients`, done);
            return done;
          },
          settle: async () => {},
        },
      });
      for (const { mark, done } of unchecked) await checkRows(house, mark, done);
      capacity = spreadOf(pairs.ours.map(({ perSecond }) => perSecond)).median;
      const isGoal = count === Math.max(...CLIENTS);
      rows.push({
        name: `${count} client${count === 1 ? '' : 's'}`,
        unit: 'messages',
        pairs,
        ...(isGoal && { goal: { of: 'wall' as const, least: RATIO_GOAL } }),
      });
    }
    const perSecond = Math.max(1, Math.floor(capacity * LOAD_SHARE));
    const asked = { port: house.port, count: LATENCY_LINES, forMs: plan.latencyMs, targets: house.stage.talks };
    const open = await load.ask<Done & Latencies>('open', { ...asked, mark: 'open', perSecond });
    await checkRows(house, 'open', open);
    return {
      rows,
      counts: [],
      latencies: [{ ...open, name: `open loop, ${perSecond} messages a second`, goalP99Ms: P99_GOAL_MS }],
    };
  } finally {
    load.stop();
    loop.stop();
  }
}

export const messages: Benchmark = {
  number: 2,
  title: 'A visitor’s message, sent and committed',
  ours: 'POST /api/chat/visitor/conversations/{id}/messages until 201: token, tenant, origin, limit, validation, one statement (counters, message, event), commit, metrics, and the delivery of its event',
  bare: 'a loop of one prepared insert and commit on the same server by the same driver: a row of the same shape, two indexes',
  why: 'a message of ours changes three tables with fourteen indexes (the conversation’s counters and its place in the inbox, the message with its two numberings, its event), where the denominator changes one with two; its event is taken out of the outbox again; and HTTP, the token and the validation are paid on a processor that the load shares',
  run,
};
