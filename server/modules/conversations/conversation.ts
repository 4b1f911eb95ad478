import type { AssistantState, ConversationStatus, MessageType, Priority, SenderType } from './conversations.tables.ts';

export type { AssistantState, ConversationStatus, MessageType, Priority, SenderType };

export type Visitor = {
  id: string;
  tenantId: string;
  externalId: string | null;
  name: string | null;
  email: string | null;
  phone: string | null;
  isVerified: boolean;
  language: string | null;
  metadata: Record<string, unknown>;
  /** Who they are among the tenant's contacts, once name and phone are known. */
  contactId: string | null;
  blockedAt: Date | null;
  blockReason: string | null;
  page: VisitedPage | null;
  device: Device | null;
  timeZone: string | null;
  createdAt: Date;
  lastSeenAt: Date;
};

/** The page that a visitor looks at. `seenAt` is an ISO time. */
export type VisitedPage = { url: string; title?: string; referrer?: string; seenAt: string };
export type Device = { kind: 'desktop' | 'phone' | 'tablet' | 'other'; browser?: string; system?: string };

export type Conversation = {
  id: string;
  number: number;
  tenantId: string;
  visitorId: string;
  channel: 'chat' | 'voice';
  status: ConversationStatus;
  priority: Priority;
  subject: string | null;
  language: string | null;
  departmentId: string | null;
  assignedStaffId: string | null;
  assistantState: AssistantState;
  handoffRequestedAt: Date | null;
  handoffReason: string | null;
  /** The number of all messages; `lastVisitorSeq` leaves out internal notes. */
  lastSeq: number;
  lastVisitorSeq: number;
  lastMessageAt: Date | null;
  lastMessagePreview: string | null;
  lastMessageSenderType: SenderType | null;
  metadata: Record<string, unknown>;
  createdAt: Date;
  updatedAt: Date;
  closedAt: Date | null;
  snoozedUntil: Date | null;
  /** Since when the visitor waits for an answer. */
  waitingSince: Date | null;
  spamAt: Date | null;
  /** The conversation that its messages went on in. */
  mergedInto: string | null;
  /** What the visitor said about the latest closing; null where nobody asked. */
  rating: { askedAt: Date; score: number | null; comment: string | null } | null;
};

export type Tag = { id: string; name: string; color: string };

/** A conversation with the names that a list shows. `unread` is counted for the reader, to 99. */
export type ConversationView = Conversation & {
  visitor: Visitor;
  assignedStaffName: string | null;
  departmentName: string | null;
  tags: Tag[];
  /** Whether what it was merged into is the same visitor's. Known where one conversation is read. */
  mergedIntoOwn: boolean;
  unread: number;
};

export type Message = {
  id: string;
  tenantId: string;
  conversationId: string;
  seq: number;
  /** Null for a note, which a visitor never sees. */
  visitorSeq: number | null;
  senderType: SenderType;
  senderStaffId: string | null;
  senderName: string | null;
  messageType: MessageType;
  body: string;
  metadata: Record<string, unknown>;
  clientMessageId: string | null;
  turnId: string | null;
  sentAt: Date;
  editedAt: Date | null;
  deletedAt: Date | null;
  /** The conversation it was brought from. */
  mergedFrom: string | null;
};

/** Marks in both numberings, since each reader counts in its own. */
export type Receipt = {
  conversationId: string;
  /** 'visitor' or a staff member's id. */
  participant: string;
  deliveredSeq: number;
  readSeq: number;
  deliveredVisitorSeq: number;
  readVisitorSeq: number;
};

export type Assignment = {
  id: string;
  tenantId: string;
  conversationId: string;
  staffId: string | null;
  departmentId: string | null;
  assignedByStaffId: string | null;
  reason: string | null;
  isTransfer: boolean;
  createdAt: Date;
};

/** Rows come from the driver (Date) or from an event (text): both are read here. */
type Row = Record<string, unknown>;
const time = (value: unknown): Date => (value instanceof Date ? value : new Date(String(value)));
const maybeTime = (value: unknown): Date | null => (value === null || value === undefined ? null : time(value));
const text = (value: unknown): string | null => (value === null || value === undefined ? null : String(value));
const object = (value: unknown): Record<string, unknown> => (value ?? {}) as Record<string, unknown>;

export const toVisitor = (row: Row): Visitor => ({
  id: String(row['id']),
  tenantId: String(row['tenant_id']),
  externalId: text(row['external_id']),
  name: text(row['name']),
  email: text(row['email']),
  phone: text(row['phone']),
  isVerified: row['is_verified'] === true,
  language: text(row['language']),
  metadata: object(row['metadata']),
  contactId: text(row['contact_id']),
  blockedAt: maybeTime(row['blocked_at']),
  blockReason: text(row['block_reason']),
  page: (row['page'] ?? null) as VisitedPage | null,
  device: (row['device'] ?? null) as Device | null,
  timeZone: text(row['time_zone']),
  createdAt: time(row['created_at']),
  lastSeenAt: time(row['last_seen_at']),
});

export const toConversation = (row: Row): Conversation => ({
  id: String(row['id']),
  number: Number(row['number']),
  tenantId: String(row['tenant_id']),
  visitorId: String(row['visitor_id']),
  channel: row['channel'] as Conversation['channel'],
  status: row['status'] as ConversationStatus,
  priority: row['priority'] as Priority,
  subject: text(row['subject']),
  language: text(row['language']),
  departmentId: text(row['department_id']),
  assignedStaffId: text(row['assigned_staff_id']),
  assistantState: row['assistant_state'] as AssistantState,
  handoffRequestedAt: maybeTime(row['handoff_requested_at']),
  handoffReason: text(row['handoff_reason']),
  lastSeq: Number(row['last_seq']),
  lastVisitorSeq: Number(row['last_visitor_seq']),
  lastMessageAt: maybeTime(row['last_message_at']),
  lastMessagePreview: text(row['last_message_preview']),
  lastMessageSenderType: text(row['last_message_sender_type']) as SenderType | null,
  metadata: object(row['metadata']),
  createdAt: time(row['created_at']),
  updatedAt: time(row['updated_at']),
  closedAt: maybeTime(row['closed_at']),
  snoozedUntil: maybeTime(row['snoozed_until']),
  waitingSince: maybeTime(row['waiting_since']),
  spamAt: maybeTime(row['spam_at']),
  mergedInto: text(row['merged_into']),
  rating: row['rating_asked_at']
    ? {
        askedAt: time(row['rating_asked_at']),
        score: row['rating_score'] === null ? null : Number(row['rating_score']),
        comment: text(row['rating_comment']),
      }
    : null,
});

export const toMessage = (row: Row): Message => ({
  id: String(row['id']),
  tenantId: String(row['tenant_id']),
  conversationId: String(row['conversation_id']),
  seq: Number(row['seq']),
  visitorSeq: row['visitor_seq'] === null || row['visitor_seq'] === undefined ? null : Number(row['visitor_seq']),
  senderType: row['sender_type'] as SenderType,
  senderStaffId: text(row['sender_staff_id']),
  senderName: text(row['sender_name']),
  messageType: row['message_type'] as MessageType,
  body: String(row['body']),
  metadata: object(row['metadata']),
  clientMessageId: text(row['client_message_id']),
  turnId: text(row['turn_id']),
  sentAt: time(row['sent_at']),
  editedAt: maybeTime(row['edited_at']),
  deletedAt: maybeTime(row['deleted_at']),
  mergedFrom: text(row['merged_from']),
});

export const toAssignment = (row: Row): Assignment => ({
  id: String(row['id']),
  tenantId: String(row['tenant_id']),
  conversationId: String(row['conversation_id']),
  staffId: text(row['staff_id']),
  departmentId: text(row['department_id']),
  assignedByStaffId: text(row['assigned_by_staff_id']),
  reason: text(row['reason']),
  isTransfer: row['is_transfer'] === true,
  createdAt: time(row['created_at']),
});
