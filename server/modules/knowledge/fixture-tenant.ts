import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { documents } from '#modules/documents/index.ts';
import { plans } from '#modules/plans/index.ts';
import { folderBlobs } from '#platform/blobs.ts';
import { localBus } from '#platform/bus.ts';
import { systemClock } from '#platform/clock.ts';
import { newId } from '#platform/ids.ts';
import { openLog } from '#platform/log.ts';
import { outbox } from '#platform/outbox.ts';
import type { TestDatabase } from '#tests/database.ts';

/** For tests: what the module asks for, with jobs that are noted instead of done. */
export function needsOf(db: Pick<TestDatabase, 'database'>) {
  const log = openLog({ level: 'silent' });
  const sent: { name: string; data: object }[] = [];
  return {
    database: db.database.kysely,
    outbox: outbox({ database: db.database.kysely, log }),
    audit: { record: async () => {} },
    bus: localBus(),
    clock: systemClock,
    log,
    sent,
    jobs: {
      async send(name: string, data: object) {
        sent.push({ name, data });
      },
    },
    plans: plans({ database: db.database.kysely }),
    documents: documents(),
    blobs: folderBlobs({ folder: join(tmpdir(), `switchboard-blobs-${newId()}`) }),
    outbound: {
      request: () => Promise.reject(new Error('no page is fetched here')),
      check: async () => {},
    },
  };
}

/** A tenant of its own for a test. */
export async function makeTenant(db: TestDatabase): Promise<string> {
  const tenantId = newId();
  const slug = `t-${tenantId}`;
  await sql`
    with plan as (insert into plans (id, slug, name) values (${newId()}, 'unlimited', 'Unlimited')
      on conflict (slug) do update set name = plans.name returning id)
    insert into tenants (id, slug, name, email, plan_id, public_key)
    select ${tenantId}, ${slug}, 'Lindenhof Keramik', 'shop@example.com', plan.id, ${`pk_${tenantId}`} from plan
    `.execute(db.database.kysely);
  return tenantId;
}
