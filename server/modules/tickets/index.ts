export { following } from './following.ts';
export type { Ticket, TicketEvents, TicketFact, TicketMessage } from './ticket.ts';
export { type TicketPriority, type TicketStatus, ticketPriorities, ticketStatuses } from './tickets.tables.ts';
export { type HandoffOfTicket, type OfflineForm, type Tickets, tickets } from './tickets.ts';
