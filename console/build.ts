import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';

const firstLoadBudgetKilobytes = 250;

type Chunk = { file: string; imports?: string[] };

/** What a signed-in person loads before the inbox stands: these parts with all that they import. */
const inboxParts = [
  'index.html',
  'src/shell/workspace-gate.tsx',
  'src/shell/shell.tsx',
  'src/inbox/inbox-page.tsx',
  'src/language/german.ts',
];

async function firstLoadKilobytes(dist: string): Promise<number> {
  const manifest = JSON.parse(await readFile(join(dist, '.vite', 'manifest.json'), 'utf8')) as Record<string, Chunk>;
  const files = new Set<string>();
  const collect = (name: string): void => {
    const chunk = manifest[name];
    if (!chunk) throw new Error(`The build has no part "${name}": name it as it is called now in console/build.ts.`);
    if (files.has(chunk.file)) return;
    files.add(chunk.file);
    for (const imported of chunk.imports ?? []) collect(imported);
  };
  for (const name of inboxParts) collect(name);
  const sizes = await Promise.all(
    [...files].map(async (file) => gzipSync(await readFile(join(dist, file)), { level: 9 }).byteLength),
  );
  return sizes.reduce((sum, size) => sum + size, 0) / 1024;
}

export async function buildConsole(): Promise<{ dist: string; firstLoadKilobytes: number }> {
  await build({ configFile: fileURLToPath(new URL('./vite.config.ts', import.meta.url)), logLevel: 'warn' });
  const dist = fileURLToPath(new URL('./dist', import.meta.url));
  const kilobytes = await firstLoadKilobytes(dist);
  if (kilobytes > firstLoadBudgetKilobytes) {
    throw new Error(
      `The console's first load is ${kilobytes.toFixed(0)} kB gzip, over its ${firstLoadBudgetKilobytes} kB: load the new part lazily.`,
    );
  }
  return { dist, firstLoadKilobytes: kilobytes };
}

if (import.meta.main) {
  const { firstLoadKilobytes: kilobytes } = await buildConsole();
  console.log(`console: first load ${kilobytes.toFixed(0)} kB gzip of ${firstLoadBudgetKilobytes}`);
}
