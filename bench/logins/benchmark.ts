import type { Benchmark, Outcome } from '../benchmark.ts';
import type { House } from '../house.ts';
import { balance, Voided } from '../ledger.ts';
import type { Done } from '../loops.ts';
import { checkRows } from '../messages/benchmark.ts';
import type { Plan } from '../plan.ts';
import { latenciesOf, spreadOf } from '../statistics.ts';
import { startWorker } from '../worker.ts';
import type { Logins, People } from './load.ts';

const PEOPLE = 400;
const LOGINS_PER_SECOND = 50;
const LOGIN_LINES = 80;
const CHATS_PER_SECOND = 100;
const CHAT_LINES = 64;
const LEG_SHARE = 0.2;
/** Shorter than the server waits for the first request of a line that has not asked yet. */
const LONGEST_LEG_MS = 4500;
/** More than the queue before the hashing holds, each of somebody else. */
const BURST = PEOPLE;
const P99_RATIO_GOAL = 1.3;
const REFUSED_WITHIN_MS = 500;

type Chat = Done & { latenciesMs: number[] };

/** The reader of the crowd, many times over: the hash is copied, or the stage would hash for seconds. */
async function addPeople({ database, stage }: House): Promise<People> {
  const { tenantId, staffId, slug, password } = stage.crowd;
  const { rows } = await database.query<{ username: string }>(
    `insert into staff (id, tenant_id, username, name, role, password_hash)
      select uuidv7(), tenant_id, 'guest-' || n, 'Guest ' || n, 'agent', password_hash
        from staff, generate_series(1, $3::int) n where tenant_id = $1 and id = $2
      returning username`,
    [tenantId, staffId, PEOPLE],
  );
  return { slug, password, usernames: rows.map(({ username }) => username) };
}

async function run(house: House, plan: Plan): Promise<Outcome> {
  const people = await addPeople(house);
  const talker = startWorker('./logins/load.ts');
  const crowd = startWorker('./logins/load.ts');
  const forMs = Math.min(plan.latencyMs * LEG_SHARE, LONGEST_LEG_MS);
  let legs = 0;
  const chat = async (): Promise<{ mark: string; done: Chat }> => {
    legs += 1;
    const mark = `l${legs}`;
    const asked = { port: house.port, perSecond: CHATS_PER_SECOND, forMs, count: CHAT_LINES, mark };
    return { mark, done: await talker.ask<Chat>('chat', { ...asked, targets: house.stage.talks }) };
  };
  const logins = async (perSecond: number): Promise<Logins> => {
    const asked = { port: house.port, people, perSecond, forMs, count: LOGIN_LINES };
    const offered = await crowd.ask<Logins>('logins', asked);
    balance('logins', offered);
    return offered;
  };
  try {
    // Whoever signs in for the first time from somewhere is greeted, which is other work than the sign-in after it.
    await logins(LOGINS_PER_SECOND);
    await chat();
    await house.settle();
    const alone: Chat[] = [];
    const beside: Chat[] = [];
    const offers: Logins[] = [];
    const unchecked: { mark: string; done: Chat }[] = [];
    for (let pair = 0; pair < plan.pairs; pair += 1) {
      await house.database.query('checkpoint');
      const quiet = await chat();
      await house.settle();
      await house.database.query('checkpoint');
      const [busy, offered] = await Promise.all([chat(), logins(LOGINS_PER_SECOND)]);
      await house.settle();
      alone.push(quiet.done);
      beside.push(busy.done);
      offers.push(offered);
      unchecked.push(quiet, busy);
    }
    for (const { mark, done } of unchecked) await checkRows(house, mark, done);
    const burst = await crowd.ask<Logins>('burst', { port: house.port, people, count: BURST });
    balance('a burst of logins', burst);
    if (burst.refusedMs.length === 0)
      throw new Voided(`${BURST} logins at once were all let in: the burst is too small for this machine`);
    return outcomeOf({ alone, beside, offers, burst });
  } finally {
    talker.stop();
    crowd.stop();
  }
}

function outcomeOf({
  alone,
  beside,
  offers,
  burst,
}: {
  alone: Chat[];
  beside: Chat[];
  offers: Logins[];
  burst: Logins;
}) {
  const pooled = (legs: Chat[]) => legs.flatMap(({ latenciesMs }) => latenciesMs);
  const [without, withLogins] = [pooled(alone), pooled(beside)];
  const p99 = (waits: number[]) => latenciesOf(waits).p99Ms;
  const spread = spreadOf(alone.map((leg, pair) => p99(beside[pair]!.latenciesMs) / p99(leg.latenciesMs)));
  const letIn = offers.flatMap(({ letInMs }) => letInMs);
  const refused = offers.flatMap(({ refusedMs }) => refusedMs);
  const row = (name: string, waits: number[]) => ({ name, sent: waits.length, ...latenciesOf(waits) });
  const range = `${spread.median.toFixed(2)} (${spread.least.toFixed(2)}–${spread.most.toFixed(2)})`;
  return {
    rows: [],
    latencies: [
      row(`${CHATS_PER_SECOND} messages a second, nobody signs in`, without),
      row(`the same while ${LOGINS_PER_SECOND} sign in a second`, withLogins),
      row('sign-ins that were let in', letIn),
      ...(refused.length > 0 ? [row('sign-ins that were refused', refused)] : []),
      row(`${BURST} sign-ins at the same moment: those let in`, burst.letInMs),
      {
        ...row(`${BURST} sign-ins at the same moment: those refused`, burst.refusedMs),
        goalP99Ms: REFUSED_WITHIN_MS,
      },
    ],
    counts: [],
    figures: [
      {
        name: 'p99 of a message while people sign in, against nobody signing in',
        unit: '×',
        ours: p99(withLogins) / p99(without),
        most: P99_RATIO_GOAL,
      },
    ],
    notes: [
      `By pairs of neighbouring legs the p99 is ${range} ×.`,
      `Of ${letIn.length + refused.length} sign-ins offered ${letIn.length} were let in and ${refused.length} told to come again; of the burst ${burst.letInMs.length} and ${burst.refusedMs.length}.`,
    ],
  } satisfies Outcome;
}

export const logins: Benchmark = {
  number: 11,
  title: 'Sign-ins with a password while people chat',
  ours: `POST /api/auth/workspace-login ${LOGINS_PER_SECOND} times a second, each of another person: throttling, argon2id (19 MiB, two passes, one at a time), a session and its record; beside it ${CHATS_PER_SECOND} visitors’ messages a second until 201, due by the clock. A wait for a sign-in begins when it is sent`,
  bare: 'the same messages in the same run with nobody signing in, leg by leg in turn',
  why: 'a password costs some 20 ms of a core, so that fifty a second take one of the two that product, database and load share',
  run,
};
