import { isRefusal } from '#platform/refusal.ts';

export type ImportFault = { row: number; field: string | null; what: { de: string; en: string } };

const sentences: Record<string, { de: string; en: string }> = {
  name: {
    de: 'Der Name fehlt oder ist zu lang (höchstens 200 Zeichen).',
    en: 'The name is missing or too long (at most 200 characters).',
  },
  phone: {
    de: 'Die Telefonnummer fehlt oder ist keine, wie etwa +49 341 5512.',
    en: 'The phone number is missing, or is none such as +49 341 5512.',
  },
  email: { de: 'Das ist keine E-Mail-Adresse.', en: 'This is not an e-mail address.' },
  externalId: {
    de: 'Die Kundennummer ist zu lang (höchstens 200 Zeichen).',
    en: 'The customer number is too long (at most 200 characters).',
  },
  company: {
    de: 'Der Name der Firma ist zu lang (höchstens 200 Zeichen).',
    en: 'The name of the company is too long (at most 200 characters).',
  },
  tags: {
    de: 'Die Schlagworte sind zu viele oder zu lang (höchstens 50 mit je 50 Zeichen).',
    en: 'There are too many tags, or one is too long (at most 50 of 50 characters each).',
  },
  notes: {
    de: 'Die Notizen sind zu lang (höchstens 10.000 Zeichen).',
    en: 'The notes are too long (at most 10,000 characters).',
  },
};

const conflicting = {
  de: 'Kundennummer, Telefon und E-Mail gehören zu verschiedenen Kontakten.',
  en: 'Customer number, phone and e-mail are those of different contacts.',
};
const full = {
  de: 'Der Tarif erlaubt keine weiteren Kontakte.',
  en: 'The plan allows no more contacts.',
};

export const faultOf = (row: number, field: string): ImportFault => ({
  row,
  field,
  what: sentences[field] ?? { de: 'Diese Angabe ist nicht gültig.', en: 'This is not valid.' },
});

/** What a refusal says about a row; anything else that is thrown is a fault of ours. */
export function faultsOf(row: number, error: unknown): ImportFault[] {
  if (!isRefusal(error)) throw error;
  if (error.code === 'quota_exceeded') return [{ row, field: null, what: full }];
  if (error.code === 'contact_conflict') return [{ row, field: null, what: conflicting }];
  const fields = (error.details.faults ?? []).flatMap((fault) => /^body\.(\w+)/.exec(fault)?.[1] ?? []);
  return [...new Set(fields)].map((field) => faultOf(row, field));
}
