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
import {
  ask,
  authorizeUrl,
  Browser,
  CALLBACK,
  challengeOf,
  post,
  type Tokens,
  verifier,
} from './surface/login-scene.ts';

const PUBLIC = 'https://chat.example.com';

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
    // A proxy ends TLS before them.
    PUBLIC_URL: PUBLIC,
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

/** What a proxy does: one request goes to the first process, the next to the second. */
class Proxied extends Browser {
  #turn = 0;

  override reach(url: URL): URL {
    this.#turn += 1;
    const { url: home } = processes[this.#turn % processes.length] as Running;
    return new URL(url.pathname + url.search, home);
  }
}

test('behind a proxy, a login that began at one process goes on at the other, and its code is good for one of both', async () => {
  const [one, two] = processes as [Running, Running];
  const { demo } = JSON.parse(await readFile(join(dataDir, 'first-run.json'), 'utf8')) as {
    demo: { staff: { username: string; password: string }[] };
  };
  const anna = { name: 'anna', password: demo.staff.find(({ username }) => username === 'anna')?.password ?? '' };
  const signedIn = await call<{ accessToken: string }>(one.url, 'POST', '/api/auth/workspace-login', {
    headers: { 'x-tenant-slug': 'demo' },
    body: { username: 'anna', password: anna.password },
  });
  const made = await call<{ oauthClient: { clientId: string }; clientSecret: string }>(
    one.url,
    'POST',
    '/api/sdk/developer/oauth-clients',
    {
      token: signedIn.body.data.accessToken,
      body: { name: 'Plugin', redirectUris: [CALLBACK], allowedScopes: ['openid', 'profile', 'offline_access'] },
    },
  );
  const { clientSecret } = made.body.data;
  const { clientId } = made.body.data.oauthClient;
  const credentials = { client_id: clientId, client_secret: clientSecret };

  for (const process of [one, two]) {
    const { body } = await ask<{ issuer: string; token_endpoint: string }>(
      process.url,
      '/.well-known/openid-configuration',
      undefined,
    );
    assert.equal(body.issuer, PUBLIC);
    assert.equal(body.token_endpoint, `${PUBLIC}/oauth/token`);
  }
  const keysAt = async (process: Running) => (await ask(process.url, '/oauth/jwks.json', undefined)).body;
  assert.deepEqual(await keysAt(one), await keysAt(two));

  const browser = new Proxied(PUBLIC);
  const code_verifier = verifier();
  const start = authorizeUrl(PUBLIC, {
    client_id: clientId,
    scope: 'openid profile offline_access',
    code_challenge: challengeOf(code_verifier),
    code_challenge_method: 'S256',
  });
  const begun = await fetch(browser.reach(start), { redirect: 'manual', headers: { accept: 'text/html' } });
  for (const cookie of begun.headers.getSetCookie()) assert.match(cookie, /; secure/i);
  const back = await browser.through(start, anna);
  assert.equal(back.searchParams.get('iss'), PUBLIC);
  const redeem = (process: Running) =>
    post<Tokens>(process.url, '/oauth/token', {
      ...credentials,
      grant_type: 'authorization_code',
      code: back.searchParams.get('code') ?? '',
      redirect_uri: CALLBACK,
      code_verifier,
    });
  const answers = await Promise.all([one, two, one, two, one, two, one, two].map(redeem));
  assert.equal(answers.filter(({ status }) => status === 200).length, 1);

  // The one answer was in two hands. Another login, without a thief, holds at both.
  const again = await browser.through(start, anna);
  const { body } = await post<Tokens>(two.url, '/oauth/token', {
    ...credentials,
    grant_type: 'authorization_code',
    code: again.searchParams.get('code') ?? '',
    redirect_uri: CALLBACK,
    code_verifier,
  });
  for (const process of [one, two])
    assert.equal((await ask(process.url, '/oauth/userinfo', body.access_token)).status, 200);
  const renew = (process: Running) =>
    post<Tokens>(process.url, '/oauth/token', {
      ...credentials,
      grant_type: 'refresh_token',
      refresh_token: body.refresh_token,
    });
  const renewed = await Promise.all([one, two, one, two, one, two, one, two].map(renew));
  assert.equal(renewed.filter(({ status }) => status === 200).length, 1);
  for (const process of [one, two])
    assert.equal((await ask(process.url, '/oauth/userinfo', body.access_token)).status, 401);
});
