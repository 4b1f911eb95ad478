import { createHmac } from 'node:crypto';
import { isIPv6 } from 'node:net';
import { type Kysely, sql } from 'kysely';
import type { Clock } from '#platform/clock.ts';
import { Refusal } from '#platform/refusal.ts';
import type { IdentityTables } from './identity.tables.ts';
import { tooManySignIns } from './passwords.ts';

const WINDOW_SECONDS = 15 * 60;
const MOST_PER_ACCOUNT = 5;
const MOST_PER_ADDRESS = 30;
/** What is no failure is counted less strictly: a whole office may sit behind one address. */
const MOST_TAKEN_PER_ADDRESS = 60;
const MOST_WAITING = 50;
/** As many as may wait for their password's turn: who comes then is refused before anything is read for them. */
const MOST_AT_ONCE = 64;

/** One customer of an IPv6 provider holds a whole /64: its addresses count together. */
export function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '');
  if (!isIPv6(plain)) return plain;
  const [head = '', tail] = plain.toLowerCase().split('::');
  const left = head.split(':').filter(Boolean);
  const right = tail?.split(':').filter(Boolean) ?? [];
  const middle = tail === undefined ? [] : Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0');
  return [...left, ...middle, ...right].slice(0, 4).join(':');
}

type Needs = { database: Kysely<unknown>; clock: Clock; key: Buffer };

/** Guessing a password is made slow, per account and per address. Names and addresses are kept as hashes alone. */
export function throttling({ database, clock, key }: Needs) {
  const db = database.withTables<IdentityTables>();
  const queues = new Map<string, { tail: Promise<unknown>; waiting: number }>();
  let underWay = 0;
  const bucket = (kind: string, name: string) => `${kind}:${createHmac('sha256', key).update(name).digest('hex')}`;

  const refuse = (waitSeconds: number): never => {
    throw new Refusal('limited', 'sign_in_throttled', 'Too many tries in a short time. Wait before the next one.', {
      retryAfterSeconds: waitSeconds,
    });
  };

  async function ensureOpen(limits: Map<string, number>): Promise<void> {
    const now = clock.now();
    const rows = await db
      .selectFrom('sign_in_failures')
      .select(['bucket', 'failures', 'window_ends_at'])
      .where('bucket', 'in', [...limits.keys()])
      .where('window_ends_at', '>', now)
      .execute();
    const waits = rows
      .filter((row) => row.failures >= (limits.get(row.bucket) ?? 0))
      .map((row) => Math.ceil((row.window_ends_at.getTime() - now.getTime()) / 1000));
    if (waits.length > 0) refuse(Math.max(...waits));
  }

  async function count(limits: Map<string, number>): Promise<void> {
    const now = clock.now();
    const windowEndsAt = new Date(now.getTime() + WINDOW_SECONDS * 1000);
    // In one order, so that two failures at once cannot wait for each other.
    const buckets = [...limits.keys()].sort();
    await db
      .insertInto('sign_in_failures')
      .values(buckets.map((name) => ({ bucket: name, failures: 1, window_ends_at: windowEndsAt })))
      .onConflict((conflict) =>
        conflict.column('bucket').doUpdateSet({
          failures: sql`case when sign_in_failures.window_ends_at <= ${now} then 1 else sign_in_failures.failures + 1 end`,
          window_ends_at: sql`case when sign_in_failures.window_ends_at <= ${now} then excluded.window_ends_at else sign_in_failures.window_ends_at end`,
        }),
      )
      .execute();
  }

  /** Tries for one account go one after the other, or a burst would pass before its first failure is counted. */
  async function inTurn<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
    const queue = queues.get(name) ?? { tail: Promise.resolve(), waiting: 0 };
    if (queue.waiting >= MOST_WAITING) refuse(2);
    queue.waiting += 1;
    queues.set(name, queue);
    const turn = queue.tail.then(work);
    queue.tail = turn.catch(() => undefined);
    try {
      return await turn;
    } finally {
      queue.waiting -= 1;
      if (queue.waiting === 0) queues.delete(name);
    }
  }

  return {
    /** `attempt` gives undefined where the sign-in failed. */
    async guard<Result>(
      { account, address }: { account: string; address: string | undefined },
      attempt: () => Promise<Result | undefined>,
    ): Promise<Result | undefined> {
      if (underWay >= MOST_AT_ONCE) throw tooManySignIns();
      const name = bucket('account', account);
      const limits = new Map([[name, MOST_PER_ACCOUNT]]);
      if (address) limits.set(bucket('address', networkOf(address)), MOST_PER_ADDRESS);
      underWay += 1;
      try {
        return await inTurn(name, async () => {
          await ensureOpen(limits);
          const result = await attempt();
          if (result === undefined) {
            await count(limits);
            return undefined;
          }
          // Others may have failed from this address while this try waited for its turn.
          await ensureOpen(limits);
          await db.deleteFrom('sign_in_failures').where('bucket', '=', name).execute();
          return result;
        });
      } finally {
        underWay -= 1;
      }
    },
    /** Counts every try, also those that succeed: what costs us a mail or a hash, and tells nobody whether it fitted. */
    async take({ account, address }: { account: string; address: string | undefined }): Promise<void> {
      const name = bucket('taken', account);
      const limits = new Map([[name, MOST_PER_ACCOUNT]]);
      if (address) limits.set(bucket('taken from', networkOf(address)), MOST_TAKEN_PER_ADDRESS);
      await inTurn(name, async () => {
        await ensureOpen(limits);
        await count(limits);
      });
    },
    async removeExpired(): Promise<void> {
      await db.deleteFrom('sign_in_failures').where('window_ends_at', '<=', clock.now()).execute();
    },
  };
}

export type Throttling = ReturnType<typeof throttling>;
