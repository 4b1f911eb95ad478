import type { Conversation as Shown, Visitor as ShownVisitor } from '@switchboard/protocol';
import type { ConversationView, Tag, Visitor } from '#modules/conversations/index.ts';
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

export const showTag = ({ id, name, color }: Tag) => ({ tagId: show('tag', id), name, color });

/** These have fields of their own. */
const TOLD_ELSEWHERE = new Set(['page', 'title', 'referrer', 'language', 'timeZone']);

const attributesOf = ({ metadata }: Visitor) =>
  Object.fromEntries(Object.entries(metadata).filter(([name]) => !TOLD_ELSEWHERE.has(name)));

/** Besides: what the desk sees of a visitor, and the visitor themselves need not be told. */
export const showVisitorToStaff = (visitor: Visitor): ShownVisitor => ({
  ...showVisitor(visitor),
  ...(visitor.blockedAt && { blockedAt: visitor.blockedAt.toISOString() }),
  ...(visitor.blockReason && { blockReason: visitor.blockReason }),
  ...(visitor.language && { language: visitor.language }),
  ...(visitor.timeZone && { timeZone: visitor.timeZone }),
  ...(visitor.page && { page: visitor.page }),
  ...(visitor.device && { device: visitor.device }),
  ...(Object.keys(attributesOf(visitor)).length > 0 && { attributes: attributesOf(visitor) }),
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
    ...(forStaff && { visitor: showVisitorToStaff(view.visitor) }),
    ...(forStaff && Object.keys(view.metadata).length > 0 && { metadata: view.metadata }),
    ...(forStaff && view.tags.length > 0 && { tags: view.tags.map(showTag) }),
    ...(forStaff && view.snoozedUntil && { snoozedUntil: view.snoozedUntil.toISOString() }),
    ...(forStaff && view.waitingSince && { waitingSince: view.waitingSince.toISOString() }),
    ...(forStaff && view.spamAt && { spamAt: view.spamAt.toISOString() }),
    ...(view.mergedInto && (forStaff || view.mergedIntoOwn) && { mergedInto: show('conversation', view.mergedInto) }),
    ...(view.lastMessageAt && { lastMessageAt: view.lastMessageAt.toISOString() }),
    ...(view.rating && view.status === 'closed' && { rating: showRating(view.rating) }),
    createdAt: view.createdAt.toISOString(),
    updatedAt: view.updatedAt.toISOString(),
  };
}
