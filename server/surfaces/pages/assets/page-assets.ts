import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import type { FastifyInstance } from 'fastify';

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** Serves files of this folder under /pages, and tells the address that changes with the content of each. */
export function pageAssets<const Name extends string>(
  fastify: FastifyInstance,
  names: readonly Name[],
): Record<Name, string> {
  const addresses = names.map((name) => {
    const body = readFileSync(new URL(name, import.meta.url));
    const hash = createHash('sha256').update(body).digest('base64url').slice(0, 12);
    const path = `/pages/${name}`;
    // Several pages share a file.
    if (!fastify.hasRoute({ method: 'GET', url: path })) {
      fastify.get<{ Querystring: { v?: unknown } }>(path, (request, reply) => {
        const isFixed = request.query.v === hash;
        reply.header('cache-control', isFixed ? 'public, max-age=31536000, immutable' : 'no-cache');
        reply.header('etag', `"${hash}"`).header('x-content-type-options', 'nosniff');
        if (request.headers['if-none-match']?.includes(hash)) return reply.code(304).send();
        return reply.type(types[extname(name)] ?? 'application/octet-stream').send(body);
      });
    }
    return [name, `${path}?v=${hash}`] as const;
  });
  return Object.fromEntries(addresses) as Record<Name, string>;
}
