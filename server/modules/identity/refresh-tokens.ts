import { createHmac, randomBytes } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import type { Clock } from '#platform/clock.ts';
import { newId } from '#platform/ids.ts';
import type { Log } from '#platform/log.ts';
import { hashSecret } from '#platform/secrets.ts';
import { type CallOrigin, PLATFORM_ID } from './caller.ts';
import type { IdentityTables } from './identity.tables.ts';

/** Whose session it is. A token of one kind is unknown to the other. An operator's `tenantId` is `PLATFORM_ID`. */
export type Holder = { kind: 'staff' | 'owner' | 'operator'; tenantId: string; id: string };
/** Somebody with an account in a tenant. */
export type Subject = Holder & { kind: 'staff' | 'owner' };
/** Since when a session lasts, and where it was last seen. */
type Seen = { beganAt?: Date; userAgent?: string | null | undefined; address?: string | null | undefined };
export type Renewed<Person> = { person: Person; familyId: string; refreshToken: string };

export const REFRESH_MS = 30 * 86_400_000;
const GRACE_MS = 10_000;
const prefixOf: Record<Holder['kind'], string> = { staff: 'swr_', owner: 'sor_', operator: 'spr_' };

/** Operators are of no tenant: the column is empty for them, and only for them. */
export const columnOf = ({ kind, tenantId }: Omit<Holder, 'id'>): string | null =>
  kind === 'operator' ? null : tenantId;
export const tenantIdIn = (kind: Holder['kind'], column: string | null): string | undefined =>
  kind === 'operator' ? PLATFORM_ID : (column ?? undefined);

type Needs = { database: Kysely<unknown>; clock: Clock; log: Log; key: Buffer };

/**
 * Refresh tokens, spent by their use (RFC 9700).
 *
 * The successor of a refresh token is computed from the row of the one before, so an answer that got lost (or a race
 * between tabs) is given once more within ten seconds: the same successor, and only while nobody has used it. Any
 * other second use means that the token is in two hands, and the whole family ends. The address is not compared:
 * phones change theirs between two requests.
 */
export function refreshTokens({ database, clock, log, key }: Needs) {
  const successorOf = (kind: Holder['kind'], id: string): string =>
    prefixOf[kind] + createHmac('sha256', key).update(id).digest('base64url');

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
      .returning(['tenant_id', 'subject_id', 'subject_kind'])
      .execute();

  const rowOf = (transaction: Kysely<unknown>, kind: Holder['kind'], token: string) =>
    transaction
      .withTables<IdentityTables>()
      .selectFrom('sign_ins')
      .select(['id', 'family_id', 'tenant_id', 'subject_id', 'expires_at', 'rotated_at', 'revoked_at'])
      .select(['began_at', 'user_agent', 'address'])
      .where('token_hash', '=', hashSecret(token))
      .where('subject_kind', '=', kind)
      .executeTakeFirst();

  async function keep(
    transaction: Kysely<unknown>,
    token: string,
    subject: Holder,
    now: Date,
    { beganAt = now, userAgent, address }: Seen,
    familyId?: string,
  ): Promise<string> {
    const id = newId();
    const { family_id } = await transaction
      .withTables<IdentityTables>()
      .insertInto('sign_ins')
      .values({
        id,
        family_id: familyId ?? id,
        tenant_id: columnOf(subject),
        subject_kind: subject.kind,
        subject_id: subject.id,
        token_hash: hashSecret(token),
        created_at: now,
        expires_at: new Date(now.getTime() + REFRESH_MS),
        began_at: beganAt,
        user_agent: userAgent?.slice(0, 300) ?? null,
        address: address ?? null,
      })
      .returning('family_id')
      .executeTakeFirstOrThrow();
    return family_id;
  }

  async function rotate<Person>(
    transaction: Kysely<unknown>,
    kind: Holder['kind'],
    presented: string,
    personOf: (transaction: Kysely<unknown>, tenantId: string, id: string) => Promise<Person | undefined>,
    origin: CallOrigin | undefined,
  ): Promise<Renewed<Person> | undefined> {
    const now = clock.now();
    const known = await rowOf(transaction, kind, presented);
    if (!known) return undefined;
    await lock(transaction, known.family_id);
    const row = await rowOf(transaction, kind, presented);
    const tenantId = row && tenantIdIn(kind, row.tenant_id);
    if (!row || row.revoked_at || row.expires_at <= now || !tenantId) return undefined;
    const refreshToken = successorOf(kind, row.id);
    if (row.rotated_at) {
      const successor = await rowOf(transaction, kind, refreshToken);
      const isLostAnswer = successor && !successor.rotated_at && now.getTime() - row.rotated_at.getTime() <= GRACE_MS;
      if (!isLostAnswer) {
        await revoke(transaction, row.family_id, now);
        log.warn('a refresh token was used twice, and its session has ended', {
          kind,
          tenantId,
          ...(kind === 'staff' && { staffId: row.subject_id }),
        });
        return undefined;
      }
    }
    const person = await personOf(transaction, tenantId, row.subject_id);
    if (!person) {
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
      const subject = { kind, tenantId, id: row.subject_id };
      const seen = {
        beganAt: row.began_at,
        userAgent: origin?.userAgent ?? row.user_agent,
        address: origin?.address ?? row.address,
      };
      await keep(transaction, refreshToken, subject, now, seen, row.family_id);
    }
    return { person, familyId: row.family_id, refreshToken };
  }

  return {
    /** A new family, as a sign-in begins one. */
    async begin(
      subject: Holder,
      within = database,
      origin: CallOrigin = {},
    ): Promise<{ familyId: string; refreshToken: string }> {
      const refreshToken = prefixOf[subject.kind] + randomBytes(32).toString('base64url');
      return { familyId: await keep(within, refreshToken, subject, clock.now(), origin), refreshToken };
    },

    /** The token to hand out for `presented`; undefined where its session has ended, or its person may no more. */
    renew<Person>(
      kind: Holder['kind'],
      presented: string,
      personOf: (transaction: Kysely<unknown>, tenantId: string, id: string) => Promise<Person | undefined>,
      origin?: CallOrigin,
    ): Promise<Renewed<Person> | undefined> {
      // Nothing is thrown in here: the revocation of a family must not be rolled back with a refusal.
      return database.transaction().execute((transaction) => rotate(transaction, kind, presented, personOf, origin));
    },

    async familyOf(kind: Holder['kind'], token: string): Promise<string | undefined> {
      return (await rowOf(database, kind, token))?.family_id;
    },

    /** `told` hears of the session that ends, in the same transaction; not of one that had ended before. */
    async end(
      familyId: string,
      told: (transaction: Kysely<unknown>, subject: Holder) => Promise<void> = async () => {},
    ): Promise<void> {
      await database.transaction().execute(async (transaction) => {
        await lock(transaction, familyId);
        const [row] = await revoke(transaction, familyId, clock.now());
        const tenantId = row && tenantIdIn(row.subject_kind, row.tenant_id);
        if (!row || !tenantId) return;
        await told(transaction, { kind: row.subject_kind, tenantId, id: row.subject_id });
      });
    },

    /** Ends the sessions of a person, or one of them, or all but one; gives the ids of those that ended. */
    async endAll(
      transaction: Kysely<unknown>,
      { kind, tenantId, id }: Holder,
      { only, except }: { only?: string; except?: string } = {},
    ): Promise<string[]> {
      const now = clock.now();
      let open = transaction
        .withTables<IdentityTables>()
        .selectFrom('sign_ins')
        .select('family_id')
        .distinct()
        .where('tenant_id', 'is not distinct from', columnOf({ kind, tenantId }))
        .where('subject_kind', '=', kind)
        .where('subject_id', '=', id)
        .where('revoked_at', 'is', null)
        .where('rotated_at', 'is', null)
        .where('expires_at', '>', now)
        .orderBy('family_id');
      if (only !== undefined) open = open.where('family_id', '=', only);
      if (except !== undefined) open = open.where('family_id', '<>', except);
      const families = (await open.execute()).map(({ family_id }) => family_id);
      for (const familyId of families) {
        await lock(transaction, familyId);
        await revoke(transaction, familyId, now);
      }
      return families;
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

export type RefreshTokens = ReturnType<typeof refreshTokens>;
