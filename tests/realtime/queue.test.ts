import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { ServerFrameOf } from '@switchboard/protocol';
import { show } from '#platform/ids.ts';
import { dial, type Scene, scene } from './scene.ts';

let house: Scene;
before(async () => {
  house = await scene();
});
after(() => house.stop());

type Shop = Awaited<ReturnType<Scene['tenant']>>;

/** A visitor who has asked for a person, on a socket that follows the conversation. */
async function waiting(shop: Shop) {
  const visitor = await shop.visitor();
  const { id } = await house.conversations.open(visitor.caller, {});
  await house.conversations.send(visitor.caller, id, { body: 'Is anybody there?' });
  await house.conversations.requestHandoff(visitor.caller, id, 'asked');
  const conversationId = show('conversation', id);
  const client = await dial(house, visitor);
  await client.acked({ type: 'subscribe', conversationId });
  const place = (position: number | undefined) =>
    client.where(
      (frame) =>
        frame.type === 'queue.position.updated' &&
        frame.conversationId === conversationId &&
        frame.queue?.position === position,
    );
  return { id, client, place };
}

test('each who waits is told the place, moves up, and hears when the waiting is over', async () => {
  const shop = await house.tenant();
  const staff = await shop.staff();
  const first = await waiting(shop);
  await first.place(1);
  const second = await waiting(shop);
  await second.place(2);
  await house.conversations.assign(staff.caller, first.id, {});
  await first.place(undefined);
  const moved = (await second.place(1)) as ServerFrameOf<'queue.position.updated'>;
  assert.deepEqual(moved.queue, { position: 1, estimatedWaitSeconds: null });
  first.client.close();
  second.client.close();
});

test('staff see how many wait, in all and by department', async () => {
  const shop = await house.tenant();
  const [service, supervisor] = [await shop.department('Service'), await shop.staff('supervisor')];
  const { client } = await waiting(shop);
  const other = await waiting(shop);
  await house.conversations.assign(supervisor.caller, other.id, { staffId: null, departmentId: service.id });
  const watcher = await dial(house, supervisor);
  await watcher.acked({ type: 'watch', topic: 'inbox' });
  const told = await watcher.next('queue.updated');
  assert.equal(told.waiting, 2);
  assert.deepEqual(
    new Map(told.departments.map(({ departmentId, waiting: some }) => [departmentId, some])),
    new Map([
      [show('department', shop.sales.id), 1],
      [show('department', service.id), 1],
    ]),
  );
  for (const one of [client, other.client, watcher]) one.close();
});

test('a rush at the queue is told once a second, and ends with how it stands', async () => {
  const shop = await house.tenant();
  const watcher = await dial(house, await shop.staff('supervisor'));
  await watcher.acked({ type: 'watch', topic: 'inbox' });
  await watcher.next('queue.updated');
  const startedAt = Date.now();
  const rush = Array.from({ length: 30 }, async () => {
    const { caller } = await shop.visitor();
    const { id } = await house.conversations.open(caller, {});
    await house.conversations.requestHandoff(caller, id, 'asked');
  });
  await Promise.all(rush);
  const before = watcher.frames.filter(({ type }) => type === 'queue.updated').length;
  await watcher.where((frame) => frame.type === 'queue.updated' && frame.waiting === 30, 10_000);
  const seconds = (Date.now() - startedAt) / 1000;
  assert.ok(before <= seconds + 2, `${before} frames in ${seconds} s`);
  watcher.close();
});
