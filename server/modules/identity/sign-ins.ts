import { createHmac, randomBytes } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import type { Clock } from '#platform/clock.ts';
import { newId } from '#platform/ids.ts';
import type { Log } from '#platform/log.ts';
import { Refusal } from '#platform/refusal.ts';
import { hashSecret } from '#platform/secrets.ts';
import type { IdentityTables } from './identity.tables.ts';
import type { Passwords } from './passwords.ts';
import { type Staff, staffStore } from './staff.ts';
import type { Throttling } from './throttling.ts';
import { sessionInvalid, type Tokens } from './tokens.ts';

export type WorkspaceSession = { accessToken: string; refreshToken: string; expiresIn: number; staff: Staff };

const ACCESS_SECONDS = 900;
const REFRESH_MS = 30 * 86_400_000;
const GRACE_MS = 10_000;
/** Logging out is fine with a token that has expired as well. */
const LOG_OUT_LEEWAY_SECONDS = REFRESH_MS / 1000;

type Needs = {
  database: Kysely<unknown>;
  clock: Clock;
  log: Log;
  key: Buffer;
  tokens: Tokens;
  passwords: Passwords;
  throttling: Throttling;
};

const failed = () =>
  new Refusal('unauthenticated', 'sign_in_failed', 'Username or password is wrong. Check both and try again.');

/**
 * Sessions of people who answer: a short access token, and a refresh token that is spent by its use (RFC 9700).
 *
 * The successor of a refresh token is computed from the row of the one before, so an answer that got lost (or a race
 * between tabs) is given once more within ten seconds: the same successor, and only while nobody has used it. Any
 * other second use means that the token is in two hands, and the whole family ends. The address is not compared:
 * phones change theirs between two requests.
 */
export function signIns({ database, clock, log, key, tokens, passwords, throttling }: Needs) {
  const successorOf = (id: string): string => `swr_${createHmac('sha256', key).update(id).digest('base64url')}`;

  /** One change at a time in a family, or a token made at this moment would outlive its revocation. */
  const lock = (transaction: Kysely<unknown>, familyId: string) =>
    sql`select pg_advisory_xact_lock(hashtextextended(${familyId}, 0))`.execute(transaction);

  const revoke = (transaction: Kysely<unknown>, familyId: string, now: Date) =>
    transaction
      .withTables<IdentityTables>()
      .updateTable('sign_ins')
      .set({ revoked_at: now })
      .where('family_id', '=', familyId)
      .where('revoked_at', 'is', null)
      .execute();

  const rowOf = (transaction: Kysely<unknown>, token: string) =>
    transaction
      .withTables<IdentityTables>()
      .selectFrom('sign_ins')
      .select(['id', 'family_id', 'tenant_id', 'subject_kind', 'subject_id', 'expires_at', 'rotated_at', 'revoked_at'])
      .where('token_hash', '=', hashSecret(token))
      .executeTakeFirst();

  const keep = (
    transaction: Kysely<unknown>,
    token: string,
    of: { tenantId: string; staffId: string; familyId?: string },
    now: Date,
  ) => {
    const id = newId();
    const familyId = of.familyId ?? id;
    return transaction
      .withTables<IdentityTables>()
      .insertInto('sign_ins')
      .values({
        id,
        family_id: familyId,
        tenant_id: of.tenantId,
        subject_kind: 'staff',
        subject_id: of.staffId,
        token_hash: hashSecret(token),
        created_at: now,
        expires_at: new Date(now.getTime() + REFRESH_MS),
      })
      .returning('family_id')
      .executeTakeFirstOrThrow();
  };

  async function session(staff: Staff, familyId: string, refreshToken: string): Promise<WorkspaceSession> {
    const { token, expiresIn } = await tokens.issue(
      'workspace',
      { tenantId: staff.tenantId, subject: staff.id, ttlSeconds: ACCESS_SECONDS },
      { sid: familyId },
    );
    return { accessToken: token, refreshToken, expiresIn, staff };
  }

  /** The token to hand out for `presented`; undefined where its session has ended. */
  async function rotate(transaction: Kysely<unknown>, presented: string, now: Date) {
    const known = await rowOf(transaction, presented);
    if (!known) return undefined;
    await lock(transaction, known.family_id);
    const row = await rowOf(transaction, presented);
    if (!row || row.revoked_at || row.expires_at <= now || row.subject_kind !== 'staff' || !row.tenant_id) {
      return undefined;
    }
    const refreshToken = successorOf(row.id);
    if (row.rotated_at) {
      const successor = await rowOf(transaction, refreshToken);
      const isLostAnswer = successor && !successor.rotated_at && now.getTime() - row.rotated_at.getTime() <= GRACE_MS;
      if (!isLostAnswer) {
        await revoke(transaction, row.family_id, now);
        log.warn('a refresh token was used twice, and its session has ended', {
          tenantId: row.tenant_id,
          staffId: row.subject_id,
        });
        return undefined;
      }
    }
    const staff = await staffStore(transaction).byId(row.tenant_id, row.subject_id, now);
    if (!staff?.isActive) {
      await revoke(transaction, row.family_id, now);
      return undefined;
    }
    if (!row.rotated_at) {
      await transaction
        .withTables<IdentityTables>()
        .updateTable('sign_ins')
        .set({ rotated_at: now })
        .where('id', '=', row.id)
        .execute();
      const of = { tenantId: row.tenant_id, staffId: row.subject_id, familyId: row.family_id };
      await keep(transaction, refreshToken, of, now);
    }
    return { staff, familyId: row.family_id, refreshToken };
  }

  async function familyOf(token: { refreshToken?: string | undefined; accessToken?: string | undefined }) {
    if (token.refreshToken) {
      const row = await rowOf(database, token.refreshToken);
      if (row) return row.family_id;
    }
    if (!token.accessToken) return undefined;
    const read = await tokens
      .read(token.accessToken, ['workspace'], { leewaySeconds: LOG_OUT_LEEWAY_SECONDS })
      .catch(() => undefined);
    const familyId = read?.claims['sid'];
    return typeof familyId === 'string' ? familyId : undefined;
  }

  return {
    async workspaceLogin(input: {
      tenantId: string;
      username: string;
      password: string;
      address?: string | undefined;
    }): Promise<WorkspaceSession> {
      const username = input.username.trim().toLowerCase();
      const account = `${input.tenantId} ${username}`;
      const staffId = await throttling.guard({ account, address: input.address }, async () => {
        const row = await database
          .withTables<IdentityTables>()
          .selectFrom('staff')
          .select(['id', 'password_hash'])
          .where('tenant_id', '=', input.tenantId)
          .where('username', '=', username)
          .where('is_active', '=', true)
          .executeTakeFirst();
        return (await passwords.verify(input.password, row?.password_hash)) ? row?.id : undefined;
      });
      if (staffId === undefined) throw failed();
      const now = clock.now();
      const staff = await staffStore(database).byId(input.tenantId, staffId, now);
      if (!staff?.isActive) throw failed();
      const refreshToken = `swr_${randomBytes(32).toString('base64url')}`;
      const { family_id } = await keep(database, refreshToken, { tenantId: input.tenantId, staffId }, now);
      return session(staff, family_id, refreshToken);
    },

    async workspaceRefresh({ refreshToken }: { refreshToken: string }): Promise<WorkspaceSession> {
      const now = clock.now();
      // A refusal is thrown after the commit: the revocation of a family must not be rolled back with it.
      const next = await database.transaction().execute((transaction) => rotate(transaction, refreshToken, now));
      if (!next) throw sessionInvalid();
      return session(next.staff, next.familyId, next.refreshToken);
    },

    /** Ends the session with its access tokens. Says nothing of tokens that are unknown. */
    async workspaceLogout(token: {
      refreshToken?: string | undefined;
      accessToken?: string | undefined;
    }): Promise<void> {
      const familyId = await familyOf(token);
      if (!familyId) return;
      await database.transaction().execute(async (transaction) => {
        await lock(transaction, familyId);
        await revoke(transaction, familyId, clock.now());
      });
    },

    async removeExpired(): Promise<void> {
      await database
        .withTables<IdentityTables>()
        .deleteFrom('sign_ins')
        .where('expires_at', '<=', clock.now())
        .execute();
    },
  };
}
