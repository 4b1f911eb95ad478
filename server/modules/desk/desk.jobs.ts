import type { Jobs } from '#platform/jobs.ts';
import type { Desk } from './desk.ts';

/** Every minute, in whichever process takes it; to be called before the queue starts. */
export function deskJobs(jobs: Jobs, desk: Desk): void {
  jobs.define('desk.sweep', { attempts: 1, expireInSeconds: 600, concurrency: 1 }, () => desk.sweep());
  jobs.schedule('desk.sweep', '* * * * *');
}
