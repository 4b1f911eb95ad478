import { backoffMs } from './backoff.ts';
import type { SdkClock } from './sdk-clock.ts';
import { isPassing } from './sdk-error.ts';

const CALM_MS = 3_000;
const ANSWERING_MS = 1_000;

/** Asks REST again and again while no socket can be had: faster while an answer is due, slower while nothing answers. */
export function polling({
  clock,
  round,
  isAnswerDue,
  onReached,
  onUnreached,
  onRefused,
}: {
  clock: SdkClock;
  round(): Promise<unknown>;
  isAnswerDue(): boolean;
  onReached(): void;
  onUnreached(): void;
  onRefused(error: unknown): void;
}) {
  let isRunning = false;
  let failures = 0;
  let stopTimer: (() => void) | undefined;

  async function turn(): Promise<void> {
    try {
      await round();
      if (!isRunning) return;
      failures = 0;
      onReached();
    } catch (error) {
      if (!isRunning) return;
      if (!isPassing(error)) return onRefused(error);
      failures += 1;
      onUnreached();
    }
    if (!isRunning) return;
    const calm = isAnswerDue() ? ANSWERING_MS : CALM_MS;
    stopTimer = clock.after(failures > 0 ? Math.max(calm, backoffMs(failures)) : calm, () => void turn());
  }

  return {
    start(): void {
      if (isRunning) return;
      isRunning = true;
      failures = 0;
      void turn();
    },
    stop(): void {
      isRunning = false;
      stopTimer?.();
    },
  };
}
