import type { ColumnType, Generated } from 'kysely';

type Time = ColumnType<Date, Date | undefined, Date>;
type MaybeTime = ColumnType<Date | null, Date | null | undefined, Date | null>;
type MaybeText = ColumnType<string | null, string | null | undefined, string | null>;
type MaybeJson = ColumnType<Record<string, unknown> | null, string | null | undefined, string | null>;
type Json = ColumnType<Record<string, unknown>, string | undefined, string>;

export type ConversationStatus = 'open' | 'pending' | 'snoozed' | 'resolved' | 'closed';
export type Priority = 'low' | 'medium' | 'high' | 'urgent';
export type AssistantState = 'active' | 'paused' | 'off';
export type SenderType = 'visitor' | 'agent' | 'ai' | 'system';
export type MessageType = 'text' | 'image' | 'file' | 'call' | 'system' | 'note';

export type VisitorsTable = {
  id: string;
  tenant_id: string;
  external_id: string | null;
  name: string | null;
  email: string | null;
  phone: string | null;
  is_verified: Generated<boolean>;
  language: string | null;
  metadata: Json;
  contact_id: MaybeText;
  blocked_at: MaybeTime;
  blocked_by_staff_id: MaybeText;
  block_reason: MaybeText;
  page: MaybeJson;
  device: MaybeJson;
  time_zone: MaybeText;
  created_at: Time;
  last_seen_at: Time;
};

export type ConversationsTable = {
  id: string;
  number: Generated<number>;
  tenant_id: string;
  visitor_id: string;
  channel: Generated<'chat' | 'voice'>;
  status: Generated<ConversationStatus>;
  priority: Generated<Priority>;
  subject: string | null;
  language: string | null;
  department_id: string | null;
  assigned_staff_id: string | null;
  assistant_state: Generated<AssistantState>;
  handoff_requested_at: MaybeTime;
  handoff_reason: string | null;
  last_seq: Generated<number>;
  last_visitor_seq: Generated<number>;
  last_message_at: MaybeTime;
  last_message_preview: string | null;
  last_message_sender_type: SenderType | null;
  metadata: Json;
  created_at: Time;
  updated_at: Time;
  closed_at: MaybeTime;
  snoozed_until: MaybeTime;
  waiting_since: MaybeTime;
  spam_at: MaybeTime;
  merged_into: MaybeText;
  priority_rank: Generated<number>;
  rating_asked_at: MaybeTime;
  rating_score: ColumnType<number | null, number | null | undefined, number | null>;
  rating_comment: ColumnType<string | null, string | null | undefined, string | null>;
};

export type MessagesTable = {
  id: string;
  tenant_id: string;
  conversation_id: string;
  seq: number;
  visitor_seq: number | null;
  sender_type: SenderType;
  sender_staff_id: string | null;
  sender_key: string;
  sender_name: string | null;
  message_type: MessageType;
  body: string;
  metadata: Json;
  client_message_id: string | null;
  turn_id: string | null;
  sent_at: Time;
  edited_at: MaybeTime;
  deleted_at: MaybeTime;
  merged_from: MaybeText;
};

export type ReceiptsTable = {
  tenant_id: string;
  conversation_id: string;
  participant: string;
  delivered_seq: Generated<number>;
  read_seq: Generated<number>;
  updated_at: Time;
};

export type AssignmentsTable = {
  id: string;
  tenant_id: string;
  conversation_id: string;
  staff_id: string | null;
  department_id: string | null;
  assigned_by_staff_id: string | null;
  reason: string | null;
  is_transfer: Generated<boolean>;
  created_at: Time;
};

export type TagsTable = { id: string; tenant_id: string; name: string; color: string; created_at: Time };

export type ConversationTagsTable = { tenant_id: string; conversation_id: string; tag_id: string };

export type MentionsTable = {
  tenant_id: string;
  conversation_id: string;
  message_id: string;
  staff_id: string;
  created_at: Time;
  seen_at: MaybeTime;
  mailed_at: MaybeTime;
};

export type ReplyDraftsTable = {
  tenant_id: string;
  conversation_id: string;
  staff_id: string;
  body: string;
  is_note: boolean;
  updated_at: Time;
};

export type ConversationTables = {
  visitors: VisitorsTable;
  conversations: ConversationsTable;
  messages: MessagesTable;
  receipts: ReceiptsTable;
  assignments: AssignmentsTable;
  tags: TagsTable;
  conversation_tags: ConversationTagsTable;
  mentions: MentionsTable;
  reply_drafts: ReplyDraftsTable;
};
