import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export type FirstRun = {
  url: string;
  operator: { email: string; password: string };
  demo: {
    tenantId: string;
    slug: string;
    publicKey: string;
    staff: { username: string; password: string; role: string }[];
    serverKey: string;
  };
};

export type DemoHouse = { firstRun: FirstRun; stop(): Promise<void> };

const main = fileURLToPath(new URL('../../server/main.ts', import.meta.url));

/** The product as a newcomer starts it: its own process, its own embedded database, the demo shop inside. */
export async function demoHouse(): Promise<DemoHouse> {
  const dataDir = await mkdtemp(join(tmpdir(), 'switchboard-demo-'));
  const child: ChildProcess = spawn(process.execPath, [main], {
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: 'warn' },
    stdio: ['ignore', 'ignore', 'inherit'],
    cwd: dataDir,
  });
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  const path = join(dataDir, 'first-run.json');
  for (const end = Date.now() + 30_000; !existsSync(path); ) {
    if (Date.now() > end || child.exitCode !== null) throw new Error('the product did not start');
    await new Promise((done) => setTimeout(done, 100));
  }
  return {
    firstRun: JSON.parse(await readFile(path, 'utf8')) as FirstRun,
    async stop() {
      child.kill('SIGTERM');
      await ended;
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
