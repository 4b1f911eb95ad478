const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** The wait before each attempt; the first is sent at once. */
const WAITS_MS = [0, SECOND, 5 * SECOND, 30 * SECOND, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 5 * HOUR, 10 * HOUR];
export const MOST_ATTEMPTS = WAITS_MS.length;

const JITTER = 0.2;
const LONGEST_RETRY_AFTER_MS = 24 * HOUR;

const FAILURES_TO_SWITCH_OFF = 25;
const SILENCE_TO_SWITCH_OFF_MS = 24 * HOUR;

/** RFC 9110 10.2.3: seconds, or a date. More than a day is not waited for. */
export function readRetryAfter(header: string | undefined, now: Date): number | undefined {
  if (!header) return undefined;
  const text = header.trim();
  const waitMs = /^\d{1,9}$/.test(text) ? Number(text) * SECOND : Date.parse(text) - now.getTime();
  return Number.isFinite(waitMs) && waitMs > 0 ? Math.min(waitMs, LONGEST_RETRY_AFTER_MS) : undefined;
}

type Failure = { attemptCount: number; now: Date; retryAfterMs?: number | undefined; random: () => number };

/** After that many attempts: when the next one is due, or undefined when all are used up. */
export function nextAttemptAt({ attemptCount, now, retryAfterMs = 0, random }: Failure): Date | undefined {
  const waitMs = WAITS_MS[attemptCount];
  if (waitMs === undefined) return undefined;
  // Spread, so that receivers who failed together are not called together.
  const spreadMs = waitMs * (1 + JITTER * (2 * random() - 1));
  return new Date(now.getTime() + Math.max(Math.round(spreadMs), retryAfterMs));
}

type History = { consecutiveFailures: number; lastSuccessAt: Date | null; activeSince: Date; now: Date };

/** Many failures alone may be one bad minute, a silent day alone one lost event: both together are a dead receiver. */
export function isDead({ consecutiveFailures, lastSuccessAt, activeSince, now }: History): boolean {
  const aliveAt = Math.max(lastSuccessAt?.getTime() ?? 0, activeSince.getTime());
  return consecutiveFailures >= FAILURES_TO_SWITCH_OFF && now.getTime() - aliveAt >= SILENCE_TO_SWITCH_OFF_MS;
}
