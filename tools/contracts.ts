// npm run contracts               writes contracts/console.yaml from the code, and contracts/<name>.types.ts from every contracts/<name>.yaml
// npm run contracts -- --check    fails where one of them is not up to date
// npm run contracts -- --coverage prints how many operations are answered, and which are not
import { execFile } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { stringify } from 'yaml';
import { type Coverage, coverageLines } from '#surfaces/contract/coverage.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = `${root}contracts/`;
const run = promisify(execFile);

const names = (): string[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => file.slice(0, -'.yaml'.length))
    .sort();

async function typesOf(name: string): Promise<string> {
  const generator = `${root}tools/contract-types/generate.mjs`;
  const { stdout } = await run(process.execPath, [generator, `${folder}${name}.yaml`], { maxBuffer: 64 * 1024 * 1024 });
  return stdout;
}

const readIfThere = (path: string): string | undefined => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
};

/** The console's document is written in code; its YAML is there for reading and for its types. */
async function staleConsoleDocument({ write }: { write: boolean }): Promise<boolean> {
  const { consoleDocument } = await import('#surfaces/console/document.ts');
  const path = `${folder}console.yaml`;
  const text = `# Printed from server/surfaces/console/document.ts by "npm run contracts".\n${stringify(consoleDocument().published, { aliasDuplicateObjects: false })}`;
  if (readIfThere(path) === text) return false;
  if (write) writeFileSync(path, text);
  return true;
}

/** Names of the documents whose committed types differ from what the document says. */
export async function staleTypes({ write }: { write: boolean }): Promise<string[]> {
  const stale: string[] = (await staleConsoleDocument({ write })) ? ['console'] : [];
  for (const name of names()) {
    const path = `${folder}${name}.types.ts`;
    const types = await typesOf(name);
    if (readIfThere(path) === types) continue;
    if (!stale.includes(name)) stale.push(name);
    if (write) writeFileSync(path, types);
  }
  return stale;
}

/** `server/app.ts` knows which operations have a function: it exports `coverage()`. */
async function printCoverage(): Promise<number> {
  const app = (await import(pathToFileURL(`${root}server/app.ts`).href)) as {
    coverage?: () => Coverage | Promise<Coverage>;
  };
  if (!app.coverage) {
    console.error('server/app.ts exports no coverage(): it must return what coverage() of #surfaces/contract returns.');
    return 1;
  }
  console.log(coverageLines(await app.coverage()).join('\n'));
  return 0;
}

async function main(options: readonly string[]): Promise<number> {
  const unknown = options.filter((option) => !['--check', '--coverage'].includes(option));
  if (unknown.length > 0) {
    console.error(`Unknown option ${unknown.join(', ')}: use --check, --coverage or none.`);
    return 2;
  }
  if (options.includes('--coverage')) return printCoverage();
  const check = options.includes('--check');
  const stale = await staleTypes({ write: !check });
  if (stale.length === 0) console.log('contracts: the types are up to date');
  else if (check) console.error(`contracts: the types of ${stale.join(', ')} are stale: run "npm run contracts"`);
  else console.log(`contracts: wrote the types of ${stale.join(', ')}`);
  return check && stale.length > 0 ? 1 : 0;
}

if (import.meta.main) process.exitCode = await main(process.argv.slice(2));
