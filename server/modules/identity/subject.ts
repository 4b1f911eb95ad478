import type { Kysely } from 'kysely';
import { missing, Refusal } from '#platform/refusal.ts';
import type { Language } from './account.tables.ts';
import type { Caller } from './caller.ts';
import type { IdentityTables } from './identity.tables.ts';
import type { Subject } from './refresh-tokens.ts';

export type SignedIn = Subject & { sessionId: string };

/** The person behind a sign-in: an owner's account, or a member of staff. Programs' tokens have no account to change. */
export function signedIn({ tenantId, actor }: Caller): SignedIn {
  if (actor.kind === 'owner') return { kind: 'owner', tenantId, id: actor.ownerId, sessionId: actor.sessionId };
  if (actor.kind === 'staff' && actor.sessionId !== undefined)
    return { kind: 'staff', tenantId, id: actor.staffId, sessionId: actor.sessionId };
  throw new Refusal('forbidden', 'sign_in_required', 'Only a person who has signed in has an account to change.');
}

/** What an account's own pages and mails need of a person of either kind. */
export type Profile = Subject & {
  name: string;
  email: string | null;
  language: Language;
  workspace: string;
  slug: string;
  passwordHash: string | null;
};

const asLanguage = (text: string | null): Language => (text === 'en' ? 'en' : 'de');

export const profileStore = (database: Kysely<unknown>) => {
  const db = database.withTables<
    IdentityTables & { tenants: { id: string; name: string; slug: string; default_language: string } }
  >();

  return {
    async of({ kind, tenantId, id }: Subject, { locked = false } = {}): Promise<Profile> {
      const tenant = await db
        .selectFrom('tenants')
        .select(['name', 'slug', 'default_language'])
        .where('id', '=', tenantId)
        .executeTakeFirst();
      const row =
        kind === 'owner'
          ? await db
              .selectFrom('owners')
              .select(['name', 'email', 'language', 'password_hash'])
              .where('tenant_id', '=', tenantId)
              .where('id', '=', id)
              .$if(locked, (query) => query.forUpdate())
              .executeTakeFirst()
          : await db
              .selectFrom('staff')
              .select(['name', 'email', 'language', 'password_hash'])
              .where('tenant_id', '=', tenantId)
              .where('id', '=', id)
              .where('is_active', '=', true)
              .$if(locked, (query) => query.forUpdate())
              .executeTakeFirst();
      if (!tenant || !row) throw missing(kind);
      return {
        kind,
        tenantId,
        id,
        name: row.name,
        email: row.email,
        language: asLanguage(row.language ?? tenant.default_language),
        workspace: tenant.name,
        slug: tenant.slug,
        passwordHash: row.password_hash,
      };
    },

    async setPassword({ kind, tenantId, id }: Subject, passwordHash: string, now: Date): Promise<void> {
      if (kind === 'owner') {
        await db
          .updateTable('owners')
          .set({ password_hash: passwordHash })
          .where('tenant_id', '=', tenantId)
          .where('id', '=', id)
          .execute();
        return;
      }
      await db
        .updateTable('staff')
        .set({ password_hash: passwordHash, updated_at: now })
        .where('tenant_id', '=', tenantId)
        .where('id', '=', id)
        .execute();
    },
  };
};
