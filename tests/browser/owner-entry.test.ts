import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { call, type TestApp, testApp } from '../app.ts';
import { launchBrowser } from './launch.ts';
import { withoutBrowser } from './widget-stage.ts';

const skip = withoutBrowser;
let house: TestApp;
let browser: Browser;

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

test('an owner follows the link into the workspace once, and is told so the second time', { skip }, async () => {
  const shop = await house.tenant();
  const email = `owner@${shop.slug}.example`;
  await house.app.modules.identity.createOwner({ tenantId: shop.id, email, name: 'Olga', password: shop.password });
  const login = await call<{ accessToken: string }>(house.url, 'POST', '/api/auth/owner-login', {
    body: { email, password: shop.password },
  });
  const made = await call<{ autoLoginToken: string; dashboardUrl: string }>(
    house.url,
    'POST',
    '/api/auth/workspace-entry-token',
    { token: login.body.data.accessToken },
  );
  const { autoLoginToken, dashboardUrl } = made.body.data;
  const link = `${house.url}/api/auth/workspace-auto-login?token=${autoLoginToken}`;

  const page = await (await browser.newContext({ locale: 'en-GB' })).newPage();
  page.setDefaultTimeout(30_000);
  const signedIn = page.waitForResponse((reply) => reply.url().endsWith('/workspace-refresh'));
  await page.goto(link);
  await page.waitForURL(`${dashboardUrl}**`);
  assert.equal((await signedIn).status(), 200, 'the console takes the session up');
  assert.ok(!(await page.evaluate('history.length > 2')), 'the token is not in the history');

  const late = await (await browser.newContext({ locale: 'de-DE' })).newPage();
  await late.goto(link);
  await late.getByText('schon benutzt oder ist abgelaufen').waitFor();
  assert.ok(!late.url().includes('token='), 'nor in the address bar');
  await late.getByRole('link', { name: 'Anmelden' }).click();
  await late.waitForURL('**/console**');
});

test('the cookie renews an owner’s session from a page of the house, unseen by its scripts', { skip }, async () => {
  const shop = await house.tenant();
  const email = `owner@${shop.slug}.example`;
  await house.app.modules.identity.createOwner({ tenantId: shop.id, email, name: 'Olga', password: shop.password });
  const page = await (await browser.newContext()).newPage();
  await page.goto(`${house.url}/console`);
  const post = (path: string, body?: object) =>
    page.evaluate(
      `fetch('/api/auth/${path}', { method: 'POST', ${body ? `headers: { 'content-type': 'application/json' }, body: ${JSON.stringify(JSON.stringify(body))}` : ''} }).then((reply) => reply.status)`,
    );
  assert.equal(await post('owner-login', { email, password: shop.password }), 200);
  assert.equal(await page.evaluate('document.cookie'), '');
  assert.equal(await post('owner-refresh'), 200);
  assert.equal(await post('owner-refresh'), 200);
  assert.equal(await post('owner-logout'), 200);
  assert.equal(await post('owner-refresh'), 400, 'the cookie is gone');
});
