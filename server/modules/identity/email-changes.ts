import { type Kysely, sql } from 'kysely';
import type { Clock } from '#platform/clock.ts';
import { invalid, Refusal } from '#platform/refusal.ts';
import { type AccountLinks, type Link, linkInvalid } from './account-links.ts';
import type { AccountMails } from './account-mails.ts';
import { type Caller, type CallOrigin, makeCaller } from './caller.ts';
import { isOfTenant } from './holders.ts';
import type { IdentityTables } from './identity.tables.ts';
import { addressed } from './input.ts';
import type { ProvePassword } from './password-proof.ts';
import type { OnRecord } from './record.ts';
import type { Subject } from './refresh-tokens.ts';
import { profileStore, signedIn } from './subject.ts';
import type { Throttling } from './throttling.ts';

const UNIQUE_VIOLATION = '23505';
const REMIND_AFTER_MS = 86_400_000;
const REMINDED_AT_ONCE = 100;

type Needs = {
  database: Kysely<unknown>;
  clock: Clock;
  throttling: Throttling;
  links: AccountLinks;
  mails: AccountMails;
  audit: OnRecord;
  prove: ProvePassword;
  confirmPage(token: string): string;
};

export type Account = {
  kind: Subject['kind'];
  name: string;
  email: string | null;
  /** Always true for staff: their address was given by who invited them. */
  isEmailConfirmed: boolean;
  hasPassword: boolean;
  language: 'de' | 'en';
};

/** A mail address counts once somebody who reads its mail has said so. */
export function emailChanges(needs: Needs) {
  const { database, clock, throttling, links, mails, audit, prove, confirmPage } = needs;

  async function sendLink(
    transaction: Kysely<unknown>,
    subject: Subject,
    email: string,
    purpose: 'confirm_email' | 'change_email',
    { isReminder = false } = {},
  ) {
    const profile = await profileStore(transaction).of(subject);
    const token = await links.make(transaction, subject, purpose, email);
    await mails.send(transaction, {
      tenantId: subject.tenantId,
      to: { address: email, name: profile.name },
      language: profile.language,
      template: 'confirmEmail',
      values: {
        name: profile.name,
        workspace: profile.workspace,
        url: confirmPage(token),
        ...(isReminder && { isReminder }),
      },
    });
  }

  async function isConfirmed(within: Kysely<unknown>, { kind, tenantId, id }: Subject): Promise<boolean> {
    if (kind === 'staff') return true;
    const row = await within
      .withTables<IdentityTables>()
      .selectFrom('owners')
      .select('email_confirmed_at')
      .where('tenant_id', '=', tenantId)
      .where('id', '=', id)
      .executeTakeFirst();
    return Boolean(row?.email_confirmed_at);
  }

  async function set(transaction: Kysely<unknown>, { kind, tenantId, id }: Subject, email: string): Promise<void> {
    const db = transaction.withTables<IdentityTables>();
    try {
      if (kind === 'owner') {
        await db
          .updateTable('owners')
          .set({ email, email_confirmed_at: clock.now() })
          .where('tenant_id', '=', tenantId)
          .where('id', '=', id)
          .execute();
      } else {
        await db
          .updateTable('staff')
          .set({ email, email_confirmed_at: clock.now(), updated_at: clock.now() })
          .where('tenant_id', '=', tenantId)
          .where('id', '=', id)
          .execute();
      }
    } catch (error) {
      if ((error as { code?: unknown }).code !== UNIQUE_VIOLATION) throw error;
      throw new Refusal('conflict', 'email_taken', 'Another account has this mail address meanwhile.');
    }
  }

  /** Who opens a workspace gets a seat in its team as well, by the same address. */
  async function confirmOwnSeat(transaction: Kysely<unknown>, { tenantId, email }: Link): Promise<void> {
    await transaction
      .withTables<IdentityTables>()
      .updateTable('staff')
      .set({ email_confirmed_at: clock.now() })
      .where('tenant_id', '=', tenantId)
      .where('email', '=', email)
      .where('role', '=', 'owner')
      .where('email_confirmed_at', 'is', null)
      .execute();
  }

  return {
    /** What the console shows a person of their own account. */
    async account(caller: Caller): Promise<Account> {
      const subject = signedIn(caller);
      const [profile, confirmed] = await Promise.all([
        profileStore(database).of(subject),
        isConfirmed(database, subject),
      ]);
      return {
        kind: subject.kind,
        name: profile.name,
        email: profile.email,
        isEmailConfirmed: confirmed,
        hasPassword: profile.passwordHash !== null,
        language: profile.language,
      };
    },

    /** Inside the transaction that makes the account. */
    sendConfirmation: (transaction: Kysely<unknown>, subject: Subject, email: string) =>
      sendLink(transaction, subject, email, 'confirm_email'),

    /** Once more, for who has lost the mail. */
    async requestConfirmation(caller: Caller): Promise<void> {
      const subject = signedIn(caller);
      const { email } = await profileStore(database).of(subject);
      if (!email || (await isConfirmed(database, subject)))
        throw new Refusal('conflict', 'email_confirmed', 'There is no mail address left to confirm.');
      const { kind, id } = subject;
      await throttling.take({ account: `confirm ${kind} ${id}`, address: caller.origin?.address });
      await database.transaction().execute((transaction) => sendLink(transaction, subject, email, 'confirm_email'));
    },

    /** An owner who has not confirmed within a day is asked again, once. Resolves with the number of those asked. */
    async remindUnconfirmed(): Promise<number> {
      const now = clock.now();
      return database.transaction().execute(async (transaction) => {
        const { rows } = await sql<{ id: string; tenant_id: string; email: string }>`
          update owners o set confirm_reminded_at = ${now}
          where o.id in (
            select f.id from account_links l join owners f on f.tenant_id = l.tenant_id and f.id = l.subject_id
            where l.purpose = 'confirm_email' and l.subject_kind = 'owner' and l.email = f.email
              and l.created_at <= ${new Date(now.getTime() - REMIND_AFTER_MS)}
              and f.email_confirmed_at is null and f.confirm_reminded_at is null
            order by l.created_at limit ${REMINDED_AT_ONCE} for update of f skip locked)
          returning o.id, o.tenant_id, o.email`.execute(transaction);
        for (const { id, tenant_id: tenantId, email } of rows) {
          await sendLink(transaction, { kind: 'owner', tenantId, id }, email, 'confirm_email', { isReminder: true });
        }
        return rows.length;
      });
    },

    /** The account keeps its old address until the link that goes to the new one is used. */
    async changeEmail(caller: Caller, input: { email: string; password?: string | undefined }): Promise<void> {
      const subject = signedIn(caller);
      const email = addressed(input.email);
      await prove(subject, input.password, caller.origin);
      const before = await profileStore(database).of(subject);
      if (before.email === email) throw invalid('body.email', 'is the address of this account', 'another address');
      const { kind, id } = subject;
      await throttling.take({ account: `change mail of ${kind} ${id}`, address: caller.origin?.address });
      await database.transaction().execute((transaction) => sendLink(transaction, subject, email, 'change_email'));
    },

    /** By the link in the mail, which needs no sign-in: it may be opened on another device. */
    async confirmEmail(input: { token: string; origin?: CallOrigin | undefined }) {
      await throttling.take({ account: `confirm link ${input.token}`, address: input.origin?.address });
      return database.transaction().execute(async (transaction) => {
        const link = await links.spend(transaction, input.token, 'confirm_email', 'change_email');
        if (!isOfTenant(link)) throw linkInvalid();
        const before = await profileStore(transaction).of(link, { locked: true });
        const { kind, tenantId, id, email } = link;
        const isChange = link.purpose === 'change_email';
        if (isChange || (kind === 'owner' && before.email === email)) await set(transaction, link, email);
        if (kind === 'owner' && !isChange) await confirmOwnSeat(transaction, link);
        if (isChange) {
          // What was sent to the old address opens nothing any more.
          await links.drop(transaction, link, 'reset_password', 'confirm_email');
          if (before.email) {
            await mails.send(transaction, {
              tenantId,
              to: { address: before.email, name: before.name },
              language: before.language,
              template: 'emailChanged',
              values: { name: before.name, workspace: before.workspace, newEmail: email },
            });
          }
        }
        const actor =
          kind === 'owner'
            ? ({ kind, ownerId: id, sessionId: '', name: before.name } as const)
            : ({ kind, staffId: id, role: 'agent', departmentIds: [], name: before.name } as const);
        await audit.record(transaction, makeCaller(tenantId, actor, [], input.origin), {
          action: isChange ? 'email.changed' : 'email.confirmed',
          target: { kind, id },
        });
        return { email, kind, workspace: before.workspace, slug: before.slug };
      });
    },
  };
}

export type EmailChanges = ReturnType<typeof emailChanges>;
