import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { Secret, TOTP } from 'otpauth';
import { PASSWORD, refusal, type Scene, scene } from './test-scene.ts';

let here: Scene;
before(async () => {
  here = await scene();
});
after(() => here.drop());

const required = refusal('unauthenticated', 'second_factor_required');
const wrong = refusal('unauthenticated', 'second_factor_invalid');

/** Somebody with a second factor, by the hand of a clock that stands still. */
async function guarded() {
  const tenant = await here.tenant();
  await tenant.person('ada');
  const { accessToken } = await tenant.signIn('ada');
  const caller = await here.identity.callerOf(accessToken, ['workspace']);
  const { secret } = await here.identity.beginSecondFactor(caller, { password: PASSWORD });
  const code = (steps = 0) =>
    new TOTP({ secret: Secret.fromBase32(secret) }).generate({
      timestamp: here.clock.now().getTime() + steps * 30_000,
    });
  const recoveryCodes = await here.identity.confirmSecondFactor(caller, { code: code() });
  const signIn = (more: { code?: string; recoveryCode?: string } = {}) =>
    here.identity.workspaceLogin({ tenantId: tenant.id, username: 'ada', password: PASSWORD, ...more });
  return { tenant, caller, secret, code, recoveryCodes, signIn };
}

test('the code that confirmed it does not sign in as well', async () => {
  const { signIn, code } = await guarded();
  await assert.rejects(signIn(), required);
  await assert.rejects(signIn({ code: code() }), wrong);
  here.clock.advance(30_000);
  await signIn({ code: code() });
});

test('of many sign-ins with one code at once, one gets in', async () => {
  const { signIn, code } = await guarded();
  here.clock.advance(30_000);
  const tries = await Promise.allSettled([1, 2, 3, 4].map(() => signIn({ code: code() })));
  assert.equal(tries.filter(({ status }) => status === 'fulfilled').length, 1);
});

test('of many sign-ins with one recovery code at once, one gets in', async () => {
  const { signIn, recoveryCodes } = await guarded();
  const [recoveryCode] = recoveryCodes as [string];
  const tries = await Promise.allSettled([1, 2, 3, 4].map(() => signIn({ recoveryCode })));
  assert.equal(tries.filter(({ status }) => status === 'fulfilled').length, 1);
});

test('a telephone whose clock is half a minute off still gets in, and one that is a minute off does not', async () => {
  const { signIn, code } = await guarded();
  here.clock.advance(300_000);
  await assert.rejects(signIn({ code: code(-2) }), wrong);
  await assert.rejects(signIn({ code: code(2) }), wrong);
  await signIn({ code: code(-1) });
  await signIn({ code: code(1) });
  await assert.rejects(signIn({ code: code() }), wrong, 'older than the one that was taken');
});

test('ten recovery codes, each another, and none of them or of the secret stands in the database', async () => {
  const { recoveryCodes, secret, tenant } = await guarded();
  assert.equal(new Set(recoveryCodes).size, 10);
  for (const code of recoveryCodes) assert.match(code, /^(?:[a-z2-7]{4}-){3}[a-z2-7]{4}$/);
  const { rows } = await sql<{ text: string }>`
    select (f::text || coalesce((select string_agg(r::text, ' ') from recovery_codes r where r.tenant_id = f.tenant_id), '')) as text
    from second_factors f where f.tenant_id = ${tenant.id}`.execute(here.database);
  assert.equal(rows.length, 1);
  for (const kept of [secret, ...recoveryCodes, ...recoveryCodes.map((code) => code.replaceAll('-', ''))])
    assert.ok(!rows[0]?.text.includes(kept));
});

test('a second one cannot be set up over the first, nor by a program’s token', async () => {
  const { caller, tenant } = await guarded();
  await assert.rejects(
    here.identity.beginSecondFactor(caller, { password: PASSWORD }),
    refusal('conflict', 'second_factor_on'),
  );
  const { token } = await here.identity.issueAgent(tenant.server, { username: 'ada' });
  const program = await here.identity.callerOf(token, ['agent']);
  await assert.rejects(
    here.identity.beginSecondFactor(program, { password: PASSWORD }),
    refusal('forbidden', 'sign_in_required'),
  );
});

test('a lock from guessing ends after its quarter of an hour', async () => {
  const { signIn, code } = await guarded();
  for (let tried = 0; tried < 5; tried += 1) await assert.rejects(signIn({ code: '000000' }), wrong);
  here.clock.advance(30_000);
  await assert.rejects(signIn({ code: code() }), refusal('limited', 'sign_in_throttled'));
  here.clock.advance(15 * 60_000);
  await signIn({ code: code() });
});

test('the account without a second factor is no way around that of the person inside', async () => {
  const tenant = await here.tenant();
  await tenant.person('olga', 'owner');
  const email = `owner@${tenant.id.slice(-8)}.example`;
  await tenant.owner(email);
  const session = await here.identity.ownerLogin({ email, password: PASSWORD });
  const account = await here.identity.callerOf(session.accessToken, ['owner']);
  await here.identity.createEntryToken(account);
  const setUp = async (caller: typeof account) => {
    const { secret } = await here.identity.beginSecondFactor(caller, { password: PASSWORD });
    const timestamp = here.clock.now().getTime();
    const code = new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp });
    await here.identity.confirmSecondFactor(caller, { code });
  };
  await setUp(await here.identity.callerOf((await tenant.signIn('olga')).accessToken, ['workspace']));
  await assert.rejects(here.identity.createEntryToken(account), refusal('conflict', 'second_factor_missing'));
  await setUp(account);
  await here.identity.createEntryToken(account);
});
