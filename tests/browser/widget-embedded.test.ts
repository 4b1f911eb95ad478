import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { AxeBuilder } from '@axe-core/playwright';
import type { Conversation } from '@switchboard/protocol';
import { call, type TestApp, type TestTenant, testApp } from '../app.ts';
import { until } from '../surface/scene.ts';
import { type Stage, stage, withoutBrowser } from './widget-stage.ts';

const skip = withoutBrowser;
let house: TestApp;
let shop: TestTenant;
let scene: Stage;

before(async () => {
  if (skip) return;
  [house, scene] = await Promise.all([testApp(), stage()]);
  shop = await house.tenant({ domains: ['127.0.0.1'] });
  const { knowledge } = house.app.modules;
  const item = await knowledge.addText(shop.system, {
    title: 'Versand',
    body: '# Versand\n\n## Versandkosten\n\nDer Versand innerhalb Deutschlands kostet 4,90 Euro. Ab 60 Euro Bestellwert liefern wir kostenlos.',
  });
  while ((await knowledge.get(shop.system, item.id)).status !== 'ready')
    await new Promise((done) => setTimeout(done, 50));
});
after(async () => {
  if (skip) return;
  await scene.close();
  await house.close();
});

const asStaff = async (method: string, path: string, body?: unknown) =>
  (
    await call<{ conversations: Conversation[] }>(house.url, method, `/api/agent-sdk/conversations${path}`, {
      token: await shop.signIn('jonas'),
      ...(body !== undefined && { body }),
    })
  ).body.data;

test('before the chat is opened nothing is stored and nobody else is asked', { skip }, async () => {
  const { page, asked, launcher, leave } = await scene.visit({ host: house.url, key: shop.publicKey });
  await launcher.waitFor();
  const stored = await page.evaluate('JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie])');
  assert.equal(stored, '[{},{},""]');
  const origins = new Set(asked.map((url) => new URL(url).origin));
  assert.deepEqual([...origins].sort(), [house.url, scene.shopUrl].sort());
  assert.equal(await page.locator('switchboard-chat iframe').count(), 0);
  assert.equal(await launcher.getAttribute('aria-label'), 'Chat öffnen');
  assert.equal(await launcher.getAttribute('aria-expanded'), 'false');
  await leave();
});

test('a visitor asks, gets an answer with its source, asks for a person, and reads what that person wrote', {
  skip,
}, async () => {
  const { page, chat, launcher, alarms, leave } = await scene.visit({ host: house.url, key: shop.publicKey });
  await launcher.click();
  await chat.getByRole('textbox').fill('Was kostet der Versand?');
  await page.keyboard.press('Enter');
  const answer = chat.locator('.message.ai').filter({ hasText: '4,90 Euro' });
  await answer.locator('.sources summary').first().click();
  assert.match((await answer.locator('.passage').first().textContent()) ?? '', /Deutschlands/);
  assert.equal(await answer.locator('abbr').first().textContent(), 'KI');

  await chat.getByRole('button', { name: 'Mit einem Menschen sprechen' }).click();
  // Nobody of this tenant is signed in: the visitor is told so, and not that somebody is on the way.
  await chat.getByText('Ihre Nachricht ist angekommen').waitFor();

  await page.keyboard.press('Escape');
  // The focus goes back to where it came from.
  await page.locator('switchboard-chat button:focus').waitFor();
  const [conversation] = (await asStaff('GET', '?assigned=none')).conversations;
  await asStaff('POST', `/${conversation!.conversationId}/messages`, { body: 'Hallo, hier ist Jonas.' });
  await page.locator('switchboard-chat .badge', { hasText: '1' }).waitFor();
  assert.equal(await launcher.getAttribute('aria-label'), 'Chat öffnen, 1 neue Nachricht');
  await launcher.click();
  await chat.getByText('Hallo, hier ist Jonas.').waitFor();
  await chat.getByText('Jonas ist für Sie da').waitFor();
  await page.locator('switchboard-chat .badge').waitFor({ state: 'hidden' });

  await page.keyboard.press('Escape');
  await asStaff('POST', `/${conversation!.conversationId}/messages`, { body: 'Noch eine Frage?' });
  await page.locator('switchboard-chat .badge', { hasText: '1' }).waitFor();

  await page.reload();
  await launcher.click();
  await chat.getByText('Hallo, hier ist Jonas.').waitFor();
  assert.deepEqual(alarms, []);
  await leave();
});

test('on a site that changes its pages without loading them, staff see the page of now', { skip }, async () => {
  const { page, chat, launcher, leave } = await scene.visit({ host: house.url, key: shop.publicKey });
  await launcher.click();
  await chat.getByRole('textbox').fill('Ein Mensch bitte');
  await page.keyboard.press('Enter');
  await chat.locator('.message.visitor.sent, .message.visitor.delivered, .message.visitor.seen').first().waitFor();
  await page.evaluate(`history.pushState({}, '', '/tassen?gutschein=geheim'); document.title = 'Tassen';`);
  const seen = await until(async () => {
    const shown = (await asStaff('GET', '?assigned=any')).conversations[0]?.visitor?.page;
    return shown?.url === `${scene.shopUrl}/tassen` ? shown : undefined;
  }, 'the page of now');
  assert.equal(seen.title, 'Tassen');

  await page.evaluate(`Switchboard('shutdown')`);
  await page.locator('switchboard-chat').waitFor({ state: 'detached' });
  assert.equal(await page.evaluate(`Object.hasOwn(history, 'pushState')`), false);
  await leave();
});

test('nothing that anybody writes is run or loaded', { skip }, async () => {
  const { page, chat, launcher, asked, alarms, leave } = await scene.visit({ host: house.url, key: shop.publicKey });
  await launcher.click();
  await chat.getByRole('textbox').fill('<img src=x onerror=alert(1)> ein Mensch bitte');
  await page.keyboard.press('Enter');
  await chat.locator('.message.visitor.sent, .message.visitor.delivered, .message.visitor.seen').first().waitFor();
  const attacks = [
    '<img src=x onerror=alert(1)>',
    '<script>alert(1)</script>',
    '[a](javascript:alert(1))',
    '![a](https://evil.test/pixel.png)',
    '<svg onload=alert(1)>',
    '[a](https://evil.test/"onmouseover="alert(1))',
    '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
    '**<b onclick=alert(1)>a</b>**',
  ];
  const { conversations } = await asStaff('GET', '?assigned=any');
  for (const body of attacks) await asStaff('POST', `/${conversations[0]!.conversationId}/messages`, { body });
  await chat
    .locator('.message.agent')
    .nth(attacks.length - 1)
    .waitFor();
  assert.equal(
    await chat.locator('.thread').locator('img, script, svg:not(.icon), iframe, [onclick], [onerror]').count(),
    0,
  );
  for (const link of await chat.locator('.thread a').all()) {
    assert.match((await link.getAttribute('href')) ?? '', /^https?:/);
    assert.match((await link.getAttribute('rel')) ?? '', /noopener/);
  }
  assert.deepEqual(alarms, []);
  assert.equal(asked.filter((url) => url.includes('evil.test')).length, 0);
  await leave();
});

test('a website that the tenant has not allowed gets neither the launcher nor the frame', { skip }, async () => {
  const closed = await house.tenant({ domains: ['shop.example'] });
  const { page, chat, launcher, leave } = await scene.visit({ host: house.url, key: closed.publicKey });
  await page.waitForTimeout(500);
  assert.equal(await launcher.count(), 0);
  const answer = await fetch(`${house.url}/widget/frame?key=${closed.publicKey}`);
  const policy = answer.headers.get('content-security-policy') ?? '';
  assert.match(policy, /frame-ancestors 'self' https:\/\/shop\.example http:\/\/shop\.example;/);
  assert.match(policy, /require-trusted-types-for 'script'/);
  assert.equal(await chat.locator('main').count(), 0);
  await leave();
});

test('the chat can be used by everybody: no fault that axe knows, in light and dark, wide and on a phone', {
  skip,
}, async () => {
  for (const look of [
    { dark: false, width: 1000 },
    { dark: true, width: 390 },
  ]) {
    const { page, chat, launcher, leave } = await scene.visit({ host: house.url, key: shop.publicKey, ...look });
    await launcher.click();
    await chat.locator('.greeting').waitFor();
    const check = async (what: string) => {
      await page.waitForTimeout(400);
      const { violations } = await new AxeBuilder({ page }).include('switchboard-chat').analyze();
      assert.deepEqual(
        violations.map(({ id, nodes }) => `${what}: ${id} ${nodes[0]?.html}`),
        [],
      );
    };
    await check('greeting');
    await chat.getByRole('textbox').fill('Was kostet der Versand?');
    await page.keyboard.press('Enter');
    await chat.locator('.sources').first().waitFor();
    await check('answer');
    await leave();
  }
});
