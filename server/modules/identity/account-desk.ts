import type { Kysely } from 'kysely';
import type { Plans } from '#modules/plans/index.ts';
import type { Bus } from '#platform/bus.ts';
import type { Clock } from '#platform/clock.ts';
import type { Outbox } from '#platform/outbox.ts';
import type { AccountLinks } from './account-links.ts';
import type { AccountMails } from './account-mails.ts';
import type { Accounts } from './accounts.ts';
import { departments, type MoveConversations } from './departments.ts';
import { emailChanges } from './email-changes.ts';
import type { GoogleSignIn } from './google.ts';
import type { AccountPages } from './holders.ts';
import { invitations } from './invitations.ts';
import { ownProfile } from './own-profile.ts';
import { passwordChanges } from './password-changes.ts';
import type { ProvePassword } from './password-proof.ts';
import type { Passwords } from './passwords.ts';
import type { OnRecord } from './record.ts';
import type { RefreshTokens } from './refresh-tokens.ts';
import { sessions as sessionsOf } from './sessions.ts';
import type { WorkspaceSession } from './sign-ins.ts';
import { type NewWorkspaces, signUp } from './sign-up.ts';
import type { Staff } from './staff.ts';
import { team } from './team.ts';
import type { Throttling } from './throttling.ts';

export type AccountDeskNeeds = {
  database: Kysely<unknown>;
  outbox: Outbox;
  clock: Clock;
  bus: Pick<Bus, 'publish'>;
  audit: OnRecord;
  mails: AccountMails;
  plans: Pick<Plans, 'demand'>;
  workspaces: NewWorkspaces;
  moveConversations: MoveConversations;
  isSignUpOpen: boolean;
  accounts: Accounts;
  passwords: Passwords;
  throttling: Throttling;
  refreshing: RefreshTokens;
  links: AccountLinks;
  google: GoogleSignIn;
  prove: ProvePassword;
  publicUrl(): string;
  pages: AccountPages;
  session(staff: Staff, familyId: string, refreshToken: string): Promise<WorkspaceSession>;
};

/** All that people do with accounts once they can sign in, and what brings them there. */
export function accountDesk(needs: AccountDeskNeeds) {
  const page = (path: string) => (token: string) =>
    `${needs.publicUrl().replace(/\/$/, '')}/console/${path}?token=${encodeURIComponent(token)}`;
  const sessions = sessionsOf(needs);
  const emails = emailChanges({ ...needs, confirmPage: page('confirm') });
  const opening = signUp({ ...needs, emails, isOpen: needs.isSignUpOpen });

  return {
    listSessions: sessions.listSessions,
    revokeSession: sessions.revokeSession,
    revokeOtherSessions: sessions.revokeOtherSessions,
    ...emails,
    ...ownProfile(needs),
    ...passwordChanges({ ...needs, sessions, resetPage: page('reset') }),
    ...opening,
    ...invitations({ ...needs, hasConfirmedOwner: opening.hasConfirmedOwner, invitationPage: page('invitation') }),
    ...team({ ...needs, sessions }),
    ...departments(needs),
  };
}
