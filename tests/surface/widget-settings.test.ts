import assert from 'node:assert/strict';
import { test } from 'node:test';
import { call } from '../app.ts';
import { houseOfFile, openConversation, say, visitorOf } from './scene.ts';
import { assertAnswer, assertRefused, idOf, time } from './whole.ts';

const house = houseOfFile();

const standard = (name: string) => ({
  appearance: {
    displayName: name,
    primaryColor: '#2f6f5e',
    position: 'bottom-right',
    languages: ['de', 'en'],
    defaultLanguage: 'de',
    greeting: { de: 'Guten Tag! Wie können wir helfen?', en: 'Hello! How can we help?' },
    suggestions: {},
  },
  preChat: {
    isOn: false,
    name: 'optional',
    email: 'optional',
    phone: 'off',
    department: 'off',
    consent: { isRequired: false, text: {} },
  },
  offlineForm: { isOn: true },
  hostedPage: { isOn: true, isIndexed: false },
});

const bootstrap = (query: string, origin?: string) =>
  call<{ branding: { primaryColor: string; position: string }; widget: unknown }>(
    house().url,
    'GET',
    `/api/sdk/bootstrap${query}`,
    origin ? { headers: { origin } } : {},
  );

test('a workspace says how its chat looks and what it asks, and the next page that loads it knows', async () => {
  const shop = await house().tenant();
  const token = await shop.signIn('anna');
  const path = '/api/console/widget/settings';
  const before = standard(`Tenant ${shop.slug}`);
  assertAnswer(await call(house().url, 'GET', path, { token }), 200, { settings: before });

  const body = {
    appearance: { primaryColor: '#8a2be2', position: 'bottom-left', greeting: { de: 'Moin!' } },
    preChat: {
      isOn: true,
      email: 'required',
      department: 'optional',
      consent: { isRequired: true, text: { de: 'Ich stimme zu.' }, url: 'https://shop.example/datenschutz' },
    },
    offlineForm: { isOn: false },
  };
  const settings = {
    ...before,
    appearance: {
      ...before.appearance,
      ...body.appearance,
      greeting: { de: 'Moin!', en: before.appearance.greeting.en },
    },
    preChat: { ...before.preChat, ...body.preChat },
    offlineForm: { isOn: false },
  };
  assertAnswer(await call(house().url, 'PATCH', path, { token, body }), 200, { settings });

  const { branding, widget } = (await bootstrap(`?slug=${shop.slug}`)).body.data;
  assert.equal(branding.primaryColor, '#8a2be2');
  assert.equal(branding.position, 'bottom-left');
  const { departments, ...preChat } = (widget as { preChat: { departments: { name: string }[] } }).preChat;
  assert.deepEqual(
    { ...(widget as object), preChat },
    {
      offlineForm: false,
      preChat: {
        name: 'optional',
        email: 'required',
        phone: 'off',
        department: 'optional',
        consent: body.preChat.consent,
      },
    },
  );
  assert.ok(departments.length >= 2);

  const back = { appearance: { greeting: { de: '' } }, preChat: { consent: { url: '' } } };
  const { settings: after } = (
    await call<{ settings: ReturnType<typeof standard> }>(house().url, 'PATCH', path, { token, body: back })
  ).body.data;
  assert.equal(after.appearance.greeting.de, before.appearance.greeting.de);
  assert.deepEqual(after.preChat.consent, { isRequired: true, text: { de: 'Ich stimme zu.' } });
});

test('what is no colour or no address is refused and says what would be right', async () => {
  const shop = await house().tenant();
  const token = await shop.signIn('anna');
  const wrong: [object, RegExp][] = [
    [{ appearance: { primaryColor: 'red' } }, /primaryColor/],
    [{ appearance: { logoUrl: 'javascript:alert(1)' } }, /logoUrl/],
    [{ appearance: { languages: ['de', 'de'] } }, /languages/],
    [{ preChat: { consent: { url: 'datenschutz' } } }, /consent\.url/],
  ];
  for (const [body, detail] of wrong) {
    const reply = await call(house().url, 'PATCH', '/api/console/widget/settings', { token, body });
    assertRefused(reply, 400, 'VALIDATION_FAILED', { details: [detail] });
  }
  const mira = await shop.signIn('mira');
  const changed = await call(house().url, 'PATCH', '/api/console/widget/settings', {
    token: mira,
    body: { offlineForm: { isOn: false } },
  });
  assertRefused(changed, 403, 'FORBIDDEN', { facts: { requiredScope: 'admin:tenant:write' } });
});

test('the workspace sees on which sites its chat was loaded, and on none of its own pages', async () => {
  const shop = await house().tenant({ domains: ['shop.example', '*.shop.example'] });
  const token = await shop.signIn('anna');
  const widget = {
    snippet: `<script async src="${house().url}/widget.js" data-key="${shop.publicKey}"></script>`,
    publicKey: shop.publicKey,
    allowedDomains: ['*.shop.example', 'shop.example'],
    hostedUrl: `${house().url}/v/${shop.slug}`,
    sites: [],
  };
  await bootstrap(`?apiKey=${shop.publicKey}`, house().url);
  await bootstrap(`?apiKey=${shop.publicKey}`, 'https://stranger.example');
  assertAnswer(await call(house().url, 'GET', '/api/console/widget', { token }), 200, { widget });

  await bootstrap(`?apiKey=${shop.publicKey}`, 'https://shop.example');
  await bootstrap(`?apiKey=${shop.publicKey}`, 'https://shop.example');
  const seen = { origin: 'https://shop.example', firstSeenAt: time, lastSeenAt: time };
  assertAnswer(await call(house().url, 'GET', '/api/console/widget', { token }), 200, {
    widget: { ...widget, seenAt: time, sites: [seen] },
  });
});

test('a visitor finds their earlier conversations again, page by page, and nobody else’s', async () => {
  const shop = await house().tenant({ mode: 'human_only' });
  const { session } = await visitorOf(house(), shop);
  const stranger = await visitorOf(house(), shop);
  await say(house(), stranger.session, await openConversation(house(), stranger.session), 'Nicht für andere.');
  const ids: string[] = [];
  for (const words of ['Erstens', 'Zweitens', 'Drittens']) {
    const id = await openConversation(house(), session);
    await say(house(), session, id, words);
    ids.unshift(id);
  }
  // In this one nobody wrote.
  await openConversation(house(), session);
  const list = (query: string) =>
    call<{ conversations: { conversationId: string; preview: string }[]; nextCursor?: string }>(
      house().url,
      'GET',
      `/api/chat/visitor/conversations${query}`,
      { session },
    );
  const first = (await list('?limit=2')).body.data;
  assert.deepEqual(
    first.conversations.map(({ conversationId, preview }) => [conversationId, preview]),
    [
      [ids[0], 'Drittens'],
      [ids[1], 'Zweitens'],
    ],
  );
  const second = (await list(`?limit=2&cursor=${first.nextCursor}`)).body.data;
  assert.deepEqual(
    second.conversations.map(({ conversationId }) => conversationId),
    [ids[2]],
  );
  assert.equal(second.nextCursor, undefined);
  assertRefused(await list('?cursor=made.up'), 400, 'VALIDATION_FAILED');
  assertRefused(
    await call(house().url, 'GET', `/api/chat/visitor/conversations?slug=${shop.slug}`),
    401,
    'SDK_SESSION_REQUIRED',
  );
});

test('a visitor who says whom they want to talk to comes to that department', async () => {
  const shop = await house().tenant({ mode: 'human_only' });
  const { session } = await visitorOf(house(), shop);
  const token = await shop.signIn('anna');
  const { departments } = (
    await call<{ departments: { departmentId: string; isDefault: boolean }[] }>(
      house().url,
      'GET',
      '/api/console/departments',
      { token },
    )
  ).body.data;
  const other = departments.find(({ isDefault }) => !isDefault);
  assert.ok(other);
  const id = await openConversation(house(), session, { departmentId: other.departmentId });
  const seen = await call<{ conversation: { departmentId: string } }>(
    house().url,
    'GET',
    `/api/agent-sdk/conversations/${id}`,
    { token },
  );
  assert.equal(seen.body.data.conversation.departmentId, other.departmentId);
  const elsewhere = await (await house().tenant()).signIn('anna');
  const foreign = (
    await call<{ departments: { departmentId: string }[] }>(house().url, 'GET', '/api/console/departments', {
      token: elsewhere,
    })
  ).body.data.departments[0]!;
  const body = { departmentId: foreign.departmentId };
  const refused = await call(house().url, 'POST', '/api/chat/visitor/conversations', { session, body });
  assertRefused(refused, 404, 'NOT_FOUND');
  assert.match(foreign.departmentId, idOf('department'));
});
