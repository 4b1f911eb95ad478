import type { AttachmentKind, AttachmentStatus } from './attachments.tables.ts';

export type { AttachmentKind, AttachmentStatus };

export type Attachment = {
  id: string;
  tenantId: string;
  conversationId: string;
  messageId: string | null;
  /** Null: the visitor's. */
  staffId: string | null;
  status: AttachmentStatus;
  filename: string;
  contentType: string;
  /** A picture that every browser shows, a recording, or something to be saved. */
  kind: AttachmentKind;
  /** As announced while it is pending; null where nobody said. */
  size: number | null;
  width: number | null;
  height: number | null;
  metadata: Record<string, unknown>;
  blobKey: string | null;
  createdAt: Date;
  deletedAt: Date | null;
};

type Row = Record<string, unknown>;
const text = (value: unknown): string | null => (value === null || value === undefined ? null : String(value));
const number = (value: unknown): number | null => (value === null || value === undefined ? null : Number(value));

export const toAttachment = (row: Row): Attachment => ({
  id: String(row['id']),
  tenantId: String(row['tenant_id']),
  conversationId: String(row['conversation_id']),
  messageId: text(row['message_id']),
  staffId: text(row['staff_id']),
  status: row['status'] as AttachmentStatus,
  filename: String(row['filename']),
  contentType: String(row['content_type']),
  kind: row['kind'] as AttachmentKind,
  size: number(row['size']),
  width: number(row['width']),
  height: number(row['height']),
  metadata: (row['metadata'] ?? {}) as Record<string, unknown>,
  blobKey: text(row['blob_key']),
  createdAt: row['created_at'] as Date,
  deletedAt: (row['deleted_at'] as Date | null) ?? null,
});
