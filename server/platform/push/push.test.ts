import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { type ApnsServer, apnsServer } from '#tests/fakes/apns-server.ts';
import { type FcmServer, fcmServer } from '#tests/fakes/fcm-server.ts';
import { systemClock } from '../clock.ts';
import { openLog } from '../log.ts';
import { outbound as outboundOf } from '../outbound/index.ts';
import { openPush, type Push, type PushMessage, type PushSettings } from './index.ts';
import { retryAfter } from './push.ts';

const message: PushMessage = {
  token: 'device-token-1',
  title: 'Töpferei',
  body: 'Neue Nachricht',
  data: { type: 'message', conversationId: 'cnv_1' },
  collapseKey: 'cnv_1',
};
const nothing: PushSettings = {
  fcmServiceAccount: undefined,
  fcmUrl: 'https://fcm.googleapis.com',
  apnsKey: undefined,
  apnsKeyId: undefined,
  apnsTeamId: undefined,
  apnsTopic: undefined,
  apnsUrl: 'https://api.push.apple.com',
};

const outbound = outboundOf({
  allowPrivateTargets: false,
  allowedTargets: [],
  clock: systemClock,
  log: openLog({ level: 'silent' }),
});
let [folder, google, apple]: [string, FcmServer, ApnsServer] = [] as never;
let push: Push;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'switchboard-push-'));
  [google, apple] = [await fcmServer(), await apnsServer()];
  const [account, key] = [join(folder, 'account.json'), join(folder, 'key.p8')];
  await writeFile(account, google.serviceAccount);
  await writeFile(key, apple.privateKey);
  const settings: PushSettings = {
    fcmServiceAccount: account,
    fcmUrl: google.url,
    apnsKey: key,
    apnsKeyId: apple.keyId,
    apnsTeamId: apple.teamId,
    apnsTopic: apple.topic,
    apnsUrl: apple.url,
  };
  push = openPush(settings, { outbound, clock: systemClock });
});
after(async () => {
  push.close();
  await Promise.all([google.close(), apple.close(), outbound.close()]);
  await rm(folder, { recursive: true, force: true });
});

test('a message goes to Firebase with a token of the service account, which serves for many', async () => {
  google.behave('accept');
  assert.deepEqual(await push.send('fcm', message), { outcome: 'sent' });
  assert.deepEqual(await push.send('fcm', message), { outcome: 'sent' });
  assert.equal(google.tokensGiven, 1);
  const [first] = google.received;
  assert.equal(first?.project, 'switchboard-tests');
  assert.deepEqual(first?.message, {
    token: 'device-token-1',
    notification: { title: 'Töpferei', body: 'Neue Nachricht' },
    data: { type: 'message', conversationId: 'cnv_1' },
    android: { priority: 'HIGH', collapse_key: 'cnv_1', notification: { tag: 'cnv_1' } },
    apns: { headers: { 'apns-collapse-id': 'cnv_1', 'apns-priority': '10' } },
  });
});

test('what Firebase refuses is told apart: gone for good, later, and never', async () => {
  const told: [Parameters<FcmServer['behave']>[0], object][] = [
    ['unregistered', { outcome: 'dead' }],
    [{ limited: { retryAfterSeconds: 7 } }, { outcome: 'later', afterSeconds: 7, reason: 'QUOTA_EXCEEDED' }],
    [{ limited: {} }, { outcome: 'later', afterSeconds: 30, reason: 'QUOTA_EXCEEDED' }],
    [{ fails: 503 }, { outcome: 'later', afterSeconds: 30, reason: 'UNAVAILABLE' }],
    [{ fails: 400 }, { outcome: 'refused', reason: 'UNAVAILABLE' }],
    ['drop', { outcome: 'later', afterSeconds: 30, reason: 'target_unreachable' }],
  ];
  for (const [behaviour, outcome] of told) {
    google.behave(behaviour);
    assert.deepEqual(await push.send('fcm', message), outcome);
  }
});

test('a message goes to Apple, and a call by its own way, over one connection', async () => {
  apple.behave('accept');
  assert.deepEqual(await push.send('apns', message), { outcome: 'sent' });
  assert.deepEqual(await push.send('apns_voip', message), { outcome: 'sent' });
  assert.equal(apple.connections, 1);
  const [alert, call] = apple.received;
  assert.equal(alert?.token, 'device-token-1');
  assert.equal(alert?.headers['apns-push-type'], 'alert');
  assert.equal(alert?.headers['apns-collapse-id'], 'cnv_1');
  assert.deepEqual(alert?.payload, {
    aps: { alert: { title: 'Töpferei', body: 'Neue Nachricht' }, sound: 'default', 'thread-id': 'cnv_1' },
    type: 'message',
    conversationId: 'cnv_1',
  });
  assert.equal(call?.headers['apns-topic'], 'com.example.pottery.voip');
  assert.deepEqual(call?.payload, { aps: {}, type: 'message', conversationId: 'cnv_1' });
});

test('what Apple refuses is told apart, and a lost connection is opened anew', async () => {
  const told: [Parameters<ApnsServer['behave']>[0], object][] = [
    ['unregistered', { outcome: 'dead' }],
    [{ refuses: 400, reason: 'BadDeviceToken' }, { outcome: 'dead' }],
    [
      { refuses: 400, reason: 'PayloadTooLarge' },
      { outcome: 'refused', reason: 'PayloadTooLarge' },
    ],
    [
      { refuses: 429, reason: 'TooManyRequests', retryAfterSeconds: 9 },
      { outcome: 'later', afterSeconds: 9, reason: 'TooManyRequests' },
    ],
    [
      { refuses: 503, reason: 'ServiceUnavailable' },
      { outcome: 'later', afterSeconds: 30, reason: 'ServiceUnavailable' },
    ],
    [
      { refuses: 403, reason: 'ExpiredProviderToken' },
      { outcome: 'later', afterSeconds: 1, reason: 'ExpiredProviderToken' },
    ],
  ];
  for (const [behaviour, outcome] of told) {
    apple.behave(behaviour);
    assert.deepEqual(await push.send('apns', message), outcome);
  }
  apple.behave('drop', 'accept');
  assert.equal((await push.send('apns', message)).outcome, 'later');
  assert.deepEqual(await push.send('apns', message), { outcome: 'sent' });
});

test('a call wakes an app that rings by itself, and a silent message is never seen', async () => {
  google.behave('accept');
  apple.behave('accept');
  const data = { type: 'call', callSessionId: 'call_1' };
  const ring: PushMessage = { ...message, data, mode: 'call', keptSeconds: 45, collapseKey: 'call_1' };
  const over: PushMessage = { ...ring, data: { ...data, type: 'call_over' }, mode: 'silent', keptSeconds: 120 };
  for (const one of [ring, over]) {
    assert.deepEqual(await push.send('fcm', one), { outcome: 'sent' });
    assert.deepEqual(await push.send('apns', one), { outcome: 'sent' });
  }
  const headers = { 'apns-collapse-id': 'call_1' };
  assert.deepEqual(
    google.received.slice(-2).map((one) => one.message),
    [
      {
        token: 'device-token-1',
        data: ring.data,
        android: { priority: 'HIGH', collapse_key: 'call_1', ttl: '45s' },
        apns: {
          headers: { ...headers, 'apns-priority': '10' },
          payload: { aps: { alert: { title: 'Töpferei', body: 'Neue Nachricht' }, sound: 'default' } },
        },
      },
      {
        token: 'device-token-1',
        data: over.data,
        android: { priority: 'HIGH', collapse_key: 'call_1', ttl: '120s' },
        apns: {
          headers: { ...headers, 'apns-push-type': 'background', 'apns-priority': '5' },
          payload: { aps: { 'content-available': 1 } },
        },
      },
    ],
  );
  const [alert, silent] = apple.received.slice(-2);
  assert.equal(alert?.headers['apns-push-type'], 'alert');
  const left = Number(alert?.headers['apns-expiration']) - Date.now() / 1000;
  assert.ok(left > 0 && left <= 45, 'a ring is of no use later');
  assert.deepEqual(
    [silent?.headers['apns-push-type'], silent?.headers['apns-priority'], silent?.payload],
    ['background', '5', { aps: { 'content-available': 1 }, ...over.data }],
  );
});

test('what nobody set up is off, and what is set up by half does not start', async () => {
  const off = openPush(nothing, { outbound, clock: systemClock });
  assert.equal(off.isOn('fcm'), false);
  assert.deepEqual(await off.send('apns', message), { outcome: 'off' });
  const open = (settings: Partial<PushSettings>) => () =>
    openPush({ ...nothing, ...settings }, { outbound, clock: systemClock });
  assert.throws(open({ apnsKey: join(folder, 'key.p8') }), /APNS_KEY needs APNS_KEY_ID/);
  assert.throws(open({ fcmServiceAccount: join(folder, 'nowhere.json') }), /cannot be read \(ENOENT\)/);
  assert.throws(open({ fcmServiceAccount: join(folder, 'key.p8') }), /not the key of a Google service account/);
});

test('how long to wait may be told in seconds or as a date, and never means for ever', () => {
  const now = new Date('2026-03-02T09:00:00Z');
  assert.equal(retryAfter('12', 30, now), 12);
  assert.equal(retryAfter('Mon, 02 Mar 2026 09:01:00 GMT', 30, now), 60);
  assert.equal(retryAfter('Sun, 01 Mar 2026 09:00:00 GMT', 30, now), 1);
  assert.equal(retryAfter('999999', 30, now), 3600);
  assert.equal(retryAfter('soon', 30, now), 30);
  assert.equal(retryAfter(undefined, 30, now), 30);
});
