import type { Kysely } from 'kysely';
import { toConversation } from '#modules/conversations/index.ts';
import type { DomainEvent } from '#platform/outbox.ts';
import type { Tickets } from './tickets.ts';

/** A ticket goes along with the conversation that it came from. */
export const following = (tickets: Pick<Tickets, 'follow'>) => ({
  name: 'tickets',
  async handle(transaction: Kysely<unknown>, events: DomainEvent[]): Promise<void> {
    for (const { type, tenantId, data } of events) {
      if (type !== 'conversation.assigned' && type !== 'conversation.closed') continue;
      const { id, assignedStaffId } = toConversation(data['conversation'] as Record<string, unknown>);
      if (type === 'conversation.closed') await tickets.follow(transaction, tenantId, id, 'closed');
      else if (assignedStaffId) await tickets.follow(transaction, tenantId, id, { assignedStaffId });
    }
  },
});
