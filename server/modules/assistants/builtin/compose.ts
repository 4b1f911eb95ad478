import {
  contentWords,
  fold,
  foldedWords,
  type Language,
  languageOf,
  likeness,
  type Passage,
  sentencesOf,
  synonymLikeness,
  synonymsOf,
} from '#modules/knowledge/index.ts';
import { say } from '../wording.ts';

export type Composed = { text: string; chunkIds: string[] };

type Sentence = { text: string; passage: number; place: number; matches: number[]; score: number };

const MOST_SENTENCES = 3;
const MOST_CHARACTERS = 480;
/** A sentence this close to the best one belongs to the answer. */
const NEAR_THE_BEST = 0.72;
const PASSAGES_READ = 4;

const plain = (sentence: string): string =>
  sentence
    .replace(/^\s*(?:[-*+•]|\d{1,2}[.)])\s+/, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*_`]{1,3}(?=\S)|(?<=\S)[*_`]{1,3}/g, '')
    .replace(/\s*\|\s*/g, ' ')
    .trim();

/** What kind of fact a question wants, by its question word. */
const wanted: [asks: RegExp, answers: RegExp][] = [
  [
    /\b(?:kost\w*|preis\w*|teuer|wieviel|wie viel|wie hoch|gebuhr\w*|cost\w*|price\w*|how much|fees?|charge)\b/,
    /[€$£]|\bEUR\b|kostenlos|kostenfrei|gratis|free of charge/i,
  ],
  [
    /\b(?:wann|wie lange|offnungszeit\w*|geoffnet|offen|frist|dauer\w*|when|how long|opening|hours|open)\b/,
    /\d+\s*(?:Uhr|Tag|Werktag|Woche|Monat|Jahr|Stunde|day|week|month|year|hour)|\d{1,2}[:.]\d{2}|\b(?:three|two|four|five|six|eight|drei|zwei|vier|fünf|sechs|acht)\b/i,
  ],
  [/\b(?:wo|adresse|anfahrt|where|address|directions)\b/, /\b\d{5}\b|straße|strasse|street|\bHof\b/i],
];

/** Begins with a word that points back, and is understood with the sentence before it. */
const pointsBack =
  /^(?:Damit|Dann|Dort|Dazu|Dafür|Danach|Davon|Diese[rsnm]?|Das gilt|Sie bekommen dann|Es|It|They|This|These|Those|Then|After that|There)\b/;

/** Sentences of the passages, judged by how much of the question they speak about; rare words weigh more. */
function judged(question: string, passages: readonly Passage[]): Sentence[] {
  const asked = contentWords(question);
  const forms = asked.map((word) => [word, ...synonymsOf(word)]);
  const grade = (words: ReadonlySet<string>, place: number): number => {
    let best = 0;
    for (const [index, form] of forms[place]!.entries()) {
      for (const word of words) {
        best = Math.max(best, index === 0 ? likeness(form, word) : synonymLikeness(form, word));
        if (best === 1) return 1;
      }
    }
    return best;
  };
  const sentences: Sentence[] = [];
  for (const [place, passage] of passages.entries()) {
    for (const [index, text] of sentencesOf(passage.text, passage.language ?? 'de').entries()) {
      const words = new Set(foldedWords(text));
      sentences.push({
        text: plain(text),
        passage: place,
        place: index,
        matches: asked.map((_, word) => grade(words, word)),
        score: 0,
      });
    }
  }
  const weights = asked.map((_, word) => {
    const holding = sentences.filter(({ matches }) => matches[word]! > 0.6).length;
    return Math.log(1 + (sentences.length + 1) / (holding + 0.5));
  });
  const all = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  const folded = fold(question);
  for (const sentence of sentences) {
    const passage = passages[sentence.passage]!;
    const heading = new Set(foldedWords(passage.heading?.split(' › ').at(-1) ?? ''));
    const title = new Set(foldedWords(passage.title));
    let own = 0;
    let byHeading = 0;
    for (const [word, weight] of weights.entries()) {
      own += (weight / all) * sentence.matches[word]!;
      if (sentence.matches[word]! >= 0.6) continue;
      byHeading += (weight / all) * Math.max(0.7 * grade(heading, word), 0.25 * grade(title, word));
    }
    const fits = wanted.some(([asks, answers]) => asks.test(folded) && answers.test(sentence.text));
    sentence.score =
      own +
      byHeading +
      0.35 * passage.score +
      (fits ? 0.25 : 0) -
      0.03 * Math.min(sentence.place, 5) -
      0.04 * sentence.passage;
  }
  return sentences;
}

function chosen(sentences: Sentence[], passages: readonly Passage[]): Sentence[] {
  const ranked = [...sentences].sort((left, right) => right.score - left.score);
  const best = ranked[0];
  if (!best) return [];
  const taken = [best];
  if (pointsBack.test(best.text)) {
    const before = sentences.find(({ passage, place }) => passage === best.passage && place === best.place - 1);
    if (before) taken.push(before);
  }
  for (const next of ranked.slice(1)) {
    if (taken.length >= MOST_SENTENCES || next.score < best.score * NEAR_THE_BEST) break;
    if (taken.some(({ text }) => text === next.text)) continue;
    if (passages[next.passage]!.language !== passages[best.passage]!.language) continue;
    const isAfterATaken = taken.some(({ passage, place }) => passage === next.passage && place === next.place - 1);
    if (pointsBack.test(next.text) && !isAfterATaken) continue;
    const addsNothing = next.matches.every((match, word) => match <= best.matches[word]!);
    if (next.passage !== best.passage && addsNothing) continue;
    const length = taken.reduce((sum, { text }) => sum + text.length + 1, next.text.length);
    if (length <= MOST_CHARACTERS) taken.push(next);
  }
  return taken.sort((left, right) => left.passage - right.passage || left.place - right.place);
}

const closed = (sentence: string): string => (/[.!?:…)"“]$/.test(sentence) ? sentence : `${sentence}.`);

function inLanguage(text: string, named: Language | null, language: Language): string {
  const written = languageOf(text) ?? named;
  return written && written !== language ? `${say('otherLanguage', language)} ${text}` : text;
}

/** An answer in the passages' own words, or undefined where they hold no sentence. */
export function compose(question: string, passages: readonly Passage[], language: Language): Composed | undefined {
  const read = passages.slice(0, PASSAGES_READ);
  const best = read[0];
  if (best?.isTypedAnswer) return { text: inLanguage(best.text, best.language, language), chunkIds: [best.chunkId] };
  const sentences = chosen(judged(question, read), read).filter(({ text }) => text !== '');
  if (sentences.length === 0) return undefined;
  const text = sentences.map((sentence) => closed(sentence.text)).join(' ');
  const used = [...new Set(sentences.map(({ passage }) => passage))];
  return {
    text: inLanguage(text, read[used[0]!]?.language ?? null, language),
    chunkIds: used.map((place) => read[place]!.chunkId),
  };
}
