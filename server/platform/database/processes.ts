import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readlinkSync } from 'node:fs';
import { basename } from 'node:path';

const hasProc = existsSync('/proc/self/stat');

const ps = (pid: number, column: string): string =>
  spawnSync('ps', ['-o', `${column}=`, '-p', String(pid)], { encoding: 'utf8' }).stdout?.trim() ?? '';

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

function link(path: string): string | undefined {
  try {
    return readlinkSync(path);
  } catch {
    return undefined;
  }
}

/**
 * Names one life of a process: a number that was given out again has another start. Undefined where no such process
 * runs; one that ended and was never collected by its parent counts as ended.
 */
export function startOf(pid: number): string | undefined {
  if (!Number.isSafeInteger(pid) || pid <= 0) return undefined;
  if (!hasProc) {
    if (ps(pid, 'state').startsWith('Z')) return undefined;
    return ps(pid, 'lstart') || undefined;
  }
  const stat = read(`/proc/${pid}/stat`);
  if (!stat) return undefined;
  // The second field is the program's name in brackets, and may hold anything.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  if (fields[0] === 'Z' || fields[0] === 'X') return undefined;
  return `${read('/proc/sys/kernel/random/boot_id')?.trim()}:${fields[19]}`;
}

export const isRunning = (pid: number): boolean => startOf(pid) !== undefined;

/** True where the process is a PostgreSQL server over exactly this folder (an absolute, real path). */
export function isPostgresOver(pid: number, cluster: string): boolean {
  if (!isRunning(pid)) return false;
  if (!hasProc) {
    const line = ps(pid, 'command');
    return /\bpostgres\b/.test(line) && line.includes(cluster);
  }
  const folder = link(`/proc/${pid}/cwd`);
  const program = link(`/proc/${pid}/exe`);
  if (folder && program) return folder === cluster && basename(program).startsWith('postgres');
  const line = read(`/proc/${pid}/cmdline`)?.split('\0') ?? [];
  return line.some((part) => basename(part) === 'postgres') && line.includes(cluster);
}
