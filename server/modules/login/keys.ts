import { generateKeyPair, type JsonWebKey } from 'node:crypto';
import { promisify } from 'node:util';
import { type Kysely, sql } from 'kysely';
import type { Bus } from '#platform/bus.ts';
import type { Clock } from '#platform/clock.ts';
import { newId } from '#platform/ids.ts';
import { Refusal } from '#platform/refusal.ts';
import type { Secrets } from '#platform/secrets.ts';
import type { LoginTables } from './login.tables.ts';

export type PublicKey = { kty: string; kid: string; use: string; alg: string; n: string; e: string };
export type SigningKey = PublicKey & JsonWebKey;
/** `known`: those whose signatures hold, the one that signs first. */
export type KeyRing = { signing: SigningKey; known: SigningKey[]; published: PublicKey[] };

/** As somebody sees it who runs the installation. */
export type LoginKey = {
  kid: string;
  state: 'waiting' | 'signing' | 'past';
  createdAt: Date;
  signsFrom: Date;
  publishedUntil: Date | null;
};

/** Puts it on record, in the transaction that changes it. */
type Record = (transaction: Kysely<unknown>, kid: string) => Promise<void>;

type Needs = {
  database: Kysely<unknown>;
  bus: Pick<Bus, 'publish' | 'subscribe'>;
  secrets: Pick<Secrets, 'seal' | 'open'>;
  clock: Clock;
};

const MODULUS_BITS = 2048;
const KEPT_MS = 30_000;
/** Applications keep the published keys for a while: a new one waits until all of them have read it. */
const PUBLISHED_BEFORE_MS = 10 * 60_000;
const PUBLISHED_AFTER_MS = 86_400_000;
const ROTATED_EVERY_MS = 90 * 86_400_000;
/** An unknown key makes us look again, but not for everybody who invents one. */
const LOOKED_AGAIN_EVERY_MS = 1000;

const generate = promisify(generateKeyPair);
const sealedFor = (kid: string) => `login_keys:${kid}`;

/** The keys that tokens are signed with. A new one is published before it signs, and the old one a day beyond its end. */
export function loginKeys({ database, bus, secrets, clock }: Needs) {
  let kept: { ring: KeyRing; until: number; readAt: number } | undefined;
  let making: Promise<KeyRing> | undefined;
  bus.subscribe('login.keys.changed', () => {
    kept = undefined;
  });
  const tell = () => bus.publish('login.keys.changed', {});

  const rows = (within: Kysely<unknown>) =>
    within.withTables<LoginTables>().selectFrom('login_keys').selectAll().orderBy('signs_from', 'desc').execute();

  /** Those that are published, the youngest first, and which of them signs. */
  async function standing(within: Kysely<unknown>) {
    const now = clock.now();
    const known = (await rows(within)).filter(({ published_until }) => !published_until || published_until > now);
    return { now, known, signing: known.find(({ signs_from }) => signs_from <= now) ?? known.at(-1) };
  }

  async function read(within = database): Promise<KeyRing | undefined> {
    const { now, known, signing } = await standing(within);
    if (!signing) return undefined;
    const opened = ({ kid, private_sealed }: (typeof known)[number]) =>
      JSON.parse(secrets.open(private_sealed, sealedFor(kid))) as SigningKey;
    const ring = {
      signing: opened(signing),
      known: [signing, ...known.filter(({ kid }) => kid !== signing.kid)].map(opened),
      published: known.map(({ public_jwk }) => public_jwk as PublicKey),
    };
    kept = { ring, until: now.getTime() + KEPT_MS, readAt: now.getTime() };
    return ring;
  }

  /** One process at a time, so that two which start together agree on one key. */
  const alone = <Result>(work: (transaction: Kysely<unknown>) => Promise<Result>): Promise<Result> =>
    database.transaction().execute(async (transaction) => {
      await sql`select pg_advisory_xact_lock(hashtextextended('login_keys', 0))`.execute(transaction);
      return work(transaction);
    });

  async function add(transaction: Kysely<unknown>, signsFrom: Date): Promise<string> {
    const { privateKey } = await generate('rsa', { modulusLength: MODULUS_BITS });
    const jwk = privateKey.export({ format: 'jwk' });
    const kid = newId().replaceAll('-', '');
    const head = { kid, use: 'sig', alg: 'RS256' };
    const db = transaction.withTables<LoginTables>();
    await db
      .updateTable('login_keys')
      .set({ published_until: new Date(signsFrom.getTime() + PUBLISHED_AFTER_MS) })
      .where('published_until', 'is', null)
      .execute();
    await db
      .insertInto('login_keys')
      .values({
        kid,
        private_sealed: secrets.seal(JSON.stringify({ ...jwk, ...head }), sealedFor(kid)),
        public_jwk: JSON.stringify({ kty: jwk.kty, ...head, n: jwk.n, e: jwk.e }),
        created_at: clock.now(),
        signs_from: signsFrom,
      })
      .execute();
    return kid;
  }

  async function ring(): Promise<KeyRing> {
    if (kept && kept.until > clock.now().getTime()) return kept.ring;
    const known = await read();
    if (known) return known;
    making ??= alone(async (transaction) => {
      const made = await read(transaction);
      if (made) return made;
      await add(transaction, clock.now());
      return (await read(transaction))!;
    }).finally(() => {
      making = undefined;
    });
    return making;
  }

  return {
    ring,

    /** The public key of that name, also one that another process made a moment ago. */
    async published(kid: string): Promise<PublicKey | undefined> {
      const named = ({ published }: KeyRing) => published.find((key) => key.kid === kid);
      const found = named(await ring());
      if (found || (kept && clock.now().getTime() - kept.readAt < LOOKED_AGAIN_EVERY_MS)) return found;
      const anew = await read();
      return anew && named(anew);
    },

    /** The youngest first. */
    async list(): Promise<LoginKey[]> {
      await ring();
      const { now, known, signing } = await standing(database);
      return known.map((row) => ({
        kid: row.kid,
        state: row.kid === signing?.kid ? 'signing' : row.signs_from > now ? 'waiting' : 'past',
        createdAt: row.created_at,
        signsFrom: row.signs_from,
        publishedUntil: row.published_until,
      }));
    },

    /** Makes a new key, which signs in ten minutes, unless one waits already. Gives its name. */
    async rotate(record: Record = async () => {}): Promise<string> {
      await ring();
      const kid = await alone(async (transaction) => {
        const { now, known } = await standing(transaction);
        const waiting = known.find(({ signs_from }) => signs_from > now);
        if (waiting) return waiting.kid;
        const made = await add(transaction, new Date(now.getTime() + PUBLISHED_BEFORE_MS));
        await record(transaction, made);
        return made;
      });
      tell();
      return kid;
    },

    /** One that leaked: nothing that it signed holds any more, and where it signed, another signs from now on. */
    async withdraw(kid: string, record: Record): Promise<void> {
      await alone(async (transaction) => {
        const { now, known, signing } = await standing(transaction);
        if (!known.some((key) => key.kid === kid)) {
          throw new Refusal('missing', 'login_key_not_found', 'There is no such key, or it was withdrawn already.');
        }
        const db = transaction.withTables<LoginTables>();
        await db.deleteFrom('login_keys').where('kid', '=', kid).execute();
        const waiting = known.find((key) => key.signs_from > now && key.kid !== kid);
        if (signing?.kid === kid && waiting) {
          await db.updateTable('login_keys').set({ signs_from: now }).where('kid', '=', waiting.kid).execute();
        } else if (signing?.kid === kid) {
          await add(transaction, now);
        } else if (known[0]?.kid === kid && signing) {
          // The one that was to come does not: the one that signs goes on.
          await db.updateTable('login_keys').set({ published_until: null }).where('kid', '=', signing.kid).execute();
        }
        await record(transaction, kid);
      });
      tell();
    },

    /** By the clock: a key serves 90 days. */
    async rotateWhenDue(): Promise<void> {
      const due = new Date(clock.now().getTime() - ROTATED_EVERY_MS);
      await alone(async (transaction) => {
        const newest = (await rows(transaction))[0];
        if (!newest || newest.created_at > due) return;
        await add(transaction, new Date(clock.now().getTime() + PUBLISHED_BEFORE_MS));
      });
      await database
        .withTables<LoginTables>()
        .deleteFrom('login_keys')
        .where('published_until', '<=', clock.now())
        .execute();
      tell();
    },
  };
}

export type LoginKeys = ReturnType<typeof loginKeys>;
