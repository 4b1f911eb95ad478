import { isIP } from 'node:net';
import { Refusal } from '../refusal.ts';
import { type Reach, reachOf } from './addresses.ts';

/** What a connection may lead to: only the public internet, or private nets too. */
export type Permission = 'public' | 'private';

export type TargetRules = {
  allowPrivateTargets: boolean;
  allowedTargets: ReadonlySet<string>;
  ports: ReadonlySet<number>;
};

export type Target = { url: URL; permission: Permission };

export const permits = (permission: Permission, reach: Reach): boolean =>
  reach === 'public' || (permission === 'private' && reach === 'private');

const RIGHT = 'an http or https address on the public internet, without a user name or password';

export const targetRefused = (where: string, what: string, right = RIGHT): Refusal =>
  new Refusal('invalid', 'target_refused', `${where} ${what}.`, {
    faults: [`${where} ${what}: it should be ${right}.`],
  });

const LONGEST = 2048;
/** RFC 6761, RFC 6762, RFC 8375, ICANN's .internal: names that never belong to the public internet. */
const INNER_NAME =
  /(?:^|\.)(?:localhost|local|internal|intranet|lan|corp|home|home\.arpa|localdomain|onion|test|invalid)$/;

export const hostOf = (url: URL): string => url.hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');

const portOf = (url: URL): number => Number(url.port) || (url.protocol === 'https:' ? 443 : 80);

/** A path below an allowed one counts, unless it hides a separator that a server might decode. */
function isAllowed(url: URL, allowed: string): boolean {
  if (!URL.canParse(allowed)) return false;
  const base = new URL(allowed);
  if (base.origin !== url.origin || /%2f|%5c/i.test(url.pathname)) return false;
  const folder = base.pathname.endsWith('/') ? base.pathname : `${base.pathname}/`;
  return url.pathname === base.pathname || url.pathname.startsWith(folder);
}

/** Judges the text of an address; names are judged again, by what they resolve to, when the connection opens. */
export function readTarget(text: string, rules: TargetRules, where: string): Target {
  if (text.length > LONGEST) throw targetRefused(where, `is longer than ${LONGEST} characters`);
  if (!URL.canParse(text)) throw targetRefused(where, 'is not a complete web address');
  const url = new URL(text);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    throw targetRefused(where, `uses ${url.protocol.slice(0, 20)} instead of http or https`);
  }
  if (url.username || url.password) throw targetRefused(where, 'carries a user name or password');
  url.hash = '';
  const allowed = rules.allowPrivateTargets || [...rules.allowedTargets].some((base) => isAllowed(url, base));
  const permission: Permission = allowed ? 'private' : 'public';
  const host = hostOf(url);
  if (isIP(host) !== 0) {
    if (!permits(permission, reachOf(host)))
      throw targetRefused(where, `points to ${host}, which is not a public address`);
  } else if (permission === 'public' && (!host.includes('.') || INNER_NAME.test(host))) {
    throw targetRefused(where, `points to ${host}, which is a name of an inner network`);
  }
  if (permission === 'public' && !rules.ports.has(portOf(url))) {
    const ports = [...rules.ports].join(', ');
    throw targetRefused(where, `uses port ${portOf(url)}`, `an address on one of the ports ${ports}`);
  }
  return { url, permission };
}
