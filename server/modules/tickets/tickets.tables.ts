import type { ColumnType, Generated } from 'kysely';

type Time = ColumnType<Date, Date, Date>;

export const ticketStatuses = ['open', 'in_progress', 'waiting', 'resolved', 'closed'] as const;
export type TicketStatus = (typeof ticketStatuses)[number];
export const ticketPriorities = ['low', 'medium', 'high', 'urgent'] as const;
export type TicketPriority = (typeof ticketPriorities)[number];
export type TicketSource = 'offline_form' | 'unanswered_handoff' | 'account';
export type TicketAuthor = 'visitor' | 'staff' | 'ai';

export type TicketTables = {
  tickets: {
    id: string;
    number: Generated<number>;
    tenant_id: string;
    desk: Generated<'tenant' | 'reseller' | 'platform'>;
    source: TicketSource;
    visitor_id: string | null;
    conversation_id: string | null;
    requester_name: string | null;
    requester_email: string | null;
    subject: string;
    language: 'de' | 'en';
    status: Generated<TicketStatus>;
    priority: Generated<TicketPriority>;
    category: Generated<'technical' | 'billing' | 'feature' | 'other'>;
    urgency: ColumnType<number, never, never>;
    is_archived: ColumnType<boolean, never, never>;
    department_id: string | null;
    assigned_staff_id: string | null;
    last_message_at: Time;
    created_at: Time;
    updated_at: Time;
  };
  ticket_messages: {
    id: string;
    tenant_id: string;
    ticket_id: string;
    author: TicketAuthor;
    staff_id: string | null;
    author_name: string | null;
    body: string;
    is_internal: Generated<boolean>;
    created_at: Time;
  };
};
