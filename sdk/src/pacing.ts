import { limits } from '@switchboard/protocol/limits';
import type { SdkClock } from './sdk-clock.ts';

/** Kept below what the server bears, since its clock and ours don't tick together. */
const PER_SECOND = limits.framesPerSecond * 0.8;
const BURST = limits.frameBurst * 0.75;

/** Lets frames go in order, no faster than the server takes them. */
export function pacing(clock: SdkClock, write: (text: string) => void) {
  let left: number = BURST;
  let filledAt = clock.now();
  let waiting: string[] = [];
  let stop: (() => void) | undefined;

  function refill(): void {
    const now = clock.now();
    left = Math.min(BURST, left + ((now - filledAt) / 1000) * PER_SECOND);
    filledAt = now;
  }

  function flush(): void {
    stop = undefined;
    refill();
    while (left >= 1 && waiting.length > 0) {
      left -= 1;
      write(waiting.shift()!);
    }
    if (waiting.length > 0) stop = clock.after(Math.ceil(((1 - left) / PER_SECOND) * 1000), flush);
  }

  return {
    push(text: string): void {
      waiting.push(text);
      if (!stop) flush();
    },
    /** For what is worthless late, such as typing: it goes now or not at all. */
    offer(text: string): void {
      refill();
      if (waiting.length > 0 || left < 2) return;
      left -= 1;
      write(text);
    },
    stop(): void {
      stop?.();
      waiting = [];
    },
  };
}
