import type { Kysely } from 'kysely';
import type { Plans } from '#modules/plans/index.ts';
import type { Bus } from '#platform/bus.ts';
import type { Clock } from '#platform/clock.ts';
import type { Log } from '#platform/log.ts';
import type { Outbox } from '#platform/outbox.ts';
import type { Secrets } from '#platform/secrets.ts';
import { accountDesk } from './account-desk.ts';
import { accountLinks } from './account-links.ts';
import type { AccountMails } from './account-mails.ts';
import { accounts } from './accounts.ts';
import { departmentMembers } from './department-members.ts';
import type { MoveConversations } from './departments.ts';
import { entryTokens } from './entry-tokens.ts';
import { type GoogleSettings, googleSignIn } from './google.ts';
import { headCounts } from './head-counts.ts';
import type { AccountPages } from './holders.ts';
import { issuing } from './issuing.ts';
import { newDevices } from './new-devices.ts';
import { operatorSignIns } from './operator-sign-ins.ts';
import { operatorTeam } from './operator-team.ts';
import { operatorStore } from './operators.ts';
import { ownerSignIns } from './owner-sign-ins.ts';
import { ownerStore } from './owners.ts';
import { passwordProof } from './password-proof.ts';
import { passwords as openPasswords, type PasswordWork } from './passwords.ts';
import { personSignIns } from './person-sign-ins.ts';
import { presence } from './presence.ts';
import { recognition } from './recognition.ts';
import type { OnRecord } from './record.ts';
import { refreshTokens } from './refresh-tokens.ts';
import { secondFactors } from './second-factors.ts';
import { signInRecords } from './sign-in-records.ts';
import { signIns } from './sign-ins.ts';
import type { NewWorkspaces } from './sign-up.ts';
import { type Department, type Staff, staffStore } from './staff.ts';
import type { Profile } from './subject.ts';
import { countTeams } from './team-rules.ts';
import { throttling as openThrottling } from './throttling.ts';
import { tokens as openTokens } from './tokens.ts';

export type IdentityNeeds = {
  database: Kysely<unknown>;
  outbox: Outbox;
  audit: OnRecord;
  bus: Pick<Bus, 'publish'>;
  mails: AccountMails;
  plans: Pick<Plans, 'demand' | 'countUsed'>;
  workspaces: NewWorkspaces;
  moveConversations: MoveConversations;
  google: GoogleSettings;
  isSignUpOpen: boolean;
  /** The address people reach this installation at. */
  publicUrl(): string;
  secrets: Pick<Secrets, 'derive' | 'seal' | 'open'>;
  clock: Clock;
  log: Log;
  /** Names the issuer of all tokens: those of another installation are nothing here. */
  installationId: string;
  /** Tests lower it; everybody else leaves it. */
  passwordWork?: Partial<PasswordWork>;
};

export function identity({
  database,
  outbox,
  audit,
  secrets,
  clock,
  log,
  installationId,
  passwordWork,
  ...more
}: IdentityNeeds) {
  countTeams(more.plans);
  const passwords = openPasswords(passwordWork);
  const throttling = openThrottling({ database, clock, key: secrets.derive('sign-in failures') });
  const tokens = openTokens({ key: secrets.derive('tokens'), installationId, clock });
  const staff = staffStore(database);
  const owners = ownerStore(database);
  const refreshing = refreshTokens({ database, clock, log, key: secrets.derive('refresh tokens') });
  const records = signInRecords({ database, audit, clock });
  const securityPage = ({ slug }: Profile) =>
    `${more.publicUrl().replace(/\/$/, '')}/console/${slug}/settings/security`;
  const prove = passwordProof({ database, passwords, throttling });
  const { mails } = more;
  const pages: AccountPages = {
    securityPage,
    platformPage: () => `${more.publicUrl().replace(/\/$/, '')}/console/platform/account`,
  };
  const factors = secondFactors({ database, clock, secrets, throttling, audit, mails, prove, pages });
  const google = googleSignIn({ clock, log, google: more.google });
  const links = accountLinks({ clock });
  const { demandSecondFactor } = factors;
  const { greet } = newDevices({ clock, mails, securityPage });
  const atTheDoor = { database, clock, tokens, refreshing, passwords, throttling, records, demandSecondFactor, greet };
  const sessions = signIns(atTheDoor);
  const people = accounts({ database, passwords });
  const desk = accountDesk({
    ...more,
    ...{ database, outbox, clock, audit, passwords, throttling, refreshing, links, google, prove, pages },
    accounts: people,
    session: sessions.session,
  });
  const entries = entryTokens({
    ...{ database, clock, refreshing, records },
    hasSecondFactor: factors.hasSecondFactor,
    session: sessions.session,
  });
  const attendance = presence({ database, outbox, clock });

  return {
    /** The form in which sign-ins of other modules keep a password. */
    hashPassword: passwords.hash,
    ...people,
    ...desk,
    ...factors,
    ...issuing({ database, tokens, staff, clock, audit }),
    ...recognition({ tokens, staff, owners, operators: operatorStore(database), clock }),
    tokenExpiry: (token: string): Date => tokens.expiry(token),

    workspaceLogin: sessions.workspaceLogin,
    workspaceRefresh: sessions.workspaceRefresh,
    workspaceLogout: sessions.workspaceLogout,

    ...ownerSignIns({ ...atTheDoor, google }),
    ...operatorSignIns(atTheDoor),
    ...operatorTeam({
      ...{ database, passwords, refreshing, audit, mails, links, pages },
      accounts: people,
      choosePage: (token) => `${more.publicUrl().replace(/\/$/, '')}/console/reset?token=${encodeURIComponent(token)}`,
    }),
    ...personSignIns({ ...atTheDoor, hasSecondFactor: factors.hasSecondFactor }),
    createEntryToken: entries.createEntryToken,
    enterWorkspace: entries.enterWorkspace,

    staff: (tenantId: string, staffId: string): Promise<Staff | undefined> =>
      staff.byId(tenantId, staffId, clock.now()),
    listStaff: (tenantId: string, within = database): Promise<Staff[]> =>
      staffStore(within).list(tenantId, clock.now()),
    availableStaff: (tenantId: string, departmentId?: string): Promise<Staff[]> =>
      staff.available(tenantId, departmentId, clock.now()),
    departments: (tenantId: string): Promise<Department[]> => staff.departments(tenantId),

    ...departmentMembers({ database, audit }),
    ...headCounts(database),

    setPresence: attendance.set,
    seen: attendance.seen,
    gone: attendance.gone,
    expirePresence: attendance.expire,

    /** Forgets sessions and failed sign-ins whose time is over. */
    async removeExpired(): Promise<void> {
      await refreshing.removeExpired();
      await entries.removeExpired();
      await throttling.removeExpired();
      await links.removeExpired(database);
      await google.removeExpired(database);
      await desk.removeEndedInvitations();
    },
  };
}

export type Identity = ReturnType<typeof identity>;
