import type { Message as Shown, Receipt as ShownReceipt, Source } from '@switchboard/protocol';
import type { Message, Receipt } from '#modules/conversations/index.ts';
import { show } from '#platform/ids.ts';
import type { Audience } from './conversation.ts';

/** Only an answer has sources; what others call so in their own facts is nothing of ours. */
function withSources({ senderType, metadata }: Message): { sources?: Source[]; metadata: Record<string, unknown> } {
  if (senderType !== 'ai' || !Array.isArray(metadata['sources'])) return { metadata };
  const { sources, ...rest } = metadata;
  return { sources: sources as Source[], metadata: rest };
}

/** Undefined where the audience may not see the message: a note, to a visitor. */
export function showMessage(message: Message, audience: Audience): Shown | undefined {
  const seq = audience === 'visitor' ? message.visitorSeq : message.seq;
  if (seq === null) return undefined;
  const { sources, metadata } = withSources(message);
  return {
    messageId: show('message', message.id),
    conversationId: show('conversation', message.conversationId),
    seq,
    senderType: message.senderType,
    ...(message.senderName && { senderName: message.senderName }),
    ...(message.senderStaffId && { senderAgentId: show('staff', message.senderStaffId) }),
    body: message.deletedAt ? '' : message.body,
    messageType: message.messageType,
    ...(Object.keys(metadata).length > 0 && !message.deletedAt && { metadata }),
    ...(message.clientMessageId && { clientMessageId: message.clientMessageId }),
    ...(sources && { sources }),
    ...(message.turnId && { turnId: show('turn', message.turnId) }),
    ...(message.mergedFrom && { mergedFrom: show('conversation', message.mergedFrom) }),
    sentAt: message.sentAt.toISOString(),
    ...(message.editedAt && { editedAt: message.editedAt.toISOString() }),
    ...(message.deletedAt && { deletedAt: message.deletedAt.toISOString() }),
  };
}

export const showMessages = (messages: Message[], audience: Audience): Shown[] =>
  messages.map((message) => showMessage(message, audience)).filter((message) => message !== undefined);

export function showReceipt(receipt: Receipt, audience: Audience): ShownReceipt {
  const isVisitor = receipt.participant === 'visitor';
  return {
    participant: isVisitor ? 'visitor' : 'agent',
    ...(!isVisitor && { agentId: show('staff', receipt.participant) }),
    deliveredSeq: audience === 'visitor' ? receipt.deliveredVisitorSeq : receipt.deliveredSeq,
    readSeq: audience === 'visitor' ? receipt.readVisitorSeq : receipt.readSeq,
  };
}
