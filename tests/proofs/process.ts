import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../../server/main.ts', import.meta.url));

/** A port that was free a moment ago. */
export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

export type Exit = { code: number | null; signal: NodeJS.Signals | null; afterMs: number };

export type Running = {
  pid: number;
  url: string;
  child: ChildProcess;
  /** All that it has said so far, on both streams. */
  said(): string;
  exited: Promise<Exit>;
  /** Resolves when requests are taken; rejects with what it said where it ends before. */
  ready(withinMs?: number): Promise<void>;
  kill(signal: NodeJS.Signals): void;
};

const CLEAN = /^(?:PATH|HOME|LANG|TMPDIR|USER|LD_LIBRARY_PATH)$/;

/** The product as somebody runs it: a process of its own, told everything by its environment. */
export function startProcess({
  environment,
  cwd,
  arguments: args = [],
}: {
  environment: Record<string, string>;
  cwd?: string;
  arguments?: string[];
}): Running {
  const startedAt = performance.now();
  const inherited = Object.fromEntries(Object.entries(process.env).filter(([name]) => CLEAN.test(name)));
  const child = spawn(process.execPath, [main, ...args], {
    env: { ...inherited, SAMPLE_DATA: '0', LOG_LEVEL: 'info', ...environment },
    ...(cwd && { cwd }),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  child.stdout?.on('data', (data: Buffer) => {
    said += data.toString();
  });
  child.stderr?.on('data', (data: Buffer) => {
    said += data.toString();
  });
  let hasEnded = false;
  const exited = new Promise<Exit>((resolve) => {
    child.once('close', (code, signal) => {
      hasEnded = true;
      resolve({ code, signal, afterMs: performance.now() - startedAt });
    });
  });
  const url = `http://127.0.0.1:${environment['PORT']}`;
  const isReady = () =>
    fetch(`${url}/readyz`, { signal: AbortSignal.timeout(1000) }).then(
      (reply) => reply.ok,
      () => false,
    );
  // Whatever becomes of the test: nothing of it goes on running.
  const atExit = () => child.kill('SIGKILL');
  process.once('exit', atExit);
  void exited.then(() => process.off('exit', atExit));
  return {
    pid: child.pid ?? 0,
    url,
    child,
    said: () => said,
    exited,
    async ready(withinMs = 30_000) {
      for (const end = Date.now() + withinMs; Date.now() < end; ) {
        if (hasEnded) throw new Error(`It ended before it was ready:\n${said}`);
        // The first start makes its keys after it listens: ready is what it calls ready.
        if (said.includes('Switchboard is ready') && (await isReady())) return;
        await pause(20);
      }
      throw new Error(`It was not ready within ${withinMs} ms:\n${said}`);
    },
    kill: (signal) => void child.kill(signal),
  };
}
