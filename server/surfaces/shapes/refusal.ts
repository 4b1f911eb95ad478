import type { Refusal, RefusalKind } from '#platform/refusal.ts';

/** HTTP's word for each kind of refusal (RFC 9110, RFC 6585). */
export const statusOf: Record<RefusalKind, number> = {
  invalid: 400,
  unauthenticated: 401,
  unpaid: 402,
  forbidden: 403,
  missing: 404,
  conflict: 409,
  precondition: 409,
  limited: 429,
  upstream: 502,
  unavailable: 503,
};

/** Codes of ours that have a name of their own in the Ringnity contract. */
const named: Record<string, string> = {
  tenant_not_found: 'SDK_CLIENT_NOT_FOUND',
  tenant_inactive: 'SDK_CLIENT_INACTIVE',
  origin_not_allowed: 'SDK_ORIGIN_NOT_ALLOWED',
  context_token_invalid: 'SDK_CONTEXT_TOKEN_INVALID',
  session_required: 'SDK_SESSION_REQUIRED',
  version_unsupported: 'SDK_VERSION_UNSUPPORTED',
  feature_not_available: 'FEATURE_NOT_AVAILABLE',
  api_key_invalid: 'SERVER_API_KEY_INVALID',
  server_scope_denied: 'SERVER_API_SCOPE_DENIED',
  contact_invalid: 'SERVER_CONTACT_VALIDATION_FAILED',
  webhook_invalid: 'SERVER_WEBHOOK_VALIDATION_FAILED',
  webhook_not_found: 'SERVER_WEBHOOK_NOT_FOUND',
  token_expired: 'TOKEN_EXPIRED',
  rate_limited: 'RATE_LIMITED',
  quota_exceeded: 'QUOTA_EXCEEDED',
  insufficient_balance: 'INSUFFICIENT_BALANCE',
  ai_not_ready: 'AI_NOT_READY',
  conversation_closed: 'CONVERSATION_CLOSED',
  conversation_merged: 'CONVERSATION_CLOSED',
  visitor_blocked: 'VISITOR_BLOCKED',
  sign_in_failed: 'AUTH_INVALID_CREDENTIALS',
  session_invalid: 'AUTH_SESSION_INVALID',
  entry_token_invalid: 'AUTH_SESSION_INVALID',
  second_factor_required: 'SECOND_FACTOR_REQUIRED',
  second_factor_invalid: 'SECOND_FACTOR_INVALID',
  google_not_configured: 'GOOGLE_NOT_CONFIGURED',
  google_token_invalid: 'AUTH_INVALID_CREDENTIALS',
  password_wrong: 'PASSWORD_WRONG',
  link_invalid: 'LINK_INVALID',
  registration_ticket_invalid: 'REGISTRATION_TICKET_INVALID',
  sign_up_closed: 'SIGN_UP_CLOSED',
  email_unconfirmed: 'EMAIL_UNCONFIRMED',
  email_taken: 'EMAIL_TAKEN',
  slug_taken: 'SLUG_TAKEN',
  last_owner: 'LAST_OWNER',
  idempotency_key_reused: 'IDEMPOTENCY_KEY_REUSED',
  request_in_progress: 'REQUEST_IN_PROGRESS',
  not_implemented: 'NOT_IMPLEMENTED',
  method_not_allowed: 'METHOD_NOT_ALLOWED',
  payload_too_large: 'PAYLOAD_TOO_LARGE',
  unsupported_media_type: 'UNSUPPORTED_MEDIA_TYPE',
  request_timeout: 'REQUEST_TIMEOUT',
  headers_too_large: 'HEADERS_TOO_LARGE',
  uri_too_long: 'URI_TOO_LONG',
};

const byKind: Record<RefusalKind, string> = {
  invalid: 'VALIDATION_FAILED',
  unauthenticated: 'UNAUTHORIZED',
  unpaid: 'INSUFFICIENT_BALANCE',
  forbidden: 'FORBIDDEN',
  missing: 'NOT_FOUND',
  conflict: 'CONFLICT',
  precondition: 'PRECONDITION_FAILED',
  limited: 'RATE_LIMITED',
  upstream: 'UPSTREAM_ERROR',
  unavailable: 'SERVICE_UNAVAILABLE',
};

/** The code as Ringnity's REST surface, the realtime channel and the console say it. */
export const productCode = (refusal: Refusal): string => named[refusal.code] ?? byKind[refusal.kind];
