import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, test } from 'node:test';
import { type TestDatabase, testDatabase } from '#tests/database.ts';
import { openLog } from '../log.ts';
import { StartupError } from '../startup-error.ts';
import { migrate } from './migrate.ts';

const log = openLog({ level: 'silent' });
let at: TestDatabase;
let folder: string;

before(async () => {
  at = await testDatabase();
});
after(() => at.drop());

beforeEach(async () => {
  await at.database.pool.query('drop schema public cascade');
  await at.database.pool.query('create schema public');
  if (folder) rmSync(folder, { recursive: true });
  folder = mkdtempSync(join(tmpdir(), 'sb-migrations-'));
  write('0001_first.sql', 'create table first (n int); select pg_sleep(0.1);');
  write('0002_second.sql', 'create table second (n int); insert into second values (1);');
});
after(() => rmSync(folder, { recursive: true, force: true }));

const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
const run = () => migrate({ connection: at.connection, folder, log });
const startupError = (pattern: RegExp) => (error: unknown) =>
  error instanceof StartupError && pattern.test(error.message) && !error.message.includes('\n');

async function count(table: string): Promise<number> {
  const { rows } = await at.database.pool.query<{ count: number }>(`select count(*) from ${table}`);
  return rows[0]?.count ?? -1;
}

test('migrations run once, in order, and are remembered', async () => {
  assert.deepEqual(await run(), { applied: ['0001_first', '0002_second'] });
  assert.deepEqual(await run(), { applied: [] });
  write('0003_third.sql', 'create table third (n int)');
  assert.deepEqual(await run(), { applied: ['0003_third'] });
  assert.equal(await count('second'), 1);
});

test('two processes that start at once migrate once', async () => {
  const results = await Promise.all([run(), run()]);
  assert.deepEqual(results.map((result) => result.applied.length).sort(), [0, 2]);
  assert.equal(await count('schema_migrations'), 2);
});

test('a migration that fails changes nothing, is named, and can be repaired', async () => {
  write('0003_third.sql', 'create table third (n int); select nonsense;');
  await assert.rejects(run(), startupError(/0003_third failed and was taken back \(column "nonsense"/));
  assert.equal(await count('schema_migrations'), 2);
  await assert.rejects(count('third'), /does not exist/);
  write('0003_third.sql', 'create table third (n int)');
  assert.deepEqual(await run(), { applied: ['0003_third'] });
});

test('a migration that was changed after it was applied is refused, new line endings are not a change', async () => {
  write('0002_second.sql', 'create table second (\nn int);');
  await run();
  write('0002_second.sql', 'create table second (\r\nn int);');
  await run();
  write('0002_second.sql', 'create table second (n bigint);');
  await assert.rejects(run(), startupError(/0002_second was changed/));
});

test('a database newer than the program is refused', async () => {
  write('0003_third.sql', 'select 1');
  await run();
  rmSync(join(folder, '0003_third.sql'));
  await assert.rejects(run(), startupError(/newer than this program.*0003_third/));
});

test('numbers that slip in before, come twice or are none are refused', async () => {
  write('0005_fifth.sql', 'select 1');
  await run();
  write('0004_fourth.sql', 'select 1');
  await assert.rejects(run(), startupError(/0004_fourth comes before/));
  write('0005_other.sql', 'select 1');
  await assert.rejects(run(), startupError(/Two migrations/));
  write('notes.sql', 'select 1');
  await assert.rejects(run(), startupError(/notes.sql should be named/));
});
