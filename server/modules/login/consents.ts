import type { Kysely } from 'kysely';
import { type Caller, makeCaller, type OnRecord, type Person } from '#modules/identity/index.ts';
import type { Clock } from '#platform/clock.ts';
import type { Application } from './application.ts';
import type { LoginTables } from './login.tables.ts';

type Needs = { database: Kysely<unknown>; audit: OnRecord; clock: Clock };
type Origin = Caller['origin'];

/** The person as the one who acts, for what is put on record. */
export const actingPerson = ({ subject, name, role }: Person, scopes: Iterable<string>, origin?: Origin): Caller =>
  makeCaller(
    subject.tenantId,
    subject.kind === 'owner'
      ? { kind: 'owner', ownerId: subject.id, sessionId: '', name }
      : { kind: 'staff', staffId: subject.id, role, departmentIds: [], name },
    scopes,
    origin,
  );

/** What people have allowed applications. */
export function consents({ database, audit, clock }: Needs) {
  return {
    async of({ subject }: Person, application: Application): Promise<string[]> {
      const row = await database
        .withTables<LoginTables>()
        .selectFrom('application_consents')
        .select('scopes')
        .where('tenant_id', '=', application.tenantId)
        .where('application_id', '=', application.id)
        .where('subject_kind', '=', subject.kind)
        .where('subject_id', '=', subject.id)
        .executeTakeFirst();
      return row?.scopes ?? [];
    },

    /** Added to what was allowed before. */
    async allow(person: Person, application: Application, scopes: readonly string[], origin?: Origin): Promise<void> {
      const { tenantId, id } = application;
      await database.transaction().execute(async (transaction) => {
        const row = {
          tenant_id: tenantId,
          application_id: id,
          subject_kind: person.subject.kind,
          subject_id: person.subject.id,
        };
        const db = transaction.withTables<LoginTables>();
        const before = await db
          .selectFrom('application_consents')
          .select('scopes')
          .where((field) => field.and(row))
          .forUpdate()
          .executeTakeFirst();
        const now = clock.now();
        const values = { scopes: [...new Set([...(before?.scopes ?? []), ...scopes])], granted_at: now };
        await db
          .insertInto('application_consents')
          .values({ ...row, ...values, since: now })
          .onConflict((conflict) =>
            conflict.columns(['tenant_id', 'application_id', 'subject_kind', 'subject_id']).doUpdateSet(values),
          )
          .execute();
        await audit.record(transaction, actingPerson(person, [], origin), {
          action: 'application.allowed',
          target: { kind: 'application', id },
          details: { scopes },
        });
      });
    },
  };
}

export type Consents = ReturnType<typeof consents>;
