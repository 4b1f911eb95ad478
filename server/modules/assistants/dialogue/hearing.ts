import { type CountryCode, findPhoneNumbersInText } from 'libphonenumber-js';
import { fold, type Language } from '#modules/knowledge/index.ts';
import { type When, whenIn } from './when.ts';

/** What one message tells a dialogue. */
export type Heard = {
  when: When;
  phone?: string;
  /** Digits that look like a number nobody could dial. */
  hasWrongPhone: boolean;
  email?: string;
  name?: string;
  choice?: number;
  isYes: boolean;
  isNo: boolean;
  stops: boolean;
};

const yes =
  /^(?:ja|jo|jep|jawohl|gern\w*|genau|passt|stimmt|richtig|korrekt|ok|okay|in ordnung|perfekt|super|bitte|einverstanden|yes|yep|yeah|sure|correct|right|fine|please do|sounds good|that works|perfect|go ahead)\b/;
const no = /^(?:nein|ne|nee|no|nope|not)\b/;
const stops =
  /\b(?:abbrechen|abbruch|vergiss es|vergessen sie es|doch nicht|doch kein\w*|lass gut sein|lassen (?:sie|wir) es|never ?mind|forget (?:it|about it)|dont bother|cancel (?:this|that|it)|stop|abort)\b|^(?:cancel|stopp?)$/;
const ordinals = [/\b(?:erste[rnsm]?|first)\b/, /\b(?:zweite[rnsm]?|second)\b/, /\b(?:dritte[rnsm]?|third)\b/];

const email = /[^\s@<>,;]+@[^\s@<>,;]+\.[\p{L}]{2,}/u;
const word = "[\\p{Lu}][\\p{L}'’.-]*";
const introduced = new RegExp(
  `(?:[Ii]ch hei(?:ß|ss)e|[Nn]ame ist|[Aa]uf den Namen|[Hh]ier (?:ist|spricht)|[Nn]ame:|[Nn]ame(?: is|'s)|under the name(?: of)?|[Ii]ch bin|[Ii] am|[Ii]'m|[Tt]his is)\\s+(${word}(?:\\s+(?:von|van|de|der|zu)?\\s*${word}){0,3})`,
  'u',
);
const opening =
  /^(?:ich hei(?:ß|ss)e|mein name ist|ich bin|hier (?:ist|spricht)|name ist|my name is|i am|i'm|this is|it's)\s+/i;

function nameIn(text: string, isAsked: boolean): string | undefined {
  const said = introduced.exec(text)?.[1];
  if (said) return said.trim();
  if (!isAsked) return undefined;
  const left = text
    .replace(opening, '')
    .replace(/[,;]?\s*(?:und )?(?:meine|my|telefon|tel|nummer|phone|e-?mail|number)\b.*$/i, '')
    .replace(/[.,;!]+\s*$/, '')
    .trim();
  const isName = /^\p{L}[\p{L}'’.-]*(?:\s+\p{L}[\p{L}'’.-]*){0,3}$/u.test(left) && left.length <= 60;
  return isName && !yes.test(fold(left)) && !no.test(fold(left)) ? left : undefined;
}

function choiceIn(folded: string): number | undefined {
  const number = /^(?:nr|nummer|option|die|den|number)?\s*([1-9])\s*(?:bitte|please)?$/.exec(
    folded.replace(/[.#]/g, ''),
  );
  if (number) return Number(number[1]);
  const place = ordinals.findIndex((pattern) => pattern.test(folded));
  return place >= 0 ? place + 1 : undefined;
}

export function hear(
  message: string,
  asked: { name: boolean; reach: boolean },
  place: { now: Date; timeZone: string; language: Language; country: CountryCode },
): Heard {
  const text = message.slice(0, 1000).trim();
  const address = email.exec(text)?.[0];
  const withoutAddress = address ? text.replace(address, ' ') : text;
  const found = findPhoneNumbersInText(withoutAddress, place.country)[0];
  const rest = found ? withoutAddress.slice(0, found.startsAt) + withoutAddress.slice(found.endsAt) : withoutAddress;
  const folded = fold(rest.replace(/['’]/g, ''))
    .replace(/[!?,;]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const name = nameIn(rest.trim(), asked.name);
  const choice = choiceIn(folded);
  return {
    when: choice === undefined ? whenIn(rest, place) : {},
    ...(found && { phone: found.number.number }),
    hasWrongPhone: !found && asked.reach && /\d[\d\s/()-]{3,}/.test(withoutAddress),
    ...(address && { email: address.toLowerCase() }),
    ...(name && { name }),
    ...(choice !== undefined && { choice }),
    isYes: yes.test(folded),
    isNo: no.test(folded),
    stops: stops.test(folded),
  };
}
