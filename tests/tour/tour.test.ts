import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type TestApp, testApp } from '../app.ts';
import { travel } from './journey.ts';
import type { Keys } from './keys.ts';
import { type Outside, openOutside } from './outside.ts';
import type { Sum } from './tour.ts';

let house: TestApp;
let outside: Outside;
let keys: Keys;
let sum: Sum;
let told: string;
before(async () => {
  outside = await openOutside();
  house = await testApp(outside.environment);
  keys = await keysOf(house);
  const lines: string[] = [];
  const print = (line: string): void => void lines.push(line);
  sum = await travel({ url: house.url, keys, outside, knowsGoogle: true, print });
  told = lines.join('\n');
});
after(async () => {
  await house?.close();
  await outside?.close();
});

/** What a first start would have left about a shop. */
async function keysOf({ url, app, tenant }: TestApp): Promise<Keys> {
  const shop = await tenant({ mode: 'ai_first' });
  const { id: tenantId, password } = shop;
  const owner = { email: `owner@${shop.slug}.example`, password };
  const operator = { email: `operator@${shop.slug}.example`, password };
  await app.modules.identity.createOwner({ tenantId, name: 'Anna', ...owner });
  await app.modules.identity.createOperator({ name: 'Operator', ...operator });
  const staff = [
    { username: 'anna', password, role: 'owner' },
    { username: 'jonas', password, role: 'supervisor' },
  ];
  const { clientId, slug, publicKey, serverKey } = shop;
  return { url, operator, demo: { tenantId: clientId, slug, publicKey, owner, staff, serverKey } };
}

test('every operation of the Ringnity contract that is answered can be called as a developer would, and tells the truth', () => {
  assert.deepEqual(sum.faults, [], told);
  assert.deepEqual(house.faults, [], 'every reply is as its document says');
  assert.deepEqual(sum.called.toSorted(), sum.answered.toSorted());
  assert.ok(sum.asserted > 60, `${sum.asserted} assertions`);
});

test('what the tour tells shows no secret', () => {
  for (const secret of [keys.operator.password, keys.demo.serverKey]) assert.ok(!told.includes(secret));
  assert.doesNotMatch(
    told,
    /eyJ[\w-]{20}|rn_sk_live_[0-9a-f]{20}|whsec_[\w+/]{20}|sw[a-z]_[\w-]{20}|signature=[\w-]{20}/,
  );
});
