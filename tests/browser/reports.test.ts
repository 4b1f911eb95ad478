import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
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
  page = await signIn('jonas');
});
after(async () => {
  if (skip) return;
  await browser.close();
  await house.stop();
  assert.deepEqual(alarms, []);
});

test('a supervisor reads the figures, as charts and as tables', { skip }, async () => {
  await page.getByRole('link', { name: 'Berichte' }).click();
  await page.getByRole('heading', { name: 'Berichte', level: 1 }).waitFor();
  await page.getByRole('img', { name: /^Gespräche\./ }).waitFor();
  await page.locator('[data-figure=conversations]').waitFor();
  await noSeriousFinding(page);
  await page.getByRole('button', { name: 'Gespräche: Als Tabelle' }).click();
  const table = page.getByRole('region', { name: 'Gespräche' }).getByRole('table');
  await table.getByRole('columnheader', { name: 'Assistent allein' }).waitFor();
  assert.equal(await table.getByRole('row').count(), 31);
  await noSeriousFinding(page);
});

test('the address keeps what the report is about, and a period needs both its days', { skip }, async () => {
  await page.getByText('7 Tage', { exact: true }).click();
  await page.waitForURL(/period=7days/);
  await page.getByText('Eigener', { exact: true }).click();
  await page.getByText('Wählen Sie den ersten und den letzten Tag.').waitFor();
  await page.getByLabel('Von', { exact: true }).fill('2026-01-01');
  await page.getByLabel('Bis', { exact: true }).fill('2026-01-07');
  await page.waitForURL(/from=2026-01-01&to=2026-01-07/);
  await page.getByText('In diesem Zeitraum war nichts').waitFor();
  await page.reload();
  await page.getByText('In diesem Zeitraum war nichts').waitFor();
  await noSeriousFinding(page);
});

test('a table is taken away', { skip }, async () => {
  await page.getByText('30 Tage', { exact: true }).click();
  await page.getByRole('button', { name: 'Exportieren' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: 'Einzelne Gespräche (CSV)' }).click(),
  ]);
  const lines = (await readFile(await download.path(), 'utf8')).trimEnd().split('\r\n');
  // As a German spreadsheet opens it.
  assert.match(lines[0] ?? '', /^\uFEFFconversation_id;number;/);
  assert.ok(lines.length > 3, lines.join('\n'));
});

test('who answers visitors finds no reports, and is told whose they are', { skip }, async () => {
  const mira = await signIn('mira');
  assert.equal(await mira.getByRole('link', { name: 'Berichte' }).count(), 0);
  await mira.goto(`${house.firstRun.url}/console/demo/reports`);
  await mira.getByRole('heading', { name: 'Berichte sehen Teamleitung und Verwaltung.' }).waitFor();
});
