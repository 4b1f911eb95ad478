import { type Kysely, sql } from 'kysely';
import { newId } from '#platform/ids.ts';
import { invalid, missing, Refusal } from '#platform/refusal.ts';
import type { OperatorRole, StaffRole } from './caller.ts';
import type { IdentityTables } from './identity.tables.ts';
import { addressed, named } from './input.ts';
import type { Passwords } from './passwords.ts';
import { isRole } from './roles.ts';
import type { Department } from './staff.ts';

export type NewOperator = {
  email: string;
  name: string;
  password: string;
  role?: OperatorRole;
  /** It was made for them, and they are asked to change it. */
  isOneTime?: boolean;
  language?: 'de' | 'en' | undefined;
};
export type NewOwner = {
  tenantId: string;
  email: string;
  name: string;
  /** None for who comes by an identity provider. */
  password: string | { hash: string } | null;
  language?: 'de' | 'en';
  googleSubject?: string | null;
  /** False until the link in the mail was used. */
  isConfirmed?: boolean;
};
export type NewStaff = {
  tenantId: string;
  username: string;
  name: string;
  email?: string | null;
  /** Whether they have shown that they read its mail. */
  isEmailConfirmed?: boolean;
  role: StaffRole;
  password: string | { hash: string };
  departmentIds?: readonly string[];
  language?: string | null;
};
export type NewDepartment = { tenantId: string; name: string; isDefault?: boolean };

const USERNAME = /^[a-z0-9](?:[a-z0-9._@+-]{0,62}[a-z0-9])?$/;

const UNIQUE_VIOLATION = '23505';
const FOREIGN_KEY_VIOLATION = '23503';

async function translated<Result>(what: string, work: Promise<Result>): Promise<Result> {
  try {
    return await work;
  } catch (error) {
    const { code } = error as { code?: unknown };
    if (code === UNIQUE_VIOLATION) throw new Refusal('conflict', `${what}_taken`, `This ${what} is taken already.`);
    if (code === FOREIGN_KEY_VIOLATION) throw missing(what === 'username' ? 'department' : 'tenant');
    throw error;
  }
}

/** Makes people and departments. `within` lets several stand or fall together. */
export function accounts({ database, passwords }: { database: Kysely<unknown>; passwords: Passwords }) {
  return {
    async createOperator(
      { email, name, password, role = 'platform_owner', isOneTime = false, language }: NewOperator,
      within = database,
    ) {
      const row = { id: newId(), email: addressed(email), name: named(name), role };
      const password_hash = await passwords.hash(password);
      const db = within.withTables<IdentityTables>();
      await translated(
        'email',
        db
          .insertInto('operators')
          .values({ ...row, password_hash, has_one_time_password: isOneTime, ...(language && { language }) })
          .execute(),
      );
      return row;
    },

    async createOwner(
      { tenantId, email, name, password, language, googleSubject, isConfirmed = true }: NewOwner,
      within = database,
    ) {
      const row = { id: newId(), email: addressed(email), name: named(name) };
      const password_hash = typeof password === 'string' ? await passwords.hash(password) : (password?.hash ?? null);
      const db = within.withTables<IdentityTables>();
      await translated(
        'email',
        db
          .insertInto('owners')
          .values({
            ...row,
            tenant_id: tenantId,
            password_hash,
            ...(language && { language }),
            google_subject: googleSubject ?? null,
            ...(!isConfirmed && { email_confirmed_at: null }),
          })
          .execute(),
      );
      return { ...row, tenantId };
    },

    async createDepartment(
      { tenantId, name, isDefault = false }: NewDepartment,
      within = database,
    ): Promise<Department> {
      const row = { id: newId(), name: named(name) };
      const db = within.withTables<IdentityTables>();
      await translated(
        'name',
        db
          .insertInto('departments')
          .values({ ...row, tenant_id: tenantId, is_default: isDefault })
          .execute(),
      );
      return { ...row, isDefault };
    },

    async createStaff(input: NewStaff, within = database): Promise<{ id: string; username: string }> {
      const username = input.username.trim().toLowerCase();
      if (!USERNAME.test(username)) {
        throw invalid('username', 'is not usable', '1 to 64 letters, digits, dots, dashes or underscores');
      }
      if (!isRole(input.role)) throw invalid('role', 'is unknown', 'one of owner, admin, supervisor, agent');
      const id = newId();
      const staff = {
        id,
        tenant_id: input.tenantId,
        username,
        name: named(input.name),
        email: input.email ? addressed(input.email) : null,
        ...(input.email && input.isEmailConfirmed && { email_confirmed_at: sql<Date>`now()` }),
        role: input.role,
        language: input.language ?? null,
        password_hash: typeof input.password === 'string' ? await passwords.hash(input.password) : input.password.hash,
      };
      const memberships = [...new Set(input.departmentIds ?? [])].map((departmentId) => ({
        tenant_id: input.tenantId,
        staff_id: id,
        department_id: departmentId,
      }));
      const insert = async (transaction: Kysely<unknown>) => {
        const db = transaction.withTables<IdentityTables>();
        await db.insertInto('staff').values(staff).execute();
        if (memberships.length > 0) await db.insertInto('staff_departments').values(memberships).execute();
      };
      await translated('username', within.isTransaction ? insert(within) : within.transaction().execute(insert));
      return { id, username };
    },
  };
}

export type Accounts = ReturnType<typeof accounts>;
