import { randomBytes } from 'node:crypto';
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { makeFolder } from '../make-folder.ts';
import { StartupError } from '../startup-error.ts';
import { folderFault } from './folder-fault.ts';
import { startOf } from './processes.ts';

/** Held while one process works on a data folder. */
export type DataDirLock = { path: string; release(): void };

type Holder = { pid: number; startOf: string; token: string };

function readHolder(path: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Holder;
  } catch {
    return undefined;
  }
}

const isAlive = (holder: Holder | undefined): holder is Holder =>
  holder !== undefined && startOf(holder.pid) === holder.startOf;

const taken = (dataDir: string, holder: Holder): StartupError =>
  new StartupError(
    `Switchboard already runs on ${dataDir} (process ${holder.pid}): stop that one first, or set DATA_DIR and PORT to start a second one beside it.`,
  );

/** A link appears whole or not at all, so nobody ever reads half a lock. */
function tryLink(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Moves a dead process's lock aside; puts it back when somebody alive was quicker. */
function setAside(path: string, aside: string): void {
  try {
    renameSync(path, aside);
  } catch {
    return;
  }
  if (isAlive(readHolder(aside))) tryLink(aside, path);
  rmSync(aside, { force: true });
}

async function take(dataDir: string, path: string, own: Holder): Promise<void> {
  const draft = `${path}.${own.token}`;
  writeFileSync(draft, `${JSON.stringify(own)}\n`, { mode: 0o600 });
  try {
    for (let attempt = 0; attempt < 5; attempt += 1) {
      if (tryLink(draft, path)) {
        // Several may have found the same dead lock: whose link still stands after a moment has it.
        if (attempt > 0) await pause(50);
        if (readHolder(path)?.token === own.token) return;
      }
      const holder = readHolder(path);
      if (isAlive(holder)) throw taken(dataDir, holder);
      setAside(path, `${draft}.aside`);
    }
  } finally {
    rmSync(draft, { force: true });
  }
  throw new StartupError(`The lock ${path} could not be taken: others are starting on the same data at this moment.`);
}

/**
 * Makes this process the only one on a data folder, or says who is. To be called before anything in it is touched.
 * Processes in other containers cannot be seen: one data folder belongs to one container.
 */
export async function takeDataDirLock(dataDir: string): Promise<DataDirLock> {
  const folder = resolve(dataDir);
  const path = join(folder, 'switchboard.lock');
  const own: Holder = {
    pid: process.pid,
    startOf: startOf(process.pid) ?? '',
    token: randomBytes(8).toString('hex'),
  };
  try {
    makeFolder(folder);
    await take(folder, path, own);
  } catch (error) {
    throw folderFault(folder, error);
  }
  return {
    path,
    release() {
      if (readHolder(path)?.token === own.token) rmSync(path, { force: true });
    },
  };
}
