import { button, heading, paragraph, quote } from '../parts.ts';
import type { MailTemplate } from '../template.ts';

/** To a staff member who is away while a visitor waits for an answer. */
export const visitorWaiting: MailTemplate<{
  visitorName: string | null;
  minutes: number;
  /** The visitor's last words. */
  words: string;
  url: string;
  /** Asked for a person, and nobody has taken it. */
  isUnassigned: boolean;
}> = {
  isSecret: false,
  write({ visitorName, minutes, words, url, isUnassigned }, language, brand) {
    if (language === 'de') {
      const who = visitorName ?? 'Ein Gast';
      return {
        subject: `${who} wartet auf eine Antwort`,
        preview: words.slice(0, 120),
        body: [
          heading(`${who} wartet auf eine Antwort`),
          paragraph(
            isUnassigned
              ? `Seit ${minutes} Minuten ist ein Mensch gewünscht, und niemand hat das Gespräch übernommen.`
              : `Die letzte Nachricht ist ${minutes} Minuten alt, und Sie waren nicht angemeldet.`,
          ),
          quote(brand, 'words', who, words),
          button(brand, 'Gespräch öffnen', url),
        ],
      };
    }
    const who = visitorName ?? 'A visitor';
    return {
      subject: `${who} is waiting for an answer`,
      preview: words.slice(0, 120),
      body: [
        heading(`${who} is waiting for an answer`),
        paragraph(
          isUnassigned
            ? `They asked for a person ${minutes} minutes ago, and nobody has taken the conversation.`
            : `Their last message is ${minutes} minutes old, and you were not signed in.`,
        ),
        quote(brand, 'words', who, words),
        button(brand, 'Open the conversation', url),
      ],
    };
  },
};
