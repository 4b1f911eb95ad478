/** Time as a dependency, so that tests need not wait. */
export type SdkClock = {
  now(): number;
  /** Runs `work` once, after that long; the answer calls it off. */
  after(milliseconds: number, work: () => void): () => void;
};

export const wallClock: SdkClock = {
  now: () => Date.now(),
  after(milliseconds, work) {
    const timer = setTimeout(work, milliseconds);
    return () => clearTimeout(timer);
  },
};
