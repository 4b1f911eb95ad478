import { chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import type { Log } from '../log.ts';
import { type Account, chooseAccount, give } from './account.ts';
import { findBinaries } from './binaries.ts';
import { checkCluster, createCluster, SUPERUSER } from './cluster.ts';
import { type DataDirLock, takeDataDirLock } from './data-dir-lock.ts';
import { folderFault } from './folder-fault.ts';
import { launch, rotateLog, stopLeftOver, stopPostmaster } from './postmaster.ts';

export type EmbeddedConnection = { host: string; port: number; user: string; database: string };

export type Embedded = {
  connection: EmbeddedConnection;
  /** Of the server that runs at the moment. */
  readonly pid: number;
  logFile: string;
  stop(): Promise<void>;
};

export type EmbeddedOptions = {
  dataDir: string;
  log: Log;
  /** Handed in by who took it earlier; otherwise it is taken here and given back by stop(). */
  lock?: DataDirLock;
  /** False for throw-away databases of tests alone: a crash of the machine may lose what was committed. */
  durable?: boolean;
  maxConnections?: number;
  without?: 'namespace';
};

/** The file name in the folder must fit into 103 bytes (macOS) or 107 (Linux). */
const SOCKET_PATH_BYTES = 103;

const REVIVAL_PAUSE_MS = 2000;

function makeSocketDir(account: Account): string {
  const fits = (folder: string) => Buffer.byteLength(join(folder, 'sb-123456', '.s.PGSQL.5432')) <= SOCKET_PATH_BYTES;
  const folder = mkdtempSync(join(fits(tmpdir()) ? tmpdir() : '/tmp', 'sb-'));
  chmodSync(folder, 0o700);
  give(account, folder);
  return folder;
}

function serverArguments(input: { cluster: string; socketDir: string; durable: boolean; maxConnections: number }) {
  const settings: Record<string, string | number> = {
    listen_addresses: '',
    unix_socket_directories: input.socketDir,
    unix_socket_permissions: '0700',
    max_connections: input.maxConnections,
    shared_buffers: '128MB',
    effective_cache_size: '512MB',
    work_mem: '8MB',
    maintenance_work_mem: '64MB',
    wal_level: 'replica',
    max_wal_senders: 2,
    min_wal_size: '80MB',
    max_wal_size: '512MB',
    // Copying a database logs every page of it: compressing them costs ten times the copy.
    wal_compression: 'off',
    checkpoint_completion_target: '0.9',
    // Containers have little shared memory, and no query here is long enough to be shared out.
    max_parallel_workers_per_gather: 0,
    jit: 'off',
    // An index is worth it on any disk of today, and a plan made for an empty table must not stay a scan.
    random_page_cost: '1.1',
    fsync: input.durable ? 'on' : 'off',
    synchronous_commit: input.durable ? 'on' : 'off',
    full_page_writes: input.durable ? 'on' : 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    lc_messages: 'C',
    log_destination: 'stderr',
    logging_collector: 'off',
    log_line_prefix: '%m [%p] ',
    log_min_messages: 'warning',
    // Statements and the rows named in details may hold what people wrote.
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
  };
  return ['-D', input.cluster, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
}

async function ensureDatabase(connection: EmbeddedConnection): Promise<void> {
  const client = new pg.Client({ ...connection, database: 'postgres' });
  await client.connect();
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [connection.database]);
    if (rowCount === 0) await client.query(`create database ${client.escapeIdentifier(connection.database)}`);
  } finally {
    await client.end();
  }
}

/** PostgreSQL 18 from npm on `<dataDir>/postgres`, reached by a private socket alone. */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const lock = options.lock ?? (await takeDataDirLock(options.dataDir));
  try {
    return await startLocked(options, options.lock ? undefined : lock);
  } catch (error) {
    if (!options.lock) lock.release();
    throw folderFault(resolve(options.dataDir), error);
  }
}

async function startLocked(options: EmbeddedOptions, ownLock: DataDirLock | undefined): Promise<Embedded> {
  const { log, durable = true, maxConnections = 60, without } = options;
  const dataDir = realpathSync(options.dataDir);
  const cluster = join(dataDir, 'postgres');
  const logFile = join(dataDir, 'logs', 'postgres.log');
  const chosen = chooseAccount({ binaries: findBinaries(), dataDir, cluster, without });
  const { account, binaries } = chosen;

  mkdirSync(join(dataDir, 'logs'), { recursive: true, mode: 0o700 });
  rotateLog(logFile);
  if (checkCluster(cluster) === 'absent') {
    log.info('creating the embedded database');
    createCluster({ account, binaries, cluster, durable });
  }
  const leftOver = await stopLeftOver(cluster);
  if (leftOver) log.warn('stopped a database server that an earlier run left behind', { pid: leftOver });

  const socketDir = makeSocketDir(account);
  const args = serverArguments({ cluster, socketDir, durable, maxConnections });
  const order = { account, program: binaries.postgres, args, cluster, logFile };
  const connection = { host: socketDir, port: 5432, user: SUPERUSER, database: 'switchboard' };

  let stopping = false;
  let revival: Promise<void> | undefined;
  let server = await launch(order).catch((error: unknown) => {
    rmSync(socketDir, { recursive: true, force: true });
    throw error;
  });

  /** A server that dies under us (out of memory, a wrong kill) is started again on its log. */
  function watch(): void {
    server.unref();
    server.once('exit', (status, signal) => {
      if (stopping) return;
      log.error('the embedded database ended unexpectedly and is started again', { status, signal });
      revival = revive();
    });
  }
  /** Tried until it works: the cause may be a full disk, which somebody will see to. */
  async function revive(): Promise<void> {
    while (!stopping) {
      try {
        rmSync(join(cluster, 'postmaster.pid'), { force: true });
        server = await launch(order);
        watch();
        return;
      } catch (error) {
        log.error('the embedded database does not start again', { error });
        await pause(REVIVAL_PAUSE_MS);
      }
    }
  }
  watch();

  async function end(): Promise<void> {
    stopping = true;
    await revival;
    if (server.pid) await stopPostmaster(server.pid);
    rmSync(socketDir, { recursive: true, force: true });
    ownLock?.release();
  }
  let ended: Promise<void> | undefined;
  const stop = () => {
    ended ??= end();
    return ended;
  };

  try {
    await ensureDatabase(connection);
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    connection,
    get pid() {
      return server.pid ?? 0;
    },
    logFile,
    stop,
  };
}
