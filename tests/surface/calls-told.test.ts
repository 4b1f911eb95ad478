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
  const toGoogle = (token: string) => google.received.filter(({ message }) => message['token'] === token);
  const toApple = (token: string) => apple.received.filter((one) => one.token === token);
  const told = await until(async () => toGoogle(pixel)[0], 'the ring on the telephone');
  assert.deepEqual(told.message['notification'], { title: `Tenant ${shop.slug}`, body: 'Eingehender Anruf' });
  assert.deepEqual(told.message['data'], { type: 'call', conversationId, callSessionId: id });
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
  assert.equal(toGoogle(pixel).length, 1);
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
