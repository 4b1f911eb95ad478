import type { Log } from '#platform/log.ts';

/** Tenants looked at side by side; the rest wait their turn. */
const SIDE_BY_SIDE = 4;

/** One look at a tenant at a time in this process; whatever comes meanwhile is one more look after it. */
export function turns({ look, log }: { look(tenantId: string): Promise<unknown>; log: Log }) {
  const wanted = new Set<string>();
  const running = new Map<string, Promise<void>>();

  function next(): void {
    for (const tenantId of wanted) {
      if (running.size >= SIDE_BY_SIDE) return;
      if (running.has(tenantId)) continue;
      wanted.delete(tenantId);
      const turn = look(tenantId)
        .then(() => {})
        // The sweep looks again.
        .catch((error) => log.warn('a queue could not be looked at', { tenantId, error }))
        .finally(() => {
          running.delete(tenantId);
          next();
        });
      running.set(tenantId, turn);
    }
  }

  return {
    wake(tenantId: string): void {
      wanted.add(tenantId);
      next();
    },
    /** Resolves when nothing is under way and nothing waits. */
    async settled(): Promise<void> {
      while (running.size > 0) await Promise.all(running.values());
    },
  };
}
