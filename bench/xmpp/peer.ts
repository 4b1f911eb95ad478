import { type ChildProcess, spawn } from 'node:child_process';
import { accessSync, constants, mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '#tests/proofs/process.ts';

/** A server of others that does the same work, on a folder of its own that goes with it. */
export type Peer = { pid: number; port: number; stop(): void };
export type Recipe = (place: { folder: string; port: number }) => {
  command: string;
  args: string[];
  environment?: Record<string, string>;
};

const READY_WITHIN_MS = 30_000;
const SYSTEM_FOLDERS = ['/usr/sbin', '/usr/local/sbin', '/usr/bin', '/usr/local/bin'];

/** The full path of a program; undefined where it is not installed. */
export function programAt(name: string): string | undefined {
  const folders = [...(process.env['PATH'] ?? '').split(':'), ...SYSTEM_FOLDERS].filter(Boolean);
  return folders
    .map((folder) => join(folder, name))
    .find((path) => {
      try {
        accessSync(path, constants.X_OK);
        return true;
      } catch {
        return false;
      }
    });
}

const answers = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1' });
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });

export async function startPeer(name: string, recipe: Recipe): Promise<Peer> {
  const folder = mkdtempSync(join(tmpdir(), `switchboard-bench-${name}-`));
  const port = await freePort();
  const { command, args, environment } = recipe({ folder, port });
  const child: ChildProcess = spawn(command, args, {
    cwd: folder,
    env: { ...process.env, HOME: folder, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const hear = (data: Buffer) => {
    said = (said + data.toString()).slice(-4000);
  };
  child.stdout?.on('data', hear);
  child.stderr?.on('data', hear);
  let hasEnded = false;
  child.once('error', hear);
  child.once('exit', () => {
    hasEnded = true;
  });
  const stop = () => {
    process.off('exit', stop);
    child.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
  };
  process.once('exit', stop);
  for (const end = Date.now() + READY_WITHIN_MS; !hasEnded && Date.now() < end; await pause(50)) {
    if (await answers(port)) return { pid: child.pid ?? 0, port, stop };
  }
  stop();
  throw new Error(`${name} did not start: ${said}`);
}
