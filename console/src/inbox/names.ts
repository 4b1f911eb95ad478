import type { Conversation } from '@switchboard/protocol';
import type { TFunction } from 'i18next';

export const visitorName = (conversation: Conversation, t: TFunction): string =>
  conversation.visitor?.name ??
  conversation.visitor?.email ??
  t('person.anonymous', { number: conversation.conversationNumber });

export function initials(name: string): string {
  const words = name.split(/[\s@._-]+/).filter((word) => /\p{L}|\p{N}/u.test(word));
  return words
    .slice(0, 2)
    .map((word) => [...word][0] ?? '')
    .join('')
    .toLocaleUpperCase();
}

/** The same person has the same colour everywhere. */
export function hueOf(text: string): number {
  let hash = 7;
  for (const character of text) hash = (hash * 31 + (character.codePointAt(0) ?? 0)) % 3600;
  return hash / 10;
}
