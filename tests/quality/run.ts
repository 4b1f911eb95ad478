// node tests/quality/run.ts          the figures of the frozen set, and the curve of the floor
// node tests/quality/run.ts held-out the same of the questions that were written after tuning
// node tests/quality/run.ts misses   besides, every question that went wrong
import { standardSettings } from '#modules/assistants/settings.ts';
import { measure, type Result, refusedAt } from './measuring.ts';
import type { QuestionSet } from './question-paper.ts';

const sets: QuestionSet[] = ['frozen', 'development', 'held-out'];
const percent = (share: number): string => `${(100 * share).toFixed(1).padStart(5)} %`;

function told({ kind, question, place, score, first, answer }: Result): string {
  const wanted = answer ? `${answer.document} “${answer.says}” at place ${place || '–'}` : 'nothing to find';
  return `${score.toFixed(3)}  [${kind}] ${question}\n       ${wanted}; first: ${first || '–'}`;
}

const set = sets.find((name) => process.argv.includes(name)) ?? 'frozen';
const { chunks, results, top1, top5 } = await measure(set);
const floor = standardSettings.floor;
const times = results.map(({ tookMs }) => tookMs).sort((left, right) => left - right);

console.log(
  `${results.length} questions, ${chunks} chunks, median ${times[times.length >> 1]!.toFixed(1)} ms a search`,
);
console.log(`top 1 ${percent(top1)}   top 5 ${percent(top5)}`);
const kinds = [...new Set(results.map(({ kind }) => kind))].filter((kind) => kind !== 'none');
for (const kind of kinds) {
  const of = results.filter((result) => result.kind === kind);
  const hits = (most: number) => of.filter(({ place }) => place > 0 && place <= most).length;
  console.log(`  ${kind.padEnd(11)} ${String(of.length).padStart(3)}   top 1 ${hits(1)}   top 5 ${hits(5)}`);
}
console.log('\nfloor   refused without an answer   refused with one');
for (let step = 30; step <= 80; step += 2) {
  const { unanswerable, answerable } = refusedAt(results, step / 100);
  const mark = Math.abs(step / 100 - floor) < 0.01 ? '  ← the standard' : '';
  console.log(`${(step / 100).toFixed(2)}    ${percent(unanswerable)}                   ${percent(answerable)}${mark}`);
}
if (process.argv.includes('misses')) {
  console.log('\nNot first:');
  for (const result of results) if (result.answer && result.place !== 1) console.log(told(result));
  console.log('\nAnswered without an answer:');
  for (const result of results) if (!result.answer && result.score >= floor) console.log(told(result));
  console.log('\nRefused although there is one:');
  for (const result of results) if (result.answer && result.score < floor) console.log(told(result));
}
