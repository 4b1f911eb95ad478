export {
  type Assignment,
  type AssistantState,
  type Conversation,
  type ConversationStatus,
  type ConversationView,
  type Message,
  type MessageType,
  type Receipt,
  type SenderType,
  toAssignment,
  toConversation,
  toMessage,
  type Visitor,
} from './conversation.ts';
export type { ConversationEvents, ConversationEventType } from './conversations.events.ts';
export { type Conversations, conversations, type HandoffReason } from './conversations.ts';
export type { Directory } from './directory.ts';
export type { GivenBecause, Queued, QueuePlace, Waiting } from './queue.ts';
export type { VisitorIdentity } from './visitors.store.ts';
