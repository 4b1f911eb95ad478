/** Time as a dependency: tests hand in their own. */
export type Clock = { now(): Date };

export const systemClock: Clock = { now: () => new Date() };

export type HeldClock = Clock & { set(time: Date): void; advance(milliseconds: number): void };

/** A clock that stands still until it is moved. */
export function heldClock(start: Date): HeldClock {
  let time = start.getTime();
  return {
    now: () => new Date(time),
    set: (to) => {
      time = to.getTime();
    },
    advance: (milliseconds) => {
      time += milliseconds;
    },
  };
}
