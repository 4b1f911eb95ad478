import type { Kysely } from 'kysely';
import { type Caller, type Identity, type OnRecord, type Subject, signedIn } from '#modules/identity/index.ts';
import type { Clock } from '#platform/clock.ts';
import type { Log } from '#platform/log.ts';
import { missing } from '#platform/refusal.ts';
import { accountIdOf } from './access-tokens.ts';
import type { Application } from './application.ts';
import type { LoginTables } from './login.tables.ts';
import type { Payloads } from './payloads.ts';
import { type AvailableScope, isAvailable, mayGrant } from './scopes.ts';

/** An application that a person has let in, as they see it. */
export type OwnApplication = {
  id: string;
  name: string;
  /** What it can be given today: less than was allowed, where the application or the person has lost some. */
  scopes: AvailableScope[];
  since: Date;
  lastUsedAt: Date | null;
};

type Needs = {
  database: Kysely<unknown>;
  identity: Pick<Identity, 'person'>;
  payloads: Payloads;
  audit: OnRecord;
  clock: Clock;
  log: Log;
};

const TOUCH_EVERY_MS = 60_000;

/** What a person has let in with their account, seen and ended by themselves. */
export function ownApplications({ database, identity, payloads, audit, clock, log }: Needs) {
  return {
    /** Who was let in last comes first. A workspace has 100 applications at most. */
    async list(caller: Caller): Promise<OwnApplication[]> {
      const subject = signedIn(caller);
      const person = await identity.person(subject);
      if (!person) return [];
      const rows = await database
        .withTables<LoginTables>()
        .selectFrom('application_consents as consent')
        .innerJoin('applications as application', (join) =>
          join
            .onRef('application.tenant_id', '=', 'consent.tenant_id')
            .onRef('application.id', '=', 'consent.application_id'),
        )
        .select(['application.id', 'application.name', 'application.allowed_scopes'])
        .select(['consent.scopes', 'consent.since', 'consent.last_used_at'])
        .where('consent.tenant_id', '=', subject.tenantId)
        .where('consent.subject_kind', '=', subject.kind)
        .where('consent.subject_id', '=', subject.id)
        // One that was revoked while somebody let it in.
        .where('application.status', '=', 'active')
        .orderBy('consent.since', 'desc')
        .orderBy('application.id', 'desc')
        .execute();
      return rows.map((row) => ({
        id: row.id,
        name: row.name,
        scopes: row.scopes
          .filter(isAvailable)
          .filter((scope) => row.allowed_scopes.includes(scope) && mayGrant(person.role, scope)),
        since: row.since,
        lastUsedAt: row.last_used_at,
      }));
    },

    /** Ends all of its logins with this account at once. It has to ask again. */
    async withdraw(caller: Caller, applicationId: string): Promise<void> {
      const subject = signedIn(caller);
      const { kind, tenantId, id } = subject;
      await database.transaction().execute(async (transaction) => {
        // Not while the application is revoked, which ends the same in its own order.
        const held = await transaction
          .withTables<LoginTables>()
          .selectFrom('applications')
          .select('id')
          .where('tenant_id', '=', tenantId)
          .where('id', '=', applicationId)
          .forKeyShare()
          .executeTakeFirst();
        if (!held) throw missing('application');
        const gone = await transaction
          .withTables<LoginTables>()
          .deleteFrom('application_consents')
          .where('tenant_id', '=', tenantId)
          .where('application_id', '=', applicationId)
          .where('subject_kind', '=', kind)
          .where('subject_id', '=', id)
          .executeTakeFirst();
        if (gone.numDeletedRows === 0n) throw missing('application');
        await payloads.endGrantsWithin(transaction, { tenantId, id: applicationId }, accountIdOf(subject));
        await audit.record(transaction, caller, {
          action: 'application.withdrawn',
          target: { kind: 'application', id: applicationId },
        });
      });
    },

    /** Noted at most once a minute. */
    async touch({ tenantId, id }: Pick<Application, 'tenantId' | 'id'>, subject: Subject): Promise<void> {
      const now = clock.now();
      await database
        .withTables<LoginTables>()
        .updateTable('application_consents')
        .set({ last_used_at: now })
        .where('tenant_id', '=', tenantId)
        .where('application_id', '=', id)
        .where('subject_kind', '=', subject.kind)
        .where('subject_id', '=', subject.id)
        .where((field) =>
          field.or([
            field('last_used_at', 'is', null),
            field('last_used_at', '<', new Date(now.getTime() - TOUCH_EVERY_MS)),
          ]),
        )
        .execute()
        .catch((error: unknown) => log.warn('the last use of an application could not be noted', { tenantId, error }));
    },
  };
}

export type OwnApplications = ReturnType<typeof ownApplications>;
