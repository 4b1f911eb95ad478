import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { callLinks } from '#modules/calls/index.ts';
import { makeCaller } from '#modules/identity/index.ts';
import { renderMail } from '#modules/mails/rendering.ts';
import { templates } from '#modules/mails/templates/index.ts';
import { systemClock } from '#platform/clock.ts';
import { read } from '#platform/ids.ts';
import { call, type TestApp, type TestTenant, testApp } from '../app.ts';
import { NAME, payloads } from '../attacks/xss-payloads.ts';
import { type Watched, watched } from '../attacks/xss-watch.ts';
import { upload } from '../surface/files.ts';
import { openConversation, say, until, visitorOf } from '../surface/scene.ts';
import { type Stage, stage, withoutBrowser } from './widget-stage.ts';

const skip = withoutBrowser;
let house: TestApp;
let shop: TestTenant;
let scene: Stage;
let owner: string;
let conversationId: string;
let session: string;
let callPage = '';
let passagePage = '';
let contactId = '';
let ticketId = '';

const ask = async <Data = Record<string, unknown>>(
  method: string,
  path: string,
  options: Parameters<typeof call>[3] = {},
) => {
  const { status, body } = await call<Data>(house.url, method, `/api${path}`, options);
  assert.ok(status < 300, `${method} ${path} answered ${status}: ${JSON.stringify(body)}`);
  return body.data;
};

/** Puts the texts wherever somebody may write something that somebody else sees. */
async function plant(): Promise<void> {
  // Names of the tenant's and of people are harder than any input would let through.
  const { pool } = house.database;
  await pool.query('update tenants set name = $2, company_name = $2 where id = $1', [shop.id, NAME]);
  await pool.query('update staff set name = $2 where tenant_id = $1', [shop.id, NAME]);
  await pool.query('update departments set name = $2 || name where tenant_id = $1', [shop.id, NAME]);
  owner = await shop.signIn('anna');
  const visitor = await visitorOf(house, shop, {
    visitor: { name: NAME, email: 'visitor@example.test' },
    page: { url: `https://shop.example/?q=${encodeURIComponent(NAME)}`, title: NAME },
  });
  session = visitor.session;
  conversationId = await openConversation(house, session);
  for (const payload of payloads) await say(house, session, conversationId, payload);
  await upload(
    house,
    `/api/chat/visitor/conversations/${conversationId}/attachments/upload`,
    { bytes: 'hello', name: `${NAME}.txt`, type: 'text/plain' },
    { session },
  );
  const thread = `/agent-sdk/conversations/${conversationId}/messages`;
  for (const body of payloads) await ask('POST', thread, { token: owner, body: { body } });
  await ask('POST', thread, { token: owner, body: { body: NAME, messageType: 'note' } });
  const { contact } = await ask<{ contact: { id: string } }>('POST', '/console/contacts', {
    token: owner,
    body: { name: NAME, phone: '+49 341 5550123', company: NAME, tags: [NAME], notes: payloads.join('\n') },
  });
  contactId = contact.id;
  for (const body of payloads.slice(0, 5)) {
    await ask('POST', `/console/contacts/${contactId}/notes`, { token: owner, body: { body } });
  }
  const left = await ask<{ ticket: { ticketId: string }; session: { sessionToken: string } }>(
    'POST',
    `/chat/visitor/tickets?slug=${shop.slug}`,
    { body: { name: NAME, email: 'ticket@example.test', subject: NAME, message: payloads.join('\n') } },
  );
  ticketId = left.ticket.ticketId;
  for (const [index, body] of payloads.entries()) {
    await ask('POST', `/console/tickets/${ticketId}/messages`, { token: owner, body: { body, isInternal: index > 0 } });
  }
  for (const [index, text] of payloads.entries()) {
    await ask('POST', '/console/canned-replies', {
      token: owner,
      body: { shortcut: `text-${index}`, title: NAME, texts: { de: text, en: text }, shared: true },
    });
  }
  const { knowledge } = house.app.modules;
  const item = await knowledge.addText(shop.system, {
    title: NAME,
    body: `# ${NAME}\n\nDer Versand innerhalb Deutschlands kostet 4,90 Euro. ${payloads.join(' ')}`,
  });
  await until(async () => (await knowledge.get(shop.system, item.id)).status === 'ready' || undefined, 'indexing');
  const answer = await call<{ sources?: { link?: string }[] }>(
    house.url,
    'POST',
    `/api/ai/visitor/chat?slug=${shop.slug}`,
    { body: { message: 'Was kostet der Versand innerhalb Deutschlands?' } },
  );
  passagePage = /https?:[^"]*\/passages\/[^"\\]+/.exec(JSON.stringify(answer.body))?.[0] ?? '';
  // Calls are offered here, whatever the plan says: the page of a link shows the workspace's name.
  const { conversations } = house.app.modules;
  const offered = { key: 'voice_call', status: 'available', allowed: true } as const;
  const links = callLinks({
    database: house.database.kysely,
    conversations,
    services: async () => [{ ...offered, requiredFeatures: [], adminEnabled: true, sortOrder: 1 }],
    clock: systemClock,
  });
  const caller = makeCaller(shop.id, { kind: 'visitor', visitorId: read('visitor', visitor.visitorId)! }, []);
  const { token } = await links.create(caller, read('conversation', conversationId)!, {});
  callPage = `${house.url}/call/${token}`;
}

before(async () => {
  if (skip) return;
  [house, scene] = await Promise.all([testApp(), stage()]);
  shop = await house.tenant({ domains: ['127.0.0.1'] });
  await plant();
});
after(async () => {
  if (skip) return;
  await scene?.close();
  await house?.close();
});

/** Nothing comes alive; and shown carelessly the same texts would, so that they were there and the watch can see. */
async function isInert(watch: Watched, what: string): Promise<void> {
  assert.deepEqual(await watch.alive(), [], what);
  assert.ok((await watch.carelessly()) > 0, `${what} shows none of the texts`);
  await until(async () => (await watch.alive()).length > 0 || undefined, `planted: ${what} coming alive`);
}

async function visit(what: string, url: string, ready: (watch: Watched) => Promise<unknown>): Promise<void> {
  const watch = await watched(scene.browser);
  try {
    await watch.page.goto(url);
    await ready(watch);
    await isInert(watch, what);
  } finally {
    await watch.leave();
  }
}

const shows = (text: string) => (watch: Watched) => watch.page.getByText(text).first().waitFor();

test('the widget shows every text as a text: the visitor’s, the assistant’s and the team’s', { skip }, async () => {
  const watch = await watched(scene.browser);
  await watch.page.goto(`${house.url}/widget/frame?key=${shop.publicKey}`);
  const box = watch.page.getByRole('textbox');
  await box.fill('Was kostet der Versand innerhalb Deutschlands?');
  await watch.page.keyboard.press('Enter');
  await watch.page.locator('.message.ai .sources').first().waitFor();
  await watch.page.locator('.message.ai .sources summary').first().click();
  await box.fill(NAME);
  await watch.page.keyboard.press('Enter');
  const mine = await until(async () => {
    const { conversations } = await ask<{ conversations: { conversationId: string }[] }>(
      'GET',
      '/agent-sdk/conversations?assigned=any',
      { token: owner },
    );
    return conversations.find((one) => one.conversationId !== conversationId);
  }, 'the visitor’s conversation');
  for (const body of payloads)
    await ask('POST', `/agent-sdk/conversations/${mine.conversationId}/messages`, { token: owner, body: { body } });
  await watch.page
    .locator('.message.agent')
    .nth(payloads.length - 1)
    .waitFor();
  await isInert(watch, 'the widget');
  await watch.leave();
});

test('the console shows every text as a text: lists, threads, people, knowledge and settings', { skip }, async () => {
  const watch = await watched(scene.browser);
  const { page } = watch;
  await page.goto(`${house.url}/console/${shop.slug}`);
  await page.getByLabel('Benutzername').fill('anna');
  await page.getByLabel('Passwort').first().fill(shop.password);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Posteingang' }).waitFor();
  const places = [
    `inbox/${conversationId}`,
    'knowledge',
    ...['assistant', 'developer', 'widget', 'sample-data'].map((name) => `settings/${name}`),
    ...[
      'contacts',
      `contacts/${contactId}`,
      'tickets',
      `tickets/${ticketId}`,
      'settings/replies',
      'team',
      'settings/team',
      'settings/audit',
      'audit',
      'settings/departments',
      'settings/hours',
    ],
  ];
  for (const place of places) {
    await page.goto(`${house.url}/console/${shop.slug}/${place}`);
    await page.waitForLoadState('networkidle');
    if (place.startsWith('inbox')) await page.getByText(payloads[2]!).first().waitFor();
    if (place === 'knowledge') await page.getByText(NAME).first().waitFor();
    assert.deepEqual(await watch.alive(), [], place);
  }
  const texts: Record<string, string> = {
    [`inbox/${conversationId}`]: payloads[2]!,
    knowledge: NAME,
    contacts: NAME,
    [`contacts/${contactId}`]: NAME,
    tickets: NAME,
    [`tickets/${ticketId}`]: payloads[2]!,
    'settings/replies': NAME,
  };
  for (const [place, text] of Object.entries(texts)) {
    await page.goto(`${house.url}/console/${shop.slug}/${place}`);
    await page.getByText(text).first().waitFor();
    assert.ok((await watch.carelessly()) > 0, `${place} shows none of the texts`);
    await until(async () => (await watch.alive()).length > 0 || undefined, `planted: ${place} coming alive`);
  }
  await watch.leave();
});

test('a passage that an answer names is shown as a text', { skip }, async () => {
  assert.ok(passagePage, 'the answer names its passage');
  await visit('the passage', passagePage, shows('4,90 Euro'));
});

test('the page of a call link and the page of a workspace show names as texts', { skip }, async (context) => {
  await visit('the call page', callPage, async () => {});
  const hosted = `${house.url}/v/${shop.slug}`;
  if (!(await fetch(hosted)).ok) return context.diagnostic('there is no page of a workspace');
  const watch = await watched(scene.browser);
  await watch.page.goto(hosted);
  await watch.page.waitForLoadState('networkidle');
  assert.deepEqual(await watch.alive(), []);
  await watch.leave();
});

test('planted: a page that takes texts for markup is found out', { skip }, async () => {
  for (const payload of [NAME, payloads[4]!, payloads[7]!, payloads[13]!]) {
    const watch = await watched(scene.browser);
    await watch.page.setContent(`<main>${payload}</main>`);
    await until(async () => (await watch.alive()).length > 0 || undefined, `${payload} coming alive`);
    await watch.leave();
  }
});

const words = { by: NAME, at: '12:00', body: payloads.join('\n') };
const known: Record<string, unknown> = {
  at: '2026-11-21T12:00:00.000Z',
  url: 'https://chat.example/x',
  stopUrl: 'https://chat.example/stop',
  earlier: [words],
  unread: [words],
  messages: [words],
  answer: words,
  canReply: true,
  isOn: true,
  isUnassigned: false,
  isShortened: true,
  number: 7,
  minutes: 5,
  days: 3,
  role: 'agent',
  level: 'low',
  balanceCents: 250,
  currency: 'EUR',
  blocks: true,
};
/** Whatever a mail asks for: a text of ours where it is no number, address or list. */
const anything = new Proxy(known, {
  get: (given, name) => (typeof name === 'string' && name in given ? given[name] : NAME),
});

for (const name of Object.keys(templates)) {
  for (const language of ['de', 'en'] as const) {
    test(`the mail ${name} (${language}) holds every text as a text`, { skip }, async () => {
      const brand = { name: NAME, color: '#336699', logoUrl: null };
      const { html } = await renderMail(name, anything, language, brand);
      const watch = await watched(scene.browser);
      await watch.page.setContent(html, { waitUntil: 'load' });
      await isInert(watch, name);
      await watch.leave();
    });
  }
}
