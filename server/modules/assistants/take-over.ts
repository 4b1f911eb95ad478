import type { Bus } from '#platform/bus.ts';
import type { DomainEvent } from '#platform/outbox.ts';

/** Aborts as soon as a person, or anything else, took the word from the assistant in this conversation. */
export function takeOver(bus: Bus, conversationId: string): { signal: AbortSignal; stop(): void } {
  const controller = new AbortController();
  const stop = bus.subscribe('events', (events: DomainEvent[]) => {
    for (const { data } of events) {
      const conversation = data['conversation'] as
        | { id?: string; assistant_state?: string; status?: string }
        | undefined;
      if (conversation?.id !== conversationId) continue;
      if (conversation.assistant_state !== 'active' || conversation.status === 'closed') controller.abort();
    }
  });
  return { signal: controller.signal, stop };
}
