import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Documents } from '#modules/documents/index.ts';
import {
  foldedWords,
  type Knowledge,
  languageOf,
  type PageAnswer,
  pageLimits,
  pageOf,
  toldOf,
  USER_AGENT,
} from '#modules/knowledge/index.ts';
import type { Clock } from '#platform/clock.ts';
import type { Jobs } from '#platform/jobs.ts';
import type { Log } from '#platform/log.ts';
import type { Outbound } from '#platform/outbound/index.ts';
import { belongs, canonicalUrl } from './addresses.ts';
import { discovery } from './discovery.ts';
import { dueAfter } from './refresh.ts';
import { leftOut, nothingToRead } from './told.ts';
import type { Website, WebsitePage } from './website.ts';
import { type PageEnd, type WebsitesStore, websitesStore } from './websites.store.ts';

export type ReadingNeeds = {
  database: Kysely<unknown>;
  jobs: Pick<Jobs, 'send'>;
  outbound: Pick<Outbound, 'request'>;
  documents: Documents;
  knowledge: Pick<Knowledge, 'putPage' | 'removePage'>;
  clock: Clock;
  log: Log;
  /** Between two requests to a website, unless its robots.txt asks for more. */
  politenessMs: number;
};

export type ReadOrder = { websiteId: string; round: number };

/** A job reads for so long and orders the next: a process may end between any two pages. */
const STEP_MS = 20_000;
const MISSES = 2;
const PAGE_BYTES = 200_000;
const TITLE_CHARACTERS = 200;

/** Two pages with the same words in the same order are one. */
const hashOf = (title: string, text: string): Buffer =>
  createHash('sha256')
    .update(foldedWords(`${title} ${text}`).join(' '))
    .digest();

const pause = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));

export function reading(needs: ReadingNeeds) {
  const { database, jobs, outbound, documents, knowledge, clock, log } = needs;
  const store: WebsitesStore = websitesStore(database);
  const discover = discovery({ outbound, store });

  async function drop(page: WebsitePage, website: Website, end: PageEnd): Promise<void> {
    await database.transaction().execute(async (transaction) => {
      if (page.itemId) await knowledge.removePage(transaction, website.tenantId, page.itemId);
      await websitesStore(transaction).endPage(page, { contentHash: null, etag: null, ...end }, clock.now());
    });
  }

  const leaveOut = (page: WebsitePage, website: Website, reason: keyof typeof leftOut) =>
    drop(page, website, { state: 'left_out', told: leftOut[reason] });

  /** What is not there this time may be there next time: only the second miss takes the page out. */
  async function miss(page: WebsitePage, website: Website): Promise<void> {
    const misses = page.misses + 1;
    const end: PageEnd = { state: 'failed', told: leftOut.gone, misses };
    if (misses >= MISSES) await drop(page, website, end);
    else await store.endPage(page, end, clock.now());
  }

  async function take(page: WebsitePage, website: Website, answer: PageAnswer): Promise<void> {
    const bounds = { ...website, origin: website.origin ?? new URL(website.url).origin };
    const at = canonicalUrl(answer.url, website.url);
    if (!at || new URL(at).origin !== bounds.origin) return leaveOut(page, website, 'elsewhere');
    if (/\b(?:noindex|none)\b/i.test(answer.headers['x-robots-tag'] ?? '')) return leaveOut(page, website, 'noindex');
    const { title, text, language, web } = await pageOf(documents, answer);
    if (website.followsLinks && web) {
      const links = web.links.map((link) => canonicalUrl(link, answer.url)).filter((link) => link !== undefined);
      await store.enqueue(
        website,
        links.filter((link) => belongs(link, bounds)),
      );
    }
    if (web?.noindex) return leaveOut(page, website, 'noindex');
    const canonical = web?.canonical ? canonicalUrl(web.canonical, answer.url) : undefined;
    if (canonical && canonical !== page.url && canonical !== at && belongs(canonical, bounds)) {
      await store.enqueue(website, [canonical]);
      return leaveOut(page, website, 'duplicate');
    }
    const name = (title || page.url).replace(/\s+/g, ' ').trim().slice(0, TITLE_CHARACTERS);
    const contentHash = hashOf(name, text);
    if (await store.hasTwin(website, page, contentHash)) return leaveOut(page, website, 'duplicate');
    const seen = { title: name, etag: answer.headers['etag'] ?? null, contentHash };
    if (page.itemId && page.contentHash?.equals(contentHash)) {
      return store.endPage(page, { state: 'unchanged', ...seen }, clock.now());
    }
    await database.transaction().execute(async (transaction) => {
      const itemId = await knowledge.putPage(transaction, {
        tenantId: website.tenantId,
        websiteId: website.id,
        itemId: page.itemId,
        url: page.url,
        title: name,
        body: Buffer.from(text)
          .subarray(0, PAGE_BYTES)
          .toString('utf8')
          .replace(/\ufffd$/, ''),
        language: languageOf(text) ?? (language === 'de' || language === 'en' ? language : null),
      });
      await websitesStore(transaction).endPage(page, { state: 'read', ...seen, itemId }, clock.now());
    });
  }

  async function read(page: WebsitePage, website: Website, allows: (url: string) => boolean): Promise<void> {
    if (!allows(page.url)) return leaveOut(page, website, 'robots');
    try {
      const answer = await outbound.request({
        url: page.url,
        headers: {
          accept: 'text/html, text/markdown;q=0.9, text/plain;q=0.8',
          'user-agent': USER_AGENT,
          ...(page.etag && page.itemId && { 'if-none-match': page.etag }),
        },
        timeoutMs: pageLimits.timeoutMs,
        maxResponseBytes: pageLimits.bytes,
        redirects: pageLimits.redirects,
      });
      if (answer.status === 304 && page.itemId) {
        return await store.endPage(page, { state: 'unchanged' }, clock.now());
      }
      if (answer.status === 404 || answer.status === 410) return await miss(page, website);
      await take(page, website, answer);
    } catch (error) {
      const { told, isOurs } = toldOf(error);
      if (isOurs) log.error('a page of a website could not be read', { tenantId: website.tenantId, error });
      // What was read of it before stays: the fault may pass.
      await store.endPage(page, { state: 'failed', told, misses: page.misses }, clock.now());
    }
  }

  async function finish(website: Website): Promise<void> {
    await store.missed(website);
    await database.transaction().execute(async (transaction) => {
      for (const page of await websitesStore(transaction).gone(website, MISSES)) {
        if (page.itemId) await knowledge.removePage(transaction, website.tenantId, page.itemId);
      }
    });
    const progress = (await store.progress(website.tenantId, [website.id])).get(website.id);
    const found = (progress?.read ?? 0) + (progress?.unchanged ?? 0);
    const now = clock.now();
    await store.move(website.id, website.round, {
      status: found > 0 ? 'ready' : 'failed',
      ...(found === 0 && { told: nothingToRead }),
      readAt: now,
      dueAt: dueAfter(website.refresh, now),
    });
  }

  /** One step of a reading: some pages, then the order for the next. Stops where it was stopped or begun anew. */
  return async ({ websiteId, round }: ReadOrder, signal?: AbortSignal): Promise<void> => {
    const isCurrent = (website: Website | undefined): website is Website =>
      website?.round === round && (website.status === 'queued' || website.status === 'reading');
    let website = await store.forReading(websiteId);
    if (!isCurrent(website)) return;
    const found = await discover(website);
    if ('told' in found) {
      const now = clock.now();
      const dueAt = dueAfter(website.refresh, now);
      await store.move(websiteId, round, { status: 'failed', told: found.told, readAt: now, dueAt });
      return;
    }
    const waitMs = Math.max(needs.politenessMs, found.delayMs);
    const until = performance.now() + STEP_MS;
    while (performance.now() < until && !signal?.aborted) {
      website = await store.forReading(websiteId);
      if (!isCurrent(website)) return;
      const page = await store.next(website);
      if (!page) return finish(website);
      await read(page, website, found.allows);
      await pause(waitMs);
    }
    await jobs.send('websites.read', { websiteId, round });
  };
}
