import { setTimeout as pause } from 'node:timers/promises';

/** Does one unit of work; a sentence where it went wrong. */
export type Unit = (worker: number, number: number) => Promise<string | undefined>;
export type Done = { sent: number; delivered: number; failed: number; faults: string[]; wallSeconds: number };

const MOST_FAULTS_KEPT = 20;

function tally() {
  const done = { sent: 0, delivered: 0, failed: 0, faults: [] as string[] };
  return {
    done,
    async count(work: Promise<string | undefined>): Promise<void> {
      done.sent += 1;
      const fault = await work.catch((error: Error) => error.message);
      if (fault === undefined) done.delivered += 1;
      else {
        done.failed += 1;
        if (done.faults.length < MOST_FAULTS_KEPT) done.faults.push(fault);
      }
    },
  };
}

const secondsSince = (startedAt: number): number => (performance.now() - startedAt) / 1000;

/** Closed loop: every worker begins the next when its last is done. Ends with the last answer. */
export async function closedLoop(workers: number, forMs: number, unit: Unit): Promise<Done> {
  const { done, count } = tally();
  const startedAt = performance.now();
  let number = 0;
  const work = async (worker: number) => {
    while (performance.now() - startedAt < forMs) {
      number += 1;
      await count(unit(worker, number));
    }
  };
  await Promise.all(Array.from({ length: workers }, (_, worker) => work(worker)));
  return { ...done, wallSeconds: secondsSince(startedAt) };
}

/**
 * Open loop: sends by the clock, whatever has become of what was sent before, and counts every wait from the moment
 * it was due. A server that stands still for a second so shows all who would have come in that second. The clock is
 * looked at every millisecond and never spun on: the load must leave the processor to what it measures.
 */
export async function openLoop(
  { perSecond, forMs, workers }: { perSecond: number; forMs: number; workers: number },
  unit: Unit,
): Promise<Done & { latenciesMs: number[] }> {
  const { done, count } = tally();
  const latenciesMs: number[] = [];
  const free = Array.from({ length: workers }, (_, worker) => worker);
  const underWay = new Set<Promise<void>>();
  const startedAt = performance.now();
  const dueAt = (number: number) => startedAt + ((number - 1) * 1000) / perSecond;
  const last = Math.floor((forMs / 1000) * perSecond);

  async function send(worker: number, number: number): Promise<void> {
    await count(unit(worker, number));
    latenciesMs.push(performance.now() - dueAt(number));
    free.push(worker);
  }
  let number = 1;
  while (number <= last) {
    while (number <= last && dueAt(number) <= performance.now() && free.length > 0) {
      const sending: Promise<void> = send(free.pop()!, number).finally(() => underWay.delete(sending));
      underWay.add(sending);
      number += 1;
    }
    await pause(1);
  }
  await Promise.all(underWay);
  return { ...done, latenciesMs, wallSeconds: secondsSince(startedAt) };
}
