import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { freePort, startProcess } from '#tests/proofs/process.ts';
import { Voided } from './ledger.ts';
import { type Stage, setStage } from './stage.ts';

export type Connection = { host: string; port: number; user: string; database: string };

/** The product as `npm start` runs it, on a folder of its own, and the same database server for the denominators. */
export type House = {
  stage: Stage;
  port: number;
  pid: number;
  databasePid: number;
  /** Where the product's inspector listens once it is woken: to have its garbage collected before memory is read. */
  inspectPort: number;
  /** The product's own database, looked into past it. */
  database: pg.Client;
  /** An empty database on the same server, for denominators. */
  bare: Connection;
  /** Waits until every event of what was sent has been delivered: work put off is work all the same. */
  settle(): Promise<void>;
  close(): Promise<void>;
};

const SETTLE_WITHIN_MS = 30_000;
const BARE = 'bare';

/** Line 1 of the server's own file is its process, line 5 the folder of its socket. */
function findServer(dataDir: string): { pid: number; host: string } {
  const lines = readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n');
  return { pid: Number(lines[0]), host: lines[4] ?? '' };
}

/** `environment` reaches the product: profilers are switched on by NODE_OPTIONS. */
export async function openHouse(environment: Record<string, string> = {}): Promise<House> {
  // On a disk: what is committed into memory costs nothing to make durable.
  const dataDir = await mkdtemp(join(tmpdir(), 'switchboard-bench-'));
  try {
    const stage = await setStage(dataDir);
    const port = await freePort();
    const inspectPort = await freePort();
    const product = startProcess({
      environment: {
        DATA_DIR: dataDir,
        PORT: String(port),
        VISITOR_REQUESTS_PER_MINUTE: '10000000',
        REQUESTS_PER_HOUR: '10000000',
        ...environment,
        NODE_OPTIONS: `--inspect-port=${inspectPort} ${environment['NODE_OPTIONS'] ?? ''}`.trim(),
      },
      cwd: dataDir,
    });
    await product.ready();
    const server = findServer(dataDir);
    const address = { host: server.host, port: 5432, user: 'switchboard' };
    const database = new pg.Client({ ...address, database: 'switchboard' });
    await database.connect();
    await database.query(`create database ${BARE}`);

    return {
      stage,
      port,
      pid: product.pid,
      databasePid: server.pid,
      inspectPort,
      database,
      bare: { ...address, database: BARE },
      async settle() {
        for (const end = Date.now() + SETTLE_WITHIN_MS; Date.now() < end; await pause(10)) {
          const { rowCount } = await database.query('select from outbox order by position limit 1');
          if (rowCount === 0) return;
        }
        throw new Voided(`events still wait for delivery after ${SETTLE_WITHIN_MS} ms`);
      },
      async close() {
        await database.end();
        product.kill('SIGTERM');
        await product.exited;
        await rm(dataDir, { recursive: true, force: true });
      },
    };
  } catch (error) {
    await rm(dataDir, { recursive: true, force: true });
    throw error;
  }
}
