import { Type } from 'typebox';
import { ticketPriorities, ticketStatuses } from '#modules/tickets/index.ts';
import { body, closed, idIn, oneOf, optional, replies, Time } from './schemas.ts';

const Ticket = closed({
  ticketId: Type.String(),
  ticketNumber: Type.String(),
  subject: Type.String(),
  status: oneOf(...ticketStatuses),
  priority: oneOf(...ticketPriorities),
  source: oneOf('offline_form', 'unanswered_handoff', 'account'),
  category: oneOf('technical', 'billing', 'feature', 'other'),
  requester: closed({ name: optional(Type.String()), email: optional(Type.String()) }),
  visitorId: optional(Type.String()),
  conversationId: optional(Type.String()),
  departmentId: optional(Type.String()),
  assignedAgentId: optional(Type.String()),
  lastMessageAt: Time,
  createdAt: Time,
  updatedAt: Time,
});
const TicketMessage = closed({
  messageId: Type.String(),
  author: oneOf('visitor', 'staff', 'ai'),
  authorAgentId: optional(Type.String()),
  authorName: optional(Type.String()),
  body: Type.String(),
  isInternal: Type.Boolean(),
  createdAt: Time,
});

const query = (name: string, schema: object) => ({ name, in: 'query', required: false, schema });

export const ticketPaths = {
  '/tickets': {
    get: {
      operationId: 'listTickets',
      tags: ['Tickets'],
      summary: 'Tickets of the desk, urgent ones first; resolved and closed ones only where asked for',
      parameters: [
        query('status', oneOf(...ticketStatuses)),
        query('assigned', oneOf('me', 'none', 'any')),
        query('includeArchived', { type: 'boolean' }),
        query('cursor', { type: 'string', maxLength: 400 }),
        query('limit', { type: 'integer', minimum: 1, maximum: 100, default: 25 }),
      ],
      responses: replies(200, closed({ tickets: Type.Array(Ticket), nextCursor: optional(Type.String()) })),
    },
  },
  '/tickets/{ticketId}': {
    get: {
      operationId: 'getTicket',
      tags: ['Tickets'],
      summary: 'One ticket with its messages, the latest 200',
      parameters: [idIn('ticketId')],
      responses: replies(200, closed({ ticket: Ticket, messages: Type.Array(TicketMessage) })),
    },
    patch: {
      operationId: 'updateTicket',
      tags: ['Tickets'],
      summary: 'Change status, priority or who has it; null gives it back to everybody',
      parameters: [idIn('ticketId')],
      ...body(
        closed({
          status: optional(oneOf(...ticketStatuses)),
          priority: optional(oneOf(...ticketPriorities)),
          assignedAgentId: optional(Type.Union([Type.String({ maxLength: 64 }), Type.Null()])),
        }),
      ),
      responses: replies(200, closed({ ticket: Ticket })),
    },
  },
  '/tickets/{ticketId}/messages': {
    post: {
      operationId: 'replyToTicket',
      tags: ['Tickets'],
      summary: 'Answer: to the visitor, by mail and in their conversation; or internally, to the desk alone',
      parameters: [idIn('ticketId')],
      ...body(closed({ body: Type.String({ minLength: 1, maxLength: 8000 }), isInternal: optional(Type.Boolean()) })),
      responses: replies(201, closed({ ticket: Ticket, message: TicketMessage })),
    },
  },
};
