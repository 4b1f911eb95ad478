import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { OperatorRole } from '#modules/identity/index.ts';
import { newId, show } from '#platform/ids.ts';
import { call } from '../app.ts';
import { houseOfFile } from './scene.ts';
import { assertAnswer, assertRefused } from './whole.ts';

const house = houseOfFile();
const password = 'correct horse battery';

async function operator(role: OperatorRole) {
  const { identity } = house().app.modules;
  const person = { email: `${newId()}@operators.example`, password, name: 'Olga' };
  const { id } = await identity.createOperator({ ...person, role });
  return { id: show('operator', id), token: (await identity.platformLogin(person)).accessToken };
}
const ask = <Data>(token: string, method: string, path: string) =>
  call<Data>(house().url, method, `/api/console/platform/${path}`, { token });

type Entries = { entries: { action: string; actor: { id: string }; target: { id: string } | null }[] };

test('the record of operators is looked through by kind of action, by operator and by workspace', async () => {
  const [admin, other] = [await operator('platform_admin'), await operator('platform_admin')];
  const support = await operator('platform_support');
  const [shop, neighbour] = [await house().tenant(), await house().tenant()];
  await ask(admin.token, 'PUT', `tenants/${shop.clientId}/suspension`);
  await ask(other.token, 'DELETE', `tenants/${shop.clientId}/suspension`);
  await ask(admin.token, 'PUT', `tenants/${neighbour.clientId}/suspension`);

  const found = async (query: string) =>
    (await ask<Entries>(support.token, 'GET', `audit?${query}`)).body.data.entries.map(
      ({ action, actor, target }) => [action, actor.id, target?.id] as const,
    );
  assert.deepEqual(await found(`targetId=${shop.clientId}`), [
    ['tenant.resumed', other.id, shop.clientId],
    ['tenant.suspended', admin.id, shop.clientId],
  ]);
  assert.deepEqual(await found(`action=tenant.suspended&actorId=${admin.id}`), [
    ['tenant.suspended', admin.id, neighbour.clientId],
    ['tenant.suspended', admin.id, shop.clientId],
  ]);
  assert.deepEqual(await found(`action=tenant.suspended&actorId=${other.id}`), []);

  // Only what has happened is offered as a filter, and nothing of a workspace's own record.
  assertAnswer(await ask(support.token, 'GET', 'audit/actions'), 200, {
    actions: [
      { action: 'sign_in.succeeded', sentence: { de: 'hat sich angemeldet', en: 'signed in' } },
      {
        action: 'tenant.resumed',
        sentence: { de: 'hat den Arbeitsbereich wieder freigegeben', en: 'let the workspace in again' },
      },
      {
        action: 'tenant.suspended',
        sentence: { de: 'hat den Arbeitsbereich gesperrt', en: 'suspended the workspace' },
      },
    ],
  });
});

test('the record of operators can be checked and taken away, and that stands in it', async () => {
  const support = await operator('platform_support');
  const shop = await house().tenant();
  type Checked = { verification: { isWhole: boolean; entries: number } };
  const checked = await ask<Checked>(support.token, 'GET', 'audit/verification');
  assertAnswer(checked, 200, {
    verification: { isWhole: true, entries: Number, hash: /^[0-9a-f]{64}$/, broken: null },
  });
  const taken = await fetch(`${house().url}/api/console/platform/audit/export?language=en&actorId=${support.id}`, {
    headers: { authorization: `Bearer ${support.token}` },
  });
  assert.equal(taken.status, 200);
  const lines = (await taken.text()).trim().split('\r\n');
  assert.match(lines[0] ?? '', /Number.*Time.*Who/);
  assert.match(lines[1] ?? '', /audit\.exported/);
  const after = await ask<Checked>(support.token, 'GET', 'audit/verification');
  assert.equal(after.body.data.verification.entries, checked.body.data.verification.entries + 1);
  const anna = await shop.signIn('anna');
  for (const path of ['audit/actions', 'audit/verification', 'audit/export'])
    assertRefused(await ask(anna, 'GET', path), 401, 'AUTH_SESSION_INVALID');
});
