import type { Kysely } from 'kysely';
import type { Clock } from '#platform/clock.ts';
import { missing, Refusal } from '#platform/refusal.ts';
import type { Caller, CallOrigin } from './caller.ts';
import { endSession, type ShownTokens } from './ended-session.ts';
import type { GoogleProfile, GoogleSignIn } from './google.ts';
import type { NewDevices } from './new-devices.ts';
import { type Owner, ownerStore } from './owners.ts';
import type { Passwords } from './passwords.ts';
import type { RefreshTokens } from './refresh-tokens.ts';
import { OWNER_SCOPE } from './roles.ts';
import type { SecondFactorInput, SecondFactors } from './second-factors.ts';
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
  demandSecondFactor: SecondFactors['demandSecondFactor'];
  greet: NewDevices['greet'];
  google: GoogleSignIn;
};

const failed = () =>
  new Refusal('unauthenticated', 'sign_in_failed', 'Email or password is wrong. Check both and try again.');

const anotherGoogle = () =>
  new Refusal(
    'conflict',
    'google_account_differs',
    'Another Google account is tied to this mail address. Sign in with that one, or by password.',
  );

/** Sessions of owners, made as those of the staff are. A workspace that is switched off keeps its owner's door open. */
export function ownerSignIns({ database, clock, tokens, refreshing, passwords, throttling, records, ...more }: Needs) {
  const owners = ownerStore(database);

  async function session(owner: Owner, familyId: string, refreshToken: string): Promise<OwnerSession> {
    const { token, expiresIn } = await tokens.issue(
      'owner',
      { tenantId: owner.tenantId, subject: owner.id, ttlSeconds: ACCESS_SECONDS },
      { sid: familyId },
    );
    return { accessToken: token, refreshToken, expiresIn, owner };
  }

  async function signIn(owner: Owner, input: SecondFactorInput & { origin?: CallOrigin | undefined }) {
    const subject = { kind: 'owner', tenantId: owner.tenantId, id: owner.id } as const;
    await more.demandSecondFactor(subject, input, input.origin);
    const { familyId, refreshToken } = await database.transaction().execute(async (transaction) => {
      await more.greet(transaction, subject, input.origin);
      const begun = await refreshing.begin(subject, transaction, input.origin);
      await records.succeeded(transaction, { ...subject, name: owner.name }, input.origin);
      return begun;
    });
    return session(owner, familyId, refreshToken);
  }

  /**
   * The owner of Google's account, or of its address. Whoever opened the account before the address was confirmed may
   * have been somebody else: their password and their sessions end when its reader comes.
   */
  async function adopt({ subject, email }: GoogleProfile): Promise<Owner | undefined> {
    return database.transaction().execute(async (transaction) => {
      const store = ownerStore(transaction);
      const row = (await store.byGoogle(subject)) ?? (await store.byEmail(email));
      if (!row) return undefined;
      if (row.google_subject !== null && row.google_subject !== subject) throw anotherGoogle();
      if (row.google_subject === null) {
        const isDoubtful = row.email_confirmed_at === null;
        if (isDoubtful) await refreshing.endAll(transaction, { kind: 'owner', tenantId: row.tenant_id, id: row.id });
        await store.adopt(row.tenant_id, row.id, { subject, isDoubtful, now: clock.now() });
      }
      return store.byId(row.tenant_id, row.id);
    });
  }

  return {
    async ownerLogin(input: {
      email: string;
      password: string;
      code?: string | undefined;
      recoveryCode?: string | undefined;
      address?: string | undefined;
      origin?: CallOrigin | undefined;
    }): Promise<OwnerSession> {
      const account = `owner ${input.email.trim().toLowerCase()}`;
      let meant: { tenant_id: string; id: string } | undefined;
      const known = await throttling.guard({ account, address: input.address }, async () => {
        const row = await owners.byEmail(input.email);
        meant = row;
        return (await passwords.verify(input.password, row?.password_hash ?? undefined)) ? row : undefined;
      });
      const owner = known && (await owners.byId(known.tenant_id, known.id));
      if (!owner) {
        // An address that nobody has belongs to no workspace that could be told of it.
        if (meant) await records.failed({ kind: 'owner', tenantId: meant.tenant_id, id: meant.id }, input.origin);
        throw failed();
      }
      return signIn(owner, input);
    },

    /** By an ID token of Google's. An address that nobody has comes back with a ticket for the sign-up. */
    async ownerGoogleLogin(input: {
      idToken: string;
      nonce?: string | undefined;
      code?: string | undefined;
      recoveryCode?: string | undefined;
      origin?: CallOrigin | undefined;
    }): Promise<OwnerSession | { profile: GoogleProfile; ticket: string; expiresIn: number }> {
      const profile = await more.google.verify(input.idToken, input.nonce);
      const known = await adopt(profile);
      if (known) return signIn(known, input);
      const { token, expiresIn } = await more.google.ticket(database, profile);
      return { profile, ticket: token, expiresIn };
    },

    async ownerRefresh(input: { refreshToken: string; origin?: CallOrigin | undefined }): Promise<OwnerSession> {
      const next = await refreshing.renew(
        'owner',
        input.refreshToken,
        (within, tenantId, id) => ownerStore(within).byId(tenantId, id),
        input.origin,
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
