import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import type { Log } from '../log.ts';
import { StartupError } from '../startup-error.ts';

type Migration = { number: number; name: string; sha256: string; text: string };
type Applied = { number: number; name: string; sha256: string };

/** Any constant will do, as long as every version of the program takes the same. */
const LOCK = 7_204_191_817;
const NAME = /^(\d{4})_[a-z0-9_]+\.sql$/;

function readMigrations(folder: string): Migration[] {
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.sql'))
    .sort();
  const list = files.map((file) => {
    const number = Number(NAME.exec(file)?.[1]);
    if (!number) throw new StartupError(`The migration ${file} should be named like 0012_what_it_brings.sql.`);
    // A checkout on Windows must not look like a change.
    const text = readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n');
    return { number, name: file.slice(0, -4), sha256: createHash('sha256').update(text).digest('hex'), text };
  });
  const twice = list.find((one, index) => list[index + 1]?.number === one.number);
  if (twice) throw new StartupError(`Two migrations have the number of ${twice.name}: give the newer one the next.`);
  return list;
}

/** Forward only: what was applied must still be there, unchanged, and nothing may slip in before it. */
function pendingAfter(applied: Applied[], list: Migration[]): Migration[] {
  const known = new Map(list.map((one) => [one.number, one]));
  for (const one of applied) {
    const here = known.get(one.number);
    if (!here || here.name !== one.name) {
      throw new StartupError(
        `The database is newer than this program: it holds the migration ${one.name}, which is unknown here. Start the version that made it, or restore a backup made before.`,
      );
    }
    if (here.sha256 !== one.sha256) {
      throw new StartupError(
        `The migration ${one.name} was changed after this database had applied it: restore the file, and put the change into a new migration.`,
      );
    }
  }
  const last = applied.at(-1)?.number ?? 0;
  const done = new Set(applied.map((one) => one.number));
  const pending = list.filter((one) => !done.has(one.number));
  const late = pending.find((one) => one.number < last);
  if (late) {
    throw new StartupError(
      `The migration ${late.name} comes before one that this database has applied already: give it a higher number.`,
    );
  }
  return pending;
}

async function apply(client: pg.Client, migration: Migration): Promise<void> {
  const { number, name, sha256, text } = migration;
  await client.query('begin');
  try {
    await client.query(text);
    await client.query('insert into schema_migrations (number, name, sha256) values ($1, $2, $3)', [
      number,
      name,
      sha256,
    ]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => {});
    const reason = error instanceof Error ? error.message : String(error);
    throw new StartupError(`The migration ${name} failed and was taken back (${reason}).`, { cause: error });
  }
}

/** Brings the schema up to date. Several processes may start at once: one works, the others wait for it. */
export async function migrate(input: {
  connection: pg.ClientConfig;
  folder: string;
  log: Log;
}): Promise<{ applied: string[] }> {
  const { connection, folder, log } = input;
  const list = readMigrations(folder);
  const client = new pg.Client(connection);
  client.on('error', () => {});
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    await client.query(`create table if not exists schema_migrations (
      number integer primary key,
      name text not null,
      sha256 text not null,
      applied_at timestamptz not null default now()
    )`);
    const { rows } = await client.query<Applied>('select number, name, sha256 from schema_migrations order by number');
    const pending = pendingAfter(rows, list);
    for (const migration of pending) await apply(client, migration);
    const applied = pending.map((one) => one.name);
    if (applied.length > 0) log.info('migrated the database', { appliedMigrations: applied.length });
    return { applied };
  } finally {
    await client.end();
  }
}
