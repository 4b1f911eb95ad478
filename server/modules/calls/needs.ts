import type { Kysely } from 'kysely';
import type { Conversations } from '#modules/conversations/index.ts';
import type { Identity } from '#modules/identity/index.ts';
import type { Plans } from '#modules/plans/index.ts';
import type { ServiceCapability } from '#modules/tenants/index.ts';
import type { Clock } from '#platform/clock.ts';
import type { Jobs } from '#platform/jobs.ts';
import type { Outbox } from '#platform/outbox.ts';

export type CallNeeds = {
  database: Kysely<unknown>;
  outbox: Pick<Outbox, 'record' | 'wake'>;
  jobs: Pick<Jobs, 'send'>;
  plans: Pick<Plans, 'must' | 'demand' | 'countUsed'>;
  clock: Clock;
  conversations: Pick<Conversations, 'get' | 'view' | 'maySee' | 'assign' | 'requestHandoff'>;
  identity: Pick<Identity, 'listStaff'>;
  /** Who can be rung on a telephone. */
  withDevices(tenantId: string): Promise<ReadonlySet<string>>;
  services(tenantId: string): Promise<ServiceCapability[]>;
  languageOf(tenantId: string): Promise<string>;
  /** Where calls are held, with `{room}` in it; undefined where programs bring their own line. */
  rooms: string | undefined;
};
