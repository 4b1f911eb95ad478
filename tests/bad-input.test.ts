import assert from 'node:assert/strict';
import { execFile, execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { createServer as createTcp } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { postmasterOf } from './proofs/crash-remains.ts';
import { freePort, type Running, startProcess } from './proofs/process.ts';

const folders: string[] = [];
const folder = (): string => {
  const made = mkdtempSync(join(tmpdir(), 'switchboard-bad-input-'));
  folders.push(made);
  return made;
};
after(() => {
  for (const made of folders) rmSync(made, { recursive: true, force: true });
});

const status = (url: string): Promise<number> => fetch(url).then(({ status }) => status);
/** The lines for a person: what the log says in JSON is for machines. */
const sentences = (running: Running): string[] =>
  running
    .said()
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('{'));

async function refuses(running: Running): Promise<string[]> {
  const { code } = await running.exited;
  assert.ok(
    code !== null && code !== 0,
    `it should have ended with a fault, and ended with ${code}: ${running.said()}`,
  );
  assert.doesNotMatch(running.said(), /^\s+at .+:\d+:\d+/m, 'no stack for somebody who mistyped');
  return sentences(running);
}

describe('on one data folder', () => {
  const dataDir = folder();
  let port = 0;
  let first: Running;
  before(async () => {
    port = await freePort();
    first = startProcess({ environment: { DATA_DIR: dataDir, PORT: String(port), DRAIN_MS: '1500' } });
    await first.ready();
  });
  after(async () => {
    first.kill('SIGKILL');
    await first.exited;
  });

  test('a second start is refused and names the first, which goes on', async () => {
    const second = startProcess({ environment: { DATA_DIR: dataDir, PORT: String(await freePort()) } });
    const said = await refuses(second);
    assert.equal(said.length, 1);
    assert.match(said[0] ?? '', new RegExp(`already runs on .*process ${first.pid}`));
    assert.equal(await status(`${first.url}/readyz`), 200);
  });

  test('a taken port is said in one sentence, nothing of it goes on running, and the next start works', async () => {
    const other = folder();
    const environment = { DATA_DIR: other, PORT: String(port) };
    const said = await refuses(startProcess({ environment }));
    assert.equal(said.length, 1);
    assert.match(said[0] ?? '', new RegExp(`port ${port} is taken.*set PORT`));
    assert.equal(existsSync(join(other, 'postgres', 'postmaster.pid')), false, 'its database has stopped');
    assert.equal(existsSync(join(other, 'switchboard.lock')), false);
    const free = startProcess({ environment: { ...environment, PORT: String(await freePort()) } });
    await free.ready();
    free.kill('SIGTERM');
    assert.equal((await free.exited).code, 0);
  });

  test('asked to stop, it says that it is not ready, answers what it has begun, and ends without a fault', async () => {
    const [head, tail] = ['{"slug":"no-such', '-workspace"}'];
    const answered = new Promise<number | undefined>((resolve, reject) => {
      const asking = request(`${first.url}/api/sdk/session`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'content-length': String(head!.length + tail!.length) },
      });
      asking.on('response', (reply) => {
        reply.resume();
        resolve(reply.statusCode);
      });
      asking.on('error', reject);
      asking.write(head);
      // The rest comes when the stopping is well under way.
      setTimeout(() => asking.end(tail), 1200);
    });
    await pause(200);
    first.kill('SIGTERM');
    await pause(200);
    assert.equal(await status(`${first.url}/readyz`), 503);
    assert.equal(await status(`${first.url}/livez`), 200);
    assert.equal(await answered, 404, 'the request under way had its answer');
    const { code, signal } = await first.exited;
    assert.deepEqual({ code, signal }, { code: 0, signal: null });
    assert.throws(() => process.kill(postmasterOf(dataDir).pid, 0), 'the database has stopped with it');
  });
});

test('wrong settings are all told at once, each with what would be right', async () => {
  const said = await refuses(
    startProcess({
      environment: { DATA_DIR: folder(), PORT: 'eighty', LOG_LEVEL: 'loud', PUBLIC_URL: 'chat', TLS_CERT: 'x' },
    }),
  );
  const all = said.join('\n');
  for (const part of [
    /PORT should be a whole number/,
    /LOG_LEVEL should be one of/,
    /PUBLIC_URL should be a URL/,
    /TLS_CERT and TLS_KEY/,
  ])
    assert.match(all, part);
  assert.equal(said.length, 5, 'a heading and a line for each');
});

test('a setting that is one letter off is not passed over in silence', async () => {
  const all = (await refuses(startProcess({ environment: { DATABSE_URL: 'postgres://x', PORT: '0' } }))).join('\n');
  assert.match(all, /DATABSE_URL is not a setting; DATABASE_URL is/);
});

test('an unknown line of .env is a fault, and its value is not shown', async () => {
  const cwd = folder();
  writeFileSync(join(cwd, '.env'), 'PORTT=80\nMY_SECRET=hunter2\n');
  const all = (await refuses(startProcess({ environment: {}, cwd }))).join('\n');
  assert.match(all, /MY_SECRET in \.env is not a setting/);
  assert.doesNotMatch(all, /hunter2/);
});

test('an argument is refused with a pointer to the settings', async () => {
  const said = await refuses(startProcess({ environment: { PORT: '0' }, arguments: ['--port', '80'] }));
  assert.equal(said.length, 1);
  assert.match(said[0] ?? '', /takes no arguments.*--port 80.*\.env\.example/);
});

test('a data folder that cannot be written is named, with what to do', async (context) => {
  const isRoot = process.getuid?.() === 0;
  let dataDir = join(folder(), 'data');
  let release = () => {};
  if (isRoot) {
    // For root nothing is read-only but a file system that is.
    dataDir = '/sys/switchboard';
    if (!existsSync('/sys')) return context.skip('there is no read-only place here');
  } else {
    const parent = folder();
    chmodSync(parent, 0o500);
    release = () => chmodSync(parent, 0o700);
    dataDir = join(parent, 'data');
  }
  const said = await refuses(startProcess({ environment: { DATA_DIR: dataDir, PORT: '0' } }));
  release();
  assert.equal(said.length, 1, said.join('\n'));
  assert.match(said[0] ?? '', new RegExp(`data folder ${dataDir} cannot be used: .*set DATA_DIR`));
});

test('a data folder that is a file is named, and the file is left alone', async () => {
  const dataDir = join(folder(), 'data');
  writeFileSync(dataDir, 'mine');
  const said = await refuses(startProcess({ environment: { DATA_DIR: dataDir, PORT: '0' } }));
  assert.equal(said.length, 1, said.join('\n'));
  assert.match(said[0] ?? '', /cannot be used: .*file/);
});

test('a database that does not answer is named without its password', async () => {
  // Something listens and says nothing that PostgreSQL would say.
  const server = createTcp((socket) => socket.end());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  server.close();
  const port = typeof address === 'object' && address ? address.port : 0;
  const running = startProcess({
    environment: { DATA_DIR: folder(), PORT: '0', DATABASE_URL: `postgres://me:hunter2@127.0.0.1:${port}/x` },
  });
  await pause(1500);
  running.kill('SIGTERM');
  await running.exited;
  assert.doesNotMatch(running.said(), /hunter2/);
});

test('an address that is not of this machine is said in one sentence', async () => {
  const dataDir = folder();
  const said = await refuses(
    startProcess({ environment: { DATA_DIR: dataDir, HOST: '192.0.2.1', PORT: String(await freePort()) } }),
  );
  assert.equal(said.length, 1, said.join('\n'));
  assert.match(said[0] ?? '', /HOST is 192\.0\.2\.1/);
});

test('an older Node says in one sentence that it is too old', async (context) => {
  const script = fileURLToPath(new URL('../tools/require-node.mjs', import.meta.url));
  const older = ['/usr/bin/node', '/usr/local/bin/node'].find((path) => {
    if (!existsSync(path)) return false;
    const major = execFileSync(path, ['-p', 'process.versions.node.split(".")[0]']).toString();
    return Number(major) < 24;
  });
  if (!older) return context.skip('there is no older Node on this machine');
  const failure = await promisify(execFile)(older, [script]).then(
    () => undefined,
    (error: { code: number; stderr: string }) => error,
  );
  assert.equal(failure?.code, 1);
  assert.match(failure?.stderr ?? '', /^Switchboard needs Node\.js 24 or newer, and this is \d+\.\d+\.\d+\..+\n$/);
});
