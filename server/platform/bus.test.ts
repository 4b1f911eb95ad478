import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { testDatabase } from '#tests/database.ts';
import { localBus } from './bus.ts';
import { postgresBus } from './bus-postgres.ts';
import { openLog } from './log.ts';

const log = openLog({ level: 'silent' });
let house: Awaited<ReturnType<typeof testDatabase>>;
before(async () => {
  house = await testDatabase();
});
after(() => house.drop());

test('within a process what is published is heard at once, until the listener leaves', () => {
  const bus = localBus();
  const heard: object[] = [];
  const leave = bus.subscribe('x', (message: object) => void heard.push(message));
  bus.publish('x', { n: 1 });
  bus.publish('y', { n: 2 });
  leave();
  bus.publish('x', { n: 3 });
  assert.deepEqual(heard, [{ n: 1 }]);
});

test('two processes hear each other once, in order, also what is larger than a notification', async () => {
  const [one, two] = await Promise.all([0, 1].map(() => postgresBus({ connection: house.connection, log })));
  const heard: { at: string; n: number; text: string }[] = [];
  one!.subscribe('x', (message: { n: number; text: string }) => void heard.push({ at: 'one', ...message }));
  two!.subscribe('x', (message: { n: number; text: string }) => void heard.push({ at: 'two', ...message }));
  const text = 'größer 🏺 '.repeat(3000);
  one!.publish('x', { n: 1, text: 'short' });
  one!.publish('x', { n: 2, text });
  for (const end = Date.now() + 5000; heard.length < 4 && Date.now() < end; )
    await new Promise((done) => setTimeout(done, 20));
  assert.deepEqual(
    heard.filter(({ at }) => at === 'two').map(({ n }) => n),
    [1, 2],
  );
  assert.equal(heard.find(({ at, n }) => at === 'two' && n === 2)?.text, text);
  assert.equal(heard.filter(({ at }) => at === 'one').length, 2);
  await Promise.all([one!.close(), two!.close()]);
});
