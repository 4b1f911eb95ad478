import assert from 'node:assert/strict';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { CallSession } from '@switchboard/protocol';
import { newId, read } from '#platform/ids.ts';
import { call, type TestApp, testApp } from '../app.ts';
import { type ApnsServer, apnsServer } from '../fakes/apns-server.ts';
import { type FcmServer, fcmServer } from '../fakes/fcm-server.ts';
import { webhookReceiver } from '../fakes/webhook-receiver.ts';
import { agentToken, openConversation, until, visitorOf } from './scene.ts';
import { assertWhole, idOf, time } from './whole.ts';

let google: FcmServer;
let apple: ApnsServer;
let running: TestApp;
const house = () => running;
before(async () => {
  [google, apple] = [await fcmServer(), await apnsServer()];
  const folder = mkdtempSync(join(tmpdir(), 'switchboard-calls-'));
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
    CALL_ROOM_URL: 'https://meet.example.com/{room}',
  });
});
after(async () => {
  await running.close();
  await Promise.all([google.close(), apple.close()]);
  assert.deepEqual(running.faults, []);
});

type Who = { session?: string; token?: string };
const register = (who: Who, body: object) =>
  call<{ device: { id: string } }>(house().url, 'POST', '/api/sdk/devices/push-token', { ...who, body });
const start = async (who: Who, body: object) =>
  (await call<{ callSession: CallSession }>(house().url, 'POST', '/api/calls/sessions', { ...who, body })).body.data
    .callSession;

test('a call rings the telephones of those it is for, an iPhone by its way for calls alone', async () => {
  const shop = await house().tenant({ mode: 'human_only', language: 'de' });
  const [mira, omar] = [await agentToken(house(), shop, 'mira'), await agentToken(house(), shop, 'omar')];
  const [pixel, voip, alert, other] = [`fcm-${newId()}`, `voip-${newId()}`, `apns-${newId()}`, `fcm-${newId()}`];
  const registered = await register({ token: mira }, { platform: 'android', token: pixel, deviceId: 'pixel' });
  const iphone = { platform: 'ios', deviceId: `iphone-${newId()}` };
  await register({ token: mira }, { ...iphone, provider: 'apns_voip', token: voip, callMode: 'native-phone' });
  await register({ token: mira }, { ...iphone, provider: 'apns', token: alert });
  await register({ token: omar }, { platform: 'android', token: other, deviceId: 'other' });
  for (const token of [mira, omar])
    await call(house().url, 'PATCH', '/api/agent-sdk/presence', { token, body: { status: 'available' } });

  const { session } = await visitorOf(house(), shop);
  const conversationId = await openConversation(house(), session);
  const { id } = await start({ session }, { conversationId, type: 'audio' });
  const told = await until(async () => toGoogle(pixel)[0], 'the ring on the telephone');
  assert.deepEqual(told.notification, { title: `Tenant ${shop.slug}`, body: 'Eingehender Anruf' });
  assert.deepEqual(told.data, { type: 'call', conversationId, callSessionId: id });
  const rung = await until(async () => toApple(voip)[0], 'the ring on the iPhone');
  assert.equal(rung.headers['apns-push-type'], 'voip');
  assert.deepEqual(rung.payload, { aps: {}, type: 'call', conversationId, callSessionId: id });
  assert.deepEqual([toApple(alert), toGoogle(other)], [[], []], 'once per device, and nobody of another department');

  // What is over rings no more, whenever its order comes.
  await call(house().url, 'PATCH', `/api/calls/sessions/${id}/end`, { session });
  await house().app.modules.notices.deliver({
    tenantId: shop.id,
    deviceId: read('device', registered.body.data.device.id)!,
    notice: 'call',
    conversationId: read('conversation', conversationId)!,
    callId: read('call', id)!,
    seq: null,
    tries: 0,
  });
  await until(async () => toGoogle(pixel)[1], 'the silence');
  assert.deepEqual(
    toGoogle(pixel).map(({ data }) => data['type']),
    ['call', 'call_over'],
  );
});

const toGoogle = (token: string) =>
  google.received
    .filter(({ message }) => message['token'] === token)
    .map(({ message }) => message as { data: Record<string, string>; notification?: object; android: object });
const toApple = (token: string) => apple.received.filter((one) => one.token === token);

test('whoever answers silences every other telephone, and nothing of it is seen', async () => {
  const shop = await house().tenant({ mode: 'human_only', language: 'de' });
  const [mira, jonas] = [await shop.signIn('mira'), await shop.signIn('jonas')];
  const [miras, jonass, plain, voip, alert] = ['a', 'b', 'c', 'd', 'e'].map((name) => `${name}-${newId()}`) as [
    string,
    string,
    string,
    string,
    string,
  ];
  const native = { platform: 'android', callMode: 'native-phone' };
  await register({ token: mira }, { ...native, token: miras, deviceId: 'miras' });
  await register({ token: jonas }, { ...native, token: jonass, deviceId: 'jonass' });
  await register({ token: jonas }, { platform: 'android', token: plain, deviceId: 'plain' });
  await register({ token: jonas }, { platform: 'ios', provider: 'apns_voip', token: voip, deviceId: 'iphone' });
  await register({ token: jonas }, { platform: 'ios', provider: 'apns', token: alert, deviceId: 'iphone' });
  for (const token of [mira, jonas])
    await call(house().url, 'PATCH', '/api/agent-sdk/presence', { token, body: { status: 'available' } });

  const { session } = await visitorOf(house(), shop);
  const conversationId = await openConversation(house(), session);
  await call(house().url, 'POST', `/api/agent-sdk/conversations/${conversationId}/assign`, {
    token: jonas,
    body: { assignedAgentId: null, departmentId: null },
  });
  const { id } = await start({ session }, { conversationId, type: 'audio' });
  const ring = { type: 'call', conversationId, callSessionId: id };
  for (const token of [miras, jonass, plain]) await until(async () => toGoogle(token)[0], 'the ring');
  await until(async () => toApple(voip)[0], 'the ring on the iPhone');
  assert.deepEqual([toGoogle(miras)[0]?.data, toGoogle(miras)[0]?.notification], [ring, undefined]);
  assert.deepEqual(toGoogle(plain)[0]?.notification, { title: `Tenant ${shop.slug}`, body: 'Eingehender Anruf' });

  await call(house().url, 'POST', `/api/console/calls/${id}/answer`, { token: mira });
  const silence = { ...ring, type: 'call_over', because: 'answered' };
  for (const token of [miras, jonass, plain]) {
    const told = await until(async () => toGoogle(token)[1], 'the silence');
    assert.deepEqual([told.data, told.notification], [silence, undefined]);
  }
  const told = await until(async () => toApple(alert)[0], 'the silence on the iPhone');
  assert.equal(told.headers['apns-push-type'], 'background');
  assert.deepEqual(told.payload, { aps: { 'content-available': 1 }, ...silence });
  assert.equal(toApple(voip).length, 1, 'what wakes an iPhone for a call is for calls that ring');

  await call(house().url, 'PATCH', `/api/calls/sessions/${id}/end`, { session });
  const next = await start({ session }, { conversationId, type: 'audio' });
  await until(async () => toGoogle(miras)[2], 'the ring of the next call');
  assert.equal(toGoogle(jonass).length, 2, 'the end of a talk is no news for those whom it rang');
  await call(house().url, 'PATCH', `/api/calls/sessions/${next.id}/end`, { session });
  const missed = await until(async () => toGoogle(miras)[3], 'the silence after a missed call');
  assert.deepEqual(missed.data, { ...silence, callSessionId: next.id, because: 'missed' });
});

test('whoever declines on one telephone is left alone by the other, and a late ring is taken back', async () => {
  const shop = await house().tenant({ mode: 'human_only', language: 'en' });
  const [mira, jonas] = [await shop.signIn('mira'), await shop.signIn('jonas')];
  const [miras, jonass] = [`fcm-${newId()}`, `fcm-${newId()}`];
  const registered = await register({ token: mira }, { platform: 'android', token: miras, deviceId: 'miras' });
  await register({ token: jonas }, { platform: 'android', token: jonass, deviceId: 'jonass' });
  for (const token of [mira, jonas])
    await call(house().url, 'PATCH', '/api/agent-sdk/presence', { token, body: { status: 'available' } });
  const { session } = await visitorOf(house(), shop);
  const conversationId = await openConversation(house(), session);
  await call(house().url, 'POST', `/api/agent-sdk/conversations/${conversationId}/assign`, {
    token: jonas,
    body: { assignedAgentId: null, departmentId: null },
  });
  const { id } = await start({ session }, { conversationId, type: 'audio' });
  await until(async () => toGoogle(miras)[0] && toGoogle(jonass)[0], 'both telephones ring');
  await call(house().url, 'POST', `/api/console/calls/${id}/decline`, { token: mira });
  const told = await until(async () => toGoogle(miras)[1], 'the silence');
  assert.deepEqual(told.data, { type: 'call_over', conversationId, callSessionId: id, because: 'declined' });
  assert.equal(toGoogle(jonass).length, 1, 'it rings the other still');

  const order = {
    tenantId: shop.id,
    deviceId: read('device', registered.body.data.device.id)!,
    notice: 'call' as const,
    conversationId: read('conversation', conversationId)!,
    callId: read('call', id)!,
    seq: null,
    tries: 0,
  };
  await house().app.modules.notices.deliver(order);
  assert.equal(toGoogle(miras).length, 2, 'a ring that comes after the decline is not sent');
});

test('a visitor’s telephone rings when staff call', async () => {
  const shop = await house().tenant({ mode: 'human_only', language: 'en' });
  const { session } = await visitorOf(house(), shop);
  const token = `fcm-${newId()}`;
  await register({ session }, { platform: 'android', token, deviceId: 'veras' });
  const conversationId = await openConversation(house(), session);
  const mira = { token: await agentToken(house(), shop, 'mira') };
  const { id } = await start(mira, { conversationId, type: 'audio', direction: 'outbound' });
  const told = await until(
    async () => google.received.find(({ message }) => message['token'] === token),
    'the ring on the telephone',
  );
  assert.deepEqual(told.message['data'], { type: 'call', conversationId, callSessionId: id });
  await call(house().url, 'PATCH', `/api/calls/sessions/${id}/end`, mira);
  const over = await until(async () => toGoogle(token)[1], 'the silence when they hang up');
  assert.deepEqual(over.data, { type: 'call_over', conversationId, callSessionId: id, because: 'missed' });
});

test('webhooks hear that a call began and how it ended, without what programs noted about it', async () => {
  const receiver = await webhookReceiver();
  try {
    const shop = await house().tenant({ mode: 'human_only', language: 'en' });
    await call(house().url, 'POST', '/api/server/webhooks', {
      token: shop.serverKey,
      body: { url: receiver.url, events: ['call.started', 'call.ended'] },
    });
    const { session } = await visitorOf(house(), shop);
    const conversationId = await openConversation(house(), session);
    const { id } = await start({ session }, { conversationId, type: 'video', metadata: { note: 'private' } });
    const mira = await shop.signIn('mira');
    await call(house().url, 'POST', `/api/console/calls/${id}/answer`, { token: mira });
    await call(house().url, 'PATCH', `/api/calls/sessions/${id}/end`, { session });
    const received = (await receiver.waitFor(2)).map(({ body }) => JSON.parse(body) as { event: string });
    const [began, ended] = ['call.started', 'call.ended'].map((name) => received.find(({ event }) => event === name));
    const told = (event: string, callSession: object) => ({
      id: idOf('event'),
      event,
      createdAt: time,
      data: {
        callSession: {
          ...{ id, conversationId, type: 'video', direction: 'inbound', startedAt: time },
          ...callSession,
        },
      },
    });
    assertWhole(began, told('call.started', { status: 'started', durationSeconds: null, endReason: null }));
    assertWhole(
      ended,
      told('call.ended', {
        ...{ status: 'ended', answeredAt: time, endedAt: time, durationSeconds: Number, endReason: 'hung_up' },
        ...{ agentId: idOf('staff'), agentName: 'Mira' },
      }),
    );
  } finally {
    await receiver.close();
  }
});
