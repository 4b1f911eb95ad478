import { button, heading, paragraph, small } from '../parts.ts';
import type { MailTemplate } from '../template.ts';

/** To whoever asked for a new password, where the address is an account's. */
export const passwordReset: MailTemplate<{ name: string; workspace: string; url: string }> = {
  isSecret: true,
  write({ name, workspace, url }, language, brand) {
    if (language === 'de') {
      return {
        subject: `Neues Passwort für ${workspace}`,
        preview: 'Der Link gilt eine Stunde.',
        body: [
          heading('Neues Passwort setzen'),
          paragraph(`Guten Tag ${name}, für Ihr Konto bei ${workspace} wurde ein neues Passwort angefordert.`),
          button(brand, 'Passwort setzen', url),
          small('Der Link gilt eine Stunde und nur einmal. Danach sind Sie überall abgemeldet.'),
          small('Wenn Sie das nicht waren, brauchen Sie nichts zu tun: Ihr Passwort bleibt, wie es ist.'),
        ],
      };
    }
    return {
      subject: `A new password for ${workspace}`,
      preview: 'The link holds for an hour.',
      body: [
        heading('Set a new password'),
        paragraph(`Hello ${name}, a new password was asked for, for your account at ${workspace}.`),
        button(brand, 'Set the password', url),
        small('The link holds for an hour, and once. Afterwards you are signed out everywhere.'),
        small('If this was not you, there is nothing to do: your password stays as it is.'),
      ],
    };
  },
};
