import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const PAGE_BYTES = 4096;

/** The memory of a process in bytes, or undefined where it is gone. Linux says it in a file, macOS by a command. */
export function residentBytes(pid: number): number | undefined {
  if (process.platform === 'linux') {
    try {
      return Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]) * PAGE_BYTES;
    } catch {
      return undefined;
    }
  }
  const { stdout } = spawnSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8', timeout: 1000 });
  const kilobytes = Number.parseInt(stdout ?? '', 10);
  return Number.isNaN(kilobytes) ? undefined : kilobytes * 1024;
}
