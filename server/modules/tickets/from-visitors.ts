import type { Kysely } from 'kysely';
import type { Clock } from '#platform/clock.ts';
import type { Outbox } from '#platform/outbox.ts';
import { invalid, missing, Refusal } from '#platform/refusal.ts';
import { telling } from './telling.ts';
import type { Ticket } from './ticket.ts';
import { type TicketChanges, ticketsStore } from './tickets.store.ts';

export const TICKET_BODY_CHARACTERS = 8000;
/** What one visitor can add to a ticket before somebody answers with other means. */
const MOST_OF_VISITOR = 100;

export const checkBody = (where: string, body: string): string => {
  if (body.trim() === '') throw invalid(where, 'is empty', 'the text of the message');
  if (body.length > TICKET_BODY_CHARACTERS) {
    throw invalid(where, `has ${body.length} characters`, `at most ${TICKET_BODY_CHARACTERS}`);
  }
  return body;
};

/** What visitors add to a ticket that stands. */
export function fromVisitors({ outbox, clock }: { outbox: Outbox; clock: Clock }) {
  const tell = telling(outbox);

  /** The visitor has more to say: to an open ticket, which is open again for the desk. */
  async function addFromVisitor(
    transaction: Kysely<unknown>,
    ticket: Ticket,
    body: string,
    who: { name?: string | null; email?: string | null } = {},
  ): Promise<Ticket> {
    const inside = ticketsStore(transaction);
    if ((await inside.countBy(ticket.tenantId, ticket.id, 'visitor')) >= MOST_OF_VISITOR) {
      throw new Refusal('limited', 'ticket_full', 'This ticket has taken as many messages as it can.', {
        retryAfterSeconds: 86_400,
      });
    }
    const now = clock.now();
    const name = who.name ?? ticket.requester.name;
    await inside.addMessage(ticket.tenantId, ticket.id, {
      author: 'visitor',
      staffId: null,
      authorName: name,
      body,
      isInternal: false,
      createdAt: now,
    });
    const changes: TicketChanges = {
      ...(ticket.status === 'waiting' && { status: 'open' as const }),
      ...(!ticket.requester.name && who.name && { requesterName: who.name }),
      ...(!ticket.requester.email && who.email && { requesterEmail: who.email }),
    };
    const after = await inside.change(ticket.tenantId, ticket.id, changes, now, true);
    await tell(transaction, after, ['messages', ...Object.keys(changes)]);
    return after;
  }

  return {
    addFromVisitor,

    /** A mail of the requester's. Part of the caller's change; a closed ticket takes no more (false). */
    async addByMail(transaction: Kysely<unknown>, tenantId: string, ticketId: string, body: string): Promise<boolean> {
      const ticket = await ticketsStore(transaction).locked(tenantId, ticketId);
      if (!ticket) throw missing('ticket');
      if (ticket.status === 'closed') return false;
      const isResolved = ticket.status === 'resolved';
      if (
        isResolved &&
        ticket.visitorId &&
        (await ticketsStore(transaction).openOfVisitor(tenantId, ticket.visitorId))
      ) {
        return false;
      }
      await addFromVisitor(
        transaction,
        isResolved ? { ...ticket, status: 'waiting' } : ticket,
        body.slice(0, TICKET_BODY_CHARACTERS),
      );
      return true;
    },
  };
}
