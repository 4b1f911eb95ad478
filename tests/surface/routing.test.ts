import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Conversation } from '@switchboard/protocol';
import { call, type TestTenant } from '../app.ts';
import { departmentId, houseOfFile, openConversation, say, staffId, until, visitorOf } from './scene.ts';
import { assertAnswer, assertRefused, time } from './whole.ts';

const house = houseOfFile();
const ask = <Data = Record<string, unknown>>(who: string, method: string, path: string, body?: unknown) =>
  call<Data>(house().url, method, `/api/console/${path}`, { token: who, ...(body !== undefined && { body }) });

const comes = (shop: TestTenant, username: 'mira' | 'omar' | 'jonas') =>
  house().app.modules.identity.seen(shop.id, shop.staff[username], 3600);

async function waiting(shop: TestTenant) {
  const { session } = await visitorOf(house(), shop, { visitor: { name: 'Vera' } });
  const conversationId = await openConversation(house(), session);
  await say(house(), session, conversationId, 'Ist jemand da?');
  const read = async () =>
    (
      await call<{ conversation: Conversation }>(
        house().url,
        'GET',
        `/api/chat/visitor/conversations/${conversationId}`,
        { session },
      )
    ).body.data.conversation;
  return { session, conversationId, read };
}

test('how conversations find their people is read and changed', async () => {
  const shop = await house().tenant();
  const anna = await shop.signIn('anna');
  const unset = { mode: 'manual', defaultCapacity: 5, isSticky: true };
  assertAnswer(await ask(anna, 'GET', 'routing'), 200, { routing: unset });
  const changed = { ...unset, mode: 'automatic', defaultCapacity: 3 };
  assertAnswer(await ask(anna, 'PATCH', 'routing', { mode: 'automatic', defaultCapacity: 3 }), 200, {
    routing: changed,
  });
  assertAnswer(await ask(anna, 'PATCH', 'routing', { isSticky: false }), 200, {
    routing: { ...changed, isSticky: false },
  });
  assertRefused(await ask(anna, 'PATCH', 'routing', { defaultCapacity: 0 }), 400, 'VALIDATION_FAILED');
  assertRefused(await ask(anna, 'PATCH', 'routing', { mode: 'dice' }), 400, 'VALIDATION_FAILED');
  const record = await ask<{ entries: { action: string; target: { kind: string } }[] }>(anna, 'GET', 'audit');
  const { action, target } = record.body.data.entries[0]!;
  assert.deepEqual([action, target.kind], ['settings.updated', 'routing']);
});

test('a chat is given to who is there, and the next one waits until there is room', async () => {
  const shop = await house().tenant({ mode: 'human_only' });
  const anna = await shop.signIn('anna');
  await ask(anna, 'PATCH', 'routing', { mode: 'automatic', defaultCapacity: 1 });
  await comes(shop, 'mira');
  const first = await waiting(shop);
  const given = await until(async () => {
    const conversation = await first.read();
    return conversation.assignedAgentId ? conversation : undefined;
  }, 'the giving');
  assert.equal(given.assignedAgentName, 'Mira');
  assert.equal(given.queue, undefined);

  const second = await waiting(shop);
  assert.deepEqual((await second.read()).queue, { position: 1, estimatedWaitSeconds: null });
  const free = (more: object) => call(house().url, 'GET', `/api/chat/visitor/availability?slug=${shop.slug}`, more);
  assertAnswer(await free({}), 200, {
    available: false,
    status: 'available',
    reason: 'at_capacity',
    queue: { position: 2, estimatedWaitSeconds: null },
  });
  const person = (username: 'anna' | 'jonas' | 'mira' | 'omar', more: object) => ({
    agentId: staffId(shop, username),
    name: username[0]!.toUpperCase() + username.slice(1),
    status: 'available',
    online: false,
    departments: [
      {
        departmentId: departmentId(shop, username === 'omar' ? 'service' : 'sales'),
        name: username === 'omar' ? 'Service' : 'Sales',
      },
    ],
    held: 0,
    capacity: 1,
    ...more,
  });
  assertAnswer(await ask(anna, 'GET', 'queue'), 200, {
    total: 1,
    waiting: [
      {
        conversationId: second.conversationId,
        departmentId: departmentId(shop, 'sales'),
        visitorName: 'Vera',
        priority: 'medium',
        waitingSince: time,
        waitedSeconds: Number,
        position: 1,
      },
    ],
    staff: [person('anna', {}), person('jonas', {}), person('mira', { online: true, held: 1 }), person('omar', {})],
  });

  assertAnswer(await ask(anna, 'PUT', `staff/${staffId(shop, 'mira')}/capacity`, { capacity: 2 }), 200, {
    staff: person('mira', { online: true, held: Number, capacity: 2, ownCapacity: 2 }),
  });
});

test('a person’s capacity is theirs, or the workspace’s', async () => {
  const shop = await house().tenant();
  const anna = await shop.signIn('anna');
  const path = `staff/${staffId(shop, 'omar')}/capacity`;
  const omar = {
    agentId: staffId(shop, 'omar'),
    name: 'Omar',
    status: 'available',
    online: false,
    departments: [{ departmentId: departmentId(shop, 'service'), name: 'Service' }],
    held: 0,
  };
  assertAnswer(await ask(anna, 'PUT', path, { capacity: 0 }), 200, { staff: { ...omar, capacity: 0, ownCapacity: 0 } });
  assertAnswer(await ask(anna, 'PUT', path, { capacity: null }), 200, { staff: { ...omar, capacity: 5 } });
  assertRefused(await ask(anna, 'PUT', path, { capacity: 101 }), 400, 'VALIDATION_FAILED');
  assertRefused(await ask(await shop.signIn('jonas'), 'PUT', path, { capacity: 1 }), 403, 'FORBIDDEN', {
    facts: { requiredScope: 'staff:write' },
  });
});

test('the members of a department are read and replaced', async () => {
  const shop = await house().tenant();
  const anna = await shop.signIn('anna');
  const path = `departments/${departmentId(shop, 'service')}/members`;
  assertAnswer(await ask(await shop.signIn('mira'), 'GET', path), 200, { agentIds: [staffId(shop, 'omar')] });
  const agentIds = [staffId(shop, 'mira'), staffId(shop, 'jonas'), staffId(shop, 'mira')];
  assertAnswer(await ask(anna, 'PUT', path, { agentIds }), 200, {
    agentIds: [staffId(shop, 'jonas'), staffId(shop, 'mira')],
  });
  const stranger = staffId(await house().tenant(), 'mira');
  assertRefused(await ask(anna, 'PUT', path, { agentIds: [stranger] }), 404, 'NOT_FOUND');
  assertAnswer(await ask(anna, 'PUT', path, { agentIds: [] }), 200, { agentIds: [] });
});

test('who vanishes from an open socket gives the chat to a colleague', async () => {
  const shop = await house().tenant({ mode: 'human_only' });
  await ask(await shop.signIn('anna'), 'PATCH', 'routing', { mode: 'automatic' });
  await comes(shop, 'mira');
  const chat = await waiting(shop);
  const holder = (name: string) =>
    until(async () => ((await chat.read()).assignedAgentName === name ? true : undefined), `${name} has it`);
  await holder('Mira');
  await comes(shop, 'jonas');
  await house().app.modules.identity.gone(shop.id, shop.staff.mira);
  await holder('Jonas');
});
