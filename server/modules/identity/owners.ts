import { type Kysely, type SqlBool, sql } from 'kysely';
import type { IdentityTables } from './identity.tables.ts';

/** Who holds the account of a tenant. Signs in by mail address, and enters the workspace as its owner there. */
export type Owner = { id: string; tenantId: string; email: string; name: string };

type Row = { id: string; tenant_id: string; email: string; name: string };
const toOwner = ({ id, tenant_id, email, name }: Row): Owner => ({ id, tenantId: tenant_id, email, name });

export const ownerStore = (database: Kysely<unknown>) => {
  const db = database.withTables<IdentityTables>();
  const of = (tenantId: string, ownerId: string) =>
    db
      .selectFrom('owners as o')
      .select(['o.id', 'o.tenant_id', 'o.email', 'o.name'])
      .where('o.tenant_id', '=', tenantId)
      .where('o.id', '=', ownerId);

  return {
    /** Addresses are unique in the house: an owner says no tenant's name at the door. */
    byEmail: (email: string) =>
      db
        .selectFrom('owners')
        .select(['id', 'tenant_id', 'password_hash', 'google_subject', 'email_confirmed_at'])
        .where('email', '=', email.trim().toLowerCase())
        .executeTakeFirst(),

    byGoogle: (subject: string) =>
      db
        .selectFrom('owners')
        .select(['id', 'tenant_id', 'password_hash', 'google_subject', 'email_confirmed_at'])
        .where('google_subject', '=', subject)
        .executeTakeFirst(),

    /** Ties a Google account to an owner; its reader has proven the address. */
    async adopt(
      tenantId: string,
      ownerId: string,
      { subject, isDoubtful, now }: { subject: string; isDoubtful: boolean; now: Date },
    ): Promise<void> {
      await db
        .updateTable('owners')
        .set({ google_subject: subject, ...(isDoubtful && { email_confirmed_at: now, password_hash: null }) })
        .where('tenant_id', '=', tenantId)
        .where('id', '=', ownerId)
        .execute();
    },

    async byId(tenantId: string, ownerId: string): Promise<Owner | undefined> {
      const row = await of(tenantId, ownerId).executeTakeFirst();
      return row && toOwner(row);
    },

    /** The owner only while the session that the token came from is alive. */
    async inSession(tenantId: string, ownerId: string, familyId: string, now: Date): Promise<Owner | undefined> {
      const isOpen = sql<SqlBool>`exists (
        select from sign_ins where family_id = ${familyId} and tenant_id = ${tenantId}
          and subject_kind = 'owner' and subject_id = o.id and revoked_at is null and expires_at > ${now})`;
      const row = await of(tenantId, ownerId).where(isOpen).executeTakeFirst();
      return row && toOwner(row);
    },

    /** The person an owner is inside: of the role owner, by the same mail address if there is one, else the first. */
    async staffIdOf({ tenantId, email }: Owner): Promise<string | undefined> {
      const row = await db
        .selectFrom('staff')
        .select('id')
        .where('tenant_id', '=', tenantId)
        .where('role', '=', 'owner')
        .where('is_active', '=', true)
        .orderBy(sql`lower(coalesce(email, '')) = ${email}`, 'desc')
        .orderBy('created_at')
        .orderBy('id')
        .limit(1)
        .executeTakeFirst();
      return row?.id;
    },
  };
};
