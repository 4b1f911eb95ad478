import { fold } from '#modules/knowledge/index.ts';
import type { ContactInput } from './input.ts';

export const importFields = [
  'externalId',
  'name',
  'firstName',
  'lastName',
  'phone',
  'email',
  'company',
  'tags',
  'notes',
] as const;
export type ImportField = (typeof importFields)[number];

/** Headers as people and other programs write them, in German and English. */
const headers: Record<ImportField, readonly string[]> = {
  externalId: [
    'Kundennummer',
    'Kunden-Nr',
    'Kundennr',
    'Kunden-ID',
    'Externe ID',
    'Customer number',
    'Customer no',
    'Customer ID',
    'External ID',
    'Reference',
  ],
  name: [
    'Name',
    'Vollständiger Name',
    'Vor- und Nachname',
    'Kontakt',
    'Ansprechpartner',
    'Ansprechpartnerin',
    'Anzeigename',
    'Full name',
    'Display name',
    'Contact',
    'Contact name',
  ],
  firstName: ['Vorname', 'First name', 'Given name', 'Forename'],
  lastName: ['Nachname', 'Familienname', 'Zuname', 'Last name', 'Surname', 'Family name'],
  phone: [
    'Telefon',
    'Telefonnummer',
    'Telefon-Nr',
    'Tel',
    'Rufnummer',
    'Mobil',
    'Mobiltelefon',
    'Mobilnummer',
    'Handy',
    'Handynummer',
    'Phone',
    'Phone number',
    'Telephone',
    'Mobile',
    'Mobile phone',
    'Cell',
    'Cell phone',
  ],
  email: ['E-Mail', 'Mail', 'E-Mail-Adresse', 'Mailadresse', 'Email address'],
  company: [
    'Firma',
    'Firmenname',
    'Unternehmen',
    'Organisation',
    'Betrieb',
    'Company',
    'Company name',
    'Organization',
    'Business',
  ],
  tags: ['Schlagworte', 'Schlagwörter', 'Etiketten', 'Merkmale', 'Tags', 'Labels', 'Categories', 'Kategorien'],
  notes: [
    'Notizen',
    'Notiz',
    'Bemerkung',
    'Bemerkungen',
    'Kommentar',
    'Anmerkung',
    'Notes',
    'Note',
    'Comment',
    'Comments',
    'Remarks',
  ],
};

const plain = (header: string): string => fold(header).replaceAll(/[^\p{L}\p{N}]+/gu, '');
const fieldByHeader = new Map(importFields.flatMap((field) => headers[field].map((header) => [plain(header), field])));

export const fieldOf = (header: string): ImportField | undefined => fieldByHeader.get(plain(header));

/** What each column is: a field stands once, and the first column that has its name is it. */
export function columnsOf(header: readonly string[]): (ImportField | null)[] {
  const seen = new Set<ImportField>();
  return header.map((title) => {
    const field = fieldOf(title);
    if (!field || seen.has(field)) return null;
    seen.add(field);
    return field;
  });
}

/** A spreadsheet's apostrophe before what would else be a formula was never part of it. */
const unescaped = (cell: string): string => cell.replace(/^'(?=[=+\-@])/, '');

/** One row as a contact is put in; an empty cell says nothing. */
export function inputOf(cells: readonly string[], columns: readonly (ImportField | null)[]): ContactInput {
  const told: Partial<Record<ImportField, string>> = {};
  columns.forEach((field, at) => {
    const cell = unescaped(cells[at] ?? '').trim();
    if (field && cell !== '') told[field] = cell;
  });
  const { firstName, lastName, tags, ...rest } = told;
  const name = rest.name ?? ([firstName, lastName].filter(Boolean).join(' ') || undefined);
  return {
    ...rest,
    ...(name !== undefined && { name }),
    ...(tags !== undefined && {
      tags: tags
        .split(/[,;|]/)
        .map((tag) => tag.trim())
        .filter(Boolean),
    }),
  };
}
