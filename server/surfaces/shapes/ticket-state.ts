import type { TicketState } from '@switchboard/protocol';
import type { Ticket } from '#modules/tickets/index.ts';
import { show } from '#platform/ids.ts';

export const showTicketState = (ticket: Ticket): TicketState => ({
  ticketId: show('ticket', ticket.id),
  ticketNumber: String(ticket.number),
  status: ticket.status,
  priority: ticket.priority,
  ...(ticket.conversationId && { conversationId: show('conversation', ticket.conversationId) }),
  ...(ticket.departmentId && { departmentId: show('department', ticket.departmentId) }),
  ...(ticket.assignedStaffId && { assignedAgentId: show('staff', ticket.assignedStaffId) }),
  lastMessageAt: ticket.lastMessageAt.toISOString(),
  createdAt: ticket.createdAt.toISOString(),
});
