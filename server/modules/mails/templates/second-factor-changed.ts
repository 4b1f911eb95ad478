import { button, heading, paragraph } from '../parts.ts';
import type { MailTemplate } from '../template.ts';

/** To a person whose account asks for a code from now on, or no longer does. */
export const secondFactorChanged: MailTemplate<{ name: string; workspace: string; isOn: boolean; url: string }> = {
  isSecret: false,
  write({ name, workspace, isOn, url }, language, brand) {
    if (language === 'de') {
      const what = isOn ? 'eingeschaltet' : 'ausgeschaltet';
      return {
        subject: `Zweiter Faktor für ${workspace} ${what}`,
        preview: 'Waren Sie das nicht, ändern Sie Ihr Passwort.',
        body: [
          heading(`Zweiter Faktor ${what}`),
          paragraph(`Guten Tag ${name}, für Ihr Konto bei ${workspace} wurde der zweite Faktor ${what}.`),
          paragraph('Waren Sie das nicht? Dann ändern Sie sofort Ihr Passwort.'),
          button(brand, 'Sicherheit ansehen', url),
        ],
      };
    }
    const what = isOn ? 'switched on' : 'switched off';
    return {
      subject: `Second factor for ${workspace} ${what}`,
      preview: 'If this was not you, change your password.',
      body: [
        heading(`Second factor ${what}`),
        paragraph(`Hello ${name}, the second factor of your account at ${workspace} was ${what}.`),
        paragraph('Was this not you? Then change your password at once.'),
        button(brand, 'See the security page', url),
      ],
    };
  },
};
