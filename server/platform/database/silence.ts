import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import type { Log } from '../log.ts';

/** How long a database that left one statement unanswered has to say a word before it counts as silent. */
const WORD_WITHIN_MS = 400;
const ASKED_EVERY_MS = 100;

/** At once and without a goodbye, which the driver has no word for. */
export const cutLine = (client: pg.ClientBase): void =>
  (client as unknown as { connection: { stream: { destroy(): void } } }).connection.stream.destroy();

/** In the pool's own words: `mapDatabaseError` knows them. */
const silent = () => new Error('Connection terminated: the database is silent');

/** Any word of the server's, a refusal too, or the news that nothing listens there: whoever asks then learns it at once. */
async function saysAWord(connection: pg.ClientConfig): Promise<boolean> {
  const client = new pg.Client({
    ...connection,
    connectionTimeoutMillis: WORD_WITHIN_MS,
    query_timeout: WORD_WITHIN_MS,
  });
  client.on('error', () => {});
  try {
    await client.connect();
    await client.query('select 1');
    return true;
  } catch (error) {
    const code = String((error as { code?: unknown }).code ?? '');
    return /^[0-9A-Z]{5}$/.test(code) || code === 'ECONNREFUSED' || code === 'ENOENT';
  } finally {
    // Its goodbye may wait for a server that does not listen.
    void client.end().catch(() => {});
    cutLine(client);
  }
}

/**
 * A database that is frozen, or cut off, takes what it is sent and says nothing: each statement then waits out its whole
 * time, and a request that has three of them three times as long. Once that is noticed nobody is sent there any more
 * until it has answered again.
 */
export function heedSilence(input: { pool: pg.Pool; connection: pg.ClientConfig; log: Log }): { suspect(): void } {
  const { pool, connection, log } = input;
  const connect = pool.connect.bind(pool);
  const waiting = new Set<() => void>();
  let isSuspected = false;
  let isSilent = false;

  async function listen(): Promise<void> {
    if (await saysAWord(connection)) return;
    isSilent = true;
    log.warn('the database does not answer: requests that need it are refused until it does');
    for (const giveUp of waiting) giveUp();
    const since = performance.now();
    while (!pool.ending && !(await saysAWord(connection))) await pause(ASKED_EVERY_MS, undefined, { ref: false });
    isSilent = false;
    log.warn('the database answers again', { durationMs: Math.round(performance.now() - since) });
  }

  function suspect(): void {
    if (isSuspected || pool.ending) return;
    isSuspected = true;
    void listen().finally(() => {
      isSuspected = false;
    });
  }

  function lend(): Promise<pg.PoolClient> {
    if (isSilent) return Promise.reject(silent());
    return new Promise((resolve, reject) => {
      let isGivenUp = false;
      const giveUp = () => {
        isGivenUp = true;
        reject(silent());
      };
      waiting.add(giveUp);
      connect().then(
        (client) => {
          waiting.delete(giveUp);
          if (isGivenUp) client.release();
          else resolve(client);
        },
        (error: Error) => {
          waiting.delete(giveUp);
          // Not "timeout exceeded": then all connections were lent out.
          if (error.message.startsWith('Connection terminated due to connection timeout')) suspect();
          reject(error);
        },
      );
    });
  }

  type Lent = (error: Error | undefined, client?: pg.PoolClient, release?: pg.PoolClient['release']) => void;
  pool.connect = ((lent?: Lent) => {
    if (!lent) return lend();
    lend().then((client) => lent(undefined, client, client.release), lent);
    return undefined;
  }) as typeof pool.connect;

  return { suspect };
}
