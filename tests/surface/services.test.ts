import assert from 'node:assert/strict';
import { test } from 'node:test';
import { call, type TestTenant } from '../app.ts';
import { putOnPlan } from '../plans.ts';
import { addShipping, houseOfFile } from './scene.ts';
import { assertAnswer, assertRefused } from './whole.ts';

const house = houseOfFile();
type Service = { key: string; status: string; allowed: boolean; reason?: string; blocker?: string; page?: string };
const keys = ['chat', 'voice_call', 'video_call', 'ai_chat', 'ai_voice', 'ai_video'] as const;

/** What every surface says of the services, in one answer; it fails where two of them differ. */
async function everywhere(shop: TestTenant, owner: string): Promise<Map<string, Service>> {
  const { url } = house();
  const minted = await call<{ token: string }>(url, 'POST', '/api/server/sdk-token/admin', {
    token: shop.serverKey,
    body: {},
  });
  const admin = minted.body.data.token;
  const asked = [
    call<{ services: Service[] }>(url, 'GET', '/api/console/services', { token: owner }),
    call<{ services: Service[] }>(url, 'GET', '/api/admin-sdk/services', { token: admin }),
    call<{ services: Service[] }>(url, 'GET', '/api/admin-sdk/readiness', { token: admin }),
    call<{ services: Service[] }>(url, 'GET', '/api/server/tenant/sdk-readiness', { token: shop.serverKey }),
    call<{ services: Service[] }>(url, 'GET', '/api/sdk/developer', { token: owner }),
    call<{ services: Service[] }>(url, 'POST', '/api/sdk/developer/test', { token: owner, body: {} }),
    call<{ services: Service[] }>(url, 'GET', `/api/sdk/bootstrap?slug=${shop.slug}&debug=true`, {}),
  ];
  const [first, ...others] = (await Promise.all(asked)).map(({ body }) => body.data.services);
  assert.ok(first);
  for (const services of others) assert.deepEqual(services, first);
  const said = new Map(first.map((service) => [service.key, service]));
  const chat = said.get('chat')!;

  const ai = await call<{ ai: Service; canUseAiFeature: boolean }>(url, 'GET', '/api/admin-sdk/ai-readiness', {
    token: admin,
  });
  const { status, reason, blocker, page } = ai.body.data.ai;
  const { status: same, allowed, ...why } = said.get('ai_chat')!;
  assert.deepEqual(
    { status, reason, blocker, page, canUse: ai.body.data.canUseAiFeature },
    { status: same, reason: why.reason, blocker: why.blocker, page: why.page, canUse: allowed },
  );
  const visitors = await call<{ status: string; reason?: string }>(
    url,
    'GET',
    `/api/chat/visitor/availability?slug=${shop.slug}`,
    {},
  );
  assert.equal(visitors.body.data.status, chat.status);
  assert.equal(visitors.body.data.reason === 'service_unavailable', !chat.allowed);
  return said;
}

test('whatever is in the way of a service, every surface names the same one, and the page that lifts it', async () => {
  const shop = await house().tenant();
  const owner = await shop.signIn('anna');
  const { tenants } = house().app.modules;
  const verdicts = async () => {
    const said = await everywhere(shop, owner);
    return keys.map((key) => {
      const { status, blocker, page } = said.get(key)!;
      return { status, blocker, page };
    });
  };
  const all = (verdict: object) => keys.map(() => verdict);
  const fine = { status: 'available', blocker: undefined, page: undefined };
  const unbuilt = { status: 'not_configured', blocker: 'set_up', page: undefined };
  const unready = { status: 'ai_not_ready', blocker: 'set_up', page: 'knowledge' };

  assert.deepEqual(await verdicts(), [fine, unbuilt, unbuilt, unready, unbuilt, unbuilt]);
  await addShipping(house(), shop);
  assert.deepEqual(await verdicts(), [fine, unbuilt, unbuilt, fine, unbuilt, unbuilt]);

  // From here on each blocker comes before those of the steps above.
  for (const key of keys) await tenants.switchService(shop.id, key, false);
  assert.deepEqual(await verdicts(), all({ status: 'disabled_by_admin', blocker: 'admin_switch', page: 'services' }));

  await putOnPlan(house(), shop, { without: ['chat', 'voice', 'video', 'ai_chat', 'ai_voice'] });
  assert.deepEqual(await verdicts(), all({ status: 'not_in_plan', blocker: 'plan', page: 'plan' }));
});

test('an admin reads the services and turns the switch', async () => {
  const shop = await house().tenant();
  const [anna, jonas] = [await shop.signIn('anna'), await shop.signIn('jonas')];
  const ask = (who: string, method: string, path: string, body?: unknown) =>
    call<{ services: Service[] }>(house().url, method, `/api/console/${path}`, {
      token: who,
      ...(body !== undefined && { body }),
    });
  const chat = {
    key: 'chat',
    status: 'available',
    allowed: true,
    requiredFeatures: ['chat'],
    adminEnabled: true,
    sortOrder: 10,
  };
  const before = await ask(jonas, 'GET', 'services');
  const [, ...others] = before.body.data.services;
  assertAnswer(before, 200, { services: [chat, ...others] });
  assertAnswer(await ask(anna, 'PUT', 'services/chat', { isEnabled: false }), 200, {
    services: [
      {
        ...chat,
        status: 'disabled_by_admin',
        reason: 'An admin switched this service off. It is switched on under Services.',
        blocker: 'admin_switch',
        page: 'services',
        allowed: false,
        adminEnabled: false,
      },
      ...others,
    ],
  });
  assertAnswer(await ask(anna, 'PUT', 'services/chat', { isEnabled: true }), 200, { services: [chat, ...others] });
  assertRefused(await ask(anna, 'PUT', 'services/fax', { isEnabled: true }), 404, 'NOT_FOUND');
  assertRefused(await ask(jonas, 'PUT', 'services/chat', { isEnabled: false }), 403, 'FORBIDDEN', {
    facts: { requiredScope: 'admin:tenant:write' },
  });
});
