import type { Benchmark, Outcome } from '../benchmark.ts';
import type { House } from '../house.ts';
import { openLine } from '../http-line.ts';
import { Voided } from '../ledger.ts';
import { inPairs, type Side } from '../pairs.ts';
import type { Plan } from '../plan.ts';
import { bodyOf } from '../posting.ts';
import { spreadOf } from '../statistics.ts';
import { startWorker } from '../worker.ts';
import { type Crowd, gatherCrowd } from './crowd.ts';

const BACK_WITHIN_SECONDS = 5;
const ROUNDS = { quick: 3, full: 7 };
/** Written to as many visitors while nobody is there, and to as many others while they come back. */
const WRITTEN = 200;
const WRITERS = 2;

type Written = { conversationId: string; body: string };

function staff(house: House, crowd: Crowd) {
  let next = 0;
  /** One message to each of the next visitors in line, from one to the next. */
  async function write(mark: string): Promise<Written[]> {
    const numbers = Array.from({ length: WRITTEN }, (_, index) => index + 1).values();
    const written: Written[] = [];
    const writer = async () => {
      const line = await openLine(house.port);
      for (const number of numbers) {
        const { conversationId } = crowd.targets[next++ % crowd.size]!;
        const body = bodyOf(mark, number);
        const answer = await line.post(
          `/api/agent-sdk/conversations/${conversationId}/messages`,
          `authorization: Bearer ${house.stage.website.staffToken}\r\n`,
          JSON.stringify({ body }),
        );
        if (answer.status !== 201)
          throw new Voided(`storm, message ${number}: ${answer.status} ${answer.body.slice(0, 300)}`);
        written.push({ conversationId, body });
      }
      line.close();
    };
    await Promise.all(Array.from({ length: WRITERS }, writer));
    return written;
  }
  return { write };
}

async function run(house: House, plan: Plan): Promise<Outcome> {
  const bare = startWorker('./sessions/bare-sockets.ts');
  const crowd = await gatherCrowd(house, plan, await bare.ask<number>('open'));
  const { write } = staff(house, crowd);
  const tally = { written: 0, missed: 0, doubled: 0, repeated: 0 };
  const backSeconds: number[] = [];
  let round = 0;
  try {
    await crowd.arrive('ours');
    await crowd.arrive('bare');
    let away: Written[] = [];
    const ours: Side = {
      pids: { server: house.pid, database: house.databasePid },
      async ready() {
        round += 1;
        await crowd.drop('ours');
        away = await write(`away${round}`);
        await house.settle();
      },
      async run() {
        const [{ wallSeconds }, coming] = await Promise.all([crowd.arrive('ours'), write(`coming${round}`)]);
        backSeconds.push(wallSeconds);
        const written = [...away, ...coming];
        const { missed, doubled, repeated } = await crowd.heard(written);
        tally.written += written.length;
        tally.missed += missed;
        tally.doubled += doubled;
        tally.repeated += repeated;
        return { delivered: crowd.size, wallSeconds };
      },
      settle: house.settle,
    };
    const theirs: Side = {
      pids: { server: bare.pid },
      ready: () => crowd.drop('bare'),
      run: async () => ({ delivered: crowd.size, ...(await crowd.arrive('bare')) }),
      settle: async () => {},
    };
    const pairs = await inPairs(ROUNDS[plan.name], { ours, bare: theirs });
    for (const side of ['ours', 'bare'] as const) await crowd.drop(side);
    const sessions = crowd.size.toLocaleString('en-GB');
    const seconds = spreadOf(backSeconds);
    const of = tally.written;
    return {
      rows: [{ name: `${sessions} sessions come back`, unit: 'sessions', pairs }],
      latencies: [],
      counts: [
        { name: 'messages missed that were written meanwhile', count: tally.missed, of, most: 0 },
        { name: 'messages doubled', count: tally.doubled, of, most: 0 },
      ],
      figures: [
        { name: `${sessions} sessions: until the last is back, median`, unit: 's', ours: seconds.median },
        {
          name: `${sessions} sessions: until the last is back, the longest of ${backSeconds.length}`,
          unit: 's',
          ours: seconds.most,
          most: BACK_WITHIN_SECONDS,
        },
      ],
      notes: [
        `${crowd.processes} processes with 128 sessions each under way at once; ${tally.repeated} messages came in the snapshot and once more as a frame, which the widget shows once.`,
      ],
    };
  } finally {
    crowd.stop();
    bare.stop();
  }
}

export const reconnectStorm: Benchmark = {
  number: 7,
  title: 'All of them drop and come back at once',
  ours: 'the sessions of 6 are cut and resume: socket, token, conversation from the number last seen, until the snapshot is there; staff write to some of them while they are away and to others while they come back',
  bare: 'ws and node:http alone: the same sockets until each is open, with nothing said',
  why: 'behind each socket a token is checked and the visitor, the conversation, its messages and its receipts are read',
  run,
};
