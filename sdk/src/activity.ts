import { limits } from '@switchboard/protocol/limits';
import type { SdkClock } from './sdk-clock.ts';

/** Whether somebody sits there: told to the server as often as it must know. */
export function activity(clock: SdkClock, tell: (isIdle: boolean) => void) {
  let activeAt: number | undefined;
  let toldAt = 0;
  const isIdle = () => activeAt !== undefined && clock.now() - activeAt >= limits.idleMs;
  const say = () => {
    toldAt = clock.now();
    tell(isIdle());
  };
  return {
    isIdle,
    note(): void {
      const now = clock.now();
      const isDue = activeAt === undefined || isIdle() || now - toldAt >= limits.activityMs;
      activeAt = now;
      if (isDue) say();
    },
    /** After the line came back: nothing, where nobody ever told. */
    again(): void {
      if (activeAt !== undefined) say();
    },
  };
}
