import type { Jobs } from '#platform/jobs.ts';
import type { Knowledge } from './knowledge.ts';

/** Tells the queue how to index; to be called before the queue starts. */
export function knowledgeJobs(jobs: Jobs, knowledge: Knowledge): void {
  jobs.define(
    'knowledge.index',
    { attempts: 3, retryAfterSeconds: 2, expireInSeconds: 120, concurrency: 2 },
    async ({ itemId }: { itemId: string }) => knowledge.index(itemId),
  );
  jobs.define('knowledge.tidy-file', { attempts: 5, retryAfterSeconds: 30 }, knowledge.tidyFile);
  jobs.define(
    'knowledge.embed',
    { attempts: 5, retryAfterSeconds: 5, expireInSeconds: 300, concurrency: 1 },
    async ({ itemId }: { itemId: string }) => knowledge.embed(itemId),
  );
  jobs.define('knowledge.embed_missing', { attempts: 1 }, async () => knowledge.orderMissing());
  jobs.schedule('knowledge.embed_missing', '*/5 * * * *');
}
