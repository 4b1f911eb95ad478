import type { FastifyReply } from 'fastify';
import type { Refusal, RefusalKind } from '#platform/refusal.ts';

const status: Record<RefusalKind, number> = {
  invalid: 400,
  unauthenticated: 401,
  unpaid: 402,
  forbidden: 403,
  missing: 404,
  conflict: 409,
  precondition: 412,
  limited: 429,
  upstream: 502,
  unavailable: 503,
};
const codes: Record<RefusalKind, string> = {
  invalid: 'validation_error',
  unauthenticated: 'unauthorized',
  unpaid: 'insufficient_balance',
  forbidden: 'forbidden',
  missing: 'not_found',
  conflict: 'conflict',
  precondition: 'precondition_failed',
  limited: 'rate_limit_exceeded',
  upstream: 'upstream_error',
  unavailable: 'service_unavailable',
};
const named: Record<string, { code: string; status?: number }> = {
  api_key_invalid: { code: 'invalid_api_key' },
  scope_denied: { code: 'insufficient_permissions' },
  quota_exceeded: { code: 'quota_exceeded', status: 402 },
  method_not_allowed: { code: 'method_not_allowed', status: 405 },
  payload_too_large: { code: 'payload_too_large', status: 413 },
  unsupported_media_type: { code: 'unsupported_media_type', status: 415 },
  request_timeout: { code: 'request_timeout', status: 408 },
  headers_too_large: { code: 'headers_too_large', status: 431 },
  uri_too_long: { code: 'uri_too_long', status: 414 },
  idempotency_key_reused: { code: 'idempotency_key_reused', status: 422 },
  not_implemented: { code: 'not_implemented', status: 501 },
  internal_error: { code: 'internal_error', status: 500 },
};

export const echocallStatus = (refusal: Refusal): number => named[refusal.code]?.status ?? status[refusal.kind];

export function echocallEnvelope({ code, kind, message, details }: Refusal) {
  const { requiredScope, ...facts } = details.facts ?? {};
  const more = { ...facts, ...(details.faults && { faults: details.faults }) };
  return {
    error: {
      code: named[code]?.code ?? codes[kind],
      message,
      ...(Object.keys(more).length > 0 && { details: more }),
      ...(typeof requiredScope === 'string' && { requiredScope }),
    },
  };
}

export function refuseEchocall(reply: FastifyReply, refusal: Refusal, at = echocallStatus(refusal)) {
  if (refusal.details.retryAfterSeconds !== undefined)
    reply.header('retry-after', String(refusal.details.retryAfterSeconds));
  if (at === 401) reply.header('www-authenticate', 'Bearer');
  return reply.code(at).send(echocallEnvelope(refusal));
}
