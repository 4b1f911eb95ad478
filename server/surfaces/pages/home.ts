import type { FastifyInstance } from 'fastify';
import type { Knowledge } from '#modules/knowledge/index.ts';
import type { Tenants } from '#modules/tenants/index.ts';
import { policyOf } from './assets/markup.ts';
import { pageAssets } from './assets/page-assets.ts';
import { languageOf } from './assets/reader.ts';
import { homePage } from './home-page.ts';

export type HomeNeeds = {
  tenants: Pick<Tenants, 'bySlug'>;
  knowledge: Pick<Knowledge, 'readyCount'>;
  publicUrl(): string;
  isReady(): Promise<boolean>;
  /** The model that answers; undefined for the built-in answerer. */
  modelName?: string | undefined;
};

const DEMO = 'demo';

/** `/`: what this is and where to go from here. It must say so even while the database is away. */
export function homePages(
  fastify: FastifyInstance,
  { tenants, knowledge, publicUrl, isReady, modelName }: HomeNeeds,
): void {
  const assets = pageAssets(fastify, ['product.css', 'home.css', 'home.js']);

  async function demo() {
    const tenant = await tenants.bySlug(DEMO);
    if (!tenant?.isActive || !tenant.isSample) return undefined;
    return { publicKey: tenant.publicKey, knowledgeItems: await knowledge.readyCount(tenant.id) };
  }

  fastify.get('/', async (request, reply) => {
    const ready = await isReady().catch(() => false);
    const html = homePage({
      language: languageOf(request),
      url: publicUrl(),
      isReady: ready,
      modelName,
      demo: ready ? await demo().catch(() => undefined) : undefined,
      styles: [assets['product.css'], assets['home.css']],
      script: assets['home.js'],
    });
    reply.header('cache-control', 'no-store').header('vary', 'accept-language');
    reply.header('content-security-policy', policyOf());
    return reply.type('text/html; charset=utf-8').send(html);
  });
}
