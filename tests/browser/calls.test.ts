import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { call, type TestApp, type TestTenant, testApp } from '../app.ts';
import { until } from '../surface/scene.ts';
import { noSeriousFinding } from './axe.ts';
import { type Stage, stage, withoutBrowser } from './widget-stage.ts';

const skip = withoutBrowser;
let house: TestApp;
let scene: Stage;
const alarms: string[] = [];

before(async () => {
  if (skip) return;
  [house, scene] = await Promise.all([testApp({ CALL_ROOM_URL: 'https://meet.example.com/{room}' }), stage()]);
});
after(async () => {
  if (skip) return;
  await scene.close();
  await house.close();
  assert.deepEqual(alarms, []);
});

const movesOn = 'document.getAnimations().filter(({ effect }) => effect.getTiming().iterations === Infinity).length';

async function opened(path: string, width: number): Promise<Page> {
  const context = await scene.browser.newContext({
    locale: 'de-DE',
    reducedMotion: 'reduce',
    viewport: { width, height: 844 },
  });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  page.on('pageerror', (error) => alarms.push(error.message));
  await page.goto(house.url + path);
  return page;
}

/** Somebody at the desk, there and available. */
async function atTheDesk(shop: TestTenant, username: string): Promise<Page> {
  const page = await opened(`/console/${shop.slug}`, 1280);
  await page.getByLabel('Benutzername').fill(username);
  await page.getByLabel('Passwort').first().fill(shop.password);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Posteingang' }).waitFor();
  const token = await shop.signIn(username);
  await call(house.url, 'PATCH', '/api/agent-sdk/presence', { token, body: { status: 'available' } });
  await until(async () => {
    const path = `/api/chat/visitor/availability?slug=${shop.slug}`;
    const { body } = await call<{ available: boolean }>(house.url, 'GET', path);
    return body.data.available || undefined;
  }, 'somebody at the desk');
  return page;
}

test('a visitor calls from the chat, a person answers, both find the room, and the thread keeps it', {
  skip,
}, async () => {
  const shop = await house.tenant({ mode: 'human_only' });
  const desk = await atTheDesk(shop, 'mira');
  const chat = await opened(`/v/${shop.slug}`, 390);
  await chat.getByRole('button', { name: 'Anrufen', exact: true }).click();
  await chat.getByText('Es klingelt …').waitFor();
  await desk.getByText(/^Gast \d+ ruft an$/).waitFor();
  await desk.getByText(/^Klingelt seit 0:\d\d$/).waitFor();
  await noSeriousFinding(desk, 'ringing');
  assert.equal(await desk.evaluate(movesOn), 0, 'nothing goes on moving where somebody wants less of it');
  await desk.getByRole('button', { name: 'Annehmen' }).click();

  const room = await desk.getByRole('link', { name: 'Zum Gespräch' }).getAttribute('href');
  assert.match(room ?? '', /^https:\/\/meet\.example\.com\/[0-9a-f]{24}$/);
  assert.equal(await chat.getByRole('link', { name: 'Zum Gespräch' }).getAttribute('href'), room);
  await chat.getByText('Im Gespräch mit Mira').waitFor();
  await noSeriousFinding(desk, 'on the line');
  await noSeriousFinding(chat, 'on the line, in the chat');

  await chat.getByRole('button', { name: 'Auflegen' }).click();
  await chat.getByText(/^Anruf, \d+ Sek\.$/).waitFor();
  await desk.getByRole('log').getByText('Anruf mit Mira').waitFor();
  await desk.getByRole('region', { name: 'Anrufe' }).waitFor({ state: 'detached' });
  for (const page of [desk, chat]) await page.context().close();
});

test('a person calls the visitor, who declines; a missed call can be called back', { skip }, async () => {
  const shop = await house.tenant({ mode: 'human_only' });
  const desk = await atTheDesk(shop, 'mira');
  const chat = await opened(`/v/${shop.slug}`, 390);
  await chat.getByRole('button', { name: 'Anrufen', exact: true }).click();
  await desk.getByRole('button', { name: 'Ablehnen' }).click();
  await chat.getByText('Verpasster Anruf').waitFor();
  await desk.getByRole('link', { name: /^Gast/ }).first().click();
  await desk.getByRole('log').getByRole('button', { name: 'Zurückrufen' }).click();
  await chat.getByText('Mira ruft Sie an').waitFor();
  await desk.getByText(/^Es klingelt bei Gast/).waitFor();
  await chat.getByRole('button', { name: 'Ablehnen' }).click();
  await desk.getByRole('log').getByText('Angerufen, nicht erreicht').waitFor();
  await noSeriousFinding(desk, 'lines of calls');
  for (const page of [desk, chat]) await page.context().close();
});

test('a missed call is marked beside the calls, and waits in their history until somebody has seen to it', {
  skip,
}, async () => {
  const shop = await house.tenant({ mode: 'human_only' });
  const desk = await atTheDesk(shop, 'mira');
  const chat = await opened(`/v/${shop.slug}`, 390);
  await chat.getByRole('button', { name: 'Anrufen', exact: true }).click();
  await desk.getByText(/^Gast \d+ ruft an$/).waitFor();
  await chat.getByRole('button', { name: 'Auflegen' }).click();
  await desk.getByRole('link', { name: /1 verpasster Anruf wartet/ }).click();
  await desk.getByRole('heading', { name: 'Anrufe', level: 1 }).waitFor();
  await desk.getByText('Verpasster Anruf (aufgelegt, bevor jemand abnahm)').waitFor();
  await noSeriousFinding(desk, 'the history of calls');
  await desk.getByText('Zurückrufen (1)').click();
  await desk.getByRole('button', { name: /^Erledigt: Gast/ }).click();
  await desk.getByText('Niemand wartet auf einen Rückruf').waitFor();
  await desk.getByRole('button', { name: 'Rückgängig' }).click();
  await desk.getByRole('button', { name: /^Gast \d+ zurückrufen$/ }).click();
  await chat.getByText('Mira ruft Sie an').waitFor();
  await chat.getByRole('button', { name: 'Annehmen' }).click();
  await desk.getByText('Niemand wartet auf einen Rückruf').waitFor();
  await desk.getByRole('link', { name: 'Anrufe', exact: true }).waitFor();
  for (const page of [desk, chat]) await page.context().close();
});

test('where calls are not set up the chat shows no button, though somebody is there', { skip }, async () => {
  const plain = await testApp();
  try {
    const shop = await plain.tenant({ mode: 'human_only' });
    const { identity } = plain.app.modules;
    const { token } = await identity.issueAgent(
      await plain.app.modules.credentials.callerOf(shop.serverKey, 'server'),
      { username: 'mira' },
    );
    await identity.setPresence(await identity.callerOf(token, ['agent']), 'available');
    await identity.seen(shop.id, shop.staff.mira, 3600);
    const context = await scene.browser.newContext({ locale: 'de-DE', viewport: { width: 390, height: 844 } });
    const chat = await context.newPage();
    chat.setDefaultTimeout(30_000);
    await chat.goto(`${plain.url}/v/${shop.slug}`);
    await chat.getByPlaceholder(/Nachricht|Frage/).waitFor();
    assert.equal(await chat.getByRole('button', { name: 'Anrufen' }).count(), 0);
    await context.close();
  } finally {
    await plain.close();
  }
});
