import { existsSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import type { Benchmark, Outcome, Row } from '../benchmark.ts';
import type { House } from '../house.ts';
import { openLine } from '../http-line.ts';
import { balance, Voided } from '../ledger.ts';
import type { Done } from '../loops.ts';
import { inPairs, inRounds, type Side, type Work } from '../pairs.ts';
import type { Plan } from '../plan.ts';
import { postAsVisitor } from '../posting.ts';
import { collectGarbage, residentBytes } from '../sessions/memory.ts';
import { startWorker, type Worker } from '../worker.ts';
import type { Span, Totals } from './aggregates.ts';
import { gather, MESSAGES_EACH, writeLines } from './month.ts';

const EVENTS = { quick: 100_000, full: 1_000_000 };
const RAW_GOAL = 5;
const DUCK_GOAL = 1;
const CSV_GOAL = 0.5;
const EXTRA_MEGABYTES_GOAL = 64;
const COUNTED_WITHIN_MS = 600_000;
const LEG_SHARE = 0.5;
const MEGABYTE = 1024 * 1024;
const PEERS = 'npm --prefix bench/peers install --ignore-scripts';
const hasDuckDb = existsSync(new URL('../peers/node_modules/@duckdb/node-api', import.meta.url));

/** The product looks at what is marked as soon as something is said, and counts until nothing is left. */
async function counted(house: House): Promise<void> {
  const line = await openLine(house.port);
  const sent = await postAsVisitor(line, house.stage.reported.talk, 'report', 1);
  line.close();
  if ('fault' in sent) throw new Voided(sent.fault);
  await house.settle();
  for (const end = Date.now() + COUNTED_WITHIN_MS; Date.now() < end; await pause(200)) {
    const { rows } = await house.database.query<{ left: boolean }>('select exists (select from report_marks) as left');
    if (!rows[0]?.left) return;
  }
  throw new Voided(`reports were not counted within ${COUNTED_WITHIN_MS / 1000} s`);
}

/** The most that the product has in memory while something is done, beyond what it had before. */
async function extraMegabytes(house: House, work: () => Promise<unknown>): Promise<number> {
  await collectGarbage(house);
  const before = residentBytes(house.pid);
  let most = before;
  const sampler = setInterval(() => {
    most = Math.max(most, residentBytes(house.pid));
  }, 50);
  try {
    await work();
  } finally {
    clearInterval(sampler);
  }
  return (Math.max(most, residentBytes(house.pid)) - before) / MEGABYTE;
}

type Sides = { load: Worker; raw: Worker; duck: Worker | undefined };

async function compareReports(house: House, plan: Plan, { load, raw, duck }: Sides): Promise<Row[]> {
  const { tenantId, key } = house.stage.reported;
  const asked = { port: house.port, key };
  const { totals, ...span } = await load.ask<Span & { totals: Totals }>('first', asked);
  const forMs = plan.legMs * LEG_SHARE;
  const told = async (where: string, done: Promise<Done>): Promise<Done> => {
    balance(where, await done);
    return done;
  };
  const wish = { forMs, expected: totals };
  const legs = {
    ours: () => told('reports, ours', load.ask<Done>('reports', { ...asked, ...wish })),
    raw: () => told('reports, SQL', raw.ask<Done>('reports', { tenantId, span, ...wish })),
    duck: () => told('reports, DuckDB', duck!.ask<Done>('reports', { span, ...wish })),
  };
  const side = (run: () => Promise<Work>, pids: Side['pids']): Side => ({
    pids,
    ready: async () => {},
    run,
    settle: async () => {},
  });
  for (const warm of [legs.ours, legs.raw, ...(duck ? [legs.duck] : [])]) await warm();
  const database = house.databasePid;
  const bySql = side(legs.raw, { server: raw.pid, database });
  const others: Record<string, Side> = {
    raw: bySql,
    ...(duck && { duck: side(legs.duck, { server: duck.pid }) }),
  };
  const rounds = await inRounds(plan.pairs, side(legs.ours, { server: house.pid, database }), others);
  const goal = (least: number) => (plan.name === 'full' ? { goal: { of: 'wall' as const, least } } : {});
  const one = `30 days, ${totals.messages.toLocaleString('en-GB')} messages in ${totals.conversations.toLocaleString('en-GB')} conversations`;
  return [
    { name: `${one}: against SQL over what was said`, unit: 'reports', pairs: rounds['raw']!, ...goal(RAW_GOAL) },
    ...(rounds['duck']
      ? [{ name: `${one}: against DuckDB`, unit: 'reports', pairs: rounds['duck'], ...goal(DUCK_GOAL) }]
      : []),
  ];
}

async function compareExports(house: House, plan: Plan, { load, raw }: Sides) {
  const { tenantId, key } = house.stage.serverKeys[1]!;
  await writeLines(house, tenantId, EVENTS[plan.name]);
  const { rows } = await house.database.query<{ count: number }>(
    'select count(*)::int as count from report_conversations where tenant_id = $1 and counts',
    [tenantId],
  );
  const lines = rows[0]?.count ?? 0;
  const csv = () => load.ask<Work>('csv', { port: house.port, key, rows: lines });
  const copy = () => raw.ask<Work>('copy', { tenantId, rows: lines });
  // What was written just now goes to the disk before anything is read.
  const checkpoint = () => house.database.query('checkpoint');
  await checkpoint();
  await csv();
  await copy();
  const extra = await extraMegabytes(house, csv);
  const database = house.databasePid;
  const none = async () => {};
  const pairs = await inPairs(plan.name === 'full' ? 3 : plan.pairs, {
    ours: { pids: { server: house.pid, database }, ready: checkpoint, run: csv, settle: none },
    bare: { pids: { server: raw.pid, database }, ready: checkpoint, run: copy, settle: none },
  });
  const goal = plan.name === 'full' ? { goal: { of: 'wall' as const, least: CSV_GOAL } } : {};
  const row: Row = { name: `CSV of ${lines.toLocaleString('en-GB')} rows, against COPY`, unit: 'rows', pairs, ...goal };
  return {
    row,
    figure: {
      name: `memory (RSS) that a CSV of ${lines.toLocaleString('en-GB')} rows takes beyond what was there`,
      unit: 'MB',
      ours: extra,
      most: EXTRA_MEGABYTES_GOAL,
    },
  };
}

async function run(house: House, plan: Plan): Promise<Outcome> {
  await gather(house, { conversations: EVENTS[plan.name] / MESSAGES_EACH });
  await counted(house);
  const sides: Sides = {
    load: startWorker('./reports/load.ts'),
    raw: startWorker('./reports/raw.ts'),
    duck: hasDuckDb ? startWorker('./reports/duckdb.ts') : undefined,
  };
  try {
    const connection = { ...house.bare, database: 'switchboard' };
    await sides.raw.ask('open', { connection });
    await sides.duck?.ask('open', { connection, tenantId: house.stage.reported.tenantId });
    const rows = await compareReports(house, plan, sides);
    const { row, figure } = await compareExports(house, plan, sides);
    return {
      rows: [...rows, row],
      latencies: [],
      counts: [],
      figures: [figure],
      notes: [
        ...(hasDuckDb ? [] : [`DuckDB is not installed: ${PEERS}`]),
        ...(plan.name === 'quick' ? ['A tenth of the rows: the goals are those of a full run.'] : []),
      ],
    };
  } finally {
    for (const worker of [sides.load, sides.raw, sides.duck]) worker?.stop();
  }
}

export const reports: Benchmark = {
  number: 19,
  title: 'A report of thirty days',
  ours: 'GET /api/server/reports/summary?period=30days with a server key, one after the other: figures, people and days from what was counted by the day, through the whole product; the CSV is /export?format=csv&section=conversations until its last line has come',
  bare: 'what the same figures are without counting beforehand: messages by day, person and kind, conversations by day, person and status, in two prepared statements by the same driver, and the same two in DuckDB, in memory, with this tenant’s rows alone; for the CSV, COPY of the same columns in the same order',
  why: 'the report is read through HTTP, key, limits and validation, and the export turns keys into ids as they are told outside',
  run,
};
