import assert from 'node:assert/strict';
import { test } from 'node:test';
import { call, type TestTenant } from '../app.ts';
import { addShipping, agentToken, departmentId, houseOfFile, serverKey, staffId, visitorOf } from './scene.ts';
import { assertAnswer, assertRefused, idOf } from './whole.ts';

const house = houseOfFile();
type Service = { key: string; status: string; reason?: string; blocker?: string; page?: string };
const ask = <Data = Record<string, unknown>>(token: string, path: string) =>
  call<Data>(house().url, 'GET', `/api/admin-sdk/${path}`, { token });

async function adminToken(shop: TestTenant, body: object = {}): Promise<string> {
  const path = '/api/server/sdk-token/admin';
  const reply = await call<{ token: string }>(house().url, 'POST', path, { token: shop.serverKey, body });
  assert.equal(reply.status, 201, JSON.stringify(reply.body));
  return reply.body.data.token;
}

const paths = {
  tenant: 'admin:tenant:read',
  domains: 'admin:tenant:read',
  readiness: 'admin:readiness:read',
  services: 'admin:readiness:read',
  'ai-readiness': 'admin:readiness:read',
  'staff-summary': 'admin:readiness:read',
};

test('the workspace is told together with who asks: a server’s token or a person', async () => {
  const shop = await house().tenant();
  const tenant = {
    clientId: shop.clientId,
    slug: shop.slug,
    name: `Tenant ${shop.slug}`,
    email: `${shop.slug}@example.test`,
    timezone: 'Europe/Berlin',
    isActive: true,
  };
  const token = await adminToken(shop, { scopes: ['admin:tenant:read'] });
  assertAnswer(await ask(token, 'tenant'), 200, {
    tenant,
    admin: { kind: 'server', credentialId: idOf('credential'), scopes: ['admin:tenant:read'] },
  });
  const reply = await ask<{ admin: { scopes: string[] } }>(await shop.signIn('anna'), 'tenant');
  const { scopes } = reply.body.data.admin;
  assert.ok(scopes.includes('developer:write'));
  assertAnswer(reply, 200, {
    tenant,
    admin: { kind: 'staff', adminActorId: staffId(shop, 'anna'), name: 'Anna', role: 'owner', scopes },
  });
});

test('the domains come with how many more there may be', async () => {
  const shop = await house().tenant({ domains: ['shop.example', '*.shop.example'] });
  assertAnswer(await ask(await adminToken(shop), 'domains'), 200, {
    allowedDomains: ['*.shop.example', 'shop.example'],
    allowedDomainsRemaining: null,
  });
});

test('a service says the same, with the same reason, wherever it is asked', async () => {
  const shop = await house().tenant();
  const token = await adminToken(shop);
  const owner = await shop.signIn('anna');
  const everywhere = async () => {
    const asked: Promise<{ body: { data: { services: Service[] } } }>[] = [
      ask(token, 'services'),
      ask(token, 'readiness'),
      call(house().url, 'GET', '/api/server/tenant/sdk-readiness', { token: shop.serverKey }),
      call(house().url, 'GET', '/api/sdk/developer', { token: owner }),
      call(house().url, 'POST', '/api/sdk/developer/test', { token: owner, body: {} }),
      call(house().url, 'GET', `/api/sdk/bootstrap?slug=${shop.slug}&debug=true`),
    ];
    const [first, ...others] = (await Promise.all(asked)).map(({ body }) => body.data.services);
    assert.ok(first);
    for (const services of others) assert.deepEqual(services, first);
    return (key: string) => first.find((service) => service.key === key);
  };
  assert.equal((await everywhere())('ai_chat')?.page, 'knowledge');
  await addShipping(house(), shop);
  assert.equal((await everywhere())('ai_chat')?.status, 'available');
  const { app } = house();
  await app.modules.tenants.switchService(shop.id, 'ai_chat', false);
  const off = (await everywhere())('ai_chat');
  assert.deepEqual([off?.status, off?.blocker, off?.page], ['disabled_by_admin', 'admin_switch', 'services']);
  const ai = await ask<{ ai: Service; canUseAiFeature: boolean }>(token, 'ai-readiness');
  assert.deepEqual([ai.body.data.ai.reason, ai.body.data.canUseAiFeature], [off?.reason, false]);
  const { plans } = app.modules;
  const { allows } = plans;
  plans.allows = async (_tenant, feature) => feature !== 'ai_chat';
  try {
    const unpaid = (await everywhere())('ai_chat');
    assert.deepEqual([unpaid?.status, unpaid?.blocker, unpaid?.page], ['not_in_plan', 'plan', 'plan']);
  } finally {
    plans.allows = allows;
  }
});

test('capabilities are the services in short', async () => {
  const shop = await house().tenant();
  const reply = await ask<{ capabilities: object; services: Service[] }>(await adminToken(shop), 'services');
  const closed = { voice_call: false, video_call: false, ai_chat: false, ai_voice: false, ai_video: false };
  assertAnswer(reply, 200, { capabilities: { chat: true, ...closed }, services: reply.body.data.services });
});

test('the assistant’s readiness tells what it can from what it may', async () => {
  const shop = await house().tenant({ mode: 'human_only' });
  const token = await adminToken(shop);
  const ai = { service: 'ai_chat', mode: 'human_only', canUseAi: false, humanFallbackAvailable: false };
  assertAnswer(await ask(token, 'ai-readiness'), 200, {
    ai: {
      ...ai,
      status: 'ai_not_ready',
      ready: false,
      reason: 'The assistant has nothing to answer from. Add knowledge under Knowledge.',
      blocker: 'set_up',
      page: 'knowledge',
    },
    canUseAiFeature: false,
  });
  await addShipping(house(), shop);
  assertAnswer(await ask(token, 'ai-readiness'), 200, {
    ai: { ...ai, status: 'available', ready: true, reason: 'In this workspace people answer.', page: 'assistant' },
    canUseAiFeature: true,
  });
});

test('readiness is told to admins and servers alike', async () => {
  const shop = await house().tenant();
  const byAdmin = await ask<{ services: Service[]; ai: object }>(await adminToken(shop), 'readiness');
  const path = '/api/server/tenant/sdk-readiness';
  const byServer = await call(house().url, 'GET', path, { token: shop.serverKey });
  const { services, ai } = byAdmin.body.data;
  const reports = { status: 'available', ready: true };
  for (const reply of [byAdmin, byServer]) assertAnswer(reply, 200, { ready: true, services, ai, reports });
  const narrow = await serverKey(house(), shop, ['server:health']);
  assertRefused(await call(house().url, 'GET', path, { token: narrow }), 403, 'SERVER_API_SCOPE_DENIED', {
    facts: { requiredScope: 'server:tenant:read' },
  });
  assertRefused(await call(house().url, 'GET', path, { token: await adminToken(shop) }), 401, 'SERVER_API_KEY_INVALID');
});

test('the staff are counted by role, department and who is there', async () => {
  const shop = await house().tenant();
  const { identity } = house().app.modules;
  await identity.seen(shop.id, shop.staff.mira, 60);
  await identity.seen(shop.id, shop.staff.omar, 60);
  const omar = await identity.callerOf(await agentToken(house(), shop, 'omar'), ['agent']);
  await identity.setPresence(omar, 'busy');
  assertAnswer(await ask(await shop.signIn('jonas'), 'staff-summary'), 200, {
    total: 4,
    active: 4,
    online: 2,
    available: 1,
    busy: 1,
    byRole: { owner: 1, admin: 0, supervisor: 1, agent: 2 },
    seats: { used: 3, allowed: null },
    ratings: { count: 0, average: null, agents: [] },
    departments: [
      { departmentId: departmentId(shop, 'sales'), name: 'Sales', isDefault: true, staff: 3, available: 1 },
      { departmentId: departmentId(shop, 'service'), name: 'Service', isDefault: false, staff: 1, available: 0 },
    ],
  });
});

test('each operation asks for its own scope, and for a token of this workspace’s people or servers', async () => {
  const shop = await house().tenant();
  const { session } = await visitorOf(house(), shop);
  const agent = await agentToken(house(), shop, 'anna');
  const mira = await shop.signIn('mira');
  for (const [path, requiredScope] of Object.entries(paths)) {
    const other = requiredScope === 'admin:tenant:read' ? 'admin:readiness:read' : 'admin:tenant:read';
    const narrow = await adminToken(shop, { scopes: [other] });
    for (const token of [narrow, agent, mira, session]) {
      assertRefused(await ask(token, path), 403, 'FORBIDDEN', { facts: { requiredScope } });
    }
    assertRefused(await call(house().url, 'GET', `/api/admin-sdk/${path}`), 401, 'SDK_SESSION_REQUIRED');
    assertRefused(await ask(shop.serverKey, path), 401, 'AUTH_SESSION_INVALID');
  }
});
