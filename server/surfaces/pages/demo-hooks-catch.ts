import type { Checked } from './demo-hooks-signatures.ts';

export type Caught = {
  /** Rises by one with each request: a page knows what it has shown. */
  number: number;
  receivedAt: string;
  event: string;
  deliveryId: string;
  eventId: string;
  /** How often this event has come here, this time included. */
  attempt: number;
  signature: Checked;
  body: string;
};

const KEPT = 50;

/** What came, the newest first, in memory alone: a restart forgets it. */
export function hookCatch() {
  let caught: Caught[] = [];
  let number = 0;
  return {
    add(one: Omit<Caught, 'number' | 'attempt'>): Caught {
      number += 1;
      const before = one.eventId ? caught.filter(({ eventId }) => eventId === one.eventId).length : 0;
      const entry = { number, ...one, attempt: before + 1 };
      caught = [entry, ...caught].slice(0, KEPT);
      return entry;
    },
    list: (): Caught[] => caught,
  };
}

export type HookCatch = ReturnType<typeof hookCatch>;
