import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

export const dist = fileURLToPath(new URL('./dist', import.meta.url));

/** What a page pays before anybody chats, and what the first opening costs. */
export const budgets = { loader: 4 * 1024, frame: 45 * 1024 };

export type WidgetSizes = {
  /** What every page of a website loads. */
  loaderBytes: number;
  /** What comes when somebody opens it for the first time. */
  frameBytes: number;
  /** With everything that is fetched when it is used. */
  allBytes: number;
};

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

/** Of what was built last, each file compressed as a server does it. */
export function widgetSizes(folder = dist): WidgetSizes {
  return {
    loaderBytes: gzipped(join(folder, 'widget.js')),
    frameBytes: firstOpening(join(folder, 'frame')) + gzipped(join(folder, 'panel.js')),
    allBytes: folderSize(join(folder, 'frame')),
  };
}
