import type { FastifyInstance } from 'fastify';
import type { Knowledge } from '#modules/knowledge/index.ts';
import type { Tenants } from '#modules/tenants/index.ts';
import { languageOf } from './assets/reader.ts';
import { readPassageLink } from './passage-links.ts';
import { passagePage } from './passage-page.ts';

/** `/passages/…`: the passage that an answer rests on, for whoever got the answer. Nothing before or after it is shown. */
export function passagePages(
  fastify: FastifyInstance,
  { knowledge, tenants, key }: { knowledge: Pick<Knowledge, 'passage'>; tenants: Pick<Tenants, 'byId'>; key: Buffer },
): void {
  fastify.get('/passages/:tenant/:chunk/:signature', async (request, reply) => {
    const named = readPassageLink(key, request.params as Parameters<typeof readPassageLink>[1]);
    const tenant = named && (await tenants.byId(named.tenantId));
    const passage = named && tenant?.isActive ? await knowledge.passage(named.tenantId, named.chunkId) : undefined;
    const { html, policy } = passagePage(
      passage && { ...passage, from: tenant?.companyName ?? tenant?.name ?? '' },
      languageOf(request),
    );
    reply.header('cache-control', 'private, no-store').header('x-robots-tag', 'noindex, nofollow');
    reply.header('content-security-policy', policy).header('referrer-policy', 'no-referrer');
    return reply
      .code(passage ? 200 : 404)
      .type('text/html; charset=utf-8')
      .send(html);
  });
}
