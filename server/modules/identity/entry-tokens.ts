import { randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Clock } from '#platform/clock.ts';
import { newId } from '#platform/ids.ts';
import { missing, Refusal } from '#platform/refusal.ts';
import { hashSecret } from '#platform/secrets.ts';
import type { Caller, CallOrigin } from './caller.ts';
import type { IdentityTables } from './identity.tables.ts';
import { ownerStore } from './owners.ts';
import type { RefreshTokens } from './refresh-tokens.ts';
import { OWNER_SCOPE } from './roles.ts';
import type { SecondFactors } from './second-factors.ts';
import type { SignInRecords } from './sign-in-records.ts';
import type { WorkspaceSession } from './sign-ins.ts';
import { type Staff, staffStore } from './staff.ts';

const LIFE_SECONDS = 60;

type Needs = {
  database: Kysely<unknown>;
  clock: Clock;
  refreshing: RefreshTokens;
  records: SignInRecords;
  hasSecondFactor: SecondFactors['hasSecondFactor'];
  session(staff: Staff, familyId: string, refreshToken: string): Promise<WorkspaceSession>;
};

const spent = (): Refusal =>
  new Refusal(
    'unauthenticated',
    'entry_token_invalid',
    'This link into the workspace has been used, or has expired. Open the workspace from your account once more.',
  );

/** Carries an owner from the account into the workspace. In an address it is seen by many, so it lives a minute and serves once. */
export function entryTokens({ database, clock, refreshing, records, hasSecondFactor, session }: Needs) {
  const db = database.withTables<IdentityTables>();
  const owners = ownerStore(database);

  return {
    async createEntryToken(caller: Caller): Promise<{ token: string; expiresIn: number }> {
      caller.must(OWNER_SCOPE);
      const { tenantId, actor } = caller;
      const owner = actor.kind === 'owner' ? await owners.byId(tenantId, actor.ownerId) : undefined;
      if (!owner || actor.kind !== 'owner') throw missing('owner');
      const staffId = await owners.staffIdOf(owner);
      if (staffId === undefined) {
        throw new Refusal(
          'conflict',
          'workspace_owner_missing',
          'Nobody in this workspace has the role owner, so there is nobody to enter as. Give the role to an active member of staff.',
        );
      }
      // The account must not be the way around the second factor of the person inside.
      const isGuarded = await hasSecondFactor({ kind: 'staff', tenantId, id: staffId });
      if (isGuarded && !(await hasSecondFactor({ kind: 'owner', tenantId, id: owner.id }))) {
        throw new Refusal(
          'conflict',
          'second_factor_missing',
          'Your person in the workspace has a second factor, and this account has none. Switch it on here as well, or sign in to the workspace itself.',
        );
      }
      const token = `swe_${randomBytes(32).toString('base64url')}`;
      const now = clock.now();
      await db
        .insertInto('entry_tokens')
        .values({
          id: newId(),
          tenant_id: tenantId,
          owner_id: owner.id,
          staff_id: staffId,
          family_id: actor.sessionId,
          token_hash: hashSecret(token),
          created_at: now,
          expires_at: new Date(now.getTime() + LIFE_SECONDS * 1000),
        })
        .execute();
      return { token, expiresIn: LIFE_SECONDS };
    },

    /** The deletion is the use: of several at once, one finds the row. */
    async enterWorkspace({
      token,
      origin,
    }: {
      token: string;
      origin?: CallOrigin | undefined;
    }): Promise<WorkspaceSession> {
      const entered = await database.transaction().execute(async (transaction) => {
        const now = clock.now();
        const row = await transaction
          .withTables<IdentityTables>()
          .deleteFrom('entry_tokens')
          .where('token_hash', '=', hashSecret(token))
          .returning(['tenant_id', 'owner_id', 'staff_id', 'family_id', 'expires_at'])
          .executeTakeFirst();
        if (!row || row.expires_at <= now) return undefined;
        const owner = await ownerStore(transaction).inSession(row.tenant_id, row.owner_id, row.family_id, now);
        const staff = await staffStore(transaction).byId(row.tenant_id, row.staff_id, now);
        if (!owner || !staff?.isActive || staff.role !== 'owner') return undefined;
        const begun = await refreshing.begin(
          { kind: 'staff', tenantId: row.tenant_id, id: staff.id },
          transaction,
          origin,
        );
        await records.entered(transaction, owner, staff.id, origin);
        return { staff, ...begun };
      });
      // Thrown after the commit: a token that was shown in vain is spent as well.
      if (!entered) throw spent();
      return session(entered.staff, entered.familyId, entered.refreshToken);
    },

    async removeExpired(): Promise<void> {
      await db.deleteFrom('entry_tokens').where('expires_at', '<=', clock.now()).execute();
    },
  };
}
