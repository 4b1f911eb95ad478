import { toCall } from '#modules/calls/index.ts';
import type { ContactFact } from '#modules/contacts/index.ts';
import { type Conversation, toAssignment, toConversation, toMessage } from '#modules/conversations/index.ts';
import type { TicketFact } from '#modules/tickets/index.ts';
import { show } from '#platform/ids.ts';
import type { DomainEvent } from '#platform/outbox.ts';
import { showCall } from './call.ts';
import { showMessage } from './message.ts';

type Row = Record<string, unknown>;

/** A conversation as other systems hear of it: no names, which they ask for where they may know them. */
const showTalk = (talk: Conversation) => ({
  conversationId: show('conversation', talk.id),
  conversationNumber: String(talk.number),
  visitorId: show('visitor', talk.visitorId),
  ...(talk.departmentId && { departmentId: show('department', talk.departmentId) }),
  ...(talk.assignedStaffId && { assignedAgentId: show('staff', talk.assignedStaffId) }),
  channel: talk.channel,
  status: talk.status,
  priority: talk.priority,
  ...(talk.subject && { subject: talk.subject }),
  assistantState: talk.assistantState,
  createdAt: talk.createdAt.toISOString(),
  updatedAt: talk.updatedAt.toISOString(),
});

/** Which contact: what is known of them is read where it may be known, and erased in one place. */
const showFact = ({ id, externalId, source, createdAt, updatedAt }: ContactFact) => ({
  id: show('contact', id),
  ...(externalId && { externalId }),
  source,
  createdAt,
  updatedAt,
});

/** Which ticket, and how it stands: its words are read where they may be read. */
const showTicketFact = ({ id, number, conversationId, ...rest }: TicketFact) => ({
  ticketId: show('ticket', id),
  ticketNumber: String(number),
  ...(conversationId && { conversationId: show('conversation', conversationId) }),
  ...rest,
});

/** Which call, and how it went: what programs noted about it, and where it was held, is read where it may be read. */
function showCallFact(row: Row): object {
  const { metadata: _, roomUrl: _room, ...call } = showCall(toCall(row));
  return call;
}

/** The `data` of a webhook for each fact that leaves the house. Undefined: it stays in. */
export function factData({ type, data }: DomainEvent): object | undefined {
  const talk = () => showTalk(toConversation(data['conversation'] as Row));
  switch (type) {
    case 'conversation.created':
    case 'conversation.closed':
      return { conversation: talk() };
    case 'conversation.rated': {
      const { rating } = toConversation(data['conversation'] as Row);
      return {
        conversation: talk(),
        rating: { score: rating?.score, ...(rating?.comment && { comment: rating.comment }) },
      };
    }
    case 'ticket.created':
      return { ticket: showTicketFact(data['ticket'] as TicketFact) };
    case 'ticket.updated':
      return { ticket: showTicketFact(data['ticket'] as TicketFact), changed: data['changed'] };
    case 'conversation.handoff_requested':
      return { conversation: talk(), reason: data['reason'] };
    case 'conversation.assigned': {
      const { reason, isTransfer } = toAssignment(data['assignment'] as Row);
      return { conversation: talk(), ...(reason && { reason }), isTransfer };
    }
    case 'message.created': {
      const message = showMessage(toMessage(data['message'] as Row), 'visitor');
      return message && { conversation: talk(), message };
    }
    case 'contact.created':
      return { contact: showFact(data['contact'] as ContactFact) };
    case 'contact.updated':
      return { contact: showFact(data['contact'] as ContactFact), changed: data['changed'] };
    case 'staff.presence_changed':
      return { agentId: show('staff', String(data['staffId'])), status: data['status'], online: data['online'] };
    case 'call.started':
    case 'call.ended':
    case 'call.missed':
    case 'call.failed':
      return { callSession: showCallFact(data['call'] as Row) };
    default:
      return undefined;
  }
}
