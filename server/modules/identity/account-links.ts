import { randomBytes } from 'node:crypto';
import { type Kysely, type SqlBool, sql } from 'kysely';
import type { Clock } from '#platform/clock.ts';
import { newId } from '#platform/ids.ts';
import { Refusal } from '#platform/refusal.ts';
import { hashSecret } from '#platform/secrets.ts';
import type { AccountTables, LinkPurpose } from './account.tables.ts';
import { columnOf, type Holder, tenantIdIn } from './refresh-tokens.ts';

export const OPERATOR_INVITATION_DAYS = 7;

const lifeMs: Record<LinkPurpose, number> = {
  confirm_email: 7 * 86_400_000,
  change_email: 86_400_000,
  reset_password: 3_600_000,
  operator_invitation: OPERATOR_INVITATION_DAYS * 86_400_000,
};

export type Link = Holder & { purpose: LinkPurpose; email: string };

export const linkInvalid = (): Refusal =>
  new Refusal(
    'invalid',
    'link_invalid',
    'This link has been used, or has expired. Ask for a new one, and use the newest mail.',
  );

type Row = {
  tenant_id: string | null;
  subject_kind: Holder['kind'];
  subject_id: string;
  purpose: LinkPurpose;
  email: string;
};
const linkOf = ({ tenant_id, subject_kind: kind, subject_id: id, purpose, email }: Row): Link => {
  const tenantId = tenantIdIn(kind, tenant_id);
  if (tenantId === undefined) throw linkInvalid();
  return { kind, tenantId, id, purpose, email };
};

/** Operators are found by the index of theirs, everybody else by that of their tenant. */
const ownColumn = (holder: Holder) => {
  const column = columnOf(holder);
  return column === null ? sql<SqlBool>`tenant_id is null` : sql<SqlBool>`tenant_id = ${column}`;
};

/** The links in our mails. A newer one of the same purpose ends the older. */
export function accountLinks({ clock }: { clock: Clock }) {
  return {
    async make(transaction: Kysely<unknown>, holder: Holder, purpose: LinkPurpose, email: string) {
      const db = transaction.withTables<AccountTables>();
      const token = `swl_${randomBytes(32).toString('base64url')}`;
      const now = clock.now();
      await this.drop(transaction, holder, purpose);
      await db
        .insertInto('account_links')
        .values({
          id: newId(),
          tenant_id: columnOf(holder),
          purpose,
          subject_kind: holder.kind,
          subject_id: holder.id,
          email,
          token_hash: hashSecret(token),
          created_at: now,
          expires_at: new Date(now.getTime() + lifeMs[purpose]),
        })
        .execute();
      return token;
    },

    async drop(transaction: Kysely<unknown>, holder: Holder, ...purposes: LinkPurpose[]) {
      await transaction
        .withTables<AccountTables>()
        .deleteFrom('account_links')
        .where(ownColumn(holder))
        .where('subject_kind', '=', holder.kind)
        .where('subject_id', '=', holder.id)
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
      return linkOf(row);
    },

    /** Whether a link would serve; it is not spent. */
    async look(database: Kysely<unknown>, token: string, ...purposes: LinkPurpose[]): Promise<Link> {
      const row = await database
        .withTables<AccountTables>()
        .selectFrom('account_links')
        .select(['tenant_id', 'subject_kind', 'subject_id', 'purpose', 'email'])
        .where('token_hash', '=', hashSecret(token))
        .where('purpose', 'in', purposes)
        .where('expires_at', '>', clock.now())
        .executeTakeFirst();
      if (!row) throw linkInvalid();
      return linkOf(row);
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
