import pg from 'pg';
import type { Log } from '../log.ts';
import { isReadTimeout } from './database-error.ts';
import { cutLine, heedSilence } from './silence.ts';

/** Together they keep every request under three seconds when the database hangs. */
const CONNECT_WITHIN_MS = 2000;
const STATEMENT_WITHIN_MS = 2000;
const ANSWER_WITHIN_MS = 2500;
const IDLE_IN_TRANSACTION_MS = 10_000;

const INT8 = 20;
const INT8_ARRAY = 1016;
const DATE = 1082;

function toSafeInteger(text: string): number {
  const number = Number(text);
  if (!Number.isSafeInteger(number)) throw new RangeError('a bigint of the database exceeds 2^53');
  return number;
}

/** bigint comes as a number; a date stays `2026-01-31` (the driver would shift it into the machine's time zone). */
export const types: pg.CustomTypesConfig = {
  getTypeParser(oid: number, format?: unknown) {
    if (format !== 'binary') {
      if (oid === INT8) return toSafeInteger;
      if (oid === INT8_ARRAY) {
        const parse = pg.types.getTypeParser(INT8_ARRAY as never) as (text: string) => (string | null)[];
        return (text: string) => parse(text).map((item) => (item === null ? null : toSafeInteger(item)));
      }
      if (oid === DATE) return (text: string) => text;
    }
    return pg.types.getTypeParser(oid as never, format as never);
  },
} as pg.CustomTypesConfig;

/** A statement is prepared once it has come this often; one that is new each time would only fill the server's memory. */
const PREPARE_FROM = 3;
const MOST_PREPARED = 400;

/** Names for statements that return, so that the server parses and plans them once per connection. */
function statementNames(): (text: string) => string | undefined {
  const seen = new Map<string, { count: number; name: string }>();
  return (text) => {
    const known = seen.get(text);
    if (known) {
      known.count += 1;
      return known.count >= PREPARE_FROM ? known.name : undefined;
    }
    if (seen.size < MOST_PREPARED) seen.set(text, { count: 1, name: `sb${seen.size}` });
    return undefined;
  };
}

/** The table changed under a prepared statement, as a migration by another process may do it. */
const isOutdated = (error: unknown): boolean =>
  (error as { code?: unknown; message?: unknown }).code === '0A000' &&
  String((error as { message?: unknown }).message).includes('cached plan');

/**
 * A connection whose answer didn't come in time is cut: put back into the pool, it would hand its silence to the next
 * request, and the rollback of its own transaction would wait behind it. So is one whose prepared statements are outdated.
 */
function tend(client: pg.PoolClient, nameOf: (text: string) => string | undefined, onSilence: () => void): void {
  const query = client.query.bind(client) as (...args: unknown[]) => unknown;
  client.query = ((...args: unknown[]) => {
    const [text, values, ...rest] = args;
    const name = typeof text === 'string' && Array.isArray(values) && rest.length === 0 ? nameOf(text) : undefined;
    const answer = name ? query({ name, text, values }) : query(...args);
    if (answer instanceof Promise) {
      answer.catch((error: unknown) => {
        if (isReadTimeout(error)) onSilence();
        if (isReadTimeout(error) || isOutdated(error)) cutLine(client);
      });
    }
    return answer;
  }) as typeof client.query;
}

export function openPool(input: { connection: pg.ClientConfig; size: number; log: Log }): pg.Pool {
  const { connection, size, log } = input;
  const nameOf = statementNames();
  const pool = new pg.Pool({
    ...connection,
    types,
    max: size,
    application_name: 'switchboard',
    keepAlive: true,
    idleTimeoutMillis: 60_000,
    connectionTimeoutMillis: CONNECT_WITHIN_MS,
    statement_timeout: STATEMENT_WITHIN_MS,
    query_timeout: ANSWER_WITHIN_MS,
    idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_MS,
  });
  const silence = heedSilence({ pool, connection, log });
  pool.on('connect', (client) => {
    tend(client, nameOf, silence.suspect);
    // While a connection is lent out the pool doesn't listen, and a loss would end the process.
    client.on('error', () => {});
  });
  pool.on('error', (error) => log.warn('a connection to the database was lost', { error }));
  return pool;
}
