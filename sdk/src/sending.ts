import type { Message, MessageType } from '@switchboard/protocol';
import { backoffMs } from './backoff.ts';
import type { SdkClock } from './sdk-clock.ts';
import { isPassing, SdkError } from './sdk-error.ts';
import type { ThreadMessage } from './thread-state.ts';

export type Outgoing = {
  clientMessageId: string;
  body: string;
  messageType?: MessageType;
  metadata?: Record<string, unknown>;
};
type Line = { outgoing: Outgoing; shown: ThreadMessage };

const LONGEST_PAUSE_MS = 60_000;

/**
 * What is under way in one conversation: one at a time, in the order of writing, again and again while the fault is
 * the network's. A refusal marks its message as failed and lets the next one go.
 */
export function sending({
  clock,
  isOnline,
  post,
  onSent,
  onChange,
}: {
  clock: SdkClock;
  isOnline(): boolean;
  post(outgoing: Outgoing): Promise<Message | undefined>;
  onSent(message: Message | undefined, clientMessageId: string): void;
  onChange(): void;
}) {
  let lines: Line[] = [];
  let isBusy = false;
  let tries = 0;
  let stopPause: (() => void) | undefined;

  const show = (line: Line, pending: 'sending' | 'failed', error?: SdkError): void => {
    const { error: _, ...rest } = line.shown;
    line.shown = { ...rest, pending, ...(error && { error: { code: error.code, message: error.message } }) };
    onChange();
  };

  function pause(ms: number): void {
    stopPause?.();
    stopPause = clock.after(ms, () => {
      stopPause = undefined;
      void drain();
    });
  }

  async function drain(): Promise<void> {
    if (isBusy || stopPause) return;
    isBusy = true;
    for (let line = next(); line && isOnline(); line = next()) {
      try {
        const message = await post(line.outgoing);
        tries = 0;
        lines = lines.filter((one) => one !== line);
        onSent(message, line.outgoing.clientMessageId);
      } catch (error) {
        if (!lines.includes(line)) continue;
        if (isPassing(error)) {
          tries += 1;
          const asked = error instanceof SdkError ? (error.retryAfterSeconds ?? 0) * 1000 : 0;
          pause(Math.min(LONGEST_PAUSE_MS, Math.max(asked, backoffMs(tries - 1))));
          break;
        }
        show(line, 'failed', error instanceof SdkError ? error : new SdkError('NETWORK_ERROR', String(error)));
      }
    }
    isBusy = false;
  }

  const next = (): Line | undefined => lines.find(({ shown }) => shown.pending === 'sending');

  return {
    shown: (): ThreadMessage[] => lines.map((line) => line.shown),
    add(outgoing: Outgoing, shown: ThreadMessage): void {
      lines.push({ outgoing, shown });
      onChange();
      void drain();
    },
    /** It stands already, by way of a frame that was faster than the answer. */
    settle(clientMessageIds: ReadonlySet<string>): void {
      lines = lines.filter(({ outgoing }) => !clientMessageIds.has(outgoing.clientMessageId));
    },
    retry(clientMessageId: string): void {
      const line = lines.find(({ outgoing }) => outgoing.clientMessageId === clientMessageId);
      if (line?.shown.pending !== 'failed') return;
      show(line, 'sending');
      void drain();
    },
    discard(clientMessageId: string): void {
      lines = lines.filter(({ outgoing }) => outgoing.clientMessageId !== clientMessageId);
      onChange();
    },
    /** The way is open again: no reason to wait any longer. */
    resume(): void {
      stopPause?.();
      stopPause = undefined;
      tries = 0;
      void drain();
    },
    stop(): void {
      stopPause?.();
      lines = [];
    },
  };
}

export type Sending = ReturnType<typeof sending>;
