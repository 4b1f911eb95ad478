import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { connectDatabase, type Database, migrate, socketUrl, startEmbedded } from '#platform/database/index.ts';
import { stopLeftOver } from '#platform/database/postmaster.ts';
import { isRunning } from '#platform/database/processes.ts';
import { openLog } from '#platform/log.ts';

export const migrations = fileURLToPath(new URL('../server/migrations', import.meta.url));

const TEMPLATE = 'switchboard_template';
/** Two processes that copy the template at once would be in each other's way. */
const CLONE_LOCK = 7_204_191_818;
const FOLDER = /^sb-test-(\d+)-/;

const silent = openLog({ level: 'silent' });

export type TestServer = {
  url: string;
  template: string;
  /** Of the server as it runs now: one that was killed is started again, and has another. */
  pid(): number;
  stop(): Promise<void>;
};

export type TestDatabase = {
  connection: pg.ClientConfig;
  url: string;
  database: Database;
  drop(): Promise<void>;
};

/** The address of another database on the same server. */
function sibling(url: string, name: string): string {
  const address = new URL(url);
  address.pathname = `/${name}`;
  return address.href;
}

async function asAdmin<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** In memory a database is copied in 30 ms, on a disk in 300; containers often have too little of it. */
function quickFolder(): string {
  try {
    const { bavail, bsize } = statfsSync('/dev/shm');
    return bavail * bsize > 2 * 1024 ** 3 ? '/dev/shm' : tmpdir();
  } catch {
    return tmpdir();
  }
}

/** A run that was killed leaves its server; the next one clears it away. */
async function sweep(): Promise<void> {
  const folders = [...new Set([tmpdir(), quickFolder()])];
  for (const folder of folders.flatMap((place) => readdirSync(place).map((name) => join(place, name)))) {
    const pid = Number(FOLDER.exec(basename(folder))?.[1]);
    if (!pid || isRunning(pid)) continue;
    try {
      await stopLeftOver(join(folder, 'postgres'));
      rmSync(folder, { recursive: true, force: true });
    } catch {
      // Another user's.
    }
  }
}

/** `durable` for tests that crash the machine's processes; without it a clone costs a fraction. */
export async function startTestServer({ durable = false, maxConnections = 200 } = {}): Promise<TestServer> {
  await sweep();
  const dataDir = mkdtempSync(join(durable ? tmpdir() : quickFolder(), `sb-test-${process.pid}-`));
  const server = await startEmbedded({ dataDir, log: silent, durable, maxConnections });
  const stop = async () => {
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  // Nothing asynchronous runs any more when a process exits.
  const atExit = () => {
    try {
      process.kill(server.pid, 'SIGQUIT');
    } catch {
      return;
    }
    const pauses = new Int32Array(new SharedArrayBuffer(4));
    for (let tries = 0; tries < 100 && isRunning(server.pid); tries += 1) Atomics.wait(pauses, 0, 0, 20);
    rmSync(dataDir, { recursive: true, force: true });
    rmSync(server.connection.host, { recursive: true, force: true });
  };
  process.once('exit', atExit);
  try {
    const url = socketUrl({ ...server.connection, database: 'postgres' });
    await asAdmin(url, (client) => client.query(`create database ${TEMPLATE}`));
    await migrate({ connection: { connectionString: sibling(url, TEMPLATE) }, folder: migrations, log: silent });
    await asAdmin(url, (client) =>
      client.query(`alter database ${TEMPLATE} with is_template true allow_connections false`),
    );
    return {
      url,
      template: TEMPLATE,
      pid: () => server.pid,
      stop: async () => {
        process.off('exit', atExit);
        await stop();
      },
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

let own: Promise<TestServer> | undefined;

/** The server of this test run, or one of this process where a file is run by hand. */
function currentServer(): Promise<Pick<TestServer, 'url' | 'template'>> {
  const url = process.env['TEST_DATABASE_URL'];
  if (url) return Promise.resolve({ url, template: process.env['TEST_TEMPLATE'] ?? TEMPLATE });
  if (!own) {
    own = startTestServer();
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
  }
  return own;
}

/** A migrated, empty database of one's own, on the server of this run or on another. `drop()` closes it and removes it. */
export async function testDatabase({
  poolSize = 10,
  on,
}: {
  poolSize?: number;
  on?: Pick<TestServer, 'url' | 'template'>;
} = {}): Promise<TestDatabase> {
  const server = on ?? (await currentServer());
  const name = `test_${process.pid}_${randomBytes(5).toString('hex')}`;
  await asAdmin(server.url, async (client) => {
    await client.query('select pg_advisory_lock($1)', [CLONE_LOCK]);
    await client.query(`create database ${name} template ${client.escapeIdentifier(server.template)}`);
  });
  const url = sibling(server.url, name);
  const database = await connectDatabase({ databaseUrl: url, poolSize, log: silent });
  return {
    connection: database.connection,
    url,
    database,
    async drop() {
      await database.close();
      await asAdmin(server.url, (client) => client.query(`drop database if exists ${name} with (force)`));
    },
  };
}
