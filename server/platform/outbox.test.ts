import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { testDatabase } from '#tests/database.ts';
import { newId } from './ids.ts';
import { openLog } from './log.ts';
import { type DomainEvent, outbox, type Subscriber } from './outbox.ts';

const log = openLog({ level: 'silent' });
let house: Awaited<ReturnType<typeof testDatabase>>;
before(async () => {
  house = await testDatabase();
});
after(() => house.drop());

const until = async (done: () => boolean | Promise<boolean>) => {
  for (const end = Date.now() + 5000; Date.now() < end; ) {
    if (await done()) return;
    await new Promise((next) => setTimeout(next, 10));
  }
  throw new Error('it did not happen within 5 s');
};
const waiting = async () =>
  (await sql<{ count: number }>`select count(*)::int as count from outbox`.execute(house.database.kysely)).rows[0]
    ?.count ?? 0;

test('events reach every subscriber in the order in which they were recorded, and are gone then', async () => {
  const box = outbox({ database: house.database.kysely, log });
  const heard: string[] = [];
  const listener = (name: string): Subscriber => ({
    name,
    handle: async (_, events) => void heard.push(...events.map(({ data }) => `${name}${data['n']}`)),
  });
  box.start([listener('a')]);
  const tenantId = newId();
  await house.database.kysely.transaction().execute(async (transaction) => {
    for (let n = 0; n < 5; n += 1) await box.record(transaction, { tenantId, type: 'x.happened', data: { n } });
  });
  box.wake();
  await until(() => heard.length === 5);
  assert.deepEqual(heard, ['a0', 'a1', 'a2', 'a3', 'a4']);
  assert.equal(await waiting(), 0);
  await box.stop();
});

test('an event of a change that was rolled back was never there', async () => {
  const box = outbox({ database: house.database.kysely, log });
  await house.database.kysely
    .transaction()
    .execute(async (transaction) => {
      await box.record(transaction, { tenantId: newId(), type: 'x.happened', data: {} });
      throw new Error('no');
    })
    .catch(() => {});
  assert.equal(await waiting(), 0);
});

test('one event that a subscriber cannot take is put off and does not hold up the others', async () => {
  const box = outbox({ database: house.database.kysely, log });
  const heard: unknown[] = [];
  let cured = false;
  box.start([
    {
      name: 'picky',
      async handle(_, events: DomainEvent[]) {
        if (!cured && events.some(({ data }) => data['poison'])) throw new Error('cannot');
        heard.push(...events.map(({ data }) => data['n']));
      },
    },
  ]);
  await house.database.kysely.transaction().execute(async (transaction) => {
    for (let n = 0; n < 4; n += 1) {
      await box.record(transaction, { tenantId: newId(), type: 'x.happened', data: { n, poison: n === 1 } });
    }
  });
  box.wake();
  await until(() => heard.length === 3);
  assert.deepEqual([...heard].sort(), [0, 2, 3]);
  cured = true;
  await until(async () => (await waiting()) === 0);
  assert.ok(heard.includes(1));
  await box.stop();
});
