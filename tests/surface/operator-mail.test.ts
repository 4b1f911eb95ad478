import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Secret, TOTP } from 'otpauth';
import type { OperatorRole } from '#modules/identity/index.ts';
import { newId, show } from '#platform/ids.ts';
import { call } from '../app.ts';
import { houseWithMail } from './mail-scene.ts';
import { until } from './scene.ts';
import { assertAnswer, assertRefused, idOf, time } from './whole.ts';

const { house, smtp } = houseWithMail();
const PASSWORD = 'one long sentence of hers';
type Session = { accessToken: string };
type Listed = { operators: { operatorId: string; invitedUntil: string | null }[] };

const fresh = () => `${newId().slice(-12)}@platform.example`;
const signIn = (email: string, password: string, more: object = {}) =>
  call<Session>(house().url, 'POST', '/api/platform/auth/login', { body: { email, password, ...more } });

async function operator(role: OperatorRole = 'platform_owner') {
  const email = fresh();
  const { id } = await house().app.modules.identity.createOperator({ email, name: 'Olga', password: PASSWORD, role });
  const { accessToken } = (await signIn(email, PASSWORD)).body.data;
  const ask = <Data = Record<string, unknown>>(method: string, path: string, body?: object) =>
    call<Data>(house().url, method, `/api/console/platform/${path}`, { token: accessToken, ...(body && { body }) });
  return { id: show('operator', id), email, accessToken, ask };
}

const mailTo = (address: string, words: RegExp) =>
  until(
    async () => smtp().mails.findLast(({ to, mail }) => to.includes(address) && words.test(mail.subject ?? ''))?.mail,
    `a mail to ${address} about ${words}`,
    30_000,
  );
const tokenIn = ({ text }: { text?: string | undefined }): string => {
  const found = /\/console\/reset\?token=([\w-]+)/.exec(text ?? '')?.[1];
  assert.ok(found, `a link in ${text}`);
  return found;
};
const open = <Data = Record<string, unknown>>(path: string, body: object) =>
  call<Data>(house().url, 'POST', `/api/console/password-resets${path}`, { body });

test('an owner invites somebody by mail, who chooses a password and comes in', async () => {
  const olga = await operator();
  assertAnswer(await olga.ask('GET', 'installation'), 200, {
    installation: { sendsMails: true, signUp: { open: true, planSlug: 'unlimited' } },
  });
  const email = fresh();
  const person = { email, name: 'Sven', role: 'platform_support', language: 'en' };
  const added = await olga.ask<{ operator: { operatorId: string } }>('POST', 'operators', { ...person, invite: true });
  const { operatorId } = added.body.data.operator;
  assertAnswer(added, 201, {
    operator: {
      operatorId: idOf('operator'),
      ...person,
      isActive: true,
      hasOneTimePassword: false,
      invitedUntil: time,
      lastSignedInAt: null,
      createdAt: time,
    },
    password: null,
  });
  const first = await mailTo(email, /^Invitation to run Switchboard$/);
  assert.match(first.text ?? '', /Olga has invited you .* Your role: support\./);

  const again = await olga.ask<{ operator: { invitedUntil: string } }>('POST', `operators/${operatorId}/invitation`);
  assert.equal(again.status, 200, JSON.stringify(again.body));
  const second = await until(async () => {
    const mail = await mailTo(email, /^Invitation/);
    return mail.text === first.text ? undefined : mail;
  }, 'the second invitation');
  assertRefused(await open('/look', { token: tokenIn(first) }), 400, 'LINK_INVALID');
  const token = tokenIn(second);
  const where = { email, kind: 'operator', workspace: 'Switchboard', slug: 'platform' };
  assertAnswer(await open('/look', { token }), 200, where);
  assertAnswer(await open('/redeem', { token, password: PASSWORD }), 200, where);
  assertRefused(await open('/redeem', { token, password: PASSWORD }), 400, 'LINK_INVALID');
  assert.equal((await signIn(email, PASSWORD)).status, 200);

  const listed = await olga.ask<Listed>('GET', 'operators?limit=100');
  assert.equal(listed.body.data.operators.find((one) => one.operatorId === operatorId)?.invitedUntil, null);
  assertRefused(await olga.ask('POST', `operators/${operatorId}/invitation`), 409, 'CONFLICT', {
    facts: { reason: 'operator_joined' },
  });
  const { entries } = (
    await olga.ask<{ entries: { action: string; details: object }[] }>('GET', `audit?targetId=${operatorId}`)
  ).body.data;
  assert.deepEqual(
    entries.map(({ action }) => action),
    ['sign_in.succeeded', 'password.reset', 'operator.invited', 'operator.added'],
  );
});

test('who is shut out, or was given a password, comes in by no older mail', async () => {
  const olga = await operator();
  const invited = async () => {
    const email = fresh();
    const person = { email, name: 'Sven', role: 'platform_admin', language: 'de', invite: true };
    const added = await olga.ask<{ operator: { operatorId: string } }>('POST', 'operators', person);
    const mail = await mailTo(email, /^Einladung in den Betrieb/);
    return { token: tokenIn(mail), path: `operators/${added.body.data.operator.operatorId}` };
  };
  const [one, other] = [await invited(), await invited()];
  await olga.ask('PATCH', one.path, { isActive: false });
  assertRefused(await open('/redeem', { token: one.token, password: PASSWORD }), 400, 'LINK_INVALID');
  assertRefused(await olga.ask('POST', `${one.path}/invitation`), 409, 'CONFLICT');
  await olga.ask('POST', `${other.path}/password`);
  assertRefused(await open('/redeem', { token: other.token, password: PASSWORD }), 400, 'LINK_INVALID');
});

test('an operator who has forgotten the password gets a link by mail; the second factor stays', async () => {
  const olga = await operator('platform_admin');
  const { secret } = (await olga.ask<{ secret: string }>('POST', 'second-factor', { password: PASSWORD })).body.data;
  const totp = new TOTP({ secret: Secret.fromBase32(secret) });
  const confirmed = await olga.ask<{ recoveryCodes: string[] }>('POST', 'second-factor/confirm', {
    code: totp.generate(),
  });
  const [paper] = confirmed.body.data.recoveryCodes;
  assertAnswer(await open('', { email: olga.email.toUpperCase() }), 200, { requested: true });
  const token = tokenIn(await mailTo(olga.email, /^Neues Passwort für Switchboard$/));
  assert.equal((await open('/redeem', { token, password: 'another sentence of hers' })).status, 200);
  assert.equal((await olga.ask('GET', 'me')).status, 401, 'every session has ended');
  await mailTo(olga.email, /Passwort.*geändert/);
  assertRefused(await signIn(olga.email, PASSWORD), 401, 'AUTH_INVALID_CREDENTIALS');
  assertRefused(await signIn(olga.email, 'another sentence of hers'), 401, 'SECOND_FACTOR_REQUIRED', {
    facts: { methods: ['code', 'recoveryCode'] },
  });
  assert.equal((await signIn(olga.email, 'another sentence of hers', { recoveryCode: paper })).status, 200);
});

test('mails to an operator come in the language that they read', async () => {
  const olga = await operator();
  const factor = async () => {
    const { secret } = (await olga.ask<{ secret: string }>('POST', 'second-factor', { password: PASSWORD })).body.data;
    const code = new TOTP({ secret: Secret.fromBase32(secret) }).generate();
    await olga.ask('POST', 'second-factor/confirm', { code });
  };
  const me = await olga.ask<{ operator: { language: string | null } }>('GET', 'me');
  assert.equal(me.body.data.operator.language, null);
  const told = await olga.ask<{ operator: { language: string } }>('PATCH', 'me', { language: 'en' });
  assert.equal(told.body.data.operator.language, 'en');
  assertRefused(await olga.ask('PATCH', 'me', { language: 'fr' }), 400, 'VALIDATION_FAILED', { details: [/language/] });
  await factor();
  await mailTo(olga.email, /^Second factor for Switchboard switched on$/);
  // Another owner takes it away: its holder should hear of that too.
  const peter = await operator();
  await peter.ask('POST', `operators/${olga.id}/password`);
  await mailTo(olga.email, /^Second factor for Switchboard switched off$/);
});
