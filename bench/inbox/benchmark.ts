import type { Benchmark, LatencyRow, Outcome } from '../benchmark.ts';
import type { House } from '../house.ts';
import { balance, type Ledger } from '../ledger.ts';
import type { Done } from '../loops.ts';
import { checkRows } from '../messages/benchmark.ts';
import { inPairs } from '../pairs.ts';
import type { Plan } from '../plan.ts';
import type { Latencies } from '../statistics.ts';
import { startWorker } from '../worker.ts';
import { CONVERSATIONS, gather } from './crowd.ts';
import { PER_PAGE } from './list.ts';
import type { Query } from './queries.ts';

const CLIENTS = 8;
const READS_PER_SECOND = 40;
const WRITES_PER_SECOND = 500;
/** A machine that carries less is asked for this share of what it does. */
const WRITE_SHARE = 0.5;
const WRITERS = 64;
const LEG_SHARE = 0.3;
const LATENCY_SHARE = 0.6;
const P99_GOAL_MS = 5;
const SEARCH_GOAL_MS = 50;

type Waited = Done & Latencies;

/** What is asked for one after the other while nobody writes. */
const quiet: { query: Query; name: string; times: number; goalP50Ms?: number }[] = [
  { query: 'first page', name: `query path, all states, page 1, nobody writes`, times: 100 },
  { query: 'thousandth page', name: `query path, all states, page 1,000, nobody writes`, times: 100 },
  { query: 'counts', name: 'query path, the counts of the tabs, nobody writes', times: 50 },
  { query: 'common word', name: 'search, a word that every message says', times: 20, goalP50Ms: SEARCH_GOAL_MS },
  {
    query: 'rare word',
    name: 'search, a word that one message in a thousand says',
    times: 20,
    goalP50Ms: SEARCH_GOAL_MS,
  },
];

async function run(house: House, plan: Plan): Promise<Outcome> {
  const { crowd } = house.stage;
  await gather(house);
  const load = startWorker('./inbox/load.ts');
  const queries = startWorker('./inbox/queries.ts');
  const bareQueries = startWorker('./inbox/queries.ts');
  const writer = startWorker('./messages/load.ts');
  try {
    await load.ask('open', { port: house.port, count: CLIENTS, ...crowd });
    const connection = { ...house.bare, database: 'switchboard' };
    for (const worker of [queries, bareQueries])
      await worker.ask('open', { connection, count: CLIENTS, tenantId: crowd.tenantId, staffId: crowd.staffId });
    const told = <Answer extends Ledger>(where: string, answer: Answer): Answer => {
      balance(where, answer);
      return answer;
    };
    const legMs = plan.legMs * LEG_SHARE;
    const ours = async (forMs = legMs) =>
      told('inbox, ours', await load.ask<Done>('closed', { count: CLIENTS, forMs }));
    const bare = async (forMs = legMs) =>
      told('inbox, bare', await bareQueries.ask<Done>('closed', { count: CLIENTS, forMs }));
    await ours(plan.warmUpMs / 2);
    await bare(plan.warmUpMs / 2);
    const checkpoint = () => house.database.query('checkpoint');
    const settle = async () => {};
    const pairs = await inPairs(plan.pairs, {
      ours: { pids: { server: house.pid, database: house.databasePid }, ready: checkpoint, run: ours, settle },
      bare: { pids: { server: bareQueries.pid, database: house.databasePid }, ready: checkpoint, run: bare, settle },
    });

    const latencies: LatencyRow[] = [];
    for (const { query, name, times, ...goal } of quiet)
      latencies.push({ ...told(name, await queries.ask<Waited>('timed', { query, times })), name, ...goal });

    const write = { port: house.port, count: WRITERS, targets: crowd.talks };
    const probe = { ...write, forMs: plan.warmUpMs / 2, mark: 'probe' };
    const probed = await writer.ask<Done>('closed', probe);
    await checkRows(house, 'probe', probed);
    const carried = Math.floor((WRITE_SHARE * probed.delivered) / probed.wallSeconds);
    const perSecond = Math.min(WRITES_PER_SECOND, carried);
    const forMs = plan.latencyMs * LATENCY_SHARE;
    const read = { perSecond: READS_PER_SECOND, forMs };
    const [written, http, path, raw] = await Promise.all([
      writer.ask<Waited>('open', { ...write, forMs, mark: 'inbox', perSecond }),
      load.ask<Waited>('during', read),
      queries.ask<Waited>('during', { ...read, query: 'list' }),
      bareQueries.ask<Waited>('during', { ...read, query: 'raw' }),
    ]);
    await checkRows(house, 'inbox', written);
    const during = `${perSecond} messages a second are written`;
    latencies.unshift(
      { ...told(during, path), name: `query path, ${during}`, goalP99Ms: P99_GOAL_MS },
      { ...told(during, raw), name: `the same page in SQL, ${during}` },
      { ...told(during, http), name: `over HTTP, ${during}` },
      { ...written, name: `what is written meanwhile` },
    );
    return { rows: [{ name: `${CLIENTS} clients, nobody writes`, unit: 'pages', pairs }], latencies, counts: [] };
  } finally {
    load.stop();
    queries.stop();
    bareQueries.stop();
    writer.stop();
  }
}

export const inbox: Benchmark = {
  number: 8,
  title: `The newest ${PER_PAGE} of ${CONVERSATIONS.toLocaleString('en-GB')} conversations`,
  ours: `GET /api/console/conversations?status=open, the console’s first list, with a workspace sign-in: conversation, visitor, tags and what this reader has not read of each; “query path” is the product’s statement through its own pool, without HTTP. While it is written every read is due by the clock, ${READS_PER_SECOND} a second of each kind at once`,
  bare: 'one keyset statement by the same driver: the columns that a list shows, the visitor’s name, and the unread count of each',
  why: 'the load, the product, the readers and PostgreSQL share two cores, so that a page waits for its turn when messages come in',
  run,
};
