import { button, heading, paragraph } from '../parts.ts';
import type { MailTemplate } from '../template.ts';

/** To a person who was signed in from a browser that none of their sign-ins came by before. */
export const newSignIn: MailTemplate<{ name: string; workspace: string; device: string; at: string; url: string }> = {
  isSecret: false,
  write({ name, workspace, device, at, url }, language, brand) {
    const when = new Intl.DateTimeFormat(language === 'de' ? 'de-DE' : 'en-GB', {
      dateStyle: 'long',
      timeStyle: 'short',
      timeZone: 'UTC',
    }).format(new Date(at));
    if (language === 'de') {
      return {
        subject: `Neue Anmeldung bei ${workspace}`,
        preview: device,
        body: [
          heading('Neue Anmeldung'),
          paragraph(`Guten Tag ${name}, Ihr Konto bei ${workspace} wurde von einem neuen Gerät aus benutzt.`),
          paragraph(`${device}\n${when} (UTC)`),
          paragraph('Waren Sie das nicht? Dann beenden Sie die Sitzung und ändern Sie Ihr Passwort.'),
          button(brand, 'Sitzungen ansehen', url),
        ],
      };
    }
    return {
      subject: `A new sign-in at ${workspace}`,
      preview: device,
      body: [
        heading('A new sign-in'),
        paragraph(`Hello ${name}, your account at ${workspace} was used from a new device.`),
        paragraph(`${device}\n${when} (UTC)`),
        paragraph('Was this not you? Then end the session and change your password.'),
        button(brand, 'See the sessions', url),
      ],
    };
  },
};
