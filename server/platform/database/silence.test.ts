import assert from 'node:assert/strict';
import { connect, createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import { type TestDatabase, testDatabase } from '#tests/database.ts';
import { openLog } from '../log.ts';
import { connectDatabase, type Database, mapDatabaseError } from './index.ts';

/** A line to the database that can fall silent: bytes are taken in and go nowhere. */
async function silenceableLine(folder: string) {
  const sockets = new Set<Socket>();
  const held: (() => void)[] = [];
  let isSilent = false;
  const server = createServer((socket) => {
    const onward = connect(join(folder, '.s.PGSQL.5432'));
    const pass = (from: Socket, to: Socket) => {
      sockets.add(from);
      from.on('error', () => {});
      from.on('close', () => to.destroy());
      from.on('data', (chunk) => {
        if (isSilent) held.push(() => to.write(chunk));
        else to.write(chunk);
      });
    };
    pass(socket, onward);
    pass(onward, socket);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  assert.ok(address && typeof address === 'object');
  return {
    port: address.port,
    fallSilent: () => {
      isSilent = true;
    },
    speak: () => {
      isSilent = false;
      for (const send of held.splice(0)) send();
    },
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

let at: TestDatabase;
let line: Awaited<ReturnType<typeof silenceableLine>>;
let database: Database;
const said: string[] = [];

before(async () => {
  at = await testDatabase();
  const { rows } = await sql<{ folder: string }>`
    select split_part(current_setting('unix_socket_directories'), ',', 1) as folder`.execute(at.database.kysely);
  line = await silenceableLine(rows[0]?.folder ?? '');
  const url = new URL(at.url);
  const log = openLog({ level: 'warn', to: { write: (text: string) => void said.push(text) } });
  database = await connectDatabase({
    databaseUrl: `postgres://${url.username}@127.0.0.1:${line.port}${url.pathname}`,
    poolSize: 2,
    log,
  });
});
after(async () => {
  await database?.close();
  await line?.close();
  await at?.drop();
});

const one = () => sql`select 1 as one`.execute(database.kysely);
const outcome = (work: Promise<unknown>) =>
  work.then(
    () => 'answered',
    (error: unknown) => mapDatabaseError(error)?.code ?? String(error),
  );

test('nobody is sent to a database that fell silent, until it answers again', { timeout: 30_000 }, async () => {
  assert.equal(await outcome(one()), 'answered');
  line.fallSilent();
  // More than there are connections: some wait for a statement, some for a connection.
  const asked = await Promise.all(Array.from({ length: 6 }, () => outcome(one())));
  assert.deepEqual(new Set(asked), new Set(['database_unavailable']));
  while (!said.some((text) => text.includes('does not answer'))) await pause(20);
  const before = performance.now();
  for (let times = 0; times < 20; times += 1) assert.equal(await outcome(one()), 'database_unavailable');
  assert.ok(performance.now() - before < 2000, 'twenty in a row are refused sooner than one would time out');
  assert.equal(await database.isReady(), false);
  line.speak();
  while ((await outcome(one())) !== 'answered') await pause(20);
  assert.equal(await database.isReady(), true);
  assert.ok(said.some((text) => text.includes('answers again')));
});

test('a statement that is merely slow silences nothing', { timeout: 30_000 }, async () => {
  said.length = 0;
  const slow = outcome(sql`select pg_sleep(10)`.execute(database.kysely));
  assert.equal(await outcome(one()), 'answered');
  assert.equal(await slow, 'database_unavailable');
  assert.equal(await outcome(one()), 'answered');
  assert.deepEqual(said, []);
});
