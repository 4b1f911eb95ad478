import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { noSeriousFinding } from './axe.ts';
import { type DemoHouse, demoHouse } from './demo-house.ts';
import { launchBrowser } from './launch.ts';
import { withoutBrowser } from './widget-stage.ts';

const skip = withoutBrowser;
let house: DemoHouse;
let browser: Browser;
const alarms: string[] = [];

before(async () => {
  if (skip) return;
  house = await demoHouse();
  browser = await launchBrowser();
});
after(async () => {
  if (skip) return;
  await browser.close();
  await house.stop();
});

async function signedIn(username: string): Promise<Page> {
  const { url, demo } = house.firstRun;
  const context = await browser.newContext({ locale: 'de-DE', viewport: { width: 1440, height: 860 } });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  page.on('pageerror', (error) => alarms.push(error.message));
  await page.goto(`${url}/console/demo`);
  await page.getByLabel('Benutzername').fill(username);
  const password = demo.staff.find((one) => one.username === username)?.password ?? '';
  await page.getByLabel('Passwort').first().fill(password);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Posteingang' }).waitFor();
  return page;
}

/** Where single keys act: nothing is being typed, and nothing lies over the page. */
async function reading(page: Page): Promise<void> {
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.locator('main').focus();
}

async function open(page: Page, name: string): Promise<void> {
  await page.getByRole('link', { name: new RegExp(name) }).click();
  await page.getByRole('log').waitFor();
  await page.getByRole('heading', { name, level: 2 }).waitFor();
}

test('a conversation is sorted, answered with a file, put off, and comes back by one click', { skip }, async () => {
  const page = await signedIn('jonas');
  await open(page, 'Katrin Hoffmann');

  await reading(page);
  await page.keyboard.press('p');
  await page.getByRole('menuitem', { name: 'Dringend' }).click();
  await page
    .getByRole('region', { name: /Gespräch mit/ })
    .getByRole('button', { name: 'Dringend' })
    .waitFor();

  await page.locator('input[type=file]').setInputFiles({
    name: 'angebot.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from('60 Teller mit Logo'),
  });
  await page.getByRole('log').getByText('angebot.txt').waitFor();

  await reading(page);
  await page.keyboard.press('s');
  await page.getByRole('button', { name: 'Morgen 9:00' }).waitFor();
  await noSeriousFinding(page);
  await page.getByRole('button', { name: 'Morgen 9:00' }).click();
  await page.getByText('Kommt wieder:').waitFor();
  // What was done before can still be undone as well.
  const snoozed = page.locator('.mantine-Notification-root').filter({ hasText: 'Zurückgestellt bis' });
  await snoozed.getByRole('button', { name: 'Rückgängig' }).click();
  await page.getByText('Kommt wieder:').waitFor({ state: 'detached' });
  await page.context().close();
  assert.deepEqual(alarms, []);
});

test('a note that speaks to a colleague reaches them, and is corrected and found again', { skip }, async () => {
  const mira = await signedIn('mira');
  const jonas = await signedIn('jonas');
  await open(jonas, 'Ewa Nowak');
  await reading(jonas);
  await jonas.keyboard.press('n');
  await jonas.getByRole('textbox', { name: 'Notiz' }).waitFor();
  await jonas.keyboard.type('Weißt du mehr dazu, @mi');
  await jonas.getByRole('option', { name: /Mira/ }).waitFor();
  await jonas.keyboard.press('Tab');
  await jonas.keyboard.type('? Bitte um Eisvogelblau');
  await jonas.keyboard.press('Enter');
  const note = jonas.locator('[data-from="note"]').filter({ hasText: 'Eisvogelblau' });
  await note.waitFor();

  await mira.getByRole('tab', { name: /Erwähnt/ }).click();
  await mira.getByRole('link', { name: /Ewa Nowak/ }).waitFor();

  await note.hover();
  await note.getByLabel('Aktionen zu dieser Nachricht').click();
  await jonas.getByRole('menuitem', { name: 'Bearbeiten' }).click();
  await jonas.getByRole('textbox', { name: 'Bearbeiten' }).fill('Bitte um Eisvogelgrün');
  await jonas.keyboard.press('Enter');
  await jonas.locator('[data-from="note"]').filter({ hasText: 'Eisvogelgrün' }).getByText('Eisvogelgrün').waitFor();

  // It closes once the server has taken the correction.
  await jonas.getByRole('textbox', { name: 'Bearbeiten' }).waitFor({ state: 'detached' });
  await jonas.getByRole('searchbox').fill('Eisvogelgrün');
  await jonas.locator('mark', { hasText: 'Eisvogelgrün' }).waitFor();
  await noSeriousFinding(jonas);
  for (const page of [mira, jonas]) await page.context().close();
  assert.deepEqual(alarms, []);
});

test('what is begun on one device waits on the other', { skip }, async () => {
  const first = await signedIn('jonas');
  await open(first, 'Tobias Wegner');
  await reading(first);
  await first.keyboard.press('r');
  const kept = first.waitForResponse(
    (answer) => answer.url().endsWith('/reply-draft') && answer.request().method() === 'PUT',
  );
  await first.keyboard.type('Guten Tag Herr Wegner, ich schaue');
  await kept;
  const second = await signedIn('jonas');
  await open(second, 'Tobias Wegner');
  await second.getByText('ich schaue').first().waitFor();
  for (const page of [first, second]) await page.context().close();
});

test('several conversations are resolved at once and opened again', { skip }, async () => {
  const page = await signedIn('anna');
  await page.getByRole('button', { name: 'Mehrere auswählen' }).click();
  await page.getByLabel('Gespräch mit Grace Miller auswählen').check();
  await page.getByLabel('Gespräch mit Tobias Wegner auswählen').check();
  await page.getByText('2 ausgewählt').waitFor();
  await noSeriousFinding(page);
  await page.getByRole('toolbar').getByRole('button', { name: 'Gelöst' }).click();
  await page.getByText('2 Gespräche geändert').waitFor();
  await page.getByRole('link', { name: /Grace Miller/ }).waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Rückgängig' }).first().click();
  await page.getByRole('link', { name: /Grace Miller/ }).waitFor();
  await page.context().close();
  assert.deepEqual(alarms, []);
});

test('a message left while nobody was there is answered from the tickets', { skip }, async () => {
  const { url, demo } = house.firstRun;
  const ask = async (path: string, body: object, headers: Record<string, string>) => {
    const answer = await fetch(`${url}/api/chat/visitor/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: url, ...headers },
      body: JSON.stringify(body),
    });
    return ((await answer.json()) as { data: { sessionToken: string } }).data;
  };
  const { sessionToken } = await ask('sessions', {}, { 'x-ringnity-sdk-key': demo.publicKey });
  const form = {
    name: 'Jana Roth',
    email: 'jana@example.com',
    subject: 'Versand nach Österreich',
    message: 'Geht das?',
  };
  await ask('tickets', form, { 'x-ringnity-sdk-session': sessionToken });

  const page = await signedIn('anna');
  await page.getByRole('link', { name: 'Tickets' }).click();
  await page.getByRole('link', { name: /Versand nach Österreich/ }).click();
  await page.getByRole('log').getByText('Geht das?').waitFor();
  await page.getByRole('textbox', { name: 'Antwort' }).fill('Ja, für 9,90 €.');
  await page.keyboard.press('Enter');
  await page.getByRole('log').getByText('Ja, für 9,90 €.').waitFor();
  await noSeriousFinding(page);
  await page.context().close();
  assert.deepEqual(alarms, []);
});
