import { button, heading, paragraph, quote } from '../parts.ts';
import type { MailTemplate } from '../template.ts';

/** To a staff member who is away while a colleague's note speaks to them. */
export const mention: MailTemplate<{
  byName: string | null;
  visitorName: string | null;
  /** The note. */
  words: string;
  url: string;
}> = {
  isSecret: false,
  write({ byName, visitorName, words, url }, language, brand) {
    if (language === 'de') {
      const who = byName ?? 'Jemand aus dem Team';
      return {
        subject: `${who} hat Sie erwähnt`,
        preview: words.slice(0, 120),
        body: [
          heading(`${who} hat Sie erwähnt`),
          paragraph(
            visitorName ? `In einer Notiz zum Gespräch mit ${visitorName}:` : 'In einer Notiz zu einem Gespräch:',
          ),
          quote(brand, 'words', who, words),
          button(brand, 'Gespräch öffnen', url),
        ],
      };
    }
    const who = byName ?? 'Somebody of the team';
    return {
      subject: `${who} mentioned you`,
      preview: words.slice(0, 120),
      body: [
        heading(`${who} mentioned you`),
        paragraph(visitorName ? `In a note on the conversation with ${visitorName}:` : 'In a note on a conversation:'),
        quote(brand, 'words', who, words),
        button(brand, 'Open the conversation', url),
      ],
    };
  },
};
