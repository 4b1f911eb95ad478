import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Conversation } from '@switchboard/protocol';
import { type Client, createClient, type SocketMaker, type Thread } from '@switchboard/sdk';
import { WebSocket } from 'ws';
import { call } from './app.ts';
import { testDatabase } from './database.ts';
import { freePort, type Running, startProcess } from './proofs/process.ts';

let database: Awaited<ReturnType<typeof testDatabase>>;
let dataDir: string;
let processes: Running[];
const clients: Client[] = [];

before(async () => {
  database = await testDatabase();
  dataDir = await mkdtemp(join(tmpdir(), 'switchboard-two-'));
  const shared = {
    DATABASE_URL: database.url,
    DATA_DIR: dataDir,
    MASTER_KEY: randomBytes(32).toString('base64'),
    SAMPLE_DATA: '1',
    LOG_LEVEL: 'info',
  };
  const start = async () => startProcess({ environment: { ...shared, PORT: String(await freePort()) } });
  // Both at once: one migrates and makes the demo, the other waits for it.
  processes = await Promise.all([start(), start()]);
  await Promise.all(processes.map((process) => process.ready()));
});
after(async () => {
  for (const client of clients) client.close();
  for (const process of processes) process.kill('SIGTERM');
  const exits = await Promise.all(processes.map(({ exited }) => exited));
  assert.deepEqual(
    exits.map(({ code }) => code),
    [0, 0],
  );
  await database.drop();
  await rm(dataDir, { recursive: true, force: true });
});

const sees = (thread: Thread, words: RegExp) =>
  new Promise<void>((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`not seen: ${words}`)), 30_000);
    const look = () => {
      if (!thread.state.messages.some(({ body, pending }) => !pending && words.test(body))) return;
      clearTimeout(late);
      resolve();
    };
    thread.subscribe(look);
    look();
  });

test('on one database two processes are one house: a visitor at the first is answered by a person at the second', async () => {
  const [one, two] = processes as [Running, Running];
  const file = join(dataDir, 'first-run.json');
  const { demo } = JSON.parse(await readFile(file, 'utf8')) as {
    demo: { publicKey: string; staff: { username: string; password: string }[] };
  };
  const session = await call<{ sessionToken: string }>(
    one.url,
    'POST',
    `/api/chat/visitor/sessions?apiKey=${demo.publicKey}`,
    { body: {} },
  );
  const visitorToken = session.body.data.sessionToken;
  const opened = await call<{ conversation: Conversation }>(one.url, 'POST', '/api/chat/visitor/conversations', {
    session: visitorToken,
    body: {},
  });
  const id = opened.body.data.conversation.conversationId;
  const signedIn = await call<{ accessToken: string }>(two.url, 'POST', '/api/auth/workspace-login', {
    headers: { 'x-tenant-slug': 'demo' },
    body: { username: 'jonas', password: demo.staff.find(({ username }) => username === 'jonas')?.password },
  });
  const staffToken = signedIn.body.data.accessToken;
  const open = (baseUrl: string, audience: 'visitor' | 'agent', token: string) => {
    const client = createClient({
      baseUrl,
      audience,
      token: async () => token,
      WebSocket: WebSocket as unknown as SocketMaker,
    });
    clients.push(client);
    client.connect();
    return client.thread(id);
  };
  const [visitor, staff] = [open(one.url, 'visitor', visitorToken), open(two.url, 'agent', staffToken)];
  visitor.send('Was kostet der Versand nach Österreich?');
  await Promise.all([sees(visitor, /9,90/), sees(staff, /9,90/)]);
  staff.send('Hallo, hier ist Jonas.');
  await sees(visitor, /hier ist Jonas/);
  visitor.send('Danke!');
  await sees(staff, /Danke!/);
  const seqs = visitor.state.messages.map(({ seq }) => seq);
  assert.deepEqual(
    seqs,
    seqs.map((_, index) => index + 1),
  );
});
