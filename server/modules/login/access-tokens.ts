import { createPublicKey } from 'node:crypto';
import { decodeProtectedHeader, type JWTPayload, jwtVerify } from 'jose';
import type { Kysely } from 'kysely';
import type { Caller, CallOrigin, Identity, Person } from '#modules/identity/index.ts';
import type { Clock } from '#platform/clock.ts';
import { read, show } from '#platform/ids.ts';
import { Refusal } from '#platform/refusal.ts';
import type { Application } from './application.ts';
import type { Applications } from './applications.ts';
import { actingPerson } from './consents.ts';
import type { LoginKeys } from './keys.ts';
import type { LoginTables } from './login.tables.ts';
import type { Payloads } from './payloads.ts';
import { mayGrant } from './scopes.ts';

/** An access token, understood. `may` and `must` of the caller speak of the token's scopes. */
export type TokenHolder = { caller: Caller; person: Person; application: Application; scopes: string[] };

type Needs = {
  database: Kysely<unknown>;
  clock: Clock;
  keys: LoginKeys;
  payloads: Payloads;
  applications: Applications;
  identity: Pick<Identity, 'person'>;
};

const MOST_CHARACTERS = 8192;
export const ACCESS_SECONDS = 900;
/** What access tokens are made for: these endpoints, and no API of ours besides. */
export const audienceOf = (issuer: string): string => `${issuer}/oauth`;
/** The claim that names the grant: with it the token ends. */
export const GRANT_CLAIM = 'grant';

const tokenInvalid = (): Refusal =>
  new Refusal('unauthenticated', 'token_invalid', 'The access token is unknown, has expired, or was revoked.');

/** What `sub` says of a person: the same in every application, and never somebody else's. */
export const accountIdOf = ({ kind, id }: Person['subject']): string => show(kind, id);

/** The person that `sub` names: `stf_…` or `own_…`, of the application's workspace. */
export function subjectOf(tenantId: string, sub: string): Person['subject'] | undefined {
  for (const kind of ['staff', 'owner'] as const) {
    const id = read(kind, sub);
    if (id) return { kind, tenantId, id };
  }
  return undefined;
}

export function accessTokens({ database, clock, keys, payloads, applications, identity }: Needs) {
  const db = database.withTables<LoginTables>();

  async function verified(token: string, issuer: string): Promise<JWTPayload | undefined> {
    if (token.length > MOST_CHARACTERS) return undefined;
    try {
      const { kid } = decodeProtectedHeader(token);
      const key = typeof kid === 'string' ? await keys.published(kid) : undefined;
      if (!key) return undefined;
      const { payload } = await jwtVerify(token, createPublicKey({ key, format: 'jwk' }), {
        algorithms: ['RS256'],
        issuer,
        audience: audienceOf(issuer),
        typ: 'at+jwt',
        requiredClaims: ['sub', 'client_id', 'jti', 'iat', 'exp', GRANT_CLAIM],
        maxTokenAge: ACCESS_SECONDS + 5,
        clockTolerance: 5,
        currentDate: clock.now(),
      });
      return payload;
    } catch (error) {
      if (error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_J')) return undefined;
      if (error instanceof TypeError) return undefined;
      throw error;
    }
  }

  const isDenied = async (tenantId: string, tokenId: string): Promise<boolean> =>
    (await db
      .selectFrom('denied_tokens')
      .select('token_id')
      .where('tenant_id', '=', tenantId)
      .where('token_id', '=', tokenId)
      .executeTakeFirst()) !== undefined;

  return {
    /** Refuses with `token_invalid` whatever is no token for here, or was one. */
    async holderOf(token: string, issuer: string, origin?: CallOrigin): Promise<TokenHolder> {
      const claims = await verified(token, issuer);
      if (!claims) throw tokenInvalid();
      const application = await applications.byClientId(String(claims['client_id']));
      if (!application) throw tokenInvalid();
      const { tenantId, id } = application;
      if (await isDenied(tenantId, String(claims.jti))) throw tokenInvalid();
      if (!(await payloads.hasGrant(tenantId, id, String(claims[GRANT_CLAIM])))) throw tokenInvalid();
      const subject = subjectOf(tenantId, String(claims.sub));
      const person = subject && (await identity.person(subject));
      if (!person) throw tokenInvalid();
      // What the application or the person lost since then is lost to the token as well.
      const scopes = String(claims['scope'] ?? '')
        .split(' ')
        .filter((scope) => mayGrant(person.role, scope))
        .filter((scope) => (application.allowedScopes as string[]).includes(scope));
      return { caller: actingPerson(person, scopes, origin), person, application, scopes };
    },

    /** Takes one back before its time, for the application that it was given to. Others' are left alone. */
    async deny(token: string, issuer: string, clientId: string): Promise<void> {
      const claims = await verified(token, issuer);
      const application = claims && (await applications.byClientId(clientId));
      if (!application || claims['client_id'] !== clientId) return;
      await db
        .insertInto('denied_tokens')
        .values({
          tenant_id: application.tenantId,
          application_id: application.id,
          token_id: String(claims.jti),
          expires_at: new Date((Number(claims.exp) + 60) * 1000),
        })
        .onConflict((conflict) => conflict.columns(['tenant_id', 'token_id']).doNothing())
        .execute();
    },

    async removeExpired(): Promise<void> {
      await db.deleteFrom('denied_tokens').where('expires_at', '<=', clock.now()).execute();
    },
  };
}

export type AccessTokens = ReturnType<typeof accessTokens>;
