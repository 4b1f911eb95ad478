import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { PASSWORD, refusal, type Scene, scene } from './test-scene.ts';
import { networkOf } from './throttling.ts';

let here: Scene;
before(async () => {
  here = await scene();
});
after(() => here.drop());

const wrong = refusal('unauthenticated', 'sign_in_failed');
const throttled = refusal('limited', 'sign_in_throttled');

test('after five wrong passwords the right one is refused too, until a quarter of an hour has passed', async () => {
  const tenant = await here.tenant();
  await tenant.person('ada');
  for (let tries = 0; tries < 5; tries += 1) await assert.rejects(tenant.signIn('ada', 'wrong password'), wrong);
  await assert.rejects(tenant.signIn('ADA '), (error: { code: string; details: { retryAfterSeconds: number } }) => {
    assert.equal(error.code, 'sign_in_throttled');
    assert.equal(error.details.retryAfterSeconds, 900);
    return true;
  });
  here.clock.advance(15 * 60_000 + 1);
  assert.equal((await tenant.signIn('ada')).staff.username, 'ada');
});

test('an unknown name is refused and throttled in the same words as a known one', async () => {
  const tenant = await here.tenant();
  for (let tries = 0; tries < 5; tries += 1) await assert.rejects(tenant.signIn('nobody'), wrong);
  await assert.rejects(tenant.signIn('nobody'), throttled);
});

test('a sign-in that succeeds forgives the failures before it', async () => {
  const tenant = await here.tenant();
  await tenant.person('ada');
  for (let rounds = 0; rounds < 3; rounds += 1) {
    for (let tries = 0; tries < 4; tries += 1) await assert.rejects(tenant.signIn('ada', 'wrong password'), wrong);
    await tenant.signIn('ada');
  }
});

test('a burst of guesses gets no more tries than guesses one after the other', async () => {
  const tenant = await here.tenant();
  await tenant.person('ada');
  const guesses = await Promise.allSettled(Array.from({ length: 20 }, () => tenant.signIn('ada', 'wrong password')));
  const codes = guesses.map((guess) => (guess.status === 'rejected' ? guess.reason.code : 'in'));
  assert.equal(codes.filter((code) => code === 'sign_in_failed').length, 5);
  assert.equal(codes.filter((code) => code === 'sign_in_throttled').length, 15);
});

test('many tabs of one person can sign in at the same moment', async () => {
  const tenant = await here.tenant();
  await tenant.person('ada');
  await Promise.all(Array.from({ length: 12 }, () => tenant.signIn('ada', PASSWORD, '192.0.2.77')));
});

test('of more sign-ins at once than can wait for their turn, the rest are asked to come again at once', async () => {
  const tenant = await here.tenant();
  await tenant.person('ada');
  const tries = Array.from({ length: 80 }, (_, number) => tenant.signIn(`nobody-${number}`));
  const codes = (await Promise.allSettled(tries)).map((tried) =>
    tried.status === 'rejected' ? tried.reason.code : '',
  );
  assert.equal(codes.filter((code) => code === 'sign_in_failed').length, 64);
  assert.deepEqual([...new Set(codes.slice(64))], ['too_many_sign_ins']);
  assert.equal((await tenant.signIn('ada')).staff.username, 'ada');
});

test('one address has thirty failures over all accounts, and others are not touched by it', async () => {
  const tenant = await here.tenant();
  await tenant.person('ada');
  for (let tries = 0; tries < 30; tries += 1) {
    await assert.rejects(tenant.signIn(`guess-${tries}`, 'wrong password', '2001:db8::1'), wrong);
  }
  await assert.rejects(tenant.signIn('ada', PASSWORD, '2001:db8::ffff:2'), throttled);
  await tenant.signIn('ada', PASSWORD, '2001:db8:0:1::1');
});

test('failures in one tenant do not lock out the same name in another', async () => {
  const [one, two] = [await here.tenant(), await here.tenant()];
  await two.person('ada');
  for (let tries = 0; tries < 6; tries += 1) await assert.rejects(one.signIn('ada', 'wrong password'));
  await two.signIn('ada');
});

test('neither names nor addresses are kept with the failures, and old ones are forgotten', async () => {
  const tenant = await here.tenant();
  await assert.rejects(tenant.signIn('ada.lovelace', 'wrong password', '192.0.2.1'), wrong);
  const rows = await here.database
    .withTables<{ sign_in_failures: { bucket: string } }>()
    .selectFrom('sign_in_failures')
    .select('bucket')
    .execute();
  assert.ok(rows.every(({ bucket }) => /^(account|address):[0-9a-f]{64}$/.test(bucket)));
  here.clock.advance(16 * 60_000);
  await here.identity.removeExpired();
  const left = await here.database.withTables<{ sign_in_failures: object }>().selectFrom('sign_in_failures').execute();
  assert.equal(left.length, 0);
});

test('addresses of one IPv6 network count together', () => {
  assert.equal(networkOf('::ffff:192.0.2.1'), '192.0.2.1');
  assert.equal(networkOf('2001:db8::1'), networkOf('2001:DB8:0:0:9:8:7:6'));
  assert.notEqual(networkOf('2001:db8::1'), networkOf('2001:db8:0:1::1'));
  assert.equal(networkOf('fe80::1%eth0'), networkOf('fe80::2'));
});
