import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { AxeBuilder } from '@axe-core/playwright';
import type { Conversation } from '@switchboard/protocol';
import type { Page } from 'playwright-core';
import { call, type TestApp, type TestTenant, testApp } from '../app.ts';
import { type Stage, stage, withoutBrowser } from './widget-stage.ts';

const skip = withoutBrowser;
let house: TestApp;
let scene: Stage;

before(async () => {
  if (skip) return;
  [house, scene] = await Promise.all([testApp(), stage()]);
});
after(async () => {
  if (skip) return;
  await scene.close();
  await house.close();
});

const asManager = async <Data>(shop: TestTenant, method: string, path: string, body?: unknown) => {
  const reply = await call<Data>(house.url, method, path, {
    token: await shop.signIn('anna'),
    ...(body !== undefined && { body }),
  });
  assert.ok(reply.status < 300, `${path}: ${JSON.stringify(reply.body)}`);
  return reply.body.data;
};
const newest = async (shop: TestTenant) =>
  (await asManager<{ conversations: Conversation[] }>(shop, 'GET', '/api/agent-sdk/conversations?assigned=any'))
    .conversations[0]!;

async function hosted(shop: TestTenant, { query = '', dark = false, width = 390 } = {}) {
  const context = await scene.browser.newContext({
    locale: 'de-DE',
    colorScheme: dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
    viewport: { width, height: 844 },
  });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  const alarms: string[] = [];
  page.on('pageerror', (error) => alarms.push(error.message));
  await page.goto(`${house.url}/v/${shop.slug}${query}`);
  return {
    page,
    leave: async () => {
      assert.deepEqual(alarms, []);
      await context.close();
    },
  };
}

const mustPass = async (page: Page, what: string) => {
  const { violations } = await new AxeBuilder({ page }).analyze();
  assert.deepEqual(
    violations.map(({ id, nodes }) => `${what}: ${id} ${nodes[0]?.html}`),
    [],
  );
};

test('with the keyboard alone a visitor answers what is asked first, writes, corrects it and finds it again', {
  skip,
}, async () => {
  const shop = await house.tenant({ mode: 'human_only' });
  await asManager(shop, 'PATCH', '/api/console/widget/settings', {
    offlineForm: { isOn: false },
    preChat: { isOn: true, name: 'required', email: 'required', department: 'optional', consent: { isRequired: true } },
  });
  const { page, leave } = await hosted(shop, { query: '?message=Haben%20Sie%20offen%3F' });
  const start = page.getByRole('button', { name: 'Chat beginnen' });
  await start.focus();
  await page.keyboard.press('Enter');
  await page.getByText('Bitte füllen Sie dieses Feld aus.').first().waitFor();
  // The first field that is wrong has the focus.
  await page.locator('#ask-name:focus').waitFor();
  await mustPass(page, 'questions');
  await page.keyboard.type('Jana Petersen');
  await page.keyboard.press('Tab');
  await page.keyboard.type('jana@example.com');
  await page.locator('#ask-consent').focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');

  // What the link brought along waits to be sent by its reader.
  const composer = page.getByRole('textbox', { name: 'Ihre Nachricht' });
  await composer.waitFor();
  assert.equal(await composer.inputValue(), 'Haben Sie offen?');
  await composer.focus();
  await page.keyboard.press('Enter');
  await page.locator('.message.visitor.sent').waitFor();
  const { visitor } = await newest(shop);
  assert.equal(visitor?.name, 'Jana Petersen');
  assert.equal(visitor?.email, 'jana@example.com');
  await page.getByText('Die Antwort geht auch an jana@example.com.').waitFor();

  await page.locator('.own-actions button').first().focus();
  await page.keyboard.press('Enter');
  const editor = page.getByRole('textbox', { name: 'Nachricht bearbeiten' });
  await editor.fill('Haben Sie samstags offen?');
  await page.keyboard.press('Enter');
  await page.getByText('bearbeitet').waitFor();
  await page.getByText('Haben Sie samstags offen?').waitFor();

  const menu = page.getByRole('button', { name: 'Mehr', exact: true });
  await menu.focus();
  await page.keyboard.press('Enter');
  await page.locator('.menu li button:focus').waitFor();
  await mustPass(page, 'menu');
  await page.keyboard.press('Escape');
  await page.locator('.menu > button:focus').waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.menu li button:focus').waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Frühere Gespräche' }).waitFor();
  await page.locator('.history li').getByText('Haben Sie samstags offen?').waitFor();
  await mustPass(page, 'history');
  await page.locator('.history li button').focus();
  await page.keyboard.press('Enter');
  await composer.waitFor();
  await leave();
});

test('a visitor sends a picture, is told what is not taken, and says in the end how it was', { skip }, async () => {
  const shop = await house.tenant({ mode: 'human_only' });
  await asManager(shop, 'PATCH', '/api/console/widget/settings', { offlineForm: { isOn: false } });
  const { page, leave } = await hosted(shop, { dark: true });
  const picture = await page.screenshot({ clip: { x: 0, y: 0, width: 40, height: 30 } });
  await page.getByRole('textbox', { name: 'Ihre Nachricht' }).waitFor();
  await page.locator('input[type=file]').setInputFiles([
    { name: 'vase.png', mimeType: 'image/png', buffer: picture },
    { name: 'setup.exe', mimeType: 'application/x-msdownload', buffer: Buffer.from('MZ') },
  ]);
  await page.getByText('Diese Art von Datei wird nicht angenommen.').waitFor();
  await page.locator('.picture img').waitFor();
  await mustPass(page, 'picture');
  await page.getByRole('button', { name: 'setup.exe nicht senden' }).click();
  await page.locator('.uploads').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Bild vase.png vergrößern' }).click();
  await page.locator('.lightbox[open] img').waitFor();
  await page.keyboard.press('Escape');
  await page.locator('.lightbox').waitFor({ state: 'detached' });

  const { conversationId } = await newest(shop);
  await asManager(shop, 'POST', `/api/agent-sdk/conversations/${conversationId}/messages`, { body: 'Schöne Vase!' });
  await asManager(shop, 'POST', `/api/agent-sdk/conversations/${conversationId}/close`, {});
  await page.getByText('Wie war es?').waitFor();
  await page.getByRole('radio', { name: 'Sehr gut' }).check({ force: true });
  await mustPass(page, 'rating');
  await page.getByRole('button', { name: 'Bewertung senden' }).click();
  await page.getByText('Danke für Ihre Bewertung!').waitFor();
  assert.equal((await newest(shop)).rating?.score, 5);
  await page.getByRole('button', { name: 'Neues Gespräch beginnen' }).click();
  await page.getByRole('textbox', { name: 'Ihre Nachricht' }).waitFor();
  await leave();
});

test('while nobody is there a form takes the chat’s place and becomes a ticket', { skip }, async () => {
  const shop = await house.tenant({ mode: 'human_only' });
  const { page, leave } = await hosted(shop, { width: 1000 });
  await page.getByRole('heading', { name: 'Hinterlassen Sie uns eine Nachricht' }).waitFor();
  await page.getByLabel('E-Mail').fill('jana');
  await page.getByLabel('Wie können wir helfen?').fill('Bitte rufen Sie mich an.');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByText('Das sieht nicht nach einer E-Mail-Adresse aus.').waitFor();
  await mustPass(page, 'form');
  await page.getByLabel('E-Mail').fill('jana@example.com');
  await page.keyboard.press('Enter');
  await page.getByText('Wir antworten an jana@example.com.').waitFor();
  const { tickets } = await asManager<{ tickets: { subject: string; requester: { email: string } }[] }>(
    shop,
    'GET',
    '/api/console/tickets',
  );
  assert.deepEqual(
    tickets.map(({ requester }) => requester.email),
    ['jana@example.com'],
  );
  await leave();
});

test('a page commands the chat before its script is there, and hears what became of a call', { skip }, async () => {
  const shop = await house.tenant({ mode: 'human_only', domains: ['127.0.0.1'] });
  await asManager(shop, 'PATCH', '/api/console/widget/settings', { offlineForm: { isOn: false } });
  const { page, chat, launcher, leave } = await scene.visit({ host: house.url, key: shop.publicKey });
  await launcher.waitFor();
  await page.evaluate(`
    window.heard = [];
    for (const name of ['open', 'close', 'call']) Switchboard('on', name, (detail) => heard.push([name, detail?.status]));
    Switchboard('trackEvent', 'cart_filled', { pieces: 3 });
    Switchboard('update', { visitor: { name: 'Jana' } });
    Switchboard('startCall', { video: false });
  `);
  await chat.getByText('Anrufe sind hier gerade nicht möglich.').waitFor();
  await page.waitForFunction('heard.some(([name, status]) => name === "call" && status === "refused")');
  await page.evaluate(`Switchboard('sendMessage', 'Ist die Vase noch da?')`);
  await chat.locator('.message.visitor.sent').waitFor();
  const { visitor } = await newest(shop);
  assert.equal(visitor?.name, 'Jana');
  assert.match(String(visitor?.attributes?.['event cart_filled']), /^\d{4}-.*{"pieces":3}$/);
  await page.evaluate(`Switchboard('toggle')`);
  await page.waitForFunction('heard.some(([name]) => name === "close")');
  const { widget } = await asManager<{ widget: { sites: { origin: string }[] } }>(shop, 'GET', '/api/console/widget');
  assert.deepEqual(
    widget.sites.map(({ origin }) => origin),
    [scene.shopUrl],
  );
  await leave();
});
