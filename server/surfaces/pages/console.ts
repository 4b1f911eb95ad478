import { join } from 'node:path';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { builtFile, builtFolder, notBuilt, sendBuilt, whenBuilt } from './built-files.ts';

export type ConsoleNeeds = {
  /** The folder that the console's build fills. */
  dist: string;
};

const FOR_EVER = 'public, max-age=31536000, immutable';
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

/** /console and all below it: the files of the build, and for every other path the page, which routes by itself. */
export const consolePages =
  ({ dist }: ConsoleNeeds) =>
  async (fastify: FastifyInstance): Promise<void> => {
    const built = whenBuilt(() => ({
      page: builtFile(join(dist, 'index.html')),
      assets: builtFolder(join(dist, 'assets')),
    }));

    fastify.get<{ Params: { name: string } }>('/console/assets/:name', (request, reply) => {
      const found = built();
      if (!found) return notBuilt(reply, 'console');
      const file = found.assets.get(request.params.name);
      if (!file) return reply.callNotFound();
      reply.header('cross-origin-resource-policy', 'same-origin');
      return sendBuilt(request, reply, file, FOR_EVER);
    });

    const page = (request: FastifyRequest, reply: FastifyReply) => {
      const file = built()?.page;
      if (!file) return notBuilt(reply, 'console');
      reply
        .header('content-security-policy', consolePolicy(request.host))
        .header('x-frame-options', 'DENY')
        .header('referrer-policy', 'same-origin')
        .header('cross-origin-opener-policy', 'same-origin')
        .header('permissions-policy', 'geolocation=(), payment=(), usb=()')
        .header('x-robots-tag', 'noindex');
      return sendBuilt(request, reply, file, 'no-store');
    };
    fastify.get('/console', page);
    fastify.get('/console/*', page);
  };
