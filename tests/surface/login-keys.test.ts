import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decodeProtectedHeader } from 'jose';
import { sql } from 'kysely';
import type { OperatorRole } from '#modules/identity/index.ts';
import { newId } from '#platform/ids.ts';
import { call } from '../app.ts';
import { ask as askOAuth, loggedIn, refresh } from './login-scene.ts';
import { houseOfFile } from './scene.ts';
import { assertAnswer, assertRefused, time } from './whole.ts';

const house = houseOfFile();
const PASSWORD = 'one long sentence of hers';
type Key = { kid: string; state: string; createdAt: string; signsFrom: string; publishedUntil: string | null };

async function operator(role: OperatorRole) {
  const email = `${newId().slice(-12)}@platform.example`;
  await house().app.modules.identity.createOperator({ email, name: 'Olga', password: PASSWORD, role });
  const signedIn = await call<{ accessToken: string }>(house().url, 'POST', '/api/platform/auth/login', {
    body: { email, password: PASSWORD },
  });
  const token = signedIn.body.data.accessToken;
  return (method: string, path = '') =>
    call<{ keys: Key[] }>(house().url, method, `/api/console/platform/login-keys${path}`, { token });
}

const published = async (): Promise<string[]> =>
  (await askOAuth<{ keys: { kid: string }[] }>(house().url, '/oauth/jwks.json', undefined)).body.keys.map(
    ({ kid }) => kid,
  );
const kidOf = (token: string | undefined): string => String(decodeProtectedHeader(token ?? '').kid);
const connected = async () =>
  loggedIn(house(), await house().tenant(), {
    scope: 'openid offline_access',
    body: { allowedScopes: ['openid', 'offline_access'] },
  });
const works = async (token: string) => (await askOAuth(house().url, '/oauth/userinfo', token)).status === 200;
const record = async () =>
  (
    await sql<{ action: string; actor_name: string; target_id: string }>`
      select action, actor_name, target_id from audit_entries where target_kind = 'login_key' order by seq`.execute(
      house().database.kysely,
    )
  ).rows.map(({ action, actor_name, target_id }) => [action, actor_name, target_id]);

test('who runs the installation gives the login a new key, and withdraws one that leaked', async () => {
  const [admin, support] = [await operator('platform_admin'), await operator('platform_support')];
  const { made, tokens } = await connected();
  const first = kidOf(tokens.access_token);
  const signing = { kid: first, state: 'signing', createdAt: time, signsFrom: time, publishedUntil: null };
  assertAnswer(await support('GET'), 200, { keys: [signing] });
  assertRefused(await support('POST'), 403, 'FORBIDDEN', { facts: { requiredScope: 'platform:write' } });
  assertRefused(await support('DELETE', `/${first}`), 403, 'FORBIDDEN', { facts: { requiredScope: 'platform:write' } });
  assertRefused(await admin('DELETE', '/unknown'), 404, 'NOT_FOUND');

  const { body } = await admin('POST');
  const [next] = body.data.keys.map(({ kid }) => kid);
  assert.deepEqual(
    body.data.keys.map(({ state }) => state),
    ['waiting', 'signing'],
  );
  assert.deepEqual(await published(), [next, first]);
  // Asked twice, it takes one turn.
  assert.deepEqual((await admin('POST')).body.data.keys, body.data.keys);
  assert.ok(await works(tokens.access_token));

  // The first one leaked: the one that waits signs now, and nothing of the old one holds.
  const left = await admin('DELETE', `/${first}`);
  assertAnswer(left, 200, {
    keys: [{ kid: next, state: 'signing', createdAt: time, signsFrom: time, publishedUntil: null }],
  });
  assert.deepEqual(await published(), [next]);
  assert.ok(!(await works(tokens.access_token)));
  const renewed = await refresh(house(), made, tokens.refresh_token);
  assert.equal(renewed.status, 200);
  assert.equal(kidOf(renewed.body.access_token), next);
  assert.equal(kidOf(renewed.body.id_token), next);
  assert.ok(await works(renewed.body.access_token));

  // With none waiting, a new one is made at once.
  const last = (await admin('DELETE', `/${next}`)).body.data.keys;
  assert.deepEqual(
    last.map(({ state }) => state),
    ['signing'],
  );
  assert.ok(!(await works(renewed.body.access_token)));
  const again = await refresh(house(), made, renewed.body.refresh_token);
  assert.equal(kidOf(again.body.access_token), last[0]?.kid);
  assert.ok(await works(again.body.access_token));

  assert.deepEqual(await record(), [
    ['login_key.rotated', 'Olga', next],
    ['login_key.withdrawn', 'Olga', first],
    ['login_key.withdrawn', 'Olga', next],
  ]);
});

test('a key that waits can be withdrawn, and the one that signs goes on', async () => {
  const admin = await operator('platform_owner');
  const before = (await admin('GET')).body.data.keys;
  const waiting = (await admin('POST')).body.data.keys[0];
  assert.equal(waiting?.state, 'waiting');
  const { tokens } = await connected();
  assert.deepEqual((await admin('DELETE', `/${waiting?.kid}`)).body.data.keys, before);
  assert.ok(await works(tokens.access_token));
});
