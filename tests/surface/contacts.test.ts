import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Conversation } from '@switchboard/protocol';
import { newId, show } from '#platform/ids.ts';
import { call, type TestTenant } from '../app.ts';
import { webhookReceiver } from '../fakes/webhook-receiver.ts';
import { agentToken, houseOfFile, openConversation, say, serverKey, until, visitorOf } from './scene.ts';
import { assertAnswer, assertRefused, idOf, time } from './whole.ts';

const house = houseOfFile();
type Shown = { id: string; name: string; phone: string; email?: string; source: string; updatedAt: string };
type One = { contact: Shown };
type List = { contacts: Shown[]; pagination: { total: number } };
const ask = <Data = Record<string, unknown>>(shop: TestTenant, method: string, path = '', body?: unknown) =>
  call<Data>(house().url, method, `/api/server/contacts${path}`, {
    token: shop.serverKey,
    ...(body !== undefined && { body }),
  });
const jana = {
  externalId: 'customer-881',
  name: '  Jana   Petersen ',
  phone: '+49 (0)341 55-12',
  email: 'Jana@Example.com',
  company: 'Petersen & Töchter',
  tags: [' Stammkundin', 'stammkundin', 'VIP  Kreis'],
  notes: 'Ruft vormittags an.\nMag Lampen.',
};
const shown = (over: object = {}) => ({
  id: idOf('contact'),
  externalId: 'customer-881',
  name: 'Jana Petersen',
  phone: '+493415512',
  email: 'jana@example.com',
  company: 'Petersen & Töchter',
  tags: ['stammkundin', 'vip kreis'],
  notes: 'Ruft vormittags an.\nMag Lampen.',
  source: 'server',
  createdAt: time,
  updatedAt: time,
  ...over,
});
const put = async (shop: TestTenant, body: object) => {
  const reply = await ask<One>(shop, 'POST', '', body);
  assert.equal(reply.status, 200, JSON.stringify(reply.body));
  return reply.body.data.contact;
};
const names = async (shop: TestTenant, query: string) =>
  (await ask<List>(shop, 'GET', query)).body.data.contacts.map(({ name }) => name);

test('a contact is made, read, changed and erased', async () => {
  const shop = await house().tenant();
  const made = await ask<One>(shop, 'POST', '', jana);
  assertAnswer(made, 200, { contact: shown() });
  const { id } = made.body.data.contact;
  assertAnswer(await ask(shop, 'GET', `/${id}`), 200, { contact: shown({ id }) });

  const same = await ask<One>(shop, 'PATCH', `/${id}`, { name: 'Jana Petersen' });
  assert.equal(same.body.data.contact.updatedAt, made.body.data.contact.updatedAt, 'nothing changed');
  const { company: _, ...rest } = shown({ id, name: 'Jana Thal', phone: '+493415513', tags: ['neu'] });
  assertAnswer(
    await ask(shop, 'PATCH', `/${id}`, { name: 'Jana Thal', phone: '0341 / 55 13', tags: ['Neu'], company: '' }),
    200,
    { contact: rest },
  );
  const bare = {
    id,
    name: 'Jana Thal',
    phone: '+493415513',
    tags: [],
    source: 'server',
    createdAt: time,
    updatedAt: time,
  };
  const nothing = { externalId: null, email: null, company: null, notes: null, tags: [] };
  assertAnswer(await ask(shop, 'PATCH', `/${id}`, nothing), 200, { contact: bare });

  assertAnswer(await ask(shop, 'DELETE', `/${id}`), 200, { deleted: true, id });
  for (const method of ['GET', 'DELETE']) assertRefused(await ask(shop, method, `/${id}`), 404, 'NOT_FOUND');
  assertRefused(await ask(shop, 'PATCH', `/${id}`, { name: 'X' }), 404, 'NOT_FOUND');
});

test('a contact is found again by the tenant’s key, else by phone, else by e-mail', async () => {
  const shop = await house().tenant();
  const { id } = await put(shop, jana);
  const byKey = await put(shop, { externalId: 'customer-881', name: 'Jana P.', phone: '+49 341 5599' });
  assert.deepEqual([byKey.id, byKey.phone, byKey.email], [id, '+493415599', 'jana@example.com'], 'the rest stays');
  assert.equal((await put(shop, { name: 'J. P.', phone: '0049 341 5599' })).id, id);
  const byMail = await put(shop, { name: 'J. P.', phone: '+49 341 5577', email: 'JANA@example.com '.trim() });
  assert.deepEqual([byMail.id, byMail.phone], [id, '+493415577']);

  const late = await put(shop, { name: 'Omar', phone: '+49 341 1000' });
  const keyed = await put(shop, { externalId: 'customer-2', name: 'Omar', phone: '+49 341 1000' });
  assert.equal(keyed.id, late.id, 'one without a key takes it');
});

test('keys of different contacts are a conflict, and change nothing', async () => {
  const shop = await house().tenant();
  const first = await put(shop, jana);
  const second = await put(shop, {
    externalId: 'customer-2',
    name: 'Omar',
    phone: '0341 77',
    email: 'omar@example.com',
  });
  const several = { details: [/^body names several contacts: /] };
  for (const body of [
    { externalId: 'customer-881', name: 'X', phone: '0341 77' },
    { name: 'X', phone: '0341 77', email: 'jana@example.com' },
    { externalId: 'customer-3', name: 'X', phone: '0341 77' },
    { externalId: 'customer-3', name: 'X', phone: '+49 30 12345', email: 'omar@example.com' },
  ]) {
    assertRefused(await ask(shop, 'POST', '', body), 409, 'CONFLICT', several);
  }
  for (const [field, value] of [
    ['externalId', 'customer-881'],
    ['phone', '+49 341 5512'],
    ['email', 'jana@example.com'],
  ] as const) {
    assertRefused(await ask(shop, 'PATCH', `/${second.id}`, { [field]: value, name: 'X' }), 409, 'CONFLICT', {
      details: [new RegExp(`^body\\.${field} is another contact’s: `)],
    });
  }
  assertAnswer(await ask(shop, 'GET', `/${first.id}`), 200, { contact: first });
  assertAnswer(await ask(shop, 'GET', `/${second.id}`), 200, { contact: second });
});

test('eight at once make one contact', async () => {
  const shop = await house().tenant();
  const made = await Promise.all(Array.from({ length: 8 }, () => put(shop, jana)));
  assert.equal(new Set(made.map(({ id }) => id)).size, 1);
  assert.equal((await ask<List>(shop, 'GET')).body.data.pagination.total, 1);
});

test('what cannot be a contact is refused, fault by fault', async () => {
  const shop = await house().tenant();
  const { id } = await put(shop, jana);
  const wrong: [object, RegExp[]][] = [
    [{ name: ' ' }, [/^body\.name is empty: it should be /]],
    [{ name: '' }, [/^body\.name must not be empty/]],
    [{ name: 'x'.repeat(201) }, [/^body\.name must have at most 200 characters/]],
    [{ name: null }, [/^body\.name must be a text|^body\.name must be /]],
    [{ phone: 'call me' }, [/^body\.phone is not a telephone number: it should be like \+49 341 5512, or /]],
    [{ phone: '+0341 5512' }, [/^body\.phone is not a telephone number/]],
    [{ phone: 3415512 }, [/^body\.phone must be /]],
    [{ email: 'jana' }, [/^body\.email must be an e-mail address|^body\.email must be /]],
    [{ notes: 'x'.repeat(10_001) }, [/^body\.notes must have at most 10000 characters/]],
    [{ company: 'x'.repeat(201) }, [/^body\.company must have at most 200 characters/]],
    [{ externalId: 'x'.repeat(201) }, [/^body\.externalId must have at most 200 characters/]],
    [{ tags: Array.from({ length: 51 }, (_, at) => `t${at}`) }, [/^body\.tags must have at most 50 entries/]],
    [{ tags: ['x'.repeat(51)] }, [/^body\.tags\[0\] must have at most 50 characters/]],
    [
      { phone: 'none', tags: ['a', ' ', 'b,c'] },
      [/^body\.phone is not a telephone number/, /^body\.tags\[1\] is empty/, /^body\.tags\[2\] has a comma/],
    ],
  ];
  for (const [over, details] of wrong) {
    for (const reply of [await ask(shop, 'POST', '', { ...jana, ...over }), await ask(shop, 'PATCH', `/${id}`, over)]) {
      assertRefused(reply, 400, 'SERVER_CONTACT_VALIDATION_FAILED', { details });
    }
  }
  for (const missing of ['name', 'phone'] as const) {
    const { [missing]: _, ...rest } = jana;
    assertRefused(await ask(shop, 'POST', '', rest), 400, 'SERVER_CONTACT_VALIDATION_FAILED', {
      details: [new RegExp(`^body\\.${missing} is missing: `)],
    });
  }
  assertAnswer(await ask(shop, 'GET', `/${id}`), 200, { contact: shown({ id }) });
});

test('contacts are listed newest first, page by page', async () => {
  const shop = await house().tenant();
  for (let at = 1; at <= 5; at += 1) await put(shop, { name: `Person ${at}`, phone: `+49 341 100${at}` });
  const page = await ask<List>(shop, 'GET', '?page=2&limit=2');
  const entry = (at: number) => ({
    id: idOf('contact'),
    name: `Person ${at}`,
    phone: `+49341100${at}`,
    tags: [],
    source: 'server',
    createdAt: time,
    updatedAt: time,
  });
  assertAnswer(page, 200, {
    contacts: [entry(3), entry(2)],
    pagination: { total: 5, page: 2, limit: 2, hasMore: true },
  });
  const last = { contacts: [entry(1)], pagination: { total: 5, page: 3, limit: 2, hasMore: false } };
  assertAnswer(await ask(shop, 'GET', '?page=3&limit=2'), 200, last);
  const beyond = { contacts: [], pagination: { total: 5, page: 4_000_000_000_000, limit: 100, hasMore: false } };
  assertAnswer(await ask(shop, 'GET', '?page=4000000000000&limit=100'), 200, beyond);
  for (const query of ['page=0', 'page=x', 'limit=0', 'limit=101', 'limit=1.5', `search=${'x'.repeat(201)}`]) {
    assertRefused(await ask(shop, 'GET', `?${query}`), 400, 'VALIDATION_FAILED', { details: [/^query\./] });
  }
});

test('a search finds people by any part, without umlauts, and numbers however they are dialled', async () => {
  const shop = await house().tenant();
  await put(shop, jana);
  await put(shop, {
    name: 'Öznur Müller',
    phone: '0341 7788',
    email: 'oe@example.com',
    company: '100%_Licht',
    tags: ['vip kreis'],
  });
  for (const search of [
    'petersen',
    'JANA tocht',
    'customer-881',
    'jana@example',
    '0341 55 12',
    '+49 341 5512',
    '5512',
  ]) {
    assert.deepEqual(await names(shop, `?search=${encodeURIComponent(search)}`), ['Jana Petersen'], search);
  }
  for (const search of ['ozn', 'mueller', 'Muller', '100%_', '7788', 'example licht']) {
    assert.deepEqual(await names(shop, `?search=${encodeURIComponent(search)}`), ['Öznur Müller'], search);
  }
  for (const search of ['jana licht', 'nobody', '%%%x', 'vormittags']) {
    assert.deepEqual(await names(shop, `?search=${encodeURIComponent(search)}`), [], search);
  }
  assert.equal((await names(shop, '?search=')).length, 2);
  assert.deepEqual(await names(shop, '?tags=VIP%20Kreis'), ['Öznur Müller', 'Jana Petersen']);
  assert.deepEqual(await names(shop, '?tags=vip%20kreis,Stammkundin'), ['Jana Petersen'], 'each of them');
  assert.deepEqual(await names(shop, '?tags=vip%20kreis&search=licht'), ['Öznur Müller']);
  assert.deepEqual(await names(shop, '?tags=vip'), []);
});

test('another workspace’s contact is as unknown as one that nobody has, and its keys are free here', async () => {
  const [shop, other] = [await house().tenant(), await house().tenant()];
  const foreign = await put(other, jana);
  for (const id of [foreign.id, show('contact', newId()), 'con_nonsense', show('webhook', newId())]) {
    assertRefused(await ask(shop, 'GET', `/${id}`), 404, 'NOT_FOUND');
    assertRefused(await ask(shop, 'PATCH', `/${id}`, { name: 'Mine' }), 404, 'NOT_FOUND');
    assertRefused(await ask(shop, 'DELETE', `/${id}`), 404, 'NOT_FOUND');
  }
  assert.notEqual((await put(shop, jana)).id, foreign.id);
  assertAnswer(await ask(other, 'GET', `/${foreign.id}`), 200, { contact: foreign });
});

test('a key needs the scope, and nobody but a key may ask', async () => {
  const shop = await house().tenant();
  const { id } = await put(shop, jana);
  const path = '/api/server/contacts';
  const requests = [
    ['GET', path, 'server:contacts:read'],
    ['GET', `${path}/${id}`, 'server:contacts:read'],
    ['POST', path, 'server:contacts:write'],
    ['PATCH', `${path}/${id}`, 'server:contacts:write'],
    ['DELETE', `${path}/${id}`, 'server:contacts:write'],
  ] as const;
  for (const [method, address, scope] of requests) {
    const other = scope === 'server:contacts:read' ? 'server:contacts:write' : 'server:contacts:read';
    const token = await serverKey(house(), shop, [other]);
    const body = method === 'POST' || method === 'PATCH' ? { body: jana } : {};
    assertRefused(await call(house().url, method, address, { token, ...body }), 403, 'SERVER_API_SCOPE_DENIED', {
      facts: { requiredScope: scope },
    });
    assertRefused(await call(house().url, method, address, { ...body }), 401, 'SERVER_API_KEY_INVALID');
  }
});

test('a repeated request with its key is answered as the first', async () => {
  const shop = await house().tenant();
  const headers = { 'idempotency-key': 'order-1' };
  const send = () =>
    call<One>(house().url, 'POST', '/api/server/contacts', { token: shop.serverKey, body: jana, headers });
  const first = await send();
  await ask(shop, 'DELETE', `/${first.body.data.contact.id}`);
  const again = await send();
  assert.deepEqual(again.body, first.body);
  assert.equal(again.headers.get('idempotent-replayed'), 'true');
});

test('webhooks hear of contacts by id, and of no name or number', async (context) => {
  const shop = await house().tenant();
  const receiver = await webhookReceiver();
  context.after(() => receiver.close());
  await call(house().url, 'POST', '/api/server/webhooks', {
    token: shop.serverKey,
    body: { url: receiver.url, events: ['contact.created', 'contact.updated'] },
  });
  const { id } = await put(shop, jana);
  await put(shop, jana);
  await ask(shop, 'PATCH', `/${id}`, { phone: '+49 341 5599', tags: ['neu'] });
  const sent = (await receiver.waitFor(2)).map(({ body }) => JSON.parse(body));
  const fact = { id, externalId: 'customer-881', source: 'server' };
  const told = sent.map(({ event, data }) => {
    const { createdAt, updatedAt, ...contact } = data.contact;
    assert.match(createdAt, time);
    assert.match(updatedAt, time);
    return [event, { ...data, contact }];
  });
  told.sort(([one], [other]) => String(one).localeCompare(String(other)));
  assert.deepEqual(told, [
    ['contact.created', { contact: fact }],
    ['contact.updated', { contact: fact, changed: ['phone', 'tags'] }],
  ]);
});

const seenBy = async (shop: TestTenant, conversationId: string): Promise<Conversation> => {
  const reply = await call<{ conversation: Conversation }>(
    house().url,
    'GET',
    `/api/agent-sdk/conversations/${conversationId}`,
    { token: await agentToken(house(), shop, 'mira') },
  );
  assert.equal(reply.status, 200, JSON.stringify(reply.body));
  return reply.body.data.conversation;
};
const vera = { name: 'Vera Thal', phone: '0049 30 1234567', email: 'vera@example.com', externalId: 'customer-881' };

test('a visitor who tells name and phone becomes a contact, whom staff see and they do not', async () => {
  const shop = await house().tenant({ mode: 'human_only' });
  const { session } = await visitorOf(house(), shop, { visitor: { name: 'Vera Thal' } });
  const id = await openConversation(house(), session);
  assert.equal((await seenBy(shop, id)).contactId, undefined);
  assertAnswer(await ask(shop, 'GET'), 200, {
    contacts: [],
    pagination: { total: 0, page: 1, limit: 50, hasMore: false },
  });

  await call(house().url, 'POST', '/api/chat/visitor/sessions', { session, body: { visitor: vera } });
  const { contactId } = await seenBy(shop, id);
  assertAnswer(await ask(shop, 'GET', `/${contactId}`), 200, {
    contact: {
      id: contactId,
      name: 'Vera Thal',
      phone: '+49301234567',
      email: 'vera@example.com',
      tags: [],
      source: 'visitor',
      createdAt: time,
      updatedAt: time,
    },
  });
  const own = await call<{ conversation: Conversation }>(house().url, 'GET', `/api/chat/visitor/conversations/${id}`, {
    session,
  });
  assert.equal(own.body.data.conversation.contactId, undefined);
});

test('what a visitor says changes no contact, and a number that is none makes none', async () => {
  const shop = await house().tenant({ mode: 'human_only' });
  const before = await put(shop, { ...jana, phone: '+49 30 1234567' });
  const { session } = await visitorOf(house(), shop, { visitor: { ...vera, externalId: 'somebody' } });
  const id = await openConversation(house(), session);
  assert.equal((await seenBy(shop, id)).contactId, before.id, 'the same number');
  assertAnswer(await ask(shop, 'GET', `/${before.id}`), 200, { contact: before });

  const { session: second } = await visitorOf(house(), shop, { visitor: { name: 'Otto', phone: 'no' } });
  assert.equal((await seenBy(shop, await openConversation(house(), second))).contactId, undefined);
  assert.equal((await ask<List>(shop, 'GET')).body.data.pagination.total, 1);
});

test('a customer whom the tenant’s server vouches for is known by its key', async () => {
  const shop = await house().tenant({ mode: 'human_only' });
  const { id } = await put(shop, jana);
  const context = await call<{ token: string }>(house().url, 'POST', '/api/server/visitor-context-token', {
    token: shop.serverKey,
    body: { visitor: vera },
  });
  assert.equal(context.status, 201, JSON.stringify(context.body));
  const started = await call<{ sessionToken: string }>(house().url, 'POST', '/api/sdk/session', {
    body: { contextToken: context.body.data.token },
  });
  assert.equal(started.status, 201, JSON.stringify(started.body));
  const conversation = await openConversation(house(), started.body.data.sessionToken);
  assert.equal((await seenBy(shop, conversation)).contactId, id);
});

test('of an erased contact’s conversations the words remain, and nobody is known by them', async () => {
  const shop = await house().tenant({ mode: 'human_only' });
  const { session, visitorId } = await visitorOf(house(), shop, { visitor: vera, metadata: { cart: 'vera-17' } });
  const id = await openConversation(house(), session, { metadata: { cart: 'vera-17' } });
  await say(house(), session, id, 'When do you open?');
  const { contactId } = await seenBy(shop, id);
  assertAnswer(await ask(shop, 'DELETE', `/${contactId}`), 200, { deleted: true, id: contactId });
  const after = await seenBy(shop, id);
  assert.deepEqual(after.visitor, { visitorId, verified: false });
  assert.deepEqual([after.contactId, after.metadata, after.preview], [undefined, undefined, 'When do you open?']);
  await say(house(), session, id, 'Still me.');
  await until(async () => ((await seenBy(shop, id)).preview === 'Still me.' ? true : undefined), 'the next message');
});
