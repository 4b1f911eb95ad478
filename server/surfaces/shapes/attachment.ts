import type { Attachment, Attachments } from '#modules/conversations/index.ts';
import { show } from '#platform/ids.ts';

type Links = Pick<Attachments, 'readLink' | 'writeLink'>;
type Link = { expires: number; signature: string };

export const filePath = (id: string): string => `/files/${show('attachment', id)}`;

const signed = ({ expires, signature }: Link): string => `expires=${expires}&signature=${signature}`;

/** For those alone who may see its conversation: the link opens the file for whoever has it. */
export function showAttachment(attachment: Attachment, links: Links, publicUrl: string) {
  const link = links.readLink(attachment);
  return {
    id: show('attachment', attachment.id),
    url: `${publicUrl}${filePath(attachment.id)}?${signed(link)}`,
    expiresAt: link.expiresAt.toISOString(),
    filename: attachment.filename,
    contentType: attachment.contentType,
    size: attachment.size,
    status: attachment.status,
    kind: attachment.kind,
    ...(attachment.width !== null && attachment.height !== null
      ? { width: attachment.width, height: attachment.height }
      : {}),
    ...(attachment.messageId && { messageId: show('message', attachment.messageId) }),
    ...(Object.keys(attachment.metadata).length > 0 && { metadata: attachment.metadata }),
    createdAt: attachment.createdAt.toISOString(),
  };
}

/** Where the bytes of an announced file go, without any other credential. */
export function uploadUrl(
  attachment: Attachment,
  links: Links,
  { publicUrl, slug }: { publicUrl: string; slug: string },
) {
  const conversation = show('conversation', attachment.conversationId);
  const path = `/api/chat/visitor/conversations/${conversation}/attachments/${show('attachment', attachment.id)}/content`;
  return `${publicUrl}${path}?slug=${encodeURIComponent(slug)}&${signed(links.writeLink(attachment))}`;
}

/** What remains of a file that was removed. */
export const showRemoved = ({ id, contentType, size, kind, deletedAt }: Attachment) => ({
  id: show('attachment', id),
  contentType,
  size,
  kind,
  status: 'deleted' as const,
  ...(deletedAt && { deletedAt: deletedAt.toISOString() }),
});
