import { randomInt } from 'node:crypto';
import { openLog } from '#platform/log.ts';
import { testApp } from '#tests/app.ts';
import { attackFile } from './attack-file.ts';
import { tryBrokenBooks } from './books-planted.ts';
import { crash } from './crash.ts';
import { tryBrokenLogs } from './crash-planted.ts';
import { faults } from './faults.ts';
import { toldOf } from './fuzz.ts';
import { tryCorpus, tryMalformed } from './fuzz-corpus.ts';
import { fuzzHouse, REFUSES_ALWAYS } from './fuzz-house.ts';
import { holes as fuzzHoles, fuzzPlanted } from './fuzz-planted.ts';
import { interruptedStarts, trySpoiltFolder } from './interrupted-starts.ts';
import { sift } from './known.ts';
import { ledgerCrash } from './ledger-crash.ts';
import { answeredOperations, operations } from './operations.ts';
import type { Outcome } from './outcome.ts';
import { plantSecrets } from './secrets-planted.ts';
import { inDatabase, inLists, inLog } from './secrets-search.ts';
import { forbiddenFields, foreignNames } from './tenant-bodies.ts';
import { foreignFrames, undescribedFrames } from './tenant-frames.ts';
import { tenantHouse } from './tenant-house.ts';
import { foreignIds, rightsAndRoles, undescribed } from './tenant-matrix.ts';
import { tryHoles } from './tenant-planted.ts';

/** The long rounds of what `npm test` tries shortly: `npm run proofs`, `SEED=… npm run proofs`. */
const seed = Number(process.env['SEED'] ?? randomInt(1, 2 ** 31));
const REQUESTS = 10_000;
const FUZZ_MS = 600_000;
const WHOLE_MS = 30 * 60_000;

async function fuzzing(): Promise<Outcome> {
  const perOperation = Math.ceil((REQUESTS - operations.length) / answeredOperations.length);
  const run = await fuzzHouse({ seed, perOperation, withinMs: FUZZ_MS });
  try {
    const { report } = run;
    const corpus = await tryCorpus(run.house.url, run.with, run.slug);
    const malformed = await tryMalformed(run.house.url, run.with);
    const shut = report.neverSucceeded.filter((id) => !REFUSES_ALWAYS.has(id));
    const found = (await fuzzPlanted(seed)).findings.map(({ operation }) => operation);
    return {
      cases: report.sent + corpus.cases + malformed.cases,
      findings: [
        ...toldOf(report),
        ...shut.map((id) => `${id} refused everything: nothing behind its door was tried`),
        ...(report.sent < REQUESTS ? [`only ${report.sent} of ${REQUESTS} requests were sent in the time`] : []),
        ...corpus.findings,
        ...malformed.findings,
      ],
      planted: [
        ...fuzzHoles.map((name) => ({ name, isFound: found.includes(`planted.${name}`) })),
        { name: 'blames nothing else', isFound: found.length === fuzzHoles.length },
      ],
      remarks: [
        `seed ${seed}; p50 ${report.p50Ms.toFixed(1)} ms, p99 ${report.p99Ms.toFixed(1)} ms, slowest ${report.slowest.operation} ${report.slowest.durationMs.toFixed(0)} ms; ${JSON.stringify(report.statuses)}`,
      ],
    };
  } finally {
    await run.close();
  }
}

async function tenants(): Promise<Outcome> {
  const scene = await tenantHouse();
  try {
    const reports = [
      await rightsAndRoles(scene),
      await foreignIds(scene),
      await foreignNames(scene),
      await forbiddenFields(scene),
      await foreignFrames(scene),
    ];
    return {
      cases: reports.reduce((sum, { cells }) => sum + cells, 0),
      findings: [
        ...[...undescribed(), ...undescribedFrames()].map((name) => `${name} has no expectation`),
        ...reports.flatMap(({ findings }) => findings),
        ...scene.house.faults,
      ],
      planted: await tryHoles(scene),
    };
  } finally {
    await scene.close();
  }
}

async function crashing(): Promise<Outcome> {
  const report = await crash({ rounds: 20, untilAllHeard: true });
  return {
    cases: report.acknowledged,
    findings: report.findings,
    planted: tryBrokenLogs(),
    remarks: [
      `${report.rounds} kills, ${report.unanswered} requests unanswered, ${report.resumed} reconnections, ${report.hooksHeard} webhooks heard, slowest start ${Math.round(report.slowestStartMs)} ms`,
    ],
  };
}

async function spending(): Promise<Outcome> {
  const report = await ledgerCrash({ rounds: 20, writers: 3 });
  return {
    cases: report.settled + report.filled,
    findings: report.findings,
    planted: tryBrokenBooks().map(({ what, isFound }) => ({ name: what, isFound })),
    remarks: [`${report.settled} answers, ${report.filled} top-ups, ${report.left} left reserved by the killed`],
  };
}

async function starting(): Promise<Outcome> {
  const { kills, findings } = await interruptedStarts({ kills: 8, sampleData: true });
  return { cases: kills, findings, planted: await trySpoiltFolder() };
}

async function secrets(): Promise<Outcome> {
  const lines: string[] = [];
  const log = openLog({ level: 'debug', to: { write: (line: string) => void lines.push(line) } });
  const house = await testApp({}, { log });
  try {
    const planted = await plantSecrets(house);
    const { kysely } = house.database;
    const lists = await inLists(house.url, planted);
    const findings = [
      ...(await inDatabase(kysely, planted.plants)),
      ...inLog(lines, planted.plants),
      ...lists.findings,
    ];
    const [hole] = planted.plants;
    log.warn('a planted hole', { reason: hole!.text });
    return {
      cases: planted.plants.length * (lists.lists + 2),
      findings: [...findings, ...house.faults],
      planted: [{ name: 'a password in the log', isFound: inLog(lines, [hole!]).length === 1 }],
    };
  } finally {
    await house.close();
  }
}

const suites: [string, () => Promise<Outcome>][] = [
  ['fuzzer', fuzzing],
  ['tenant matrix', tenants],
  ['planted secrets', secrets],
  ['crash', crashing],
  ['ledger', spending],
  ['interrupted starts', starting],
  ...faults,
  ['tokens', () => attackFile('attacks/jwt.test.ts')],
  ['addresses inside', () => attackFile('attacks/ssrf.test.ts')],
  ['scripts in pages', () => attackFile('browser/xss.test.ts')],
  ['uploads', () => attackFile('attacks/upload.test.ts')],
  ['bombs', () => attackFile('attacks/bombs.test.ts')],
  ['logins', () => attackFile('attacks/oauth.test.ts')],
  ['injection', () => attackFile('attacks/injection.test.ts')],
];

const late = setTimeout(() => {
  console.error(`The proofs did not end within ${WHOLE_MS / 60_000} minutes.`);
  process.exit(1);
}, WHOLE_MS);

const chosen = process.argv.slice(2);
const strangers = chosen.filter((name) => !suites.some(([suite]) => suite === name));
if (strangers.length > 0) {
  console.error(
    `There is no suite ${strangers.join(', ')}: it should be one of ${suites.map(([name]) => name).join(', ')}.`,
  );
  process.exit(2);
}

const table: Record<string, string | number>[] = [];
let failed = false;
for (const [suite, prove] of suites) {
  if (chosen.length > 0 && !chosen.includes(suite)) continue;
  const startedAt = performance.now();
  const outcome = await prove().catch(
    (error: Error): Outcome => ({ cases: 0, findings: [error.stack ?? error.message], planted: [] }),
  );
  const { news, known } = sift(outcome.findings);
  const missed = outcome.planted.filter(({ isFound }) => !isFound);
  for (const finding of news.slice(0, 40)) console.error(`\n${suite}: ${finding}`);
  for (const what of known) console.log(`${suite}, known: ${what}`);
  for (const { name } of missed) console.error(`${suite} did not find what was planted: ${name}`);
  for (const remark of outcome.remarks ?? []) console.log(`${suite}: ${remark}`);
  const isIdle = outcome.cases === 0;
  if (outcome.skipped) console.log(`${suite}: not tried: ${outcome.skipped}`);
  else if (isIdle) console.error(`${suite} tried nothing.`);
  failed ||= news.length > 0 || missed.length > 0 || (isIdle && !outcome.skipped);
  table.push({
    suite,
    cases: outcome.cases,
    found: news.length,
    known: known.length,
    'planted found': missed.length === 0 && outcome.planted.length > 0 ? `yes (${outcome.planted.length})` : 'no',
    seconds: Math.round((performance.now() - startedAt) / 1000),
  });
}
clearTimeout(late);
console.table(table);
process.exit(failed ? 1 : 0);
