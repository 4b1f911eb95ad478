import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ServerFrame, ServerFrameOf, TicketState } from '@switchboard/protocol';
import { dial } from '#tests/realtime/scene.ts';
import { call, type TestTenant } from '../app.ts';
import { houseOfFile, staffId, until as untilRead } from './scene.ts';

const house = houseOfFile();

type Ear = Awaited<ReturnType<typeof dial>>;

const until = (isTrue: () => boolean) => untilRead(async () => isTrue() || undefined, 'what was waited for');

/** Somebody's console that listens. */
async function ear(shop: TestTenant, username: string): Promise<Ear> {
  const client = await dial(
    { url: `${house().url.replace('http', 'ws')}/realtime` },
    { token: await shop.signIn(username) },
  );
  await client.acked({ type: 'watch', topic: 'inbox' });
  return client;
}

const of = <Name extends ServerFrame['type']>(client: Ear, ...types: Name[]) =>
  client.frames.filter((frame): frame is ServerFrameOf<Name> => (types as string[]).includes(frame.type));

const leave = (shop: TestTenant, session?: string) =>
  call<{ ticket: { ticketId: string }; session?: { sessionToken: string } }>(
    house().url,
    'POST',
    `/api/chat/visitor/tickets?slug=${shop.slug}`,
    { body: { email: 'jana@example.com', message: 'Liefern Sie nach Wien?' }, ...(session && { session }) },
  );

/** As a client holds tickets that applies each frame. */
function ticketsHeard(client: Ear): TicketState[] {
  const held = new Map<string, TicketState>();
  for (const frame of of(client, 'ticket.updated', 'ticket.removed')) {
    if (frame.type === 'ticket.updated') held.set(frame.ticket.ticketId, frame.ticket);
    else held.delete(frame.ticketId);
  }
  return [...held.values()].sort((one, other) => (one.ticketId < other.ticketId ? -1 : 1));
}

async function ticketsRead(token: string): Promise<TicketState[]> {
  const { body } = await call<{ tickets: TicketState[] }>(house().url, 'GET', '/api/console/tickets', { token });
  return body.data.tickets
    .map((ticket) => ({
      ticketId: ticket.ticketId,
      ticketNumber: ticket.ticketNumber,
      status: ticket.status,
      priority: ticket.priority,
      ...(ticket.conversationId && { conversationId: ticket.conversationId }),
      ...(ticket.departmentId && { departmentId: ticket.departmentId }),
      ...(ticket.assignedAgentId && { assignedAgentId: ticket.assignedAgentId }),
      lastMessageAt: ticket.lastMessageAt,
      createdAt: ticket.createdAt,
    }))
    .sort((one, other) => (one.ticketId < other.ticketId ? -1 : 1));
}

/** What was heard is what a fresh reading shows. */
const same = async <Value>(heard: () => Value, read: () => Promise<Value>) => {
  const fresh = await read();
  await until(() => JSON.stringify(heard()) === JSON.stringify(fresh)).catch(() => {});
  assert.deepEqual(heard(), fresh);
};

test('tickets that are heard of are those that a fresh list shows, without a word of them', async () => {
  const [shop, stranger] = [await house().tenant(), await house().tenant()];
  const [jonas, elsewhere] = [await ear(shop, 'jonas'), await ear(stranger, 'jonas')];
  const token = await shop.signIn('jonas');
  const at = (path: string, method: string, body: unknown) =>
    call(house().url, method, `/api/console/tickets${path}`, { token, body });
  const left = (await leave(shop)).body.data;
  await leave(shop);
  const { ticketId } = left.ticket;
  assert.equal((await at(`/${ticketId}`, 'PATCH', { priority: 'urgent' })).status, 200);
  const replied = await at(`/${ticketId}/messages`, 'POST', { body: 'Ja, in drei Tagen.', isInternal: false });
  assert.equal(replied.status, 201, JSON.stringify(replied.body));
  assert.equal((await leave(shop, left.session?.sessionToken)).status, 201);
  await same(
    () => ticketsHeard(jonas),
    () => ticketsRead(token),
  );
  assert.equal(ticketsHeard(jonas).length, 2);
  assert.doesNotMatch(JSON.stringify(of(jonas, 'ticket.updated')), /Wien|jana|drei Tagen/i);
  await elsewhere.settle();
  assert.deepEqual(of(elsewhere, 'ticket.updated', 'ticket.removed'), []);
  for (const client of [jonas, elsewhere]) client.close();
});

test('a ticket is told to those who may see it, and leaves the sight of those who may no longer', async () => {
  const shop = await house().tenant();
  const [mira, omar] = [await ear(shop, 'mira'), await ear(shop, 'omar')];
  const { ticketId } = (await leave(shop)).body.data.ticket;
  const given = async (assignedAgentId: string | null) =>
    assert.equal(
      (
        await call(house().url, 'PATCH', `/api/console/tickets/${ticketId}`, {
          token: await shop.signIn('jonas'),
          body: { assignedAgentId },
        })
      ).status,
      200,
    );
  await until(() => ticketsHeard(mira).length === 1);
  await omar.settle();
  assert.deepEqual(of(omar, 'ticket.updated', 'ticket.removed'), [], 'of another department');
  await given(staffId(shop, 'omar'));
  await until(() => ticketsHeard(omar).length === 1);
  await given(null);
  await until(() => ticketsHeard(omar).length === 0);
  for (const [client, username] of [
    [mira, 'mira'],
    [omar, 'omar'],
  ] as const) {
    const token = await shop.signIn(username);
    await same(
      () => ticketsHeard(client),
      () => ticketsRead(token),
    );
    client.close();
  }
});

test('how knowledge stands is told to those who may read it, until it is removed', async () => {
  const [shop, stranger] = [await house().tenant(), await house().tenant()];
  const [mira, elsewhere] = [await ear(shop, 'mira'), await ear(stranger, 'anna')];
  const token = await shop.signIn('anna');
  type Item = { id: string; status: string };
  const add = async (title: string, body: string) =>
    (
      await call<{ item: Item }>(house().url, 'POST', '/api/console/knowledge', {
        token,
        body: { type: 'text', title, body },
      })
    ).body.data.item.id;
  const heard = () => {
    const held = new Map<string, string>();
    for (const { itemId, status } of of(mira, 'knowledge.updated')) {
      if (status === 'removed') held.delete(itemId);
      else held.set(itemId, status);
    }
    return Object.fromEntries([...held].sort());
  };
  const read = async () => {
    const { body } = await call<{ items: Item[] }>(house().url, 'GET', '/api/console/knowledge', { token });
    return Object.fromEntries(body.data.items.map(({ id, status }) => [id, status] as const).sort());
  };
  const kept = await add('Versand', 'Wir versenden in drei Tagen nach Wien.');
  const removed = await add('Rückgabe', 'Sie können alles vierzehn Tage lang zurückgeben.');
  for (const id of [kept, removed]) await until(() => heard()[id] === 'ready');
  assert.equal((await call(house().url, 'POST', `/api/console/knowledge/${kept}/reindex`, { token })).status, 200);
  assert.equal((await call(house().url, 'DELETE', `/api/console/knowledge/${removed}`, { token })).status, 200);
  await until(() => {
    const statuses = of(mira, 'knowledge.updated').filter(({ itemId }) => itemId === kept);
    return statuses.filter(({ status }) => status === 'ready').length === 2 && heard()[removed] === undefined;
  });
  await same(heard, read);
  assert.deepEqual(heard(), { [kept]: 'ready' });
  await elsewhere.settle();
  assert.deepEqual(of(elsewhere, 'knowledge.updated'), []);
  for (const client of [mira, elsewhere]) client.close();
});
