import ipaddr from 'ipaddr.js';
import type { CallOrigin } from '#modules/identity/index.ts';

/** What is kept of an address: all of it, its network (/24, /48), or nothing. */
export type AuditAddresses = 'full' | 'truncated' | 'none';

const MOST_CHARACTERS = { userAgent: 300, requestId: 100 };

export function keptAddress(address: string | undefined, how: AuditAddresses): string | null {
  if (how === 'none' || !address || !ipaddr.isValid(address)) return null;
  const parsed = ipaddr.process(address);
  if (how === 'full') return parsed.toString();
  const bits = parsed.kind() === 'ipv4' ? 24 : 48;
  return parsed.kind() === 'ipv4'
    ? `${ipaddr.IPv4.networkAddressFromCIDR(`${parsed.toString()}/${bits}`).toString()}/${bits}`
    : `${ipaddr.IPv6.networkAddressFromCIDR(`${parsed.toString()}/${bits}`).toString()}/${bits}`;
}

/** One line of text that every database and every screen can hold. */
const line = (text: string | undefined, most: number): string | null =>
  text
    ?.toWellFormed()
    .replace(/\p{Cc}+/gu, ' ')
    .trim()
    .slice(0, most)
    .toWellFormed() || null;

export const keptOrigin = (origin: CallOrigin | undefined, how: AuditAddresses) => ({
  address: keptAddress(origin?.address, how),
  userAgent: line(origin?.userAgent, MOST_CHARACTERS.userAgent),
  requestId: line(origin?.requestId, MOST_CHARACTERS.requestId),
});
