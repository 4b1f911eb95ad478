import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, startProcess } from '#tests/proofs/process.ts';
import type { Keys } from './keys.ts';

export type House = { keys: Keys; stop(): Promise<void> };

/** The product as a newcomer starts it: its own process, its own embedded database, the demo shop inside. */
export async function startHouse(environment: Record<string, string>): Promise<House> {
  const dataDir = await mkdtemp(join(tmpdir(), 'switchboard-tour-'));
  const remove = () => rm(dataDir, { recursive: true, force: true });
  const product = startProcess({
    environment: { DATA_DIR: dataDir, PORT: String(await freePort()), SAMPLE_DATA: '1', ...environment },
    cwd: dataDir,
  });
  try {
    await product.ready(60_000);
    const keys = JSON.parse(await readFile(join(dataDir, 'first-run.json'), 'utf8')) as Keys;
    return {
      keys,
      async stop() {
        product.kill('SIGTERM');
        await product.exited;
        await remove();
      },
    };
  } catch (error) {
    product.kill('SIGKILL');
    await product.exited;
    await remove();
    throw error;
  }
}
