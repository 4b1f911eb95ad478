export { maySee as maySeeConversation } from './access.ts';
export type { Attachment } from './attachment.ts';
export { type Attachments, attachments, type Posted } from './attachments.ts';
export { addCallLine } from './call-line.ts';
export {
  type Assignment,
  type AssistantState,
  type Conversation,
  type ConversationStatus,
  type ConversationView,
  type Device,
  type Message,
  type MessageType,
  type Receipt,
  type SenderType,
  type Tag,
  toAssignment,
  toConversation,
  toMessage,
  type VisitedPage,
  type Visitor,
} from './conversation.ts';
export type { ConversationEvents, ConversationEventType } from './conversations.events.ts';
export { conversationJobs } from './conversations.jobs.ts';
export { type Conversations, conversations, type HandoffReason } from './conversations.ts';
export { departmentMoves } from './department-moves.ts';
export type { Directory } from './directory.ts';
export type { ReplyDraft } from './drafts.ts';
export { heldOpen } from './held-open.ts';
export type { Sort } from './inbox.store.ts';
export type { FoundMessage, ListInput } from './inbox.ts';
export type { UpdateInput } from './life.ts';
export type { GivenBecause, Queued, QueuePlace, Waiting } from './queue.ts';
export { ratingMarks } from './rating-marks.ts';
export { conversationIds, type ReportedConversation, type ReportedLine, reportRows } from './report-rows.store.ts';
export type { SnippetPart } from './search.store.ts';
export { type Counterpart, inSight } from './sight.ts';
export type { VisitorIdentity } from './visitors.store.ts';
