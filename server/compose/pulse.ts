import type { MailListing } from '#modules/mails/index.ts';
import { databaseFigures } from '#platform/database/index.ts';
import type { HousePulse } from '#surfaces/console/index.ts';
import type { Modules } from './modules.ts';
import type { Platform } from './platform.ts';

const DAY_MS = 86_400_000;

/** How the house does: what waits, what failed of late, and how much room there is. */
export function housePulse(
  { database, clock, outbox, jobs, metrics }: Platform,
  { webhooks }: Modules,
  listing: MailListing,
): () => Promise<HousePulse> {
  const startedAt = clock.now();
  return async () => {
    const checkedAt = clock.now();
    const [figures, events, queues, deliveries, mails, sockets] = await Promise.all([
      databaseFigures(database),
      outbox.backlog(),
      jobs.queues(),
      webhooks.pulse(),
      listing.pulse(new Date(checkedAt.getTime() - DAY_MS)),
      metrics.sockets.get(),
    ]);
    return {
      checkedAt,
      process: {
        startedAt,
        node: process.version,
        memoryBytes: process.memoryUsage().rss,
        sockets: sockets.values[0]?.value ?? 0,
      },
      database: figures,
      events,
      jobs: queues,
      webhooks: deliveries,
      mails: { ...mails, isLocal: listing.isLocal },
    };
  };
}
