import type { operations } from '#contracts/console.types.ts';
import type { Caller } from '#modules/identity/index.ts';
import type { MailPulse } from '#modules/mails/index.ts';
import type { WebhookPulse } from '#modules/webhooks/index.ts';
import type { DatabaseFigures } from '#platform/database/index.ts';
import type { JobQueue } from '#platform/jobs.ts';
import type { Backlog } from '#platform/outbox.ts';
import type { OperationsOf } from '#surfaces/contract/index.ts';
import { iso, ok } from '#surfaces/shapes/answers.ts';
import type { ConsoleNeeds } from './index.ts';

/** How the house does, read when somebody looks. */
export type HousePulse = {
  checkedAt: Date;
  /** The one that answers. */
  process: { startedAt: Date; node: string; memoryBytes: number; sockets: number };
  database: DatabaseFigures;
  events: Backlog;
  jobs: JobQueue[];
  webhooks: WebhookPulse;
  /** Of the last day's. */
  mails: MailPulse & { isLocal: boolean };
};

export const platformHealthOperations = ({ pulse }: ConsoleNeeds) =>
  ({
    getPlatformHealth: async ({ caller }) => {
      caller.must('platform:read');
      const { checkedAt, process, database, events, jobs, webhooks, mails } = await pulse();
      const { isLocal, ...counts } = mails;
      return ok({
        health: {
          checkedAt: iso(checkedAt),
          process: { ...process, startedAt: iso(process.startedAt) },
          database: { ...database },
          events: { ...events, oldestAt: events.oldestAt && iso(events.oldestAt) },
          jobs: jobs.map((queue) => ({ ...queue })),
          webhooks: { ...webhooks, oldestDueAt: webhooks.oldestDueAt && iso(webhooks.oldestDueAt) },
          mails: { ...counts, transport: isLocal ? ('local' as const) : ('smtp' as const) },
        },
      });
    },
  }) satisfies OperationsOf<operations, Caller>;
