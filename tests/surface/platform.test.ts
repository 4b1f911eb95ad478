import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { OperatorRole } from '#modules/identity/index.ts';
import { newId, show } from '#platform/ids.ts';
import { call } from '../app.ts';
import { putOnPlan } from '../plans.ts';
import { houseOfFile } from './scene.ts';
import { assertAnswer, assertRefused, assertWhole, idOf, time, token } from './whole.ts';

const house = houseOfFile();
const PASSWORD = 'one long sentence of hers';

async function operator(role: OperatorRole = 'platform_owner') {
  const email = `${newId().slice(-12)}@platform.example`;
  const { identity } = house().app.modules;
  const { id } = await identity.createOperator({ email, name: 'Olga Berger', password: PASSWORD, role });
  const signIn = async (password = PASSWORD) =>
    call<Session>(house().url, 'POST', '/api/platform/auth/login', { body: { email, password } });
  const { accessToken, refreshToken } = (await signIn()).body.data;
  return { id, operatorId: show('operator', id), email, accessToken, refreshToken, signIn };
}
type Session = { adminId: string; accessToken: string; refreshToken: string };

type Plan = {
  planId: string;
  slug: string;
  name: string;
  sortOrder: number;
  isActive: boolean;
  features: Record<string, { enabled: boolean }>;
  quotas: Record<string, { valueType: string; limitValue: number | null; resetPeriod: string | null; config?: object }>;
};
type Catalogue = {
  revision: number;
  featureKeys: { featureKey: string; name: string }[];
  quotaKeys: { quotaKey: string }[];
  plans: Plan[];
};
type Impact = { tenantsAffected: number; tenants: { slug: string }[]; warnings: string[] };
type Changed = { impact: Impact; message: string };

const ask = <Data = Record<string, unknown>>(
  token: string,
  method: string,
  path: string,
  body?: unknown,
  headers?: Record<string, string>,
) => call<Data>(house().url, method, `/api/${path}`, { token, body, ...(headers && { headers }) });
const contracts = async (token: string): Promise<Catalogue> =>
  (await ask<Catalogue>(token, 'GET', 'platform/plan-contracts')).body.data;
const put = async (token: string, catalogue: Catalogue, query = '') => {
  const reply = await ask<Catalogue>(token, 'PUT', `platform/plan-contracts${query}`, catalogue);
  return { reply, ...(reply.body as unknown as Changed) };
};

/** A plan like `unlimited`, with what is named changed. */
function planLike({ plans }: Catalogue, changes: Partial<Plan>): Plan {
  const { features, quotas } = plans.find(({ slug }) => slug === 'unlimited')!;
  return {
    planId: '',
    slug: `p-${newId().slice(-12)}`,
    name: 'A plan',
    sortOrder: 5,
    isActive: true,
    ...changes,
    features: { ...features, ...changes.features },
    quotas: { ...quotas, ...changes.quotas },
  };
}
const withPlan = (catalogue: Catalogue, plan: Plan): Catalogue => ({
  ...catalogue,
  plans: [...catalogue.plans.filter(({ slug }) => slug !== plan.slug), plan],
});
const number = (limitValue: number) => ({ valueType: 'number', limitValue, resetPeriod: null });

test('an operator signs in, is told who they are, and renews the session', async () => {
  const { operatorId, email, signIn } = await operator('platform_admin');
  const reply = await signIn();
  const session = {
    adminId: operatorId,
    email,
    name: 'Olga Berger',
    role: 'platform_admin',
    accessToken: token,
    refreshToken: /^spr_[\w-]{43}$/,
    expiresIn: 900,
  };
  assertAnswer(reply, 200, session);
  assert.equal(reply.headers.get('cache-control'), 'no-store');
  const { accessToken, refreshToken } = reply.body.data;
  assertAnswer(await ask(accessToken, 'GET', 'console/platform/me'), 200, {
    operator: {
      operatorId,
      email,
      name: 'Olga Berger',
      role: 'platform_admin',
      isActive: true,
      hasOneTimePassword: false,
      invitedUntil: null,
      language: null,
      lastSignedInAt: time,
      createdAt: time,
    },
    permissions: ['platform:read', 'platform:write'],
  });
  const renewed = await call<Session>(house().url, 'POST', '/api/platform/auth/refresh', { body: { refreshToken } });
  assertAnswer(renewed, 200, session);
  assert.notEqual(renewed.body.data.refreshToken, refreshToken);
});

test('a refresh token that is used twice ends the whole session', async () => {
  const { accessToken, refreshToken } = await operator();
  const refresh = (spent: string) =>
    call<Session>(house().url, 'POST', '/api/platform/auth/refresh', { body: { refreshToken: spent } });
  const second = (await refresh(refreshToken)).body.data.refreshToken;
  const third = (await refresh(second)).body.data;
  assertRefused(await refresh(refreshToken), 401, 'AUTH_SESSION_INVALID');
  assertRefused(await refresh(third.refreshToken), 401, 'AUTH_SESSION_INVALID');
  assertRefused(await ask(accessToken, 'GET', 'console/platform/me'), 401, 'AUTH_SESSION_INVALID');
  assertRefused(await ask(third.accessToken, 'GET', 'console/platform/me'), 401, 'AUTH_SESSION_INVALID');
});

test('of eight refreshes at once all get the same one successor', async () => {
  const { refreshToken } = await operator();
  const refresh = () => call<Session>(house().url, 'POST', '/api/platform/auth/refresh', { body: { refreshToken } });
  const replies = await Promise.all(Array.from({ length: 8 }, refresh));
  assert.equal(new Set(replies.map(({ body }) => body.data.refreshToken)).size, 1);
});

test('signing out ends the session, and says nothing of what is unknown', async () => {
  const { accessToken, refreshToken } = await operator();
  const logout = (body: object) => call(house().url, 'POST', '/api/console/platform/logout', { body });
  assertAnswer(await logout({ refreshToken }), 200, { ended: true });
  assertAnswer(await logout({ refreshToken: 'spr_nobodys' }), 200, { ended: true });
  assertRefused(await ask(accessToken, 'GET', 'console/platform/me'), 401, 'AUTH_SESSION_INVALID');
});

test('a wrong password and an unknown address are told apart by nobody, and five of them close the door', async () => {
  const { signIn, email } = await operator();
  const unknown = await call(house().url, 'POST', '/api/platform/auth/login', {
    body: { email: `nobody-${email}`, password: PASSWORD },
  });
  const wrong = await signIn('another sentence');
  assertRefused(unknown, 401, 'AUTH_INVALID_CREDENTIALS');
  assertRefused(wrong, 401, 'AUTH_INVALID_CREDENTIALS');
  assert.equal(wrong.body.message, unknown.body.message);
  for (let tries = 0; tries < 4; tries += 1) await signIn('another sentence');
  const closed = await signIn();
  assertRefused(closed, 429, 'RATE_LIMITED', { facts: { retryAfterSeconds: Number } });
  assert.ok(Number(closed.headers.get('retry-after')) > 0);
});

test('a token of one world opens nothing in the other', async () => {
  const { accessToken } = await operator();
  const shop = await house().tenant();
  const staff = await shop.signIn('anna');
  for (const path of ['platform/plan-contracts', 'console/platform/me', 'console/platform/operators']) {
    assertRefused(await ask(staff, 'GET', path), 401, 'AUTH_SESSION_INVALID');
    assertRefused(await ask(shop.serverKey, 'GET', path), 401, 'AUTH_SESSION_INVALID');
  }
  for (const path of ['console/staff', 'agent-sdk/conversations', 'admin-sdk/tenant', 'sdk/developer']) {
    assertRefused(await ask(accessToken, 'GET', path), 401, 'AUTH_SESSION_INVALID');
  }
});

test('what a role may not do is refused with the permission that is missing', async () => {
  const support = await operator('platform_support');
  const admin = await operator('platform_admin');
  const catalogue = await contracts(support.accessToken);
  for (const { accessToken } of [support, admin]) {
    assertRefused((await put(accessToken, catalogue, '?dryRun=true')).reply, 403, 'FORBIDDEN', {
      facts: { requiredScope: 'platform:pricing' },
    });
    assertRefused(
      await ask(accessToken, 'POST', 'console/platform/operators', {
        email: 'x@platform.example',
        name: 'X',
        role: 'platform_support',
      }),
      403,
      'FORBIDDEN',
      { facts: { requiredScope: 'platform:admins' } },
    );
    assert.equal((await ask(accessToken, 'GET', 'console/platform/operators')).status, 200);
  }
});

test('an owner lets somebody in, who changes the password that was made for them', async () => {
  const owner = await operator();
  const email = `${newId().slice(-12)}@platform.example`;
  const made = await ask<{ operator: { operatorId: string }; password: string }>(
    owner.accessToken,
    'POST',
    'console/platform/operators',
    { email, name: 'Sven', role: 'platform_support' },
  );
  const shown = {
    operatorId: idOf('operator'),
    email,
    name: 'Sven',
    role: 'platform_support',
    isActive: true,
    hasOneTimePassword: true,
    invitedUntil: null,
    language: null,
    lastSignedInAt: null,
    createdAt: time,
  };
  assertAnswer(made, 201, { operator: shown, password: /^[a-z0-9-]{23}$/, warning: /once/ });
  assertRefused(
    await ask(owner.accessToken, 'POST', 'console/platform/operators', { email, name: 'S', role: 'platform_admin' }),
    409,
    'EMAIL_TAKEN',
  );
  const { password } = made.body.data;
  const signIn = async (word: string) =>
    call<Session>(house().url, 'POST', '/api/platform/auth/login', { body: { email, password: word } });
  const { accessToken } = (await signIn(password)).body.data;
  const other = (await signIn(password)).body.data;
  const change = (currentPassword: string, next: string) =>
    ask(accessToken, 'POST', 'console/platform/password', { currentPassword, password: next });
  assertRefused(await change('not this one', 'something of his own'), 403, 'PASSWORD_WRONG');
  assertAnswer(await change(password, 'something of his own'), 200, { changed: true });
  assertRefused(await ask(other.accessToken, 'GET', 'console/platform/me'), 401, 'AUTH_SESSION_INVALID');
  const me = await ask<{ operator: object }>(accessToken, 'GET', 'console/platform/me');
  assertWhole(me.body.data.operator, { ...shown, hasOneTimePassword: false, lastSignedInAt: time });
  assert.equal((await signIn(password)).status, 401);
  assert.equal((await signIn('something of his own')).status, 200);
});

test('who is switched off is out at once, and a changed role holds from the next request on', async () => {
  const owner = await operator();
  const other = await operator('platform_admin');
  const change = (body: object) =>
    ask<{ operator: { role: string; isActive: boolean } }>(
      owner.accessToken,
      'PATCH',
      `console/platform/operators/${other.operatorId}`,
      body,
    );
  assert.equal((await change({ role: 'platform_support' })).body.data.operator.role, 'platform_support');
  const me = await ask<{ permissions: string[] }>(other.accessToken, 'GET', 'console/platform/me');
  assert.deepEqual(me.body.data.permissions, ['platform:read']);
  assert.equal((await change({ isActive: false })).body.data.operator.isActive, false);
  assertRefused(await ask(other.accessToken, 'GET', 'console/platform/me'), 401, 'AUTH_SESSION_INVALID');
  assertRefused(await other.signIn(), 401, 'AUTH_INVALID_CREDENTIALS');
  await change({ isActive: true });
  assert.equal((await other.signIn()).status, 200);
  const lost = await ask<{ password: string }>(
    owner.accessToken,
    'POST',
    `console/platform/operators/${other.operatorId}/password`,
  );
  assert.equal((await other.signIn()).status, 401);
  assert.equal((await other.signIn(lost.body.data.password)).status, 200);
  assertRefused(
    await ask(owner.accessToken, 'PATCH', `console/platform/operators/${show('operator', newId())}`, { name: 'X' }),
    404,
    'NOT_FOUND',
  );
});

test('the last owner of the platform stays one', async () => {
  const owner = await operator();
  type Listed = { operators: { operatorId: string; role: string; isActive: boolean }[]; nextAfter: string | null };
  const change = (id: string, body: object) =>
    ask(owner.accessToken, 'PATCH', `console/platform/operators/${id}`, body);
  for (let after = ''; ; ) {
    const { operators, nextAfter } = (
      await ask<Listed>(owner.accessToken, 'GET', `console/platform/operators?limit=2${after}`)
    ).body.data;
    for (const { operatorId, role } of operators)
      if (operatorId !== owner.operatorId && role === 'platform_owner') await change(operatorId, { isActive: false });
    if (!nextAfter) break;
    after = `&after=${nextAfter}`;
  }
  // Who is invited as an owner and has never come is none to rely on.
  const invited = {
    email: `${newId().slice(-12)}@platform.example`,
    name: 'Ida',
    role: 'platform_owner',
    invite: true,
  };
  assert.equal((await ask(owner.accessToken, 'POST', 'console/platform/operators', invited)).status, 201);
  assertRefused(await change(owner.operatorId, { isActive: false }), 409, 'CONFLICT');
  assertRefused(await change(owner.operatorId, { role: 'platform_admin' }), 409, 'CONFLICT');
  assert.equal((await change(owner.operatorId, { name: 'Olga B.' })).status, 200);
});

test('what operators do is on the platform’s own record', async () => {
  const owner = await operator();
  const added = await ask<{ operator: { operatorId: string } }>(
    owner.accessToken,
    'POST',
    'console/platform/operators',
    {
      email: `${newId().slice(-12)}@platform.example`,
      name: 'Sven',
      role: 'platform_support',
    },
  );
  type Entries = { entries: { action: string; actor: object; target: object }[] };
  const { entries } = (
    await ask<Entries>(owner.accessToken, 'GET', `console/platform/audit?actorId=${owner.operatorId}&limit=2`)
  ).body.data;
  assertWhole(
    entries.map(({ action, actor, target }) => ({ action, actor, target })),
    [
      {
        action: 'operator.added',
        actor: { kind: 'operator', id: owner.operatorId, name: 'Olga Berger' },
        target: { kind: 'operator', id: added.body.data.operator.operatorId },
      },
      {
        action: 'sign_in.succeeded',
        actor: { kind: 'operator', id: owner.operatorId, name: 'Olga Berger' },
        target: { kind: 'operator', id: owner.operatorId },
      },
    ],
  );
});

test('the plan contracts say what every plan contains', async () => {
  const { accessToken } = await operator('platform_support');
  const { revision, featureKeys, quotaKeys, plans } = await contracts(accessToken);
  assert.ok(revision >= 1);
  assert.equal(featureKeys.length, 13);
  assert.equal(quotaKeys.length, 12);
  const unlimited = plans.find(({ slug }) => slug === 'unlimited')!;
  const { planId } = unlimited;
  assertWhole(unlimited, {
    planId: idOf('plan'),
    slug: 'unlimited',
    name: 'Unlimited',
    sortOrder: Number,
    isActive: true,
    features: Object.fromEntries(
      featureKeys.map(({ featureKey }) => [featureKey, { planId, featureKey, enabled: true }]),
    ),
    quotas: Object.fromEntries(
      quotaKeys.map(({ quotaKey }) => [
        quotaKey,
        {
          planId,
          quotaKey,
          valueType: 'unlimited',
          limitValue: null,
          resetPeriod: /^(chat_conv|ai_)/.test(quotaKey) ? 'monthly' : null,
        },
      ]),
    ),
  });
});

test('a plan is made, changed and dropped with the whole matrix, and the change holds at once', async () => {
  const { accessToken } = await operator();
  const shop = await house().tenant();
  const before = await contracts(accessToken);
  const plan = planLike(before, { name: 'Small', quotas: { contacts: number(1) } });
  const made = await put(accessToken, withPlan(before, plan));
  assert.equal(made.reply.status, 200, JSON.stringify(made.reply.body));
  assert.equal(made.reply.body.data.revision, before.revision + 1);
  const after = await contracts(accessToken);
  const kept = after.plans.find(({ slug }) => slug === plan.slug)!;
  assertWhole(kept.quotas['contacts'], { planId: kept.planId, quotaKey: 'contacts', ...number(1) });

  const { database, app } = house();
  const planId = await app.modules.plans.offeredPlanId(plan.slug);
  await database.pool.query('update tenants set plan_id = $1 where id = $2', [planId, shop.id]);
  app.bus.publish('tenant.changed', { tenantId: shop.id });
  const contact = (phone: string) => ask(shop.serverKey, 'POST', 'server/contacts', { name: 'Vera', phone });
  assert.equal((await contact('+493012345601')).status, 200);
  assertRefused(await contact('+493012345602'), 429, 'QUOTA_EXCEEDED', {
    facts: {
      quota: 'contacts',
      rule: 'quota_full',
      used: 1,
      allowed: 1,
      liftedBy: { plans: ['Unlimited'], resetsAt: null },
      words: {
        de: 'Kontakte: 1 von 1 benutzt, mehr erlaubt der Tarif Small nicht. Mehr erlaubt: Unlimited.',
        en: 'Contacts: 1 of 1 in use, and the plan Small allows no more. More is allowed by: Unlimited.',
      },
    },
  });
  const wider = await put(accessToken, withPlan(after, { ...kept, quotas: { ...kept.quotas, contacts: number(2) } }));
  assert.equal(wider.reply.status, 200);
  assert.equal((await contact('+493012345602')).status, 200);

  const without = { ...after, revision: wider.reply.body.data.revision, plans: before.plans };
  assertRefused((await put(accessToken, without)).reply, 409, 'CONFLICT', {
    facts: { plans: [{ slug: plan.slug, tenants: 1 }] },
  });
  await putOnPlan(house(), shop, {});
  const latest = await contracts(accessToken);
  const dropped = await put(accessToken, { ...latest, plans: latest.plans.filter(({ slug }) => slug !== plan.slug) });
  assert.equal(dropped.reply.status, 200, JSON.stringify(dropped.reply.body));
  assert.ok(!dropped.reply.body.data.plans.some(({ slug }) => slug === plan.slug));
});

test('a dry run says who would lose what, and keeps nothing', async () => {
  const { accessToken } = await operator();
  const [small, large] = [await house().tenant(), await house().tenant()];
  await putOnPlan(house(), small, { name: 'Fits' });
  const planId = await putOnPlan(house(), large, { name: 'Wide' });
  for (const phone of ['+493012345601', '+493012345602', '+493012345603'])
    await ask(large.serverKey, 'POST', 'server/contacts', { name: 'Vera', phone });
  const before = await contracts(accessToken);
  const narrowed: Catalogue = {
    ...before,
    plans: before.plans.map((plan) =>
      plan.planId === show('plan', planId)
        ? {
            ...plan,
            features: { ...plan.features, video: { enabled: false } },
            quotas: {
              ...plan.quotas,
              contacts: number(2),
              departments: { valueType: 'custom', limitValue: null, resetPeriod: null },
            },
          }
        : plan,
    ),
  };
  const { reply, impact, message } = await put(accessToken, narrowed, '?dryRun=true');
  assert.equal(reply.status, 200, JSON.stringify(reply.body));
  assert.equal(message, 'Nothing was kept. 1 workspace would lose a feature or stand over a quota.');
  assertWhole(impact, {
    dryRun: true,
    tenantsAffected: 1,
    isComplete: true,
    tenants: [
      {
        clientId: large.clientId,
        slug: large.slug,
        name: `Tenant ${large.slug}`,
        planSlug: `p-${planId}`,
        lostFeatures: ['video'],
        quotas: [{ quotaKey: 'contacts', used: 3, allowed: 2 }],
      },
    ],
    warnings: ['Wide: departments is custom without config.limit, so nothing limits it.'],
  });
  assert.deepEqual(await contracts(accessToken), before);
  const done = await put(accessToken, narrowed);
  assert.equal(done.impact.tenantsAffected, 1);
  assert.equal(done.reply.body.data.revision, before.revision + 1);
});

test('of two who change the plans at once, the second is told that somebody was faster', async () => {
  const { accessToken } = await operator();
  const before = await contracts(accessToken);
  const replies = await Promise.all([put(accessToken, before), put(accessToken, before)]);
  assert.deepEqual(replies.map(({ reply }) => reply.status).sort(), [200, 409]);
  const late = replies.find(({ reply }) => reply.status === 409)!;
  assertRefused(late.reply, 409, 'CONFLICT', { facts: { revision: before.revision + 1 } });
  const { revision: _revision, ...blind } = before;
  assert.equal((await put(accessToken, blind as Catalogue)).reply.status, 200, 'who does not care says no number');
});

test('the plan that lets everything stays, and stays as it is', async () => {
  const { accessToken } = await operator();
  const before = await contracts(accessToken);
  const others = before.plans.filter(({ slug }) => slug !== 'unlimited');
  const unlimited = before.plans.find(({ slug }) => slug === 'unlimited')!;
  const tries: Plan[][] = [
    others,
    [...others, { ...unlimited, features: { ...unlimited.features, chat: { enabled: false } } }],
    [...others, { ...unlimited, quotas: { ...unlimited.quotas, agents: number(3) } }],
    [...others, { ...unlimited, slug: 'endless' }],
    [...others, { ...unlimited, isActive: false }],
  ];
  for (const plans of tries)
    assertRefused((await put(accessToken, { ...before, plans })).reply, 409, 'CONFLICT', {
      facts: { slug: 'unlimited' },
    });
  const renamed = await put(accessToken, { ...before, plans: [...others, { ...unlimited, name: 'Alles' }] });
  assert.equal(renamed.reply.status, 200);
  await put(accessToken, { ...renamed.reply.body.data, plans: before.plans });
});

test('a matrix is refused with everything that is wrong in it', async () => {
  const { accessToken } = await operator();
  const before = await contracts(accessToken);
  const wrong = planLike(before, {
    slug: 'Not A Slug',
    quotas: {
      agents: { valueType: 'number', limitValue: null, resetPeriod: null },
      contacts: { valueType: 'number', limitValue: 5, resetPeriod: 'monthly' },
      chat_conversations: { valueType: 'number', limitValue: 5, resetPeriod: 'weekly' },
    },
    features: { teleport: { enabled: true } },
  });
  const at = before.plans.length;
  const { reply } = await put(accessToken, {
    ...withPlan(before, wrong),
    featureKeys: before.featureKeys.slice(1),
  });
  assertRefused(reply, 400, 'VALIDATION_FAILED', {
    details: [
      /^body\.featureKeys lacks chat/,
      new RegExp(`^body\\.plans\\[${at}\\]\\.slug is not usable`),
      new RegExp(`^body\\.plans\\[${at}\\]\\.features has the unknown key "teleport"`),
      new RegExp(`^body\\.plans\\[${at}\\]\\.quotas\\.agents\\.limitValue is no amount`),
      new RegExp(`^body\\.plans\\[${at}\\]\\.quotas\\.contacts\\.resetPeriod is monthly`),
      new RegExp(`^body\\.plans\\[${at}\\]\\.quotas\\.chat_conversations\\.resetPeriod is unknown`),
    ],
  });
});

test('a plan is known by its id or its slug, and what it leaves out is not in it', async () => {
  const { accessToken } = await operator();
  const before = await contracts(accessToken);
  const made = await put(
    accessToken,
    withPlan(before, { ...planLike(before, { slug: 'tiny' }), features: {}, quotas: {} }),
  );
  const tiny = made.reply.body.data.plans.find(({ slug }) => slug === 'tiny')!;
  assert.ok(Object.values(tiny.features).every(({ enabled }) => !enabled));
  assert.ok(Object.values(tiny.quotas).every(({ valueType }) => valueType === 'disabled'));
  const bySlug = await put(accessToken, {
    ...made.reply.body.data,
    plans: made.reply.body.data.plans.map((plan) =>
      plan.slug === 'tiny' ? { ...plan, planId: 'unknown', name: 'Tiny!' } : plan,
    ),
  });
  const same = bySlug.reply.body.data.plans.find(({ slug }) => slug === 'tiny')!;
  assert.deepEqual([same.planId, same.name], [tiny.planId, 'Tiny!']);
  const byId = await put(accessToken, {
    ...bySlug.reply.body.data,
    plans: bySlug.reply.body.data.plans.map((plan) => (plan.slug === 'tiny' ? { ...plan, slug: 'tinier' } : plan)),
  });
  assert.equal(byId.reply.body.data.plans.find(({ slug }) => slug === 'tinier')?.planId, tiny.planId);
});
