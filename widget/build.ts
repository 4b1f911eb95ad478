import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { frame, loader } from './vite.config.ts';

const dist = fileURLToPath(new URL('./dist', import.meta.url));

/** What a page pays before anybody chats, and what the first opening costs. */
const budgets = { loader: 4 * 1024, frame: 45 * 1024 };

const gzipped = (path: string) => gzipSync(readFileSync(path), { level: 9 }).length;

const folderSize = (folder: string): number =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + gzipped(join(entry.parentPath, entry.name)), 0);

/** Builds loader and app into `widget/dist`; throws where one is over its budget. */
export async function buildWidget(): Promise<{ loaderBytes: number; frameBytes: number }> {
  await build(frame);
  await build(loader);
  const loaderBytes = gzipped(join(dist, 'widget.js'));
  const frameBytes = folderSize(join(dist, 'frame'));
  const line = (name: string, bytes: number, budget: number) =>
    `widget ${name}: ${(bytes / 1024).toFixed(1)} kB gzip of ${budget / 1024} kB`;
  console.log(line('loader', loaderBytes, budgets.loader));
  console.log(line('app', frameBytes, budgets.frame));
  if (loaderBytes > budgets.loader) throw new Error(`${line('loader', loaderBytes, budgets.loader)}: over its budget.`);
  if (frameBytes > budgets.frame) throw new Error(`${line('app', frameBytes, budgets.frame)}: over its budget.`);
  return { loaderBytes, frameBytes };
}

if (import.meta.main) await buildWidget();
