import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

type Entry = { pid: number; parent: number; own: number; reaped: number };

let ticksPerSecond: number | undefined;
const tickRate = (): number => {
  ticksPerSecond ??= Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }));
  return ticksPerSecond;
};

/** Fields 4 and 14 to 17 of proc_pid_stat(5), counted from behind the name, which may hold anything. */
export function readEntry(pid: number, stat: string): Entry {
  const fields = stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number);
  const at = (field: number) => fields[field - 3] ?? 0;
  return { pid, parent: at(4), own: at(14) + at(15), reaped: at(16) + at(17) };
}

function entries(): Entry[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        return [readEntry(Number(name), readFileSync(`/proc/${name}/stat`, 'utf8'))];
      } catch {
        // It ended between the listing and the reading: its time is its parent's `reaped` now.
        return [];
      }
    });
}

/**
 * CPU seconds, user and system, of these processes and all below them, those that have ended included: the kernel
 * adds the time of a child that is waited for, with all that child has waited for, to its parent's `cutime` and
 * `cstime`, and both Node and the postmaster wait for every child. Linux scales the two counters so that they sum to
 * the scheduler's nanoseconds; only their printing is rounded, by a hundredth of a second per process.
 */
export function cpuSeconds(roots: readonly number[]): number {
  const all = entries();
  const counted = new Set<number>();
  const add = (pid: number): number => {
    const entry = counted.has(pid) ? undefined : all.find((one) => one.pid === pid);
    if (!entry) return 0;
    counted.add(pid);
    const below = all.filter(({ parent }) => parent === pid).reduce((sum, child) => sum + add(child.pid), 0);
    return entry.own + entry.reaped + below;
  };
  return roots.reduce((sum, pid) => sum + add(pid), 0) / tickRate();
}
