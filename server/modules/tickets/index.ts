export { following } from './following.ts';
export type { HandoffOfTicket, OfflineForm } from './opening.ts';
export type { Ticket, TicketEvents, TicketFact, TicketMessage } from './ticket.ts';
export { type TicketPriority, type TicketStatus, ticketPriorities, ticketStatuses } from './tickets.tables.ts';
export { type Tickets, tickets } from './tickets.ts';
