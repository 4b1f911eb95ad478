import { randomInt } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { postmasterOf } from './crash-remains.ts';
import { freePort, type Running, startProcess } from './process.ts';

export type StartsReport = { kills: number; findings: string[] };

type Keys = { operator?: { email?: string }; demo?: { publicKey?: string } };

/** The first start makes a database, its tables, keys and a demo: killed anywhere in it, the next one must get there. */
export async function interruptedStarts({
  kills,
  sampleData,
  sabotage = () => {},
}: {
  kills: number;
  sampleData: boolean;
  /** Done to the data folder before the last start: the planted hole. */
  sabotage?(dataDir: string): void;
}): Promise<StartsReport> {
  const dataDir = await mkdtemp(join(tmpdir(), 'switchboard-starts-'));
  const findings: string[] = [];
  let running: Running | undefined;
  const environment = { DATA_DIR: dataDir, PORT: String(await freePort()), SAMPLE_DATA: sampleData ? '1' : '0' };
  try {
    for (let kill = 0; kill < kills; kill += 1) {
      running = startProcess({ environment });
      // Every other kill comes while the database itself is being made.
      await Promise.race([pause(kill % 2 === 0 ? randomInt(200, 900) : randomInt(900, 2500)), running.exited]);
      running.kill('SIGKILL');
      const { code } = await running.exited;
      if (code !== null)
        findings.push(`start ${kill + 1} after a kill ended with ${code}:\n${running.said().slice(-1500)}`);
    }
    sabotage(dataDir);
    running = startProcess({ environment });
    await running.ready(60_000);
    const keys = JSON.parse(readFileSync(join(dataDir, 'first-run.json'), 'utf8')) as Keys;
    if (!keys.operator?.email) findings.push('the keys file names no operator');
    if (sampleData) {
      const reply = await fetch(`${running.url}/api/sdk/bootstrap?apiKey=${keys.demo?.publicKey}`);
      if (reply.status !== 200) findings.push(`the demo of the keys file answers ${reply.status}`);
    }
    running.kill('SIGTERM');
    const { code } = await running.exited;
    if (code !== 0) findings.push(`it stopped with ${code}`);
  } catch (error) {
    findings.push((error as Error).message);
  } finally {
    running?.kill('SIGKILL');
    await running?.exited;
    try {
      process.kill(postmasterOf(dataDir).pid, 'SIGQUIT');
      await pause(500);
    } catch {
      // It has stopped already.
    }
    await rm(dataDir, { recursive: true, force: true });
  }
  return { kills, findings };
}

/** A folder that holds something else is what a start that was cut off badly would leave. */
export async function trySpoiltFolder(): Promise<{ name: string; isFound: boolean }[]> {
  const { findings } = await interruptedStarts({
    kills: 0,
    sampleData: false,
    sabotage(dataDir) {
      mkdirSync(join(dataDir, 'postgres'));
      writeFileSync(join(dataDir, 'postgres', 'half-made'), '');
    },
  });
  return [{ name: 'a folder that cannot be started on', isFound: findings.length > 0 }];
}
