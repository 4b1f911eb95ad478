import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { show } from '#platform/ids.ts';
import { call, type TestApp, type TestTenant, testApp } from '../app.ts';
import { type FakeSmtpServer, fakeSmtpServer } from '../fakes/smtp-server.ts';
import { application, ask, authorizeUrl, Browser, codeOf, redeem } from './login-scene.ts';
import { until } from './scene.ts';

let smtp: FakeSmtpServer;
let house: TestApp;
before(async () => {
  smtp = await fakeSmtpServer();
  house = await testApp({ SMTP_URL: smtp.url, MAIL_FROM: 'chat@example.com' });
});
after(async () => {
  await house?.close();
  await smtp.close();
  assert.deepEqual(house?.faults, [], 'every reply is as its document says');
});

const linkTo = (address: string, page: string): Promise<string> =>
  until(
    async () => {
      const sent = smtp.mails.findLast(({ to }) => to.includes(address))?.mail.text ?? '';
      return new RegExp(`/console/${page}\\?token=([\\w-]+)`).exec(sent)?.[1];
    },
    `a mail to ${address} with a link to ${page}`,
    30_000,
  );
const send = async (method: string, path: string, { token, body }: { token?: string; body?: object }) => {
  const reply = await call(house.url, method, `/api/console${path}`, {
    ...(token && { token }),
    ...(body && { body }),
  });
  assert.ok(reply.status < 300, `${method} ${path} ${JSON.stringify(reply.body)}`);
  return reply.body.data;
};

/** What an application learns of somebody's address. */
async function told(shop: TestTenant, name: string, password = shop.password) {
  const made = await application(house, shop, { allowedScopes: ['openid', 'email'] });
  const login = await codeOf(house, { ...shop, password }, made, { scope: 'openid email', as: name });
  const { body } = await redeem(house, login);
  const { sub, ...address } = (await ask(house.url, '/oauth/userinfo', body.access_token)).body;
  return { sub, address };
}

test('an address counts as confirmed for an application when its own mail was read, and not when others wrote it down', async () => {
  const shop = await house.tenant();
  const anna = await shop.signIn('anna');
  const email = `nora@${shop.slug}.example`;
  await send('POST', '/invitations', { token: anna, body: { email, role: 'agent' } });
  const link = await linkTo(email, 'invitation');
  const password = 'correct horse battery';
  await send('POST', '/invitations/accept', { body: { token: link, username: 'nora', name: 'Nora', password } });
  const nora = await told(shop, 'nora', password);
  assert.deepEqual(nora.address, { email, email_verified: true });
  // Signed in by the address, she is the same person.
  assert.deepEqual(await told(shop, email.toUpperCase(), password), nora);

  const other = `other@${shop.slug}.example`;
  await send('PATCH', `/team/${nora.sub}`, { token: anna, body: { email: other } });
  assert.deepEqual((await told(shop, 'nora', password)).address, { email: other, email_verified: false });
  // Whoever has a link of its mail reads it.
  await send('POST', '/password-resets', { body: { email: other } });
  const reset = await linkTo(other, 'reset');
  await send('POST', '/password-resets/redeem', { body: { token: reset, password } });
  assert.deepEqual((await told(shop, 'nora', password)).address, { email: other, email_verified: true });
  assert.deepEqual((await told(shop, 'mira')).address, {});
});

test('the page of a login takes a mail address of the team, and leads whoever has forgotten the password on', async () => {
  const shop = await house.tenant();
  const made = await application(house, shop, { requirePkce: false });
  const email = `mira@${shop.slug}.example`;
  await send('PATCH', `/team/${show('staff', shop.staff.mira)}`, {
    token: await shop.signIn('anna'),
    body: { email },
  });
  const browser = new Browser(house.url);
  const page = await browser.go(authorizeUrl(house.url, { client_id: made.oauthClient.clientId }));
  assert.match(page.text, /<a href="\/console\/password" target="_blank" rel="noopener">Forgotten your password\?/);
  // Guesses at the address and at the username count together.
  for (const name of ['mira', email, 'mira', email, 'mira'])
    assert.equal((await browser.submit(page, { name, password: 'guess' })).status, 401);
  assert.equal((await browser.submit(page, { name: email, password: shop.password })).status, 429);
  assert.ok((await told(shop, 'omar')).sub);
});
