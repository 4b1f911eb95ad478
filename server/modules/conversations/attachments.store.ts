import { type Kysely, sql } from 'kysely';
import { newId } from '#platform/ids.ts';
import { type Attachment, toAttachment } from './attachment.ts';
import type { Kept } from './attachment-bytes.ts';
import type { AttachmentTables } from './attachments.tables.ts';

export type NewAttachment = Pick<
  Attachment,
  'tenantId' | 'conversationId' | 'staffId' | 'filename' | 'contentType' | 'size' | 'metadata'
>;

export function attachmentsStore(database: Kysely<unknown>) {
  const db = database.withTables<AttachmentTables>();
  return {
    async add(attachment: NewAttachment, at: Date): Promise<Attachment> {
      const row = await db
        .insertInto('attachments')
        .values({
          id: newId(),
          tenant_id: attachment.tenantId,
          conversation_id: attachment.conversationId,
          staff_id: attachment.staffId,
          filename: attachment.filename,
          content_type: attachment.contentType,
          size: attachment.size,
          metadata: JSON.stringify(attachment.metadata),
          created_at: at,
        })
        .returningAll()
        .executeTakeFirstOrThrow();
      return toAttachment(row);
    },

    async byId(tenantId: string, id: string): Promise<Attachment | undefined> {
      const row = await db
        .selectFrom('attachments')
        .selectAll()
        .where('tenant_id', '=', tenantId)
        .where('id', '=', id)
        .executeTakeFirst();
      return row && toAttachment(row);
    },

    /** For a link that was signed: it names the file alone. */
    async signed(id: string): Promise<Attachment | undefined> {
      const row = await db.selectFrom('attachments').selectAll().where('id', '=', id).executeTakeFirst();
      return row && toAttachment(row);
    },

    async locked(tenantId: string, id: string): Promise<Attachment | undefined> {
      const row = await db
        .selectFrom('attachments')
        .selectAll()
        .where('tenant_id', '=', tenantId)
        .where('id', '=', id)
        .forUpdate()
        .executeTakeFirst();
      return row && toAttachment(row);
    },

    async ofMessage(tenantId: string, messageId: string): Promise<Attachment | undefined> {
      const row = await db
        .selectFrom('attachments')
        .selectAll()
        .where('tenant_id', '=', tenantId)
        .where('message_id', '=', messageId)
        .executeTakeFirst();
      return row && toAttachment(row);
    },

    async countPending(tenantId: string, conversationId: string): Promise<number> {
      const { rows } = await sql<{ count: number }>`
        select count(*)::int as count from attachments
        where tenant_id = ${tenantId} and conversation_id = ${conversationId} and status = 'pending'`.execute(database);
      return rows[0]?.count ?? 0;
    },

    async storedBytes(tenantId: string): Promise<number> {
      const { rows } = await sql<{ bytes: number }>`
        select coalesce(sum(size), 0)::float8 as bytes from attachments
        where tenant_id = ${tenantId} and status = 'ready'`.execute(database);
      return rows[0]?.bytes ?? 0;
    },

    async finish(tenantId: string, id: string, messageId: string, kept: Kept, at: Date): Promise<Attachment> {
      const row = await db
        .updateTable('attachments')
        .set({
          status: 'ready',
          message_id: messageId,
          filename: kept.filename,
          content_type: kept.contentType,
          kind: kept.kind,
          size: kept.size,
          width: kept.width,
          height: kept.height,
          blob_key: kept.blobKey,
          ready_at: at,
        })
        .where('tenant_id', '=', tenantId)
        .where('id', '=', id)
        .returningAll()
        .executeTakeFirstOrThrow();
      return toAttachment(row);
    },

    /** What never became a message, or a try that was given up. */
    async discard(tenantId: string, id: string): Promise<void> {
      await db
        .deleteFrom('attachments')
        .where('tenant_id', '=', tenantId)
        .where('id', '=', id)
        .where('status', '=', 'pending')
        .execute();
    },

    /** Out of reach at once; its bytes go when they are purged. The row stays: it says who removed it, and when. */
    async removeOfMessage(
      tenantId: string,
      messageId: string,
      at: Date,
      by: { staffId: string; reason: string | null } | undefined = undefined,
    ): Promise<Attachment | undefined> {
      const row = await db
        .updateTable('attachments')
        .set({
          status: 'deleted',
          deleted_at: at,
          // A name can say as much as a file.
          filename: '',
          metadata: '{}',
          deleted_by_staff_id: by?.staffId ?? null,
          deleted_reason: by?.reason ?? null,
        })
        .where('tenant_id', '=', tenantId)
        .where('message_id', '=', messageId)
        .where('status', '=', 'ready')
        .returningAll()
        .executeTakeFirst();
      return row && toAttachment(row);
    },

    /** The messages of these visitors' conversations that carry a file. */
    async withFiles(
      tenantId: string,
      visitorIds: readonly string[],
    ): Promise<{ conversationId: string; messageId: string }[]> {
      if (visitorIds.length === 0) return [];
      const { rows } = await sql<{ conversation_id: string; message_id: string }>`
        select a.conversation_id, a.message_id from attachments a
        join conversations c on c.tenant_id = a.tenant_id and c.id = a.conversation_id
        where a.tenant_id = ${tenantId} and c.visitor_id = any(${[...visitorIds]}::uuid[]) and a.status = 'ready'
        order by a.conversation_id, a.id`.execute(database);
      return rows.map(({ conversation_id, message_id }) => ({
        conversationId: conversation_id,
        messageId: message_id,
      }));
    },

    async toPurge(limit: number): Promise<Attachment[]> {
      const rows = await db
        .selectFrom('attachments')
        .selectAll()
        .where('status', '=', 'deleted')
        .where('purged_at', 'is', null)
        .orderBy('deleted_at')
        .limit(limit)
        .execute();
      return rows.map(toAttachment);
    },

    async purged(tenantId: string, id: string, at: Date): Promise<void> {
      await db
        .updateTable('attachments')
        .set({ purged_at: at, blob_key: null })
        .where('tenant_id', '=', tenantId)
        .where('id', '=', id)
        .execute();
    },

    /** Begun before then, and never finished. */
    async abandoned(before: Date, limit: number): Promise<Attachment[]> {
      const rows = await db
        .selectFrom('attachments')
        .selectAll()
        .where('status', '=', 'pending')
        .where('created_at', '<', before)
        .orderBy('created_at')
        .limit(limit)
        .execute();
      return rows.map(toAttachment);
    },
  };
}
