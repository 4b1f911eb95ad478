import { button, heading, paragraph, small } from '../parts.ts';
import type { MailTemplate } from '../template.ts';

/** To an address that somebody gave as theirs. */
export const confirmEmail: MailTemplate<{
  name: string;
  workspace: string;
  url: string;
  isReminder?: true;
}> = {
  isSecret: true,
  write({ name, workspace, url, isReminder }, language, brand) {
    if (language === 'de') {
      return {
        subject: `${isReminder ? 'Zur Erinnerung: ' : ''}Bestätigen Sie Ihre E-Mail-Adresse für ${workspace}`,
        preview: 'Ein Klick genügt.',
        body: [
          heading('Ist das Ihre E-Mail-Adresse?'),
          paragraph(
            `Guten Tag ${name}, bitte bestätigen Sie, dass diese Adresse zu Ihrem Konto bei ${workspace} gehört.`,
          ),
          button(brand, 'Adresse bestätigen', url),
          small('Wenn Sie das nicht waren, brauchen Sie nichts zu tun: Ohne den Klick geschieht nichts.'),
        ],
      };
    }
    return {
      subject: `${isReminder ? 'A reminder: confirm' : 'Confirm'} your e-mail address for ${workspace}`,
      preview: 'One click is enough.',
      body: [
        heading('Is this your e-mail address?'),
        paragraph(`Hello ${name}, please confirm that this address belongs to your account at ${workspace}.`),
        button(brand, 'Confirm the address', url),
        small('If this was not you, there is nothing to do: without the click nothing happens.'),
      ],
    };
  },
};
