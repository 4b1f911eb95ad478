import type { Conversation as Shown, Visitor as ShownVisitor } from '@switchboard/protocol';
import type { ConversationView, Visitor } from '#modules/conversations/index.ts';
import { show } from '#platform/ids.ts';

/** Who reads: each audience has its own numbering, and a visitor sees nothing of the desk's inside. */
export type Audience = 'visitor' | 'agent';

export const showVisitor = (visitor: Visitor): ShownVisitor => ({
  visitorId: show('visitor', visitor.id),
  ...(visitor.name && { name: visitor.name }),
  ...(visitor.email && { email: visitor.email }),
  ...(visitor.phone && { phone: visitor.phone }),
  ...(visitor.externalId && { externalId: visitor.externalId }),
  verified: visitor.isVerified,
});

const showRating = ({ askedAt, score, comment }: NonNullable<ConversationView['rating']>) => ({
  askedAt: askedAt.toISOString(),
  ...(score !== null && { score }),
  ...(comment && { comment }),
});

/** `unread` is left out where the view was not made for one reader. */
export function showConversation(view: ConversationView, audience: Audience, { unread = true } = {}): Shown {
  const forStaff = audience === 'agent';
  return {
    conversationId: show('conversation', view.id),
    conversationNumber: String(view.number),
    visitorId: show('visitor', view.visitorId),
    ...(forStaff && view.visitor.contactId && { contactId: show('contact', view.visitor.contactId) }),
    ...(forStaff && view.departmentId && { departmentId: show('department', view.departmentId) }),
    ...(view.departmentName && { departmentName: view.departmentName }),
    ...(view.assignedStaffId && { assignedAgentId: show('staff', view.assignedStaffId) }),
    ...(view.assignedStaffName && { assignedAgentName: view.assignedStaffName }),
    channel: view.channel,
    status: view.status,
    priority: view.priority,
    ...(view.subject && { subject: view.subject }),
    assistantState: view.assistantState,
    ...(view.handoffRequestedAt && { handoffRequestedAt: view.handoffRequestedAt.toISOString() }),
    ...(forStaff && view.handoffReason && { handoffReason: view.handoffReason }),
    seq: forStaff ? view.lastSeq : view.lastVisitorSeq,
    ...(unread && { unread: view.unread }),
    ...(view.lastMessagePreview !== null && { preview: view.lastMessagePreview }),
    ...(view.lastMessageSenderType && { lastMessageSenderType: view.lastMessageSenderType }),
    ...(forStaff && { visitor: showVisitor(view.visitor) }),
    ...(forStaff && Object.keys(view.metadata).length > 0 && { metadata: view.metadata }),
    ...(view.lastMessageAt && { lastMessageAt: view.lastMessageAt.toISOString() }),
    ...(view.rating && view.status === 'closed' && { rating: showRating(view.rating) }),
    createdAt: view.createdAt.toISOString(),
    updatedAt: view.updatedAt.toISOString(),
  };
}
