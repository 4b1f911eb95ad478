import { createHash } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import type { Clock } from './clock.ts';
import { invalid, Refusal } from './refusal.ts';
import type { Secrets } from './secrets.ts';

/** What a request answered, kept so that its repetition answers the same. */
export type KeptAnswer = { status: number; body: unknown };

export type Idempotency = {
  /**
   * Runs `effect` once per scope and key. The key is claimed first and given its answer last; `effect` fails → the key
   * is free again, so that a retry may succeed. A key whose process died is free after `CLAIM_SECONDS`.
   */
  once(
    request: { scope: string; key: string; method: string; route: string; input: unknown },
    effect: () => Promise<KeptAnswer>,
  ): Promise<KeptAnswer & { replayed: boolean }>;
  sweep(): Promise<void>;
};

const KEPT_HOURS = 24;
const CLAIM_SECONDS = 60;

/** Key order must not matter: two clients may write the same object differently. */
function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([left], [right]) => (left < right ? -1 : 1))
      .map(([name, inner]) => [name, canonical(inner)]),
  );
}

/** draft-ietf-httpapi-idempotency-key-header-07 asks for a quoted string; most clients send it bare. */
export function readIdempotencyKey(header: string | string[] | undefined): string | undefined {
  if (header === undefined) return undefined;
  const bare = String(header).replace(/^"(.*)"$/, '$1');
  if (/^[\x21-\x7e]{1,255}$/.test(bare)) return bare;
  throw invalid(
    'header Idempotency-Key',
    'cannot be used as a key',
    '1 to 255 printable ASCII characters without spaces',
  );
}

export function idempotency({
  database,
  clock,
  secrets,
}: {
  database: Kysely<unknown>;
  clock: Clock;
  secrets: Secrets;
}): Idempotency {
  const binding = (scope: string, key: string) => `idempotency:${scope}:${key}`;
  return {
    async once({ scope, key, method, route, input }, effect) {
      const fingerprint = createHash('sha256')
        .update(JSON.stringify([method, route, canonical(input)]))
        .digest();
      const claimed = await sql`
        insert into idempotency_keys (scope, key, fingerprint, expires_at)
        values (${scope}, ${key}, ${fingerprint}, ${new Date(clock.now().getTime() + CLAIM_SECONDS * 1000)})
        on conflict (scope, key) do update set fingerprint = excluded.fingerprint, status = null, body = null,
          created_at = now(), expires_at = excluded.expires_at
        where idempotency_keys.expires_at < ${clock.now()}
        returning key`.execute(database);
      if (claimed.rows.length === 0) {
        const { rows } = await sql<{ fingerprint: Buffer; status: number | null; body: string | null }>`
          select fingerprint, status, body from idempotency_keys where scope = ${scope} and key = ${key}`.execute(
          database,
        );
        const kept = rows[0];
        if (kept && !kept.fingerprint.equals(fingerprint)) {
          throw new Refusal('invalid', 'idempotency_key_reused', 'This Idempotency-Key belongs to another request.', {
            faults: [
              'header Idempotency-Key was used with another method, path or body: it should be a new one for each request.',
            ],
          });
        }
        if (!kept || kept.status === null) {
          throw new Refusal(
            'conflict',
            'request_in_progress',
            'The first request with this Idempotency-Key is still under way.',
            {
              retryAfterSeconds: 1,
            },
          );
        }
        return {
          status: kept.status,
          body: JSON.parse(secrets.open(kept.body ?? '', binding(scope, key))),
          replayed: true,
        };
      }
      try {
        const answer = await effect();
        await sql`
          update idempotency_keys set status = ${answer.status}, body = ${secrets.seal(JSON.stringify(answer.body ?? null), binding(scope, key))},
            expires_at = ${new Date(clock.now().getTime() + KEPT_HOURS * 3_600_000)}
          where scope = ${scope} and key = ${key}`.execute(database);
        return { ...answer, replayed: false };
      } catch (error) {
        await sql`delete from idempotency_keys where scope = ${scope} and key = ${key}`
          .execute(database)
          .catch(() => {});
        throw error;
      }
    },
    async sweep() {
      await sql`delete from idempotency_keys where expires_at < ${clock.now()}`.execute(database);
    },
  };
}
