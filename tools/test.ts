// npm test                               all tests but the browser's (npm run journey) and the long rounds (npm run proofs)
// npm test -- server/modules/webhooks    the tests of a folder or a file
// npm test -- --test-name-pattern=seq    any option of node --test
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, globSync, statSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startTestServer } from '#tests/database.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const places = ['server', 'bench', 'protocol', 'sdk', 'widget/src', 'console/src', 'tests', 'tools'];
/** A file that hangs says so instead of holding up everything. */
const PATIENCE_MS = 420_000;

const testsUnder = (folder: string): string[] =>
  globSync('**/*.test.ts', {
    cwd: folder,
    exclude: (name) => name === 'node_modules' || name === 'fixtures' || name === 'dist',
  }).map((file) => relative(root, resolve(folder, file)));

function chosenFiles(paths: readonly string[]): string[] {
  if (paths.length > 0) {
    return paths.flatMap((path) => (statSync(path).isDirectory() ? testsUnder(resolve(path)) : [path]));
  }
  return places
    .flatMap((place) => testsUnder(resolve(root, place)))
    .filter((file) => !file.startsWith('tests/browser/'));
}

const closed = (child: ChildProcess): Promise<number> =>
  new Promise((done) => child.once('close', (code, signal) => done(code ?? (signal === 'SIGINT' ? 130 : 143))));

async function main(given: readonly string[]): Promise<number> {
  // What follows an option without "=" is its value.
  const isPath = (argument: string, index: number) =>
    !argument.startsWith('-') && (existsSync(argument) || !/^--[^=]+$/.test(given[index - 1] ?? ''));
  const options = given.filter((argument, index) => !isPath(argument, index));
  const paths = given.filter(isPath);
  const strangers = paths.filter((path) => !existsSync(path));
  if (strangers.length > 0) {
    console.error(`${strangers.join(', ')} is neither a file nor a folder: name tests as they are called from here.`);
    return 2;
  }
  const files = chosenFiles(paths).sort();
  if (files.length === 0) {
    console.error('There is no test in what was named: name a *.test.ts file or a folder that holds some.');
    return 1;
  }

  // The terminal sends Ctrl+C to the child as well; a signal to this process alone has to be handed on.
  let child: ChildProcess | undefined;
  let stopped: NodeJS.Signals | undefined;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      stopped = signal;
      child?.kill(signal);
    });
  }

  const server = await startTestServer();
  try {
    if (stopped) return 130;
    child = spawn(
      process.execPath,
      ['--test', '--test-concurrency=2', '--test-reporter=spec', `--test-timeout=${PATIENCE_MS}`, ...options, ...files],
      {
        cwd: root,
        stdio: 'inherit',
        env: {
          LOG_LEVEL: 'silent',
          // Each file is a process that reads the whole product: compiled once, it does so in half the time.
          NODE_COMPILE_CACHE: resolve(root, 'node_modules/.cache/tests'),
          ...process.env,
          TEST_DATABASE_URL: server.url,
          TEST_TEMPLATE: server.template,
        },
      },
    );
    return await closed(child);
  } finally {
    await server.stop();
  }
}

if (import.meta.main) process.exitCode = await main(process.argv.slice(2));
