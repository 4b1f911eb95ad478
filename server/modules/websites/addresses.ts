/** Parameters that say where a visitor came from, and not what the page is. */
const TRACKING = /^(?:utm_\w+|gclid|fbclid|msclkid|mc_[ce]id|_ga|sessionid|phpsessid|jsessionid)$/i;
const LONGEST = 2048;
const DEEPEST = 20;
/** What is no page by its ending: asking for it would be a waste of both sides. */
const NO_PAGE =
  /\.(?:jpe?g|png|gif|webp|avif|svg|ico|css|js|mjs|json|xml|rss|atom|zip|gz|rar|7z|exe|dmg|mp[34]|m4a|avi|mov|webm|wav|woff2?|ttf|eot|pdf|docx?|xlsx?|pptx?|csv)$/i;

/** One spelling for each page; undefined for what cannot be a page. */
export function canonicalUrl(text: string, base: string): string | undefined {
  if (text.length > LONGEST || !URL.canParse(text, base)) return undefined;
  const url = new URL(text, base);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return undefined;
  if (url.username || url.password) return undefined;
  url.hash = '';
  for (const name of [...url.searchParams.keys()]) if (TRACKING.test(name)) url.searchParams.delete(name);
  url.pathname = url.pathname.replace(/\/{2,}/g, '/').replace(/\/index\.html?$/i, '/');
  if (url.href.length > LONGEST || url.pathname.split('/').length > DEEPEST) return undefined;
  return url.href;
}

export type Bounds = { origin: string; includePaths: readonly string[]; excludePaths: readonly string[] };

const isBelow = (path: string, prefix: string): boolean => path.startsWith(prefix);

/** Whether a page is one of the website's, within the paths that were asked for. */
export function belongs(href: string, { origin, includePaths, excludePaths }: Bounds): boolean {
  const url = new URL(href);
  if (url.origin !== origin || NO_PAGE.test(url.pathname)) return false;
  if (excludePaths.some((prefix) => isBelow(url.pathname, prefix))) return false;
  return includePaths.length === 0 || includePaths.some((prefix) => isBelow(url.pathname, prefix));
}
