import type { Jobs } from '#platform/jobs.ts';
import type { LeaveOrder } from './leaving.ts';
import { LEAVE, type Routing } from './routing.ts';

export function routingJobs(jobs: Jobs, routing: Routing): void {
  jobs.define(LEAVE, { attempts: 5 }, async (order: LeaveOrder) => void (await routing.leave(order)));
  jobs.define('routing.sweep', { attempts: 1 }, () => routing.sweep());
  jobs.schedule('routing.sweep', '* * * * *');
}
