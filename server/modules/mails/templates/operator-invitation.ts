import { button, heading, paragraph, small } from '../parts.ts';
import type { MailTemplate } from '../template.ts';

type Role = 'platform_owner' | 'platform_admin' | 'platform_support';

const roles: Record<'de' | 'en', Record<Role, string>> = {
  de: { platform_owner: 'Inhaber', platform_admin: 'Verwaltung', platform_support: 'Support' },
  en: { platform_owner: 'owner', platform_admin: 'administrator', platform_support: 'support' },
};

/** To somebody who shall help to run the installation. */
export const operatorInvitation: MailTemplate<{
  name: string;
  invitedBy: string | null;
  role: Role;
  url: string;
  days: number;
}> = {
  isSecret: true,
  write({ name, invitedBy, role, url, days }, language, brand) {
    if (language === 'de') {
      return {
        subject: 'Einladung in den Betrieb von Switchboard',
        preview: `Ihre Rolle: ${roles.de[role]}`,
        body: [
          heading(`Willkommen, ${name}`),
          paragraph(
            `${invitedBy ? `${invitedBy} hat Sie eingeladen` : 'Sie sind eingeladen'}, Switchboard mit zu betreiben. Ihre Rolle: ${roles.de[role]}.`,
          ),
          button(brand, 'Passwort wählen', url),
          small(
            `Der Link gilt ${days} Tage und nur einmal. Danach melden Sie sich mit dieser E-Mail-Adresse bei der Plattform an.`,
          ),
        ],
      };
    }
    return {
      subject: 'Invitation to run Switchboard',
      preview: `Your role: ${roles.en[role]}`,
      body: [
        heading(`Welcome, ${name}`),
        paragraph(
          `${invitedBy ? `${invitedBy} has invited you` : 'You are invited'} to help run Switchboard. Your role: ${roles.en[role]}.`,
        ),
        button(brand, 'Choose a password', url),
        small(
          `The link holds for ${days} days, and once. Afterwards you sign in to the platform with this mail address.`,
        ),
      ],
    };
  },
};
