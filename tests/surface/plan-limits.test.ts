import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { type FeatureKey, isFeatureKey, type QuotaKey } from '#modules/plans/index.ts';
import { newId } from '#platform/ids.ts';
import { hashSecret } from '#platform/secrets.ts';
import { call, type Reply, type TestTenant } from '../app.ts';
import { type PlanTerms, putOnPlan } from '../plans.ts';
import { upload } from './files.ts';
import { houseOfFile, openConversation, staffId, until, visitorOf } from './scene.ts';

const house = houseOfFile();
type Key = FeatureKey | QuotaKey;
type Request = () => Promise<Reply<unknown>>;
/** Makes what is needed while the plan still lets everything, and gives the request that the plan is asked for. */
type Prepare = (shop: TestTenant) => Promise<Request>;

const ask = <Data = Record<string, unknown>>(token: string, method: string, path: string, body?: unknown) =>
  call<Data>(house().url, method, `/api/${path}`, { token, body });
const hook = () => ({ url: 'http://127.0.0.1:9/x', events: ['call.ended'] });
const file = { bytes: 'Delivery takes two days.', name: 'delivery.txt', type: 'text/plain' };
let dialled = 0;
const person = () => {
  dialled += 1;
  return { name: 'Vera', phone: `+49 341 9${String(dialled).padStart(6, '0')}` };
};

const asOwner =
  (method: string, path: string, body?: () => unknown): Prepare =>
  async (shop) => {
    const token = await shop.signIn('anna');
    return () => ask(token, method, path, body?.());
  };
const asServer =
  (method: string, path: string, body?: () => unknown): Prepare =>
  async (shop) =>
  () =>
    ask(shop.serverKey, method, path, body?.());
const asVisitor =
  (path: string): Prepare =>
  async (shop) => {
    const { session } = await visitorOf(house(), shop);
    return () => call(house().url, 'POST', `/api/${path}`, { session, body: {} });
  };
const uploadTo =
  (path: string): Prepare =>
  async (shop) => {
    const token = await shop.signIn('anna');
    return () => upload(house(), `/api/${path}`, file, { token });
  };
/** Another one each time: a webhook that is switched off, to be switched on. */
const sleepingHook =
  (surface: 'server' | 'console'): Prepare =>
  async (shop) => {
    const { webhooks } = house().app.modules;
    const { webhook } = await webhooks.create(shop.system, hook());
    const off = () => webhooks.disable(shop.system, webhook.id);
    await off();
    const token = surface === 'server' ? shop.serverKey : await shop.signIn('anna');
    const listed = await ask<{ webhooks: { id: string }[] }>(token, 'GET', `${surface}/webhooks`);
    const { id } = listed.body.data.webhooks[0]!;
    return async () => {
      const reply = await ask(token, 'PATCH', `${surface}/webhooks/${id}`, { isActive: true });
      await off();
      return reply;
    };
  };

/** What the table of docs/plans.md says, tried. */
const operations: Record<string, { asks: readonly Key[]; prepare: Prepare; isVisitors?: true }> = {
  'console.inviteMember': {
    asks: ['agents'],
    prepare: asOwner('POST', 'console/invitations', () => ({ email: `${newId()}@b.example`, role: 'agent' })),
  },
  'console.acceptInvitation': {
    asks: ['agents'],
    async prepare(shop) {
      const { identity } = house().app.modules;
      const { id } = await identity.invite(shop.system, { email: `${newId()}@b.example`, role: 'agent' });
      const token = `swi_${newId()}`;
      await house().database.pool.query('update invitations set token_hash = $1 where id = $2', [
        hashSecret(token),
        id,
      ]);
      const body = { token, username: `ina-${dialled}`, name: 'Ina', password: 'a sentence of her own' };
      return () => call(house().url, 'POST', '/api/console/invitations/accept', { body });
    },
  },
  'console.resendInvitation': {
    asks: ['agents'],
    async prepare(shop) {
      const token = await shop.signIn('anna');
      const body = { email: `${newId()}@b.example`, role: 'agent' };
      const { invitationId } = (
        await ask<{ invitation: { invitationId: string } }>(token, 'POST', 'console/invitations', body)
      ).body.data.invitation;
      await house().database.pool.query(
        "update invitations set expires_at = now() - interval '1 day' where email = $1",
        [body.email],
      );
      return () => ask(token, 'POST', `console/invitations/${invitationId}/resend`);
    },
  },
  'console.updateMember': {
    asks: ['agents'],
    async prepare(shop) {
      const token = await shop.signIn('anna');
      const change = (isActive: boolean) =>
        ask(token, 'PATCH', `console/team/${staffId(shop, 'omar')}`, { active: isActive });
      await change(false);
      return async () => {
        const reply = await change(true);
        await change(false);
        return reply;
      };
    },
  },
  'console.addDepartment': {
    asks: ['departments'],
    prepare: asOwner('POST', 'console/departments', () => ({ name: newId() })),
  },
  'ringnity.updateDeveloperAllowedDomains': {
    asks: ['allowed_domains'],
    prepare: asOwner('PUT', 'sdk/developer/allowed-domains', () => ({ allowedDomains: [`${newId()}.example`] })),
  },
  'ringnity.upsertContact': { asks: ['contacts'], prepare: asServer('POST', 'server/contacts', person) },
  'console.putContact': { asks: ['contacts'], prepare: asOwner('POST', 'console/contacts', person) },
  'console.addKnowledge': {
    asks: ['knowledge', 'knowledge_items'],
    prepare: asOwner('POST', 'console/knowledge', () => ({ type: 'text', title: 'A', body: 'Delivery is free.' })),
  },
  'console.addKnowledgeAnswer': {
    asks: ['knowledge', 'knowledge_items'],
    prepare: asOwner('POST', 'console/knowledge/answers', () => ({ questions: ['Is it free?'], answer: 'It is.' })),
  },
  'console.uploadKnowledgeFile': {
    asks: ['knowledge', 'knowledge_items', 'storage_mb'],
    prepare: uploadTo('console/knowledge/files'),
  },
  'ringnity.uploadAdminKnowledgeDocument': {
    asks: ['knowledge', 'knowledge_items', 'storage_mb'],
    prepare: uploadTo('admin-sdk/ai/knowledge/documents'),
  },
  'ringnity.ingestAdminKnowledgeUrl': {
    asks: ['knowledge', 'knowledge_items'],
    prepare: asOwner('POST', 'admin-sdk/ai/knowledge/urls', () => ({ url: `http://127.0.0.1:9/${newId()}` })),
  },
  'console.addWebsite': {
    asks: ['knowledge'],
    prepare: asOwner('POST', 'console/knowledge/websites', () => ({ url: `http://127.0.0.1:9/${newId()}` })),
  },
  'console.uploadAttachment': {
    asks: ['storage_mb'],
    async prepare(shop) {
      const { session } = await visitorOf(house(), shop);
      const id = await openConversation(house(), session);
      return uploadTo(`console/conversations/${id}/attachments`)(shop);
    },
  },
  'ringnity.uploadVisitorConversationAttachment': {
    asks: ['storage_mb'],
    isVisitors: true,
    async prepare(shop) {
      const { session } = await visitorOf(house(), shop);
      const id = await openConversation(house(), session);
      return () => upload(house(), `/api/chat/visitor/conversations/${id}/attachments/upload`, file, { session });
    },
  },
  'ringnity.createVisitorConversation': {
    asks: ['chat', 'chat_conversations'],
    isVisitors: true,
    prepare: asVisitor('chat/visitor/conversations'),
  },
  'ringnity.createAiVisitorConversation': {
    asks: ['chat', 'chat_conversations'],
    isVisitors: true,
    prepare: asVisitor('ai/visitor/conversations'),
  },
  'ringnity.createCallSession': {
    asks: ['voice', 'concurrent_calls'],
    async prepare(shop) {
      const { session } = await visitorOf(house(), shop);
      const conversationId = await openConversation(house(), session);
      const token = await shop.signIn('mira');
      return () => ask(token, 'POST', 'calls/sessions', { conversationId, type: 'audio' });
    },
  },
  'ringnity.createWebhook': {
    asks: ['webhooks', 'webhook_endpoints'],
    prepare: asServer('POST', 'server/webhooks', hook),
  },
  'ringnity.updateWebhook': { asks: ['webhooks', 'webhook_endpoints'], prepare: sleepingHook('server') },
  'console.createWebhook': {
    asks: ['webhooks', 'webhook_endpoints'],
    prepare: asOwner('POST', 'console/webhooks', () => ({ ...hook(), name: 'Hook' })),
  },
  'console.updateWebhook': { asks: ['webhooks', 'webhook_endpoints'], prepare: sleepingHook('console') },
  'ringnity.createServerApiCredential': {
    asks: ['server_api'],
    prepare: asOwner('POST', 'sdk/developer/server-api-credentials', () => ({
      name: 'Key',
      environment: 'live',
      scopes: ['server:health'],
    })),
  },
  'ringnity.getServerApiHealth': {
    asks: ['server_api', 'api_requests_per_hour'],
    prepare: asServer('GET', 'server/health'),
  },
};

const without = (key: Key): PlanTerms =>
  isFeatureKey(key) ? { name: 'Secret Name', without: [key] } : { name: 'Secret Name', quotas: { [key]: 0 } };

for (const [name, { asks, prepare, isVisitors }] of Object.entries(operations)) {
  for (const key of asks) {
    test(`${name} asks the plan for ${key}`, async () => {
      const shop = await house().tenant();
      const request = await prepare(shop);
      await putOnPlan(house(), shop, without(key));
      const { status, body } = await request();
      const isFeature = isFeatureKey(key);
      if (isVisitors) {
        const [expected, code] = key === 'storage_mb' ? [429, 'QUOTA_EXCEEDED'] : [403, 'FEATURE_NOT_AVAILABLE'];
        assert.deepEqual([status, body.code], [expected, code], JSON.stringify(body));
        assert.ok(!JSON.stringify(body).includes('Secret Name'), 'a visitor learns nothing of the plan');
      } else {
        const expected = isFeature ? [403, 'FEATURE_NOT_AVAILABLE', key] : [429, 'QUOTA_EXCEEDED', key];
        const named = body.detail?.[isFeature ? 'feature' : 'quota'];
        assert.deepEqual([status, body.code, named], expected, JSON.stringify(body));
      }
      await putOnPlan(house(), shop, {});
      const allowed = await request();
      assert.ok(allowed.status < 300, `${allowed.status} ${JSON.stringify(allowed.body)}`);
    });
  }
}

test('the table of docs/plans.md says of every operation what it asks', () => {
  const text = readFileSync(new URL('../../docs/plans.md', import.meta.url), 'utf8');
  const rows = [...text.matchAll(/^\| `((?:console|ringnity)\.\w+)`(?: \([^)]+\))? \| (.+) \|$/gm)].map(
    ([, name, keys]) => [name!, [...keys!.matchAll(/`(\w+)`/g)].map(([, key]) => key!)] as const,
  );
  const tried = Object.entries(operations).map(([name, { asks }]) => [name, [...asks]] as const);
  const imported = ['console.importContacts', ['contacts']] as const;
  const sorted = (table: (readonly [string, string[]] | readonly [string, readonly string[]])[]) =>
    table.map(([name, keys]) => `${name}: ${keys.join(', ')}`).sort();
  assert.deepEqual(sorted(rows), sorted([...tried, imported]));
});

test('an import on a full plan takes what fits, and says of each other row that the plan is full', async () => {
  const shop = await house().tenant();
  await putOnPlan(house(), shop, { quotas: { contacts: 2 } });
  const token = await shop.signIn('anna');
  const text = ['Name,Phone', ...[1, 2, 3, 4].map((at) => `Vera ${at},+49 341 555000${at}`)].join('\n');
  type Import = {
    id: string;
    status: string;
    created: number;
    faulty: number;
    faults: { what: { en: string } }[];
  };
  const order = await ask<{ import: Import }>(token, 'POST', 'console/contacts/imports', { text });
  assert.equal(order.status, 200, JSON.stringify(order.body));
  const { id: importId } = order.body.data.import;
  const done = await until(async () => {
    const { body } = await ask<{ import: Import }>(token, 'GET', `console/contacts/imports/${importId}`);
    return body.data.import.status === 'done' ? body.data.import : undefined;
  }, 'the import');
  assert.deepEqual([done.created, done.faulty], [2, 2]);
  assert.deepEqual([...new Set(done.faults.map(({ what }) => what.en))], ['The plan allows no more contacts.']);
});

test('of twelve calls at once on a quota of three, three ring, and a visitor learns nothing of the plan', async () => {
  const shop = await house().tenant();
  await putOnPlan(house(), shop, { name: 'Secret Name', quotas: { concurrent_calls: 3 } });
  const talks = await Promise.all(
    Array.from({ length: 12 }, async () => {
      const { session } = await visitorOf(house(), shop);
      return { session, conversationId: await openConversation(house(), session) };
    }),
  );
  const replies = await Promise.all(
    talks.map(({ session, conversationId }) =>
      call(house().url, 'POST', '/api/calls/sessions', { session, body: { conversationId, type: 'audio' } }),
    ),
  );
  const statuses = replies.map(({ status }) => status);
  assert.deepEqual(
    [statuses.filter((status) => status === 201).length, statuses.filter((status) => status === 429).length],
    [3, 9],
  );
  assert.ok(!JSON.stringify(replies.map(({ body }) => body)).includes('Secret Name'));
});

test('what the plan says of requests per hour counts for all keys of the workspace together', async () => {
  const shop = await house().tenant();
  const { credentials } = house().app.modules;
  const other = await credentials.create({
    ...{ tenantId: shop.id, kind: 'server', mode: 'live', name: 'other' },
    scopes: ['server:health'],
  });
  await putOnPlan(house(), shop, { quotas: { api_requests_per_hour: 5 } });
  const statuses: number[] = [];
  for (let at = 0; at < 7; at += 1)
    statuses.push((await ask(at % 2 ? other.secret : shop.serverKey, 'GET', 'server/health')).status);
  assert.deepEqual(statuses, [200, 200, 200, 200, 200, 429, 429]);
  const refused = await ask(shop.serverKey, 'GET', 'server/health');
  assert.equal(refused.body.code, 'RATE_LIMITED');
  assert.ok(Number(refused.headers.get('retry-after')) > 0);
  assert.match(refused.headers.get('ratelimit-policy') ?? '', /q=5;w=3600/);
});

test('a service says that the plan is in the way before it says anything of switch and set-up', async () => {
  const shop = await house().tenant();
  const token = await shop.signIn('anna');
  type Service = { key: string; status: string; blocker?: string };
  const state = async () => {
    const { body } = await ask<{ services: Service[] }>(token, 'GET', 'console/services');
    const { status, blocker } = body.data.services.find(({ key }) => key === 'ai_chat')!;
    return [status, blocker];
  };
  await ask(token, 'PUT', 'console/services/ai_chat', { isEnabled: false });
  await putOnPlan(house(), shop, { without: ['ai_chat'] });
  assert.deepEqual(await state(), ['not_in_plan', 'plan']);
  await putOnPlan(house(), shop, {});
  assert.deepEqual(await state(), ['disabled_by_admin', 'admin_switch']);
  await ask(token, 'PUT', 'console/services/ai_chat', { isEnabled: true });
  assert.deepEqual(await state(), ['ai_not_ready', 'set_up']);
  await putOnPlan(house(), shop, { without: ['chat'] });
  assert.deepEqual(await state(), ['not_in_plan', 'plan'], 'it needs the chat as well');
});

test('without AI in the plan people answer from the start', async () => {
  const shop = await house().tenant();
  await house().app.modules.knowledge.addText(shop.system, { title: 'A', body: 'Delivery is free.' });
  await putOnPlan(house(), shop, { without: ['ai_chat'] });
  const { session } = await visitorOf(house(), shop);
  const opened = await call<{ conversation: { assistantState: string; handoff?: unknown } }>(
    house().url,
    'POST',
    '/api/chat/visitor/conversations',
    { session, body: {} },
  );
  assert.equal(opened.status, 201);
  const { rows } = await house().database.pool.query(
    'select assistant_state, handoff_reason from conversations where tenant_id = $1',
    [shop.id],
  );
  assert.deepEqual(rows, [{ assistant_state: 'off', handoff_reason: 'assistant_off' }]);
});

test('webhooks of a plan without webhooks stay, and are told nothing', async () => {
  const shop = await house().tenant();
  const created = { url: 'http://127.0.0.1:9/x', events: ['contact.created'] };
  await ask(shop.serverKey, 'POST', 'server/webhooks', created);
  const deliveries = async () =>
    (await ask<{ deliveries: unknown[] }>(shop.serverKey, 'GET', 'server/webhooks/deliveries')).body.data.deliveries
      .length;
  await ask(shop.serverKey, 'POST', 'server/contacts', person());
  await until(async () => ((await deliveries()) === 1 ? true : undefined), 'the first delivery');
  await putOnPlan(house(), shop, { without: ['webhooks'] });
  await ask(shop.serverKey, 'POST', 'server/contacts', person());
  await until(async () => ((await house().app.outbox.waiting()) === 0 ? true : undefined), 'the outbox to be empty');
  assert.equal(await deliveries(), 1);
});

test('the subscription says what is in use, what is near its end and what would lift it', async () => {
  const shop = await house().tenant({ domains: ['shop.example'] });
  await putOnPlan(house(), shop, {
    name: 'Small',
    without: ['video'],
    quotas: {
      agents: 3,
      departments: 1,
      contacts: 5,
      chat_conversations: 10,
      webhook_endpoints: 0,
      concurrent_calls: 2,
    },
  });
  const { session } = await visitorOf(house(), shop);
  for (let at = 0; at < 8; at += 1) await openConversation(house(), session);
  await ask(shop.serverKey, 'POST', 'server/contacts', person());
  type Quota = { quotaKey: string; used: number | null; allowed: number | null; state: string; liftedBy: string[] };
  type Feature = { featureKey: string; enabled: boolean; liftedBy: string[] };
  type Subscription = { planName: string; status: string; features: Feature[]; quotas: Quota[] };
  const token = await shop.signIn('jonas');
  const { body } = await ask<{ subscription: Subscription }>(token, 'GET', 'admin-sdk/subscription');
  const { planName, status, features, quotas } = body.data.subscription;
  assert.deepEqual([planName, status], ['Small', 'active']);
  assert.deepEqual(
    features.filter(({ enabled }) => !enabled).map(({ featureKey, liftedBy }) => ({ featureKey, liftedBy })),
    [{ featureKey: 'video', liftedBy: ['Unlimited'] }],
  );
  const said = Object.fromEntries(
    quotas.map(({ quotaKey, used, allowed, state, liftedBy }) => [quotaKey, [used, allowed, state, liftedBy.join()]]),
  );
  assert.deepEqual(said, {
    agents: [3, 3, 'full', 'Unlimited'],
    departments: [2, 1, 'over', 'Unlimited'],
    allowed_domains: [1, null, 'unlimited', ''],
    contacts: [1, 5, 'left', ''],
    knowledge_items: [0, null, 'unlimited', ''],
    storage_mb: [0, null, 'unlimited', ''],
    chat_conversations: [8, 10, 'near', ''],
    ai_chat_replies: [0, null, 'unlimited', ''],
    ai_voice_minutes: [0, null, 'unlimited', ''],
    webhook_endpoints: [0, 0, 'full', 'Unlimited'],
    concurrent_calls: [0, 2, 'left', ''],
    api_requests_per_hour: [null, null, 'unlimited', ''],
  });
  type Told = { quotaKey: string; sentence: { de: string }; resetsAt: string | null; resetsOn: string | null };
  const inConsole = await ask<{ subscription: { quotas: Told[] } }>(token, 'GET', 'console/subscription');
  const berlin = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin' });
  for (const { quotaKey, resetsAt, resetsOn } of inConsole.body.data.subscription.quotas) {
    assert.equal(resetsOn, resetsAt && berlin.format(new Date(resetsAt)), quotaKey);
    assert.equal(resetsOn?.slice(-2) ?? '01', '01', 'the first of a month');
  }
  assert.equal(
    inConsole.body.data.subscription.quotas.find(({ quotaKey }) => quotaKey === 'departments')?.sentence.de,
    'Abteilungen: 2 von 1 benutzt, mehr erlaubt der Tarif Small nicht. Mehr erlaubt: Unlimited.',
  );
});
