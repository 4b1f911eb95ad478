import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { StartupError } from '../startup-error.ts';
import { type Account, commandFor, serverEnvironment } from './account.ts';
import { diskFull, saysDiskFull } from './folder-fault.ts';
import { isPostgresOver, isRunning } from './processes.ts';

const LOG_KEPT_BYTES = 10 * 1024 * 1024;
/** A long write-ahead log is read again after a crash. */
const READY_WITHIN_MS = 180_000;

const pidFile = (cluster: string): string => join(cluster, 'postmaster.pid');

type Running = { pid: number; socketDir: string; isReady: boolean };

/** What the server wrote about itself: line 1 its process, line 5 its socket's folder, line 8 its state. */
function readPidFile(cluster: string): Running | undefined {
  try {
    const lines = readFileSync(pidFile(cluster), 'utf8').split('\n');
    return { pid: Number(lines[0]), socketDir: lines[4] ?? '', isReady: lines[7]?.trim() === 'ready' };
  } catch {
    return undefined;
  }
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return;
    throw new StartupError(
      `A PostgreSQL server (process ${pid}) was left running and belongs to another user: stop it.`,
      {
        cause: error,
      },
    );
  }
}

async function isGoneWithin(pid: number, timeoutMs: number): Promise<boolean> {
  for (let waitedMs = 0; waitedMs < timeoutMs; waitedMs += 20) {
    if (!isRunning(pid)) return true;
    await pause(20);
  }
  return !isRunning(pid);
}

/** Fast first (open transactions are rolled back), then at once: nothing that was committed is lost by either. */
export async function stopPostmaster(pid: number, { fastWithinMs = 8000 } = {}): Promise<void> {
  for (const [name, withinMs] of [
    ['SIGINT', fastWithinMs],
    ['SIGQUIT', 3000],
    ['SIGKILL', 3000],
  ] as const) {
    if (!isRunning(pid)) return;
    signal(pid, name);
    if (await isGoneWithin(pid, withinMs)) return;
  }
}

/** The folder of the socket of the server over these data, where one runs and takes connections. */
export function runningServer(cluster: string): string | undefined {
  const server = readPidFile(cluster);
  return server?.isReady && isPostgresOver(server.pid, cluster) ? server.socketDir : undefined;
}

/** A server outlives a Switchboard that was killed. Returns its process where there was one. */
export async function stopLeftOver(cluster: string): Promise<number | undefined> {
  const left = readPidFile(cluster);
  if (!left) return undefined;
  const runs = isPostgresOver(left.pid, cluster);
  if (runs) await stopPostmaster(left.pid);
  // The number may by now be another program's, and PostgreSQL would take that for itself.
  rmSync(pidFile(cluster), { force: true });
  if (/\/sb-[A-Za-z0-9]{6}$/.test(left.socketDir)) rmSync(left.socketDir, { recursive: true, force: true });
  return runs ? left.pid : undefined;
}

export function rotateLog(path: string): void {
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  if (size > LOG_KEPT_BYTES) renameSync(path, `${path}.1`);
}

function saidSince(logFile: string, from: number): string {
  const text = readFileSync(logFile).subarray(from).toString('utf8');
  return text
    .split('\n')
    .filter((line) => /FATAL|PANIC|ERROR|could not|not found/.test(line))
    .join('\n');
}

function whyNot(cluster: string, logFile: string, said: string): StartupError {
  if (saysDiskFull(said)) return diskFull(cluster);
  const reason =
    said
      .split('\n')
      .at(-1)
      ?.replace(/^.*?(FATAL|PANIC|ERROR):\s*/, '') || 'it gave no reason';
  return new StartupError(`PostgreSQL did not start: ${reason} (its log: ${logFile}).`);
}

export type Launch = {
  account: Account;
  program: string;
  args: string[];
  cluster: string;
  logFile: string;
};

/** Starts the server and waits until it takes connections. */
export async function launch(order: Launch, attemptsLeft = 20): Promise<ChildProcess> {
  const { account, program, cluster, logFile } = order;
  const { file, args, identity } = commandFor(account, program, order.args);
  const log = openSync(logFile, 'a', 0o600);
  const from = statSync(logFile).size;
  // A process group of its own: Ctrl-C at the terminal must not reach it before we have finished with it.
  const child = spawn(file, args, {
    ...identity,
    cwd: '/',
    env: serverEnvironment(),
    detached: true,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  let fault: Error | undefined;
  child.on('error', (error) => {
    fault = error;
  });
  const startedAt = performance.now();
  while (performance.now() - startedAt < READY_WITHIN_MS) {
    await pause(10);
    if (fault) throw new StartupError(`PostgreSQL could not be started: ${fault.message}.`, { cause: fault });
    if (child.exitCode !== null || child.signalCode !== null) break;
    const state = readPidFile(cluster);
    if (state?.isReady && state.pid === child.pid) return child;
  }
  const said = saidSince(logFile, from);
  // Backends of a server that was killed take a moment to notice.
  if (/shared memory block|lock file ".*" already exists/.test(said) && attemptsLeft > 0) {
    await pause(250);
    return launch(order, attemptsLeft - 1);
  }
  if (child.pid && child.exitCode === null) await stopPostmaster(child.pid, { fastWithinMs: 1000 });
  throw whyNot(cluster, logFile, said);
}
