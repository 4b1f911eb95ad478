import { heading, paragraph } from '../parts.ts';
import type { MailTemplate } from '../template.ts';

/** To the address that an account had until now. */
export const emailChanged: MailTemplate<{ name: string; workspace: string; newEmail: string }> = {
  isSecret: false,
  write({ name, workspace, newEmail }, language) {
    if (language === 'de') {
      return {
        subject: `Ihr Konto bei ${workspace} hat eine neue E-Mail-Adresse`,
        preview: 'Waren Sie das nicht, melden Sie sich bei uns.',
        body: [
          heading('Neue E-Mail-Adresse'),
          paragraph(
            `Guten Tag ${name}, Ihr Konto bei ${workspace} gehört jetzt zu ${newEmail}. An diese Adresse schreiben wir nicht mehr.`,
          ),
          paragraph('Waren Sie das nicht? Dann wenden Sie sich sofort an die Verwaltung Ihres Arbeitsbereichs.'),
        ],
      };
    }
    return {
      subject: `Your account at ${workspace} has a new e-mail address`,
      preview: 'If this was not you, tell somebody.',
      body: [
        heading('A new e-mail address'),
        paragraph(
          `Hello ${name}, your account at ${workspace} now belongs to ${newEmail}. We no longer write to this address.`,
        ),
        paragraph('Was this not you? Then turn to the administrators of your workspace at once.'),
      ],
    };
  },
};
