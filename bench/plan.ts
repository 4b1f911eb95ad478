/** How long and how often. A pair is one leg of ours and one of the denominator, one after the other. */
export type Plan = { name: 'quick' | 'full'; pairs: number; legMs: number; warmUpMs: number; latencyMs: number };

const quick: Plan = { name: 'quick', pairs: 5, legMs: 1200, warmUpMs: 1500, latencyMs: 8000 };
const full: Plan = { name: 'full', pairs: 11, legMs: 6000, warmUpMs: 5000, latencyMs: 60_000 };

export type Chosen = { plan: Plan; numbers: number[] };

/** `quick`, `full` and numbers of benchmarks, in any order; nothing said is `quick` and all of them. */
export function choose(words: readonly string[], known: readonly number[]): Chosen | { fault: string } {
  let plan = quick;
  const numbers: number[] = [];
  for (const word of words) {
    if (word === 'quick' || word === 'full') plan = word === 'full' ? full : quick;
    else if (known.includes(Number(word))) numbers.push(Number(word));
    else return { fault: `${word} is neither quick nor full nor one of the benchmarks ${known.join(', ')}.` };
  }
  return { plan, numbers: numbers.length > 0 ? numbers : [...known] };
}
