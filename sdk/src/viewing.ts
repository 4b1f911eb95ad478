import type { SdkClock } from './sdk-clock.ts';

const REPEAT_MS = 20_000;
/** However many newcomers there are, they are answered at most this often. */
const ANSWER_MS = 1_000;

/** Says that a conversation is before somebody's eyes for as long as it is, and anew to who has just come. */
export function viewing(clock: SdkClock, tell: (isViewing: boolean) => void) {
  let isViewing = false;
  let dueAt = 0;
  let stop: (() => void) | undefined;

  function beat(): void {
    tell(true);
    plan(REPEAT_MS);
  }
  function plan(inMs: number): void {
    stop?.();
    dueAt = clock.now() + inMs;
    stop = clock.after(inMs, beat);
  }

  return {
    set(next: boolean): void {
      if (next === isViewing) return;
      isViewing = next;
      stop?.();
      if (next) beat();
      else tell(false);
    },
    /** A colleague has opened it, or the line is back: who listens now has not heard of us. */
    again(): void {
      if (isViewing && dueAt - clock.now() > ANSWER_MS) plan(ANSWER_MS);
    },
    stop(): void {
      isViewing = false;
      stop?.();
    },
  };
}
