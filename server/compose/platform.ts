import { join } from 'node:path';
import { folderBlobs } from '#platform/blobs.ts';
import { type Bus, localBus } from '#platform/bus.ts';
import { postgresBus } from '#platform/bus-postgres.ts';
import type { Clock } from '#platform/clock.ts';
import { cursors as cursorsOf } from '#platform/cursors.ts';
import type { Database } from '#platform/database/index.ts';
import { idempotency as idempotencyOf } from '#platform/idempotency.ts';
import { jobs as jobsOf } from '#platform/jobs.ts';
import { limits as limitsOf } from '#platform/limits.ts';
import type { Log } from '#platform/log.ts';
import { localOutbox, smtpTransport } from '#platform/mail/index.ts';
import { openMetrics } from '#platform/metrics.ts';
import { outbound as outboundOf, type Resolve } from '#platform/outbound/index.ts';
import { outbox as outboxOf } from '#platform/outbox.ts';
import { openPush } from '#platform/push/index.ts';
import type { Secrets } from '#platform/secrets.ts';
import type { Settings } from '../settings.ts';

type Needs = {
  settings: Settings;
  database: Database;
  secrets: Secrets;
  log: Log;
  clock: Clock;
  lookup: Resolve | undefined;
  manyProcesses: boolean;
  publicUrl(): string;
};

/** What knows no product, and everything else stands on. */
export async function openPlatform(needs: Needs) {
  const { settings, secrets, log, clock, lookup, manyProcesses, publicUrl } = needs;
  const { kysely: database, connection } = needs.database;
  const bus: Bus = manyProcesses ? await postgresBus({ connection, log }) : localBus();
  const outbound = outboundOf({
    allowPrivateTargets: settings.allowPrivateTargets,
    allowedTargets: [],
    extraPorts: settings.outboundPorts,
    clock,
    log,
    ...(lookup && { lookup }),
  });
  return {
    ...{ settings, database, secrets, log, clock, publicUrl, bus, outbound },
    metrics: openMetrics(),
    outbox: outboxOf({ database, log }),
    jobs: jobsOf({ connection, log }),
    limits: limitsOf(),
    blobs: folderBlobs({ folder: join(settings.dataDir, 'files') }),
    idempotency: idempotencyOf({ database, clock, secrets }),
    cursors: cursorsOf(secrets.derive('cursors')),
    mailTransport: settings.smtpUrl
      ? smtpTransport({ url: settings.smtpUrl })
      : localOutbox({ folder: join(settings.dataDir, 'mails') }),
    push: openPush(settings, { outbound, clock }),
  };
}

export type Platform = Awaited<ReturnType<typeof openPlatform>>;
