import { type Kysely, type SqlBool, sql } from 'kysely';
import type { Language } from './account.tables.ts';
import type { OperatorRole } from './caller.ts';
import type { IdentityTables } from './identity.tables.ts';

/** Who runs the installation. */
export type Operator = {
  id: string;
  email: string;
  name: string;
  role: OperatorRole;
  isActive: boolean;
  /** The password was made for them and not changed yet. */
  hasOneTimePassword: boolean;
  /** Until when the mail that lets them in is good; null where none is under way. */
  invitedUntil: Date | null;
  /** What they read; null until they have said so. */
  language: Language | null;
  lastSignedInAt: Date | null;
  createdAt: Date;
};

export type OperatorPatch = { name?: string; role?: OperatorRole; isActive?: boolean; language?: Language };

type Row = {
  id: string;
  email: string;
  name: string;
  role: OperatorRole;
  is_active: boolean;
  has_one_time_password: boolean;
  invited_until: Date | null;
  language: Language | null;
  last_signed_in_at: Date | null;
  created_at: Date;
};
const columns = [
  'id',
  'email',
  'name',
  'role',
  'is_active',
  'has_one_time_password',
  'language',
  'last_signed_in_at',
  'created_at',
] as const;

const invitedUntil = sql<Date | null>`(
  select max(expires_at) from account_links
  where tenant_id is null and subject_id = operators.id and purpose = 'operator_invitation')`.as('invited_until');

const toOperator = (row: Row): Operator => ({
  id: row.id,
  email: row.email,
  name: row.name,
  role: row.role,
  isActive: row.is_active,
  hasOneTimePassword: row.has_one_time_password,
  invitedUntil: row.invited_until,
  language: row.language,
  lastSignedInAt: row.last_signed_in_at,
  createdAt: row.created_at,
});

export const operatorStore = (database: Kysely<unknown>) => {
  const db = database.withTables<IdentityTables>();

  return {
    byEmail: (email: string) =>
      db
        .selectFrom('operators')
        .select(['id', 'password_hash', 'is_active'])
        .where('email', '=', email.trim().toLowerCase())
        .executeTakeFirst(),

    async byId(id: string, { locked = false } = {}): Promise<Operator | undefined> {
      const row = await db
        .selectFrom('operators')
        .select([...columns, invitedUntil])
        .where('id', '=', id)
        .$if(locked, (query) => query.forUpdate())
        .executeTakeFirst();
      return row && toOperator(row);
    },

    /** The operator only while they may come in and the session that the token came from is alive. */
    async inSession(id: string, familyId: string, now: Date): Promise<Operator | undefined> {
      const isOpen = sql<SqlBool>`exists (
        select from sign_ins where family_id = ${familyId} and tenant_id is null
          and subject_kind = 'operator' and subject_id = operators.id and revoked_at is null and expires_at > ${now})`;
      const row = await db
        .selectFrom('operators')
        .select([...columns, invitedUntil])
        .where('id', '=', id)
        .where('is_active', '=', true)
        .where(isOpen)
        .executeTakeFirst();
      return row && toOperator(row);
    },

    /** Those who joined first come first. `after` is the last one of the page before. */
    async page(after: string | undefined, limit: number): Promise<Operator[]> {
      let query = db.selectFrom('operators').select([...columns, invitedUntil]);
      if (after !== undefined) query = query.where('id', '>', after);
      return (await query.orderBy('id').limit(limit).execute()).map(toOperator);
    },

    passwordHash: async (id: string): Promise<string | undefined> =>
      (await db.selectFrom('operators').select('password_hash').where('id', '=', id).executeTakeFirst())?.password_hash,

    async setPassword(id: string, passwordHash: string, { isOneTime }: { isOneTime: boolean }): Promise<void> {
      await db
        .updateTable('operators')
        .set({ password_hash: passwordHash, has_one_time_password: isOneTime })
        .where('id', '=', id)
        .execute();
    },

    async signedIn(id: string, now: Date): Promise<void> {
      await db.updateTable('operators').set({ last_signed_in_at: now }).where('id', '=', id).execute();
    },

    async update(id: string, { name, role, isActive, language }: OperatorPatch): Promise<void> {
      const change = {
        ...(name !== undefined && { name }),
        ...(role !== undefined && { role }),
        ...(isActive !== undefined && { is_active: isActive }),
        ...(language !== undefined && { language }),
      };
      if (Object.keys(change).length > 0) await db.updateTable('operators').set(change).where('id', '=', id).execute();
    },

    /** Another owner who may come in, and can: an invitation that nobody has used yet opens nothing. */
    async hasOtherOwner(id: string): Promise<boolean> {
      const row = await db
        .selectFrom('operators')
        .select('id')
        .where('role', '=', 'platform_owner')
        .where('is_active', '=', true)
        .where('id', '<>', id)
        .where((field) =>
          field.or([field('last_signed_in_at', 'is not', null), field('has_one_time_password', '=', true)]),
        )
        .limit(1)
        .executeTakeFirst();
      return row !== undefined;
    },
  };
};
