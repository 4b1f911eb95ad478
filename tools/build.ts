// npm run build                builds the widget and the console
// npm run build -- --if-stale  only what changed since it was built; silent when nothing did
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const stampFile = join(root, 'dist', '.stamp');

type Part = { name: string; sources: string[]; result: string; script: string; starter: string };

const shared = ['package-lock.json', 'protocol/src/**/*', 'sdk/src/**/*', 'contracts/*.types.ts'];

const parts: Part[] = [
  {
    name: 'widget',
    sources: ['widget/src/**/*', 'widget/*.*', ...shared],
    result: 'widget/dist/widget.js',
    script: 'widget/build.ts',
    starter: 'buildWidget',
  },
  {
    name: 'console',
    sources: ['console/src/**/*', 'console/*.*', ...shared],
    result: 'console/dist/index.html',
    script: 'console/build.ts',
    starter: 'buildConsole',
  },
];

/** A number that changes with any byte that ends in the bundle; tests don't. */
function fingerprint({ sources }: Part): string {
  const hash = createHash('sha256');
  const files = globSync(sources, { cwd: root, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  for (const file of files)
    hash
      .update(`${file.slice(root.length)}\0`)
      .update(readFileSync(file))
      .update('\0');
  return hash.digest('hex');
}

function readStamps(): Record<string, string> {
  try {
    return JSON.parse(readFileSync(stampFile, 'utf8')) as Record<string, string>;
  } catch {
    return {};
  }
}

function writeStamp(name: string, stamp: string | undefined): void {
  const { [name]: _, ...others } = readStamps();
  mkdirSync(join(root, 'dist'), { recursive: true });
  writeFileSync(stampFile, JSON.stringify(stamp ? { ...others, [name]: stamp } : others));
}

const canBuild = (): boolean => {
  try {
    createRequire(join(root, 'package.json')).resolve('vite');
    return true;
  } catch {
    return false;
  }
};

async function build(part: Part): Promise<void> {
  const stamp = fingerprint(part);
  const startedAt = performance.now();
  // A build that fails half way must not pass for the one before it.
  writeStamp(part.name, undefined);
  const script = (await import(pathToFileURL(join(root, part.script)).href)) as Record<string, () => Promise<unknown>>;
  const start = script[part.starter];
  if (!start) throw new Error(`${part.script} should export ${part.starter}().`);
  await start();
  writeStamp(part.name, stamp);
  console.log(`${part.name}: built in ${((performance.now() - startedAt) / 1000).toFixed(1)} s`);
}

async function main(options: readonly string[]): Promise<number> {
  const unknown = options.filter((option) => option !== '--if-stale');
  if (unknown.length > 0) {
    console.error(`Unknown option ${unknown.join(', ')}: use --if-stale or none.`);
    return 2;
  }
  const stamps = readStamps();
  const fresh = (part: Part) => existsSync(join(root, part.result)) && stamps[part.name] === fingerprint(part);
  const stale = options.includes('--if-stale') ? parts.filter((part) => !fresh(part)) : parts;
  if (stale.length === 0) return 0;
  if (!canBuild()) {
    const names = stale.map(({ name }) => name).join(' and ');
    console.error(
      `The ${names} must be built, and the packages that build are not installed: run "npm ci" without --omit=dev (and without NODE_ENV=production).`,
    );
    return 1;
  }
  for (const part of stale) {
    try {
      await build(part);
    } catch (error) {
      console.error(`${part.name}: not built. ${error instanceof Error ? error.message : String(error)}`);
      return 1;
    }
  }
  return 0;
}

if (import.meta.main) process.exitCode = await main(process.argv.slice(2));
