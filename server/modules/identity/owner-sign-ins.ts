import type { Kysely } from 'kysely';
import type { Clock } from '#platform/clock.ts';
import { missing, Refusal } from '#platform/refusal.ts';
import type { Caller, CallOrigin } from './caller.ts';
import { endSession, type ShownTokens } from './ended-session.ts';
import { type Owner, ownerStore } from './owners.ts';
import type { Passwords } from './passwords.ts';
import type { RefreshTokens } from './refresh-tokens.ts';
import { OWNER_SCOPE } from './roles.ts';
import type { SignInRecords } from './sign-in-records.ts';
import { ACCESS_SECONDS } from './sign-ins.ts';
import { type Staff, staffStore } from './staff.ts';
import type { Throttling } from './throttling.ts';
import { sessionInvalid, type Tokens } from './tokens.ts';

export type OwnerSession = { accessToken: string; refreshToken: string; expiresIn: number; owner: Owner };

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
  new Refusal('unauthenticated', 'sign_in_failed', 'Email or password is wrong. Check both and try again.');

/** Sessions of owners, made as those of the staff are. A workspace that is switched off keeps its owner's door open. */
export function ownerSignIns({ database, clock, tokens, refreshing, passwords, throttling, records }: Needs) {
  const owners = ownerStore(database);

  async function session(owner: Owner, familyId: string, refreshToken: string): Promise<OwnerSession> {
    const { token, expiresIn } = await tokens.issue(
      'owner',
      { tenantId: owner.tenantId, subject: owner.id, ttlSeconds: ACCESS_SECONDS },
      { sid: familyId },
    );
    return { accessToken: token, refreshToken, expiresIn, owner };
  }

  return {
    async ownerLogin(input: {
      email: string;
      password: string;
      address?: string | undefined;
      origin?: CallOrigin | undefined;
    }): Promise<OwnerSession> {
      const account = `owner ${input.email.trim().toLowerCase()}`;
      let meant: { tenant_id: string; id: string } | undefined;
      const known = await throttling.guard({ account, address: input.address }, async () => {
        const row = await owners.byEmail(input.email);
        meant = row;
        return (await passwords.verify(input.password, row?.password_hash)) ? row : undefined;
      });
      const owner = known && (await owners.byId(known.tenant_id, known.id));
      if (!owner) {
        // An address that nobody has belongs to no workspace that could be told of it.
        if (meant) await records.failed({ kind: 'owner', tenantId: meant.tenant_id, id: meant.id }, input.origin);
        throw failed();
      }
      const subject = { kind: 'owner', tenantId: owner.tenantId, id: owner.id } as const;
      const { familyId, refreshToken } = await database.transaction().execute(async (transaction) => {
        const begun = await refreshing.begin(subject, transaction);
        await records.succeeded(transaction, { ...subject, name: owner.name }, input.origin);
        return begun;
      });
      return session(owner, familyId, refreshToken);
    },

    async ownerRefresh({ refreshToken }: { refreshToken: string }): Promise<OwnerSession> {
      const next = await refreshing.renew('owner', refreshToken, (within, tenantId, id) =>
        ownerStore(within).byId(tenantId, id),
      );
      if (!next) throw sessionInvalid();
      return session(next.person, next.familyId, next.refreshToken);
    },

    ownerLogout: (shown: ShownTokens): Promise<void> => endSession({ tokens, refreshing, records }, 'owner', shown),

    /** The owner behind a caller. */
    async owner(caller: Caller): Promise<Owner> {
      caller.must(OWNER_SCOPE);
      const { tenantId, actor } = caller;
      const owner = actor.kind === 'owner' ? await owners.byId(tenantId, actor.ownerId) : undefined;
      if (!owner) throw missing('owner');
      return owner;
    },

    /** The person that an owner is inside the workspace; undefined where nobody there has the role. */
    async staffOfOwner(owner: Owner): Promise<Staff | undefined> {
      const staffId = await owners.staffIdOf(owner);
      return staffId === undefined ? undefined : staffStore(database).byId(owner.tenantId, staffId, clock.now());
    },
  };
}
