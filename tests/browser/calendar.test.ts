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

async function signIn(username: string): Promise<Page> {
  const context = await browser.newContext({ locale: 'de-DE', viewport: { width: 1280, height: 820 } });
  const own = await context.newPage();
  own.setDefaultTimeout(30_000);
  own.on('pageerror', (error) => alarms.push(error.message));
  const { url, demo } = house.firstRun;
  await own.goto(`${url}/console/demo`);
  await own.getByLabel('Benutzername').fill(username);
  const person = demo.staff.find((known) => known.username === username);
  await own
    .getByLabel('Passwort')
    .first()
    .fill(person?.password ?? '');
  await own.keyboard.press('Enter');
  await own.getByRole('heading', { name: 'Posteingang' }).waitFor();
  return own;
}

before(async () => {
  if (skip) return;
  house = await demoHouse();
  browser = await launchBrowser();
  page = await signIn('anna');
});
after(async () => {
  if (skip) return;
  await browser.close();
  await house.stop();
});

const calendar = () => `${house.firstRun.url}/console/demo/calendar`;

test('an empty calendar asks what can be booked, and the first service opens it', { skip }, async () => {
  await page.getByRole('link', { name: 'Kalender' }).click();
  await page.getByRole('heading', { name: 'Was kann man bei Ihnen buchen?' }).waitFor();
  await page.getByRole('button', { name: 'Neue Leistung' }).click();
  const form = page.getByRole('dialog');
  await form.getByLabel('Name').fill('Erstgespräch');
  await form.getByRole('button', { name: 'Speichern' }).click();
  await page.getByRole('button', { name: 'Neue Buchung' }).waitFor();
  await page.getByRole('region', { name: 'Woche' }).waitFor();
  await noSeriousFinding(page);
});

test('an appointment is booked at a free time, moved, cancelled with a reason, and the cancellation undone', {
  skip,
}, async () => {
  await page.getByRole('button', { name: 'Neue Buchung' }).click();
  const form = page.getByRole('dialog');
  const slots = form.getByRole('radiogroup', { name: 'Freie Zeiten für Erstgespräch' });
  await slots.locator('label').first().click();
  await form.getByLabel('Name').fill('Vera Vogt');
  await form.getByLabel('Telefon').fill('0341 5550100');
  await form.getByLabel('Notiz').fill('Kommt zu zweit');
  await noSeriousFinding(page);
  await form.getByRole('button', { name: 'Buchen', exact: true }).click();
  await form.waitFor({ state: 'detached' });

  // The week that was booked in is shown, whatever day it is today.
  const box = page.getByRole('region', { name: 'Woche' }).getByRole('button', { name: /Vera Vogt/ });
  await box.click();
  const drawer = page.getByRole('dialog', { name: 'Buchung von Vera Vogt' });
  await drawer.getByText('+493415550100').waitFor();
  await noSeriousFinding(page);
  assert.match(page.url(), /booking=bkg_/);
  const before = await drawer.locator('time').first().getAttribute('datetime');

  const file = page.waitForEvent('download');
  await drawer.getByRole('button', { name: 'Kalenderdatei' }).click();
  assert.match((await file).suggestedFilename(), /^bkg_.*\.ics$/);

  await drawer.getByRole('button', { name: 'Verschieben' }).click();
  await drawer.getByRole('radiogroup').locator('label').nth(3).click();
  await drawer.getByRole('button', { name: 'Hierhin verschieben' }).click();
  await page.getByText(/^Verschoben auf/).waitFor();
  await drawer.locator(`time:not([datetime="${before}"])`).first().waitFor();

  await drawer.getByRole('button', { name: 'Termin absagen' }).click();
  await drawer.getByLabel('Grund (bleibt in der Notiz)').fill('ist krank');
  await drawer.getByRole('button', { name: 'Termin absagen' }).click();
  await drawer.getByText('Kommt zu zweit · Abgesagt: ist krank').waitFor();
  await drawer.getByText('Abgesagt', { exact: true }).waitFor();
  await page
    .getByRole('alert')
    .filter({ hasText: 'Der Termin von Vera Vogt ist abgesagt.' })
    .getByRole('button', { name: 'Rückgängig' })
    .click();
  await drawer.getByText('Kommt zu zweit', { exact: true }).waitFor();
  await drawer.getByText('Gebucht', { exact: true }).waitFor();
  await page.keyboard.press('Escape');
  await drawer.waitFor({ state: 'detached' });
});

test('the views have addresses of their own, arrow keys turn the pages, and bookings are found by name', {
  skip,
}, async () => {
  const week = page.getByRole('region', { name: 'Woche' });
  await week.getByRole('button', { name: /Vera Vogt/ }).waitFor();
  await page.goto(`${calendar()}?date=2026-01-05`);
  await page.getByRole('heading', { name: '5.–11. Januar 2026' }).waitFor();
  await week.waitFor();
  await page.keyboard.press('ArrowRight');
  await page.getByRole('heading', { name: '12.–18. Januar 2026' }).waitFor();
  assert.match(page.url(), /date=2026-01-12/);
  await page.goto(`${calendar()}?view=list`);
  await page.getByRole('button', { name: /Vera Vogt/ }).waitFor();
  await noSeriousFinding(page);
  await page.getByLabel('Nach Name, E-Mail oder Nummer suchen').fill('Niemand');
  await page.getByRole('heading', { name: 'Zu diesen Filtern gibt es nichts' }).waitFor();
  await page.getByRole('button', { name: 'Filter zurücksetzen' }).click();
  await page.getByRole('button', { name: /Vera Vogt/ }).waitFor();
});

test('who answers sees what can be booked and may book, but not change the services; a phone gets the list', {
  skip,
}, async () => {
  const mira = await signIn('mira');
  await mira.setViewportSize({ width: 390, height: 844 });
  await mira.goto(`${calendar()}?tab=services`);
  await mira.getByText('Was man buchen kann, ändern Inhaber und Administratoren.').waitFor();
  await mira.getByText('Erstgespräch').waitFor();
  assert.equal(await mira.getByRole('button', { name: 'Neue Leistung' }).count(), 0);
  assert.equal(await mira.getByRole('switch').count(), 0);
  await mira.goto(calendar());
  await mira.getByRole('button', { name: /Vera Vogt/ }).waitFor();
  await mira.getByRole('button', { name: 'Neue Buchung' }).waitFor();
  const overflow = await mira.evaluate('document.documentElement.scrollWidth > window.innerWidth');
  assert.equal(overflow, false);
  await noSeriousFinding(mira);
  assert.deepEqual(alarms, []);
});
