import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Locator, Page } from 'playwright-core';
import { type DemoHouse, demoHouse } from './demo-house.ts';
import { launchBrowser } from './launch.ts';
import { withoutBrowser } from './widget-stage.ts';

const skip = withoutBrowser;
let house: DemoHouse;
let browser: Browser;
let page: Page;
const alarms: string[] = [];

before(async () => {
  if (skip) return;
  house = await demoHouse();
  browser = await launchBrowser();
  const context = await browser.newContext({ locale: 'de-DE', viewport: { width: 1280, height: 820 } });
  page = await context.newPage();
  page.setDefaultTimeout(30_000);
  page.on('pageerror', (error) => alarms.push(error.message));
  const { url, demo } = house.firstRun;
  await page.goto(`${url}/console/demo`);
  await page.getByLabel('Benutzername').waitFor();
  // The field has the focus by itself.
  await page.keyboard.type('anna');
  await page.keyboard.press('Tab');
  await page.keyboard.type(demo.staff.find(({ username }) => username === 'anna')?.password ?? '');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Posteingang' }).waitFor();
});
after(async () => {
  if (skip) return;
  await browser.close();
  await house.stop();
});

const button = (name: string | RegExp) => page.getByRole('button', { name }).first();
/** Waits until the keyboard is there. */
const focused = (where: Locator) =>
  where.and(page.locator(':focus')).or(where.locator(':focus')).first().waitFor({ state: 'attached' });

/** Opens by Enter, goes in and never out with Tab, closes by Escape, and is back where it began. */
async function thereAndBack(opener: Locator, item?: string): Promise<void> {
  await opener.focus();
  await page.keyboard.press('Enter');
  if (item) {
    const chosen = page.getByRole('menuitem', { name: item });
    await chosen.waitFor();
    await focused(page.getByRole('menu'));
    const isThere = async () => (await chosen.and(page.locator(':focus')).count()) > 0;
    for (let steps = 0; steps < 12 && !(await isThere()); steps += 1) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
  }
  const dialog = page.getByRole('dialog');
  await focused(dialog);
  for (let steps = 0; steps < 8; steps += 1) {
    await page.keyboard.press('Tab');
    await focused(dialog);
  }
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await focused(opener);
}

async function goBy(words: string, heading: string): Promise<void> {
  await page.keyboard.press('Control+k');
  const search = page.getByPlaceholder('Befehl suchen …');
  await focused(search);
  await search.fill(words);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: heading, level: 1 }).waitFor();
  await search.waitFor({ state: 'hidden' });
}

test('by keyboard alone, every page is reached by its name in either language', { skip }, async () => {
  await page.reload();
  await page.getByRole('heading', { name: 'Posteingang' }).waitFor();
  await page.keyboard.press('Tab');
  await focused(page.getByRole('link', { name: 'Zum Inhalt springen' }));
  await page.keyboard.press('Enter');
  await focused(page.locator('main'));
  await goBy('opening hours', 'Öffnungszeiten');
  await goBy('Textbausteine', 'Textbausteine');
  await goBy('knowledge', 'Wissen');
  assert.deepEqual(alarms, []);
});

test('dialogs of the settings are opened, filled in and left by keyboard', { skip }, async () => {
  await goBy('departments', 'Abteilungen');
  await thereAndBack(button('Neue Abteilung'));
  await button('Neue Abteilung').focus();
  await page.keyboard.press('Enter');
  await focused(page.getByRole('dialog').getByLabel('Name'));
  await page.keyboard.type('Werkstatt');
  await page.keyboard.press('Enter');
  await page.locator('[data-department="Werkstatt"]').waitFor();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await thereAndBack(button('Mehr: Werkstatt'), 'Löschen');
  assert.deepEqual(alarms, []);
});

test('contacts and knowledge need no mouse', { skip }, async () => {
  await goBy('customers', 'Kontakte');
  await thereAndBack(button('Neuer Kontakt'));
  await goBy('Wissen', 'Wissen');
  await thereAndBack(button(/^Mehr: /), 'Löschen');
  assert.deepEqual(alarms, []);
});

test('a conversation is read, sorted and answered by keyboard', { skip }, async () => {
  await goBy('inbox', 'Posteingang');
  await page.getByRole('link', { name: /Grace Miller/ }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('log').waitFor();
  await page.getByRole('heading', { name: 'Grace Miller', level: 2 }).waitFor();
  for (const name of ['Zurückstellen', 'Schlagwörter ändern']) await thereAndBack(button(name));
  await thereAndBack(page.getByRole('button', { name: 'Mehr', exact: true }).first(), 'Person sperren …');
  await page.locator('main').focus();
  await page.keyboard.press('n');
  await focused(page.getByRole('textbox', { name: 'Notiz' }));
  await page.keyboard.type('Nur mit Tasten');
  await page.keyboard.press('Enter');
  await page.getByRole('log').getByText('Nur mit Tasten').waitFor();
  assert.deepEqual(alarms, []);
});

test('a visitor asks, opens the menu and leaves the chat by keyboard', { skip }, async () => {
  await page.goto(`${house.firstRun.url}/demo`);
  const launcher = page.locator('switchboard-chat button');
  await launcher.waitFor();
  await launcher.focus();
  await page.keyboard.press('Enter');
  const chat = page.frameLocator('switchboard-chat iframe');
  await chat.locator('textarea:focus').waitFor();
  await page.keyboard.type('Was kostet der Versand?');
  await page.keyboard.press('Enter');
  await chat.locator('.message.ai').first().waitFor();
  const menu = chat.getByRole('button', { name: 'Mehr' });
  await menu.focus();
  await page.keyboard.press('Enter');
  await chat.getByRole('button', { name: 'Frühere Gespräche' }).and(chat.locator(':focus')).waitFor();
  await page.keyboard.press('Escape');
  await menu.and(chat.locator(':focus')).waitFor();
  await page.keyboard.press('Escape');
  await page.locator('switchboard-chat button:focus').waitFor();
  assert.deepEqual(alarms, []);
});
