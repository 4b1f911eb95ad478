import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { call, type TestApp, type TestTenant, testApp } from '../app.ts';
import { type ModelServer, startModelServer } from '../fakes/model-server.ts';
import { putOnPlan } from '../plans.ts';
import { addShipping } from '../surface/scene.ts';
import { noSeriousFinding } from './axe.ts';
import { launchBrowser } from './launch.ts';
import { still } from './still.ts';
import { withoutBrowser } from './widget-stage.ts';

const skip = withoutBrowser;
const password = 'correct horse battery';
const alarms: string[] = [];
let model: ModelServer;
let house: TestApp;
let browser: Browser;
let shop: TestTenant;
let conversationId = '';

/** A shop whose plan holds one reply: the first answer is the plan's, the second the balance's. */
before(async () => {
  if (skip) return;
  model = await startModelServer({ text: 'Der Versand kostet 4,90 Euro.' });
  house = await testApp({ MODEL_BASE_URL: model.baseUrl, MODEL_NAME: 'small-model' });
  browser = await launchBrowser();
  shop = await house.tenant();
  await addShipping(house, shop);
  await putOnPlan(house, shop, { quotas: { ai_chat_replies: 1 } });
  const { identity } = house.app.modules;
  await identity.createOperator({ email: 'olga@platform.example', name: 'Olga Ohm', password, role: 'platform_owner' });
  const { accessToken: token } = await identity.platformLogin({ email: 'olga@platform.example', password });
  const at = `/api/platform/ai-balance/${shop.clientId}`;
  await call(house.url, 'PUT', `${at}/settings`, { token, body: { overageEnabled: true } });
  await call(house.url, 'POST', `${at}/top-up`, { token, body: { amountCents: 500 } });
  for (const message of ['Was kostet der Versand?', 'Wie teuer ist der Versand?']) {
    const path = `/api/ai/visitor/chat?slug=${shop.slug}`;
    const { body } = await call<{ conversationId: string; metadata: object }>(house.url, 'POST', path, {
      body: { message },
    });
    assert.deepEqual(body.data.metadata, { ...body.data.metadata, outcome: 'answered' });
    conversationId = body.data.conversationId;
  }
});
after(async () => {
  if (skip) return;
  await browser.close();
  await house.close();
  await model.close();
  assert.deepEqual(alarms, []);
});

async function open(path: string, locale = 'de-DE'): Promise<Page> {
  const context = await browser.newContext({ locale, viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  page.on('pageerror', (error) => alarms.push(error.message));
  await page.goto(`${house.url}/console/${path}`);
  return page;
}

async function enter(username: string, path: string): Promise<Page> {
  const page = await open(`${shop.slug}/${path}`);
  await page.getByLabel('Benutzername').fill(username);
  await page.getByRole('textbox', { name: 'Passwort' }).fill(shop.password);
  await page.keyboard.press('Enter');
  return page;
}

const dialog = (page: Page) => page.getByRole('dialog');
/** What the open receipt names, line by line. */
async function linesOf(page: Page): Promise<string[]> {
  await dialog(page).getByRole('rowheader').first().waitFor();
  await still(page);
  await noSeriousFinding(page);
  return dialog(page).getByRole('rowheader').allInnerTexts();
}

for (const [username, lines] of [
  ['jonas', ['Beantwortet von', 'Tokens', 'Dauer', 'Bezahlt aus']],
  ['anna', ['Beantwortet von', 'Tokens', 'Dauer', 'Bezahlt aus', 'Berechnet']],
] as const) {
  test(`from a message ${username} opens what it took, and sees of its money what is theirs to see`, {
    skip,
  }, async () => {
    const page = await enter(username, `inbox/${conversationId}`);
    const answer = page.locator('[data-from="ai"]').filter({ hasText: '4,90 Euro' });
    await answer.hover();
    await answer.getByLabel('Aktionen zu dieser Nachricht').click();
    await page.getByRole('menuitem', { name: 'Verbrauch und Kosten' }).click();
    assert.deepEqual(await linesOf(page), lines);
    await dialog(page).getByText('small-model').waitFor();
    await page.context().close();
  });
}

test('from the movements of the balance the owner opens the answer that was paid', { skip }, async () => {
  const page = await enter('anna', 'settings/plan');
  await page.getByRole('button', { name: 'KI-Antwort', exact: true }).click();
  assert.ok((await linesOf(page)).includes('Berechnet'));
  await page.context().close();
});

test('who runs the house sees every answer, also those of the plan, with cost, price and margin', {
  skip,
}, async () => {
  const page = await open('platform');
  await page.getByLabel('E-Mail-Adresse').fill('olga@platform.example');
  await page.getByRole('textbox', { name: 'Passwort' }).fill(password);
  await page.getByRole('button', { name: 'Anmelden' }).click();
  await page.getByRole('link', { name: `Tenant ${shop.slug}` }).click();
  const rows = page.locator('[data-answers] tbody tr');
  await rows.first().waitFor();
  assert.deepEqual(await rows.locator('td:nth-child(2)').allInnerTexts(), ['Guthaben', 'Tarif']);
  const money = ['Kosten beim Anbieter', 'Kosten mit Risikopuffer', 'Preis', 'Marge'];
  await rows.last().getByRole('button').click();
  assert.deepEqual((await linesOf(page)).slice(-4), money);
  await page.keyboard.press('Escape');
  await dialog(page).waitFor({ state: 'detached' });
  await rows.first().getByRole('button').click();
  assert.deepEqual((await linesOf(page)).slice(-5), [...money, 'Berechnet']);
  await page.keyboard.press('Escape');
  await dialog(page).waitFor({ state: 'detached' });
  await noSeriousFinding(page);
  await page.context().close();
});
