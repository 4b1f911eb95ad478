import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import type { Log } from '../log.ts';
import { StartupError } from '../startup-error.ts';
import { MAJOR } from './binaries.ts';
import { mapDatabaseError } from './database-error.ts';

const OLDEST = 16;

/** Host and name alone: a database's address may hold a password. */
export function nameOf(databaseUrl: string): string {
  try {
    const url = new URL(databaseUrl);
    return `${url.host || url.searchParams.get('host') || 'localhost'}${url.pathname}`;
  } catch {
    return 'its address';
  }
}

export function checkUrl(databaseUrl: string): void {
  if (/^postgres(?:ql)?:\/\/./.test(databaseUrl) && URL.canParse(databaseUrl.replace('@/', '@localhost/'))) return;
  throw new StartupError(
    'DATABASE_URL is not the address of a PostgreSQL database: it should look like postgres://user:password@host:5432/switchboard.',
  );
}

async function look(connection: pg.ClientConfig, name: string, log: Log): Promise<void> {
  const client = new pg.Client({ ...connection, connectionTimeoutMillis: 5000, query_timeout: 5000 });
  client.on('error', () => {});
  try {
    await client.connect();
    const { rows } = await client.query<{ version: string; encoding: string; is_replica: boolean }>(
      `select current_setting('server_version') as version, current_setting('server_encoding') as encoding,
        pg_is_in_recovery() as is_replica`,
    );
    const { version = '', encoding, is_replica } = rows[0] ?? {};
    const major = Number.parseInt(version, 10);
    if (major < OLDEST) {
      throw new StartupError(`The database at ${name} is PostgreSQL ${version}: it should be ${MAJOR} or newer.`);
    }
    if (encoding !== 'UTF8') {
      throw new StartupError(
        `The database at ${name} stores text as ${encoding}: create one with encoding UTF8 and name that in DATABASE_URL.`,
      );
    }
    if (is_replica) {
      throw new StartupError(`The database at ${name} is a read-only replica: DATABASE_URL should name its primary.`);
    }
    if (major < Number(MAJOR)) log.warn('this PostgreSQL is older than the one that is tested', { version });
  } finally {
    await client.end().catch(() => {});
  }
}

/** Waits for a server that is still starting, as beside us in a compose file; what waiting can't cure is said at once. */
export async function awaitServer(input: {
  connection: pg.ClientConfig;
  databaseUrl: string;
  log: Log;
  withinMs: number;
}): Promise<void> {
  const { connection, databaseUrl, log, withinMs } = input;
  const name = nameOf(databaseUrl);
  const startedAt = performance.now();
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await look(connection, name, log);
    } catch (error) {
      if (error instanceof StartupError) throw error;
      const reason = error instanceof Error ? error.message || (error as NodeJS.ErrnoException).code : String(error);
      const mayPass = mapDatabaseError(error) !== undefined;
      if (!mayPass || performance.now() - startedAt > withinMs) {
        throw new StartupError(`The database at ${name} cannot be used (${reason}): check DATABASE_URL.`, {
          cause: error,
        });
      }
      if (attempt === 1) log.warn('waiting for the database', { error });
      await pause(500);
    }
  }
}
