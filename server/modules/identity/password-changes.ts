import { type Kysely, sql } from 'kysely';
import type { Clock } from '#platform/clock.ts';
import { invalid } from '#platform/refusal.ts';
import type { AccountLinks, Link } from './account-links.ts';
import type { AccountMails } from './account-mails.ts';
import { type Caller, type CallOrigin, makeCaller } from './caller.ts';
import type { IdentityTables } from './identity.tables.ts';
import { addressed } from './input.ts';
import type { ProvePassword } from './password-proof.ts';
import type { Passwords } from './passwords.ts';
import type { OnRecord } from './record.ts';
import type { RefreshTokens, Subject } from './refresh-tokens.ts';
import type { Sessions } from './sessions.ts';
import { type Profile, profileStore, signedIn } from './subject.ts';
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
  resetPage(token: string): string;
  securityPage(profile: Profile): string;
};

export type ResetView = { email: string; kind: Subject['kind']; workspace: string; slug: string };

/** A password is changed by who knows it, or reset by who reads the account's mail. */
export function passwordChanges(needs: Needs) {
  const { database, clock, passwords, throttling, refreshing, sessions, links, mails, audit, prove } = needs;

  async function change(
    transaction: Kysely<unknown>,
    subject: Subject,
    passwordHash: string,
    keptSession?: string,
  ): Promise<Profile> {
    const profile = await profileStore(transaction).of(subject, { locked: true });
    await profileStore(transaction).setPassword(subject, passwordHash, clock.now());
    await refreshing.endAll(transaction, subject, keptSession === undefined ? {} : { except: keptSession });
    await links.drop(transaction, subject, 'reset_password');
    if (profile.email) {
      const { name, workspace } = profile;
      await mails.send(transaction, {
        tenantId: subject.tenantId,
        to: { address: profile.email, name },
        language: profile.language,
        template: 'passwordChanged',
        values: { name, workspace, url: needs.securityPage(profile) },
      });
    }
    return profile;
  }

  /** Everybody who signs in by this address: an owner, and staff of any workspace. */
  async function accountsOf(email: string): Promise<Subject[]> {
    const { rows } = await sql<{ kind: Subject['kind']; tenant_id: string; id: string }>`
      select 'owner' as kind, tenant_id, id from owners where email = ${email}
      union all
      (select 'staff', s.tenant_id, s.id from staff s join tenants t on t.id = s.tenant_id and t.is_active
        where lower(s.email) = ${email} and s.is_active order by s.id limit ${MOST_ACCOUNTS})`.execute(database);
    return rows.map(({ kind, tenant_id, id }) => ({ kind, tenantId: tenant_id, id }));
  }

  const asCaller = ({ kind, tenantId, id }: Subject, name: string, origin: CallOrigin | undefined): Caller =>
    makeCaller(
      tenantId,
      kind === 'owner'
        ? { kind, ownerId: id, sessionId: '', name }
        : { kind, staffId: id, role: 'agent', departmentIds: [], name },
      [],
      origin,
    );

  return {
    /** The other sessions end; this one stays. */
    async changePassword(caller: Caller, input: { current?: string | undefined; next: string }): Promise<void> {
      const subject = signedIn(caller);
      await prove(subject, input.current, caller.origin);
      if (input.current === input.next) throw invalid('body.password', 'is the old one', 'another password');
      const hash = await passwords.hash(input.next);
      await database.transaction().execute(async (transaction) => {
        await change(transaction, subject, hash, subject.sessionId);
        const { kind, id } = subject;
        await audit.record(transaction, caller, { action: 'password.changed', target: { kind, id } });
      });
      sessions.announceEnd(subject);
    },

    /** Says nothing of whether the address is known. */
    async requestPasswordReset(input: { email: string; origin?: CallOrigin | undefined }): Promise<void> {
      const email = addressed(input.email);
      await throttling.take({ account: `reset ${email}`, address: input.origin?.address });
      for (const subject of await accountsOf(email)) {
        await database.transaction().execute(async (transaction) => {
          const profile = await profileStore(transaction).of(subject);
          const token = await links.make(transaction, subject, 'reset_password', email);
          await mails.send(transaction, {
            tenantId: subject.tenantId,
            to: { address: email, name: profile.name },
            language: profile.language,
            template: 'passwordReset',
            values: { name: profile.name, workspace: profile.workspace, url: needs.resetPage(token) },
          });
          await audit.record(transaction, makeCaller(subject.tenantId, { kind: 'anonymous' }, [], input.origin), {
            action: 'password.reset_requested',
            target: { kind: subject.kind, id: subject.id },
          });
        });
      }
    },

    /** Whose password a link resets, for the page that it opens. */
    async passwordReset({ token }: { token: string }): Promise<ResetView> {
      const { kind, tenantId, id, email } = await links.look(database, token, 'reset_password');
      const { workspace, slug } = await profileStore(database).of({ kind, tenantId, id });
      return { email, kind, workspace, slug };
    },

    /** Every session ends. The second factor stays: who reads the mail need not have the telephone. */
    async resetPassword(input: {
      token: string;
      password: string;
      origin?: CallOrigin | undefined;
    }): Promise<ResetView> {
      await throttling.take({ account: `reset link ${input.token}`, address: input.origin?.address });
      // Looked at first: a password is hashed for a link that serves, and not for any.
      await links.look(database, input.token, 'reset_password');
      const hash = await passwords.hash(input.password);
      const done = await database.transaction().execute(async (transaction) => {
        const link: Link = await links.spend(transaction, input.token, 'reset_password');
        const profile = await change(transaction, link, hash);
        await transaction
          .withTables<IdentityTables>()
          .updateTable(link.kind === 'owner' ? 'owners' : 'staff')
          .set({ email_confirmed_at: sql<Date>`coalesce(email_confirmed_at, ${clock.now()})` })
          .where('tenant_id', '=', link.tenantId)
          .where('id', '=', link.id)
          .where('email', '=', link.email)
          .execute();
        await audit.record(transaction, asCaller(link, profile.name, input.origin), {
          action: 'password.reset',
          target: { kind: link.kind, id: link.id },
        });
        return { link, profile };
      });
      sessions.announceEnd(done.link);
      const { workspace, slug } = done.profile;
      return { email: done.link.email, kind: done.link.kind, workspace, slug };
    },
  };
}
