import { button, heading, paragraph } from '../parts.ts';
import type { MailTemplate } from '../template.ts';

/** To the person whose password is another one from now on. */
export const passwordChanged: MailTemplate<{ name: string; workspace: string; url: string }> = {
  isSecret: false,
  write({ name, workspace, url }, language, brand) {
    if (language === 'de') {
      return {
        subject: `Ihr Passwort für ${workspace} wurde geändert`,
        preview: 'Waren Sie das nicht, handeln Sie jetzt.',
        body: [
          heading('Ihr Passwort wurde geändert'),
          paragraph(
            `Guten Tag ${name}, Ihr Passwort für ${workspace} wurde soeben geändert. Andere Sitzungen sind beendet.`,
          ),
          paragraph('Waren Sie das nicht? Dann fordern Sie auf der Anmeldeseite sofort ein neues Passwort an.'),
          button(brand, 'Sicherheit ansehen', url),
        ],
      };
    }
    return {
      subject: `Your password for ${workspace} was changed`,
      preview: 'If this was not you, act now.',
      body: [
        heading('Your password was changed'),
        paragraph(`Hello ${name}, your password for ${workspace} was changed just now. Other sessions have ended.`),
        paragraph('Was this not you? Then ask for a new password at the sign-in page at once.'),
        button(brand, 'See the security page', url),
      ],
    };
  },
};
