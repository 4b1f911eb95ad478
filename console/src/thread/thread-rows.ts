import type { Message } from '@switchboard/protocol';
import { dayOf } from '../language/times.ts';

export type ShownMessage = Message & { pending?: 'sending' | 'failed'; error?: unknown };
export type ThreadRow =
  | { kind: 'day'; key: string; at: string }
  | { kind: 'divider'; key: string }
  | { kind: 'message'; key: string; message: ShownMessage; startsGroup: boolean; endsGroup: boolean };

const groupWithinMs = 5 * 60_000;

const sameVoice = (a: ShownMessage, b: ShownMessage): boolean =>
  a.senderType === b.senderType &&
  a.senderAgentId === b.senderAgentId &&
  a.senderName === b.senderName &&
  (a.messageType === 'note') === (b.messageType === 'note') &&
  Date.parse(b.sentAt) - Date.parse(a.sentAt) < groupWithinMs &&
  dayOf(a.sentAt) === dayOf(b.sentAt);

/** `unreadAfterSeq` is where the reader had got to when the thread was opened. */
export function rowsOf(messages: ShownMessage[], unreadAfterSeq?: number): ThreadRow[] {
  const rows: ThreadRow[] = [];
  let dividerIsDue = unreadAfterSeq !== undefined && unreadAfterSeq > 0;
  messages.forEach((message, index) => {
    const before = messages[index - 1];
    const after = messages[index + 1];
    if (!before || dayOf(before.sentAt) !== dayOf(message.sentAt)) {
      rows.push({ kind: 'day', key: `day ${dayOf(message.sentAt)}`, at: message.sentAt });
    }
    let isDivided = false;
    if (dividerIsDue && !message.pending && message.seq > (unreadAfterSeq ?? 0) && message.senderType !== 'agent') {
      rows.push({ kind: 'divider', key: 'divider' });
      dividerIsDue = false;
      isDivided = true;
    }
    rows.push({
      kind: 'message',
      key: message.clientMessageId ?? message.messageId,
      message,
      startsGroup: isDivided || !before || !sameVoice(before, message),
      endsGroup: !after || !sameVoice(message, after),
    });
  });
  return rows;
}

export type TextPart = { text: string; href?: string };

/** Web addresses become links; everything else stays plain text. */
export function linked(text: string): TextPart[] {
  const parts: TextPart[] = [];
  let from = 0;
  for (const match of text.matchAll(/https?:\/\/[^\s<>"]+/g)) {
    const href = match[0].replace(/[.,;:!?)\]}'»“”]+$/u, '');
    if (match.index > from) parts.push({ text: text.slice(from, match.index) });
    parts.push({ text: href, href });
    from = match.index + href.length;
  }
  if (from < text.length) parts.push({ text: text.slice(from) });
  return parts;
}
