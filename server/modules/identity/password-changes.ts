import { type Kysely, sql } from 'kysely';
import type { Clock } from '#platform/clock.ts';
import { invalid } from '#platform/refusal.ts';
import type { AccountLinks, Link } from './account-links.ts';
import type { AccountMails } from './account-mails.ts';
import { type Caller, type CallOrigin, makeCaller, PLATFORM_ID } from './caller.ts';
import { type AccountPages, accountOf, type HolderAccount, holderOf, isOfTenant } from './holders.ts';
import type { IdentityTables } from './identity.tables.ts';
import { addressed } from './input.ts';
import { operatorStore } from './operators.ts';
import type { ProvePassword } from './password-proof.ts';
import type { Passwords } from './passwords.ts';
import type { OnRecord } from './record.ts';
import { columnOf, type Holder, type RefreshTokens } from './refresh-tokens.ts';
import type { Sessions } from './sessions.ts';
import { profileStore } from './subject.ts';
import type { Throttling } from './throttling.ts';

/** Somebody who works in more workspaces than this asks their administrator. */
const MOST_ACCOUNTS = 10;

type Needs = {
  database: Kysely<unknown>;
  clock: Clock;
  passwords: Passwords;
  throttling: Throttling;
  refreshing: RefreshTokens;
  sessions: Sessions;
  links: AccountLinks;
  mails: AccountMails;
  audit: OnRecord;
  prove: ProvePassword;
  pages: AccountPages;
  resetPage(token: string): string;
};

export type ResetView = { email: string; kind: Holder['kind']; workspace: string; slug: string };

/** The links by which a password is set: a forgotten one, and an operator's first. */
const opensPassword = ['reset_password', 'operator_invitation'] as const;

/** A password is changed by who knows it, or reset by who reads the account's mail. */
export function passwordChanges(needs: Needs) {
  const { database, clock, passwords, throttling, refreshing, sessions, links, mails, audit, prove, pages } = needs;

  async function change(
    transaction: Kysely<unknown>,
    holder: Holder,
    passwordHash: string,
    keptSession?: string,
  ): Promise<HolderAccount> {
    const account = await accountOf(transaction, holder, pages, { locked: true });
    if (isOfTenant(holder)) await profileStore(transaction).setPassword(holder, passwordHash, clock.now());
    else await operatorStore(transaction).setPassword(holder.id, passwordHash, { isOneTime: false });
    await refreshing.endAll(transaction, holder, keptSession === undefined ? {} : { except: keptSession });
    await links.drop(transaction, holder, ...opensPassword);
    if (account.email) {
      const { name, workspace, page } = account;
      await mails.send(transaction, {
        tenantId: columnOf(holder),
        to: { address: account.email, name },
        language: account.language,
        template: 'passwordChanged',
        values: { name, workspace, url: page },
      });
    }
    return account;
  }

  /** Everybody who signs in by this address: an owner, an operator, and staff of any workspace. */
  async function accountsOf(email: string): Promise<Holder[]> {
    const { rows } = await sql<{ kind: Holder['kind']; tenant_id: string; id: string }>`
      select 'owner' as kind, tenant_id, id from owners where email = ${email}
      union all
      select 'operator', ${PLATFORM_ID}::uuid, id from operators where email = ${email} and is_active
      union all
      (select 'staff', s.tenant_id, s.id from staff s join tenants t on t.id = s.tenant_id and t.is_active
        where lower(s.email) = ${email} and s.is_active order by s.id limit ${MOST_ACCOUNTS})`.execute(database);
    return rows.map(({ kind, tenant_id, id }) => ({ kind, tenantId: tenant_id, id }));
  }

  const viewOf = (email: string, kind: Holder['kind'], { workspace, slug }: HolderAccount): ResetView => ({
    email,
    kind,
    workspace,
    slug,
  });

  return {
    /** The other sessions end; this one stays. */
    async changePassword(caller: Caller, input: { current?: string | undefined; next: string }): Promise<void> {
      const holder = holderOf(caller);
      await prove(holder, input.current, caller.origin);
      if (input.current === input.next) throw invalid('body.password', 'is the old one', 'another password');
      const hash = await passwords.hash(input.next);
      await database.transaction().execute(async (transaction) => {
        await change(transaction, holder, hash, holder.sessionId);
        const { kind, id } = holder;
        await audit.record(transaction, caller, { action: 'password.changed', target: { kind, id } });
      });
      if (isOfTenant(holder)) sessions.announceEnd(holder);
    },

    /** Says nothing of whether the address is known. */
    async requestPasswordReset(input: { email: string; origin?: CallOrigin | undefined }): Promise<void> {
      const email = addressed(input.email);
      await throttling.take({ account: `reset ${email}`, address: input.origin?.address });
      for (const holder of await accountsOf(email)) {
        await database.transaction().execute(async (transaction) => {
          const { name, language, workspace } = await accountOf(transaction, holder, pages);
          const token = await links.make(transaction, holder, 'reset_password', email);
          await mails.send(transaction, {
            tenantId: columnOf(holder),
            to: { address: email, name },
            language,
            template: 'passwordReset',
            values: { name, workspace, url: needs.resetPage(token) },
          });
          await audit.record(transaction, makeCaller(holder.tenantId, { kind: 'anonymous' }, [], input.origin), {
            action: 'password.reset_requested',
            target: { kind: holder.kind, id: holder.id },
          });
        });
      }
    },

    /** Whose password a link sets, for the page that it opens. */
    async passwordReset({ token }: { token: string }): Promise<ResetView> {
      const link = await links.look(database, token, ...opensPassword);
      return viewOf(link.email, link.kind, await accountOf(database, link, pages));
    },

    /** Every session ends. The second factor stays: who reads the mail need not have the telephone. */
    async resetPassword(input: {
      token: string;
      password: string;
      origin?: CallOrigin | undefined;
    }): Promise<ResetView> {
      await throttling.take({ account: `reset link ${input.token}`, address: input.origin?.address });
      // Looked at first: a password is hashed for a link that serves, and not for any.
      await links.look(database, input.token, ...opensPassword);
      const hash = await passwords.hash(input.password);
      const { link, account } = await database.transaction().execute(async (transaction) => {
        const link: Link = await links.spend(transaction, input.token, ...opensPassword);
        const account = await change(transaction, link, hash);
        if (isOfTenant(link)) {
          await transaction
            .withTables<IdentityTables>()
            .updateTable(link.kind === 'owner' ? 'owners' : 'staff')
            .set({ email_confirmed_at: sql<Date>`coalesce(email_confirmed_at, ${clock.now()})` })
            .where('tenant_id', '=', link.tenantId)
            .where('id', '=', link.id)
            .where('email', '=', link.email)
            .execute();
        }
        await audit.record(transaction, account.caller(input.origin), {
          action: 'password.reset',
          target: { kind: link.kind, id: link.id },
        });
        return { link, account };
      });
      if (isOfTenant(link)) sessions.announceEnd(link);
      return viewOf(link.email, link.kind, account);
    },
  };
}
