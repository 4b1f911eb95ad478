import { fold } from '#modules/knowledge/index.ts';

/** What a message wants that a dialogue is there for. */
export type Wish = 'booking' | 'moving' | 'cancelling' | 'callback';

const callback =
  /\bruckruf\b|\bzuruckruf\w*|\bzuruckgerufen\b|\bruf\w*\b.{0,20}\bmich\b.{0,20}\b(?:an|zuruck)\b|\bmich\b.{0,20}\banrufen\b|\b(?:meine )?(?:telefon)?nummer (?:hinterlassen|da ?lassen)|\bcall me\b|\bcall (?:me )?back\b|\bcallback\b|\bleave (?:you )?(?:my|a) (?:phone )?number\b|\bgive me a (?:call|ring)\b|\bring me\b/;
const policy = /^(?:was|wie viel|wieviel|wie lange|warum|wo|what|how (?:much|long|far)|why|where|who|wer)\b/;
const booked = /\b(?:termin\w*|buchung\w*|reservierung\w*|appointment\w*|booking\w*|reservation\w*)\b/;
const cancels = /\b(?:absag\w*|stornier\w*|abbestell\w*|cancel\w*|call off)\b/;
const moves =
  /\b(?:verschieb\w*|verleg\w*|umbuch\w*|ander(?:n|e|er)? termin|anderen tag|reschedul\w*|move|postpone|change)\b/;
const books =
  /\b(?:buchen|buche|buchst|reservier\w*|vereinbar\w*|ausmachen|book|reserve|schedule|make|arrange|get|have|set up)\b/;
const wishes =
  /\b(?:mocht\w*|will|wollen|wurde|brauch\w*|hatte|kann ich|konnte ich|konnen wir|bitte|gern\w*|einen|einem|haben sie|habt ihr|gibt es|frei\w*|can i|could i|can we|id like|would like|want|need|please|lets|do you have|any|an|uhr|heute|morgen|ubermorgen|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|today|tomorrow|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b/;

/** Only what is wished for: "Was kostet ein Termin?" is a question like any other. */
export function wishOf(message: string): Wish | undefined {
  const text = fold(message.replace(/['’]/g, ''))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  if (callback.test(text)) return 'callback';
  if (policy.test(text)) return undefined;
  const namesOne = booked.test(text);
  if (namesOne && cancels.test(text)) return 'cancelling';
  if (namesOne && moves.test(text)) return 'moving';
  if (namesOne && (wishes.test(text) || text.split(' ').length <= 3)) return 'booking';
  if (
    /^(?:ich |wir |i |we )?/.test(text) &&
    books.test(text) &&
    wishes.test(text) &&
    /\b(?:buchen|buche|reservier\w*|book|reserve|schedule)\b/.test(text)
  )
    return 'booking';
  return undefined;
}
