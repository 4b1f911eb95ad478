import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Secret, TOTP } from 'otpauth';
import type { OperatorRole } from '#modules/identity/index.ts';
import { newId, show } from '#platform/ids.ts';
import { call } from '../app.ts';
import { houseOfFile } from './scene.ts';
import { assertAnswer, assertRefused, time } from './whole.ts';

const house = houseOfFile();
const PASSWORD = 'one long sentence of hers';
const CODE = /^[a-z2-7]{4}(?:-[a-z2-7]{4}){3}$/;
type Session = { accessToken: string; refreshToken: string };

async function operator(role: OperatorRole = 'platform_owner') {
  const email = `${newId().slice(-12)}@platform.example`;
  const { id } = await house().app.modules.identity.createOperator({ email, name: 'Olga', password: PASSWORD, role });
  const signIn = (more: object = {}, password = PASSWORD) =>
    call<Session>(house().url, 'POST', '/api/platform/auth/login', { body: { email, password, ...more } });
  const { accessToken } = (await signIn()).body.data;
  const ask = <Data = Record<string, unknown>>(method: string, path: string, body?: object, token = accessToken) =>
    call<Data>(house().url, method, `/api/console/platform/${path}`, { token, body });
  return { id: show('operator', id), email, accessToken, signIn, ask };
}

const coder = (secret: string) => {
  const totp = new TOTP({ secret: Secret.fromBase32(secret) });
  // Each code serves once: one for the set-up, and one of the step after for the sign-in.
  return (steps = 0) => totp.generate({ timestamp: Date.now() + steps * 30_000 });
};

async function withFactor(role?: OperatorRole) {
  const olga = await operator(role);
  const begun = await olga.ask<{ secret: string; uri: string }>('POST', 'second-factor', { password: PASSWORD });
  const { secret, uri } = begun.body.data;
  const code = coder(secret);
  const confirmed = await olga.ask<{ recoveryCodes: string[] }>('POST', 'second-factor/confirm', { code: code() });
  assertAnswer(confirmed, 200, { recoveryCodes: Array.from({ length: 10 }, () => CODE) });
  return { ...olga, code, uri, recoveryCodes: confirmed.body.data.recoveryCodes };
}

test('an operator sets up a second factor, and the sign-in asks for it from then on', async () => {
  const olga = await operator('platform_support');
  assertAnswer(await olga.ask('GET', 'second-factor'), 200, {
    secondFactor: { enabled: false, since: null, recoveryCodesLeft: 0 },
  });
  assertRefused(await olga.ask('POST', 'second-factor', { password: 'wrong' }), 403, 'PASSWORD_WRONG');
  const begun = await olga.ask<{ secret: string }>('POST', 'second-factor', { password: PASSWORD });
  assertAnswer(begun, 200, {
    secret: /^[A-Z2-7]{32}$/,
    uri: new RegExp(`^otpauth://totp/Switchboard:platform%3A${encodeURIComponent(olga.email)}\\?`),
  });
  // Not confirmed: it counts for nothing.
  assert.equal((await olga.signIn()).status, 200);
  const code = coder(begun.body.data.secret);
  assertRefused(await olga.ask('POST', 'second-factor/confirm', { code: '12' }), 400, 'VALIDATION_FAILED');
  const [now, next] = [code(), code(1)];
  assert.equal((await olga.ask('POST', 'second-factor/confirm', { code: now })).status, 200);
  assertAnswer(await olga.ask('GET', 'second-factor'), 200, {
    secondFactor: { enabled: true, since: time, recoveryCodesLeft: 10 },
  });

  assertRefused(await olga.signIn(), 401, 'SECOND_FACTOR_REQUIRED', { facts: { methods: ['code', 'recoveryCode'] } });
  assertRefused(await olga.signIn({}, 'wrong'), 401, 'AUTH_INVALID_CREDENTIALS');
  assertRefused(await olga.signIn({ code: now }), 401, 'SECOND_FACTOR_INVALID');
  assert.equal((await olga.signIn({ code: next })).status, 200);
  assertRefused(await olga.signIn({ code: next }), 401, 'SECOND_FACTOR_INVALID');
});

test('a recovery code lets an operator in once, and new ones make the old ones void', async () => {
  const { signIn, ask, code, recoveryCodes } = await withFactor();
  assert.equal((await signIn({ recoveryCode: recoveryCodes[0]?.toUpperCase() })).status, 200);
  assertRefused(await signIn({ recoveryCode: recoveryCodes[0] }), 401, 'SECOND_FACTOR_INVALID');
  const renewed = await ask<{ recoveryCodes: string[] }>('POST', 'second-factor/recovery-codes', { code: code(1) });
  assertAnswer(renewed, 200, { recoveryCodes: Array.from({ length: 10 }, () => CODE) });
  assertRefused(await signIn({ recoveryCode: recoveryCodes[1] }), 401, 'SECOND_FACTOR_INVALID');
  assert.equal((await signIn({ recoveryCode: renewed.body.data.recoveryCodes[0] })).status, 200);
});

test('switching it off asks for password and code, and the codes on paper go with it', async () => {
  const { signIn, ask, recoveryCodes } = await withFactor();
  const [first, second] = recoveryCodes;
  assertRefused(
    await ask('POST', 'second-factor/disable', { password: 'wrong', recoveryCode: first }),
    403,
    'PASSWORD_WRONG',
  );
  assertAnswer(await ask('POST', 'second-factor/disable', { password: PASSWORD, recoveryCode: first }), 200, {
    disabled: true,
  });
  assert.equal((await signIn()).status, 200);
  assertRefused(
    await ask('POST', 'second-factor/disable', { password: PASSWORD, recoveryCode: second }),
    409,
    'CONFLICT',
  );
  const again = await ask<{ secret: string }>('POST', 'second-factor', { password: PASSWORD });
  const codes = await ask<{ recoveryCodes: string[] }>('POST', 'second-factor/confirm', {
    code: coder(again.body.data.secret)(),
  });
  assert.equal(codes.body.data.recoveryCodes.length, 10);
  assertRefused(await signIn({ recoveryCode: second }), 401, 'SECOND_FACTOR_INVALID');
});

test('another owner lets in again who has lost the telephone; nobody rids themselves of a factor that way', async () => {
  const olga = await withFactor();
  const peter = await operator();
  type Renewed = { password: string };
  const own = await olga.ask<Renewed>('POST', `operators/${olga.id}/password`);
  assert.equal(own.status, 200);
  assertRefused(await olga.signIn({}, own.body.data.password), 401, 'SECOND_FACTOR_REQUIRED', {
    facts: { methods: ['code', 'recoveryCode'] },
  });
  const renewed = await peter.ask<Renewed>('POST', `operators/${olga.id}/password`);
  assert.equal((await olga.signIn({}, renewed.body.data.password)).status, 200);
  const audit = await peter.ask<{ entries: { action: string; target: { id: string } | null }[] }>('GET', 'audit');
  const actions = audit.body.data.entries.filter(({ target }) => target?.id === olga.id).map(({ action }) => action);
  for (const action of ['second_factor.enabled', 'operator.password_renewed', 'second_factor.disabled'])
    assert.ok(actions.includes(action), `${action} in ${actions}`);
});

test('of many sign-ins with one code, one comes in', async () => {
  const { signIn, code } = await withFactor();
  const given = code(1);
  const answers = await Promise.all(Array.from({ length: 4 }, () => signIn({ code: given })));
  assert.equal(answers.filter(({ status }) => status === 200).length, 1, `${answers.map(({ status }) => status)}`);
});

test('the app and the mails of an operator name the platform', async () => {
  const { uri, email } = await withFactor();
  assert.match(decodeURIComponent(uri), new RegExp(`Switchboard:platform:${email}`));
});
