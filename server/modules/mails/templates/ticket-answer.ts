import { heading, line, paragraph, quote, small } from '../parts.ts';
import type { MailTemplate } from '../template.ts';
import { REPLY_LINE } from './unread-answer.ts';

type Words = { by: string; at: string; body: string };

/** To a visitor: the desk's answer to their ticket. */
export const ticketAnswer: MailTemplate<{
  number: number;
  subject: string;
  answer: Words;
  earlier: Words[];
  canReply: boolean;
}> = {
  isSecret: false,
  write({ number, subject, answer, earlier, canReply }, language, brand) {
    const isGerman = language === 'de';
    return {
      subject: `${isGerman ? 'Ihre Anfrage' : 'Your request'} #${number}: ${subject}`,
      preview: answer.body.slice(0, 120),
      body: [
        ...(canReply ? [small(REPLY_LINE)] : []),
        heading(isGerman ? 'Antwort auf Ihre Anfrage' : 'An answer to your request'),
        quote(brand, 'answer', `${answer.by} · ${answer.at}`, answer.body),
        paragraph(
          canReply
            ? isGerman
              ? 'Antworten Sie einfach auf diese E-Mail.'
              : 'Just reply to this e-mail.'
            : isGerman
              ? 'Diese Adresse nimmt keine Antworten an: Schreiben Sie uns über unsere Website.'
              : 'This address takes no replies: write to us on our website.',
        ),
        ...(earlier.length > 0
          ? [
              line('earlier'),
              small(isGerman ? 'Bisher' : 'So far'),
              ...earlier.map(({ by, at, body }, index) => quote(brand, `earlier-${index}`, `${by} · ${at}`, body)),
            ]
          : []),
      ],
    };
  },
};
