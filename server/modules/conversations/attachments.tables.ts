import type { ColumnType, Generated } from 'kysely';

type Time = ColumnType<Date, Date | undefined, Date>;
type MaybeTime = ColumnType<Date | null, Date | null | undefined, Date | null>;
type Json = ColumnType<Record<string, unknown>, string | undefined, string>;

export type AttachmentStatus = 'pending' | 'ready' | 'deleted';
export type AttachmentKind = 'image' | 'voice' | 'file';

export type AttachmentsTable = {
  id: string;
  tenant_id: string;
  conversation_id: string;
  message_id: ColumnType<string | null, string | undefined, string | null>;
  staff_id: string | null;
  status: Generated<AttachmentStatus>;
  filename: string;
  content_type: string;
  kind: Generated<AttachmentKind>;
  size: ColumnType<number | string | null, number | null, number | null>;
  width: ColumnType<number | null, number | undefined, number | null>;
  height: ColumnType<number | null, number | undefined, number | null>;
  metadata: Json;
  blob_key: ColumnType<string | null, string | undefined, string | null>;
  created_at: Time;
  ready_at: MaybeTime;
  deleted_at: MaybeTime;
  deleted_by_staff_id: ColumnType<string | null, string | undefined, string | null>;
  deleted_reason: ColumnType<string | null, string | undefined, string | null>;
  purged_at: MaybeTime;
};

export type AttachmentTables = { attachments: AttachmentsTable };
