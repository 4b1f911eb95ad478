import { isIP } from 'node:net';
import { buildConnector, Pool } from 'undici';
import type { Clock } from '../clock.ts';
import { reachOf } from './addresses.ts';
import { guardedLookup, type Resolve } from './guarded-lookup.ts';
import { type Permission, permits, type Target, targetRefused } from './target.ts';

const CONNECT_TIMEOUT_MS = 10_000;
const CONNECTIONS_PER_ORIGIN = 32;
const MAX_ORIGINS = 256;
const IDLE_MS = 60_000;
const SWEEP_MS = 30_000;

type Entry = { pool: Pool; inFlight: number; lastUsedAt: number };

/** The last look before a byte is sent: whatever way the socket took, it must have ended in a permitted place. */
function guardedConnector(resolve: Resolve, permission: Permission): buildConnector.connector {
  const connect = buildConnector({
    timeout: CONNECT_TIMEOUT_MS,
    allowH2: false,
    lookup: guardedLookup(resolve, permission),
  } as buildConnector.BuildOptions);
  return (options, callback) => {
    const host = options.hostname.replace(/^\[|\]$/g, '');
    if (isIP(host) !== 0 && !permits(permission, reachOf(host))) {
      callback(targetRefused('url', 'does not point to a public address'), null);
      return;
    }
    connect(options, (...result) => {
      const [error, socket] = result;
      if (error) return callback(error, null);
      if (!permits(permission, reachOf(socket.remoteAddress ?? ''))) {
        socket.destroy();
        return callback(targetRefused('url', 'does not lead to a public address'), null);
      }
      callback(null, socket);
    });
  };
}

export type Pools = {
  use<T>(target: Target, work: (pool: Pool) => Promise<T>): Promise<T>;
  close(): Promise<void>;
};

/** Connections kept alive per origin and permission: what was opened for an allowed address serves no other. */
export function pools({ resolve, clock }: { resolve: Resolve; clock: Clock }): Pools {
  const entries = new Map<string, Entry>();

  const discard = (key: string, entry: Entry) => {
    entries.delete(key);
    entry.pool.destroy().catch(() => {});
  };

  /** The map is in the order of use, oldest first. */
  function makeRoom(): void {
    for (const [key, entry] of entries) {
      if (entries.size < MAX_ORIGINS) return;
      if (entry.inFlight === 0) discard(key, entry);
    }
  }

  const sweep = setInterval(() => {
    const oldest = clock.now().getTime() - IDLE_MS;
    for (const [key, entry] of entries) if (entry.inFlight === 0 && entry.lastUsedAt < oldest) discard(key, entry);
  }, SWEEP_MS);
  sweep.unref();

  function entryFor({ url, permission }: Target): Entry {
    const origin = `${url.protocol}//${url.host}`;
    const key = `${permission} ${origin}`;
    let entry = entries.get(key);
    if (entry) entries.delete(key);
    else {
      makeRoom();
      const pool = new Pool(origin, {
        connect: guardedConnector(resolve, permission),
        connections: CONNECTIONS_PER_ORIGIN,
        pipelining: 1,
        headersTimeout: 0,
        bodyTimeout: 0,
        keepAliveMaxTimeout: IDLE_MS,
      });
      entry = { pool, inFlight: 0, lastUsedAt: 0 };
    }
    entries.set(key, entry);
    return entry;
  }

  return {
    async use(target, work) {
      const entry = entryFor(target);
      entry.inFlight += 1;
      try {
        return await work(entry.pool);
      } finally {
        entry.inFlight -= 1;
        entry.lastUsedAt = clock.now().getTime();
      }
    },
    async close() {
      clearInterval(sweep);
      await Promise.all([...entries.values()].map(({ pool }) => pool.destroy()));
      entries.clear();
    },
  };
}
