import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Call, FoundLink, LinkedCalls } from '#modules/calls/index.ts';
import type { Tenant, Tenants } from '#modules/tenants/index.ts';
import type { Limits } from '#platform/limits.ts';
import { isRefusal } from '#platform/refusal.ts';
import { languageOf } from './assets/reader.ts';
import { callWords } from './call-words.ts';
import { notePage } from './note-page.ts';

export type CallNeeds = {
  linkedCalls: LinkedCalls;
  tenants: Pick<Tenants, 'byId'>;
  limits: Pick<Limits, 'take'>;
};

type Words = (typeof callWords)['de' | 'en'];
type Said = Parameters<typeof notePage>[0];
type Params = { Params: { token: string } };

const LOOK_AGAIN_SECONDS = 3;
const TRIES_PER_MINUTE = 30;

/** How the call stands that the link opened. */
function saidOf(call: Call, path: string, words: Words): Said {
  const name = call.staffName ?? words.somebody;
  const hangUp = { action: `${path}/end`, label: words.hangUp };
  if (call.status === 'started') return { ...words.ringing, button: hangUp, againSeconds: LOOK_AGAIN_SECONDS };
  if (call.status === 'answered') {
    const { title, text } = call.roomUrl ? words.answered : words.answeredElsewhere;
    const told = { title: title.replace('{name}', name), text, againSeconds: 10 };
    if (!call.roomUrl) return { ...told, button: hangUp };
    return { ...told, action: { href: call.roomUrl, label: words.join, opensBeside: true }, others: [hangUp] };
  }
  if (call.status === 'missed') return { ...(call.endReason === 'cancelled' ? words.cancelled : words.missed) };
  return { ...words[call.status] };
}

/** Of a link that opened nothing yet: whether it can. */
function saidOfLink(link: FoundLink, path: string, words: Words): Said {
  if (link.state !== 'open') return { ...words[link.state] };
  if (link.obstacle) return { ...words.notReady };
  const { title, text } = words.open[link.service === 'video_call' ? 'video' : 'audio'];
  return { title, text, button: { action: path, label: words.begin } };
}

const chatOf = ({ publicKey }: Tenant): string => `/widget/frame?key=${encodeURIComponent(publicKey)}`;

/** `/call/{token}`: where a call link leads. To look spends nothing: mail filters and previews do so too. */
export function callPages(fastify: FastifyInstance, { linkedCalls, tenants, limits }: CallNeeds): void {
  function send(request: FastifyRequest, reply: FastifyReply, said: Said, tenant: Tenant | undefined, status: number) {
    const language = languageOf(request);
    const toChat = tenant && { href: chatOf(tenant), label: callWords[language].toChat };
    const isBusy = said.button !== undefined || said.action !== undefined;
    const { html, policy } = notePage(
      { ...said, ...(toChat && (isBusy ? { others: [...(said.others ?? []), toChat] } : { action: toChat })) },
      { language, colour: tenant?.branding.primaryColor, name: tenant && (tenant.branding.displayName ?? tenant.name) },
    );
    reply
      .code(status)
      .header('cache-control', 'no-store')
      .header('referrer-policy', 'no-referrer')
      .header('vary', 'accept-language')
      .header('x-robots-tag', 'noindex')
      .header('content-security-policy', policy);
    return reply.type('text/html; charset=utf-8').send(html);
  }

  fastify.get<Params>('/call/:token', async (request, reply) => {
    const words = callWords[languageOf(request)];
    const found = await linkedCalls.look(request.params.token);
    const tenant = found && (await tenants.byId(found.link.tenantId));
    if (!found || !tenant?.isActive) return send(request, reply, { ...words.unknown }, undefined, 404);
    const path = `/call/${encodeURIComponent(request.params.token)}`;
    if (found.call) return send(request, reply, saidOf(found.call, path, words), tenant, 200);
    const status = found.link.state === 'open' ? 200 : 410;
    return send(request, reply, saidOfLink(found.link, path, words), tenant, status);
  });

  /** A form's POST has no body here; what it would do is done, and the page looked at again. */
  async function does(request: FastifyRequest<Params>, reply: FastifyReply, act: (token: string) => Promise<unknown>) {
    const { token } = request.params;
    try {
      await limits.take('call pages', request.ip, TRIES_PER_MINUTE, 60);
    } catch (error) {
      if (!isRefusal(error)) throw error;
      const { tooOften, again } = callWords[languageOf(request)];
      reply.header('retry-after', error.details.retryAfterSeconds ?? 60);
      const action = { href: `/call/${encodeURIComponent(token)}`, label: again };
      return send(request, reply, { ...tooOften, action }, undefined, 429);
    }
    try {
      await act(token);
    } catch (error) {
      if (!isRefusal(error)) throw error;
      const found = await linkedCalls.look(token);
      const tenant = found && (await tenants.byId(found.link.tenantId));
      // The page says itself what is wrong with a link; what is wrong with the call only this answer knows.
      if (tenant?.isActive && found?.link.state === 'open' && !found.link.obstacle) {
        return send(request, reply, { ...callWords[languageOf(request)].refused }, tenant, 409);
      }
    }
    return reply.redirect(`/call/${encodeURIComponent(token)}`, 303);
  }

  fastify.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { parseAs: 'string', bodyLimit: 1024 }, (_request, _body, done) => done(null));
    scope.post<Params>('/call/:token', (request, reply) => does(request, reply, linkedCalls.begin));
    scope.post<Params>('/call/:token/end', (request, reply) => does(request, reply, linkedCalls.hangUp));
  });
}
