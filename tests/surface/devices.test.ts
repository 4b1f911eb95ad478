import assert from 'node:assert/strict';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { newId, read, show } from '#platform/ids.ts';
import { type ApnsServer, apnsServer } from '#tests/fakes/apns-server.ts';
import { type FcmServer, fcmServer } from '#tests/fakes/fcm-server.ts';
import { call, type TestApp, type TestTenant, testApp } from '../app.ts';
import { agentToken, openConversation, say, until, visitorOf } from './scene.ts';
import { assertAnswer, assertRefused, idOf, time } from './whole.ts';

let google: FcmServer;
let apple: ApnsServer;
let running: TestApp;
const house = () => running;
before(async () => {
  [google, apple] = [await fcmServer(), await apnsServer()];
  const folder = mkdtempSync(join(tmpdir(), 'switchboard-devices-'));
  const [account, key] = [join(folder, 'account.json'), join(folder, 'key.p8')];
  writeFileSync(account, google.serviceAccount);
  writeFileSync(key, apple.privateKey);
  running = await testApp({
    FCM_SERVICE_ACCOUNT: account,
    FCM_URL: google.url,
    APNS_KEY: key,
    APNS_KEY_ID: apple.keyId,
    APNS_TEAM_ID: apple.teamId,
    APNS_TOPIC: apple.topic,
    APNS_URL: apple.url,
    PUSH_AFTER_SECONDS: '0',
  });
});
after(async () => {
  await running.close();
  await Promise.all([google.close(), apple.close()]);
  assert.deepEqual(running.faults, []);
});

const path = '/api/sdk/devices/push-token';
const people = (language: 'de' | 'en' = 'de') => house().tenant({ mode: 'human_only', language });
type Who = { session?: string; token?: string };
const register = (who: Who, body: object) =>
  call<{ device: { id: string } }>(house().url, 'POST', path, { ...who, body });
const unregister = (who: Who, body: object) =>
  call<{ disabled: number }>(house().url, 'DELETE', path, { ...who, body });
const phone = () => ({ platform: 'android', token: `fcm-${newId()}`, deviceId: `pixel-${newId()}` });

/** What came for a device of one's own: other tests have theirs. */
const toGoogle = (token: string) => google.received.filter(({ message }) => message['token'] === token);
const toApple = (token: string) => apple.received.filter((one) => one.token === token);

const rowsOf = async (shop: TestTenant) =>
  (
    await sql<{ token_sealed: string; device_id: string }>`
      select token_sealed, device_id from devices where tenant_id = ${shop.id} order by id`.execute(
      house().database.kysely,
    )
  ).rows;

const shown = (shop: TestTenant, more: object) => ({
  device: {
    id: idOf('device'),
    clientId: shop.clientId,
    provider: 'fcm',
    audience: 'visitor',
    deviceId: null,
    appId: null,
    externalId: null,
    agentId: null,
    callMode: 'basic',
    enabled: true,
    lastSeenAt: time,
    createdAt: time,
    updatedAt: time,
    ...more,
  },
});

test('a visitor’s device is registered once, however often it says so, and its token is never shown', async () => {
  const shop = await people();
  const { session } = await visitorOf(house(), shop);
  const device = { ...phone(), appId: 'com.example.pottery', metadata: { app: '1.2' } };
  const first = await register({ session }, device);
  const { token, metadata: _, ...told } = device;
  assertAnswer(first, 201, shown(shop, told));
  const again = await register({ session }, device);
  assert.equal(again.body.data.device.id, first.body.data.device.id);
  const renewed = await register({ session }, { ...device, token: `${token}-2` });
  assert.equal(renewed.status, 201);
  const rows = await rowsOf(shop);
  assert.deepEqual(
    rows.map(({ device_id }) => device_id),
    [device.deviceId],
    'a new token of the same device takes the place of the old one',
  );
  assert.ok(!rows[0]!.token_sealed.includes(token));
});

test('the console hears which devices anything can be pushed to', async () => {
  const shop = await people();
  const token = await shop.signIn('mira');
  const listed = await call(house().url, 'GET', '/api/console/devices', { token });
  assertAnswer(listed, 200, { devices: [], nextCursor: null, providers: ['fcm', 'apns', 'apns_voip'] });
});

test('a device goes by its id or by its token, and the answer is how many went', async () => {
  const shop = await people();
  const [vera, otto] = [await visitorOf(house(), shop), await visitorOf(house(), shop)];
  const [one, two] = [phone(), phone()];
  await register(vera, one);
  await register(vera, { ...two, provider: 'apns', platform: 'ios' });
  assertAnswer(await unregister(otto, { deviceId: one.deviceId }), 200, { disabled: 0 });
  assertAnswer(await unregister(vera, { deviceId: one.deviceId }), 200, { disabled: 1 });
  assertAnswer(await unregister(vera, { token: two.token }), 200, { disabled: 0 });
  assertAnswer(await unregister(vera, { token: two.token, provider: 'apns' }), 200, { disabled: 1 });
  assertAnswer(await unregister(vera, { token: two.token, provider: 'apns' }), 200, { disabled: 0 });
  assertRefused(await unregister(vera, {}), 400, 'VALIDATION_FAILED');
});

test('a telephone that changes hands tells its new owner alone', async () => {
  const shop = await people();
  const [vera, otto] = [await visitorOf(house(), shop), await visitorOf(house(), shop)];
  const device = phone();
  await register(vera, device);
  await register(otto, device);
  assert.equal((await rowsOf(shop)).length, 1);
  assertAnswer(await unregister(vera, { token: device.token }), 200, { disabled: 0 });
  assertAnswer(await unregister(otto, { token: device.token }), 200, { disabled: 1 });
});

test('whom a device is for follows from the session', async () => {
  const shop = await people();
  const visitor = await visitorOf(house(), shop);
  const mira = { token: await agentToken(house(), shop, 'mira') };
  const agentId = show('staff', shop.staff.mira);
  const device = phone();
  const { token: _, ...told } = device;
  assertAnswer(await register(mira, { ...device, agentId }), 201, shown(shop, { ...told, audience: 'agent', agentId }));
  assertRefused(await register(visitor, { ...phone(), audience: 'agent' }), 403, 'FORBIDDEN');
  const customer = { ...phone(), audience: 'customer', externalId: 'c-1' };
  const { token: _token, ...known } = customer;
  assertAnswer(await register(visitor, customer), 201, shown(shop, known));
  for (const stranger of [show('staff', shop.staff.jonas), show('staff', newId()), 'nobody']) {
    assertRefused(await register(mira, { ...phone(), agentId: stranger }), 404, 'NOT_FOUND');
  }
  assertRefused(await register({}, phone()), 401, 'SDK_SESSION_REQUIRED');
  assertRefused(await register(visitor, { platform: 'toaster', token: 'x' }), 400, 'VALIDATION_FAILED');
  assertRefused(await register(visitor, { ...phone(), token: 'x'.repeat(5000) }), 400, 'VALIDATION_FAILED');
});

test('a visitor who is away is told of an answer, without its words', async () => {
  const shop = await people('en');
  const { session } = await visitorOf(house(), shop, { metadata: { language: 'de' } });
  const [android, iphone] = [phone(), { ...phone(), provider: 'apns', platform: 'ios' }];
  const voip = { ...phone(), provider: 'apns_voip', platform: 'ios' };
  for (const device of [android, iphone, voip]) await register({ session }, device);
  const conversationId = await openConversation(house(), session);
  await say(house(), session, conversationId, 'Guten Tag!');
  const mira = await agentToken(house(), shop, 'mira');
  await call(house().url, 'POST', `/api/agent-sdk/conversations/${conversationId}/messages`, {
    token: mira,
    body: { body: 'Ein Geheimnis', messageType: 'note' },
  });
  await call(house().url, 'POST', `/api/agent-sdk/conversations/${conversationId}/messages`, {
    token: mira,
    body: { body: 'Die Vase ist fertig.' },
  });
  const told = await until(async () => toGoogle(android.token)[0], 'a message to the telephone');
  assert.deepEqual(told.message['notification'], { title: `Tenant ${shop.slug}`, body: 'Neue Nachricht' });
  assert.deepEqual(told.message['data'], { type: 'message', conversationId });
  const alert = await until(async () => toApple(iphone.token)[0], 'a message to the iPhone');
  assert.deepEqual((alert.payload['aps'] as { alert: object }).alert, {
    title: `Tenant ${shop.slug}`,
    body: 'Neue Nachricht',
  });
  assert.deepEqual(toApple(voip.token), [], 'what wakes an app for calls is not for messages');
});

test('who has the message on an open page is not told of it', async () => {
  const shop = await people();
  const { session, visitorId } = await visitorOf(house(), shop);
  const device = phone();
  const registered = await register({ session }, device);
  const conversationId = await openConversation(house(), session);
  const said = await say(house(), session, conversationId, 'Guten Tag!');
  const { notices } = house().app.modules;
  const order = {
    tenantId: shop.id,
    deviceId: read('device', registered.body.data.device.id)!,
    notice: 'message' as const,
    conversationId: read('conversation', conversationId)!,
    seq: said.seq,
    tries: 0,
  };
  assert.ok(visitorId);
  await call(house().url, 'POST', `/api/chat/conversations/${conversationId}/messages/${said.messageId}/delivered`, {
    session,
  });
  await notices.deliver(order);
  assert.deepEqual(toGoogle(device.token), []);
  await notices.deliver({ ...order, deviceId: newId() });
  await notices.deliver({ ...order, conversationId: newId() });
});

test('a member of staff is told of what they are given, and of who waits', async () => {
  const shop = await people();
  const [mira, omar, jonas] = await Promise.all(
    ['mira', 'omar', 'jonas'].map(async (name) => ({ token: await agentToken(house(), shop, name) })),
  );
  const [miras, omars, jonass] = [phone(), phone(), phone()];
  await register(mira!, miras);
  await register(omar!, omars);
  await register(jonas!, jonass);
  for (const token of [mira!.token, omar!.token]) {
    await call(house().url, 'PATCH', '/api/agent-sdk/presence', { token, body: { status: 'available' } });
  }
  const { session } = await visitorOf(house(), shop);
  const conversationId = await openConversation(house(), session);
  await say(house(), session, conversationId, 'Hallo?');
  await call(house().url, 'POST', `/api/agent-sdk/conversations/${conversationId}/assign`, {
    token: jonas!.token,
    body: { assignedAgentId: show('staff', shop.staff.mira) },
  });
  const told = await until(async () => toGoogle(miras.token)[0], 'a message to the person it was given to');
  assert.deepEqual(told.message['notification'], { title: `Tenant ${shop.slug}`, body: 'Ein Gespräch für Sie' });
  assert.deepEqual(told.message['data'], { type: 'assigned', conversationId });
  assert.deepEqual(toGoogle(omars.token), []);
  await say(house(), session, conversationId, 'Sind Sie da?');
  const next = await until(async () => toGoogle(miras.token)[1], 'a message to the person it is assigned to');
  assert.deepEqual(next.message['data'], { type: 'message', conversationId });
});

test('a device that is gone is asked once, and one that is busy is asked again when it says so', async () => {
  const shop = await people();
  const { session } = await visitorOf(house(), shop);
  const device = phone();
  const registered = await register({ session }, device);
  const conversationId = await openConversation(house(), session);
  const said = await say(house(), session, conversationId, 'Hallo?');
  const { notices } = house().app.modules;
  const order = {
    tenantId: shop.id,
    deviceId: read('device', registered.body.data.device.id)!,
    notice: 'message' as const,
    conversationId: read('conversation', conversationId)!,
    seq: said.seq,
    tries: 0,
  };
  google.behaveFor(device.token, { limited: { retryAfterSeconds: 1 } });
  await notices.deliver(order);
  await until(async () => toGoogle(device.token)[1], 'the second try');
  google.behaveFor(device.token, 'unregistered');
  await notices.deliver(order);
  assert.deepEqual(await rowsOf(shop), []);
});

test('a contact that is erased takes its devices along', async () => {
  const shop = await people();
  const { session } = await visitorOf(house(), shop, { visitor: { name: 'Vera', phone: '+49 341 5550100' } });
  await register({ session }, phone());
  const listed = await call<{ contacts: { id: string }[] }>(house().url, 'GET', '/api/server/contacts', {
    token: shop.serverKey,
  });
  const id = listed.body.data.contacts[0]!.id;
  await call(house().url, 'DELETE', `/api/server/contacts/${id}`, { token: shop.serverKey });
  assert.deepEqual(await rowsOf(shop), []);
});
