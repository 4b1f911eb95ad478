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
  await page.getByLabel('Benutzername').fill('anna');
  const anna = demo.staff.find(({ username }) => username === 'anna');
  await page
    .getByLabel('Passwort')
    .first()
    .fill(anna?.password ?? '');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Posteingang' }).waitFor();
});
after(async () => {
  if (skip) return;
  await browser.close();
  await house.stop();
});

const open = (path: string) => page.goto(`${house.firstRun.url}/console/demo/${path}`);

test('contacts are read in from a table, found, annotated and erased', { skip }, async () => {
  await open('contacts');
  await page.getByRole('button', { name: 'Importieren' }).first().click();
  const table = 'Name;Telefon;E-Mail\nErika Muster;+49 30 901820;erika@example.com\nOhne Nummer;;falsch\n';
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'kunden.csv', mimeType: 'text/csv', buffer: Buffer.from(table) });
  await page
    .getByRole('button', { name: /importieren$/ })
    .last()
    .click();
  await page.getByText('Fertig').waitFor();
  await page.getByRole('button', { name: 'Zu den Kontakten' }).click();
  await page.getByRole('link', { name: 'Erika Muster' }).waitFor();
  await noSeriousFinding(page);
  await page.getByRole('link', { name: 'Erika Muster' }).click();
  await page.getByRole('textbox', { name: 'Notiz' }).fill('Ruft gern vormittags an.');
  await page.getByRole('button', { name: 'Notiz hinzufügen' }).click();
  await page.getByRole('listitem').filter({ hasText: 'Ruft gern vormittags an.' }).waitFor();
  await noSeriousFinding(page);
  await page.getByRole('button', { name: 'Mehr', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Löschen' }).click();
  await page.getByLabel('Zur Bestätigung').fill('Erika Muster');
  await page.getByRole('dialog').getByRole('button', { name: 'Löschen' }).click();
  await page.getByRole('heading', { name: 'Kontakte', level: 1 }).waitFor();
  await page.getByRole('link', { name: 'Erika Muster' }).waitFor({ state: 'detached' });
});

test('a typed answer and a file become knowledge, and a found passage opens', { skip }, async () => {
  await open('knowledge');
  await page.getByRole('button', { name: 'Hinzufügen' }).click();
  await page.getByRole('menuitem', { name: 'Frage und Antwort' }).click();
  await page.getByLabel('So wird gefragt').fill('Verleihen Sie Töpferscheiben?');
  await page.getByLabel('Antwort', { exact: true }).fill('Ja, eine Töpferscheibe kostet 15 Euro am Tag.');
  await page.getByRole('dialog').getByRole('button', { name: 'Hinzufügen' }).click();
  await page
    .getByRole('row', { name: /Töpferscheiben/ })
    .getByText('Bereit')
    .waitFor();
  const question = page.getByRole('textbox', { name: 'Ausprobieren' });
  await question.fill('Verleihen Sie Töpferscheiben?');
  await question.press('Enter');
  await page.getByRole('button', { name: 'Textstelle zeigen' }).first().click();
  await page.getByRole('dialog').getByText('15 Euro am Tag').first().waitFor();
  await noSeriousFinding(page);
});

test('the look of the widget is changed with a preview, and its page has a code', { skip }, async () => {
  await open('settings/widget?tab=look');
  await page.getByLabel('Name in der Kopfzeile').fill('Werkstatt Nord');
  await page.getByRole('region', { name: 'Vorschau' }).getByText('Werkstatt Nord').waitFor();
  await noSeriousFinding(page);
  await page.getByRole('button', { name: 'Speichern' }).click();
  await page.getByText('Gespeichert. Gäste sehen es sofort.').waitFor();
  await page.getByRole('tab', { name: 'Eigene Seite' }).click();
  await page.getByRole('img', { name: 'QR-Code der Seite' }).waitFor();
  await noSeriousFinding(page);
});

test('a developer makes a key that is shown once, and a webhook whose test is in the log', { skip }, async () => {
  await open('settings/developer');
  await page.getByRole('button', { name: 'Neuer Schlüssel' }).first().click();
  await page.getByLabel('Name', { exact: true }).fill('Shop-Backend');
  await page.getByRole('dialog').getByRole('button', { name: 'Schlüssel anlegen' }).click();
  const secret = (await page.getByRole('dialog').locator('code').innerText()).trim();
  await page.getByRole('button', { name: 'Ich habe es abgelegt' }).click();
  await page.getByRole('dialog').first().waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Mehr: Shop-Backend' }).waitFor();
  assert.ok(secret.length > 20 && !(await page.content()).includes(secret));
  await noSeriousFinding(page);
  const { url } = house.firstRun;
  const answer = await fetch(`${url}/api/server/health`, { headers: { authorization: `Bearer ${secret}` } });
  const requestId = answer.headers.get('x-request-id') ?? '';

  await open('settings/developer?tab=requests');
  await page.getByLabel('Anfragekennung').fill(requestId);
  await page.getByRole('button', { name: 'Suchen', exact: true }).click();
  await page.getByText(requestId).first().waitFor();

  await open('settings/developer?tab=webhooks');
  await page.getByRole('button', { name: 'Neuer Webhook' }).first().click();
  await page.getByLabel('Adresse').fill(`${url}/demo/hooks`);
  await page.getByLabel('Alle Ereignisse').check();
  await page.getByRole('dialog').getByRole('button', { name: 'Webhook anlegen' }).click();
  await page.getByRole('button', { name: 'Ich habe es abgelegt' }).click();
  await page.getByRole('dialog').first().waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Test senden' }).last().click();
  await page.getByText('webhook.test').first().waitFor();
  await noSeriousFinding(page);
  assert.deepEqual(alarms, []);
});
