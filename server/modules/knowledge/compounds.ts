const LEAST_COMPOUND = 8;
const LEAST_PART = 3;
/** What German puts between the parts of a compound. */
const LINKS = ['', 's', 'n', 'en', 'es', 'er'];

/** The two halves of a compound whose halves are words that are known, cut where the shorter one is longest. */
export function splitCompound(word: string, isKnown: (part: string) => boolean): [string, string] | undefined {
  if (word.length < LEAST_COMPOUND || /\d/.test(word)) return undefined;
  let best: [string, string] | undefined;
  let length = 0;
  for (let at = LEAST_PART; at <= word.length - LEAST_PART; at += 1) {
    const right = word.slice(at);
    if (!isKnown(right)) continue;
    for (const link of LINKS) {
      const left = word.slice(0, at - link.length);
      if (left.length < LEAST_PART || !word.slice(0, at).endsWith(link) || !isKnown(left)) continue;
      const shorter = Math.min(left.length, right.length);
      if (shorter > length) [best, length] = [[left, right], shorter];
      break;
    }
  }
  return best;
}
