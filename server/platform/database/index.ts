import { Kysely, PostgresDialect } from 'kysely';
import type pg from 'pg';
import type { Log } from '../log.ts';
import { type EmbeddedOptions, startEmbedded } from './embedded.ts';
import { openPool, types } from './pool.ts';
import { awaitServer, checkUrl } from './server-check.ts';

export { byIndex } from './by-index.ts';
export { type DataDirLock, takeDataDirLock } from './data-dir-lock.ts';
export { mapDatabaseError } from './database-error.ts';
export { type Embedded, type EmbeddedOptions, startEmbedded } from './embedded.ts';
export { type DatabaseFigures, databaseFigures } from './figures.ts';
export { migrate } from './migrate.ts';
export { runningEmbedded } from './running.ts';

export type Database = {
  /** Each module narrows it to its own tables by `withTables`. */
  kysely: Kysely<unknown>;
  pool: pg.Pool;
  /** For a client of one's own (LISTEN, jobs): without the pool's time limits. */
  connection: pg.ClientConfig;
  /** The same as an address, for what only takes one. May hold a password. */
  url: string;
  isReady(timeoutMs?: number): Promise<boolean>;
  /** Lets running queries end (five seconds at most), then stops the embedded server where there is one. */
  close(): Promise<void>;
};

export type DatabaseOptions = {
  databaseUrl?: string | undefined;
  embedded?: Omit<EmbeddedOptions, 'log'> | undefined;
  poolSize?: number | undefined;
  log: Log;
  /** How long to wait for a server named by databaseUrl. */
  waitMs?: number | undefined;
};

const CLOSE_WITHIN_MS = 5000;

export const socketUrl = (connection: { host: string; user: string; database: string }): string =>
  `postgres://${connection.user}@localhost/${connection.database}?host=${encodeURIComponent(connection.host)}`;

async function within<T>(work: Promise<T>, timeoutMs: number, otherwise: T): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<T>((resolve) => {
    timer = setTimeout(resolve, timeoutMs, otherwise);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

/** A server of the operator's (databaseUrl) or the embedded one: the rest of the house can't tell. */
export async function connectDatabase(options: DatabaseOptions): Promise<Database> {
  const { databaseUrl, embedded, log, poolSize = 20, waitMs = 30_000 } = options;
  if (databaseUrl) {
    checkUrl(databaseUrl);
    const connection = { connectionString: databaseUrl, types };
    await awaitServer({ connection, databaseUrl, log, withinMs: waitMs });
    return open({ connection, url: databaseUrl, poolSize, log, stopServer: async () => {} });
  }
  if (!embedded) throw new TypeError('connectDatabase needs databaseUrl or embedded');
  const server = await startEmbedded({ ...embedded, log });
  const connection = { ...server.connection, types };
  return open({ connection, url: socketUrl(server.connection), poolSize, log, stopServer: server.stop });
}

function open(input: {
  connection: pg.ClientConfig;
  url: string;
  poolSize: number;
  log: Log;
  stopServer(): Promise<void>;
}): Database {
  const { connection, url, poolSize, log, stopServer } = input;
  const pool = openPool({ connection, size: poolSize, log });
  const kysely = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  // Kysely forgets a pool that it never used.
  const endPool = async () => {
    await kysely.destroy();
    if (!pool.ending) await pool.end();
  };
  let closed: Promise<void> | undefined;
  return {
    kysely,
    pool,
    connection,
    url,
    isReady: (timeoutMs = 1000) =>
      within(
        pool.query('select 1').then(
          () => true,
          () => false,
        ),
        timeoutMs,
        false,
      ),
    close() {
      closed ??= within(endPool(), CLOSE_WITHIN_MS, undefined).finally(stopServer);
      return closed;
    },
  };
}
