import type { Jobs } from '#platform/jobs.ts';
import { type Mails, MOST_ATTEMPTS } from './mails.ts';

/** Tells the queue how to send; to be called before the queue starts. */
export function mailJobs(
  jobs: Jobs,
  mails: Mails,
  { retryAfterSeconds = 10 }: { retryAfterSeconds?: number } = {},
): void {
  jobs.define(
    'mails.deliver',
    { attempts: MOST_ATTEMPTS, retryAfterSeconds, expireInSeconds: 90, concurrency: 2 },
    async ({ mailId }: { mailId: string }) => mails.deliver(mailId),
  );
  jobs.define('mails.sweep', { attempts: 1 }, () => mails.sweep());
  jobs.schedule('mails.sweep', '41 3 * * *');
}
