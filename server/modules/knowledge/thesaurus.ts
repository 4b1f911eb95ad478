import { kindred, kinds } from './kindred.ts';
import { distance } from './likeness.ts';
import { isStopWord } from './stop-words.ts';
import { everyday } from './synonyms.ts';
import { fold, stem } from './words.ts';

/**
 * Words that customers and shops use for the same thing, across both languages. Small on purpose: a match through it
 * weighs less than one of words.
 */
const topics = [
  'zurückgeben zurückgebe zurückschicken zurücksenden zurück rückgabe rücksendung retoure retournieren rückgaberecht widerruf widerrufsrecht umtausch umtauschen return returns refund exchange withdraw withdrawal',
  'versand versenden verschicken schicken liefern lieferung lieferzeit zustellung porto ship shipping shipment deliver delivery postage dispatch',
  'kosten kostet kostenlos preis preise teuer gebühr gebühren cost costs price prices fee fees charge',
  'öffnungszeiten öffnungszeit geöffnet offen aufhaben hours open opening',
  'bezahlen zahlen zahlung zahlungsart zahlungsarten bezahlung pay payment payments',
  'rechnung invoice bill',
  'gutschein geschenkgutschein geschenkkarte gutscheine voucher vouchers gift giftcard',
  'kaputt zerbrochen gebrochen beschädigt defekt schaden bruch scherben broken damaged damage defective cracked',
  'garantie gewährleistung mangel warranty guarantee defect',
  'reinigen reinigung putzen waschen spülen spülmaschine spülmaschinenfest geschirrspüler geschirrspülmaschine dishwasher clean cleaning wash washing',
  'pflege pflegen pflegehinweise care',
  'mikrowelle mikrowellengeeignet microwave',
  'gravur gravieren beschriftung namenszug engrave engraving personalised personalized inscription',
  'sonderanfertigung wunschanfertigung maßanfertigung individuell auftragsarbeit custom bespoke commission',
  'kurs kurse workshop workshops töpferkurs töpfern class classes course courses lesson pottery',
  'anmelden anmeldung buchen buchung reservieren book booking register reserve',
  'absagen stornieren storno stornierung kündigen abbrechen cancel cancellation',
  'adresse anfahrt standort wo address location directions',
  'parken parkplatz parkplätze parking park',
  'bestellung bestellen auftrag order orders ordering',
  'gültig gültigkeit haltbar ablaufen abläuft verfallen valid validity expire expires',
  'ankommen angekommen arrive arrives arrived arrival',
  'laden geschäft shop store',
  'konto benutzerkonto account',
  'ausland international abroad worldwide weltweit foreign länder land countries country eu europa europas europe usa amerika america kanada canada england großbritannien britain uk australien australia japan china',
  'österreich austria',
  'schweiz switzerland swiss',
  'sonntag sonntags sunday sundays',
  'samstag samstags sonnabend saturday saturdays',
  'montag montags monday mondays',
  'kinder kind children child kids kid',
  'dauer wartezeit frist duration',
  'geburtstag kindergeburtstag geburtstagsfeier feiern birthday party parties',
  'arbeiten job jobs stelle stellen bewerben bewerbung ausbildung praktikum hiring career vacancy vacancies',
  'geld erstattung erstatten refund money',
  'kontakt erreichen telefon telefonnummer anrufen contact phone call',
];
const things = ['tasse tassen becher cup cups mug mugs', 'teller plate plates', 'schüssel schale bowl bowls'];

const LEAST_CORRECTED = 5;

const byStem = new Map<string, Set<string>>();
for (const line of [...topics, ...things, ...everyday, ...kindred]) {
  const group = line.split(' ').map(fold);
  for (const word of group) {
    const known = byStem.get(stem(word)) ?? new Set();
    for (const other of group) known.add(other);
    byStem.set(stem(word), known);
  }
}

const kindsOf = new Map<string, Set<string>>();
for (const line of kinds) {
  const [kind = '', ...of] = line.split(' ').map(fold);
  for (const word of of) kindsOf.set(stem(word), (kindsOf.get(stem(word)) ?? new Set()).add(kind));
}

const written = new Map<string, string[]>();
for (const line of [...topics, ...things, ...everyday, ...kindred, ...kinds]) {
  for (const word of line.split(' ').map(fold)) {
    const key = `${word[0]}${word.length}`;
    written.set(key, [...(written.get(key) ?? []), word]);
  }
}

/** Whether a word is one of everyday language that stands here, in any of its forms. */
export const isEverydayWord = (word: string): boolean => byStem.has(stem(word)) || kindsOf.has(stem(word));

/** Whether a word stands here as it is. */
export const isWritten = (word: string): boolean => written.get(`${word[0]}${word.length}`)?.includes(word) ?? false;

/** A word with a typing error, as it stands here; undefined where none is near. */
export function corrected(word: string): string | undefined {
  if (word.length < LEAST_CORRECTED || isEverydayWord(word)) return undefined;
  const most = word.length < 9 ? 1 : 2;
  let best: string | undefined;
  let edits = most + 1;
  for (let length = word.length - most; length <= word.length + most; length += 1) {
    for (const other of written.get(`${word[0]}${length}`) ?? []) {
      const apart = distance(word, other, most);
      if (apart < edits) [best, edits] = [other, apart];
    }
  }
  return best;
}

/** Other words for a folded word, and for the kind of thing it is; none where it is not known. */
export function synonymsOf(word: string): string[] {
  const own = stem(word);
  const found = new Set(byStem.get(own));
  for (const kind of kindsOf.get(own) ?? []) {
    found.add(kind);
    for (const other of byStem.get(stem(kind)) ?? []) found.add(other);
  }
  return [...found].filter((other) => stem(other) !== own && !isStopWord(other));
}

const stemsOf = (lines: readonly string[]): ReadonlySet<string> =>
  new Set(lines.flatMap((line) => line.split(' ').map((word) => stem(fold(word)))));
const topicStems = stemsOf(topics);
const thingStems = stemsOf(things);

/** Whether a word names what customers ask about (return, shipping). */
export const isTopic = (word: string): boolean => topicStems.has(stem(word));

/** Whether a word names the thing that they ask about it for (mug, plate). */
export const isThing = (word: string): boolean => thingStems.has(stem(word));
