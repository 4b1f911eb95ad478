import { decodeJwt, decodeProtectedHeader, errors, type JWTPayload, jwtVerify, SignJWT } from 'jose';
import type { Clock } from '#platform/clock.ts';
import { Refusal } from '#platform/refusal.ts';

export type TokenKind = 'visitor' | 'visitor-context' | 'agent' | 'admin' | 'workspace' | 'owner' | 'operator';

/** No token of a kind lives longer, whoever asks. */
const longestSeconds: Record<TokenKind, number> = {
  visitor: 30 * 86_400,
  'visitor-context': 86_400,
  agent: 3600,
  admin: 3600,
  workspace: 3600,
  owner: 3600,
  operator: 3600,
};
const typeOf = (kind: TokenKind): string => `${kind}+jwt`;
const kindByType = new Map(Object.keys(longestSeconds).map((kind) => [typeOf(kind as TokenKind), kind as TokenKind]));

const LEEWAY_SECONDS = 5;
const MOST_CHARACTERS = 32_768;

/** A signature that was right a moment ago is not checked anew with every message. */
const VERIFIED_FOR_MS = 60_000;
const MOST_VERIFIED = 10_000;

export type IssuedToken = { token: string; tokenType: 'Bearer'; expiresIn: number; expiresAt: Date; scopes: string[] };

export type ReadToken = { kind: TokenKind; tenantId: string; subject: string; claims: JWTPayload };

export const sessionInvalid = (): Refusal =>
  new Refusal(
    'unauthenticated',
    'session_invalid',
    'This session is not valid. Sign in again, or start a new session.',
  );

const expired = (): Refusal =>
  new Refusal('unauthenticated', 'token_expired', 'This token has expired. Get a new one.');

type Needs = { key: Uint8Array; installationId: string; clock: Clock };

/**
 * Short-lived JWTs of one issuer, after RFC 8725: one algorithm, a `typ` and an audience per kind, so that a token
 * of one kind is nothing at the door of another.
 */
export function tokens({ key, installationId, clock }: Needs) {
  const issuer = `switchboard:${installationId}`;
  const verified = new Map<string, { read: ReadToken; until: number }>();

  function remember(token: string, read: ReadToken): void {
    if (verified.size >= MOST_VERIFIED) verified.clear();
    const ends = Number(read.claims.exp) * 1000;
    verified.set(token, { read, until: Math.min(ends, clock.now().getTime() + VERIFIED_FOR_MS) });
  }

  return {
    async issue(
      kind: TokenKind,
      subject: { tenantId: string; subject: string; ttlSeconds: number; scopes?: string[] },
      claims: Record<string, unknown> = {},
    ): Promise<IssuedToken> {
      const issuedAt = Math.floor(clock.now().getTime() / 1000);
      const expiresIn = Math.min(subject.ttlSeconds, longestSeconds[kind]);
      const token = await new SignJWT({
        ...claims,
        tenant: subject.tenantId,
        ...(subject.scopes && { scopes: subject.scopes }),
      })
        .setProtectedHeader({ alg: 'HS256', typ: typeOf(kind) })
        .setIssuer(issuer)
        .setAudience(kind)
        .setSubject(subject.subject)
        .setIssuedAt(issuedAt)
        .setExpirationTime(issuedAt + expiresIn)
        .sign(key);
      const expiresAt = new Date((issuedAt + expiresIn) * 1000);
      return { token, tokenType: 'Bearer', expiresIn, expiresAt, scopes: subject.scopes ?? [] };
    },

    async read(
      token: string,
      kinds: readonly TokenKind[],
      { leewaySeconds = LEEWAY_SECONDS }: { leewaySeconds?: number } = {},
    ): Promise<ReadToken> {
      try {
        if (token.length > MOST_CHARACTERS) throw sessionInvalid();
        const known = verified.get(token);
        if (known && known.until > clock.now().getTime() && kinds.includes(known.read.kind)) return known.read;
        const kind = kindByType.get(decodeProtectedHeader(token).typ ?? '');
        if (!kind || !kinds.includes(kind)) throw sessionInvalid();
        const { payload } = await jwtVerify(token, key, {
          algorithms: ['HS256'],
          issuer,
          audience: kind,
          typ: typeOf(kind),
          requiredClaims: ['iss', 'aud', 'sub', 'tenant', 'iat', 'exp'],
          maxTokenAge: longestSeconds[kind],
          clockTolerance: leewaySeconds,
          currentDate: clock.now(),
        });
        const { tenant, sub } = payload;
        if (typeof tenant !== 'string' || typeof sub !== 'string' || payload.aud !== kind) throw sessionInvalid();
        const read: ReadToken = { kind, tenantId: tenant, subject: sub, claims: payload };
        remember(token, read);
        return read;
      } catch (error) {
        throw error instanceof errors.JWTExpired ? expired() : sessionInvalid();
      }
    },

    /** When a token that was read before ends. Asks nothing about its signature. */
    expiry(token: string): Date {
      try {
        const { exp } = decodeJwt(token);
        if (exp !== undefined) return new Date(exp * 1000);
      } catch {
        // Falls through: not one of ours.
      }
      throw sessionInvalid();
    },
  };
}

export type Tokens = ReturnType<typeof tokens>;
