import cors from '@fastify/cors';
import type { FastifyInstance, FastifyRequest } from 'fastify';

/** Addresses that a visitor's page, or an app of the tenant's, may call from elsewhere. */
const PUBLIC = /^\/api\/(?:sdk\/(?:health|bootstrap|session|devices)|chat\/|ai\/visitor\/)/;

/** What an application in a browser asks. None of it looks at cookies, so that a foreign page can do nothing in anybody's name. */
const LOGIN =
  /^\/(?:\.well-known\/openid-configuration|oauth\/(?:token|userinfo|revoke|jwks\.json|tenant\/[a-z-]+))(?:\?|$)/;

/**
 * A preflight carries no credential, so it is answered for any origin that some tenant allows. The request that follows
 * is held against its own tenant's list.
 */
export async function crossOrigin(
  fastify: FastifyInstance,
  { anyAllows }: { anyAllows(origin: string): Promise<boolean> },
): Promise<void> {
  await fastify.register(cors, {
    delegator: (request: FastifyRequest, done) => {
      const { origin } = request.headers;
      if (origin && LOGIN.test(request.url)) {
        done(null, {
          origin: '*',
          methods: ['GET', 'POST'],
          allowedHeaders: ['content-type', 'authorization'],
          exposedHeaders: ['www-authenticate', 'retry-after', 'x-request-id'],
          maxAge: 600,
          strictPreflight: false,
        });
        return;
      }
      if (!origin || !PUBLIC.test(request.url)) {
        done(null, { origin: false });
        return;
      }
      anyAllows(origin).then(
        (allowed) =>
          done(null, {
            origin: allowed ? origin : false,
            methods: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'],
            allowedHeaders: [
              'content-type',
              'authorization',
              'idempotency-key',
              'x-request-id',
              'x-ringnity-sdk-session',
              'x-ringnity-sdk-version',
            ],
            exposedHeaders: ['x-request-id', 'retry-after', 'ratelimit', 'ratelimit-policy', 'idempotent-replayed'],
            maxAge: 600,
            strictPreflight: false,
          }),
        (error: Error) => done(error, { origin: false }),
      );
    },
  });
}
