import { type Insertable, type Kysely, sql, type Updateable } from 'kysely';
import type { ApplicationColumns, LoginTables } from './login.tables.ts';

export const applicationStore = (database: Kysely<unknown>) => {
  const db = database.withTables<LoginTables>();

  return {
    /** The newest first. */
    list: (tenantId: string) =>
      db.selectFrom('applications').selectAll().where('tenant_id', '=', tenantId).orderBy('id', 'desc').execute(),

    async count(tenantId: string): Promise<number> {
      const { count } = await db
        .selectFrom('applications')
        .select((field) => field.fn.countAll<string>().as('count'))
        .where('tenant_id', '=', tenantId)
        .executeTakeFirstOrThrow();
      return Number(count);
    },

    /** Two that are made at once are counted one after the other. */
    async holdList(tenantId: string): Promise<void> {
      await sql`select pg_advisory_xact_lock(hashtextextended(${`applications:${tenantId}`}, 0))`.execute(database);
    },

    insert: (row: Insertable<ApplicationColumns>) =>
      db.insertInto('applications').values(row).returningAll().executeTakeFirstOrThrow(),

    /** Nobody else changes it until the transaction ends. */
    hold: (tenantId: string, id: string) =>
      db
        .selectFrom('applications')
        .selectAll()
        .where('tenant_id', '=', tenantId)
        .where('id', '=', id)
        .forUpdate()
        .executeTakeFirst(),

    update: (tenantId: string, id: string, columns: Updateable<ApplicationColumns>) =>
      db
        .updateTable('applications')
        .set(columns)
        .where('tenant_id', '=', tenantId)
        .where('id', '=', id)
        .returningAll()
        .executeTakeFirstOrThrow(),

    remove: (tenantId: string, id: string) =>
      db.deleteFrom('applications').where('tenant_id', '=', tenantId).where('id', '=', id).execute(),

    /** What was given out in its name, and what people allowed it, ends with it. */
    async endGrants(tenantId: string, id: string): Promise<void> {
      for (const table of ['login_payloads', 'application_consents'] as const) {
        await db.deleteFrom(table).where('tenant_id', '=', tenantId).where('application_id', '=', id).execute();
      }
    },

    byClientId: (clientId: string) =>
      db.selectFrom('applications').selectAll().where('client_id', '=', clientId).executeTakeFirst(),
  };
};
