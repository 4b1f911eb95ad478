// node tests/quality/run.ts                     the figures of the three sets, and the curve of the floor
// node tests/quality/run.ts development          the same of one set
// node tests/quality/run.ts development misses   besides, every question that went wrong
import { standardSettings } from '#modules/assistants/settings.ts';
import { type Figures, measure, type Result, refusedAt } from './measuring.ts';
import type { QuestionSet } from './question-paper.ts';

const percent = (share: number): string => `${(100 * share).toFixed(1).padStart(5)} %`;
const floor = standardSettings.floor;

function told({ kind, question, place, score, first, answer }: Result): string {
  const wanted = answer ? `${answer.document} “${answer.says}” at place ${place || '–'}` : 'nothing to find';
  return `${score.toFixed(3)}  [${kind}] ${question}\n       ${wanted}; first: ${first || '–'}`;
}

function tellFigures(set: QuestionSet, { results, chunks, top1, top5 }: Figures): void {
  const times = results.map(({ tookMs }) => tookMs).sort((left, right) => left - right);
  const median = times[times.length >> 1]!.toFixed(1);
  console.log(`${set}: ${results.length} questions, ${chunks} chunks, median ${median} ms a search`);
  console.log(`  top 1 ${percent(top1)}   top 5 ${percent(top5)}`);
  for (const kind of new Set(results.filter(({ answer }) => answer).map((result) => result.kind))) {
    const of = results.filter((result) => result.kind === kind);
    const hits = (most: number) => of.filter(({ place }) => place > 0 && place <= most).length;
    console.log(`    ${kind.padEnd(11)} ${String(of.length).padStart(3)}   top 1 ${hits(1)}   top 5 ${hits(5)}`);
  }
}

function tellCurve(measured: Map<QuestionSet, Figures>): void {
  const names = [...measured.keys()];
  console.log('\nRefused at a floor, of the questions without an answer and of those with one:');
  console.log(`floor   ${names.map((name) => name.padEnd(22)).join('')}`);
  for (let step = 30; step <= 80; step += 2) {
    const columns = [...measured.values()].map(({ results }) => {
      const { unanswerable, answerable } = refusedAt(results, step / 100);
      return `${percent(unanswerable)}  ${percent(answerable)}`.padEnd(22);
    });
    const mark = Math.abs(step / 100 - floor) < 0.01 ? '← the standard' : '';
    console.log(`${(step / 100).toFixed(2)}    ${columns.join('')}${mark}`.trimEnd());
  }
}

function tellMisses(set: QuestionSet, { results }: Figures): void {
  console.log(`\n${set}, not first:`);
  for (const result of results) if (result.answer && result.place !== 1) console.log(told(result));
  console.log(`\n${set}, answered without an answer:`);
  for (const result of results) if (!result.answer && result.score >= floor) console.log(told(result));
  console.log(`\n${set}, refused although there is one:`);
  for (const result of results) if (result.answer && result.score < floor) console.log(told(result));
}

const all: QuestionSet[] = ['frozen', 'development', 'held-out'];
const named = all.filter((set) => process.argv.includes(set));
const measured = new Map<QuestionSet, Figures>();
for (const set of named.length > 0 ? named : all) {
  const figures = await measure(set);
  measured.set(set, figures);
  tellFigures(set, figures);
}
tellCurve(measured);
// The single results of what is held out are not for who tunes.
if (process.argv.includes('misses')) {
  for (const [set, figures] of measured) if (set !== 'held-out' || named.includes(set)) tellMisses(set, figures);
}
