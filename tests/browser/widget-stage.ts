import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { executablePath, launchBrowser } from './launch.ts';

export type Stage = {
  browser: Browser;
  /** A customer's page: another origin than the installation's. */
  shopUrl: string;
  visit(options: { host: string; key: string; dark?: boolean; width?: number }): Promise<Visit>;
  close(): Promise<void>;
};

export type Visit = {
  page: Page;
  /** What the page asked the network for. */
  asked: string[];
  /** Dialogs and faults: what no text of a stranger may cause. */
  alarms: string[];
  chat: ReturnType<Page['frameLocator']>;
  launcher: ReturnType<Page['locator']>;
  leave(): Promise<void>;
};

/** Why the browser tests cannot run here; false where they can. */
export const withoutBrowser: string | false =
  (!existsSync(executablePath) && `no chromium at ${executablePath}: set CHROMIUM_PATH`) ||
  (!existsSync(fileURLToPath(new URL('../../widget/dist/widget.js', import.meta.url))) && 'not built: npm run build');

/** A browser, and a small shop's website on an origin of its own. */
export async function stage(): Promise<Stage> {
  const shop = createServer((request, reply) => {
    const { searchParams } = new URL(request.url ?? '/', 'http://shop');
    const attribute = (name: string) => (searchParams.get(name) ?? '').replace(/[^\w:/.-]/g, '');
    reply.setHeader('content-type', 'text/html; charset=utf-8');
    // The policy that customers are told to set.
    const host = attribute('host');
    reply.setHeader(
      'content-security-policy',
      `default-src 'none'; script-src ${host}; frame-src ${host}; connect-src ${host}; require-trusted-types-for 'script'`,
    );
    reply.end(
      `<!doctype html><html lang="de"><title>Shop</title><h1>Shop</h1><script async src="${host}/widget.js" data-key="${attribute('key')}"></script></html>`,
    );
  }).listen(0, '127.0.0.1');
  await new Promise((done) => shop.once('listening', done));
  const shopUrl = `http://127.0.0.1:${(shop.address() as AddressInfo).port}`;
  const browser = await launchBrowser();

  return {
    browser,
    shopUrl,
    async visit({ host, key, dark = false, width = 1000 }) {
      const context = await browser.newContext({
        locale: 'de-DE',
        colorScheme: dark ? 'dark' : 'light',
        viewport: { width, height: 800 },
      });
      const page = await context.newPage();
      page.setDefaultTimeout(30_000);
      const asked: string[] = [];
      const alarms: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      page.on('pageerror', (error) => alarms.push(error.message));
      page.on('dialog', (dialog) => {
        alarms.push(`dialog: ${dialog.message()}`);
        void dialog.dismiss();
      });
      await page.goto(`${shopUrl}/?host=${encodeURIComponent(host)}&key=${key}`);
      return {
        page,
        asked,
        alarms,
        chat: page.frameLocator('switchboard-chat iframe'),
        launcher: page.locator('switchboard-chat button'),
        leave: () => context.close(),
      };
    },
    async close() {
      await browser.close();
      shop.closeAllConnections();
      await new Promise((done) => shop.close(done));
    },
  };
}
