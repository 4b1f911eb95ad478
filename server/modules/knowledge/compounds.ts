const LEAST_COMPOUND = 8;
const LEAST_PART = 3;
/** What German puts between the parts of a compound. */
const LINKS = ['', 's', 'n', 'en', 'es', 'er'];

/** How well a part is known: 0 not at all, 1 by another form, 2 as it is written. */
export type Knowing = (part: string) => 0 | 1 | 2;

/** The two halves of a compound whose halves are words, cut where they are known best and the shorter one is longest. */
export function splitCompound(word: string, known: Knowing): [string, string] | undefined {
  if (word.length < LEAST_COMPOUND || /\d/.test(word)) return undefined;
  let best: [string, string] | undefined;
  let most = 0;
  for (let at = LEAST_PART; at <= word.length - LEAST_PART; at += 1) {
    const right = word.slice(at);
    const rightKnown = known(right);
    if (!rightKnown) continue;
    for (const link of LINKS) {
      const left = word.slice(0, at - link.length);
      if (left.length < LEAST_PART || !word.slice(0, at).endsWith(link)) continue;
      const leftKnown = known(left);
      if (!leftKnown) continue;
      const worth = (leftKnown + rightKnown) * 100 + Math.min(left.length, right.length);
      if (worth > most) [best, most] = [[left, right], worth];
      break;
    }
  }
  return best;
}
