export type Masked = { names: readonly string[]; language: 'de' | 'en' };

const words = {
  de: { name: '[Name]', address: '[E-Mail]', number: '[Nummer]', link: '[Adresse]' },
  en: { name: '[name]', address: '[e-mail]', number: '[number]', link: '[address]' },
};

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const MAIL = /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}.-]{1,200}\.\p{L}{2,24}/gu;
const LINK = /\bhttps?:\/\/\S{1,2000}/gi;
const IBAN = /\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,4})?\b/g;
/** Telephone, order and customer numbers: five digits or more, with what stands between them. */
const NUMBER = /(?<![\p{L}\p{N}])[+(]?\d(?:[ ()/.-]{0,2}\d){4,19}(?!\p{N})/gu;
/** Letters and digits mixed: order numbers such as AB-12345. */
const CODE = /\b(?=[A-Z0-9-]{5,30}\b)(?=[A-Z0-9-]*\d{3})(?=[A-Z0-9-]*[A-Z])[A-Z0-9]+(?:-[A-Z0-9]+)*\b/g;
const ADDRESSED =
  /\b(Hallo|Guten (?:Morgen|Tag|Abend)|Liebe[rs]?|Sehr geehrte[rs]?|Hello|Hi|Dear|Frau|Herrn?|Mrs?\.?|Ms\.?)((?:\s+(?:Frau|Herrn?|Mrs?\.?|Ms\.?|Dr\.?))*)\s+(\p{Lu}[\p{L}'-]+(?:\s+\p{Lu}[\p{L}'-]+)?)(?=[\s,.!?]|$)/gu;
const SAID =
  /\b([Ii]ch heiße|[Ii]ch heisse|[Mm]ein Name ist|[Mm]y name is|I'm)\s+(\p{Lu}[\p{L}'-]+(?:\s+\p{Lu}[\p{L}'-]+)?)/gu;

/** Dates, times and money are what answers are made of. */
const isFact = (text: string): boolean =>
  /^\d{1,2}\.\d{1,2}\.(?:\d{2}|\d{4})?$/.test(text) ||
  /^\d{4}-\d\d-\d\d$/.test(text) ||
  /^\d{1,3}(?:[.,]\d{3})+(?:[.,]\d{2})?$/.test(text) ||
  /^\d{1,2}[.:]\d{2}\s*-\s*\d{1,2}[.:]\d{2}$/.test(text);

const LONGEST = 4000;

/**
 * A text without what tells of a person: names that are known or introduced, mail addresses, links and long numbers.
 * It errs on the side of masking, because a person reads it again before anybody else does.
 */
export function masked(text: string, { names, language }: Masked): string {
  const put = words[language];
  let out = text.slice(0, LONGEST);
  out = out.replace(LINK, put.link).replace(MAIL, put.address).replace(IBAN, put.number);
  out = out.replace(CODE, put.number).replace(NUMBER, (found) => (isFact(found.trim()) ? found : put.number));
  // Before the known names, so that a title is not taken for one.
  out = out.replace(ADDRESSED, (_whole, greeting: string, title: string) => `${greeting}${title} ${put.name}`);
  out = out.replace(SAID, (_whole, lead: string) => `${lead} ${put.name}`);
  const parts = [...new Set(names.flatMap((name) => [name.trim(), ...name.trim().split(/\s+/)]))]
    .filter((name) => name.length >= 2)
    .sort((left, right) => right.length - left.length)
    .slice(0, 60);
  for (const name of parts) {
    out = out.replace(new RegExp(`(?<!\\p{L})${escaped(name)}(?!\\p{L})`, 'giu'), put.name);
  }
  return out.replace(new RegExp(`(?:${escaped(put.name)}\\s+)+${escaped(put.name)}`, 'g'), put.name).trim();
}
