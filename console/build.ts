import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';

const firstLoadBudgetKilobytes = 250;

/** Every script that the page loads before anything is clicked: what index.html names. */
async function firstLoadKilobytes(dist: string): Promise<number> {
  const page = await readFile(join(dist, 'index.html'), 'utf8');
  const scripts = [...page.matchAll(/(?:src|href)="\/console\/([^"]+\.js)"/g)].map((match) => match[1] ?? '');
  const sizes = await Promise.all(scripts.map(async (name) => gzipSync(await readFile(join(dist, name))).byteLength));
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
