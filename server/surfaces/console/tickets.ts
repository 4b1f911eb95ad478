import type { operations } from '#contracts/console.types.ts';
import type { Caller } from '#modules/identity/index.ts';
import type { TicketPriority, TicketStatus } from '#modules/tickets/index.ts';
import type { OperationsOf } from '#surfaces/contract/index.ts';
import { created, idIn, idOrNone, ok } from '#surfaces/shapes/answers.ts';
import { showTicket, showTicketMessage } from '#surfaces/shapes/ticket.ts';
import type { ConsoleNeeds } from './index.ts';

export const ticketOperations = ({ tickets }: ConsoleNeeds) =>
  ({
    listTickets: async ({ caller, query }) => {
      const { limit, status, assigned, includeArchived, cursor } = query;
      const page = await tickets.list(caller, {
        status: status as TicketStatus | undefined,
        assigned: assigned as 'me' | 'none' | 'any' | undefined,
        includeArchived,
        cursor,
        limit: limit ?? 25,
      });
      return ok({
        tickets: page.tickets.map(showTicket),
        ...(page.nextCursor && { nextCursor: page.nextCursor }),
      });
    },

    getTicket: async ({ caller, path }) => {
      const { ticket, messages } = await tickets.get(caller, idIn('ticket', path.ticketId));
      return ok({ ticket: showTicket(ticket), messages: messages.map(showTicketMessage) });
    },

    updateTicket: async ({ caller, path, body }) => {
      const { status, priority, assignedAgentId } = body;
      const ticket = await tickets.change(caller, idIn('ticket', path.ticketId), {
        status: status as TicketStatus | undefined,
        priority: priority as TicketPriority | undefined,
        assignedStaffId: idOrNone('staff', assignedAgentId),
      });
      return ok({ ticket: showTicket(ticket) });
    },

    replyToTicket: async ({ caller, path, body }) => {
      const { ticket, message } = await tickets.reply(caller, idIn('ticket', path.ticketId), {
        body: body.body,
        isInternal: body.isInternal ?? false,
      });
      return created({ ticket: showTicket(ticket), message: showTicketMessage(message) });
    },
  }) satisfies OperationsOf<operations, Caller>;
