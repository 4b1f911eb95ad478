import type { FastifyError } from 'fastify';
import { mapDatabaseError } from '#platform/database/index.ts';
import { isRefusal, Refusal } from '#platform/refusal.ts';

/** What the parser and the framework refuse, as refusals of ours. */
const framework: Record<string, () => Refusal> = {
  FST_ERR_CTP_BODY_TOO_LARGE: () =>
    new Refusal('invalid', 'payload_too_large', 'The body is larger than this address takes.'),
  FST_ERR_CTP_INVALID_MEDIA_TYPE: () =>
    new Refusal(
      'invalid',
      'unsupported_media_type',
      'The body should be JSON, with the header content-type: application/json.',
    ),
  FST_ERR_CTP_EMPTY_JSON_BODY: () => invalidJson('is empty'),
  FST_ERR_CTP_INVALID_JSON_BODY: () => invalidJson('is not JSON'),
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: () => invalidJson('is not as long as content-length says'),
  FST_ERR_BAD_URL: () =>
    new Refusal('invalid', 'validation_failed', 'The address cannot be decoded.', {
      faults: [
        'The path holds a % that is not followed by two hexadecimal digits: it should be percent-encoded UTF-8.',
      ],
    }),
  FST_ERR_ASYNC_CONSTRAINT: () => new Refusal('invalid', 'validation_failed', 'The request cannot be understood.'),
  FST_ERR_MAX_PARAM_LENGTH: () =>
    new Refusal('invalid', 'uri_too_long', 'A part of the path is longer than 200 characters.'),
};

const invalidJson = (what: string) =>
  new Refusal('invalid', 'validation_failed', `The body ${what}.`, {
    faults: [`body ${what}: it should be one JSON value.`],
  });

const byStatus: Record<number, () => Refusal> = {
  400: () => new Refusal('invalid', 'validation_failed', 'The request cannot be understood.'),
  408: () => new Refusal('unavailable', 'request_timeout', 'The request took too long to arrive.'),
  413: framework['FST_ERR_CTP_BODY_TOO_LARGE']!,
  414: () => new Refusal('invalid', 'uri_too_long', 'The address is too long.'),
  415: framework['FST_ERR_CTP_INVALID_MEDIA_TYPE']!,
};

/** Undefined: a fault of ours, of which the caller learns nothing but the request id. */
export function refusalOf(error: FastifyError | Error): Refusal | undefined {
  if (isRefusal(error)) return error;
  const { code, statusCode } = error as FastifyError;
  if (code && framework[code]) return framework[code]();
  return mapDatabaseError(error) ?? (statusCode && statusCode < 500 ? byStatus[statusCode]?.() : undefined);
}

export const internalError = () =>
  new Refusal('unavailable', 'internal_error', 'Something went wrong on our side. The request id names it in the log.');

/** Node's own parser errors, before a request exists. */
export function parserFault(error: NodeJS.ErrnoException): Refusal {
  if (error.code === 'HPE_HEADER_OVERFLOW') {
    return new Refusal('invalid', 'headers_too_large', 'The headers are larger than 16 KiB.');
  }
  if (error.code === 'ERR_HTTP_REQUEST_TIMEOUT') {
    return new Refusal('unavailable', 'request_timeout', 'The request took too long to arrive.');
  }
  return new Refusal('invalid', 'validation_failed', 'This is not a request of HTTP/1.1.');
}
