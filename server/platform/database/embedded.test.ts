import assert from 'node:assert/strict';
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { openLog } from '../log.ts';
import { StartupError } from '../startup-error.ts';
import { findBinaries } from './binaries.ts';
import { takeDataDirLock } from './data-dir-lock.ts';
import { type Embedded, type EmbeddedOptions, startEmbedded } from './embedded.ts';
import { stopLeftOver } from './postmaster.ts';
import { isRunning } from './processes.ts';

const log = openLog({ level: 'silent' });
const isRoot = process.getuid?.() === 0;
const folders: string[] = [];
const hold = fileURLToPath(new URL('./fixtures/hold.ts', import.meta.url));

function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), `sb-test-${process.pid}-`));
  folders.push(folder);
  return folder;
}

after(async () => {
  for (const folder of folders) {
    await stopLeftOver(join(folder, 'postgres'));
    rmSync(folder, { recursive: true, force: true });
  }
});

const start = (dataDir: string, more: Partial<EmbeddedOptions> = {}) =>
  startEmbedded({ dataDir, log, durable: false, ...more });

async function ask(server: Embedded, text: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client(server.connection);
  client.on('error', () => {});
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}

async function startedChild(
  dataDir: string,
  mode: 'idle' | 'write',
): Promise<{ child: ChildProcess; said: () => string }> {
  const child = spawn(process.execPath, [hold, dataDir, mode], { stdio: ['ignore', 'pipe', 'inherit'] });
  let text = '';
  child.stdout.on('data', (part: Buffer) => {
    text += part.toString();
  });
  while (!text.includes('started')) await once(child.stdout, 'data');
  return { child, said: () => text };
}

const postmasterOf = (dataDir: string): number =>
  Number(readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);

const sentence = (pattern: RegExp) => (error: unknown) => {
  assert.ok(error instanceof StartupError, `a StartupError, not ${String(error)}`);
  assert.match(error.message, pattern);
  assert.ok(!error.message.includes('\n'));
  return true;
};

test('the database starts on an empty folder, keeps what was saved, and writes through to the disk', async () => {
  const dataDir = freshFolder();
  const first = await start(dataDir, { durable: true });
  assert.deepEqual(await ask(first, 'show fsync'), [{ fsync: 'on' }]);
  assert.deepEqual(await ask(first, 'show synchronous_commit'), [{ synchronous_commit: 'on' }]);
  assert.deepEqual(await ask(first, 'show listen_addresses'), [{ listen_addresses: '' }]);
  await ask(first, 'create table kept as select 7 as number');
  await first.stop();
  assert.equal(isRunning(first.pid), false);
  assert.equal(existsSync(first.connection.host), false);
  assert.deepEqual(readdirSync(dataDir).sort(), ['logs', 'postgres']);

  const second = await start(dataDir);
  assert.deepEqual(await ask(second, 'select * from kept'), [{ number: 7 }]);
  await second.stop();
});

test('German letters are letters: in search, in capitals and in sorting by a person’s rules', async () => {
  const server = await start(freshFolder());
  await ask(server, 'create extension pg_trgm');
  const [row] = await ask(
    server,
    `select similarity('Größe', 'Grösse') > 0.2 as similar, show_trgm('ä') <> '{}' as letter, upper('größe') as upper,
      'Äpfel' < 'Birne' collate "de-x-icu" as sorted`,
  );
  assert.deepEqual(row, { similar: true, letter: true, upper: 'GRÖßE', sorted: true });
  await server.stop();
});

test('as root where namespaces are forbidden, the database runs as nobody', { skip: !isRoot }, async () => {
  const dataDir = freshFolder();
  const server = await start(dataDir, { without: 'namespace' });
  const owner = spawnSync('stat', ['-c', '%u', join(dataDir, 'postgres')], { encoding: 'utf8' }).stdout.trim();
  assert.equal(owner, '65534');
  assert.deepEqual(await ask(server, 'select 1 as one'), [{ one: 1 }]);
  await server.stop();
  const again = await start(dataDir);
  assert.deepEqual(await ask(again, 'select 1 as one'), [{ one: 1 }]);
  await again.stop();
});

test('as root in a folder that nobody may enter, the start says what to do', { skip: !isRoot }, async () => {
  const outer = freshFolder();
  const dataDir = join(outer, 'closed', 'data');
  mkdirSync(join(outer, 'closed'), { mode: 0o700 });
  await assert.rejects(start(dataDir, { without: 'namespace' }), sentence(/user 65534 cannot enter .*set DATA_DIR/));
});

test('a second start on the same data is refused at once and leaves the first unharmed', async () => {
  const dataDir = freshFolder();
  const server = await start(dataDir);
  const startedAt = performance.now();
  await assert.rejects(start(dataDir), sentence(new RegExp(`already runs .*process ${process.pid}\\)`)));
  const other = spawnSync(process.execPath, [hold, dataDir], { encoding: 'utf8' });
  assert.ok(performance.now() - startedAt < 2000);
  assert.equal(other.status, 1);
  assert.match(other.stderr, new RegExp(`^Switchboard already runs on .*process ${process.pid}\\).*\\n$`));
  assert.deepEqual(await ask(server, 'select 1 as one'), [{ one: 1 }]);
  await server.stop();
});

test('after kill -9 of the program, the server it left is stopped and a fresh one has every row', async () => {
  const dataDir = freshFolder();
  const { child } = await startedChild(dataDir, 'idle');
  const left = postmasterOf(dataDir);
  child.kill('SIGKILL');
  await once(child, 'exit');
  assert.equal(isRunning(left), true);
  const server = await start(dataDir);
  assert.equal(isRunning(left), false);
  assert.notEqual(server.pid, left);
  assert.deepEqual(await ask(server, 'select count(*)::int as rows from rows'), [{ rows: 0 }]);
  await server.stop();
});

test('after kill -9 of program and server, no acknowledged row is lost', async () => {
  const dataDir = freshFolder();
  const { child, said } = await startedChild(dataDir, 'write');
  while (said().split('\n').length < 200) await once(child.stdout!, 'data');
  process.kill(postmasterOf(dataDir), 'SIGKILL');
  child.kill('SIGKILL');
  await once(child, 'close');
  const acknowledged = said().split('\n').slice(1, -1).map(Number);
  const server = await start(dataDir);
  const kept = new Set((await ask(server, 'select number from rows')).map((row) => row['number']));
  assert.deepEqual(
    acknowledged.filter((number) => !kept.has(number)),
    [],
  );
  assert.ok(acknowledged.length >= 198);
  await server.stop();
});

test('a server that dies while we run is started again at the same address', async () => {
  const server = await start(freshFolder());
  await ask(server, 'select 1');
  const first = server.pid;
  process.kill(first, 'SIGKILL');
  const deadline = performance.now() + 10_000;
  while (server.pid === first && performance.now() < deadline) await new Promise((done) => setTimeout(done, 20));
  assert.deepEqual(await ask(server, 'select 1 as one'), [{ one: 1 }]);
  await server.stop();
});

test('a lock of a process that ended is taken over, also when its number was given out again', async () => {
  const dataDir = freshFolder();
  const path = join(dataDir, 'switchboard.lock');
  writeFileSync(path, JSON.stringify({ pid: process.ppid, startOf: 'another life', token: 'x' }));
  const lock = await takeDataDirLock(dataDir);
  await assert.rejects(takeDataDirLock(dataDir), sentence(/already runs/));
  lock.release();
  assert.equal(existsSync(path), false);
});

test('of ten that find a dead lock at once, one gets it', async () => {
  const dataDir = freshFolder();
  writeFileSync(join(dataDir, 'switchboard.lock'), JSON.stringify({ pid: 1, startOf: 'another life', token: 'x' }));
  const results = await Promise.allSettled(Array.from({ length: 10 }, () => takeDataDirLock(dataDir)));
  assert.equal(results.filter((result) => result.status === 'fulfilled').length, 1);
  assert.deepEqual(readdirSync(dataDir), ['switchboard.lock']);
});

test('a data folder that is a file, or that holds something else, is named in one sentence', async () => {
  const folder = freshFolder();
  writeFileSync(join(folder, 'file'), '');
  await assert.rejects(start(join(folder, 'file')), sentence(/cannot be used: .*DATA_DIR/));
  mkdirSync(join(folder, 'other', 'postgres'), { recursive: true });
  writeFileSync(join(folder, 'other', 'postgres', 'notes.txt'), 'mine');
  await assert.rejects(start(join(folder, 'other')), sentence(/is no PostgreSQL database/));
  writeFileSync(join(folder, 'other', 'postgres', 'PG_VERSION'), '17\n');
  await assert.rejects(start(join(folder, 'other')), sentence(/written by PostgreSQL 17, this is PostgreSQL 18/));
  assert.equal(existsSync(join(folder, 'other', 'switchboard.lock')), false);
});

test('a machine without the PostgreSQL package is told about DATABASE_URL', () => {
  assert.throws(() => findBinaries('aix', 'ppc64'), sentence(/aix-ppc64.*npm ci.*DATABASE_URL/));
});

function mounted(t: { skip(reason: string): void }, options: string): string | undefined {
  const folder = freshFolder();
  if (isRoot && spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder]).status === 0) return folder;
  t.skip('mounting is not allowed here');
  return undefined;
}

test('a read-only disk and a full disk are each named in one sentence', async (t) => {
  const folder = mounted(t, 'size=20m');
  if (!folder) return;
  try {
    await assert.rejects(start(folder), sentence(/The disk is full/));
    assert.deepEqual(readdirSync(folder), ['logs']);
    spawnSync('mount', ['-o', 'remount,ro', folder]);
    await assert.rejects(start(folder), sentence(/mounted read-only.*DATA_DIR/));
  } finally {
    spawnSync('umount', [folder]);
  }
});
