import type { Selectable } from 'kysely';
import type { TicketAuthor, TicketPriority, TicketSource, TicketStatus, TicketTables } from './tickets.tables.ts';

export type Ticket = {
  id: string;
  number: number;
  tenantId: string;
  source: TicketSource;
  visitorId: string | null;
  conversationId: string | null;
  requester: { name: string | null; email: string | null };
  subject: string;
  language: 'de' | 'en';
  status: TicketStatus;
  priority: TicketPriority;
  category: 'technical' | 'billing' | 'feature' | 'other';
  departmentId: string | null;
  assignedStaffId: string | null;
  lastMessageAt: Date;
  createdAt: Date;
  updatedAt: Date;
};

export type TicketMessage = {
  id: string;
  author: TicketAuthor;
  staffId: string | null;
  authorName: string | null;
  body: string;
  isInternal: boolean;
  createdAt: Date;
};

/** What is told of a ticket: which, and how it stands; no name, address or word of it. */
export type TicketFact = Pick<Ticket, 'id' | 'number' | 'status' | 'priority' | 'source' | 'conversationId'> & {
  createdAt: string;
  updatedAt: string;
};

export type TicketEvents = {
  'ticket.created': { ticket: TicketFact };
  'ticket.updated': { ticket: TicketFact; changed: string[] };
};

export const toTicket = (row: Selectable<TicketTables['tickets']>): Ticket => ({
  id: row.id,
  number: Number(row.number),
  tenantId: row.tenant_id,
  source: row.source,
  visitorId: row.visitor_id,
  conversationId: row.conversation_id,
  requester: { name: row.requester_name, email: row.requester_email },
  subject: row.subject,
  language: row.language,
  status: row.status,
  priority: row.priority,
  category: row.category,
  departmentId: row.department_id,
  assignedStaffId: row.assigned_staff_id,
  lastMessageAt: row.last_message_at,
  createdAt: row.created_at,
  updatedAt: row.updated_at,
});

export const toTicketMessage = (row: Selectable<TicketTables['ticket_messages']>): TicketMessage => ({
  id: row.id,
  author: row.author,
  staffId: row.staff_id,
  authorName: row.author_name,
  body: row.body,
  isInternal: row.is_internal,
  createdAt: row.created_at,
});

export const factOf = (ticket: Ticket): TicketFact => ({
  id: ticket.id,
  number: ticket.number,
  status: ticket.status,
  priority: ticket.priority,
  source: ticket.source,
  conversationId: ticket.conversationId,
  createdAt: ticket.createdAt.toISOString(),
  updatedAt: ticket.updatedAt.toISOString(),
});

export const isOver = (status: TicketStatus) => status === 'resolved' || status === 'closed';
