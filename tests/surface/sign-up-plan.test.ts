import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addSamplePlans } from '#modules/plans/index.ts';
import { newId } from '#platform/ids.ts';
import { call } from '../app.ts';
import { houseOfFile } from './scene.ts';
import { assertRefused } from './whole.ts';

const house = houseOfFile({ SIGN_UP: 'open', SIGN_UP_PLAN: 'free' });
const password = 'one long sentence of hers';

const signUp = () =>
  call<{ session: { accessToken: string } }>(house().url, 'POST', '/api/console/sign-up', {
    body: { workspace: `Lampen ${newId().slice(-8)}`, name: 'Lena', email: `${newId()}@lamps.example`, password },
  });

test('a new workspace is put on the plan that the setting names, and on no other', async () => {
  const without = await signUp();
  assertRefused(without, 503, 'SERVICE_UNAVAILABLE');
  assert.equal(without.body.detail?.['reason'], 'sign_up_plan_missing');
  await addSamplePlans(house().database.kysely);
  const made = await signUp();
  assert.equal(made.status, 201, JSON.stringify(made.body));
  type Subscription = { planSlug: string; quotas: { quotaKey: string; allowed: number | null; state: string }[] };
  const { accessToken } = made.body.data.session;
  const { body } = await call<{ subscription: Subscription }>(house().url, 'GET', '/api/console/subscription', {
    token: accessToken,
  });
  const { planSlug, quotas } = body.data.subscription;
  assert.equal(planSlug, 'free');
  const said = Object.fromEntries(quotas.map(({ quotaKey, allowed, state }) => [quotaKey, [allowed, state]]));
  assert.deepEqual(said['agents'], [2, 'left']);
  assert.deepEqual(said['webhook_endpoints'], [0, 'not_in_plan']);
  assert.deepEqual(said['departments'], [2, 'full']);
});

test('the plan of new workspaces can neither be dropped nor taken off the shelf', async () => {
  const { identity } = house().app.modules;
  const email = `${newId().slice(-12)}@platform.example`;
  await identity.createOperator({ email, name: 'Olga', password });
  const { accessToken: token } = await identity.platformLogin({ email, password });
  await addSamplePlans(house().database.kysely);
  type Catalogue = { plans: { slug: string; isActive: boolean }[] };
  const path = '/api/platform/plan-contracts';
  const { data } = (await call<Catalogue>(house().url, 'GET', path, { token })).body;
  assert.deepEqual(
    data.plans.map(({ slug }) => slug),
    ['free', 'professional', 'business', 'enterprise', 'unlimited'],
  );
  const others = data.plans.filter(({ slug }) => slug !== 'free');
  const free = data.plans.find(({ slug }) => slug === 'free')!;
  for (const plans of [others, [...others, { ...free, isActive: false }]]) {
    const reply = await call(house().url, 'PUT', path, { token, body: { ...data, plans } });
    assertRefused(reply, 409, 'CONFLICT', { facts: { slug: 'free' } });
  }
  const dropped = await call<Catalogue>(house().url, 'PUT', path, {
    token,
    body: { ...data, plans: data.plans.filter(({ slug }) => slug !== 'enterprise') },
  });
  assert.equal(dropped.status, 200, JSON.stringify(dropped.body));
});
