import type { Ticket, TicketMessage } from '#modules/tickets/index.ts';
import { show } from '#platform/ids.ts';

/** What its visitor may see of a ticket. */
export const showOwnTicket = (ticket: Ticket) => ({
  ticketId: show('ticket', ticket.id),
  ticketNumber: String(ticket.number),
  subject: ticket.subject,
  status: ticket.status,
  priority: ticket.priority,
  ...(ticket.conversationId && { conversationId: show('conversation', ticket.conversationId) }),
  createdAt: ticket.createdAt.toISOString(),
  updatedAt: ticket.updatedAt.toISOString(),
});

/** What the desk sees. */
export const showTicket = (ticket: Ticket) => ({
  ...showOwnTicket(ticket),
  source: ticket.source,
  category: ticket.category,
  requester: {
    ...(ticket.requester.name && { name: ticket.requester.name }),
    ...(ticket.requester.email && { email: ticket.requester.email }),
  },
  ...(ticket.visitorId && { visitorId: show('visitor', ticket.visitorId) }),
  ...(ticket.departmentId && { departmentId: show('department', ticket.departmentId) }),
  ...(ticket.assignedStaffId && { assignedAgentId: show('staff', ticket.assignedStaffId) }),
  lastMessageAt: ticket.lastMessageAt.toISOString(),
});

export const showTicketMessage = (message: TicketMessage) => ({
  messageId: show('ticketMessage', message.id),
  author: message.author,
  ...(message.staffId && { authorAgentId: show('staff', message.staffId) }),
  ...(message.authorName && { authorName: message.authorName }),
  body: message.body,
  isInternal: message.isInternal,
  createdAt: message.createdAt.toISOString(),
});
