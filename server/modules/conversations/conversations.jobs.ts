import type { Jobs } from '#platform/jobs.ts';
import type { Conversations } from './conversations.ts';

/** Snoozed conversations wake within a minute of their time. */
export function conversationJobs(jobs: Jobs, { wakeDue }: Pick<Conversations, 'wakeDue'>): void {
  jobs.define('conversations.wake', { attempts: 1 }, async () => {
    await wakeDue();
  });
  jobs.schedule('conversations.wake', '* * * * *');
}
