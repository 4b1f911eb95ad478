import type { Kysely } from 'kysely';
import type { Outbox } from '#platform/outbox.ts';
import { factOf, type Ticket, type TicketEvents } from './ticket.ts';

/** Records what became of a ticket, in the transaction that made it so. */
export const telling =
  (outbox: Pick<Outbox, 'record'>) => (transaction: Kysely<unknown>, ticket: Ticket, changed?: string[]) =>
    outbox.record(transaction, {
      tenantId: ticket.tenantId,
      type: changed ? 'ticket.updated' : 'ticket.created',
      data: (changed
        ? { ticket: factOf(ticket), changed }
        : { ticket: factOf(ticket) }) satisfies TicketEvents[keyof TicketEvents],
    });
