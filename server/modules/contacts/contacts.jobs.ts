import type { Jobs } from '#platform/jobs.ts';
import type { Contacts } from './contacts.ts';

/** Tells the queue how to read contacts in; to be called before the queue starts. */
export function contactJobs(jobs: Jobs, contacts: Contacts): void {
  jobs.define(
    'contacts.import',
    { attempts: 5, retryAfterSeconds: 2, expireInSeconds: 900, concurrency: 1 },
    async (order: { tenantId: string; importId: string }, { signal }) => contacts.performImport(order, signal),
  );
}
