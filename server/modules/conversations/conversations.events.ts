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
  'conversation.handoff_requested': { conversation: Row; reason: string };
  'message.created': { conversation: Row; message: Row };
  'message.edited': { conversation: Row; message: Row };
  'message.deleted': { conversation: Row; message: Row };
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
