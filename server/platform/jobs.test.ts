import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { testDatabase } from '#tests/database.ts';
import { type Jobs, jobs } from './jobs.ts';
import { openLog } from './log.ts';

let house: Awaited<ReturnType<typeof testDatabase>>;
let queue: Jobs;
const done: string[] = [];
let tries = 0;
before(async () => {
  house = await testDatabase();
  queue = jobs({ connection: house.connection, log: openLog({ level: 'silent' }) });
  queue.define(
    'things.make',
    { attempts: 2, retryAfterSeconds: 1 },
    async ({ name }: { name: string }) => void done.push(name),
  );
  queue.define('things.stumble', { attempts: 2, retryAfterSeconds: 1 }, async () => {
    tries += 1;
    if (tries === 1) throw new Error('once');
  });
  await queue.start();
});
after(async () => {
  await queue.stop();
  await house.drop();
});

const until = async (happened: () => boolean) => {
  for (const end = Date.now() + 8000; Date.now() < end; ) {
    if (happened()) return;
    await new Promise((next) => setTimeout(next, 20));
  }
  throw new Error('it did not happen within 8 s');
};

test('an order given inside a change is carried out when the change stands, and not otherwise', async () => {
  await house.database.kysely
    .transaction()
    .execute(async (transaction) => {
      await queue.send('things.make', { name: 'never' }, { transaction });
      throw new Error('rolled back');
    })
    .catch(() => {});
  await house.database.kysely
    .transaction()
    .execute((transaction) => queue.send('things.make', { name: 'kept' }, { transaction }));
  await until(() => done.includes('kept'));
  assert.deepEqual(done, ['kept']);
});

test('an order that fails is tried again', async () => {
  await queue.send('things.stumble', {});
  await until(() => tries === 2);
});
