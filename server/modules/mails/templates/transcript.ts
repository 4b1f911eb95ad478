import { heading, paragraph, quote } from '../parts.ts';
import type { MailTemplate } from '../template.ts';

/** To a visitor who asked for it: what was said. */
export const transcript: MailTemplate<{
  subject: string | null;
  messages: { by: string; at: string; body: string }[];
  isShortened: boolean;
}> = {
  isSecret: false,
  write({ subject, messages, isShortened }, language, brand) {
    const isGerman = language === 'de';
    return {
      subject: isGerman ? `Ihr Gespräch mit ${brand.name}` : `Your conversation with ${brand.name}`,
      preview: subject ?? messages[0]?.body.slice(0, 120) ?? '',
      body: [
        heading(subject ?? (isGerman ? 'Ihr Gespräch' : 'Your conversation')),
        ...(isShortened
          ? [
              paragraph(
                isGerman ? `Die letzten ${messages.length} Nachrichten:` : `The last ${messages.length} messages:`,
              ),
            ]
          : []),
        ...messages.map(({ by, at, body }, index) => quote(brand, String(index), `${by} · ${at}`, body)),
      ],
    };
  },
};
