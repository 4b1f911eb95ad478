import type { Kysely } from 'kysely';
import type { Clock } from '#platform/clock.ts';
import type { Log } from '#platform/log.ts';
import type { Outbox } from '#platform/outbox.ts';
import type { Secrets } from '#platform/secrets.ts';
import { accounts } from './accounts.ts';
import { departmentMembers } from './department-members.ts';
import { entryTokens } from './entry-tokens.ts';
import { issuing } from './issuing.ts';
import { ownerSignIns } from './owner-sign-ins.ts';
import { ownerStore } from './owners.ts';
import { passwords as openPasswords, type PasswordWork } from './passwords.ts';
import { presence } from './presence.ts';
import { recognition } from './recognition.ts';
import type { OnRecord } from './record.ts';
import { refreshTokens } from './refresh-tokens.ts';
import { signInRecords } from './sign-in-records.ts';
import { signIns } from './sign-ins.ts';
import { type Department, type Staff, staffStore } from './staff.ts';
import { throttling as openThrottling } from './throttling.ts';
import { tokens as openTokens } from './tokens.ts';

export type IdentityNeeds = {
  database: Kysely<unknown>;
  outbox: Outbox;
  audit: OnRecord;
  secrets: Pick<Secrets, 'derive'>;
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
}: IdentityNeeds) {
  const passwords = openPasswords(passwordWork);
  const throttling = openThrottling({ database, clock, key: secrets.derive('sign-in failures') });
  const tokens = openTokens({ key: secrets.derive('tokens'), installationId, clock });
  const staff = staffStore(database);
  const owners = ownerStore(database);
  const refreshing = refreshTokens({ database, clock, log, key: secrets.derive('refresh tokens') });
  const records = signInRecords({ database, audit, clock });
  const sessions = signIns({ database, clock, tokens, refreshing, passwords, throttling, records });
  const entries = entryTokens({ database, clock, refreshing, records, session: sessions.session });
  const attendance = presence({ database, outbox, clock });

  return {
    /** The form in which sign-ins of other modules keep a password. */
    hashPassword: passwords.hash,
    ...accounts({ database, passwords }),
    ...issuing({ database, tokens, staff, clock, audit }),
    ...recognition({ tokens, staff, owners, clock }),
    tokenExpiry: (token: string): Date => tokens.expiry(token),

    workspaceLogin: sessions.workspaceLogin,
    workspaceRefresh: sessions.workspaceRefresh,
    workspaceLogout: sessions.workspaceLogout,

    ...ownerSignIns({ database, clock, tokens, refreshing, passwords, throttling, records }),
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

    setPresence: attendance.set,
    seen: attendance.seen,
    gone: attendance.gone,
    expirePresence: attendance.expire,

    /** Forgets sessions and failed sign-ins whose time is over. */
    async removeExpired(): Promise<void> {
      await refreshing.removeExpired();
      await entries.removeExpired();
      await throttling.removeExpired();
    },
  };
}

export type Identity = ReturnType<typeof identity>;
