import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Secret, TOTP } from 'otpauth';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { type TestApp, testApp } from '../app.ts';
import { type FakeSmtpServer, fakeSmtpServer } from '../fakes/smtp-server.ts';
import { until } from '../surface/scene.ts';
import { noSeriousFinding } from './axe.ts';
import { launchBrowser } from './launch.ts';
import { withoutBrowser } from './widget-stage.ts';

const skip = withoutBrowser;
const password = 'correct horse battery';
const mailWithinMs = 30_000;
let smtp: FakeSmtpServer;
let house: TestApp;
let browser: Browser;
const alarms: string[] = [];

before(async () => {
  if (skip) return;
  smtp = await fakeSmtpServer();
  house = await testApp({ SMTP_URL: smtp.url, MAIL_FROM: 'chat@example.com' });
  browser = await launchBrowser();
});
after(async () => {
  if (skip) return;
  await browser.close();
  await house.close();
  await smtp.close();
});

async function person(): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext({ locale: 'de-DE', viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  page.on('pageerror', (error) => alarms.push(error.message));
  return { context, page };
}

/** The link in a mail, opened on this house. */
async function linkFor(address: string, kind: string): Promise<string> {
  const link = await until(
    async () => {
      const texts = smtp.mails.filter(({ to }) => to.includes(address)).map(({ mail }) => mail.text ?? '');
      return texts.map((text) => new RegExp(`/console/${kind}\\?token=[\\w-]+`).exec(text)?.[0]).findLast(Boolean);
    },
    `a mail to ${address} with a link to ${kind}`,
    mailWithinMs,
  );
  return `${house.url}${link}`;
}

/** What fades in or out is no state to judge: dialogs are gone first, or, where one is looked at, wholly there. */
async function noFinding(page: Page, { inDialog = false } = {}): Promise<void> {
  if (!inDialog) await page.locator('[role="dialog"]').waitFor({ state: 'detached' });
  await noSeriousFinding(page);
}

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor();

test('a stranger opens a workspace, confirms the address, brings a colleague, who secures the sign-in', {
  skip,
}, async () => {
  const owner = await person();
  await owner.page.goto(`${house.url}/console/sign-up`);
  await noFinding(owner.page);
  await owner.page.getByLabel('Name Ihres Unternehmens').fill('Töpferei Falk GmbH');
  await owner.page.getByRole('textbox', { name: 'Adresse Ihrer Konsole' }).waitFor();
  await owner.page.getByLabel('Ihr Name').fill('Frida Falk');
  await owner.page.getByLabel('E-Mail-Adresse').fill('frida@falk.example');
  await owner.page.getByRole('textbox', { name: 'Passwort' }).fill(password);
  await owner.page.getByRole('button', { name: 'Arbeitsbereich eröffnen' }).click();
  await heading(owner.page, 'Erste Schritte');
  await owner.page.locator('[data-step="team"]:not([data-done])').waitFor();
  await noFinding(owner.page);
  const slug = /\/console\/([^/]+)/.exec(owner.page.url())?.[1] ?? '';
  assert.equal(slug, 'toepferei-falk');

  const confirming = await owner.context.newPage();
  await confirming.goto(await linkFor('frida@falk.example', 'confirm'));
  await confirming.getByRole('heading', { name: 'Ihre Adresse ist bestätigt' }).waitFor();
  await confirming.close();

  await owner.page.goto(`${house.url}/console/${slug}/settings/team`);
  await owner.page.getByRole('button', { name: 'Einladen' }).first().click();
  const dialog = owner.page.getByRole('dialog');
  await dialog.getByLabel('E-Mail').first().fill('lena@falk.example');
  await dialog.getByText('Teamleitung').click();
  await dialog.getByRole('button', { name: 'Einladung senden' }).click();
  await owner.page.locator('[data-invitation="lena@falk.example"]').waitFor();
  await noFinding(owner.page);

  const lena = await person();
  await lena.page.goto(await linkFor('lena@falk.example', 'invitation'));
  await heading(lena.page, /Töpferei Falk/);
  await noFinding(lena.page);
  await lena.page.getByLabel('Ihr Name').fill('Lena Brandt');
  assert.equal(await lena.page.getByLabel('Benutzername').inputValue(), 'lena');
  await lena.page.getByRole('textbox', { name: 'Passwort' }).fill(password);
  await lena.page.getByRole('button', { name: 'Beitreten' }).click();
  await heading(lena.page, 'Posteingang');

  await lena.page.goto(`${house.url}/console/${slug}/settings/security`);
  await lena.page.getByRole('button', { name: 'Einrichten' }).click();
  const setUp = lena.page.getByRole('dialog');
  await setUp.getByRole('textbox', { name: 'Ihr Passwort' }).fill(password);
  await setUp.getByRole('button', { name: 'Weiter' }).click();
  await setUp.getByRole('img', { name: 'QR-Code für die App' }).waitFor();
  const secret = (await setUp.locator('code').innerText()).replaceAll(/\s/g, '');
  const totp = new TOTP({ secret: Secret.fromBase32(secret) });
  await noFinding(lena.page, { inDialog: true });
  await setUp.locator('input[inputmode="numeric"]').first().click();
  await lena.page.keyboard.type(totp.generate());
  await lena.page.getByRole('heading', { name: 'Ihre Notfall-Codes' }).waitFor();
  const [paper] = await lena.page.locator('[data-print] code').allInnerTexts();
  assert.equal(await lena.page.getByRole('button', { name: 'Fertig' }).isDisabled(), true);
  await lena.page.getByLabel('Ich habe sie verwahrt').check();
  await lena.page.getByRole('button', { name: 'Fertig' }).click();
  await lena.page.getByText(/An seit/).waitFor();

  const elsewhere = await person();
  await elsewhere.page.goto(`${house.url}/console/${slug}`);
  await elsewhere.page.getByLabel('Benutzername').fill('lena');
  await elsewhere.page.getByRole('textbox', { name: 'Passwort' }).fill(password);
  await elsewhere.page.keyboard.press('Enter');
  await elsewhere.page.getByRole('button', { name: 'Das Telefon ist nicht zur Hand' }).click();
  await elsewhere.page.getByLabel('Notfall-Code').fill(paper ?? '');
  await noFinding(elsewhere.page);
  await elsewhere.page.keyboard.press('Enter');
  await heading(elsewhere.page, 'Posteingang');

  await owner.page.reload();
  const row = owner.page.locator('[data-member="lena"]');
  await row.getByRole('img', { name: 'Zweiter Faktor ist an' }).waitFor();
  await row.getByRole('button', { name: /Lena Brandt/ }).click();
  await owner.page.getByRole('menuitem', { name: 'Sperren' }).click();
  await owner.page.getByText('Sie hat keine offenen Chats.').waitFor();
  await owner.page.getByRole('dialog').getByRole('button', { name: 'Sperren' }).click();
  await owner.page.getByText('Lena Brandt ist gesperrt.').waitFor();
  await elsewhere.page.reload();
  await elsewhere.page.getByLabel('Benutzername').waitFor();
  for (const { context } of [owner, lena, elsewhere]) await context.close();
  assert.deepEqual(alarms, []);
});

test('a forgotten password is set anew by the mail', { skip }, async () => {
  const { page, context } = await person();
  await page.goto(`${house.url}/console/password`);
  await page.getByLabel('E-Mail-Adresse').fill('frida@falk.example');
  await page.getByRole('button', { name: 'Link senden' }).click();
  await page.getByText('Sehen Sie in Ihre Mail').waitFor();
  await page.goto(await linkFor('frida@falk.example', 'reset'));
  await page.getByText('frida@falk.example').waitFor();
  await page.getByRole('textbox', { name: 'Neues Passwort' }).fill('another horse battery');
  await page.getByRole('button', { name: 'Passwort setzen' }).click();
  await page.getByRole('link', { name: 'Zur Anmeldung' }).click();
  await page.waitForURL('**/console/**');
  await context.close();
});

test('the pages of the settings do what they say, and axe finds nothing serious on any', { skip }, async () => {
  const shop = await house.tenant();
  const { page, context } = await person();
  await page.goto(`${house.url}/console/${shop.slug}`);
  await page.getByLabel('Benutzername').fill('anna');
  await page.getByRole('textbox', { name: 'Passwort' }).fill(shop.password);
  await page.keyboard.press('Enter');
  await heading(page, 'Posteingang');
  const open = async (place: string, title: string) => {
    await page.goto(`${house.url}/console/${shop.slug}/settings/${place}`);
    await heading(page, title);
    await page.locator('[aria-busy]').first().waitFor({ state: 'detached' });
  };

  await open('hours', 'Öffnungszeiten');
  await page.getByRole('button', { name: 'Zeit am Sonntag hinzufügen' }).click();
  await page.getByLabel('Sonntag, öffnet').fill('18:00');
  await page.getByLabel('Sonntag, schließt').fill('02:00');
  await page.getByText('Folgetag').waitFor();
  await page.getByRole('button', { name: 'Speichern' }).click();
  await page.getByText('Die Zeiten sind gespeichert.').waitFor();
  assert.equal(await page.getByLabel('Sonntag, schließt').inputValue(), '02:00');
  await page.getByRole('button', { name: 'Gesetzliche Feiertage' }).first().click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /übernehmen/ })
    .click();
  await page.getByText(/hinzugefügt\.$/).waitFor();
  await noFinding(page);

  await open('tags', 'Schlagwörter');
  await page.getByRole('button', { name: 'Neues Schlagwort' }).first().click();
  await page.getByLabel('Name').fill('Reklamation');
  await page.getByRole('dialog').getByRole('button', { name: 'Speichern' }).click();
  await page.locator('[data-tag="Reklamation"]').getByText('noch nicht verwendet').waitFor();
  await noFinding(page);

  await open('replies', 'Textbausteine');
  await page.getByRole('button', { name: 'Neuer Textbaustein' }).first().click();
  const form = page.getByRole('dialog');
  await form.getByLabel('Titel').fill('Begrüßung');
  await form.getByLabel('Kürzel').fill('hallo');
  await form.getByRole('textbox', { name: 'Deutsch' }).fill('Guten Tag ');
  await form.getByRole('button', { name: 'Name des Gasts' }).click();
  await form.getByText('Guten Tag Katrin').waitFor();
  await form.getByRole('button', { name: 'Speichern' }).click();
  await page.locator('[data-reply="hallo"]').waitFor();
  await noFinding(page);

  await open('services', 'Dienste');
  await page.locator('[data-service="ai_chat"]').getByRole('switch').click({ force: true });
  await page.locator('[data-service="ai_chat"]').getByText('Abgeschaltet', { exact: true }).waitFor();
  await noFinding(page);

  await open('audit', 'Protokoll');
  await page.getByRole('button', { name: 'Protokoll prüfen' }).click();
  await page.getByText(/Das Protokoll ist unversehrt/).waitFor();
  await noFinding(page);

  for (const [place, title] of [
    ['departments', 'Abteilungen'],
    ['routing', 'Verteilung'],
    ['profile', 'Profil'],
    ['security', 'Sicherheit'],
    ['mails', 'Mails'],
  ] as const) {
    await open(place, title);
    await noFinding(page);
  }
  await context.close();
  assert.deepEqual(alarms, []);
});
