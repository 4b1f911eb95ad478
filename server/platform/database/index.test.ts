import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import pg from 'pg';
import { startTestServer, type TestDatabase, type TestServer, testDatabase } from '#tests/database.ts';
import { openLog } from '../log.ts';
import { StartupError } from '../startup-error.ts';
import { connectDatabase, type Database, mapDatabaseError } from './index.ts';

const log = openLog({ level: 'silent' });
let at: TestDatabase;

before(async () => {
  at = await testDatabase();
});
after(() => at.drop());

async function refusalOf(work: Promise<unknown>) {
  const error = await work.then(
    () => assert.fail('it should have failed'),
    (reason: unknown) => reason,
  );
  const refusal = mapDatabaseError(error);
  assert.ok(refusal, `no refusal for ${String(error)}`);
  return { kind: refusal.kind, code: refusal.code };
}
const unavailable = { kind: 'unavailable', code: 'database_unavailable' };

test('bigints come as numbers, dates as written, times as Date', async () => {
  const { rows } = await sql`
    select 9007199254740991::bigint as n, array[1, null]::bigint[] as list, '2026-01-31'::date as day,
      '2026-01-31T10:00:00Z'::timestamptz as at`.execute(at.database.kysely);
  assert.deepEqual(rows, [
    { n: Number.MAX_SAFE_INTEGER, list: [1, null], day: '2026-01-31', at: new Date('2026-01-31T10:00:00Z') },
  ]);
  await assert.rejects(sql`select 9007199254740992::bigint`.execute(at.database.kysely), /exceeds 2\^53/);
});

test('a cloned test database has every migration and shares nothing with another', async () => {
  const [one, two] = await Promise.all([testDatabase(), testDatabase()]);
  await one.database.pool.query('create table only_here (n int)');
  const { rows } = await two.database.pool.query(
    "select to_regclass('only_here') as here, to_regclass('outbox') as outbox",
  );
  assert.deepEqual(rows, [{ here: null, outbox: 'outbox' }]);
  await Promise.all([one.drop(), two.drop()]);
});

test('text with NUL is the caller’s mistake, in text and in JSON', async () => {
  const { kysely } = at.database;
  const invalid = { kind: 'invalid', code: 'validation_failed' };
  assert.deepEqual(await refusalOf(sql`select ${'a\0b'}::text`.execute(kysely)), invalid);
  assert.deepEqual(await refusalOf(sql`select ${JSON.stringify({ a: '\0' })}::jsonb`.execute(kysely)), invalid);
});

test('a slow statement is stopped, and a fault of ours is no refusal', async () => {
  assert.deepEqual(await refusalOf(sql`select pg_sleep(10)`.execute(at.database.kysely)), unavailable);
  const ours = await sql`select nonsense`.execute(at.database.kysely).catch((error: unknown) => error);
  assert.equal(mapDatabaseError(ours), undefined);
  assert.equal(mapDatabaseError('text'), undefined);
});

test('a lost connection harms one transaction and not the process', async () => {
  const lost = at.database.kysely.transaction().execute(async (transaction) => {
    await sql`select pg_terminate_backend(pg_backend_pid())`.execute(transaction).catch(() => {});
    await sql`select 1`.execute(transaction);
  });
  assert.deepEqual(await refusalOf(lost), unavailable);
  assert.equal(await at.database.isReady(), true);
});

test('a database address that leads nowhere is named without its password', async () => {
  const refused = (databaseUrl: string, pattern: RegExp) =>
    assert.rejects(connectDatabase({ databaseUrl, log, waitMs: 0 }), (error: unknown) => {
      assert.ok(error instanceof StartupError, String(error));
      assert.match(error.message, pattern);
      assert.ok(!error.message.includes('hunter2'));
      return true;
    });
  await refused('mysql://root:hunter2@localhost/x', /should look like postgres:/);
  await refused('postgres://me:hunter2@127.0.0.1:1/shop', /at 127\.0\.0\.1:1\/shop cannot be used \(.*ECONNREFUSED/);
  const absent = at.url.replace(/\/test_[^?]*/, '/absent');
  await refused(absent, /database "absent" does not exist/);
});

test('more connections than the server allows are a passing trouble', async () => {
  const clients: pg.Client[] = [];
  const open = async () => {
    for (let n = 0; n < 20; n += 1) {
      const client = new pg.Client(small.connection);
      client.on('error', () => {});
      clients.push(client);
      await client.connect();
    }
  };
  const server = await startTestServer({ maxConnections: 15 });
  const small = await connectDatabase({ databaseUrl: server.url, log });
  try {
    assert.deepEqual(await refusalOf(open()), unavailable);
  } finally {
    await Promise.all(clients.map((client) => client.end().catch(() => {})));
    await small.close();
    await server.stop();
  }
});

/** Stops every process of a server in its tracks, as a disk that no longer answers would. */
async function freeze(database: Database, work: () => Promise<void>): Promise<void> {
  const { rows } = await database.pool.query<{ pid: number }>('select pid from pg_stat_activity');
  const postmaster = await database.pool.query<{ pid: string }>(
    "select split_part(pg_read_file('postmaster.pid'), E'\\n', 1) as pid",
  );
  const pids = [...rows.map((row) => row.pid), Number(postmaster.rows[0]?.pid)];
  const tell = (signal: NodeJS.Signals) => {
    for (const pid of pids) {
      try {
        process.kill(pid, signal);
      } catch {
        // It ended meanwhile.
      }
    }
  };
  tell('SIGSTOP');
  try {
    await work();
  } finally {
    tell('SIGCONT');
  }
}

test('when the database hangs, every request is answered within three seconds, and works again right after', async () => {
  let server: TestServer | undefined = await startTestServer();
  const database = await connectDatabase({ databaseUrl: server.url, poolSize: 3, log });
  try {
    await Promise.all(Array.from({ length: 3 }, () => sql`select pg_sleep(0.05)`.execute(database.kysely)));
    await freeze(database, async () => {
      const startedAt = performance.now();
      const ask = () => database.kysely.transaction().execute((transaction) => sql`select 1`.execute(transaction));
      const early = Array.from({ length: 8 }, () => refusalOf(ask()));
      const ready = database.isReady();
      await pause(600);
      const lateAt = performance.now();
      const late = Array.from({ length: 4 }, () => refusalOf(ask()));
      assert.equal(await ready, false);
      assert.ok(performance.now() - startedAt < 1300);
      for (const refusal of await Promise.all(early)) assert.deepEqual(refusal, unavailable);
      assert.ok(performance.now() - startedAt < 3000);
      for (const refusal of await Promise.all(late)) assert.deepEqual(refusal, unavailable);
      assert.ok(performance.now() - lateAt < 3000);
    });
    const againAt = performance.now();
    while (!(await database.isReady(200))) await pause(20);
    assert.ok(performance.now() - againAt < 1000);
  } finally {
    await database.close();
    await server.stop();
    server = undefined;
  }
});

test('a statement that was prepared before a migration changed its table works again after one failure', async () => {
  const { database, drop } = await testDatabase({ poolSize: 1 });
  const read = () => database.pool.query('select * from plans where slug = $1', ['x']);
  for (let n = 0; n < 5; n += 1) await read();
  await database.pool.query('alter table plans add column colour text');
  await read().catch(() => {});
  assert.equal((await read()).rowCount, 0);
  await drop();
});
