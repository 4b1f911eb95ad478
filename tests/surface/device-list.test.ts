import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newId } from '#platform/ids.ts';
import { call, type TestTenant } from '../app.ts';
import { agentToken, houseOfFile, staffId, visitorOf } from './scene.ts';
import { assertAnswer, assertRefused, idOf, time } from './whole.ts';

const house = houseOfFile();
type Page = { devices: { id: string }[]; nextCursor: string | null };

const list = (token: string, query = '') => call<Page>(house().url, 'GET', `/api/console/devices${query}`, { token });
const revoke = (token: string, id: string) => call(house().url, 'DELETE', `/api/console/devices/${id}`, { token });

async function register(who: { token?: string; session?: string }, body: object = {}) {
  const reply = await call<{ device: { id: string } }>(house().url, 'POST', '/api/sdk/devices/push-token', {
    ...who,
    body: { platform: 'android', token: `fcm-${newId()}`, ...body },
  });
  assert.equal(reply.status, 201, JSON.stringify(reply.body));
  return reply.body.data.device.id;
}
const phoneOf = async (shop: TestTenant, username: string, body: object = {}) =>
  register({ token: await agentToken(house(), shop, username) }, body);

const shown = (shop: TestTenant, username: 'mira' | 'omar', more: object) => ({
  id: idOf('device'),
  agentId: staffId(shop, username),
  platform: 'android',
  provider: 'fcm',
  callMode: 'basic',
  lastSeenAt: time,
  createdAt: time,
  ...more,
});

test('everybody sees their own devices, and whoever runs the team sees all of the team’s', async () => {
  const shop = await house().tenant();
  const older = await phoneOf(shop, 'mira', { deviceId: 'pixel', appId: 'de.shop.desk' });
  const newer = await phoneOf(shop, 'mira', { platform: 'ios', provider: 'apns_voip', callMode: 'native-phone' });
  const omars = await phoneOf(shop, 'omar');
  const { session } = await visitorOf(house(), shop);
  await register({ session });

  const mira = await shop.signIn('mira');
  const first = shown(shop, 'mira', { id: older, deviceId: 'pixel', appId: 'de.shop.desk' });
  const second = shown(shop, 'mira', {
    id: newer,
    platform: 'ios',
    provider: 'apns_voip',
    callMode: 'native-phone',
  });
  assertAnswer(await list(mira), 200, { devices: [second, first], nextCursor: null, providers: [] });
  assertRefused(await list(mira, '?of=team'), 403, 'FORBIDDEN', { facts: { requiredScope: 'staff:write' } });
  const anna = await shop.signIn('anna');
  assertAnswer(await list(anna), 200, { devices: [], nextCursor: null, providers: [] });
  assertAnswer(await list(anna, '?of=team'), 200, {
    devices: [shown(shop, 'omar', { id: omars }), second, first],
    nextCursor: null,
    providers: [],
  });

  const page = await list(anna, '?of=team&limit=2');
  assert.deepEqual(
    page.body.data.devices.map(({ id }) => id),
    [omars, newer],
  );
  const rest = await list(anna, `?of=team&limit=2&cursor=${page.body.data.nextCursor}`);
  assertAnswer(rest, 200, { devices: [first], nextCursor: null, providers: [] });
});

test('a lost telephone is removed by its owner or by whoever runs the team, and it is on record', async () => {
  const shop = await house().tenant();
  const other = await house().tenant();
  const [miras, omars, foreign] = [
    await phoneOf(shop, 'mira'),
    await phoneOf(shop, 'omar'),
    await phoneOf(other, 'mira'),
  ];
  const { session } = await visitorOf(house(), shop);
  const visitors = await register({ session });
  const [mira, anna] = [await shop.signIn('mira'), await shop.signIn('anna')];

  assertRefused(await revoke(mira, omars), 404, 'NOT_FOUND');
  for (const id of [foreign, visitors, 'dev_nobody']) assertRefused(await revoke(anna, id), 404, 'NOT_FOUND');
  assertAnswer(await revoke(mira, miras), 200, { deleted: true, id: miras });
  assertRefused(await revoke(mira, miras), 404, 'NOT_FOUND');
  assertAnswer(await revoke(anna, omars), 200, { deleted: true, id: omars });
  assertAnswer(await list(anna, '?of=team'), 200, { devices: [], nextCursor: null, providers: [] });
  const audit = await call<{ entries: { target: object; details: object }[] }>(
    house().url,
    'GET',
    '/api/console/audit?action=device.revoked',
    { token: anna },
  );
  assert.deepEqual(
    audit.body.data.entries.map(({ target, details }) => ({ target, details })),
    [
      { target: { kind: 'device', id: omars }, details: { staffId: shop.staff.omar, platform: 'android' } },
      { target: { kind: 'device', id: miras }, details: { staffId: shop.staff.mira, platform: 'android' } },
    ],
  );
});
