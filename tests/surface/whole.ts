import assert from 'node:assert/strict';
import type { Noun } from '#platform/ids.ts';
import { prefixes } from '#platform/ids.ts';
import type { Reply } from '../app.ts';

export const time = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
export const token = /^[\w-]+\.[\w-]+\.[\w-]+$/;
export const idOf = (noun: Noun): RegExp => new RegExp(`^${prefixes[noun]}_[0-9a-z]{26}$`);

/** Expected values may be patterns: what fits one stands for it, so that the rest is compared to the last field. */
function filledIn(actual: unknown, expected: unknown): unknown {
  if (expected instanceof RegExp) return typeof actual === 'string' && expected.test(actual) ? actual : expected;
  if (expected === Number) return typeof actual === 'number' ? actual : expected;
  if (typeof expected !== 'object' || expected === null) return expected;
  if (Array.isArray(expected)) {
    return expected.map((entry, index) => filledIn(Array.isArray(actual) ? actual[index] : undefined, entry));
  }
  const fields = (actual ?? {}) as Record<string, unknown>;
  return Object.fromEntries(Object.entries(expected).map(([name, value]) => [name, filledIn(fields[name], value)]));
}

export const assertWhole = (actual: unknown, expected: unknown): void =>
  assert.deepEqual(actual, filledIn(actual, expected));

/** A success, to its last field. */
export function assertAnswer({ status, body, headers }: Reply<unknown>, expectedStatus: number, data: unknown): void {
  assert.equal(status, expectedStatus, JSON.stringify(body));
  assert.match(headers.get('x-request-id') ?? '', /^[\w-]{8,64}$/);
  assertWhole(body, { success: true, data });
}

type Refused = { details?: (RegExp | string)[]; facts?: Record<string, unknown> };

/** A refusal in the product's envelope, to its last field: a code, a sentence, what would be right, and the request id. */
export function assertRefused(
  { status, body, headers }: Reply<unknown>,
  expectedStatus: number,
  code: string,
  { details, facts }: Refused = {},
): void {
  assert.equal(status, expectedStatus, JSON.stringify(body));
  assert.ok(body.message.length > 10 && /[.!)]$/.test(body.message.trim()), `a sentence: ${body.message}`);
  const expected = {
    success: false,
    code,
    message: body.message,
    // Where a test names no details, any will do, as long as they are sentences.
    ...(details ? { details } : body.details && { details: body.details.map(() => /\w.*\.$/s) }),
    detail: { requestId: headers.get('x-request-id'), reason: /^[a-z][a-z0-9_]+$/, ...facts },
  };
  assertWhole(body, expected);
  assert.equal(headers.get('www-authenticate'), expectedStatus === 401 ? 'Bearer' : null);
}
