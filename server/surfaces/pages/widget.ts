import { randomBytes } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Tenants } from '#modules/tenants/index.ts';
import { framePolicy } from './frame-policy.ts';
import { unknownKeyPage } from './unknown-key-page.ts';
import { type WidgetFile, widgetFiles } from './widget-files.ts';

export type WidgetNeeds = {
  tenants: Pick<Tenants, 'byPublicKey' | 'domains'>;
  /** The folder that the widget's build fills. */
  dist: string;
};

const HOUR = 'public, max-age=3600, stale-while-revalidate=86400';
const FOR_EVER = 'public, max-age=31536000, immutable';
const NOT_BUILT = 'The widget is not built yet: run "npm run build".';

function send(request: FastifyRequest, reply: FastifyReply, file: WidgetFile, cache: string) {
  reply.header('cache-control', cache).header('etag', file.etag).header('vary', 'accept-encoding');
  reply.header('x-content-type-options', 'nosniff');
  if (request.headers['if-none-match']?.includes(file.etag)) return reply.code(304).send();
  reply.type(file.type);
  if (!/\bgzip\b/.test(request.headers['accept-encoding'] ?? '')) return reply.send(file.body);
  return reply.header('content-encoding', 'gzip').send(file.packed);
}

const prefersGerman = (request: FastifyRequest): boolean => /^\s*de\b/i.test(request.headers['accept-language'] ?? '');

/** /widget.js for customers' pages, /widget/frame for the iframe it opens (or a page of its own), and its files. */
export const widgetPages =
  ({ tenants, dist }: WidgetNeeds) =>
  async (fastify: FastifyInstance): Promise<void> => {
    let files = widgetFiles(dist);
    const built = () => {
      files ??= widgetFiles(dist);
      return files;
    };
    const notBuilt = (reply: FastifyReply) =>
      reply.code(503).header('cache-control', 'no-store').type('text/plain; charset=utf-8').send(NOT_BUILT);

    fastify.get('/widget.js', (request, reply) => {
      const file = built()?.loader;
      if (!file) return notBuilt(reply);
      // It is made to run on pages of others.
      reply.header('cross-origin-resource-policy', 'cross-origin').header('access-control-allow-origin', '*');
      return send(request, reply, file, HOUR);
    });

    fastify.get<{ Params: { name: string } }>('/widget/assets/:name', (request, reply) => {
      const found = built();
      if (!found) return notBuilt(reply);
      const file = found.assets.get(request.params.name);
      if (!file) return reply.callNotFound();
      reply.header('cross-origin-resource-policy', 'same-origin');
      return send(request, reply, file, FOR_EVER);
    });

    fastify.get<{ Querystring: { key?: string | string[] } }>('/widget/frame', async (request, reply) => {
      const file = built()?.frame;
      if (!file) return notBuilt(reply);
      const { key } = request.query;
      const tenant = typeof key === 'string' && key ? await tenants.byPublicKey(key) : undefined;
      reply.header('referrer-policy', 'strict-origin').header('x-robots-tag', 'noindex');
      if (!tenant?.isActive) {
        const nonce = randomBytes(16).toString('base64');
        const { html, policy } = unknownKeyPage(prefersGerman(request) ? 'de' : 'en', nonce);
        reply.header('content-security-policy', policy).header('cache-control', 'no-store');
        return reply.code(404).type('text/html; charset=utf-8').send(html);
      }
      const domains = await tenants.domains(tenant.id);
      reply.header('content-security-policy', framePolicy({ domains, host: request.host }));
      reply.header('permissions-policy', 'geolocation=(), payment=(), usb=()');
      return send(request, reply, file, 'no-cache');
    });
  };
