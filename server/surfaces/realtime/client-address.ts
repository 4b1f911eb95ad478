import type { IncomingMessage } from 'node:http';
import ipaddr from 'ipaddr.js';

type Address = ipaddr.IPv4 | ipaddr.IPv6;
type Network = [Address, number];

const parse = (text: string): Address | undefined => (ipaddr.isValid(text) ? ipaddr.process(text) : undefined);

function networkOf(text: string): Network[] {
  if (text.includes('/')) return ipaddr.isValidCIDR(text) ? [ipaddr.parseCIDR(text)] : [];
  const address = parse(text);
  return address ? [[address, address.kind() === 'ipv4' ? 32 : 128]] : [];
}

/** A household has a whole /64 of IPv6: counting single addresses would count nothing. */
function keyOf(address: Address): string {
  if (address.kind() === 'ipv4') return address.toString();
  return (address as ipaddr.IPv6).parts.slice(0, 4).join(':');
}

/** Whose sockets are counted together. Behind proxies that are trusted, the first address that is none of theirs. */
export function clientAddress(trustedProxies = ''): (request: IncomingMessage) => string {
  const networks = trustedProxies.split(',').flatMap((part) => networkOf(part.trim()));
  const isTrusted = (address: Address) =>
    networks.some(([network, bits]) => network.kind() === address.kind() && address.match(network as never, bits));

  return (request) => {
    const told = request.headers['x-forwarded-for'] ?? '';
    const chain = [...String(told).split(','), request.socket.remoteAddress ?? ''];
    let known: Address | undefined;
    for (const text of chain.reverse()) {
      const address = parse(text.trim());
      if (!address) break;
      known = address;
      if (!isTrusted(address)) break;
    }
    return known ? keyOf(known) : '';
  };
}
