import type { Jobs } from '#platform/jobs.ts';
import { type Calls, GIVE_UP } from './calls.ts';
import { FOLLOW_UP } from './ending.ts';
import { RING_WIDER } from './ringing.ts';

type Order = { tenantId: string; callId: string };

/** Each call is given up at its time; the sweep finds those whose order was lost, and those that nobody ended. */
export function callJobs(jobs: Jobs, calls: Pick<Calls, 'giveUp' | 'giveUpOne' | 'ringWider' | 'followUp'>): void {
  jobs.define(GIVE_UP, { attempts: 5 }, async (order: Order) => {
    const secondsLeft = await calls.giveUpOne(order);
    if (secondsLeft > 0) await jobs.send(GIVE_UP, order, { startAfterSeconds: secondsLeft });
  });
  jobs.define(RING_WIDER, { attempts: 2 }, (order: Order) => calls.ringWider(order));
  jobs.define(FOLLOW_UP, { attempts: 5 }, (order: { tenantId: string; conversationId: string }) =>
    calls.followUp(order),
  );
  jobs.define('calls.sweep', { attempts: 1 }, async () => void (await calls.giveUp()));
  jobs.schedule('calls.sweep', '* * * * *');
}
