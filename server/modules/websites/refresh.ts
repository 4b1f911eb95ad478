import type { Refresh } from './websites.tables.ts';

const DAY_MS = 86_400_000;
const every: Record<Refresh, number | null> = { off: null, daily: DAY_MS, weekly: 7 * DAY_MS };

/** When a website is to be read again; null for never by itself. */
export function dueAfter(refresh: Refresh, now: Date): Date | null {
  const after = every[refresh];
  return after === null ? null : new Date(now.getTime() + after);
}
