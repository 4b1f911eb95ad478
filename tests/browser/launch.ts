import { type Browser, chromium } from 'playwright-core';

export const executablePath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';

/** Without a sandbox, since containers forbid it, and without whatever calls home. */
export const launchBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  });
