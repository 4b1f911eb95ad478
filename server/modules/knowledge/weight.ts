import { bearingOf } from './bearing.ts';
import { languageOf } from './language.ts';
import { isLight } from './lightness.ts';
import { withoutParticle } from './likeness.ts';
import { isThing, isTopic } from './thesaurus.ts';
import type { Vocabulary } from './vocabulary.ts';
import { fold } from './words.ts';

/** What is asked about weighs more than the thing it is asked for, and a number less than both. */
const emphasis = (word: string): number => (isTopic(word) ? 1.25 : isThing(word) ? 0.6 : /^\d+$/.test(word) ? 0.4 : 1);
/** A word that the knowledge has never heard of is likely the point of the question, */
const UNKNOWN_WEIGHS = 1.25;
/** all the more where it is asked if there is such a thing, */
const WANTED_UNKNOWN = 1.5;
/** but hardly where it is no noun: who "pauses" asks for the same as who "suspends"; */
const UNKNOWN_VERB_WEIGHS = 0.6;
/** nor where it is the visitor's own. */
const OWNED_UNKNOWN = 0.5;
/** And what stands in questions about anything tells little, least of all by its absence. */
const LIGHT = 0.6;
const LIGHT_UNKNOWN = 0.3;

/** A form that is less alike counts for less: this power of its likeness. */
const CONCEPT = 3;

/** In how many passages the matter stands, in whatever words. */
export const heldBy = (forms: ReadonlyMap<string, number>, vocabulary: Vocabulary): number =>
  [...forms].reduce((sum, [form, alike]) => sum + alike ** CONCEPT * vocabulary.holding(form), 0);

export const rarity = (holding: number, chunks: number): number =>
  Math.log(1 + (chunks - holding + 0.5) / (holding + 0.5)) + 0.2;

/** German writes its nouns with a capital letter: of an unknown word it tells whether it is likely the point. */
function nounsOf(query: string): ReadonlySet<string> | undefined {
  if (languageOf(query) === 'en') return undefined;
  const inside = query.replace(/(^|[.!?:]\s+)\p{L}+/gu, '$1').match(/\p{Lu}[\p{L}\p{N}]*/gu) ?? [];
  return inside.length > 0 ? new Set(inside.map(fold)) : undefined;
}

const isAside = (word: string): boolean => isLight(word) || isLight(withoutParticle(word));

/** What each word of a question counts beside how rare it is. */
export function weighing(query: string): (word: string, isUnknown: boolean) => number {
  const nouns = nounsOf(query);
  const bearing = bearingOf(query);
  const isVerb = (word: string) => (nouns ? !nouns.has(word) : /(?:ed|ing)$/.test(word));
  return (word, isUnknown) => {
    if (!isUnknown) return emphasis(word) * (isAside(word) ? LIGHT : 1);
    const point = isVerb(word) ? UNKNOWN_VERB_WEIGHS : UNKNOWN_WEIGHS;
    if (isAside(word)) return point * LIGHT_UNKNOWN;
    if (bearing.owned.has(word)) return point * OWNED_UNKNOWN;
    return bearing.wantsThing && !isVerb(word) ? point * WANTED_UNKNOWN : point;
  };
}
