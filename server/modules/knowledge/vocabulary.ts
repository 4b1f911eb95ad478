import { kinship, likeness, plurals, withoutParticle } from './likeness.ts';
import { stem } from './words.ts';

/** A word of the knowledge that speaks for one that was asked, from 0 to 1. */
export type Near = {
  word: string;
  alike: number /** Alike only if one of the two has a typing error. */;
  isSlip: boolean;
};

export type Vocabulary = {
  /** Passages in all. */
  chunks: number;
  words: number;
  /** In how many passages a word stands. */
  holding(word: string): number;
  /** Whether a word is written here in any of its forms. */
  knows(word: string): boolean;
  near(asked: string): Near[];
};

const LEAST_LIKENESS = 0.5;
/** A passage about a part of a compound is not one about the whole: a house is no house loan. */
const PART_OF_ASKED = 0.55;
const LEAST_PART = 5;

/** The stretch of a sorted list that begins so. */
function beginning(sorted: readonly string[], prefix: string): string[] {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < prefix) low = middle + 1;
    else high = middle;
  }
  const found: string[] = [];
  for (let at = low; at < sorted.length && sorted[at]!.startsWith(prefix); at += 1) found.push(sorted[at]!);
  return found;
}

const reversed = (word: string): string => [...word].reverse().join('');

function grouped(words: Iterable<string>, keyOf: (word: string) => string): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const word of words) {
    const key = keyOf(word);
    const group = groups.get(key);
    if (group) group.push(word);
    else groups.set(key, [word]);
  }
  return groups;
}

/** All the words of a tenant's knowledge, laid out so that forms, compounds and typing errors are found at once. */
export function vocabularyOf(counts: ReadonlyMap<string, number>, chunks: number): Vocabulary {
  const words = [...counts.keys()];
  const sorted = [...words].sort();
  const fromBehind = words.map(reversed).sort();
  const byStem = grouped(words, stem);
  const bare = (word: string) => stem(withoutParticle(word));
  const byBare = grouped(words, bare);
  const byBeginning = grouped(words, (word) => `${word[0]}${word.length}`);
  const byEnd = grouped(words, (word) => `${word.slice(-3)}${word.length}`);

  function candidates(asked: string): Set<string> {
    const found = new Set(byStem.get(stem(asked)));
    if (counts.has(asked)) found.add(asked);
    for (const word of byBare.get(bare(asked)) ?? []) found.add(word);
    const root = stem(asked);
    if (root.length >= 4) for (const word of beginning(sorted, root)) found.add(word);
    if (asked.length >= 4) {
      for (const ending of plurals) {
        for (const word of beginning(fromBehind, reversed(asked + ending))) found.add(reversed(word));
      }
    }
    for (let length = 4; length <= asked.length - 3; length += 1) {
      for (const word of byStem.get(asked.slice(0, length)) ?? []) found.add(word);
      const end = asked.slice(-length);
      if (counts.has(end)) found.add(end);
    }
    for (let length = asked.length - 2; length <= asked.length + 2; length += 1) {
      for (const word of byBeginning.get(`${asked[0]}${length}`) ?? []) found.add(word);
      if (asked.length >= 8) for (const word of byEnd.get(`${asked.slice(-3)}${length}`) ?? []) found.add(word);
    }
    return found;
  }

  const known = new Map<string, Near[]>();
  const MOST_KEPT = 5000;

  return {
    chunks,
    words: counts.size,
    holding: (word) => counts.get(word) ?? 0,
    knows: (word) => counts.has(word) || byStem.has(stem(word)),
    near(asked) {
      const kept = known.get(asked);
      if (kept) return kept;
      const near: Near[] = [];
      for (const word of candidates(asked)) {
        const kin = kinship(asked, word);
        const isPart = kin > 0 && kin < 0.9 && asked.length >= word.length + 3;
        const spelled = isPart ? (word.length >= LEAST_PART ? PART_OF_ASKED : 0) : kin;
        const alike = kin >= 0.9 ? kin : Math.max(spelled, likeness(asked, word) > kin ? likeness(asked, word) : 0);
        if (alike >= LEAST_LIKENESS) near.push({ word, alike, isSlip: alike > spelled });
      }
      near.sort((left, right) => right.alike - left.alike || holdingOf(right.word) - holdingOf(left.word));
      if (known.size >= MOST_KEPT) known.clear();
      known.set(asked, near);
      return near;
    },
  };

  function holdingOf(word: string): number {
    return counts.get(word) ?? 0;
  }
}
