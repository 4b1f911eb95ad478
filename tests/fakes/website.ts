import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';

export type FakePage = {
  title?: string;
  /** What stands in the body. Or `html`, the whole of it. */
  body?: string;
  html?: string;
  lang?: string;
  status?: number;
  headers?: Record<string, string>;
  /** Leads on to this path, or address. */
  redirect?: string;
  /** Never answers. */
  hangs?: boolean;
  /** So many bytes of text. */
  bytes?: number;
  etag?: string;
};

export type FakeWebsite = {
  url: string;
  pages: Map<string, FakePage>;
  robots: { text: string; status?: number };
  /** Undefined for none. `packed` sends it as gzip. */
  sitemap: { paths: string[]; packed?: boolean; inIndex?: boolean } | undefined;
  /** What was asked for, in order. */
  asked: { path: string; headers: Record<string, string | string[] | undefined> }[];
  /** How many requests were open at the same time, at most. */
  mostAtOnce(): number;
  close(): Promise<void>;
};

/** A website that can do what websites do: redirect, loop, hang, be huge, forbid and vanish. */
export async function fakeWebsite(pages: Record<string, FakePage> = {}): Promise<FakeWebsite> {
  let open = 0;
  let most = 0;
  const server = createServer((request, response) => {
    open += 1;
    most = Math.max(most, open);
    response.once('close', () => {
      open -= 1;
    });
    const path = request.url ?? '/';
    website.asked.push({ path, headers: request.headers });
    const send = (status: number, type: string, body: string | Buffer, headers: Record<string, string> = {}) => {
      response.writeHead(status, { 'content-type': type, ...headers });
      response.end(body);
    };
    if (path === '/robots.txt') return send(website.robots.status ?? 200, 'text/plain', website.robots.text);
    if (website.sitemap && path === '/sitemap.xml' && website.sitemap.inIndex) {
      return send(
        200,
        'text/xml',
        `<sitemapindex><sitemap><loc>${website.url}/part.xml</loc></sitemap></sitemapindex>`,
      );
    }
    if (website.sitemap && (path === '/sitemap.xml' || path === '/part.xml')) {
      const locations = website.sitemap.paths.map((one) => `<url><loc>${new URL(one, website.url).href}</loc></url>`);
      const xml = `<?xml version="1.0"?><urlset>${locations.join('')}</urlset>`;
      return website.sitemap.packed ? send(200, 'application/gzip', gzipSync(xml)) : send(200, 'application/xml', xml);
    }
    const page = website.pages.get(path);
    if (!page) return send(404, 'text/html', 'Not found');
    if (page.hangs) return undefined;
    if (page.redirect) return send(302, 'text/plain', '', { location: page.redirect });
    if (page.etag && request.headers['if-none-match'] === page.etag) return send(304, 'text/html', '');
    const words = page.bytes ? 'word '.repeat(page.bytes / 5) : (page.body ?? '');
    const html =
      page.html ??
      `<html lang="${page.lang ?? 'de'}"><head><title>${page.title ?? path}</title></head><body><main>${words}</main></body></html>`;
    return send(page.status ?? 200, 'text/html; charset=utf-8', html, {
      ...page.headers,
      ...(page.etag && { etag: page.etag }),
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const website: FakeWebsite = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    pages: new Map(Object.entries(pages)),
    robots: { text: '', status: 404 },
    sitemap: undefined,
    asked: [],
    mostAtOnce: () => most,
    async close() {
      server.closeAllConnections();
      await new Promise<void>((done) => void server.close(() => done()));
    },
  };
  return website;
}
