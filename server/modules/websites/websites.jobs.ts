import type { Jobs } from '#platform/jobs.ts';
import type { ReadOrder } from './reading.ts';
import type { Websites } from './websites.ts';

/** Tells the queue how to read websites; to be called before the queue starts. */
export function websiteJobs(jobs: Jobs, websites: Pick<Websites, 'read' | 'beginDue'>): void {
  // One at a time in a process: two websites may live on one host, which is asked for one page at a time.
  jobs.define(
    'websites.read',
    { attempts: 3, retryAfterSeconds: 10, expireInSeconds: 120, concurrency: 1 },
    async (order: ReadOrder, { signal }) => websites.read(order, signal),
  );
  jobs.define('websites.begin-due', { attempts: 1 }, async () => websites.beginDue());
  jobs.schedule('websites.begin-due', '*/10 * * * *');
}
