import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Conversation } from '@switchboard/protocol';
import { newId, show } from '#platform/ids.ts';
import { call, type TestTenant } from '../app.ts';
import {
  addShipping,
  agentToken,
  departmentId,
  houseOfFile,
  openConversation,
  say,
  shippingText,
  staffId,
  until,
  visitorOf,
} from './scene.ts';
import { assertAnswer, assertRefused, idOf, time } from './whole.ts';

const house = houseOfFile();
const ask = <Data = Record<string, unknown>>(who: string | undefined, method: string, path: string, body?: unknown) =>
  call<Data>(house().url, method, `/api/console/${path}`, {
    ...(who && { token: who }),
    ...(body !== undefined && { body }),
  });

test('the team is listed with its departments and who is there', async () => {
  const shop = await house().tenant();
  const person = (username: keyof TestTenant['staff'], role: string, department: 'sales' | 'service') => ({
    agentId: staffId(shop, username),
    username,
    name: username[0]!.toUpperCase() + username.slice(1),
    role,
    status: /^(available|busy|offline)$/,
    online: false,
    departments: [{ departmentId: departmentId(shop, department), name: department === 'sales' ? 'Sales' : 'Service' }],
  });
  assertAnswer(await ask(await shop.signIn('mira'), 'GET', 'staff'), 200, {
    staff: [
      person('anna', 'owner', 'sales'),
      person('jonas', 'supervisor', 'sales'),
      person('mira', 'agent', 'sales'),
      person('omar', 'agent', 'service'),
    ],
    departments: [
      { departmentId: departmentId(shop, 'sales'), name: 'Sales' },
      { departmentId: departmentId(shop, 'service'), name: 'Service' },
    ],
  });
});

async function talk(shop: TestTenant) {
  const { session } = await visitorOf(house(), shop);
  const conversationId = await openConversation(house(), session);
  return { session, conversationId };
}
const shown = (shop: TestTenant, over: object = {}) => ({
  conversationId: idOf('conversation'),
  conversationNumber: /^\d+$/,
  visitorId: idOf('visitor'),
  departmentId: departmentId(shop, 'sales'),
  departmentName: 'Sales',
  channel: 'chat',
  status: 'open',
  priority: 'medium',
  assistantState: 'active',
  seq: 1,
  unread: 0,
  preview: /./,
  lastMessageSenderType: 'system',
  visitor: { visitorId: idOf('visitor'), verified: false },
  lastMessageAt: time,
  createdAt: time,
  updatedAt: time,
  ...over,
});

test('a person takes the word from the assistant and gives it back', async () => {
  const shop = await house().tenant();
  const { conversationId } = await talk(shop);
  const mira = await shop.signIn('mira');
  assertAnswer(await ask(mira, 'POST', `conversations/${conversationId}/take-over`), 200, {
    conversation: shown(shop, {
      assistantState: 'paused',
      assignedAgentId: staffId(shop, 'mira'),
      assignedAgentName: 'Mira',
      preview: 'Mira ist jetzt für Sie da.',
    }),
  });
  assertAnswer(await ask(mira, 'POST', `conversations/${conversationId}/hand-back`), 200, {
    conversation: shown(shop, { seq: 1 }),
  });
  const again = await ask<{ conversation: Conversation }>(mira, 'POST', `conversations/${conversationId}/hand-back`);
  assert.equal(again.body.data.conversation.seq, 2, 'said once');
});

test('a conversation is handed back only where the assistant answers', async () => {
  const shop = await house().tenant({ mode: 'human_only' });
  const { conversationId } = await talk(shop);
  const mira = await shop.signIn('mira');
  const refused = await ask(mira, 'POST', `conversations/${conversationId}/hand-back`);
  assertRefused(refused, 409, 'PRECONDITION_FAILED');
});

test('a closed conversation is opened again before anything else is done with it', async () => {
  const shop = await house().tenant();
  const { session, conversationId } = await talk(shop);
  const mira = await shop.signIn('mira');
  await call(house().url, 'POST', `/api/agent-sdk/conversations/${conversationId}/close`, { token: mira });
  for (const step of ['take-over', 'hand-back']) {
    assertRefused(await ask(mira, 'POST', `conversations/${conversationId}/${step}`), 409, 'CONVERSATION_CLOSED');
  }
  const reopened = await ask<{ conversation: Conversation }>(mira, 'POST', `conversations/${conversationId}/reopen`);
  assertAnswer(reopened, 200, {
    conversation: shown(shop, { seq: 2, preview: 'Dieses Gespräch wurde wieder geöffnet.' }),
  });
  assert.equal((await ask(mira, 'POST', `conversations/${conversationId}/reopen`)).status, 200, 'may be asked again');
  await say(house(), session, conversationId, 'Danke');
});

test('where there is no draft, that is the answer', async () => {
  const shop = await house().tenant();
  const { conversationId } = await talk(shop);
  assertAnswer(await ask(await shop.signIn('mira'), 'GET', `conversations/${conversationId}/draft`), 200, {
    draft: null,
  });
});

test('another department’s, another workspace’s and nobody’s conversation are the same', async () => {
  const [shop, other] = [await house().tenant(), await house().tenant()];
  const [mine, foreign] = [await talk(shop), await talk(other)];
  const [omar, jonas] = [await shop.signIn('omar'), await shop.signIn('jonas')];
  for (const [who, id] of [
    [omar, mine.conversationId],
    [jonas, foreign.conversationId],
    [jonas, show('conversation', newId())],
    [jonas, 'nonsense'],
  ] as const) {
    for (const step of ['take-over', 'hand-back', 'reopen']) {
      assertRefused(await ask(who, 'POST', `conversations/${id}/${step}`), 404, 'NOT_FOUND');
    }
    assertRefused(await ask(who, 'GET', `conversations/${id}/draft`), 404, 'NOT_FOUND');
  }
});

const item = (over: object = {}) => ({
  id: idOf('knowledge'),
  type: 'text',
  title: shippingText.title,
  language: 'de',
  snippet: /^# Versand und Lieferung Der Versand/,
  status: /^(queued|indexing|ready)$/,
  chunks: Number,
  isSample: false,
  createdAt: time,
  updatedAt: time,
  ...over,
});

test('a text is added, found, read anew and removed without a trace', async () => {
  const shop = await house().tenant();
  const anna = await shop.signIn('anna');
  const added = await ask<{ item: { id: string } }>(anna, 'POST', 'knowledge', { type: 'text', ...shippingText });
  assertAnswer(added, 201, { item: item() });
  const { id } = added.body.data.item;
  const ready = await until(async () => {
    const reply = await ask<{ item: { status: string } }>(anna, 'GET', `knowledge/${id}`);
    return reply.body.data.item.status === 'ready' ? reply : undefined;
  }, 'indexing');
  assertAnswer(ready, 200, { item: item({ id, status: 'ready', chunks: 1 }) });
  assertAnswer(await ask(anna, 'GET', 'knowledge'), 200, { items: [item({ id, status: 'ready', chunks: 1 })] });
  const found = await ask(await shop.signIn('mira'), 'POST', 'knowledge/search', { query: 'Versandkosten' });
  assertAnswer(found, 200, {
    results: [{ id, title: /^Versand und Lieferung/, snippet: /4,90 Euro/, score: Number, passageId: /^chk_/ }],
  });
  assertAnswer(await ask(anna, 'POST', `knowledge/${id}/reindex`), 200, { item: item({ id, chunks: 1 }) });
  assertAnswer(await ask(anna, 'DELETE', `knowledge/${id}`), 200, { deleted: true, id });
  assertRefused(await ask(anna, 'DELETE', `knowledge/${id}`), 404, 'NOT_FOUND');
  assertRefused(await ask(anna, 'GET', `knowledge/${id}`), 404, 'NOT_FOUND');
  assertAnswer(await ask(anna, 'GET', 'knowledge'), 200, { items: [] });
  assertAnswer(await ask(anna, 'POST', 'knowledge/search', { query: 'Versandkosten' }), 200, { results: [] });
});

test('a page that cannot be read says so in its item', async () => {
  const shop = await house().tenant();
  const anna = await shop.signIn('anna');
  const url = 'http://127.0.0.1:9/versand';
  const added = await ask<{ item: { id: string } }>(anna, 'POST', 'knowledge', { type: 'url', url, title: 'Versand' });
  assert.equal(added.status, 201, JSON.stringify(added.body));
  const path = `knowledge/${added.body.data.item.id}`;
  const failed = await until(async () => {
    const reply = await ask<{ item: { status: string; error?: string } }>(anna, 'GET', path);
    return reply.body.data.item.status === 'failed' ? reply.body.data.item : undefined;
  }, 'the failure');
  assert.match(failed.error ?? '', /\w.*\.$/s);
});

test('what cannot be knowledge says what would be', async () => {
  const shop = await house().tenant();
  const anna = await shop.signIn('anna');
  const wrong: [object, RegExp][] = [
    [{}, /^body\.type is missing: it must be "text" or "url"\.$/],
    [{ type: 'file' }, /^body\.type must be "text" or "url"\.$/],
    [{ type: 'text', body: 'x' }, /^body\.title is missing: it should be a title that a visitor may read\.$/],
    [{ type: 'text', title: ' ', body: 'x' }, /^body\.title is empty: /],
    [{ type: 'text', title: 'x' }, /^body\.body is missing: it should be the text to answer from\.$/],
    [{ type: 'text', title: 'x', body: ' \n' }, /^body\.body is missing: it should be the text to answer from\.$/],
    [{ type: 'text', title: 'x', body: 'x', language: 'fr' }, /^body\.language must be "de" or "en"\.$/],
    [{ type: 'text', title: 'x'.repeat(201), body: 'x' }, /^body\.title must have at most 200 characters\.$/],
    [{ type: 'url' }, /^body\.url is missing: it should be the address of a page\.$/],
    [{ type: 'url', url: 'nope' }, /^body\.url is not a complete web address: it should be an address such as https/],
    [{ type: 'url', url: 'ftp://x.example/' }, /^body\.url uses ftp: .* it should be an http or https address/],
  ];
  for (const [body, fault] of wrong) {
    assertRefused(await ask(anna, 'POST', 'knowledge', body), 400, 'VALIDATION_FAILED', { details: [fault] });
  }
  assertRefused(await ask(anna, 'POST', 'knowledge/search', { query: '' }), 400, 'VALIDATION_FAILED', {
    details: ['body.query must not be empty.'],
  });
});

test('knowledge of another workspace is as unknown as what nobody has', async () => {
  const [shop, other] = [await house().tenant(), await house().tenant()];
  const foreign = show('knowledge', await addShipping(house(), other));
  const anna = await shop.signIn('anna');
  for (const id of [foreign, show('knowledge', newId()), 'nonsense']) {
    assertRefused(await ask(anna, 'GET', `knowledge/${id}`), 404, 'NOT_FOUND');
    assertRefused(await ask(anna, 'DELETE', `knowledge/${id}`), 404, 'NOT_FOUND');
    assertRefused(await ask(anna, 'POST', `knowledge/${id}/reindex`), 404, 'NOT_FOUND');
  }
});

test('the assistant’s mode, name and wording are read and changed one by one', async () => {
  const shop = await house().tenant();
  const anna = await shop.signIn('anna');
  const assistant = {
    mode: 'ai_first',
    name: /./,
    disclosure: { de: /^$/, en: /^$/ },
    textOnlyMode: true,
    answeredBy: { kind: 'built-in', model: 'built-in' },
  };
  assertAnswer(await ask(anna, 'GET', 'assistant'), 200, { assistant });
  const changed = { ...assistant, mode: 'ai_assisted', name: 'Lotte' };
  assertAnswer(await ask(anna, 'PATCH', 'assistant', { mode: 'ai_assisted', name: 'Lotte' }), 200, {
    assistant: changed,
  });
  const de = { disclosure: { de: 'Hier antwortet unsere KI.' } };
  await ask(anna, 'PATCH', 'assistant', de);
  const en = { disclosure: { en: 'Our AI answers.' } };
  assertAnswer(await ask(anna, 'PATCH', 'assistant', en), 200, {
    assistant: { ...changed, disclosure: { ...de.disclosure, ...en.disclosure } },
  });
  const wrong: [object, RegExp][] = [
    [{ mode: 'robots' }, /^body\.mode must be "human_only", "ai_first" or "ai_assisted"\.$/],
    [{ name: '' }, /^body\.name must not be empty\.$/],
    [{ name: '  ' }, /^body\.name is empty: it should be the name that visitors see\.$/],
    [{ disclosure: { de: 'x'.repeat(501) } }, /^body\.disclosure\.de must have at most 500 characters\.$/],
  ];
  for (const [body, fault] of wrong) {
    assertRefused(await ask(anna, 'PATCH', 'assistant', body), 400, 'VALIDATION_FAILED', { details: [fault] });
  }
});

test('the snippet for the website carries the workspace’s key', async () => {
  const shop = await house().tenant({ domains: ['shop.example', '*.shops.example'] });
  assertAnswer(await ask(await shop.signIn('anna'), 'GET', 'widget'), 200, {
    widget: {
      snippet: `<script async src="${house().url}/widget.js" data-key="${shop.publicKey}"></script>`,
      publicKey: shop.publicKey,
      allowedDomains: ['*.shops.example', 'shop.example'],
      hostedUrl: `${house().url}/v/${shop.slug}`,
      sites: [],
    },
  });
});

const everything: [string, string, string, string | undefined, unknown?][] = [
  ['GET', 'staff', 'staff:read', undefined],
  ['POST', 'conversations/x/take-over', 'agent:conversations:write', undefined],
  ['POST', 'conversations/x/hand-back', 'agent:conversations:write', undefined],
  ['POST', 'conversations/x/reopen', 'agent:conversations:write', undefined],
  ['GET', 'conversations/x/draft', 'agent:messages:read', undefined],
  ['GET', 'knowledge', 'knowledge:read', undefined],
  ['POST', 'knowledge', 'knowledge:write', 'jonas', { type: 'text', title: 'x', body: 'x' }],
  ['POST', 'knowledge/search', 'knowledge:read', undefined, { query: 'x' }],
  ['GET', `knowledge/${show('knowledge', newId())}`, 'knowledge:read', undefined],
  ['DELETE', `knowledge/${show('knowledge', newId())}`, 'knowledge:write', 'jonas'],
  ['POST', `knowledge/${show('knowledge', newId())}/reindex`, 'knowledge:write', 'jonas'],
  ['GET', 'assistant', 'assistants:read', 'mira'],
  ['PATCH', 'assistant', 'assistants:write', 'jonas', { name: 'x' }],
  ['GET', 'widget', 'widget:read', 'jonas'],
  ['DELETE', 'sample-data', 'sample-data:delete', 'jonas', { confirm: 'x' }],
];

test('each operation wants a sign-in, and a role that may', async () => {
  const shop = await house().tenant();
  const tokens = { jonas: await shop.signIn('jonas'), mira: await shop.signIn('mira') };
  const program = await agentToken(house(), shop, 'jonas');
  const { session } = await visitorOf(house(), shop);
  for (const [method, path, requiredScope, tooLow, body] of everything) {
    assertRefused(await ask(undefined, method, path, body), 401, 'AUTH_SESSION_INVALID');
    for (const other of ['nonsense', program, session, shop.serverKey]) {
      assertRefused(await ask(other, method, path, body), 401, 'AUTH_SESSION_INVALID');
    }
    if (!tooLow) continue;
    const reply = await ask(tokens[tooLow as 'mira'], method, path, body);
    assertRefused(reply, 403, 'FORBIDDEN', { facts: { requiredScope } });
  }
});

test('a workspace that is switched off lets its people do nothing', async () => {
  const shop = await house().tenant();
  const anna = await shop.signIn('anna');
  await house().app.modules.tenants.setActive(shop.id, false);
  assertRefused(await ask(anna, 'GET', 'staff'), 403, 'SDK_CLIENT_INACTIVE');
});

test('the demo is removed by whoever writes its name, and no other workspace ever is', async () => {
  const shop = await house().tenant();
  const anna = await shop.signIn('anna');
  const removed = await ask(anna, 'DELETE', 'sample-data', { confirm: shop.slug });
  assertRefused(removed, 409, 'CONFLICT');

  const { tenants, identity, plans } = house().app.modules;
  const slug = `demo-${newId().slice(-12)}`;
  const planId = await plans.unlimitedPlanId(newId());
  const demo = await tenants.create({ slug, name: 'Demo', email: 'demo@example.test', planId, isSample: true });
  const password = 'correct horse battery';
  await identity.createStaff({
    tenantId: demo.id,
    username: 'olga',
    name: 'Olga',
    role: 'owner',
    password,
    departmentIds: [],
  });
  const olga = await call<{ accessToken: string }>(house().url, 'POST', `/api/auth/workspace-login?slug=${slug}`, {
    body: { username: 'olga', password },
  });
  const token = olga.body.data.accessToken;
  const widget = await ask<{ widget: { demoUrl?: string } }>(token, 'GET', 'widget');
  assert.equal(widget.body.data.widget.demoUrl, `${house().url}/demo`);
  assertRefused(await ask(token, 'DELETE', 'sample-data', { confirm: 'something else' }), 400, 'VALIDATION_FAILED', {
    details: [`body.confirm does not name the workspace: it should be its slug, "${slug}".`],
  });
  assertRefused(await ask(token, 'DELETE', 'sample-data'), 400, 'VALIDATION_FAILED', {
    details: [/^body is missing: it must be a JSON object\.$/],
  });
  assertAnswer(await ask(token, 'DELETE', 'sample-data', { confirm: slug }), 200, { deleted: true });
  assertRefused(await ask(token, 'GET', 'staff'), 401, 'AUTH_SESSION_INVALID');
  assert.equal((await ask(anna, 'GET', 'staff')).status, 200);
});
