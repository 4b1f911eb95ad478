// npm run check  types, lint and format, contracts, settings, fences, lock file; prints the gauges of the house
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { coverage } from '../server/app.ts';
import { cycles as cyclesOf, violations } from './fences.ts';
import { gaugeLines, gaugesOf } from './gauges.ts';
import { readSources } from './imports.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const program = (name: string) => join(root, 'node_modules', '.bin', name);

type Outcome = { name: string; faults: string; tookMs: number };
type Check = { name: string; run: () => Promise<string> };

/** What the program said when it failed; nothing when it was content. */
const outputOf = (file: string, args: string[]): Promise<string> =>
  new Promise((done) => {
    execFile(file, args, { cwd: root, maxBuffer: 64 * 1024 * 1024 }, (error, stdout, stderr) => {
      done(error ? `${stdout}${stderr}`.trim() || error.message : '');
    });
  });

const node = (script: string, ...options: string[]) => outputOf(process.execPath, [join(root, script), ...options]);

/** Whose registry a package came from is each machine's own business; a lock file that names one fails elsewhere. */
function registriesInLockFile(): string {
  const lines = readFileSync(join(root, 'package-lock.json'), 'utf8').split('\n');
  const named = lines.flatMap((line, index) => (/"resolved":\s*"https?:/.test(line) ? [index + 1] : []));
  return named.length === 0
    ? ''
    : `package-lock.json names a registry in ${named.length} places, first in line ${named[0]}: .npmrc leaves them out; run "npm install --package-lock-only".`;
}

const sources = readSources(root);
const fenceViolations = violations(sources);
const cycles = cyclesOf(sources);

const checks: Check[] = [
  { name: 'types', run: () => outputOf(program('tsc'), ['-p', '.']) },
  { name: 'types of the widget', run: () => outputOf(program('tsc'), ['-p', 'widget']) },
  { name: 'types of the console', run: () => outputOf(program('tsc'), ['-p', 'console']) },
  { name: 'lint and format', run: () => outputOf(program('biome'), ['ci', '--max-diagnostics=50', '--colors=off']) },
  { name: 'contracts', run: () => node('tools/contracts.ts', '--check') },
  { name: 'settings', run: () => node('tools/settings.ts', '--check') },
  { name: 'lock file', run: async () => registriesInLockFile() },
  {
    name: 'fences',
    run: async () =>
      fenceViolations.map(({ fence, path, line, fault }) => `${path}:${line}  ${fault} (${fence})`).join('\n'),
  },
  {
    name: 'cycles',
    run: async () => cycles.map((group) => `These import each other: ${group.join(' ↔ ')}`).join('\n'),
  },
];

async function perform({ name, run }: Check): Promise<Outcome> {
  const startedAt = performance.now();
  const faults = await run().catch((error: Error) => error.message);
  return { name, faults, tookMs: performance.now() - startedAt };
}

const outcomes = await Promise.all(checks.map(perform));
for (const { name, faults, tookMs } of outcomes) {
  console.log(`${faults ? '✗' : '✓'} ${name} (${(tookMs / 1000).toFixed(1)} s)`);
  if (faults) console.log(faults.replace(/^/gm, '    '));
}

const gauges = gaugesOf({
  sources,
  coverage: await coverage(),
  fenceViolations: fenceViolations.length,
  cycles: cycles.length,
});
console.log(`\n${gaugeLines(gauges).join('\n')}\n`);

const failed = outcomes.filter(({ faults }) => faults).map(({ name }) => name);
if (failed.length > 0 || gauges.some(({ isFault }) => isFault)) {
  console.error(failed.length > 0 ? `Not in order: ${failed.join(', ')}.` : 'A gauge is out of its bounds.');
  process.exitCode = 1;
}
