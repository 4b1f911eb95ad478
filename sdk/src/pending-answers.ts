import type { ServerFrame } from '@switchboard/protocol';
import type { SdkClock } from './sdk-clock.ts';
import { networkError, SdkError } from './sdk-error.ts';

const ANSWER_WITHIN_MS = 15_000;

type Waiting = { resolve(frame: ServerFrame): void; reject(error: SdkError): void; stop(): void };

/** Brings the frames that answer to those who asked. Silence fails the question and tells `onSilence`. */
export function pendingAnswers(clock: SdkClock, onSilence: () => void) {
  const waiting = new Map<string, Waiting>();
  let asked = 0;

  return {
    expect(withinMs = ANSWER_WITHIN_MS): { id: string; answer: Promise<ServerFrame> } {
      asked += 1;
      const id = asked.toString(36);
      const answer = new Promise<ServerFrame>((resolve, reject) => {
        const stop = clock.after(withinMs, () => {
          waiting.delete(id);
          reject(networkError());
          onSilence();
        });
        waiting.set(id, { resolve, reject, stop });
      });
      return { id, answer };
    },
    settle(frame: ServerFrame): void {
      if (!('id' in frame) || frame.id === undefined) return;
      const asker = waiting.get(frame.id);
      if (!asker) return;
      waiting.delete(frame.id);
      asker.stop();
      if (frame.type !== 'refusal') {
        asker.resolve(frame);
        return;
      }
      const { code, message, details, retryAfterSeconds } = frame;
      asker.reject(new SdkError(code, message, { details, retryAfterSeconds }));
    },
    failAll(error: SdkError): void {
      const all = [...waiting.values()];
      waiting.clear();
      for (const { reject, stop } of all) {
        stop();
        reject(error);
      }
    },
  };
}

export type Pending = ReturnType<typeof pendingAnswers>;
