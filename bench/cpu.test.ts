import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { test } from 'node:test';
import { cpuSeconds, readEntry } from './cpu.ts';

const linux = { skip: process.platform === 'linux' ? false : 'counts from /proc' };
// By its own account: a busy machine takes longer to give it that much.
const BUSY = 'while (process.cpuUsage().user < 300_000);';

test('a program whose name holds brackets is read like any other', () => {
  const stat = '77 (a ) S 9) R 5 1 1 0 -1 4194304 1 2 3 4 11 12 13 14 20 0 1 0 999';
  assert.deepEqual(readEntry(77, stat), { pid: 77, parent: 5, own: 23, reaped: 27 });
});

test('the work of a child counts while it runs and after it has ended', linux, async () => {
  const before = cpuSeconds([process.pid]);
  execFileSync(process.execPath, ['-e', BUSY]);
  const ended = cpuSeconds([process.pid]) - before;
  assert.ok(ended > 0.15, `${ended} s of an ended child`);

  const child = spawn(process.execPath, ['-e', `${BUSY} console.log(1); setInterval(() => {}, 1000)`]);
  await once(child.stdout, 'data');
  const both = cpuSeconds([process.pid]) - before;
  const twice = cpuSeconds([process.pid, child.pid ?? 0]) - before;
  child.kill();
  assert.ok(both > ended + 0.15, `${both} s with a child that runs`);
  assert.ok(twice - both < 0.1, 'a process that is named and found below another counts once');
});
