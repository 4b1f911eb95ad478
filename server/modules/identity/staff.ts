import { type Kysely, type SqlBool, sql } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import { read } from '#platform/ids.ts';
import type { StaffRole } from './caller.ts';
import type { IdentityTables, PresenceStatus } from './identity.tables.ts';

export type Department = { id: string; name: string; isDefault: boolean };

/** A person who answers. `presence` is what they chose; `online`: a socket of theirs is alive; `isAway`: all of those lie idle. */
export type Staff = {
  id: string;
  number: number;
  tenantId: string;
  username: string;
  name: string;
  email: string | null;
  /** Whether its reader has shown that it is theirs. */
  isEmailConfirmed: boolean;
  role: StaffRole;
  departmentIds: string[];
  departments: { id: string; name: string }[];
  language: string | null;
  isActive: boolean;
  presence: PresenceStatus;
  online: boolean;
  isAway: boolean;
  lastActivityAt: Date | null;
};

const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/** A key from outside (`stf_…`) or inside; undefined where it is neither, which reads as unknown. */
export const keyOf = (noun: 'staff' | 'department', text: string): string | undefined =>
  UUID.test(text) ? text.toLowerCase() : read(noun, text);

function people(database: Kysely<unknown>, tenantId: string) {
  return database
    .withTables<IdentityTables>()
    .selectFrom('staff as s')
    .where('s.tenant_id', '=', tenantId)
    .select((field) => [
      's.id',
      's.number',
      's.tenant_id',
      's.username',
      's.name',
      's.email',
      's.email_confirmed_at',
      's.role',
      's.language',
      's.is_active',
      's.presence',
      's.online_until',
      's.away_since',
      's.last_activity_at',
      jsonArrayFrom(
        field
          .selectFrom('staff_departments as sd')
          .innerJoin('departments as d', (join) =>
            join.onRef('d.tenant_id', '=', 'sd.tenant_id').onRef('d.id', '=', 'sd.department_id'),
          )
          .whereRef('sd.tenant_id', '=', 's.tenant_id')
          .whereRef('sd.staff_id', '=', 's.id')
          .select(['d.id', 'd.name'])
          .orderBy('d.name'),
      ).as('departments'),
    ]);
}

type Row = Awaited<ReturnType<ReturnType<typeof people>['executeTakeFirstOrThrow']>>;

const toStaff = (row: Row, now: Date): Staff => ({
  id: row.id,
  number: Number(row.number),
  tenantId: row.tenant_id,
  username: row.username,
  name: row.name,
  email: row.email,
  isEmailConfirmed: row.email !== null && row.email_confirmed_at !== null,
  role: row.role,
  departmentIds: row.departments.map(({ id }) => id),
  departments: row.departments,
  language: row.language,
  isActive: row.is_active,
  presence: row.presence,
  online: row.online_until !== null && row.online_until > now,
  isAway: row.away_since !== null && row.online_until !== null && row.online_until > now,
  lastActivityAt: row.last_activity_at,
});

export const staffStore = (database: Kysely<unknown>) => ({
  async byId(tenantId: string, staffId: string, now: Date): Promise<Staff | undefined> {
    const row = await people(database, tenantId).where('s.id', '=', staffId).executeTakeFirst();
    return row && toStaff(row, now);
  },
  async byUsername(tenantId: string, username: string, now: Date): Promise<Staff | undefined> {
    const row = await people(database, tenantId).where('s.username', '=', username.toLowerCase()).executeTakeFirst();
    return row && toStaff(row, now);
  },
  /** One question for person and session: the person only while the session that the token came from is alive. */
  async inSession(tenantId: string, staffId: string, familyId: string, now: Date): Promise<Staff | undefined> {
    const isOpen = sql<SqlBool>`exists (
      select from sign_ins where family_id = ${familyId} and tenant_id = ${tenantId}
        and subject_kind = 'staff' and subject_id = s.id and revoked_at is null and expires_at > ${now})`;
    const row = await people(database, tenantId).where('s.id', '=', staffId).where(isOpen).executeTakeFirst();
    return row && toStaff(row, now);
  },
  async list(tenantId: string, now: Date): Promise<Staff[]> {
    const rows = await people(database, tenantId).orderBy('s.name').orderBy('s.id').execute();
    return rows.map((row) => toStaff(row, now));
  },
  async available(tenantId: string, departmentId: string | undefined, now: Date): Promise<Staff[]> {
    let query = people(database, tenantId)
      .where('s.is_active', '=', true)
      .where('s.presence', '=', 'available')
      .where('s.online_until', '>', now)
      .where('s.away_since', 'is', null);
    if (departmentId !== undefined) {
      query = query.where((field) =>
        field.exists(
          field
            .selectFrom('staff_departments as member')
            .where('member.tenant_id', '=', tenantId)
            .whereRef('member.staff_id', '=', 's.id')
            .where('member.department_id', '=', departmentId)
            .select('member.staff_id'),
        ),
      );
    }
    const rows = await query.orderBy('s.name').orderBy('s.id').execute();
    return rows.map((row) => toStaff(row, now));
  },
  async departments(tenantId: string): Promise<Department[]> {
    const rows = await database
      .withTables<IdentityTables>()
      .selectFrom('departments')
      .select(['id', 'name', 'is_default'])
      .where('tenant_id', '=', tenantId)
      .orderBy('is_default', 'desc')
      .orderBy('name')
      .execute();
    return rows.map((row) => ({ id: row.id, name: row.name, isDefault: row.is_default }));
  },
});
