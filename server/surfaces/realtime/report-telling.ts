import type { ServerFrame } from '@switchboard/protocol';
import type { Caller } from '#modules/identity/index.ts';
import type { ReportsCounted } from '#modules/reports/index.ts';
import { iso } from '#surfaces/shapes/answers.ts';
import type { Connection } from './connection.ts';
import type { Registry } from './following.ts';
import type { Needs } from './needs.ts';

const EVERY_MS = 5_000;
/** Timers may be early by a moment, and a day that has not ended is still today. */
const AFTER_MIDNIGHT_MS = 50;
const PERMISSION = 'admin:reports:read';

/**
 * Today's figures as they move: read at most every few seconds for a tenant, and once for all who are told. At midnight
 * they are those of another day, though nothing has happened.
 */
export function reportTelling({
  needs: { reports, bus, log, clock },
  registry,
  everyMs = EVERY_MS,
}: {
  needs: Pick<Needs, 'reports' | 'bus' | 'log' | 'clock'>;
  registry: Pick<Registry, 'watchers'>;
  everyMs?: number;
}) {
  const told = new Map<string, string>();
  const resting = new Map<string, NodeJS.Timeout>();
  const again = new Set<string>();
  const midnights = new Map<string, NodeJS.Timeout>();
  const under = new Set<Promise<void>>();

  const readers = (tenantId: string): Connection[] =>
    [...(registry.watchers(tenantId) ?? [])].filter((watcher) => watcher.greeted?.caller.may(PERMISSION));

  async function frameOf(tenantId: string): Promise<string | undefined> {
    if (!reports) return undefined;
    const { period, summary } = await reports.today(tenantId);
    clearTimeout(midnights.get(tenantId));
    const left = Math.max(0, period.end.getTime() - clock.now().getTime());
    midnights.set(tenantId, setTimeout(() => moved(tenantId), left + AFTER_MIDNIGHT_MS).unref());
    return JSON.stringify({
      type: 'report.summary.updated',
      period: { type: 'today', start: iso(period.start), end: iso(period.end) },
      summary,
    } satisfies ServerFrame);
  }

  async function tell(tenantId: string): Promise<void> {
    const json = await frameOf(tenantId);
    if (json === undefined || told.get(tenantId) === json) return;
    told.set(tenantId, json);
    for (const reader of readers(tenantId)) reader.push(json);
  }

  function moved(tenantId: string): void {
    if (readers(tenantId).length === 0) {
      clearTimeout(midnights.get(tenantId));
      midnights.delete(tenantId);
      return void told.delete(tenantId);
    }
    if (resting.has(tenantId)) return void again.add(tenantId);
    const rest = setTimeout(() => {
      resting.delete(tenantId);
      if (again.delete(tenantId)) moved(tenantId);
    }, everyMs);
    rest.unref();
    resting.set(tenantId, rest);
    const telling = tell(tenantId)
      .catch((error) => log.error('figures could not be told', { surface: 'realtime', error }))
      .finally(() => under.delete(telling));
    under.add(telling);
  }

  return {
    leave: bus.subscribe('reports.counted', ({ tenantIds }: ReportsCounted) => tenantIds.forEach(moved)),

    /** To staff who have just begun to watch. */
    async greet(connection: Connection, caller: Caller): Promise<void> {
      if (!caller.may(PERMISSION)) return;
      const { tenantId } = caller;
      const json = await frameOf(tenantId);
      if (json === undefined) return;
      connection.push(json);
      const newer = told.get(tenantId);
      if (newer === undefined) told.set(tenantId, json);
      if (newer === undefined || newer === json) return;
      // It moved between the reading and the telling: everybody is told once more.
      told.delete(tenantId);
      moved(tenantId);
    },

    async stop(): Promise<void> {
      for (const waiting of [...resting.values(), ...midnights.values()]) clearTimeout(waiting);
      await Promise.all(under);
    },
  };
}

export type ReportTelling = ReturnType<typeof reportTelling>;
