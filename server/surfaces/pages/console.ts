import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type ConsoleFile, consoleFiles } from './console-files.ts';

export type ConsoleNeeds = {
  /** The folder that the console's build fills. */
  dist: string;
};

const FOR_EVER = 'public, max-age=31536000, immutable';
const NOT_BUILT = 'The console is not built yet: run "npm run build".';
const HOST = /^[a-z0-9.-]+(?::\d{1,5})?$|^\[[0-9a-f:]+\](?::\d{1,5})?$/i;

/** Our own scripts, our own API and socket, and no page around it. */
export function consolePolicy(host: string): string {
  const sockets = HOST.test(host) ? [`ws://${host}`, `wss://${host}`] : [];
  return [
    "default-src 'none'",
    "script-src 'self'",
    // Mantine sets colours and sizes by style attributes and writes its theme into a style element.
    "style-src 'self' 'unsafe-inline'",
    `connect-src ${["'self'", ...sockets].join(' ')}`,
    "img-src 'self' data: https:",
    "font-src 'self'",
    "media-src 'self' blob:",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "object-src 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

function send(request: FastifyRequest, reply: FastifyReply, file: ConsoleFile) {
  reply.header('vary', 'accept-encoding').header('x-content-type-options', 'nosniff').type(file.type);
  if (!/\bgzip\b/.test(request.headers['accept-encoding'] ?? '')) return reply.send(file.body);
  return reply.header('content-encoding', 'gzip').send(file.packed);
}

/** /console and all below it: the files of the build, and for every other path the page, which routes by itself. */
export const consolePages =
  ({ dist }: ConsoleNeeds) =>
  async (fastify: FastifyInstance): Promise<void> => {
    let files = consoleFiles(dist);
    const built = () => {
      files ??= consoleFiles(dist);
      return files;
    };
    const notBuilt = (reply: FastifyReply) =>
      reply.code(503).header('cache-control', 'no-store').type('text/plain; charset=utf-8').send(NOT_BUILT);

    fastify.get<{ Params: { name: string } }>('/console/assets/:name', (request, reply) => {
      const found = built();
      if (!found) return notBuilt(reply);
      const file = found.assets.get(request.params.name);
      if (!file) return reply.callNotFound();
      reply.header('cache-control', FOR_EVER).header('etag', file.etag);
      reply.header('cross-origin-resource-policy', 'same-origin');
      if (request.headers['if-none-match']?.includes(file.etag)) return reply.code(304).send();
      return send(request, reply, file);
    });

    const page = (request: FastifyRequest, reply: FastifyReply) => {
      const file = built()?.page;
      if (!file) return notBuilt(reply);
      reply
        .header('cache-control', 'no-store')
        .header('content-security-policy', consolePolicy(request.host))
        .header('x-frame-options', 'DENY')
        .header('referrer-policy', 'same-origin')
        .header('cross-origin-opener-policy', 'same-origin')
        .header('permissions-policy', 'geolocation=(), payment=(), usb=()')
        .header('x-robots-tag', 'noindex');
      return send(request, reply, file);
    };
    fastify.get('/console', page);
    fastify.get('/console/*', page);
  };
