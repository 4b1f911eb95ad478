import { type LookupAddress, lookup as systemLookup } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { reachOf } from './addresses.ts';
import { type Permission, permits, targetRefused } from './target.ts';

/** Every address of a name. */
export type Resolve = (hostname: string) => Promise<LookupAddress[]>;

export const systemResolve: Resolve = (hostname) =>
  new Promise((resolve, reject) => {
    systemLookup(hostname, { all: true }, (error, addresses) => (error ? reject(error) : resolve(addresses)));
  });

/** The addresses are not named: a stranger must not learn what an inner name resolves to. */
export function permitted(addresses: LookupAddress[], permission: Permission, where: string): LookupAddress[] {
  const fit = addresses.filter(({ address }) => permits(permission, reachOf(address)));
  if (addresses.length > 0 && fit.length === 0) {
    throw targetRefused(where, 'points to a name that does not lead to a public address');
  }
  return fit;
}

/**
 * Takes the place of the socket's own resolving, so the addresses that were checked are the ones that are connected
 * to: a name that changes between a check and the connection gains nothing.
 */
export function guardedLookup(resolve: Resolve, permission: Permission): LookupFunction {
  return (hostname, options, callback) => {
    resolve(hostname)
      .then((addresses) => permitted(addresses, permission, 'url'))
      .then(
        (fit) => {
          const family = options.family === 'IPv4' ? 4 : options.family === 'IPv6' ? 6 : (options.family ?? 0);
          const chosen = family === 0 ? fit : fit.filter((one) => one.family === family);
          const first = chosen[0];
          if (!first) callback(Object.assign(new Error('no address'), { code: 'ENOTFOUND' }), '', 0);
          else if (options.all) callback(null, chosen);
          else callback(null, first.address, first.family);
        },
        (error) => callback(error, '', 0),
      );
  };
}
