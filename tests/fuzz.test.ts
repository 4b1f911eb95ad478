import assert from 'node:assert/strict';
import { after, before, type TestContext, test } from 'node:test';
import { toldOf } from './proofs/fuzz.ts';
import { tryCorpus, tryMalformed } from './proofs/fuzz-corpus.ts';
import { fuzzHouse, REFUSES_ALWAYS } from './proofs/fuzz-house.ts';
import { fuzzPlanted, holes } from './proofs/fuzz-planted.ts';
import { sift } from './proofs/known.ts';

/** Another seed tries other requests; a failure prints the one that found it. */
const seed = Number(process.env['SEED'] ?? 20_261_121);

function expectNothing(context: TestContext, findings: string[]) {
  const { news, known } = sift(findings);
  for (const what of known) context.diagnostic(`known: ${what}`);
  assert.equal(news.join('\n\n'), '');
}

let run: Awaited<ReturnType<typeof fuzzHouse>>;
before(async () => {
  run = await fuzzHouse({ seed, perOperation: 4, withinMs: 120_000 });
});
after(() => run?.close());

test('no request that can be made from the documents is answered otherwise than they say', (context) => {
  const { report } = run;
  context.diagnostic(`${report.sent} requests, ${JSON.stringify(report.statuses)}, p99 ${report.p99Ms.toFixed(1)} ms`);
  expectNothing(context, toldOf(report));
  assert.ok(report.sent >= 500, `${report.sent} requests are too few to say anything`);
});

test('the fuzzer gets past the door of every operation that is answered', () => {
  assert.deepEqual(
    run.report.neverSucceeded.filter((id) => !REFUSES_ALWAYS.has(id)),
    [],
  );
});

test('NUL bytes, deep JSON, wrong types, long addresses and broken encodings are refused in the contract’s envelope', async (context) => {
  const { findings } = await tryCorpus(run.house.url, run.with, run.slug);
  expectNothing(context, findings);
});

test('bytes that are no HTTP are refused, and the server goes on', async (context) => {
  const { findings } = await tryMalformed(run.house.url, run.with);
  expectNothing(context, findings);
});

test('the fuzzer finds the faults that were planted for it, and blames nothing else', async () => {
  const { findings } = await fuzzPlanted(seed);
  assert.deepEqual(findings.map(({ operation }) => operation).sort(), holes.map((id) => `planted.${id}`).sort());
});
