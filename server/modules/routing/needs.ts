import type { Kysely } from 'kysely';
import type { Conversations } from '#modules/conversations/index.ts';
import type { Identity, OnRecord } from '#modules/identity/index.ts';
import type { Tenants } from '#modules/tenants/index.ts';
import type { Clock } from '#platform/clock.ts';
import type { Jobs } from '#platform/jobs.ts';
import type { Log } from '#platform/log.ts';
import type { Outbox } from '#platform/outbox.ts';

export type RoutingNeeds = {
  database: Kysely<unknown>;
  outbox: Pick<Outbox, 'wake'>;
  audit: OnRecord;
  jobs: Pick<Jobs, 'send'>;
  clock: Clock;
  log: Log;
  tenants: Pick<Tenants, 'byId' | 'isOpen'>;
  identity: Pick<Identity, 'listStaff' | 'staff' | 'availableStaff'>;
  conversations: Pick<
    Conversations,
    | 'waitingNext'
    | 'heldBy'
    | 'lastGivenAt'
    | 'tenantsThatWait'
    | 'waitingByDepartment'
    | 'queued'
    | 'nextPlace'
    | 'give'
    | 'takeBack'
  >;
};
