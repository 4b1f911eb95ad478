import type { FastifyRequest } from 'fastify';
import type { CallOrigin } from '#modules/identity/index.ts';

/** Where a request came from; behind proxies that are trusted, the address that they tell. */
export const originOf = ({ ip, headers, id }: FastifyRequest): CallOrigin => ({
  address: ip,
  userAgent: headers['user-agent'],
  requestId: id,
});
