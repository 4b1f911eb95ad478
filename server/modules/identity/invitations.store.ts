import type { Kysely } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import { missing } from '#platform/refusal.ts';
import type { AccountTables, Language } from './account.tables.ts';
import type { StaffRole } from './caller.ts';
import type { IdentityTables } from './identity.tables.ts';

export type Invitation = {
  id: string;
  tenantId: string;
  email: string;
  name: string | null;
  role: StaffRole;
  language: Language;
  invitedByName: string | null;
  departments: { id: string; name: string }[];
  createdAt: Date;
  sentAt: Date;
  expiresAt: Date;
  acceptedAt: Date | null;
  revokedAt: Date | null;
};

type Tables = IdentityTables &
  AccountTables & { tenants: { id: string; name: string; slug: string; default_language: string; is_active: boolean } };

function open(database: Kysely<unknown>) {
  return database
    .withTables<Tables>()
    .selectFrom('invitations as i')
    .selectAll('i')
    .select((field) =>
      jsonArrayFrom(
        field
          .selectFrom('invitation_departments as m')
          .innerJoin('departments as d', (join) =>
            join.onRef('d.tenant_id', '=', 'm.tenant_id').onRef('d.id', '=', 'm.department_id'),
          )
          .whereRef('m.tenant_id', '=', 'i.tenant_id')
          .whereRef('m.invitation_id', '=', 'i.id')
          .select(['d.id', 'd.name'])
          .orderBy('d.name'),
      ).as('departments'),
    );
}

type Row = Awaited<ReturnType<ReturnType<typeof open>['executeTakeFirstOrThrow']>>;

const toInvitation = (row: Row): Invitation => ({
  id: row.id,
  tenantId: row.tenant_id,
  email: row.email,
  name: row.name,
  role: row.role,
  language: row.language,
  invitedByName: row.invited_by_name,
  departments: row.departments,
  createdAt: row.created_at,
  sentAt: row.sent_at,
  expiresAt: row.expires_at,
  acceptedAt: row.accepted_at,
  revokedAt: row.revoked_at,
});

export const invitationStore = (database: Kysely<unknown>) => {
  const db = database.withTables<Tables>();
  return {
    async add(input: {
      id: string;
      tenantId: string;
      email: string;
      name: string | null;
      role: StaffRole;
      language: Language;
      invitedByName: string | null;
      departmentIds: readonly string[];
      tokenHash: Buffer;
      now: Date;
      expiresAt: Date;
    }): Promise<Invitation> {
      const { id, tenantId } = input;
      await db
        .insertInto('invitations')
        .values({
          id,
          tenant_id: tenantId,
          email: input.email,
          name: input.name,
          role: input.role,
          language: input.language,
          invited_by_name: input.invitedByName,
          token_hash: input.tokenHash,
          created_at: input.now,
          sent_at: input.now,
          expires_at: input.expiresAt,
        })
        .execute();
      if (input.departmentIds.length > 0) {
        await db
          .insertInto('invitation_departments')
          .values(input.departmentIds.map((each) => ({ tenant_id: tenantId, invitation_id: id, department_id: each })))
          .execute();
      }
      const made = await this.byId(tenantId, id);
      if (!made) throw missing('invitation');
      return made;
    },

    async byId(tenantId: string, id: string, { locked = false } = {}): Promise<Invitation | undefined> {
      const row = await open(database)
        .where('i.tenant_id', '=', tenantId)
        .where('i.id', '=', id)
        .$if(locked, (query) => query.forUpdate('i'))
        .executeTakeFirst();
      return row && toInvitation(row);
    },

    /** While the link serves: not accepted, not withdrawn, not run out, and the workspace is active. */
    async byToken(tokenHash: Buffer, now: Date, { locked = false } = {}): Promise<Invitation | undefined> {
      const row = await open(database)
        .where('i.token_hash', '=', tokenHash)
        .where('i.accepted_at', 'is', null)
        .where('i.revoked_at', 'is', null)
        .where('i.expires_at', '>', now)
        .where((field) =>
          field.exists(
            field
              .selectFrom('tenants as t')
              .select('t.id')
              .whereRef('t.id', '=', 'i.tenant_id')
              .where('t.is_active', '=', true),
          ),
        )
        .$if(locked, (query) => query.forUpdate('i'))
        .executeTakeFirst();
      return row && toInvitation(row);
    },

    async page(tenantId: string, before: string | undefined, limit: number): Promise<Invitation[]> {
      const rows = await open(database)
        .where('i.tenant_id', '=', tenantId)
        // Where a page goes on after one that this tenant does not have, nothing follows.
        .$if(before !== undefined, (query) =>
          query.where('i.id', '<', (field) =>
            field
              .selectFrom('invitations as b')
              .select('b.id')
              .where('b.tenant_id', '=', tenantId)
              .where('b.id', '=', before!),
          ),
        )
        .orderBy('i.id', 'desc')
        .limit(limit)
        .execute();
      return rows.map(toInvitation);
    },

    async renew({ tenantId, id }: Invitation, sent: { tokenHash: Buffer; sentAt: Date; expiresAt: Date }) {
      await db
        .updateTable('invitations')
        .set({ token_hash: sent.tokenHash, sent_at: sent.sentAt, expires_at: sent.expiresAt })
        .where('tenant_id', '=', tenantId)
        .where('id', '=', id)
        .execute();
    },

    async end(
      { tenantId, id }: Invitation,
      { acceptedAt = null, revokedAt = null }: { acceptedAt?: Date | null; revokedAt?: Date | null },
    ) {
      await db
        .updateTable('invitations')
        .set({ accepted_at: acceptedAt, revoked_at: revokedAt })
        .where('tenant_id', '=', tenantId)
        .where('id', '=', id)
        .execute();
    },

    async endExpired(tenantId: string, email: string, now: Date): Promise<void> {
      await db
        .updateTable('invitations')
        .set({ revoked_at: now })
        .where('tenant_id', '=', tenantId)
        .where('email', '=', email)
        .where('accepted_at', 'is', null)
        .where('revoked_at', 'is', null)
        .where('expires_at', '<=', now)
        .execute();
    },

    async isOnTeam(tenantId: string, email: string): Promise<boolean> {
      const row = await db
        .selectFrom('staff')
        .select('id')
        .where('tenant_id', '=', tenantId)
        .where('is_active', '=', true)
        .where((field) => field(field.fn<string>('lower', ['email']), '=', email))
        .limit(1)
        .executeTakeFirst();
      return row !== undefined;
    },

    async workspace(tenantId: string): Promise<{ workspace: string; slug: string; language: Language }> {
      const row = await db
        .selectFrom('tenants')
        .select(['name', 'slug', 'default_language'])
        .where('id', '=', tenantId)
        .executeTakeFirst();
      if (!row) throw missing('tenant');
      return { workspace: row.name, slug: row.slug, language: row.default_language === 'en' ? 'en' : 'de' };
    },
  };
};
