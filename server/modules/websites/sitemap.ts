import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';

export const sitemapLimits = { bytes: 10_000_000, urls: 5000, files: 10 };

const unpack = promisify(gunzip);

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const decoded = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot|apos);/g, (_whole, name: string) => entities[name] ?? '');

export type Sitemap = { isIndex: boolean; urls: string[] };

/** sitemaps.org 0.9, plain or packed, or a list of addresses; undefined where it is none. */
export async function readSitemap(body: Buffer): Promise<Sitemap | undefined> {
  let bytes = body;
  if (body[0] === 0x1f && body[1] === 0x8b) {
    try {
      bytes = await unpack(body, { maxOutputLength: sitemapLimits.bytes });
    } catch {
      return undefined;
    }
  }
  const text = bytes.toString('utf8');
  const isIndex = /<sitemapindex[\s>]/i.test(text);
  if (isIndex || /<urlset[\s>]/i.test(text)) {
    const urls: string[] = [];
    for (const [, inside] of text.matchAll(/<loc>([^<]{1,4096})<\/loc>/gi)) {
      urls.push(decoded((inside ?? '').trim()));
      if (urls.length >= sitemapLimits.urls) break;
    }
    return { isIndex, urls };
  }
  const lines = text
    .slice(0, 1_000_000)
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean);
  const isList = lines.length > 0 && lines.every((line) => /^https?:\/\/\S+$/.test(line));
  return isList ? { isIndex: false, urls: lines.slice(0, sitemapLimits.urls) } : undefined;
}
