import type { FastifyInstance } from 'fastify';
import { Refusal } from '#platform/refusal.ts';

/** JSON and nothing else; clients that announce JSON and send nothing have sent no body. */
export function acceptJson(fastify: FastifyInstance): void {
  const parse = fastify.getDefaultJsonParser('error', 'error');
  fastify.removeContentTypeParser(['application/json', 'text/plain']);
  fastify.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    if (body.length === 0) return done(null, undefined);
    parse(request, String(body), (error, value) => (error ? done(notJson(String(body))) : done(null, value)));
  });
}

/** Says which: the parser refuses broken JSON and names that reach for an object's prototype with the same error. */
function notJson(body: string): Refusal {
  let fault = 'body must not contain fields named __proto__ or constructor.prototype.';
  try {
    JSON.parse(body);
  } catch {
    fault = 'body must be valid JSON.';
  }
  return new Refusal('invalid', 'validation_failed', `The request is not valid: ${fault}`, { faults: [fault] });
}
