import { following } from '#modules/tickets/index.ts';
import type { Subscriber } from '#platform/outbox.ts';
import type { Modules } from './modules.ts';
import type { Platform } from './platform.ts';

/** Who hears of what has happened, by name. */
export const subscribersOf = ({ bus, jobs }: Platform, modules: Modules): Subscriber[] => [
  { name: 'assistants', handle: modules.assistants.onEvents },
  { name: 'routing', handle: modules.routing.onEvents },
  modules.desk.subscriber,
  following(modules.tickets),
  modules.ratings.subscriber,
  modules.calls.subscriber,
  modules.callHistory.subscriber,
  modules.callLinks.subscriber,
  { name: 'questions', handle: modules.questions.onEvents },
  modules.webhooks.subscriber,
  modules.attachments.subscriber(jobs),
  modules.notices.subscriber,
  { name: 'realtime', handle: async (_transaction: unknown, events: object[]) => bus.publish('events', events) },
  // After those who wait for it at a screen.
  modules.reports.subscriber,
];

/** What is told between processes and counted, without a change behind it. */
export function hearPasses({ bus, metrics, outbox }: Platform, { routing }: Modules): void {
  bus.subscribe('tenant.changed', ({ tenantId }: { tenantId: string }) => routing.wake(tenantId));
  bus.subscribe('ai.completed', ({ outcome }: { outcome: string }) => metrics.turns.inc({ outcome }));
  metrics.watch('switchboard_outbox_waiting', 'Events that wait for delivery.', outbox.waiting);
}
