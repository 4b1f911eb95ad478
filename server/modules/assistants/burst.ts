import type { Message } from '#modules/conversations/index.ts';
import { contentWords } from '#modules/knowledge/index.ts';
import type { Bus } from '#platform/bus.ts';
import type { DomainEvent } from '#platform/outbox.ts';
import { intentOf } from './intent.ts';

const UNFINISHED_WAITS = 3;

/** A greeting alone, or a few words without an end, are likely followed by more. */
const looksUnfinished = ({ body }: Message): boolean =>
  intentOf(body) === 'greeting' ||
  intentOf(body) === 'opening' ||
  (!/[.!?…]\s*$/.test(body) && contentWords(body).length <= 2);

export const settleMsOf = (message: Message, settleMs: number): number =>
  looksUnfinished(message) ? settleMs * UNFINISHED_WAITS : settleMs;

/** Aborts when the visitor writes another line after this one. */
export function nextLine(bus: Bus, conversationId: string, seq: number): { signal: AbortSignal; stop(): void } {
  const controller = new AbortController();
  const stop = bus.subscribe('events', (events: DomainEvent[]) => {
    for (const { type, data } of events) {
      if (type !== 'message.created') continue;
      const message = data['message'] as Record<string, unknown>;
      const isNext =
        message['conversation_id'] === conversationId &&
        message['sender_type'] === 'visitor' &&
        message['message_type'] === 'text' &&
        Number(message['seq']) > seq;
      if (isNext) controller.abort();
    }
  });
  return { signal: controller.signal, stop };
}

export type Pause = (ms: number, signal: AbortSignal) => Promise<void>;

/** Waits for real; a signal ends it early, and not as a fault. */
export const pauseFor: Pause = (ms, signal) =>
  new Promise((done) => {
    if (signal.aborted || ms <= 0) return done();
    const timer = setTimeout(finish, ms);
    signal.addEventListener('abort', finish, { once: true });
    function finish(): void {
      clearTimeout(timer);
      signal.removeEventListener('abort', finish);
      done();
    }
  });
