import type { FastifyInstance } from 'fastify';
import type { Tenants } from '#modules/tenants/index.ts';
import { policyOf } from './assets/markup.ts';
import { pageAssets } from './assets/page-assets.ts';
import { languageOf } from './assets/reader.ts';
import { demoPage, goneShopPage } from './demo-page.ts';

export type DemoNeeds = { tenants: Pick<Tenants, 'bySlug'> };

const DEMO = 'demo';
/** What the chat needs of a page's policy: its loader, its frame, and to ask whether it may show itself. */
const CHAT = ["frame-src 'self'", "connect-src 'self'"];

/** `/demo`: the website of the demo tenant's shop, as a customer's might look. */
export function demoPages(fastify: FastifyInstance, { tenants }: DemoNeeds): void {
  const assets = pageAssets(fastify, ['demo.css', 'demo.js']);

  fastify.get('/demo', async (request, reply) => {
    const language = languageOf(request);
    const tenant = await tenants.bySlug(DEMO);
    reply.type('text/html; charset=utf-8').header('cache-control', 'no-store').header('vary', 'accept-language');
    reply.header('x-robots-tag', 'noindex');
    // A business that took the name for itself is not shown as somebody else's pottery.
    if (!tenant?.isActive || !tenant.isSample) {
      reply.header('content-security-policy', policyOf());
      return reply.code(404).send(goneShopPage({ language, style: assets['demo.css'] }));
    }
    reply.header('content-security-policy', policyOf(CHAT));
    const { publicKey } = tenant;
    return reply.send(demoPage({ language, publicKey, style: assets['demo.css'], script: assets['demo.js'] }));
  });
}
