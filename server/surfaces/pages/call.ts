import type { FastifyInstance } from 'fastify';
import type { CallLinks, FoundLink } from '#modules/calls/index.ts';
import type { Tenants } from '#modules/tenants/index.ts';
import { languageOf } from './assets/reader.ts';
import { callWords } from './call-words.ts';
import { notePage } from './note-page.ts';

export type CallNeeds = { callLinks: Pick<CallLinks, 'find'>; tenants: Pick<Tenants, 'byId'> };

/** What the page has to say: of a link that is over, that first; there is no use in calls that it does not open. */
const noteOf = (link: FoundLink | undefined) => {
  if (!link) return 'unknown';
  if (link.state !== 'open') return link.state;
  return link.obstacle ? 'notReady' : 'later';
};

/** `/call/{token}`: where a call link leads. It only looks: nothing is spent before a call begins. */
export function callPages(fastify: FastifyInstance, { callLinks, tenants }: CallNeeds): void {
  fastify.get<{ Params: { token: string } }>('/call/:token', async (request, reply) => {
    const language = languageOf(request);
    const link = await callLinks.find(request.params.token);
    const tenant = link && (await tenants.byId(link.tenantId));
    const known = tenant?.isActive ? tenant : undefined;
    const note = known ? noteOf(link) : 'unknown';
    const { title, text } = callWords[language][note];
    const { html, policy } = notePage(
      {
        title,
        text,
        action: known && {
          href: `/widget/frame?key=${encodeURIComponent(known.publicKey)}`,
          label: callWords[language].toChat,
        },
      },
      { language, colour: known?.branding.primaryColor, name: known && (known.branding.displayName ?? known.name) },
    );
    reply.code(note === 'unknown' ? 404 : link?.state === 'open' ? 200 : 410);
    reply
      .header('cache-control', 'no-store')
      .header('referrer-policy', 'no-referrer')
      .header('vary', 'accept-language');
    reply.header('x-robots-tag', 'noindex').header('content-security-policy', policy);
    return reply.type('text/html; charset=utf-8').send(html);
  });
}
