import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import WebSocket from 'ws';
import type { House } from '../house.ts';
import { ROUNDS, SETTLE_MS } from './settling.ts';

const WOKEN_WITHIN_MS = 5_000;

/** What the process has in memory, as the kernel counts it. */
export function residentBytes(pid: number): number {
  const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Number(kilobytes) * 1024;
}

async function inspectorOf(house: House): Promise<string> {
  process.kill(house.pid, 'SIGUSR1');
  for (const end = Date.now() + WOKEN_WITHIN_MS; Date.now() < end; await pause(20)) {
    const listed = await fetch(`http://127.0.0.1:${house.inspectPort}/json/list`).catch(() => undefined);
    const [target] = listed ? ((await listed.json()) as { webSocketDebuggerUrl?: string }[]) : [];
    if (target?.webSocketDebuggerUrl) return target.webSocketDebuggerUrl;
  }
  throw new Error('the inspector of the product did not wake');
}

/** Has the product's garbage collected, as often as it takes to give its pages back. */
export async function collectGarbage(house: House): Promise<void> {
  const line = new WebSocket(await inspectorOf(house));
  await new Promise((resolve, reject) => line.once('open', resolve).once('error', reject));
  for (let round = 1; round <= ROUNDS; round += 1) {
    const done = new Promise((resolve) => line.once('message', resolve));
    line.send(JSON.stringify({ id: round, method: 'HeapProfiler.collectGarbage' }));
    await done;
    await pause(SETTLE_MS);
  }
  line.close();
}
