import { randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Clock } from '#platform/clock.ts';
import { newId } from '#platform/ids.ts';
import { Refusal } from '#platform/refusal.ts';
import { hashSecret } from '#platform/secrets.ts';
import type { AccountTables, LinkPurpose } from './account.tables.ts';
import type { Subject } from './refresh-tokens.ts';

const lifeMs: Record<LinkPurpose, number> = {
  confirm_email: 7 * 86_400_000,
  change_email: 86_400_000,
  reset_password: 3_600_000,
};

export type Link = Subject & { purpose: LinkPurpose; email: string };

export const linkInvalid = (): Refusal =>
  new Refusal(
    'invalid',
    'link_invalid',
    'This link has been used, or has expired. Ask for a new one, and use the newest mail.',
  );

/** The links in our mails. A newer one of the same purpose ends the older. */
export function accountLinks({ clock }: { clock: Clock }) {
  return {
    async make(transaction: Kysely<unknown>, { kind, tenantId, id }: Subject, purpose: LinkPurpose, email: string) {
      const db = transaction.withTables<AccountTables>();
      const token = `swl_${randomBytes(32).toString('base64url')}`;
      const now = clock.now();
      await this.drop(transaction, { kind, tenantId, id }, purpose);
      await db
        .insertInto('account_links')
        .values({
          id: newId(),
          tenant_id: tenantId,
          purpose,
          subject_kind: kind,
          subject_id: id,
          email,
          token_hash: hashSecret(token),
          created_at: now,
          expires_at: new Date(now.getTime() + lifeMs[purpose]),
        })
        .execute();
      return token;
    },

    async drop(transaction: Kysely<unknown>, { kind, tenantId, id }: Subject, ...purposes: LinkPurpose[]) {
      await transaction
        .withTables<AccountTables>()
        .deleteFrom('account_links')
        .where('tenant_id', '=', tenantId)
        .where('subject_kind', '=', kind)
        .where('subject_id', '=', id)
        .where('purpose', 'in', purposes)
        .execute();
    },

    /** The deletion is the use: of several at once, one finds the row. */
    async spend(transaction: Kysely<unknown>, token: string, ...purposes: LinkPurpose[]): Promise<Link> {
      const row = await transaction
        .withTables<AccountTables>()
        .deleteFrom('account_links')
        .where('token_hash', '=', hashSecret(token))
        .where('purpose', 'in', purposes)
        .where('expires_at', '>', clock.now())
        .returning(['tenant_id', 'subject_kind', 'subject_id', 'purpose', 'email'])
        .executeTakeFirst();
      if (!row) throw linkInvalid();
      return {
        kind: row.subject_kind,
        tenantId: row.tenant_id,
        id: row.subject_id,
        purpose: row.purpose,
        email: row.email,
      };
    },

    /** Whether a link would serve; it is not spent. */
    async look(database: Kysely<unknown>, token: string, purpose: LinkPurpose): Promise<Link> {
      const row = await database
        .withTables<AccountTables>()
        .selectFrom('account_links')
        .select(['tenant_id', 'subject_kind', 'subject_id', 'email'])
        .where('token_hash', '=', hashSecret(token))
        .where('purpose', '=', purpose)
        .where('expires_at', '>', clock.now())
        .executeTakeFirst();
      if (!row) throw linkInvalid();
      return { kind: row.subject_kind, tenantId: row.tenant_id, id: row.subject_id, purpose, email: row.email };
    },

    async removeExpired(database: Kysely<unknown>): Promise<void> {
      await database
        .withTables<AccountTables>()
        .deleteFrom('account_links')
        .where('expires_at', '<=', clock.now())
        .execute();
    },
  };
}

export type AccountLinks = ReturnType<typeof accountLinks>;
