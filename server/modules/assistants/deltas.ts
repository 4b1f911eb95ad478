import type { Bus } from '#platform/bus.ts';

const COALESCED_MS = 40;

/** Passes on the words of an answer as they come, a few at a time. */
export function deltas(bus: Bus, of: { tenantId: string; conversationId: string; turnId: string }) {
  let open = '';
  let index = 0;
  let timer: NodeJS.Timeout | undefined;

  function flush(): void {
    clearTimeout(timer);
    timer = undefined;
    if (!open) return;
    bus.publish('ai.delta', { ...of, index, text: open });
    index += 1;
    open = '';
  }

  return {
    add(text: string): void {
      open += text;
      timer ??= setTimeout(flush, COALESCED_MS);
    },
    flush,
    /** What has not been told yet never is. */
    drop(): void {
      clearTimeout(timer);
      timer = undefined;
      open = '';
    },
  };
}
