import type { Coverage } from '#surfaces/contract/coverage.ts';
import type { SourceFile } from './imports.ts';
import { settingsWithoutSentence } from './settings.ts';

/** A figure of the house, and whether it may stand. */
export type Gauge = { name: string; figure: string; isFault: boolean };

const isTest = (path: string) => path.startsWith('tests/') || /\.test\.tsx?$/.test(path);
const linesOf = ({ text }: SourceFile) => text.split('\n').length;

function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((left, right) => left - right);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
}

const occurrences = (sources: readonly SourceFile[], pattern: RegExp): number =>
  sources.reduce((sum, { text }) => sum + [...text.matchAll(pattern)].length, 0);

export function gaugesOf({
  sources,
  coverage,
  fenceViolations,
  cycles,
}: {
  sources: readonly SourceFile[];
  coverage: Coverage;
  fenceViolations: number;
  cycles: number;
}): Gauge[] {
  const product = sources.filter(({ path }) => !isTest(path));
  const lengths = product.map(linesOf);
  const long = product.filter((file) => linesOf(file) > 400).length;
  const anys = occurrences(product, /(?::|\bas|<)\s*any\b(?=[\s,;)>\]|&=[])/g);
  const ignores = occurrences(product, /(?:biome-ignore|@ts-(?:ignore|expect-error|nocheck))/g);
  const mute = settingsWithoutSentence().length;
  const { answered, missing } = coverage;
  return [
    {
      name: 'operations answered',
      figure: `${answered.length} of ${answered.length + missing.length}`,
      isFault: answered.length === 0,
    },
    { name: 'fence violations', figure: String(fenceViolations), isFault: fenceViolations > 0 },
    { name: 'import cycles', figure: String(cycles), isFault: cycles > 0 },
    { name: '`any`', figure: String(anys), isFault: anys > 0 },
    { name: 'suppressions, each with its reason', figure: String(ignores), isFault: false },
    { name: 'files', figure: `${product.length} and ${sources.length - product.length} of tests`, isFault: false },
    {
      name: 'lines per file',
      figure: `median ${quantile(lengths, 0.5)}, p90 ${quantile(lengths, 0.9)}, ${long} over 400`,
      isFault: false,
    },
    { name: 'settings without a sentence', figure: String(mute), isFault: mute > 0 },
  ];
}

export function gaugeLines(gauges: readonly Gauge[]): string[] {
  const width = Math.max(...gauges.map(({ name }) => name.length));
  return gauges.map(({ name, figure, isFault }) => `  ${name.padEnd(width)}  ${figure}${isFault ? '  ✗' : ''}`);
}
