import type { Kysely } from 'kysely';
import { fromKysely, PgBoss } from 'pg-boss';
import type { Log } from './log.ts';

/** An order in the imperative, such as `knowledge.index`, kept in the database until one handler has done it. */
export type JobOptions = {
  /** Times it is tried in all. */
  attempts?: number;
  retryAfterSeconds?: number;
  /** A handler that takes longer is given up and tried again. */
  expireInSeconds?: number;
  /** How many run at once in this process. */
  concurrency?: number;
};

export type SendJob = {
  /** Makes the order part of the change that needs it. */
  transaction?: Kysely<unknown>;
  /** While an order with this key waits, another is not added. */
  singletonKey?: string;
  startAfterSeconds?: number;
};

export type JobHandler = (data: never, context: { signal: AbortSignal; jobId: string }) => Promise<void>;

/** `waiting` may begin now, `later` may not yet; `failed` are those of the last days that were given up. */
export type JobQueue = { name: string; waiting: number; later: number; active: number; failed: number };

export type Jobs = {
  define(name: string, options: JobOptions, handler: JobHandler): void;
  send(name: string, data: object, options?: SendJob): Promise<void>;
  /** A cron expression in UTC. */
  schedule(name: string, cron: string): void;
  /** Every kind of job, by name. */
  queues(): Promise<JobQueue[]>;
  start(): Promise<void>;
  stop(): Promise<void>;
};

const HEARTBEAT_SECONDS = 10;

export function jobs({ connection, log }: { connection: object; log: Log }): Jobs {
  const boss = new PgBoss({
    ...connection,
    max: 4,
    useListenNotify: true,
    superviseIntervalSeconds: 15,
    monitorIntervalSeconds: 10,
    reindex: false,
  });
  boss.on('error', (error) => log.error('the job queue reports an error', { error }));
  const defined = new Map<string, { options: JobOptions; handler: JobHandler }>();
  const schedules = new Map<string, string>();

  return {
    define: (name, options, handler) => void defined.set(name, { options, handler }),
    schedule: (name, cron) => void schedules.set(name, cron),
    async send(name, data, { transaction, singletonKey, startAfterSeconds } = {}) {
      await boss.send(name, data, {
        ...(transaction && { db: fromKysely(transaction) }),
        ...(singletonKey && { singletonKey }),
        ...(startAfterSeconds && { startAfter: startAfterSeconds }),
      });
    },
    async queues() {
      const found = await boss.getQueues([...defined.keys()]);
      return found
        .map(({ name, readyCount, deferredCount, activeCount, failedCount }) => ({
          ...{ name, waiting: readyCount, later: deferredCount, active: activeCount, failed: failedCount },
        }))
        .sort((one, other) => one.name.localeCompare(other.name));
    },
    async start() {
      await boss.start();
      for (const [name, { options, handler }] of defined) {
        await boss.createQueue(name, {
          notify: true,
          retryLimit: (options.attempts ?? 3) - 1,
          retryDelay: options.retryAfterSeconds ?? 2,
          retryBackoff: true,
          expireInSeconds: options.expireInSeconds ?? 120,
          heartbeatSeconds: HEARTBEAT_SECONDS,
        });
        await boss.work(
          name,
          {
            batchSize: 1,
            localConcurrency: options.concurrency ?? 2,
            pollingIntervalSeconds: 2,
            notifyPollingIntervalSeconds: 2,
          },
          async ([job]) => {
            if (!job) return;
            try {
              await handler(job.data as never, { signal: job.signal, jobId: job.id });
            } catch (error) {
              log.warn('a job failed', { job: name, jobId: job.id, error });
              throw error;
            }
          },
        );
      }
      for (const [name, cron] of schedules) await boss.schedule(name, cron);
    },
    async stop() {
      await boss.stop({ graceful: true, timeout: 10_000 });
    },
  };
}
