import type { Kysely, Updateable } from 'kysely';
import type { CredentialTables } from './credentials.tables.ts';

const MOST_LISTED = 500;

/** Keys of servers, of the tenants that one workspace consists of: the live one and its test sibling. */
export const serverKeyStore = (database: Kysely<unknown>) => {
  const db = database.withTables<CredentialTables>();
  return {
    /** The newest first. */
    list: (tenantIds: readonly string[]) =>
      db
        .selectFrom('credentials')
        .selectAll()
        .where('tenant_id', 'in', [...tenantIds])
        .where('kind', '=', 'server')
        .orderBy('created_at', 'desc')
        .orderBy('id', 'desc')
        .limit(MOST_LISTED)
        .execute(),

    /** Nobody else changes it until the transaction ends. */
    hold: (tenantIds: readonly string[], id: string) =>
      db
        .selectFrom('credentials')
        .selectAll()
        .where('tenant_id', 'in', [...tenantIds])
        .where('id', '=', id)
        .where('kind', '=', 'server')
        .forUpdate()
        .executeTakeFirst(),

    update: (tenantIds: readonly string[], id: string, columns: Updateable<CredentialTables['credentials']>) =>
      db
        .updateTable('credentials')
        .set(columns)
        .where('tenant_id', 'in', [...tenantIds])
        .where('id', '=', id)
        .returningAll()
        .executeTakeFirstOrThrow(),
  };
};
