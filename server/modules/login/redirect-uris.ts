import { Refusal } from '#platform/refusal.ts';
import type { ApplicationType } from './login.tables.ts';

const MOST = 20;
const MOST_CHARACTERS = 2000;

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);
/** RFC 8252, 7.1: a private-use scheme is a domain name in reverse, which nobody else has. */
const PRIVATE_SCHEME = /^[a-z][a-z0-9+-]*(?:\.[a-z0-9+-]+)+:$/;

/** What is wrong with it; undefined where nothing is. */
function faultOf(text: string, type: ApplicationType): string | undefined {
  if (text.length > MOST_CHARACTERS) return `is longer than ${MOST_CHARACTERS} characters`;
  const url = URL.parse(text);
  // What a browser would read otherwise than we do, such as a backslash or a blank.
  if (!url || /[\s\\\p{Cc}]/u.test(text)) return 'is no address';
  if (text.includes('#')) return 'has a fragment (#)';
  if (url.username || url.password) return 'carries a name or password';
  if (url.protocol === 'https:') return url.hostname.includes('*') ? 'has a wildcard' : undefined;
  if (url.protocol === 'http:') return LOOPBACK.has(url.hostname) ? undefined : 'is http for another machine';
  if (type === 'confidential') return 'has a scheme that only apps use';
  return PRIVATE_SCHEME.test(url.protocol) ? undefined : 'has a scheme that is no domain in reverse';
}

const right = (type: ApplicationType): string =>
  type === 'public'
    ? 'https://…, http://127.0.0.1/… for an app on the same machine, or com.example.app:/…'
    : 'https://…, or http://localhost… while developing';

/** Where a login may lead back to. Compared letter by letter, but for the port of a public client's loopback address. */
export function readRedirectUris(texts: readonly string[], type: ApplicationType): string[] {
  const uris = [...new Set(texts)];
  const faults = uris.flatMap((text, index) => {
    const fault = faultOf(text, type);
    return fault ? [`body.redirectUris[${index}] ${fault}: it should be ${right(type)}.`] : [];
  });
  if (uris.length === 0) faults.push('body.redirectUris is empty: it should have at least one address.');
  if (uris.length > MOST) faults.push(`body.redirectUris has ${uris.length} entries: it should have at most ${MOST}.`);
  if (faults.length > 0) {
    throw new Refusal('invalid', 'validation_failed', `The request is not valid: ${faults[0]}`, { faults });
  }
  return uris;
}

/**
 * Where a sign-out may lead back to: every page of a website, or of an app, that a login leads back to. Nobody sees a code
 * there, so the host is what counts.
 */
export function mayReturnTo(text: string, redirectUris: readonly string[], type: ApplicationType): boolean {
  if (faultOf(text, type) !== undefined) return false;
  const { protocol, host, hostname } = new URL(text);
  const isAnyPort = type === 'public' && protocol === 'http:';
  return redirectUris.some((uri) => {
    const known = new URL(uri);
    return known.protocol === protocol && (isAnyPort ? known.hostname === hostname : known.host === host);
  });
}
