import type { Kysely } from 'kysely';
import type { Clock } from '#platform/clock.ts';
import type { Outbox } from '#platform/outbox.ts';
import { telling } from './telling.ts';
import { isOver, type Ticket } from './ticket.ts';
import { type TicketChanges, ticketsStore } from './tickets.store.ts';

/** Somebody took the conversation that a ticket came from, or it was closed. */
export function follower({ outbox, clock }: { outbox: Outbox; clock: Clock }) {
  const tell = telling(outbox);

  return async (
    transaction: Kysely<unknown>,
    tenantId: string,
    conversationId: string,
    happened: { assignedStaffId: string } | 'closed',
  ): Promise<void> => {
    const inside = ticketsStore(transaction);
    const found = await inside.openOfConversation(tenantId, conversationId);
    const ticket = found && (await inside.locked(tenantId, found.id));
    if (!ticket || isOver(ticket.status)) return;
    const changes: TicketChanges =
      happened === 'closed'
        ? { status: 'resolved' }
        : { assignedStaffId: happened.assignedStaffId, ...(ticket.status === 'open' && { status: 'in_progress' }) };
    const changed = Object.entries(changes).filter(([name, value]) => ticket[name as keyof Ticket] !== value);
    if (changed.length === 0) return;
    const after = await inside.change(tenantId, ticket.id, changes, clock.now());
    await tell(
      transaction,
      after,
      changed.map(([name]) => name),
    );
  };
}
