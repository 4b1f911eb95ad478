import { fold } from './words.ts';

const months =
  'januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember|january|february|march|may|june|july|october|december';
const days =
  'montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|monday|tuesday|wednesday|thursday|friday|saturday|sunday|weekday|werktag|wochenende|weekend|täglich|daily|morgens|abends|frühling|frühjahr|sommer|herbst|winter|spring|summer|autumn|noon|midnight';
const span =
  'minuten?|stunden?|tage?n?|werktage?n?|wochen?|monate?n?|jahre?n?|minutes?|hours?|days?|weeks?|months?|years?|nights?|nächte?|prozent';
const counted =
  '\\d+|eine?[rnm]?|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|zwölf|one|two|three|four|five|six|seven|eight|nine|ten|twelve|thirty|sixty|ninety|half an?|halbe';

/** What sort of fact a question wants, by how it asks, and how a passage shows that it holds one. */
const sorts: readonly [asks: RegExp, shows: RegExp][] = [
  [
    /\b(?:kost\w*|preis\w*|teuer|wieviel|wie viel|wie hoch|gebuhr\w*|costs?|prices?|how much|fees?|charged?|expensive)\b/,
    /[€£$]|\b(?:EUR|CHF|kostenlos|gratis|umsonst|frei|free)\b/i,
  ],
  [
    /\b(?:wann|um wie viel uhr|uhrzeit|offnungszeit\w*|offen|geoffnet|when|what time|hours|which days?|welche[nr]? tage?n?)\b/,
    new RegExp(`\\d\\s?Uhr\\b|\\b\\d{1,2}[:.]\\d{2}\\b|\\b\\d{1,2}\\s?[ap]m\\b|(?:${months}|${days})`, 'i'),
  ],
  [
    /\b(?:wie lang\w*|wie schnell|dauert?|bis wann|frist|how (?:long|soon|quickly|fast)|deadline)\b/,
    new RegExp(`(?:^|[^\\p{L}])(?:${counted})\\s(?:\\p{L}+\\s)?(?:${span})(?:[^\\p{L}]|$)`, 'iu'),
  ],
  [
    /\b(?:wie oft|how often)\b/,
    /\b(?:jede[rns]?|alle|einmal|zweimal|every|once|twice|each|pro|a year|a month|a week)\b/i,
  ],
  [
    /\b(?:wie alt|ab welchem alter|how old|what age|\d+ ?(?:jahrig\w*|years? old))\b/,
    /\b(?:Jahren?|Monaten?|ersten|years?|months?|age|from \d+|under \d+|up to)\b/,
  ],
];

/** Whether a passage holds the sort of fact that a question wants; undefined where the question does not tell. */
export function expectedBy(query: string): ((text: string) => boolean) | undefined {
  const asked = fold(query);
  const wanted = sorts.filter(([asks]) => asks.test(asked)).map(([, shows]) => shows);
  return wanted.length > 0 ? (text) => wanted.some((shows) => shows.test(text)) : undefined;
}
