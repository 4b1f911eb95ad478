import { generateKeyPair, type JsonWebKey } from 'node:crypto';
import { promisify } from 'node:util';
import { type Kysely, sql } from 'kysely';
import type { Clock } from '#platform/clock.ts';
import { newId } from '#platform/ids.ts';
import type { Secrets } from '#platform/secrets.ts';
import type { LoginTables } from './login.tables.ts';

export type PublicKey = { kty: string; kid: string; use: string; alg: string; n: string; e: string };
export type SigningKey = PublicKey & JsonWebKey;
/** `known`: those whose signatures hold, the one that signs first. */
export type KeyRing = { signing: SigningKey; known: SigningKey[]; published: PublicKey[] };

type Needs = { database: Kysely<unknown>; secrets: Pick<Secrets, 'seal' | 'open'>; clock: Clock };

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
export function loginKeys({ database, secrets, clock }: Needs) {
  let kept: { ring: KeyRing; until: number; readAt: number } | undefined;
  let making: Promise<KeyRing> | undefined;

  const rows = (within: Kysely<unknown>) =>
    within.withTables<LoginTables>().selectFrom('login_keys').selectAll().orderBy('signs_from', 'desc').execute();

  async function read(within = database): Promise<KeyRing | undefined> {
    const now = clock.now();
    const known = (await rows(within)).filter(({ published_until }) => !published_until || published_until > now);
    const signing = known.find(({ signs_from }) => signs_from <= now) ?? known.at(-1);
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

    /** Makes a new key, which signs in ten minutes. Gives its name. */
    async rotate(): Promise<string> {
      await ring();
      const kid = await alone((transaction) => add(transaction, new Date(clock.now().getTime() + PUBLISHED_BEFORE_MS)));
      kept = undefined;
      return kid;
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
      kept = undefined;
    },
  };
}

export type LoginKeys = ReturnType<typeof loginKeys>;
