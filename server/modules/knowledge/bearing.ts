import { fold } from './words.ts';

/** What is somebody's own is seldom named where the answer is written: "mein Schal", "my daughter". */
const owned =
  /\b(?:mein|meine[mnrs]?|unser|unsere[mnrs]?|my|our)\s+(?:(?:neue|alte|kleine)[mnrs]?\s+|(?:new|old|little)\s+)?([\p{L}\p{N}'-]+)/giu;
/** What is asked after as such is what the answer must name: "Gibt es eine Sauna?", "Do you sell stamps?". */
const wantsThing =
  /^(?:\p{L}+,\s+)?(?:\p{L}+(?:t|en)\s+(?:ihr|sie|es|man)\b|(?:do|does)\s+(?:you|the)\b|(?:is|are)\s+there\b)/iu;

export type Bearing = {
  /** Words that name what is the visitor's own. */
  owned: ReadonlySet<string>;
  /** Whether the question is if there is such a thing. */
  wantsThing: boolean;
};

/** How the words of a question stand to what is asked. */
export function bearingOf(query: string): Bearing {
  const words = [...query.matchAll(owned)].map((match) => fold(match[1] ?? ''));
  return { owned: new Set(words), wantsThing: wantsThing.test(query.trim()) };
}
