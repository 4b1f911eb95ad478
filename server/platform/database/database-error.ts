import { invalid, Refusal } from '../refusal.ts';
import { isStorageFull, storageFull } from '../storage-full.ts';

/** SQLSTATEs that mean: the database can't be used at the moment (postgresql.org/docs/18/errcodes-appendix.html). */
const UNAVAILABLE = new Set([
  '25P03', // idle in a transaction for too long
  '40001', // two transactions in each other's way …
  '40P01', // … or waiting for each other
  '53000',
  '53200',
  '53300', // too many connections
  '53400',
  '55P03', // a lock was not to be had in time
  '57014', // cancelled by statement_timeout
  '57P01',
  '57P02',
  '57P03', // starting or stopping
  '57P04',
  '57P05',
]);

const NETWORK = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ECONNABORTED',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
]);

/** pg and its pool give these no code. */
const TEXTS =
  /^(?:timeout exceeded when trying to connect|Query read timeout|Connection terminated|Client has encountered a connection error|Client was closed|Cannot use a pool after calling end|timeout expired)/;

export const isReadTimeout = (error: unknown): boolean =>
  error instanceof Error && error.message === 'Query read timeout';

function isUnavailable(error: Error, code: string): boolean {
  if (code.length === 5 && code.startsWith('08')) return true;
  if (UNAVAILABLE.has(code) || NETWORK.has(code)) return true;
  if (code === 'ENOENT' && (error as NodeJS.ErrnoException).syscall === 'connect') return true;
  return TEXTS.test(error.message);
}

/** What a caller may be told about the database's trouble; undefined where it is a fault of ours. */
export function mapDatabaseError(error: unknown): Refusal | undefined {
  if (!(error instanceof Error)) return undefined;
  const { code: raw, cause } = error as { code?: unknown; cause?: unknown };
  const code = typeof raw === 'string' ? raw : '';
  if (isStorageFull(error)) return storageFull();
  if (code === '22021' || code === '22P05') {
    return invalid('The text', 'holds a character that cannot be stored (NUL)', 'text without the character U+0000');
  }
  if (isUnavailable(error, code)) {
    return new Refusal('unavailable', 'database_unavailable', 'The database does not answer at the moment.', {
      retryAfterSeconds: 1,
    });
  }
  return cause === error ? undefined : mapDatabaseError(cause);
}
