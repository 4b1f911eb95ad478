import { randomBytes } from 'node:crypto';
import { createRemoteJWKSet, errors, jwtVerify } from 'jose';
import type { Kysely } from 'kysely';
import type { Clock } from '#platform/clock.ts';
import type { Log } from '#platform/log.ts';
import { Refusal } from '#platform/refusal.ts';
import { hashSecret } from '#platform/secrets.ts';
import type { AccountTables } from './account.tables.ts';

export type GoogleSettings = {
  clientId: string | undefined;
  issuer: string;
  jwksUrl: string;
  /** How soon keys are asked for again when a token names one that is not known. */
  cooldownMs?: number;
};

export type GoogleProfile = { subject: string; email: string; name: string | null; picture: string | null };

const TICKET_SECONDS = 600;
const TIMEOUT_MS = 5000;
const COOLDOWN_MS = 2000;
const LEEWAY_SECONDS = 30;
const MOST_CHARACTERS = 8192;

const notConfigured = (): Refusal =>
  new Refusal(
    'precondition',
    'google_not_configured',
    'This installation has no sign-in with Google: its operator has not set GOOGLE_CLIENT_ID. Sign in by mail address and password.',
  );
const tokenInvalid = (): Refusal =>
  new Refusal(
    'unauthenticated',
    'google_token_invalid',
    'Google’s token is not valid here. Sign in with Google again.',
  );
const unreachable = (): Refusal =>
  new Refusal('upstream', 'google_unreachable', 'Google’s keys cannot be read at the moment. Try again shortly.');
const ticketInvalid = (): Refusal =>
  new Refusal(
    'invalid',
    'registration_ticket_invalid',
    'This ticket has been used, or has expired. Sign in with Google once more.',
  );

type Needs = { clock: Clock; log: Log; google: GoogleSettings };

/** Understands ID tokens of one issuer (OpenID Connect Core 1.0, 3.1.3.7), and carries a stranger's into the sign-up. */
export function googleSignIn({ clock, log, google }: Needs) {
  const { clientId, issuer } = google;
  const keys = createRemoteJWKSet(new URL(google.jwksUrl), {
    timeoutDuration: TIMEOUT_MS,
    cooldownDuration: google.cooldownMs ?? COOLDOWN_MS,
  });

  return {
    clientId: clientId ?? null,

    /** Whom the token is about. `nonce` is compared where the client gave the issuer one. */
    async verify(idToken: string, nonce?: string): Promise<GoogleProfile> {
      if (!clientId) throw notConfigured();
      if (idToken.length > MOST_CHARACTERS) throw tokenInvalid();
      try {
        const { payload } = await jwtVerify(idToken, keys, {
          algorithms: ['RS256', 'ES256'],
          // Google itself says its name with and without the scheme.
          issuer: [issuer, issuer.replace(/^https:\/\//, '')],
          audience: clientId,
          requiredClaims: ['sub', 'iat', 'exp', 'email'],
          clockTolerance: LEEWAY_SECONDS,
          currentDate: clock.now(),
        });
        const { sub, email, email_verified, name, picture, azp } = payload;
        if (typeof sub !== 'string' || typeof email !== 'string' || email_verified !== true) throw tokenInvalid();
        if ((Array.isArray(payload.aud) || azp !== undefined) && azp !== clientId) throw tokenInvalid();
        if (nonce !== undefined && payload['nonce'] !== nonce) throw tokenInvalid();
        return {
          subject: sub,
          email: email.toLowerCase(),
          name: typeof name === 'string' ? name.slice(0, 120) : null,
          picture: typeof picture === 'string' && picture.startsWith('https://') ? picture.slice(0, 500) : null,
        };
      } catch (error) {
        if (error instanceof Refusal) throw error;
        const isOfToken =
          error instanceof errors.JOSEError &&
          !(error instanceof errors.JWKSTimeout) &&
          !(error instanceof errors.JWKSInvalid) &&
          error.code !== 'ERR_JOSE_GENERIC';
        if (isOfToken) throw tokenInvalid();
        log.warn('the keys of the sign-in with Google cannot be read', { error });
        throw unreachable();
      }
    },

    /** Shown once, to who has just proven the address; the sign-up takes it instead of a password and a confirmation. */
    async ticket(database: Kysely<unknown>, { subject, email, name }: GoogleProfile) {
      const token = `swg_${randomBytes(32).toString('base64url')}`;
      await database
        .withTables<AccountTables>()
        .insertInto('registration_tickets')
        .values({
          token_hash: hashSecret(token),
          google_subject: subject,
          email,
          name,
          expires_at: new Date(clock.now().getTime() + TICKET_SECONDS * 1000),
        })
        .execute();
      return { token, expiresIn: TICKET_SECONDS };
    },

    async spend(transaction: Kysely<unknown>, token: string): Promise<Omit<GoogleProfile, 'picture'>> {
      const row = await transaction
        .withTables<AccountTables>()
        .deleteFrom('registration_tickets')
        .where('token_hash', '=', hashSecret(token))
        .where('expires_at', '>', clock.now())
        .returning(['google_subject', 'email', 'name'])
        .executeTakeFirst();
      if (!row) throw ticketInvalid();
      return { subject: row.google_subject, email: row.email, name: row.name };
    },

    async removeExpired(database: Kysely<unknown>): Promise<void> {
      await database
        .withTables<AccountTables>()
        .deleteFrom('registration_tickets')
        .where('expires_at', '<=', clock.now())
        .execute();
    },
  };
}

export type GoogleSignIn = ReturnType<typeof googleSignIn>;
