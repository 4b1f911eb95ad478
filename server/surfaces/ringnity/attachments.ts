import type { Readable } from 'node:stream';
import type { Posted } from '#modules/conversations/index.ts';
import { type Caller, makeCaller } from '#modules/identity/index.ts';
import { invalid, missing } from '#platform/refusal.ts';
import { uploadedFile } from '#surfaces/contract/index.ts';
import { created, idIn, ok } from '#surfaces/shapes/answers.ts';
import { showAttachment, showRemoved, uploadUrl } from '#surfaces/shapes/attachment.ts';
import { showMessage } from '#surfaces/shapes/message.ts';
import type { RingnityNeeds } from './needs.ts';
import type { RingnityOperations } from './operations.ts';
import { mustBeVisitor } from './visitor-session.ts';

/** A field of a form is text; this one is an object as JSON. */
function metadataOf(text: string | undefined): Record<string, unknown> | undefined {
  if (text === undefined) return undefined;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    value = undefined;
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw invalid('body.metadata', 'is no object', 'an object as JSON');
  }
  return value as Record<string, unknown>;
}

const lengthOf = (header: string | undefined): number | undefined =>
  header === undefined ? undefined : Number(header);

export function attachmentOperations(needs: RingnityNeeds): RingnityOperations {
  const { attachments, tenants, publicUrl } = needs;
  const shown = ({ attachment, message }: Posted) => ({
    ...showAttachment(attachment, attachments, publicUrl()),
    message: showMessage(message, 'visitor')!,
  });

  /** Whoever holds the link that an announcement gave is its visitor, for this one file. */
  async function uploader(
    caller: Caller,
    id: string,
    query: { expires?: number; signature?: string },
  ): Promise<Caller> {
    const { expires, signature } = query;
    if (expires === undefined || signature === undefined) return mustBeVisitor(caller);
    const link = await attachments.uploader(caller.tenantId, id, { expires, signature });
    return link
      ? makeCaller(caller.tenantId, { kind: 'visitor', visitorId: link.visitorId }, [])
      : mustBeVisitor(caller);
  }

  return {
    createVisitorConversationAttachment: async ({ caller, path, body }) => {
      const visitor = mustBeVisitor(caller);
      const attachment = await attachments.announce(visitor, idIn('conversation', path.conversationId), body);
      const slug = (await tenants.byId(caller.tenantId))?.slug;
      if (!slug) throw missing('tenant');
      return created({
        ...showAttachment(attachment, attachments, publicUrl()),
        uploadUrl: uploadUrl(attachment, attachments, { publicUrl: publicUrl(), slug }),
      });
    },

    uploadVisitorConversationAttachment: async ({ caller, path, headers, raw }) => {
      const visitor = mustBeVisitor(caller);
      const conversationId = idIn('conversation', path.conversationId);
      attachments.mustFit(lengthOf(headers['content-length']));
      const { fields, ...file } = await uploadedFile(raw, attachments.mostBytes);
      const key = headers['idempotency-key'];
      const posted = await attachments.upload(visitor, conversationId, {
        ...file,
        metadata: metadataOf(fields['metadata']),
        clientMessageId: fields['clientMessageId'] ?? (typeof key === 'string' ? key : undefined),
      });
      return created(shown(posted));
    },

    getVisitorConversationAttachment: async ({ caller, path }) => {
      const visitor = mustBeVisitor(caller);
      const conversationId = idIn('conversation', path.conversationId);
      const attachment = await attachments.get(visitor, conversationId, idIn('attachment', path.attachmentId));
      return ok(showAttachment(attachment, attachments, publicUrl()));
    },

    fillVisitorConversationAttachment: async ({ caller, path, query, headers, raw }) => {
      const id = idIn('attachment', path.attachmentId);
      const visitor = await uploader(caller, id, query);
      attachments.mustFit(lengthOf(headers['content-length']));
      const posted = await attachments.fill(visitor, idIn('conversation', path.conversationId), id, {
        content: raw.body as Readable,
        contentType: headers['content-type'],
      });
      return ok(shown(posted));
    },

    deleteAgentConversationAttachment: async ({ caller, path, body }) => {
      const { message, attachment } = await attachments.removeByStaff(
        caller,
        idIn('conversation', path.id),
        idIn('message', path.messageId),
        body?.reason,
      );
      return ok({
        deleted: true as const,
        message: showMessage(message, 'agent')!,
        attachment: showRemoved(attachment),
      });
    },
  };
}
