import type { FastifyInstance, FastifyRequest } from 'fastify';

const BODY_MS = 15_000;

const hasBody = ({ headers }: FastifyRequest): boolean =>
  headers['transfer-encoding'] !== undefined || (headers['content-length'] ?? '0') !== '0';

/**
 * A body has 15 seconds to arrive. Files have as long as the server gives any request: a telephone in a cellar sends
 * a picture in minutes.
 */
export function bodyDeadline(
  fastify: FastifyInstance,
  tooLate: (request: FastifyRequest) => void,
  afterMs = BODY_MS,
): void {
  fastify.addHook('onRequest', async (request) => {
    if (request.routeOptions.config?.streams || !hasBody(request)) return;
    const { raw } = request;
    const timer = setTimeout(() => {
      if (!raw.complete) tooLate(request);
    }, afterMs);
    timer.unref();
    raw.once('end', () => clearTimeout(timer)).once('close', () => clearTimeout(timer));
  });
}
