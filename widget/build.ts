import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { frame, loader, panel, sdk } from './vite.config.ts';

const dist = fileURLToPath(new URL('./dist', import.meta.url));

/** What a page pays before anybody chats, and what the first opening costs. */
const budgets = { loader: 4 * 1024, frame: 45 * 1024 };

const gzipped = (path: string) => gzipSync(readFileSync(path), { level: 9 }).length;

const folderSize = (folder: string): number =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + gzipped(join(entry.parentPath, entry.name)), 0);

/** The page and what it names itself; what those import lazily comes when somebody uses it. */
function firstOpening(folder: string): number {
  const page = join(folder, 'frame.html');
  const named = [...readFileSync(page, 'utf8').matchAll(/assets\/[\w.-]+/g)].map(([path]) => join(folder, path));
  return [page, ...named].reduce((sum, path) => sum + gzipped(path), 0);
}

/** Builds loader and app into `widget/dist`; throws where one is over its budget. */
export async function buildWidget(): Promise<{ loaderBytes: number; frameBytes: number }> {
  await build(frame);
  await build(loader);
  await build(panel);
  await build(sdk);
  const loaderBytes = gzipped(join(dist, 'widget.js'));
  const frameBytes = firstOpening(join(dist, 'frame')) + gzipped(join(dist, 'panel.js'));
  const line = (name: string, bytes: number, budget: number) =>
    `widget ${name}: ${(bytes / 1024).toFixed(1)} kB gzip of ${budget / 1024} kB`;
  console.log(line('loader', loaderBytes, budgets.loader));
  console.log(line('app', frameBytes, budgets.frame));
  const allBytes = folderSize(join(dist, 'frame'));
  console.log(`widget in all, with what is fetched when it is used: ${(allBytes / 1024).toFixed(1)} kB gzip`);
  if (loaderBytes > budgets.loader) throw new Error(`${line('loader', loaderBytes, budgets.loader)}: over its budget.`);
  if (frameBytes > budgets.frame) throw new Error(`${line('app', frameBytes, budgets.frame)}: over its budget.`);
  return { loaderBytes, frameBytes };
}

if (import.meta.main) await buildWidget();
