import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { noSeriousFinding } from './axe.ts';
import { type DemoHouse, demoHouse } from './demo-house.ts';
import { launchBrowser } from './launch.ts';
import { withoutBrowser } from './widget-stage.ts';

const skip = withoutBrowser;
const shots = fileURLToPath(new URL('./shots/', import.meta.url));
let house: DemoHouse;
let browser: Browser;
const alarms: string[] = [];

before(async () => {
  if (skip) return;
  mkdirSync(shots, { recursive: true });
  house = await demoHouse();
  browser = await launchBrowser();
});
after(async () => {
  if (skip) return;
  await browser.close();
  await house.stop();
});

async function person(width = 1280, height = 820): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext({ locale: 'de-DE', viewport: { width, height } });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  page.on('pageerror', (error) => alarms.push(error.message));
  return { context, page };
}

const shot = (page: Page, name: string) => page.screenshot({ path: `${shots}${name}.png` });

test('a newcomer finds the demo, asks, asks for a person, and is answered by one; another system hears of it', {
  skip,
}, async () => {
  const { url, demo } = house.firstRun;
  const visitor = await person();
  await visitor.page.goto(url);
  await shot(visitor.page, 'home');
  await noSeriousFinding(visitor.page);
  await visitor.page.locator('a[href^="/demo"]').first().click();
  await visitor.page.waitForURL('**/demo**');
  const launcher = visitor.page.locator('switchboard-chat button').first();
  await launcher.waitFor();
  await shot(visitor.page, 'demo-closed');
  await launcher.click();
  const chat = visitor.page.frameLocator('switchboard-chat iframe');
  await chat.getByRole('textbox').fill('Was kostet der Versand nach Österreich?');
  await visitor.page.keyboard.press('Enter');
  const answer = chat.locator('.message.ai').filter({ hasText: '9,90' });
  await answer.locator('.sources').waitFor();
  await shot(visitor.page, 'demo-answer');

  const staff = await person();
  const jonas = demo.staff.find(({ username }) => username === 'jonas');
  await staff.page.goto(`${url}/console/demo`);
  await staff.page.getByLabel('Benutzername').fill('jonas');
  await staff.page
    .getByLabel('Passwort')
    .first()
    .fill(jonas?.password ?? '');
  await staff.page.keyboard.press('Enter');
  await staff.page.getByRole('heading', { name: 'Posteingang' }).waitFor();

  await chat.getByRole('button', { name: 'Mit einem Menschen sprechen' }).click();
  await staff.page
    .getByText('Was kostet der Versand nach Österreich?')
    .or(staff.page.getByText('Gern.'))
    .first()
    .click();
  await shot(staff.page, 'inbox-light');
  await staff.page
    .getByRole('textbox')
    .last()
    .fill('Guten Tag, hier ist Jonas. Nach Österreich kostet der Versand 9,90 €.');
  await staff.page.keyboard.press('Enter');
  await chat.getByText('hier ist Jonas').waitFor();
  await shot(visitor.page, 'demo-person');
  await chat.getByRole('textbox').fill('Wunderbar, vielen Dank!');
  await visitor.page.keyboard.press('Enter');
  await staff.page.getByText('Wunderbar, vielen Dank!').last().waitFor();
  await noSeriousFinding(staff.page);

  const hooks = await person();
  await hooks.page.goto(`${url}/demo/hooks`);
  await hooks.page.getByText('conversation.handoff.requested').first().waitFor();
  await hooks.page.getByText('conversation.message.sent').first().waitFor();
  await shot(hooks.page, 'hooks');

  await staff.page.emulateMedia({ colorScheme: 'dark' });
  await staff.page.waitForTimeout(300);
  await shot(staff.page, 'inbox-dark');
  await noSeriousFinding(staff.page);
  await staff.page.setViewportSize({ width: 390, height: 844 });
  await staff.page.waitForTimeout(300);
  await shot(staff.page, 'phone');
  for (const { context } of [visitor, staff, hooks]) await context.close();
  assert.deepEqual(alarms, []);
});

test('the whole way through the widget and the inbox works by keyboard alone', { skip }, async () => {
  const { url, demo } = house.firstRun;
  const visitor = await person();
  await visitor.page.goto(`${url}/demo`);
  await visitor.page.locator('switchboard-chat button').first().waitFor();
  await visitor.page.locator('switchboard-chat button').first().focus();
  await visitor.page.keyboard.press('Enter');
  const chat = visitor.page.frameLocator('switchboard-chat iframe');
  await chat.getByRole('textbox').waitFor();
  await chat.locator('textarea:focus').waitFor();
  await visitor.page.keyboard.type('Wie pflege ich die Keramik?');
  await visitor.page.keyboard.press('Enter');
  await chat.locator('.message.ai .sources').waitFor();

  const staff = await person();
  const mira = demo.staff.find(({ username }) => username === 'mira');
  await staff.page.goto(`${url}/console/demo`);
  await staff.page.getByLabel('Benutzername').waitFor();
  await staff.page.keyboard.type('mira');
  await staff.page.keyboard.press('Tab');
  await staff.page.keyboard.type(mira?.password ?? '');
  await staff.page.keyboard.press('Enter');
  await staff.page.getByRole('heading', { name: 'Posteingang' }).waitFor();
  await staff.page.getByText('Katrin Hoffmann').first().waitFor();
  await staff.page.keyboard.press('j');
  await staff.page.getByRole('textbox').last().waitFor();
  await staff.page.keyboard.press('r');
  await staff.page.locator('textarea:focus').waitFor();
  await staff.page.keyboard.type('Von Hand geschrieben, mit der Tastatur allein.');
  await staff.page.keyboard.press('Enter');
  await staff.page.getByText('mit der Tastatur allein').last().waitFor();
  for (const { context } of [visitor, staff]) await context.close();
});

test('the documents are read offline: nothing is asked of another host', { skip }, async () => {
  const { context, page } = await person();
  const strangers: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(house.firstRun.url) && !/^(?:data|blob):/.test(request.url()))
      strangers.push(request.url());
  });
  await page.goto(`${house.firstRun.url}/docs`);
  await page.getByText('Resolve a tenant').first().waitFor({ timeout: 20_000 });
  await shot(page, 'docs');
  assert.deepEqual(strangers, []);
  await context.close();
});
