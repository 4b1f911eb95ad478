import type { Clock } from '#platform/clock.ts';
import type { Jobs } from '#platform/jobs.ts';
import type { DeliveryStore } from './deliveries.store.ts';

const KEPT_DAYS = 30;
const SLICE = 1_000;
const FORGET = 'webhooks.forget';

/** Deliveries hold what visitors wrote: once a day, those that are over and old go. */
export function webhookJobs({
  jobs,
  deliveries,
  clock,
}: {
  jobs: Jobs;
  deliveries: DeliveryStore;
  clock: Clock;
}): void {
  jobs.define(FORGET, { attempts: 3 }, async () => {
    const before = new Date(clock.now().getTime() - KEPT_DAYS * 24 * 60 * 60 * 1000);
    while ((await deliveries.forget(before, SLICE)) === SLICE);
  });
  jobs.schedule(FORGET, '17 3 * * *');
}
