import { latenciesOf } from '../statistics.ts';

type Pending = { heard: Uint8Array; left: number; sentAt: number; everybody(): void };

/** Who has heard which message: each receiver each message, once. */
export function arrivals(receivers: number) {
  const pending = new Map<number, Pending>();
  const lastReceiverMs: number[] = [];
  const faults: string[] = [];
  let delivered = 0;

  return {
    faults,
    get delivered() {
      return delivered;
    },
    /** To be told before the message is sent; resolves when everybody has it. */
    expect(number: number): Promise<void> {
      return new Promise((resolve) => {
        pending.set(number, {
          heard: new Uint8Array(receivers),
          left: receivers,
          sentAt: performance.now(),
          everybody: resolve,
        });
      });
    },
    hear(receiver: number, number: number): void {
      const message = pending.get(number);
      if (!message || message.heard[receiver] === 1) {
        faults.push(`receiver ${receiver} heard message ${number} a second time, or one that nobody sent`);
        return;
      }
      message.heard[receiver] = 1;
      message.left -= 1;
      delivered += 1;
      if (message.left > 0) return;
      pending.delete(number);
      lastReceiverMs.push(performance.now() - message.sentAt);
      message.everybody();
    },
    /** Deliveries that never came. */
    missing: (): number => [...pending.values()].reduce((sum, { left }) => sum + left, 0),
    lastReceiver: () => latenciesOf(lastReceiverMs),
  };
}

export type Arrivals = ReturnType<typeof arrivals>;
