import { randomBytes } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import type { Plans } from '#modules/plans/index.ts';
import type { Clock } from '#platform/clock.ts';
import { newId } from '#platform/ids.ts';
import { missing, Refusal } from '#platform/refusal.ts';
import { hashSecret } from '#platform/secrets.ts';
import type { Language } from './account.tables.ts';
import { linkInvalid } from './account-links.ts';
import type { AccountMails } from './account-mails.ts';
import type { Accounts } from './accounts.ts';
import { type Caller, type CallOrigin, makeCaller, type StaffRole } from './caller.ts';
import { addressed, named } from './input.ts';
import { type Invitation, invitationStore } from './invitations.store.ts';
import type { Passwords } from './passwords.ts';
import type { OnRecord } from './record.ts';
import type { RefreshTokens } from './refresh-tokens.ts';
import type { WorkspaceSession } from './sign-ins.ts';
import type { SignUp } from './sign-up.ts';
import { type Staff, staffStore } from './staff.ts';
import { demandSeat, holdTeam, mustManage } from './team-rules.ts';
import type { Throttling } from './throttling.ts';

const LIFE_DAYS = 7;
const UNIQUE_VIOLATION = '23505';
const FOREIGN_KEY_VIOLATION = '23503';

export type NewInvitation = {
  email: string;
  name?: string | undefined;
  role: StaffRole;
  departmentIds?: readonly string[] | undefined;
  language?: Language | undefined;
};

export type InvitationView = {
  workspace: string;
  slug: string;
  email: string;
  name: string | null;
  role: StaffRole;
  invitedBy: string | null;
  language: Language;
  expiresAt: Date;
};

type Needs = {
  database: Kysely<unknown>;
  clock: Clock;
  plans: Pick<Plans, 'demand'>;
  accounts: Accounts;
  passwords: Passwords;
  throttling: Throttling;
  refreshing: RefreshTokens;
  mails: AccountMails;
  audit: OnRecord;
  hasConfirmedOwner: SignUp['hasConfirmedOwner'];
  invitationPage(token: string): string;
  session(staff: Staff, familyId: string, refreshToken: string): Promise<WorkspaceSession>;
};

const WRITE = 'staff:write';

/** How people come into a team: by a mail with a link that holds for a week. */
export function invitations(needs: Needs) {
  const { database, clock, plans, accounts, passwords, throttling, refreshing, mails, audit } = needs;

  const expiry = (now: Date) => new Date(now.getTime() + LIFE_DAYS * 86_400_000);
  const newToken = () => `swi_${randomBytes(32).toString('base64url')}`;

  async function mail(transaction: Kysely<unknown>, invitation: Invitation, token: string): Promise<void> {
    const { workspace } = await invitationStore(transaction).workspace(invitation.tenantId);
    await mails.send(transaction, {
      tenantId: invitation.tenantId,
      to: { address: invitation.email, name: invitation.name },
      language: invitation.language,
      template: 'invitation',
      values: {
        workspace,
        invitedBy: invitation.invitedByName,
        role: invitation.role,
        url: needs.invitationPage(token),
        days: LIFE_DAYS,
      },
    });
  }

  async function open(transaction: Kysely<unknown>, caller: Caller, id: string): Promise<Invitation> {
    const invitation = await invitationStore(transaction).byId(caller.tenantId, id, { locked: true });
    if (!invitation) throw missing('invitation');
    if (invitation.acceptedAt || invitation.revokedAt) {
      throw new Refusal('conflict', 'invitation_ended', 'This invitation has been accepted or withdrawn already.');
    }
    mustManage(caller, invitation.role);
    return invitation;
  }

  return {
    async invite(caller: Caller, input: NewInvitation): Promise<Invitation> {
      caller.must(WRITE);
      mustManage(caller, input.role);
      const { tenantId, actor } = caller;
      const email = addressed(input.email);
      const now = clock.now();
      const token = newToken();
      await throttling.take({ account: `invite ${tenantId} ${email}`, address: undefined });
      try {
        return await database.transaction().execute(async (transaction) => {
          await holdTeam(transaction, tenantId);
          const store = invitationStore(transaction);
          if (!(await needs.hasConfirmedOwner(transaction, tenantId))) {
            throw new Refusal(
              'precondition',
              'email_unconfirmed',
              'Confirm the mail address of the account first: the link is in the mail that we sent at the sign-up.',
            );
          }
          if (await store.isOnTeam(tenantId, email)) {
            throw new Refusal('conflict', 'staff_exists', 'Somebody with this mail address is on the team already.');
          }
          // One that has run out makes room for the new one.
          await store.endExpired(tenantId, email, now);
          if (input.role !== 'owner') await demandSeat(plans, transaction, tenantId);
          const { language } = await store.workspace(tenantId);
          const invitation = await store.add({
            id: newId(),
            tenantId,
            email,
            name: input.name === undefined ? null : named(input.name),
            role: input.role,
            language: input.language ?? language,
            invitedByName: actor.kind === 'staff' || actor.kind === 'owner' ? actor.name : null,
            departmentIds: [...new Set(input.departmentIds ?? [])],
            tokenHash: hashSecret(token),
            now,
            expiresAt: expiry(now),
          });
          await mail(transaction, invitation, token);
          await audit.record(transaction, caller, {
            action: 'staff.invited',
            target: { kind: 'invitation', id: invitation.id },
            details: { role: invitation.role },
          });
          return invitation;
        });
      } catch (error) {
        const { code } = error as { code?: unknown };
        if (code === UNIQUE_VIOLATION) {
          throw new Refusal(
            'conflict',
            'invitation_open',
            'This address has been invited already. Send that invitation once more, or withdraw it first.',
          );
        }
        if (code === FOREIGN_KEY_VIOLATION) throw missing('department');
        throw error;
      }
    },

    /** The newest first. */
    async listInvitations(caller: Caller, page: { before?: string | undefined; limit: number }) {
      caller.must(WRITE);
      const limit = Math.min(Math.max(page.limit, 1), 100);
      const found = await invitationStore(database).page(caller.tenantId, page.before, limit + 1);
      return { invitations: found.slice(0, limit), hasMore: found.length > limit };
    },

    /** Another link; the one before opens nothing any more. One that had run out takes its seat on the team again. */
    async resendInvitation(caller: Caller, id: string): Promise<Invitation> {
      caller.must(WRITE);
      await throttling.take({ account: `invitation ${caller.tenantId} ${id}`, address: undefined });
      return database.transaction().execute(async (transaction) => {
        await holdTeam(transaction, caller.tenantId);
        const invitation = await open(transaction, caller, id);
        const now = clock.now();
        if (invitation.role !== 'owner' && invitation.expiresAt <= now)
          await demandSeat(plans, transaction, caller.tenantId);
        const token = newToken();
        const sent = { tokenHash: hashSecret(token), sentAt: now, expiresAt: expiry(now) };
        await invitationStore(transaction).renew(invitation, sent);
        await mail(transaction, invitation, token);
        await audit.record(transaction, caller, { action: 'staff.invited', target: { kind: 'invitation', id } });
        return { ...invitation, sentAt: now, expiresAt: sent.expiresAt };
      });
    },

    async revokeInvitation(caller: Caller, id: string): Promise<Invitation> {
      caller.must(WRITE);
      return database.transaction().execute(async (transaction) => {
        const invitation = await open(transaction, caller, id);
        const now = clock.now();
        await invitationStore(transaction).end(invitation, { revokedAt: now });
        await audit.record(transaction, caller, {
          action: 'staff.invitation_revoked',
          target: { kind: 'invitation', id },
        });
        return { ...invitation, revokedAt: now };
      });
    },

    /** What the page shows that the link opens. */
    async invitation({ token }: { token: string }): Promise<InvitationView> {
      const found = await invitationStore(database).byToken(hashSecret(token), clock.now());
      if (!found) throw linkInvalid();
      const { workspace, slug } = await invitationStore(database).workspace(found.tenantId);
      const { email, name, role, language, expiresAt } = found;
      return { workspace, slug, email, name, role, invitedBy: found.invitedByName, language, expiresAt };
    },

    /** Makes the person, and signs them in. */
    async acceptInvitation(input: {
      token: string;
      username: string;
      name: string;
      password: string;
      language?: Language | undefined;
      origin?: CallOrigin | undefined;
    }): Promise<WorkspaceSession & { slug: string }> {
      await throttling.take({ account: `invitation link ${input.token}`, address: input.origin?.address });
      // Looked at first: a password is hashed for a link that serves, and not for any.
      const shown = await invitationStore(database).byToken(hashSecret(input.token), clock.now());
      if (!shown) throw linkInvalid();
      const password = { hash: await passwords.hash(input.password) };
      const joined = await database.transaction().execute(async (transaction) => {
        const store = invitationStore(transaction);
        await holdTeam(transaction, shown.tenantId);
        const now = clock.now();
        const invitation = await store.byToken(hashSecret(input.token), now, { locked: true });
        if (!invitation) throw linkInvalid();
        const { tenantId, email, role } = invitation;
        const { slug } = await store.workspace(tenantId);
        await store.end(invitation, { acceptedAt: now });
        if (role !== 'owner') await demandSeat(plans, transaction, tenantId);
        const departmentIds =
          invitation.departments.length > 0
            ? invitation.departments.map(({ id }) => id)
            : (await staffStore(transaction).departments(tenantId))
                .filter((each) => each.isDefault)
                .map(({ id }) => id);
        const { username, name } = input;
        const staff = await accounts.createStaff(
          {
            tenantId,
            username,
            name,
            email,
            // The link came by its mail.
            isEmailConfirmed: true,
            role,
            password,
            departmentIds,
            language: input.language ?? invitation.language,
          },
          transaction,
        );
        const subject = { kind: 'staff', tenantId, id: staff.id } as const;
        const begun = await refreshing.begin(subject, transaction, input.origin);
        const actor = { kind: 'staff', staffId: staff.id, role, departmentIds, name: named(name) } as const;
        await audit.record(transaction, makeCaller(tenantId, actor, [], input.origin), {
          action: 'staff.joined',
          target: { kind: 'staff', id: staff.id },
          details: { role },
        });
        return { tenantId, slug, staffId: staff.id, ...begun };
      });
      const staff = await staffStore(database).byId(joined.tenantId, joined.staffId, clock.now());
      if (!staff) throw new Error('a member of staff that was just made cannot be read');
      return { ...(await needs.session(staff, joined.familyId, joined.refreshToken)), slug: joined.slug };
    },

    /** An invitation is personal data: it goes a month after it has ended. */
    async removeEndedInvitations(): Promise<void> {
      const before = new Date(clock.now().getTime() - 30 * 86_400_000);
      await sql`delete from invitations where coalesce(accepted_at, revoked_at, expires_at) < ${before}`.execute(
        database,
      );
    },
  };
}
