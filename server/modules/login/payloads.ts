import { type Kysely, sql } from 'kysely';
import type { Clock } from '#platform/clock.ts';
import { hashSecret } from '#platform/secrets.ts';
import type { LoginTables } from './login.tables.ts';

export type Payload = Record<string, unknown>;

type Owner = { tenantId: string; id: string };

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);
const keyOf = (model: string, id: string): Buffer => hashSecret(`${model}:${id}`);

/** A session's identifier is what its cookie holds: it is not kept beside what it opens. */
function withoutSecrets({ jti: _jti, ...payload }: Payload): Payload {
  const { session } = payload;
  if (typeof session !== 'object' || session === null) return payload;
  const { cookie: _cookie, ...rest } = session as Payload;
  return { ...payload, session: rest };
}

/** What a login is made of. Identifiers open it, so they are kept as hashes. */
export function payloads({ database, clock }: { database: Kysely<unknown>; clock: Clock }) {
  const db = database.withTables<LoginTables>();

  async function one(model: string, column: 'key_hash' | 'uid', value: Buffer | string): Promise<Payload | undefined> {
    const row = await db
      .selectFrom('login_payloads')
      .select(['payload', 'consumed_at'])
      .where('model', '=', model)
      .where(column, '=', value)
      .where('expires_at', '>', clock.now())
      .executeTakeFirst();
    if (!row) return undefined;
    return {
      ...row.payload,
      ...(row.consumed_at && { consumed: Math.floor(row.consumed_at.getTime() / 1000) }),
    };
  }

  /** One after the other: two that end the same grant at once would each wait for a row that the other has. */
  async function end(transaction: Kysely<unknown>, grantId: string): Promise<void> {
    await sql`select pg_advisory_xact_lock(hashtextextended(${`grant:${grantId}`}, 0))`.execute(transaction);
    await transaction.withTables<LoginTables>().deleteFrom('login_payloads').where('grant_id', '=', grantId).execute();
  }

  return {
    async keep(model: string, id: string, payload: Payload, owner: Owner | undefined, ttlSeconds: number) {
      const columns = {
        tenant_id: owner?.tenantId ?? null,
        application_id: owner?.id ?? null,
        grant_id: model === 'Grant' ? id : text(payload['grantId']),
        uid: text(payload['uid']),
        payload: JSON.stringify(withoutSecrets(payload)),
        expires_at: new Date(clock.now().getTime() + ttlSeconds * 1000),
      };
      await db
        .insertInto('login_payloads')
        .values({ model, key_hash: keyOf(model, id), ...columns })
        .onConflict((conflict) => conflict.columns(['model', 'key_hash']).doUpdateSet(columns))
        .execute();
    },

    async find(model: string, id: string): Promise<Payload | undefined> {
      const found = await one(model, 'key_hash', keyOf(model, id));
      return found && { ...found, jti: id };
    },

    findByUid: (model: string, uid: string): Promise<Payload | undefined> => one(model, 'uid', uid),

    /**
     * Of several at once, one finds it unused. For all others it is in two hands: whatever was given out by the same
     * grant ends. False for those.
     */
    async consume(model: string, id: string): Promise<boolean> {
      const key = keyOf(model, id);
      // By itself: whoever waited for this row holds it to the end of a transaction, also where it was spent meanwhile.
      const taken = await db
        .updateTable('login_payloads')
        .set({ consumed_at: clock.now() })
        .where('model', '=', model)
        .where('key_hash', '=', key)
        .where('consumed_at', 'is', null)
        .executeTakeFirst();
      if (taken.numUpdatedRows > 0n) return true;
      const spent = await db
        .selectFrom('login_payloads')
        .select('grant_id')
        .where('model', '=', model)
        .where('key_hash', '=', key)
        .executeTakeFirst();
      const grantId = spent?.grant_id;
      if (grantId) await database.transaction().execute((transaction) => end(transaction, grantId));
      return false;
    },

    async forget(model: string, id: string): Promise<void> {
      await db
        .deleteFrom('login_payloads')
        .where('model', '=', model)
        .where('key_hash', '=', keyOf(model, id))
        .execute();
    },

    /** The grant with all that was given out by it. */
    revokeGrant: (grantId: string): Promise<void> =>
      database.transaction().execute((transaction) => end(transaction, grantId)),

    /** All grants that a person gave an application. In one order, so that two who end them never wait for each other. */
    async endGrantsWithin(transaction: Kysely<unknown>, { tenantId, id }: Owner, accountId: string): Promise<void> {
      const rows = await transaction
        .withTables<LoginTables>()
        .selectFrom('login_payloads')
        .select('grant_id')
        .where('model', '=', 'Grant')
        .where('tenant_id', '=', tenantId)
        .where('application_id', '=', id)
        .where(sql<string>`payload ->> 'accountId'`, '=', accountId)
        .orderBy('grant_id')
        .execute();
      for (const { grant_id: grantId } of rows) if (grantId) await end(transaction, grantId);
    },

    hasGrant: async (tenantId: string, applicationId: string, grantId: string): Promise<boolean> =>
      (await db
        .selectFrom('login_payloads')
        .select(sql<number>`1`.as('one'))
        .where('model', '=', 'Grant')
        .where('key_hash', '=', keyOf('Grant', grantId))
        .where('tenant_id', '=', tenantId)
        .where('application_id', '=', applicationId)
        .where('expires_at', '>', clock.now())
        .executeTakeFirst()) !== undefined,

    async removeExpired(): Promise<void> {
      await db.deleteFrom('login_payloads').where('expires_at', '<=', clock.now()).execute();
    },
  };
}

export type Payloads = ReturnType<typeof payloads>;
