import type { Message } from '#modules/conversations/index.ts';

export type Quoted = { by: string; at: string; body: string };

const shorten = (text: string, most: number): string => (text.length > most ? `${text.slice(0, most - 1)}…` : text);

/** Messages as a mail shows them: who, when in the tenant's zone, what. */
export function quoted(
  messages: readonly Message[],
  {
    language,
    timeZone,
    visitorName,
    characters,
  }: { language: 'de' | 'en'; timeZone: string; visitorName: string | null; characters: number },
): Quoted[] {
  const format = new Intl.DateTimeFormat(language === 'de' ? 'de-DE' : 'en-GB', {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone,
  });
  const you = language === 'de' ? 'Sie' : 'You';
  const assistant = language === 'de' ? 'KI-Assistent' : 'AI assistant';
  return messages.map((message) => ({
    by:
      message.senderType === 'visitor'
        ? (visitorName ?? you)
        : message.senderType === 'ai'
          ? (message.senderName ?? assistant)
          : (message.senderName ?? '–'),
    at: format.format(message.sentAt),
    body: shorten(message.body, characters),
  }));
}

/** Of a conversation, what people and the assistant said and has not been taken back. */
export const spoken = (message: Message): boolean =>
  message.visitorSeq !== null && message.senderType !== 'system' && message.deletedAt === null && message.body !== '';
