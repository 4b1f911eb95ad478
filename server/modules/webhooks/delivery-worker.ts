import type { Clock } from '#platform/clock.ts';
import type { Log } from '#platform/log.ts';
import type { Claimed, DeliveryStore } from './deliveries.store.ts';
import { SEND_TIMEOUT_MS } from './sending.ts';

export type DeliveryWorker = {
  start(): void;
  /** Something may have been queued. May be called before the queueing transaction commits, and too often. */
  wake(): void;
  /** Takes nothing more and waits for what is under way; what takes longer is sent again by the next process. */
  stop(graceMs?: number): Promise<void>;
};

export type WorkerNeeds = {
  deliveries: Pick<DeliveryStore, 'claim'>;
  deliver(claimed: Claimed): Promise<unknown>;
  clock: Clock;
  log: Log;
  /** Sent at once by this process, to all receivers that answer quickly and to any one. */
  concurrency?: number | undefined;
  perWebhook?: number | undefined;
};

/** Longer than any attempt, so that only a dead process loses its claims. */
export const LEASE_MS = SEND_TIMEOUT_MS * 2;
const PATIENCE_MS = 1_000;
/** Who has not answered by then only waits, and keeps nobody else from being called; up to so many times the places. */
const SET_ASIDE_MS = 1_000;
const MOST_TIMES = 8;
/** After a wake the rows may be a commit away: these looks bridge it. */
const SECOND_LOOKS_MS = [5, 20, 60, 150, 400];

export function deliveryWorker(needs: WorkerNeeds): DeliveryWorker {
  const { deliveries, deliver, clock, log, concurrency = 64, perWebhook = 4 } = needs;
  const inFlight = new Map<string, { isFailing: boolean; takenAt: number; done: Promise<unknown> }>();
  let running = false;
  let round: Promise<number> | undefined;
  let wanted = false;
  let patience: NodeJS.Timeout | undefined;
  let secondLook: NodeJS.Timeout | undefined;

  function take(claimed: Claimed): void {
    // A claim of ours that lapsed while its attempt is still under way: the attempt will count itself.
    if (inFlight.has(claimed.id)) return;
    const done = deliver(claimed)
      .catch((error) => log.error('a delivery could not be recorded', { deliveryId: claimed.id, error }))
      .finally(() => {
        inFlight.delete(claimed.id);
        void look();
      });
    inFlight.set(claimed.id, { isFailing: claimed.isFailing, takenAt: performance.now(), done });
  }

  async function claim(): Promise<number> {
    const open = [...inFlight.values()];
    const slowSince = performance.now() - SET_ASIDE_MS;
    const quick = open.filter(({ takenAt }) => takenAt > slowSince).length;
    const free = Math.min(concurrency - quick, concurrency * MOST_TIMES - open.length);
    if (free <= 0) return 0;
    const failing = open.filter((one) => one.isFailing).length;
    // Receivers that keep failing hang for long: together they get half of the places at most.
    const freeForFailing = Math.max(0, Math.min(free, Math.floor(concurrency / 2) - failing));
    const now = clock.now();
    const until = new Date(now.getTime() + LEASE_MS);
    const claimed = await deliveries.claim({ now, until, free, freeForFailing, perWebhook });
    for (const one of claimed) take(one);
    return claimed.length;
  }

  /** One claim at a time; what is asked for meanwhile is one more after it. */
  function look(): Promise<number> {
    if (!running) return Promise.resolve(0);
    if (round) {
      wanted = true;
      return round;
    }
    round = claim()
      .catch((error) => {
        log.error('the webhook queue cannot be read', { error });
        return 0;
      })
      .finally(() => {
        round = undefined;
        if (wanted) {
          wanted = false;
          void look();
        }
      });
    return round;
  }

  async function lookAgain(tries: number): Promise<void> {
    const found = await look();
    const waitMs = SECOND_LOOKS_MS[tries];
    if (found > 0 || waitMs === undefined || !running) return;
    clearTimeout(secondLook);
    secondLook = setTimeout(() => void lookAgain(tries + 1), waitMs);
    secondLook.unref();
  }

  return {
    start() {
      if (running) return;
      running = true;
      patience = setInterval(() => void look(), PATIENCE_MS);
      patience.unref();
      void look();
    },
    wake() {
      void lookAgain(0);
    },
    async stop(graceMs = 5_000) {
      running = false;
      clearInterval(patience);
      clearTimeout(secondLook);
      await round;
      const late = new Promise((resolve) => setTimeout(resolve, graceMs).unref());
      await Promise.race([Promise.all([...inFlight.values()].map(({ done }) => done)), late]);
    },
  };
}
