import type { SdkClock } from './sdk-clock.ts';

/** A clock that stands still until it is moved, for tests. */
export function heldTime() {
  let now = 0;
  let timers: { at: number; work(): void }[] = [];
  const clock: SdkClock = {
    now: () => now,
    after(milliseconds, work) {
      const timer = { at: now + milliseconds, work };
      timers.push(timer);
      return () => {
        timers = timers.filter((one) => one !== timer);
      };
    },
  };
  return {
    clock,
    advance(milliseconds: number): void {
      const until = now + milliseconds;
      for (;;) {
        const next = timers.filter(({ at }) => at <= until).sort((one, other) => one.at - other.at)[0];
        if (!next) break;
        timers = timers.filter((one) => one !== next);
        now = Math.max(now, next.at);
        next.work();
      }
      now = until;
    },
  };
}
