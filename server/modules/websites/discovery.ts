import robotsModule, { type Robot } from 'robots-parser';
import { type Told, toldOf, USER_AGENT } from '#modules/knowledge/index.ts';
import type { Outbound } from '#platform/outbound/index.ts';
import { belongs, canonicalUrl } from './addresses.ts';
import { readSitemap, sitemapLimits } from './sitemap.ts';
import { robotsUnreachable } from './told.ts';
import type { Website } from './website.ts';
import type { WebsitesStore } from './websites.store.ts';

/** The package is CommonJS, and its types say otherwise. */
const robotsParser = robotsModule as unknown as (url: string, text: string) => Robot;

type Needs = { outbound: Pick<Outbound, 'request'>; store: WebsitesStore };

export type Discovery = { allows(url: string): boolean; delayMs: number } | { told: Told };

const ROBOTS_BYTES = 500_000;
const TIMEOUT_MS = 10_000;
const LONGEST_DELAY_SECONDS = 5;

/** Finds the rules of a website and, at the beginning of a reading, the pages to read. */
export function discovery({ outbound, store }: Needs) {
  const get = (url: string, maxResponseBytes: number) =>
    outbound.request({
      url,
      headers: { accept: '*/*', 'user-agent': USER_AGENT },
      timeoutMs: TIMEOUT_MS,
      maxResponseBytes,
      redirects: 3,
    });

  /** RFC 9309: what is missing allows everything, what fails allows nothing. */
  async function rulesOf(origin: string): Promise<Robot | undefined> {
    const address = `${origin}/robots.txt`;
    const answer = await get(address, ROBOTS_BYTES);
    if (answer.status >= 500) return undefined;
    const text = answer.status >= 200 && answer.status < 300 ? answer.body.toString('utf8') : '';
    return robotsParser(address, text);
  }

  async function sitemapUrls(origin: string, robots: Robot): Promise<string[]> {
    const named = robots.getSitemaps().filter((url) => URL.canParse(url) && new URL(url).origin === origin);
    const waiting = named.length > 0 ? named : [`${origin}/sitemap.xml`];
    const urls: string[] = [];
    for (
      let read = 0;
      read < sitemapLimits.files && waiting.length > 0 && urls.length < sitemapLimits.urls;
      read += 1
    ) {
      // A sitemap that fails is like none: the links of the pages are left.
      const answer = await get(waiting.shift()!, sitemapLimits.bytes).catch(() => undefined);
      if (!answer || answer.status < 200 || answer.status > 299 || answer.truncated) continue;
      const sitemap = await readSitemap(answer.body);
      if (sitemap?.isIndex) {
        waiting.push(...sitemap.urls.filter((url) => URL.canParse(url) && new URL(url).origin === origin));
      } else urls.push(...(sitemap?.urls ?? []));
    }
    return urls;
  }

  return async (website: Website): Promise<Discovery> => {
    try {
      let { origin } = website;
      if (website.status === 'queued' || !origin) {
        // Where the address leads in the end (www, https): from there on it is the website's own.
        origin = new URL((await get(website.url, ROBOTS_BYTES)).url).origin;
      }
      const robots = await rulesOf(origin);
      if (!robots) return { told: robotsUnreachable };
      if (website.status === 'queued') {
        const bounds = { ...website, origin };
        const start = canonicalUrl(website.url, origin);
        const here = start && new URL(start).origin === origin ? start : canonicalUrl('/', origin);
        const listed = (await sitemapUrls(origin, robots))
          .map((url) => canonicalUrl(url, origin))
          .filter((url) => url !== undefined && belongs(url, bounds)) as string[];
        await store.enqueue(website, [...(here ? [here] : []), ...listed]);
        const followsLinks = listed.length === 0;
        await store.move(website.id, website.round, { status: 'reading', origin, followsLinks });
      }
      return {
        allows: (url) => robots.isAllowed(url, USER_AGENT) !== false,
        delayMs: Math.min(robots.getCrawlDelay(USER_AGENT) ?? 0, LONGEST_DELAY_SECONDS) * 1000,
      };
    } catch (error) {
      const { told, isOurs } = toldOf(error);
      if (isOurs) throw error;
      return { told };
    }
  };
}
