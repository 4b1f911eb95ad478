import type { Benchmark, Outcome, Row } from '../benchmark.ts';
import type { House } from '../house.ts';
import { balance } from '../ledger.ts';
import type { Done } from '../loops.ts';
import { inPairs, type Side } from '../pairs.ts';
import type { Plan } from '../plan.ts';
import { type Latencies, latenciesOf } from '../statistics.ts';
import { startWorker } from '../worker.ts';
import { CHUNKS } from './library.ts';

const P50_GOAL_MS = 10;
const LEG_SHARE = 0.3;
/** Each passage has thirty copies, so that the five are one passage's: what counts here is the first of the quality set. */
const MOST_MISSED = 1 / 3;

type Searched = Done & Latencies;
type Recall = { of: number; missed: string[] };

async function run(house: House, plan: Plan): Promise<Outcome> {
  const { tenantId } = house.stage.crowd;
  const connection = { ...house.bare, database: 'switchboard' };
  const sides = {
    ours: startWorker('./retrieval/searching.ts'),
    bare: startWorker('./retrieval/searching.ts'),
  };
  try {
    for (const worker of [sides.ours, sides.bare]) await worker.ask('open', { connection, tenantId });
    const library = await sides.ours.ask<{ chunks: number }>('fill');
    await sides.bare.ask('hold', library);
    await house.settle();
    const firstMs = await sides.ours.ask<number>('first', { side: 'ours' });
    const recall = {
      ours: await sides.ours.ask<Recall>('recall', { side: 'ours' }),
      bare: await sides.bare.ask<Recall>('recall', { side: 'bare' }),
    };
    const search = async (side: 'ours' | 'bare', count: number, forMs: number): Promise<Searched> => {
      const done = await sides[side].ask<Searched>('run', { side, count, forMs });
      balance(`retrieval, ${side}`, done);
      return done;
    };
    const sideOf = (side: 'ours' | 'bare'): Side => ({
      pids: { server: sides[side].pid, database: house.databasePid },
      ready: async () => {},
      run: () => search(side, 1, plan.legMs * LEG_SHARE),
      settle: async () => {},
    });
    const rows: Row[] = [
      {
        name: 'one after the other',
        unit: 'searches',
        pairs: await inPairs(plan.pairs, { ours: sideOf('ours'), bare: sideOf('bare') }),
      },
    ];
    const serial = await search('ours', 1, plan.latencyMs / 5);
    const raw = await search('bare', 1, plan.latencyMs / 5);
    return {
      rows,
      latencies: [
        { ...serial, name: `ours, one after the other, ${library.chunks} chunks`, goalP50Ms: P50_GOAL_MS },
        { ...raw, name: 'full text alone, one after the other' },
        { ...latenciesOf([firstMs]), sent: 1, name: 'ours, the first of a process: it reads the vocabulary' },
      ],
      counts: [
        {
          name: 'ours: questions whose answer is not among the five',
          count: recall.ours.missed.length,
          of: recall.ours.of,
          most: Math.floor(recall.ours.of * MOST_MISSED),
        },
        {
          name: 'full text alone: the same',
          count: recall.bare.missed.length,
          of: recall.bare.of,
          most: recall.bare.of,
        },
      ],
    };
  } finally {
    sides.ours.stop();
    sides.bare.stop();
  }
}

export const retrieval: Benchmark = {
  number: 9,
  title: `The five passages that answer a question, from ${CHUNKS.toLocaleString('en-GB')} chunks`,
  ours: 'the search of a turn of the assistant, by words (no embedding server is set): the quality set’s 120 questions in two languages over thirty copies of its documents, each copy with words of its own; typing errors, compounds and synonyms are looked up, three rankings fused, and the passages judged',
  bare: 'PostgreSQL’s full text alone: the words of the question in the language’s stems, ts_rank_cd of all that match, the best five',
  why: 'what is likened to the vocabulary (errors, compounds, synonyms) widens the query to more words, and each of three rankings reads the vectors of what it finds',
  run,
};
