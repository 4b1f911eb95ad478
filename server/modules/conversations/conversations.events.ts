/**
 * The facts this module announces, by the type of the event. Rows travel as the database has them (snake_case):
 * `toMessage`, `toConversation` and `toAssignment` read them.
 */
type Row = Record<string, unknown>;

export type ConversationEvents = {
  'conversation.created': { conversation: Row };
  'conversation.updated': { conversation: Row };
  'conversation.assigned': { conversation: Row; assignment: Row };
  'conversation.closed': { conversation: Row };
  'conversation.resolved': { conversation: Row };
  /** `from` is closed and points to `conversation`, which has its messages now. */
  'conversation.merged': { conversation: Row; from: Row };
  /** What is known of its visitor is another: the page they look at, or that they are blocked. */
  'conversation.visitor_changed': { conversation: Row };
  'conversation.handoff_requested': { conversation: Row; reason: string };
  'message.created': { conversation: Row; message: Row };
  'message.edited': { conversation: Row; message: Row };
  'message.deleted': { conversation: Row; message: Row };
  /** A copy of a message that was said elsewhere: no news for anybody but those who follow. */
  'message.merged': { conversation: Row; message: Row };
  'mention.created': {
    conversationId: string;
    messageId: string;
    staffIds: readonly string[];
    byStaffId: string;
    byName: string;
  };
  'visitor.blocked': { visitorId: string; conversationIds: readonly string[] };
  'visitor.unblocked': { visitorId: string; conversationIds: readonly string[] };
  'tags.changed': { tags: readonly { id: string; name: string; color: string }[] };
  'receipt.updated': {
    conversationId: string;
    participant: string;
    deliveredSeq: number;
    readSeq: number;
    deliveredVisitorSeq: number;
    readVisitorSeq: number;
  };
};

export type ConversationEventType = keyof ConversationEvents;
