import type { FastifyReply } from 'fastify';
import type { Refusal, RefusalKind } from '#platform/refusal.ts';
import { statusOf } from '#surfaces/shapes/refusal.ts';

const byKind: Partial<Record<RefusalKind, string>> = {
  unauthenticated: 'invalid_token',
  forbidden: 'access_denied',
  limited: 'temporarily_unavailable',
  upstream: 'temporarily_unavailable',
  unavailable: 'temporarily_unavailable',
};

const byCode: Record<string, { status: number; error: string }> = {
  token_scope_denied: { status: 403, error: 'insufficient_scope' },
  quota_exceeded: { status: 409, error: 'invalid_request' },
  payload_too_large: { status: 413, error: 'invalid_request' },
  unsupported_media_type: { status: 415, error: 'invalid_request' },
  request_timeout: { status: 408, error: 'temporarily_unavailable' },
};

/** RFC 6749, 5.2: no quotes and no backslashes, ASCII alone. */
export const describable = (text: string): string => text.replaceAll(/[^\x20-\x21\x23-\x5b\x5d-\x7e]/g, "'");

/** A refusal as OAuth says it (RFC 6749, RFC 6750), with our own word for it in `reason`. */
export function refuseOAuth(reply: FastifyReply, refusal: Refusal) {
  const { status, error } = byCode[refusal.code] ?? {
    status: statusOf[refusal.kind],
    error: byKind[refusal.kind] ?? 'invalid_request',
  };
  const description = describable(refusal.details.faults?.[0] ?? refusal.message);
  const { retryAfterSeconds, facts } = refusal.details;
  if (retryAfterSeconds !== undefined) reply.header('retry-after', String(retryAfterSeconds));
  if (error === 'invalid_token' || error === 'insufficient_scope') {
    const scope = typeof facts?.['requiredScope'] === 'string' ? `, scope="${facts['requiredScope']}"` : '';
    // Who has shown no token at all learns that one is needed, and no more (RFC 6750, 3.1); a scheme never stands alone.
    const challenge =
      refusal.code === 'credential_missing'
        ? 'Bearer realm="login"'
        : `Bearer error="${error}", error_description="${description}"${scope}`;
    reply.header('www-authenticate', challenge);
  }
  return reply
    .code(status)
    .header('cache-control', 'no-store')
    .send({ error, error_description: description, reason: refusal.code });
}
