import type { FastifyInstance, FastifyReply } from 'fastify';
import { Refusal } from '#platform/refusal.ts';
import type { DocumentOperation } from './document.ts';

/** The surface's one way to say no. A status is given where HTTP itself is the reason: 404, 405, 501. */
export type Refuse = (reply: FastifyReply, refusal: Refusal, status?: number) => unknown;

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
const matcherOf = (url: string): RegExp =>
  new RegExp(
    `^${url
      .split(/\{[^}]+\}/)
      .map(escaped)
      .join('[^/]+')}$`,
  );

/** What no route took: 405 with the methods that would do, else 404, both in the contract's envelope. */
export function answerUnknownRoutes(
  fastify: FastifyInstance,
  { base, operations, refuse }: { base: string; operations: readonly DocumentOperation[]; refuse: Refuse },
): void {
  const routes = operations.map(({ path, method }) => ({ matches: matcherOf(base + path), method }));
  const methodsAt = (path: string): string[] => {
    const found = new Set<string>(routes.filter(({ matches }) => matches.test(path)).map(({ method }) => method));
    if (found.has('GET')) found.add('HEAD');
    return [...found];
  };

  fastify.setNotFoundHandler(async (request, reply) => {
    const path = request.url.split('?', 1)[0] ?? '';
    const methods = methodsAt(path);
    if (methods.length === 0) {
      const message = `There is no operation ${request.method} ${path.slice(0, 200)}.`;
      return refuse(reply, new Refusal('missing', 'route_not_found', message), 404);
    }
    const allow = [...methods, 'OPTIONS'].join(', ');
    reply.header('allow', allow);
    if (request.method === 'OPTIONS') return reply.code(204).send();
    const message = `${request.method} is not possible here: use ${methods.join(' or ')}.`;
    return refuse(reply, new Refusal('invalid', 'method_not_allowed', message), 405);
  });
}
