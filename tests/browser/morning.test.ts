import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { call, type TestApp, type TestTenant, testApp } from '../app.ts';
import { until, visitorOf } from '../surface/scene.ts';
import { noSeriousFinding } from './axe.ts';
import { launchBrowser } from './launch.ts';
import { withoutBrowser } from './widget-stage.ts';

const skip = withoutBrowser;
let house: TestApp;
let browser: Browser;
const alarms: string[] = [];

before(async () => {
  if (skip) return;
  house = await testApp();
  browser = await launchBrowser();
});
after(async () => {
  if (skip) return;
  await browser.close();
  await house.close();
});

async function person(width: number): Promise<Page> {
  const context = await browser.newContext({
    locale: 'de-DE',
    reducedMotion: 'reduce',
    viewport: { width, height: 860 },
  });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  page.on('pageerror', (error) => alarms.push(error.message));
  return page;
}

async function staff(shop: TestTenant, username: string): Promise<Page> {
  const page = await person(1440);
  await page.goto(`${house.url}/console/${shop.slug}`);
  await page.getByLabel('Benutzername').fill(username);
  await page.getByRole('textbox', { name: 'Passwort' }).fill(shop.password);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Posteingang' }).waitFor();
  return page;
}

async function visitor(shop: TestTenant): Promise<Page> {
  const page = await person(420);
  await page.goto(`${house.url}/v/${shop.slug}`);
  return page;
}

async function asks(page: Page, text: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Ihre Nachricht' }).fill(text);
  await page.keyboard.press('Enter');
  await page.locator('.message.visitor').filter({ hasText: text }).waitFor();
}

/** Where single keys act: nothing is being typed, and nothing lies over the page. */
async function reading(page: Page): Promise<void> {
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.locator('main').focus();
}

const row = (page: Page, text: string) =>
  page.getByRole('region', { name: 'Gespräche' }).getByRole('link').filter({ hasText: text });
const said = (page: Page, text: string) => page.getByRole('log').locator('[data-from]').filter({ hasText: text });

async function open(page: Page, text: string, name: string): Promise<void> {
  await row(page, text).click();
  await page.getByRole('heading', { name, level: 2 }).waitFor();
  await page.getByRole('textbox', { name: 'Antwort' }).waitFor();
}

async function write(page: Page, text: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Antwort' }).fill(text);
  await page.getByRole('textbox', { name: 'Antwort' }).press('Enter');
  await said(page, text).waitFor();
}

/** A shop that has been used for a while: it knows something, has sorted things before, and was written to at night. */
async function shopAtNine(): Promise<TestTenant> {
  const shop = await house.tenant({ mode: 'ai_first' });
  const token = await shop.signIn('anna');
  const asOwner = async <Data>(method: string, path: string, body?: object) => {
    const reply = await call<Data>(house.url, method, `/api/console/${path}`, { token, ...(body && { body }) });
    assert.ok(reply.status < 300, `${path}: ${JSON.stringify(reply.body)}`);
    return reply.body.data;
  };
  await asOwner('PATCH', 'widget/settings', { offlineForm: { isOn: true } });
  await asOwner('POST', 'tags', { name: 'Bruch', color: '#c22525' });
  await asOwner('POST', 'canned-replies', {
    title: 'Begrüßung',
    shortcut: 'hallo',
    texts: { de: 'Guten Tag {{visitor.name}}, hier ist {{agent.name}}. Ich sehe gern nach.' },
  });
  const { item } = await asOwner<{ item: { id: string } }>('POST', 'knowledge', {
    type: 'text',
    title: 'Versand',
    body: 'Der Versand innerhalb Deutschlands kostet 4,90 €. Nach Österreich kostet der Versand 9,90 €.',
  });
  await until(async () => {
    const read = await asOwner<{ item: { status: string } }>('GET', `knowledge/${item.id}`);
    return read.item.status === 'ready' || undefined;
  }, 'the knowledge being read');

  const { session } = await visitorOf(house, shop);
  const ticket = await call(house.url, 'POST', '/api/chat/visitor/tickets', {
    session,
    body: { name: 'Jana Roth', email: 'jana@example.com', subject: 'Lieferung nach Graz', message: 'Geht das bald?' },
  });
  assert.equal(ticket.status, 201, JSON.stringify(ticket.body));
  return shop;
}

test('a support team’s morning: two people and their visitors work through what the night has left', {
  skip,
}, async (t) => {
  const shop = await shopAtNine();
  const began = Date.now();
  const step = (name: string) => t.diagnostic(`${((Date.now() - began) / 1000).toFixed(1)} s: ${name}`);

  const anna = await staff(shop, 'anna');
  const jonas = await staff(shop, 'jonas');
  step('both are at their desks');

  // The assistant answers what it knows, in the visitor's language.
  const kim = await visitor(shop);
  await asks(kim, 'Was kostet der Versand nach Österreich?');
  await kim.locator('.message.ai').filter({ hasText: '9,90' }).locator('.sources').waitFor();
  await row(anna, 'Gast 1').getByText('KI antwortet').waitFor();

  // What it does not know goes to people: both see who waits, and the visitor hears of the place in the queue.
  await asks(kim, 'Meine Vase kam zerbrochen an, was nun?');
  await kim.getByText('Wir holen einen Menschen dazu').waitFor();
  await kim.getByText('Sie sind Nummer 1 in der Reihe.').waitFor();
  for (const page of [anna, jonas]) {
    await page.getByRole('button', { name: '1 wartet', exact: true }).waitFor();
    await row(page, 'Gast 1')
      .getByText(/wartet \d/)
      .waitFor();
  }
  step('somebody waits');

  await open(anna, 'Gast 1', 'Gast 1');
  await open(jonas, 'Gast 1', 'Gast 1');
  await anna.getByRole('button', { name: 'Übernehmen' }).click();
  await kim.getByText('Anna ist für Sie da').waitFor();
  await jonas.getByRole('button', { name: 'Zugewiesen an Anna' }).waitFor();
  for (const page of [anna, jonas]) {
    await page.getByRole('button', { name: '1 wartet', exact: true }).waitFor({ state: 'detached' });
  }
  await noSeriousFinding(anna);
  step('Anna has taken over');

  // Two begin to answer at once: each is told of the other, and one stops.
  await anna.getByRole('textbox', { name: 'Antwort' }).click();
  await anna.keyboard.type('/ha');
  await anna.getByRole('option', { name: /Begrüßung/ }).waitFor();
  await anna.keyboard.press('Enter');
  const greeting = 'Guten Tag, hier ist Anna. Ich sehe gern nach.';
  await until(
    async () => (await anna.getByRole('textbox', { name: 'Antwort' }).inputValue()) === greeting || undefined,
    'the canned reply',
  );
  await jonas.getByRole('textbox', { name: 'Antwort' }).click();
  await jonas.keyboard.type('Hallo');
  await anna.getByText('Jonas schreibt hier auch gerade').waitFor();
  await jonas.getByRole('textbox', { name: 'Antwort' }).fill('');
  await anna.getByText('Jonas schreibt hier auch gerade').waitFor({ state: 'detached' });
  await anna.getByRole('textbox', { name: 'Antwort' }).press('Enter');
  await kim.getByText(greeting).waitFor();
  await said(jonas, greeting).waitFor();
  step('one answer, not two');

  // The visitor sends a picture; Anna speaks to Jonas in a note, sorts, and passes it on.
  const picture = await kim.screenshot({ clip: { x: 0, y: 0, width: 60, height: 40 } });
  await kim.locator('input[type=file]').setInputFiles({ name: 'vase.png', mimeType: 'image/png', buffer: picture });
  await kim.locator('.picture img').waitFor();
  await anna
    .getByRole('log')
    .getByRole('button', { name: /vase\.png/ })
    .first()
    .waitFor();
  await reading(anna);
  await anna.keyboard.press('n');
  await anna.getByRole('textbox', { name: 'Notiz' }).waitFor();
  await anna.keyboard.type('Hast du noch eine Vase da, @jo');
  await anna.getByRole('option', { name: /Jonas/ }).waitFor();
  await anna.keyboard.press('Tab');
  await anna.keyboard.type('?');
  await anna.keyboard.press('Enter');
  await said(jonas, 'Hast du noch eine Vase da, @jonas').waitFor();
  await jonas.getByRole('tab', { name: /Erwähnt/ }).click();
  await row(jonas, 'Gast 1').waitFor();
  await jonas.getByRole('tab', { name: /Alle/ }).click();
  await reading(anna);
  await anna.keyboard.press('#');
  await anna.getByRole('combobox', { name: 'Schlagwort suchen' }).waitFor();
  await anna.keyboard.type('Bru');
  await anna.getByRole('option', { name: /Bruch/ }).waitFor();
  await anna.keyboard.press('Enter');
  await row(jonas, 'Gast 1').getByText('Bruch').waitFor();
  await anna.keyboard.press('Escape');
  await anna.getByRole('button', { name: 'Zugewiesen an Anna' }).click();
  await anna.getByRole('menuitem', { name: 'Jonas' }).click();
  await jonas.getByRole('button', { name: 'Zugewiesen an Jonas' }).waitFor();
  await kim.getByText('Jonas ist für Sie da').waitFor();
  await jonas.getByRole('tab', { name: /Meine/ }).click();
  await row(jonas, 'Gast 1').waitFor();
  step('Jonas has it, and knows why');

  // What is put off comes back by itself as soon as the visitor writes.
  await reading(jonas);
  await jonas.keyboard.press('s');
  await jonas.getByRole('button', { name: 'Morgen 9:00' }).click();
  await jonas.getByText('Kommt wieder:').waitFor();
  await row(jonas, 'Gast 1').waitFor({ state: 'detached' });
  await asks(kim, 'Haben Sie schon etwas gehört?');
  await jonas.getByText('Kommt wieder:').waitFor({ state: 'detached' });
  await row(jonas, 'Gast 1').waitFor();
  step('put off and woken');

  // Slips are mended, and both sides see it.
  await write(jonas, 'Ja, der Ersatz gehn morgen hinaus.');
  await kim.getByText('Ja, der Ersatz gehn morgen hinaus.').waitFor();
  await said(jonas, 'gehn morgen').hover();
  await said(jonas, 'gehn morgen').getByLabel('Aktionen zu dieser Nachricht').click();
  await jonas.getByRole('menuitem', { name: 'Bearbeiten' }).click();
  await jonas.getByRole('textbox', { name: 'Bearbeiten' }).fill('Ja, der Ersatz geht morgen hinaus.');
  await jonas.keyboard.press('Enter');
  await kim.getByText('Ja, der Ersatz geht morgen hinaus.').waitFor();
  await kim.locator('.message.visitor').filter({ hasText: 'schon etwas gehört' }).hover();
  await kim.getByRole('button', { name: 'Löschen' }).last().click();
  await kim.getByText('Für alle löschen?').waitFor();
  await kim.getByRole('button', { name: 'Löschen' }).last().click();
  await said(jonas, 'Diese Nachricht wurde gelöscht').waitFor();
  await said(anna, 'Diese Nachricht wurde gelöscht').waitFor();
  step('corrected and deleted');

  // Closed; the visitor says how it was, and begins anew: what belongs together is put together.
  await reading(jonas);
  await jonas.keyboard.press('c');
  await kim.getByText('Wie war es?').waitFor();
  await kim.getByRole('radio', { name: 'Gut', exact: true }).check({ force: true });
  await kim.getByRole('button', { name: 'Bewertung senden' }).click();
  await kim.getByText('Danke für Ihre Bewertung!').waitFor();
  await jonas.getByRole('img', { name: '4 von 5 Sternen' }).waitFor();
  await kim.getByRole('button', { name: 'Neues Gespräch beginnen' }).click();
  await asks(kim, 'Ich möchte mit einem Menschen sprechen: Die Adresse war falsch.');
  await kim.getByText('Wir holen einen Menschen dazu').waitFor();
  await jonas.getByRole('tab', { name: /Frei/ }).click();
  await open(jonas, 'Gast 2', 'Gast 2');
  await jonas.getByRole('button', { name: 'Übernehmen' }).click();
  await kim.getByText('Jonas ist für Sie da').first().waitFor();
  await open(anna, 'Gast 2', 'Gast 2');
  await anna.getByText('#1 · Geschlossen').waitFor();
  await jonas.getByRole('button', { name: 'Mehr', exact: true }).click();
  await jonas.getByRole('menuitem', { name: 'Zusammenführen …' }).click();
  await jonas.getByRole('dialog').getByText('#1 · Geschlossen').click();
  await jonas.getByText('#1 ist geschlossen').waitFor();
  await noSeriousFinding(jonas);
  await jonas.getByRole('dialog').getByRole('button', { name: 'Zusammenführen' }).click();
  await said(jonas, 'Ja, der Ersatz geht morgen hinaus.').waitFor();
  await said(anna, 'Ja, der Ersatz geht morgen hinaus.').waitFor();
  await kim.getByText('Ein anderes Gespräch (1) von Ihnen wurde hier angefügt.').waitFor();
  step('closed, rated, and begun anew');

  // A second visitor waits when Jonas leaves: his chat is back in the queue, and Anna takes both.
  const rosa = await visitor(shop);
  await asks(rosa, 'Ich möchte mit einem Menschen sprechen.');
  await anna.getByRole('button', { name: '1 wartet', exact: true }).waitFor();
  await reading(jonas);
  await jonas.getByRole('button', { name: /Meine Verfügbarkeit/ }).click();
  await jonas.getByRole('menuitemradio', { name: 'Offline' }).click();
  await kim.getByText('Jonas ist gerade nicht mehr da.').waitFor();
  await anna.getByRole('button', { name: '2 warten', exact: true }).click();
  for (const name of ['Gast 2', 'Gast 3']) {
    await open(anna, name, name);
    await anna.getByRole('button', { name: 'Übernehmen' }).click();
    await row(anna, name).waitFor({ state: 'detached' });
  }
  for (const page of [kim, rosa]) await page.getByText('Anna ist für Sie da').waitFor();
  await write(anna, 'Guten Morgen, hier ist Anna.');
  await rosa.getByText('Guten Morgen, hier ist Anna.').waitFor();
  await anna.getByRole('tab', { name: /Meine/ }).click();
  await row(anna, 'Gast 2').waitFor();
  await row(anna, 'Gast 3').waitFor();
  step('Jonas is away, Anna has his chat');

  // One word finds what was said; the ticket of the night is answered.
  await anna.getByRole('searchbox').fill('Ersatz');
  await anna.locator('mark', { hasText: 'Ersatz' }).first().waitFor();
  await anna.getByRole('link', { name: 'Tickets' }).click();
  await anna.getByRole('link', { name: /Lieferung nach Graz/ }).click();
  await anna.getByRole('log').getByText('Geht das bald?').waitFor();
  await anna.getByRole('textbox', { name: 'Antwort' }).fill('Ja, ab Montag.');
  await anna.keyboard.press('Enter');
  await anna.getByRole('log').getByText('Ja, ab Montag.').waitFor();
  await anna
    .getByRole('link', { name: /Lieferung nach Graz/ })
    .getByText('Wartet auf Antwort')
    .waitFor();
  await noSeriousFinding(anna);
  step('the ticket is answered');

  for (const page of [anna, jonas, kim, rosa]) await page.context().close();
  assert.deepEqual(alarms, []);
  assert.deepEqual(house.faults, []);
});
