import type { SdkClock } from './sdk-clock.ts';

const REPEAT_MS = 3_000;
const ENDS_AFTER_MS = 5_000;

/** May be called on every key: says it every 3 s while it lasts, and that it is over when no key follows. */
export function typing(clock: SdkClock, tell: (isTyping: boolean) => void) {
  let toldAt: number | undefined;
  let stop: (() => void) | undefined;

  function end(): void {
    stop?.();
    if (toldAt === undefined) return;
    toldAt = undefined;
    tell(false);
  }

  return {
    set(isTyping: boolean): void {
      if (!isTyping) {
        end();
        return;
      }
      stop?.();
      stop = clock.after(ENDS_AFTER_MS, end);
      if (toldAt !== undefined && clock.now() - toldAt < REPEAT_MS) return;
      toldAt = clock.now();
      tell(true);
    },
    /** A sent message ends the typing by itself. */
    sent(): void {
      stop?.();
      toldAt = undefined;
    },
  };
}
