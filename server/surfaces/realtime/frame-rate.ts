/** A token bucket: `burst` at once, then `perSecond`. Times in milliseconds. */
export function frameRate(perSecond: number, burst: number) {
  let left = burst;
  let filledAt = 0;
  return {
    take(now: number): boolean {
      if (filledAt > 0) left = Math.min(burst, left + ((now - filledAt) / 1000) * perSecond);
      filledAt = now;
      if (left < 1) return false;
      left -= 1;
      return true;
    },
  };
}

export type FrameRate = ReturnType<typeof frameRate>;
