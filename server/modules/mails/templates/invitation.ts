import { button, heading, paragraph, small } from '../parts.ts';
import type { MailTemplate } from '../template.ts';

type Role = 'owner' | 'admin' | 'supervisor' | 'agent';

const roles: Record<'de' | 'en', Record<Role, string>> = {
  de: { owner: 'Eigentümerkonto', admin: 'Verwaltung', supervisor: 'Teamleitung', agent: 'Teammitglied' },
  en: { owner: 'owner', admin: 'administrator', supervisor: 'supervisor', agent: 'team member' },
};

/** To somebody who shall join a team. */
export const invitation: MailTemplate<{
  workspace: string;
  invitedBy: string | null;
  role: Role;
  url: string;
  days: number;
}> = {
  isSecret: true,
  write({ workspace, invitedBy, role, url, days }, language, brand) {
    if (language === 'de') {
      return {
        subject: `Einladung ins Team von ${workspace}`,
        preview: `Ihre Rolle: ${roles.de[role]}`,
        body: [
          heading(`Willkommen im Team von ${workspace}`),
          paragraph(
            `${invitedBy ? `${invitedBy} hat Sie eingeladen` : 'Sie sind eingeladen'}, für ${workspace} Kunden zu antworten. Ihre Rolle: ${roles.de[role]}.`,
          ),
          button(brand, 'Einladung annehmen', url),
          small(`Der Link gilt ${days} Tage. Wenn Sie damit nichts anfangen können, löschen Sie diese E-Mail.`),
        ],
      };
    }
    return {
      subject: `Invitation to the team of ${workspace}`,
      preview: `Your role: ${roles.en[role]}`,
      body: [
        heading(`Welcome to the team of ${workspace}`),
        paragraph(
          `${invitedBy ? `${invitedBy} has invited you` : 'You are invited'} to answer customers for ${workspace}. Your role: ${roles.en[role]}.`,
        ),
        button(brand, 'Accept the invitation', url),
        small(`The link holds for ${days} days. If this means nothing to you, delete this mail.`),
      ],
    };
  },
};
