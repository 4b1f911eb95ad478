import assert from 'node:assert/strict';
import { test } from 'node:test';
import { limits } from './limits.ts';
import type { Refusal } from './refusal.ts';

test('a window gives exactly what it holds, each key for itself, and then says when again', async () => {
  const window = limits();
  const results = await Promise.allSettled(Array.from({ length: 50 }, () => window.take('hour', 'key-1', 10, 3600)));
  assert.equal(results.filter(({ status }) => status === 'fulfilled').length, 10);
  const refused = results.find((result) => result.status === 'rejected')?.reason as Refusal;
  assert.equal(refused.code, 'rate_limited');
  assert.ok((refused.details.retryAfterSeconds ?? 0) > 3500);
  assert.equal((await window.take('hour', 'key-2', 10, 3600)).remaining, 9);
});
