import type { Kysely } from 'kysely';
import type { Clock } from '#platform/clock.ts';
import { Refusal } from '#platform/refusal.ts';
import type { CallOrigin } from './caller.ts';
import { endSession, type ShownTokens } from './ended-session.ts';
import type { IdentityTables } from './identity.tables.ts';
import type { Passwords } from './passwords.ts';
import type { RefreshTokens } from './refresh-tokens.ts';
import type { SignInRecords } from './sign-in-records.ts';
import { type Staff, staffStore } from './staff.ts';
import type { Throttling } from './throttling.ts';
import { sessionInvalid, type Tokens } from './tokens.ts';

export type WorkspaceSession = { accessToken: string; refreshToken: string; expiresIn: number; staff: Staff };

export const ACCESS_SECONDS = 900;

type Needs = {
  database: Kysely<unknown>;
  clock: Clock;
  tokens: Tokens;
  refreshing: RefreshTokens;
  passwords: Passwords;
  throttling: Throttling;
  records: SignInRecords;
};

const failed = () =>
  new Refusal('unauthenticated', 'sign_in_failed', 'Username or password is wrong. Check both and try again.');

/** Sessions of people who answer: a short access token, and a refresh token that is spent by its use. */
export function signIns({ database, clock, tokens, refreshing, passwords, throttling, records }: Needs) {
  async function session(staff: Staff, familyId: string, refreshToken: string): Promise<WorkspaceSession> {
    const { token, expiresIn } = await tokens.issue(
      'workspace',
      { tenantId: staff.tenantId, subject: staff.id, ttlSeconds: ACCESS_SECONDS },
      { sid: familyId },
    );
    return { accessToken: token, refreshToken, expiresIn, staff };
  }

  async function activeStaff(within: Kysely<unknown>, tenantId: string, id: string): Promise<Staff | undefined> {
    const staff = await staffStore(within).byId(tenantId, id, clock.now());
    return staff?.isActive ? staff : undefined;
  }

  return {
    session,

    async workspaceLogin(input: {
      tenantId: string;
      username: string;
      password: string;
      address?: string | undefined;
      origin?: CallOrigin | undefined;
    }): Promise<WorkspaceSession> {
      const username = input.username.trim().toLowerCase();
      const account = `${input.tenantId} ${username}`;
      let meant: string | undefined;
      const staffId = await throttling.guard({ account, address: input.address }, async () => {
        const row = await database
          .withTables<IdentityTables>()
          .selectFrom('staff')
          .select(['id', 'password_hash'])
          .where('tenant_id', '=', input.tenantId)
          .where('username', '=', username)
          .where('is_active', '=', true)
          .executeTakeFirst();
        meant = row?.id;
        return (await passwords.verify(input.password, row?.password_hash)) ? row?.id : undefined;
      });
      if (staffId === undefined) {
        await records.failed({ kind: 'staff', tenantId: input.tenantId, id: meant }, input.origin);
        throw failed();
      }
      const staff = await activeStaff(database, input.tenantId, staffId);
      if (!staff) throw failed();
      const subject = { kind: 'staff', tenantId: input.tenantId, id: staffId } as const;
      const { familyId, refreshToken } = await database.transaction().execute(async (transaction) => {
        const begun = await refreshing.begin(subject, transaction);
        await records.succeeded(transaction, { ...subject, name: staff.name }, input.origin);
        return begun;
      });
      return session(staff, familyId, refreshToken);
    },

    async workspaceRefresh({ refreshToken }: { refreshToken: string }): Promise<WorkspaceSession> {
      const next = await refreshing.renew('staff', refreshToken, activeStaff);
      if (!next) throw sessionInvalid();
      return session(next.person, next.familyId, next.refreshToken);
    },

    /** Ends the session with its access tokens. Says nothing of tokens that are unknown. */
    workspaceLogout: (shown: ShownTokens): Promise<void> => endSession({ tokens, refreshing, records }, 'staff', shown),
  };
}
