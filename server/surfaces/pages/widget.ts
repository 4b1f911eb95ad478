import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Tenants } from '#modules/tenants/index.ts';
import { builtFile, builtFolder, notBuilt, sendBuilt, whenBuilt } from './built-files.ts';
import { framePolicy } from './frame-policy.ts';
import { unknownKeyPage } from './unknown-key-page.ts';

export type WidgetNeeds = {
  tenants: Pick<Tenants, 'byPublicKey' | 'domains'>;
  /** The folder that the widget's build fills. */
  dist: string;
};

/** The loader; what it fetches when the chat is opened; and the client for those who build a face of their own. */
const scripts = ['widget.js', 'panel.js', 'sdk.js'] as const;

const HOUR = 'public, max-age=3600, stale-while-revalidate=86400';
const FOR_EVER = 'public, max-age=31536000, immutable';

const prefersGerman = (request: FastifyRequest): boolean => /^\s*de\b/i.test(request.headers['accept-language'] ?? '');

/** /widget.js for customers' pages, /widget/frame for the iframe it opens (or a page of its own), and its files. */
export const widgetPages =
  ({ tenants, dist }: WidgetNeeds) =>
  async (fastify: FastifyInstance): Promise<void> => {
    const built = whenBuilt(() => ({
      scripts: new Map(scripts.map((name) => [name, builtFile(join(dist, name))])),
      frame: builtFile(join(dist, 'frame', 'frame.html')),
      assets: builtFolder(join(dist, 'frame', 'assets')),
    }));

    for (const name of scripts) {
      fastify.get(name === 'widget.js' ? '/widget.js' : `/widget/${name}`, (request, reply) => {
        const file = built()?.scripts.get(name);
        if (!file) return notBuilt(reply, 'widget');
        // It is made to run on pages of others.
        reply.header('cross-origin-resource-policy', 'cross-origin').header('access-control-allow-origin', '*');
        return sendBuilt(request, reply, file, HOUR);
      });
    }

    fastify.get<{ Params: { name: string } }>('/widget/assets/:name', (request, reply) => {
      const found = built();
      if (!found) return notBuilt(reply, 'widget');
      const file = found.assets.get(request.params.name);
      if (!file) return reply.callNotFound();
      reply.header('cross-origin-resource-policy', 'same-origin');
      return sendBuilt(request, reply, file, FOR_EVER);
    });

    fastify.get<{ Querystring: { key?: string | string[] } }>('/widget/frame', async (request, reply) => {
      const file = built()?.frame;
      if (!file) return notBuilt(reply, 'widget');
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
      return sendBuilt(request, reply, file, 'no-cache');
    });
  };
