import { heading, line, paragraph, quote, small, smallLink } from '../parts.ts';
import type { MailTemplate } from '../template.ts';

type Words = { by: string; at: string; body: string };

/** Everything below it is ours: what comes back below it is a quote of this mail. */
export const REPLY_MARK = '##- Bitte über dieser Zeile antworten';
export const REPLY_LINE = `${REPLY_MARK} · Please reply above this line -##`;

/** To a visitor who has left: what they have not read, and the conversation so far. */
export const unreadAnswer: MailTemplate<{
  unread: Words[];
  earlier: Words[];
  subject: string | null;
  canReply: boolean;
  stopUrl: string;
}> = {
  isSecret: false,
  write({ unread, earlier, subject, canReply, stopUrl }, language, brand) {
    const isGerman = language === 'de';
    const about = subject ? `: ${subject}` : '';
    return {
      subject: isGerman ? `Antwort von ${brand.name}${about}` : `An answer from ${brand.name}${about}`,
      preview: unread[0]?.body.slice(0, 120) ?? '',
      body: [
        ...(canReply ? [small(REPLY_LINE)] : []),
        heading(isGerman ? 'Sie haben eine Antwort' : 'You have an answer'),
        ...unread.map(({ by, at, body }, index) => quote(brand, `unread-${index}`, `${by} · ${at}`, body)),
        paragraph(
          canReply
            ? isGerman
              ? 'Antworten Sie einfach auf diese E-Mail, oder schreiben Sie weiter auf unserer Website.'
              : 'Just reply to this e-mail, or go on writing on our website.'
            : isGerman
              ? 'Schreiben Sie weiter auf unserer Website: Ihr Gespräch ist noch da. Diese Adresse nimmt keine Antworten an.'
              : 'Go on writing on our website: your conversation is still there. This address takes no replies.',
        ),
        ...(earlier.length > 0
          ? [
              line('earlier'),
              small(isGerman ? 'Bisher im Gespräch' : 'The conversation so far'),
              ...earlier.map(({ by, at, body }, index) => quote(brand, `earlier-${index}`, `${by} · ${at}`, body)),
            ]
          : []),
        line('end'),
        smallLink(isGerman ? 'Keine E-Mails zu Gesprächen mehr' : 'No more e-mails about conversations', stopUrl),
      ],
    };
  },
};
