import type { Message, Receipt } from '@switchboard/protocol';

export type Shown = Message & { pending?: 'sending' | 'failed' | undefined; error?: unknown };
export type Line =
  | { kind: 'day'; key: string; at: string }
  | { kind: 'system'; key: string; message: Shown }
  /** `isFirst` and `isLast` within what one sender wrote in one go. */
  | { kind: 'message'; key: string; message: Shown; isFirst: boolean; isLast: boolean };

const oneGoMs = 5 * 60_000;
const dayOf = (time: string) => new Date(time).toDateString();
const keyOf = (message: Shown) => message.clientMessageId ?? message.messageId;

const isOneGo = (one: Shown | undefined, next: Shown | undefined): boolean =>
  one !== undefined &&
  next !== undefined &&
  one.senderType === next.senderType &&
  one.senderAgentId === next.senderAgentId &&
  one.messageType !== 'system' &&
  next.messageType !== 'system' &&
  dayOf(one.sentAt) === dayOf(next.sentAt) &&
  Date.parse(next.sentAt) - Date.parse(one.sentAt) < oneGoMs;

/** Messages as a visitor reads them: days apart, one name per go. */
export function timeline(messages: readonly Shown[]): Line[] {
  const lines: Line[] = [];
  messages.forEach((message, at) => {
    const before = messages[at - 1];
    if (!before || dayOf(before.sentAt) !== dayOf(message.sentAt))
      lines.push({ kind: 'day', key: `day ${dayOf(message.sentAt)}`, at: message.sentAt });
    const key = keyOf(message);
    if (message.senderType === 'system' || message.messageType === 'system')
      lines.push({ kind: 'system', key, message });
    else
      lines.push({
        kind: 'message',
        key,
        message,
        isFirst: !isOneGo(before, message),
        isLast: !isOneGo(message, messages[at + 1]),
      });
  });
  return lines;
}

const isFromUs = (message: Shown) => message.senderType === 'agent' || message.senderType === 'ai';

/** What a visitor has not read yet; `readSeq` is where this device has got to in the meantime. */
export function countUnread(messages: readonly Shown[], receipts: readonly Receipt[], readSeq: number): number {
  const read = Math.max(readSeq, ...receipts.filter((one) => one.participant === 'visitor').map((one) => one.readSeq));
  return messages.filter((message) => isFromUs(message) && !message.pending && message.seq > read).length;
}

/** How far one message of the visitor has got. */
export function progress(
  message: Shown,
  receipts: readonly Receipt[],
): 'sending' | 'failed' | 'sent' | 'delivered' | 'seen' {
  if (message.pending) return message.pending;
  const theirs = receipts.filter((receipt) => receipt.participant === 'agent');
  if (theirs.some((receipt) => receipt.readSeq >= message.seq)) return 'seen';
  return theirs.some((receipt) => receipt.deliveredSeq >= message.seq) ? 'delivered' : 'sent';
}
