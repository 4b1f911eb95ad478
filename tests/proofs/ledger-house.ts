import { sql } from 'kysely';
import { billing } from '#modules/billing/index.ts';
import { makeCaller, PLATFORM_ID } from '#modules/identity/index.ts';
import { plans } from '#modules/plans/index.ts';
import type { Tenant } from '#modules/tenants/index.ts';
import { localBus } from '#platform/bus.ts';
import { type Clock, systemClock } from '#platform/clock.ts';
import { cursors } from '#platform/cursors.ts';
import type { Database } from '#platform/database/index.ts';
import { newId } from '#platform/ids.ts';
import { openLog } from '#platform/log.ts';
import { outbox } from '#platform/outbox.ts';
import { noPayments } from '#platform/payments/index.ts';

/** The money of the house without the house: what a process needs that only reserves and settles. */
export function ledgerHouse({ kysely: database }: Pick<Database, 'kysely'>, clock: Clock = systemClock) {
  const log = openLog({ level: 'silent' });
  return {
    operator: makeCaller(
      PLATFORM_ID,
      { kind: 'operator', operatorId: newId(), role: 'platform_owner', name: 'Olga', sessionId: newId() },
      ['platform:read', 'platform:write', 'platform:pricing'],
    ),
    billing: billing({
      ...{ database, clock, log, bus: localBus(), outbox: outbox({ database, log }), payments: noPayments() },
      audit: { record: async () => {} },
      jobs: { send: async () => {} },
      mails: { send: async () => newId() },
      plans: plans({ database, clock }),
      cursors: cursors(Buffer.alloc(32)),
      publicUrl: () => 'http://localhost',
      tenants: {
        async byId(id) {
          const { rows } = await sql<{ time_zone: string }>`select time_zone from tenants where id = ${id}`.execute(
            database,
          );
          return rows[0] && ({ id, timeZone: rows[0].time_zone, testOf: null, isSample: true } as Tenant);
        },
      },
    }),
  };
}
