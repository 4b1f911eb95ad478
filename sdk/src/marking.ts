import type { SdkClock } from './sdk-clock.ts';

type Mark = 'delivered' | 'read';
const PAUSE_MS: Record<Mark, number> = { read: 600, delivered: 1_500 };

/** Tells how far the reader got: rarely, only upwards, and "read" in place of "delivered" where both are due. */
export function marking(clock: SdkClock, tell: (seq: number, status: Mark) => Promise<unknown>) {
  const due: Record<Mark, number> = { delivered: 0, read: 0 };
  const told: Record<Mark, number> = { delivered: 0, read: 0 };
  let timer: { status: Mark; stop(): void } | undefined;

  function flush(): void {
    timer = undefined;
    const status: Mark = due.read > told.read ? 'read' : 'delivered';
    const seq = due[status];
    if (seq <= told[status]) return;
    const before = { ...told };
    told[status] = seq;
    // What is read has been delivered.
    told.delivered = Math.max(told.delivered, seq);
    tell(seq, status).catch(() => {
      // The next mark says it all again.
      told.read = Math.min(told.read, before.read);
      told.delivered = Math.min(told.delivered, before.delivered);
    });
    if (due.delivered > told.delivered) schedule('delivered');
  }

  function schedule(status: Mark): void {
    if (timer && (timer.status === 'read' || status === 'delivered')) return;
    timer?.stop();
    timer = { status, stop: clock.after(PAUSE_MS[status], flush) };
  }

  return {
    reached(seq: number, status: Mark): void {
      due[status] = Math.max(due[status], seq);
      if (due[status] > told[status]) schedule(status);
    },
    /** What the server knows already from an earlier visit. */
    known({ deliveredSeq, readSeq }: { deliveredSeq: number; readSeq: number }): void {
      told.delivered = Math.max(told.delivered, deliveredSeq);
      told.read = Math.max(told.read, readSeq);
    },
    stop: () => timer?.stop(),
  };
}
