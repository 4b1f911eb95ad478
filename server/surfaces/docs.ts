import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ContractDocument } from '#surfaces/contract/document.ts';
import { brunoCollection } from './docs/bruno-collection.ts';
import { type Language, realtimePage } from './docs/realtime-page.ts';
import { referencePage, referenceStart } from './docs/reference-page.ts';

export type Docs = {
  documents: readonly Pick<ContractDocument, 'name' | 'title' | 'published'>[];
  /** The AsyncAPI document of the realtime channel. */
  asyncapi: () => object;
};

type Page = { type: string; text: string | Buffer; etag: string; packed?: Promise<Buffer> };

const require = createRequire(import.meta.url);
const pack = promisify(gzip);
const repairs = new URL('../../contracts/REPAIRS.md', import.meta.url);
const PACKED_FROM_BYTES = 4_096;

// The reference draws itself with inline styles and shows code in workers; everything comes from our own origin.
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

/** The published documents and their reading room: /openapi/<name>.json, /openapi/repairs.md, /docs, /docs/realtime, /docs/asyncapi.json, /docs/ringnity-bruno.zip. */
export const docs =
  ({ documents, asyncapi }: Docs) =>
  async (fastify: FastifyInstance): Promise<void> => {
    const version = scalarVersion();
    const scriptPath = `/docs/scalar-${version}.js`;
    const json = 'application/json; charset=utf-8';
    const html = 'text/html; charset=utf-8';
    const script = 'text/javascript; charset=utf-8';

    for (const { name, published } of documents)
      serve(fastify, `/openapi/${name}.json`, () => page(json, JSON.stringify(published)), { open: true });
    serve(fastify, '/docs/asyncapi.json', () => page(json, JSON.stringify(asyncapi())), { open: true });
    serve(fastify, '/openapi/repairs.md', () => page('text/markdown; charset=utf-8', readFileSync(repairs, 'utf8')), {
      open: true,
    });
    serve(fastify, '/docs/ringnity-bruno.zip', () => page('application/zip', brunoCollection()), { open: true });
    serve(fastify, '/docs', () => page(html, referencePage({ scriptPath })));
    serve(fastify, '/docs/start.js', () => page(script, referenceStart(documents)));
    serve(fastify, scriptPath, () => page(script, readFileSync(scalarFile(), 'utf8')), { forEver: true });
    fastify.get('/docs/', (_request, reply) => reply.redirect('/docs', 308));

    const realtime = new Map<Language, Page>();
    fastify.get('/docs/realtime', async (request, reply) => {
      const language = preferred(request.headers['accept-language']);
      const found = realtime.get(language) ?? page(html, realtimePage({ asyncapi: asyncapi(), language }));
      realtime.set(language, found);
      reply.header('vary', 'accept-language, accept-encoding');
      return send(request, reply, found);
    });
  };

/** German where the browser asks for it before English. */
const preferred = (accepted: string | undefined): Language => {
  const first = (accepted ?? '').split(',').find((range) => /^\s*(de|en)\b/i.test(range));
  return first?.trim().toLowerCase().startsWith('de') ? 'de' : 'en';
};

function page(type: string, text: string | Buffer): Page {
  return { type, text, etag: `"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"` };
}

type Caching = {
  /** Readable by pages of other origins too: the documents are public. */
  open?: boolean;
  /** The address changes with the content. */
  forEver?: boolean;
};

function serve(fastify: FastifyInstance, url: string, make: () => Page, caching: Caching = {}): void {
  let made: Page | undefined;
  fastify.get(url, async (request, reply) => {
    made ??= make();
    return send(request, reply, made, caching);
  });
}

async function send(request: FastifyRequest, reply: FastifyReply, page: Page, caching: Caching = {}): Promise<unknown> {
  reply.headers({
    etag: page.etag,
    'cache-control': caching.forEver ? 'public, max-age=31536000, immutable' : 'no-cache',
    'x-content-type-options': 'nosniff',
  });
  if (!reply.hasHeader('vary')) reply.header('vary', 'accept-encoding');
  if (caching.open) reply.header('access-control-allow-origin', '*');
  if (page.type.startsWith('text/html')) reply.header('content-security-policy', CONTENT_SECURITY_POLICY);
  if (request.headers['if-none-match']?.split(/,\s*/).includes(page.etag)) return reply.code(304).send();
  reply.type(page.type);
  const isPacked = page.type === 'application/zip';
  const mayPack = !isPacked && /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''));
  if (!mayPack || page.text.length < PACKED_FROM_BYTES) return reply.send(page.text);
  page.packed ??= pack(page.text);
  return reply.header('content-encoding', 'gzip').send(await page.packed);
}

// Found by the package's own exports: workspaces may hoist it anywhere.
const scalarFile = (): string =>
  require.resolve('@scalar/api-reference').replace(/dist\/.*$/, 'dist/browser/standalone.js');

const scalarVersion = (): string => {
  const manifest = readFileSync(scalarFile().replace(/dist\/browser\/.*$/, 'package.json'), 'utf8');
  return (JSON.parse(manifest) as { version: string }).version;
};
