import type { FastifyReply } from 'fastify';
import type { Refusal } from '#platform/refusal.ts';
import { productCode, statusOf } from './refusal.ts';

const otherStatus: Record<string, number> = {
  version_unsupported: 426,
  idempotency_key_reused: 422,
  payload_too_large: 413,
  unsupported_media_type: 415,
  request_timeout: 408,
  headers_too_large: 431,
  uri_too_long: 414,
  method_not_allowed: 405,
  not_implemented: 501,
  storage_full: 507,
};

export const productStatus = (refusal: Refusal): number => otherStatus[refusal.code] ?? statusOf[refusal.kind];

export const productEnvelope = (refusal: Refusal, requestId: string) => ({
  success: false as const,
  code: productCode(refusal),
  message: refusal.message,
  ...(refusal.details.faults && { details: refusal.details.faults }),
  detail: {
    requestId,
    // The contract's codes are few: the reason says which conflict, which limit.
    reason: refusal.code,
    ...refusal.details.facts,
    ...(refusal.details.retryAfterSeconds !== undefined && { retryAfterSeconds: refusal.details.retryAfterSeconds }),
  },
});

export function refuseProduct(reply: FastifyReply, refusal: Refusal, status = productStatus(refusal)) {
  if (refusal.details.retryAfterSeconds !== undefined)
    reply.header('retry-after', String(refusal.details.retryAfterSeconds));
  if (status === 401) reply.header('www-authenticate', 'Bearer');
  return reply.code(status).send(productEnvelope(refusal, reply.request.id));
}
