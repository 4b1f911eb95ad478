import type { Jobs } from '#platform/jobs.ts';
import type { Assistants } from './assistants.ts';
import type { AnswerOrder } from './trigger.ts';

/** Tells the queue how to answer; to be called before the queue starts. */
export function assistantJobs(jobs: Jobs, assistants: Pick<Assistants, 'answer'>): void {
  jobs.define(
    'assistants.answer',
    { attempts: 3, retryAfterSeconds: 1, expireInSeconds: 200, concurrency: 8 },
    async (order: AnswerOrder, { signal, jobId }) => assistants.answer({ ...order, jobId }, signal),
  );
}
