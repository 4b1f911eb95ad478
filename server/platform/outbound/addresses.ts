import ipaddr from 'ipaddr.js';

/**
 * Where an address leads. `private` may be opened up by the operator; `never` is reached by nobody: cloud metadata
 * (link-local), multicast, broadcast, reserved nets and the tunnels that smuggle one address inside another.
 */
export type Reach = 'public' | 'private' | 'never';

const V4: Record<string, Reach> = {
  unicast: 'public',
  loopback: 'private',
  private: 'private',
  carrierGradeNat: 'private',
};

const V6_GLOBAL: [ipaddr.IPv6, number] = [ipaddr.IPv6.parse('2000::'), 3];
/** RFC 6052: in a network behind NAT64 every IPv4 host answers under this prefix, so what is inside decides. */
const V6_NAT64: [ipaddr.IPv6, number] = [ipaddr.IPv6.parse('64:ff9b::'), 96];
/** EC2's metadata service listens on a unique local address too. */
const V6_METADATA = 'fd00:ec2::254';

const embedded = (address: ipaddr.IPv6): ipaddr.IPv4 => new ipaddr.IPv4(address.toByteArray().slice(12));

function reachOfV6(address: ipaddr.IPv6): Reach {
  if (address.isIPv4MappedAddress() || address.match(V6_NAT64)) return V4[embedded(address).range()] ?? 'never';
  if (address.toString() === V6_METADATA) return 'never';
  const range = address.range();
  if (range === 'loopback' || range === 'uniqueLocal') return 'private';
  // RFC 4291: anything outside 2000::/3 is not global unicast, such as ::127.0.0.1.
  return range === 'unicast' && address.match(V6_GLOBAL) ? 'public' : 'never';
}

/** Takes the canonical text of an address; what is none is `never`. */
export function reachOf(text: string): Reach {
  const bare = text.split('%')[0] ?? '';
  // 4 octets alone: shorthands such as 127.1 are the URL parser's to spell out.
  if (ipaddr.IPv4.isValidFourPartDecimal(bare)) return V4[ipaddr.IPv4.parse(bare).range()] ?? 'never';
  // The library reads the deprecated ::1.2.3.4 as if it were ::ffff:1.2.3.4, and a zone has no place in an address.
  if (!ipaddr.IPv6.isValid(bare) || /^::\d+\./.test(bare) || text !== bare) return 'never';
  return reachOfV6(ipaddr.IPv6.parse(bare));
}
