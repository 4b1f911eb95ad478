const FIRST_MS = 500;
const MOST_MS = 30_000;

/** Doubles up to half a minute; the random half keeps clients of a restarted server from coming all at once. */
export function backoffMs(tries: number, random: () => number = Math.random): number {
  const whole = Math.min(MOST_MS, FIRST_MS * 2 ** Math.min(tries, 10));
  return Math.round(whole / 2 + (random() * whole) / 2);
}
