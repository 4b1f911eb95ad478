import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { call } from '../app.ts';
import { until } from '../surface/scene.ts';
import { apache, withoutApache } from './apache.ts';
import { noSeriousFinding } from './axe.ts';
import { type DemoHouse, demoHouse } from './demo-house.ts';
import { launchBrowser } from './launch.ts';
import { relyingParty } from './relying-party.ts';
import { withoutBrowser } from './widget-stage.ts';

const skip = withoutBrowser;
let house: DemoHouse;
let browser: Browser;
let password = '';

before(async () => {
  if (skip) return;
  house = await demoHouse();
  browser = await launchBrowser();
  password = house.firstRun.demo.staff.find(({ username }) => username === 'anna')?.password ?? '';
});
after(async () => {
  if (skip) return;
  await browser.close();
  await house.stop();
});

async function application(redirectUri: string) {
  const { url, demo } = house.firstRun;
  const signedIn = await call<{ accessToken: string }>(url, 'POST', '/api/auth/workspace-login', {
    body: { username: 'anna', password },
    headers: { 'x-tenant-slug': demo.slug },
  });
  const made = await call<{ oauthClient: { clientId: string }; clientSecret: string }>(
    url,
    'POST',
    '/api/sdk/developer/oauth-clients',
    { token: signedIn.body.data.accessToken, body: { name: 'Werkstattbuch', redirectUris: [redirectUri] } },
  );
  assert.equal(made.status, 201, JSON.stringify(made.body));
  return { issuer: url, clientId: made.body.data.oauthClient.clientId, secret: made.body.data.clientSecret };
}

test('a developer makes an application, copies its settings, gives it a new secret, revokes and deletes it', {
  skip,
}, async () => {
  const context = await browser.newContext({ locale: 'de-DE', viewport: { width: 1280, height: 820 } });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  const { url } = house.firstRun;
  await page.goto(`${url}/console/demo`);
  await page.getByLabel('Benutzername').fill('anna');
  await page.getByLabel('Passwort').first().fill(password);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Posteingang' }).waitFor();
  await page.goto(`${url}/console/demo/settings/developer?tab=clients`);
  await page.getByText('Noch keine Anwendungen').waitFor();
  await noSeriousFinding(page);
  await page.getByRole('button', { name: 'Neue Anwendung' }).click();
  const form = page.getByRole('dialog');
  await form.getByRole('textbox', { name: 'Name' }).fill('Töpferei');
  await form.getByRole('button', { name: 'Anwendung anlegen' }).click();
  await form.getByText('Geben Sie die Adresse an').waitFor();
  await form.getByLabel('Adresse der Website').fill('www.toepferei.example');
  await form.getByRole('button', { name: 'Anwendung anlegen' }).click();
  const ready = page.getByRole('dialog', { name: '„Töpferei“ ist bereit' });
  await ready.getByText(/^rn_oas_[0-9a-f]{64}$/).waitFor();
  await ready.getByText(`${url}/oauth/userinfo`).waitFor();
  await noSeriousFinding(page);
  await ready.getByText('Apache', { exact: true }).click();
  await ready.getByText('OIDCPKCEMethod S256').waitFor();
  await ready.getByRole('button', { name: 'Ich habe es abgelegt' }).click();
  const choose = async (item: string) => {
    await page.getByRole('button', { name: 'Mehr: Töpferei' }).click();
    await page.getByRole('menuitem', { name: item }).click();
  };
  await page.getByText('www.toepferei.example').waitFor();
  await choose('Einstellungen zum Kopieren');
  await page.getByRole('dialog').getByText('nur einmal gezeigt, beim Anlegen').waitFor();
  await page.getByRole('dialog').getByRole('button', { name: 'Schließen' }).last().click();
  await choose('Neues Geheimnis');
  await page.getByRole('dialog').getByRole('button', { name: 'Neues Geheimnis' }).click();
  await page.getByText(/^rn_oas_[0-9a-f]{64}$/).waitFor();
  await page.getByRole('button', { name: 'Ich habe es abgelegt' }).click();
  await choose('Sperren');
  await page.getByRole('dialog').getByRole('button', { name: 'Sperren' }).click();
  await page.getByText('Gesperrt', { exact: true }).waitFor();
  await choose('Löschen');
  await page.getByRole('dialog').getByRole('button', { name: 'Löschen' }).click();
  await page.getByText('Noch keine Anwendungen').waitFor();
  await context.close();
});

test('a person signs in to another website, in a browser that runs no scripts', { skip }, async () => {
  const party = await relyingParty();
  try {
    await party.connect(await application(party.callback));
    const context = await browser.newContext({ locale: 'de-DE', javaScriptEnabled: false });
    const page = await context.newPage();
    page.setDefaultTimeout(30_000);
    await page.goto(party.url);
    await page.getByRole('heading', { name: 'Bei Lindenhof Keramik anmelden' }).waitFor();
    await page.getByLabel('Benutzername oder E-Mail-Adresse').fill('anna');
    await page.getByLabel('Passwort').fill('falsch');
    await page.getByRole('button', { name: 'Anmelden' }).click();
    await page.getByRole('alert').getByText('Name oder Passwort stimmt nicht').waitFor();
    await page.getByLabel('Passwort').fill(password);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Werkstattbuch möchte auf Ihr Konto zugreifen' }).waitFor();
    await page.getByRole('link', { name: 'English' }).click();
    await page.getByText('Signed in as Anna Lindner.').waitFor();
    await page.getByRole('button', { name: 'Allow' }).click();
    await page.getByRole('heading', { name: 'Hello Anna Lindner, owner' }).waitFor();
    // Signed in and allowed: the next time nothing is asked.
    await page.goto(party.url);
    await page.getByRole('heading', { name: 'Hello Anna Lindner, owner' }).waitFor();
    await context.close();

    const refusing = await browser.newContext({ locale: 'en-GB', javaScriptEnabled: false });
    const other = await refusing.newPage();
    other.setDefaultTimeout(30_000);
    await other.goto(party.url);
    await other.getByRole('button', { name: 'Cancel' }).click();
    await other.getByRole('heading', { name: 'Nobody: access_denied' }).waitFor();
    await refusing.close();
  } finally {
    await party.close();
  }
});

test('a person sees in the console what they have let in, and takes it back', { skip }, async () => {
  const party = await relyingParty();
  try {
    await party.connect(await application(party.callback));
    const context = await browser.newContext({ locale: 'de-DE', viewport: { width: 390, height: 844 } });
    const page = await context.newPage();
    page.setDefaultTimeout(30_000);
    const mira = house.firstRun.demo.staff.find(({ username }) => username === 'mira');
    const { url } = house.firstRun;
    const signIn = async (name: string) => {
      await page.getByLabel(name).fill('mira');
      await page
        .getByLabel('Passwort')
        .first()
        .fill(mira?.password ?? '');
      await page.keyboard.press('Enter');
    };
    await page.goto(`${url}/console/demo`);
    await signIn('Benutzername');
    await page.getByRole('heading', { name: 'Posteingang' }).waitFor();
    await page.goto(`${url}/console/demo/settings/security`);
    await page.getByText('Keine. Melden Sie sich mit diesem Konto').waitFor();

    await page.goto(party.url);
    await signIn('Benutzername oder E-Mail-Adresse');
    await page.getByRole('button', { name: 'Erlauben' }).click();
    await page.getByRole('heading', { name: /^Hello Mira/ }).waitFor();

    await page.goto(`${url}/console/demo/settings/security`);
    await page
      .getByRole('list', { name: 'Was Werkstattbuch darf' })
      .getByText('Ihren Namen und Benutzernamen lesen')
      .waitFor();
    await noSeriousFinding(page);
    assert.equal(await page.evaluate('document.documentElement.scrollWidth'), 390);
    await page.getByRole('button', { name: 'Zugriff entziehen: Werkstattbuch' }).click();
    const asked = page.getByRole('dialog', { name: 'Werkstattbuch den Zugriff entziehen?' });
    await asked.getByText('Bei der nächsten Anmeldung muss sie Sie erneut fragen.').waitFor();
    await asked.getByRole('button', { name: 'Zugriff entziehen' }).click();
    await page.getByText('Keine. Melden Sie sich mit diesem Konto').waitFor();

    await page.goto(party.url);
    await page.getByRole('heading', { name: 'Werkstattbuch möchte auf Ihr Konto zugreifen' }).waitFor();
    await context.close();
  } finally {
    await party.close();
  }
});

test('the pages of a login can be read by everybody, in light and dark and on a telephone', { skip }, async () => {
  const party = await relyingParty();
  try {
    await party.connect(await application(party.callback));
    for (const colorScheme of ['light', 'dark'] as const) {
      const context = await browser.newContext({ colorScheme, locale: 'de-DE', viewport: { width: 390, height: 844 } });
      const page = await context.newPage();
      page.setDefaultTimeout(30_000);
      await page.goto(party.url);
      await noSeriousFinding(page);
      await page.getByLabel('Benutzername oder E-Mail-Adresse').fill('anna');
      await page.getByLabel('Passwort').fill(password);
      await page.keyboard.press('Enter');
      // In the second round it is allowed already.
      if (colorScheme === 'light') {
        await page.getByRole('button', { name: 'Erlauben' }).waitFor();
        await noSeriousFinding(page);
        const width = await page.evaluate('document.documentElement.scrollWidth');
        assert.equal(width, 390);
        await page.getByRole('button', { name: 'Erlauben' }).click();
      }
      await page.getByRole('heading', { name: 'Hello Anna Lindner, owner' }).waitFor();
      await context.close();
    }
  } finally {
    await party.close();
  }
});

test('a person signs out by way of another website, and is asked for the password again', { skip }, async () => {
  const party = await relyingParty();
  try {
    const client = await application(party.callback);
    await party.connect(client);
    for (const colorScheme of ['light', 'dark'] as const) {
      const context = await browser.newContext({
        colorScheme,
        locale: 'de-DE',
        javaScriptEnabled: false,
        viewport: { width: 390, height: 844 },
      });
      const page = await context.newPage();
      page.setDefaultTimeout(30_000);
      await page.goto(party.url);
      await page.getByLabel('Benutzername oder E-Mail-Adresse').fill('anna');
      await page.getByLabel('Passwort').fill(password);
      await page.keyboard.press('Enter');
      if (colorScheme === 'light') await page.getByRole('button', { name: 'Erlauben' }).click();
      await page.getByRole('heading', { name: 'Hello Anna Lindner, owner' }).waitFor();
      const bye = new URL('/oauth/logout', client.issuer);
      bye.searchParams.set('client_id', client.clientId);
      bye.searchParams.set('post_logout_redirect_uri', party.url);
      await page.goto(bye.href);
      await page.getByRole('heading', { name: 'Auch bei Lindenhof Keramik abmelden?' }).waitFor();
      await page.getByRole('link', { name: 'English' }).click();
      await page.getByText('You have signed out of Werkstattbuch.').waitFor();
      await page.getByRole('button', { name: 'Sign out' }).click();
      // It leads back to the website, which begins a login at once.
      await page.getByRole('heading', { name: 'Bei Lindenhof Keramik anmelden' }).waitFor();
      await context.close();
    }
    const context = await browser.newContext({ locale: 'de-DE', viewport: { width: 390, height: 844 } });
    const page = await context.newPage();
    await page.goto(party.url);
    await page.getByLabel('Benutzername oder E-Mail-Adresse').fill('anna');
    await page.getByLabel('Passwort').fill(password);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: /^Hello Anna/ }).waitFor();
    await page.goto(`${client.issuer}/oauth/logout`);
    await page.getByRole('button', { name: 'Abmelden' }).waitFor();
    await noSeriousFinding(page);
    await page.getByRole('button', { name: 'Abmelden' }).click();
    await page.getByRole('heading', { name: 'Sie sind abgemeldet' }).waitFor();
    await noSeriousFinding(page);
    await context.close();
  } finally {
    await party.close();
  }
});

test('Apache lets in who signs in here (libapache2-mod-auth-openidc)', { skip: skip || withoutApache }, async () => {
  const server = await apache();
  try {
    await server.connect(await application(server.callback));
    const context = await browser.newContext({ locale: 'de-DE', javaScriptEnabled: false });
    const page = await context.newPage();
    page.setDefaultTimeout(30_000);
    await page.goto(server.url);
    await page.getByLabel('Benutzername oder E-Mail-Adresse').fill('anna');
    await page.getByLabel('Passwort').fill(password);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Erlauben' }).click();
    await page.getByRole('heading', { name: 'Behind the door' }).waitFor();
    await until(async () => /^stf_[0-9a-z]{26}/m.test(await server.users()) || undefined, 'the person in Apache’s log');
    await context.close();
  } finally {
    await server.close();
  }
});
