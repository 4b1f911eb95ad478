import type { Browser, Frame, Page } from 'playwright-core';
import { ELSEWHERE, MARK } from './xss-payloads.ts';

export type Watched = {
  page: Page;
  /** What came alive so far on the page and in its frames. Empty, or the surface has a hole. */
  alive(): Promise<string[]>;
  /** Does with every text that is shown what a careless surface would do, and tells how many there were. */
  carelessly(): Promise<number>;
  leave(): Promise<void>;
};

/** As texts in a page: everything that the mark stands in. */
const showCarelessly = `(() => {
  let shown = 0;
  const roots = [document];
  for (const root of roots) {
    for (const element of root.querySelectorAll('*')) {
      if (element.shadowRoot) roots.push(element.shadowRoot);
      const own = [...element.childNodes].filter((node) => node.nodeType === 3).map((node) => node.data).join('');
      if (!own.includes('${MARK}') || /^(SCRIPT|STYLE|TITLE)$/.test(element.tagName)) continue;
      shown += 1;
      const box = document.createElement('div');
      (root.body ?? root).append(box);
      box.innerHTML = own;
    }
  }
  return shown;
})()`;

const inFrames = async <Result>(page: Page, work: (frame: Frame) => Promise<Result>): Promise<Result[]> => {
  const results: Result[] = [];
  // A frame may go while it is looked at.
  for (const frame of page.frames())
    results.push(
      ...(await work(frame).then(
        (one) => [one],
        () => [],
      )),
    );
  return results;
};

/** A browser that leans on nothing: pages' own policies are switched off, so that only what they do with texts counts. */
export async function watched(browser: Browser): Promise<Watched> {
  const context = await browser.newContext({
    locale: 'de-DE',
    bypassCSP: true,
    viewport: { width: 1400, height: 900 },
  });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  const alarms: string[] = [];
  page.on('dialog', (dialog) => {
    alarms.push(`it ran: ${dialog.message()}`);
    // The page may be gone by then.
    dialog.dismiss().catch(() => {});
  });
  context.on('request', (request) => {
    if (request.url().includes(ELSEWHERE)) alarms.push(`it asked for ${request.url()}`);
  });
  return {
    page,
    async alive() {
      const marked = await inFrames(page, (frame) => frame.locator(`[${MARK}]`).count());
      const led = await inFrames(page, (frame) =>
        frame.locator('a[href^="javascript:" i], a[href^="data:" i], [onerror], [onload], [onmouseover]').count(),
      );
      const sum = (counts: number[]) => counts.reduce((total, one) => total + one, 0);
      return [
        ...alarms,
        ...(sum(marked) > 0 ? [`${sum(marked)} elements were made of texts`] : []),
        ...(sum(led) > 0 ? [`${sum(led)} links or handlers were made of texts`] : []),
      ];
    },
    carelessly: async () =>
      (await inFrames(page, (frame) => frame.evaluate<number>(showCarelessly))).reduce((sum, one) => sum + one, 0),
    leave: () => context.close(),
  };
}
