import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible';
import { Refusal } from './refusal.ts';

export type Allowance = { limit: number; remaining: number; resetSeconds: number; windowSeconds: number };

/** Counts what a key has used of its window. Counters live in this process. */
export type Limits = {
  /** Takes one; refuses with `rate_limited` where none is left. */
  take(name: string, key: string, limit: number, windowSeconds: number): Promise<Allowance>;
};

const isResult = (value: unknown): value is RateLimiterRes =>
  typeof value === 'object' && value !== null && 'msBeforeNext' in value;

export function limits(): Limits {
  const windows = new Map<string, RateLimiterMemory>();
  return {
    async take(name, key, limit, windowSeconds) {
      const id = `${name}:${limit}:${windowSeconds}`;
      const window =
        windows.get(id) ?? new RateLimiterMemory({ keyPrefix: name, points: limit, duration: windowSeconds });
      windows.set(id, window);
      try {
        const left = await window.consume(key);
        return {
          limit,
          remaining: left.remainingPoints,
          resetSeconds: Math.ceil(left.msBeforeNext / 1000),
          windowSeconds,
        };
      } catch (reason) {
        if (!isResult(reason)) throw reason;
        const retryAfterSeconds = Math.max(1, Math.ceil(reason.msBeforeNext / 1000));
        throw new Refusal('limited', 'rate_limited', `No more than ${limit} requests in ${windowSeconds} s.`, {
          retryAfterSeconds,
          facts: { limit, windowSeconds },
        });
      }
    },
  };
}
