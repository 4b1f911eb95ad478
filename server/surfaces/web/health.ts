import type { FastifyInstance } from 'fastify';
import type { Metrics } from '#platform/metrics.ts';

/** For whoever runs this: alive, ready for requests, and the figures. The status code is the contract. */
export function health(
  fastify: FastifyInstance,
  { isReady, isDraining, metrics }: { isReady(): Promise<boolean>; isDraining(): boolean; metrics: Metrics },
): void {
  fastify.get('/livez', async (_request, reply) => reply.header('cache-control', 'no-store').send({ status: 'ok' }));
  fastify.get('/readyz', async (_request, reply) => {
    const ready = !isDraining() && (await isReady());
    return reply
      .code(ready ? 200 : 503)
      .header('cache-control', 'no-store')
      .send({ status: ready ? 'ready' : isDraining() ? 'stopping' : 'not ready' });
  });
  fastify.get('/metrics', async (_request, reply) => reply.type(metrics.contentType).send(await metrics.text()));
}
