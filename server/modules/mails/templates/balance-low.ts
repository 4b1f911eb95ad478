import { button, heading, paragraph } from '../parts.ts';
import type { MailLanguage, MailTemplate } from '../template.ts';

const amount = (cents: number, currency: string, language: MailLanguage): string =>
  new Intl.NumberFormat(language, { style: 'currency', currency }).format(cents / 100);

/** To whoever holds a tenant's account, once for each level that its AI balance comes down to. */
export const balanceLow: MailTemplate<{
  level: 'low' | 'critical' | 'empty';
  balanceCents: number;
  currency: string;
  tenantName: string;
  /** At nothing the assistant stops; otherwise it goes on, and the balance into debt. */
  blocks: boolean;
  url: string;
}> = {
  isSecret: false,
  write({ level, balanceCents, currency, tenantName, blocks, url }, language, brand) {
    const rest = amount(balanceCents, currency, language);
    if (language === 'de') {
      const subject = {
        low: 'Ihr KI-Guthaben wird knapp',
        critical: 'Ihr KI-Guthaben ist fast aufgebraucht',
        empty: 'Ihr KI-Guthaben ist aufgebraucht',
      }[level];
      const onEmpty = blocks
        ? 'Antworten, die über den Tarif hinausgehen, gibt der KI-Assistent dann nicht mehr: Er leitet die Fragen an Ihr Team weiter.'
        : 'Der KI-Assistent antwortet weiter, und was er kostet, wird Ihnen berechnet.';
      return {
        subject,
        preview: `Noch ${rest}`,
        body: [
          heading(subject),
          paragraph(`Das Guthaben von ${tenantName} beträgt noch ${rest}.`),
          paragraph(level === 'empty' ? onEmpty.replace(' dann', '') : `Sobald es aufgebraucht ist: ${onEmpty}`),
          button(brand, 'Verbrauch ansehen', url),
        ],
      };
    }
    const subject = {
      low: 'Your AI balance is running low',
      critical: 'Your AI balance is almost used up',
      empty: 'Your AI balance is used up',
    }[level];
    const onEmpty = blocks
      ? 'The AI assistant gives no more answers beyond those of your plan: it passes the questions on to your team.'
      : 'The AI assistant goes on answering, and what it costs is charged to you.';
    return {
      subject,
      preview: `${rest} left`,
      body: [
        heading(subject),
        paragraph(`The balance of ${tenantName} is ${rest}.`),
        paragraph(level === 'empty' ? onEmpty : `Once it is used up: ${onEmpty}`),
        button(brand, 'See the usage', url),
      ],
    };
  },
};
