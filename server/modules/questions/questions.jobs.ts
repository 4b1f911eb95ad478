import type { Jobs } from '#platform/jobs.ts';
import type { Questions } from './questions.ts';

/** Tells the queue how to collect; to be called before the queue starts. */
export function questionJobs(jobs: Jobs, questions: Pick<Questions, 'collect' | 'suggest'>): void {
  jobs.define('questions.collect', { attempts: 5, retryAfterSeconds: 5 }, questions.collect);
  jobs.define('questions.suggest', { attempts: 5, retryAfterSeconds: 5 }, questions.suggest);
}
