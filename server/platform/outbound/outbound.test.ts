import assert from 'node:assert/strict';
import type { LookupAddress } from 'node:dns';
import { createServer } from 'node:http';
import { type AddressInfo, createServer as createTcpServer } from 'node:net';
import { after, before, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { type WebhookReceiver, webhookReceiver } from '#tests/fakes/webhook-receiver.ts';
import { systemClock } from '../clock.ts';
import type { Log } from '../log.ts';
import { Refusal } from '../refusal.ts';
import { type Outbound, type OutboundNeeds, outbound } from './outbound.ts';

const log: Log = { debug() {}, info() {}, warn() {}, error() {} };
const open: Outbound[] = [];
let receiver: WebhookReceiver;

/** Names lead wherever a test says; nothing leaves this machine. */
const names: Record<string, LookupAddress[]> = {
  'hooks.example.com': [{ address: '127.0.0.1', family: 4 }],
  'metadata.example.com': [{ address: '169.254.169.254', family: 4 }],
  'six.example.com': [{ address: '::1', family: 6 }],
  'public.example.com': [{ address: '93.184.216.34', family: 4 }],
};

function guard(needs: Partial<OutboundNeeds> = {}): Outbound {
  const made = outbound({
    allowPrivateTargets: false,
    allowedTargets: [],
    clock: systemClock,
    log,
    lookup: async (name) => {
      const found = names[name];
      if (!found) throw Object.assign(new Error('not found'), { code: 'ENOTFOUND' });
      return found;
    },
    ...needs,
  });
  open.push(made);
  return made;
}

const refusedWith = (code: string) => (error: unknown) => error instanceof Refusal && error.code === code;

before(async () => {
  receiver = await webhookReceiver();
});
after(async () => {
  await Promise.all(open.map((one) => one.close()));
  await receiver.close();
});

const port = () => new URL(receiver.url).port;

const hostile = (): string[] => [
  ...[
    '127.0.0.1',
    'localhost',
    'LOCALHOST',
    'localhost.',
    'api.localhost',
    '127.1',
    '127.0.1',
    '2130706433',
    '0x7f000001',
    '0x7f.0.0.1',
    '0177.0.0.1',
    '017700000001',
    '127.0.0.1.',
    '0',
    '0.0.0.0',
    '[::1]',
    '[::]',
    '[::ffff:127.0.0.1]',
    '[::ffff:7f00:1]',
    '[::127.0.0.1]',
    '[0:0:0:0:0:0:0:1]',
    '[64:ff9b::7f00:1]',
    '[64:ff9b:1::7f00:1]',
    '[2002:7f00:1::]',
    '[2001:0:7f00:1::1]',
    '[fe80::1]',
    '[fc00::1]',
    '[fd00:ec2::254]',
    '[ff02::1]',
    '[fec0::1]',
    '169.254.169.254',
    '0xa9fea9fe',
    '10.0.0.1',
    '172.16.0.1',
    '192.168.0.1',
    '100.64.0.1',
    '192.0.0.192',
    '198.18.0.1',
    '192.0.2.1',
    '198.51.100.7',
    '203.0.113.7',
    '224.0.0.1',
    '240.0.0.1',
    '255.255.255.255',
    '127.0.0.1',
    '①②⑦.⓪.⓪.①',
    '127%2e0.0.1',
    'postgres',
    'metadata.google.internal',
    'printer.local',
    'hooks.example.com',
    'metadata.example.com',
    'six.example.com',
    'user@127.0.0.1',
    'public.example.com@127.0.0.1',
  ].map((host) => `http://${host}:${port()}/hooks`),
  `http:\\\\127.0.0.1:${port()}\\hooks`,
  `http:127.0.0.1:${port()}`,
  `//127.0.0.1:${port()}/hooks`,
  'http://user:password@public.example.com/',
  'http://public.example.com:22/',
  'http://public.example.com:5432/',
  'https://[fe80::1%25lo]/',
  'file:///etc/passwd',
  'ftp://public.example.com/',
  'gopher://127.0.0.1:70/_x',
  'data:text/plain,hello',
  'javascript:alert(1)',
  'ws://127.0.0.1/',
  'unix:/var/run/docker.sock',
  'http://',
  'nonsense',
  '',
  `https://public.example.com/${'x'.repeat(3000)}`,
];

test('no form of a private address is ever connected to', async () => {
  // The port is opened up, so that only the address can be what is refused.
  const guarded = guard({ extraPorts: [Number(port())] });
  const forms = hostile();
  assert.ok(forms.length >= 60);
  for (const url of forms) {
    await assert.rejects(guarded.request({ url, timeoutMs: 2_000 }), refusedWith('target_refused'), url);
  }
  assert.equal(receiver.received.length, 0);
});

test('the same forms are refused when an address is entered, and the reason says where, what and what would be right', async () => {
  const guarded = guard({ extraPorts: [Number(port())] });
  for (const url of hostile()) await assert.rejects(guarded.check(url, 'body.url'), refusedWith('target_refused'), url);
  await assert.rejects(guarded.check('http://10.0.0.1/', 'body.url'), (error: Refusal) => {
    assert.equal(error.kind, 'invalid');
    assert.match(error.details.faults?.[0] ?? '', /^body\.url points to 10\.0\.0\.1.*it should be an http or https/);
    return true;
  });
  await assert.rejects(
    guarded.check('http://hooks.example.com/'),
    (error: Refusal) => !error.message.includes('127.0.0.1'),
  );
  await guarded.check('https://public.example.com/hooks');
  await guarded.check('https://not-there-yet.example.com/hooks');
});

test('a name that turns private after it was checked is refused when the connection opens', async () => {
  let asked = 0;
  const guarded = guard({
    extraPorts: [Number(port())],
    lookup: async () =>
      ++asked === 1 ? [{ address: '93.184.216.34', family: 4 }] : [{ address: '127.0.0.1', family: 4 }],
  });
  const url = `http://rebind.example.com:${port()}/`;
  await guarded.check(url);
  await assert.rejects(guarded.request({ url }), refusedWith('target_refused'));
  assert.equal(asked, 2);
  assert.equal(receiver.received.length, 0);
});

test('with private targets allowed loopback is reached, but cloud metadata never', async () => {
  const free = guard({ allowPrivateTargets: true });
  receiver.behave({ answer: 201, body: 'made', headers: { 'x-mark': 'yes' } });
  const answer = await free.request({
    url: receiver.url,
    method: 'POST',
    body: 'hello',
    headers: { 'x-a': 'b', Host: 'evil' },
  });
  assert.equal(answer.status, 201);
  assert.equal(answer.body.toString(), 'made');
  assert.equal(answer.headers['x-mark'], 'yes');
  assert.equal(answer.truncated, false);
  assert.equal(answer.url, receiver.url);
  const last = receiver.received.at(-1);
  assert.equal(last?.body, 'hello');
  assert.equal(last?.headers['accept-encoding'], 'identity');
  assert.equal(last?.headers['host'], new URL(receiver.url).host);
  await assert.rejects(free.request({ url: 'http://169.254.169.254/latest' }), refusedWith('target_refused'));
  await assert.rejects(free.request({ url: 'http://metadata.example.com/' }), refusedWith('target_refused'));
});

test('an allowed address is reached with everything below it, and nothing beside it', async () => {
  const guarded = guard();
  const origin = new URL(receiver.url).origin;
  guarded.allow(`${origin}/hooks`);
  receiver.behave({ answer: 200 });
  for (const path of ['/hooks', '/hooks?x=1', '/hooks/deeper', '/other/../hooks']) {
    assert.equal((await guarded.request({ url: origin + path })).status, 200, path);
    await guarded.check(origin + path);
  }
  for (const path of [
    '/',
    '/hooks2',
    '/hooks/../admin',
    '/hooks/%2e%2e/admin',
    '/hooks/..%2fadmin',
    '/hooks/..%5Cadmin',
  ]) {
    await assert.rejects(guarded.request({ url: origin + path }), refusedWith('target_refused'), path);
  }
});

test('redirects are answers unless they are asked for, and then each is judged again', async () => {
  const guarded = guard({ allowedTargets: [receiver.url] });
  const origin = new URL(receiver.url).origin;
  receiver.behave({ redirectTo: `${origin}/hooks/next` });
  assert.equal((await guarded.request({ url: receiver.url })).status, 302);

  receiver.behave({ redirectTo: 'hooks/next' }, { answer: 200, body: 'arrived' });
  const arrived = await guarded.request({ url: receiver.url, method: 'POST', body: 'x', redirects: 3 });
  assert.equal(arrived.body.toString(), 'arrived');
  assert.equal(arrived.url, `${origin}/hooks/next`);
  assert.equal(receiver.received.at(-1)?.method, 'GET');
  assert.equal(receiver.received.at(-1)?.body, '');

  for (const redirectTo of [
    `${origin}/admin`,
    'http://169.254.169.254/',
    'http://[::1]/',
    'file:///etc/passwd',
    'http://',
  ]) {
    receiver.behave({ redirectTo }, { answer: 200, body: 'secret' });
    const before = receiver.received.length;
    await assert.rejects(
      guarded.request({ url: receiver.url, redirects: 3 }),
      refusedWith('target_refused'),
      redirectTo,
    );
    assert.equal(receiver.received.length, before + 1);
  }

  receiver.behave({ redirectTo: receiver.url });
  const before = receiver.received.length;
  await assert.rejects(guarded.request({ url: receiver.url, redirects: 99 }), refusedWith('target_redirects'));
  assert.equal(receiver.received.length, before + 4);
});

test('credentials do not follow a redirect to another origin, a repeated POST keeps its body', async () => {
  const other = await webhookReceiver();
  const free = guard({ allowPrivateTargets: true });
  receiver.behave({ redirectTo: other.url, status: 307 });
  await free.request({
    url: receiver.url,
    method: 'POST',
    body: 'kept',
    headers: { Authorization: 'Bearer x', 'x-a': 'b' },
    redirects: 1,
  });
  const [got] = other.received;
  assert.equal(got?.body, 'kept');
  assert.equal(got?.headers['authorization'], undefined);
  assert.equal(got?.headers['x-a'], 'b');
  await other.close();
});

test('an endless answer is cut at the limit', async () => {
  const free = guard({ allowPrivateTargets: true });
  receiver.behave({ endless: true });
  const cut = await free.request({ url: receiver.url, maxResponseBytes: 1000 });
  assert.equal(cut.body.length, 1000);
  assert.equal(cut.truncated, true);
  assert.equal((await free.request({ url: receiver.url })).body.length, 64 * 1024);
});

test('a compressed answer is never inflated', async () => {
  const bomb = gzipSync(Buffer.alloc(20_000_000));
  const server = createServer((_request, response) =>
    response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const answer = await guard({ allowPrivateTargets: true }).request({
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
  });
  assert.ok(answer.body.equals(bomb.subarray(0, answer.body.length)));
  server.close();
  server.closeAllConnections();
});

test('the deadline covers everything: silence, a slow body and redirects', async () => {
  const free = guard({ allowPrivateTargets: true });
  receiver.behave({ hang: true });
  const startedAt = performance.now();
  await assert.rejects(free.request({ url: receiver.url, timeoutMs: 150 }), refusedWith('target_timeout'));
  assert.ok(performance.now() - startedAt < 1_000);

  const dripping = createServer((_request, response) => {
    response.writeHead(200);
    const timer = setInterval(() => response.write('.'), 20);
    response.on('close', () => clearInterval(timer));
  });
  await new Promise<void>((resolve) => dripping.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(dripping.address() as AddressInfo).port}/`;
  await assert.rejects(free.request({ url, timeoutMs: 150 }), refusedWith('target_timeout'));
  dripping.close();
  dripping.closeAllConnections();
});

test('what goes wrong on the way is told in plain words', async () => {
  const free = guard({ allowPrivateTargets: true });
  receiver.behave({ drop: true });
  await assert.rejects(free.request({ url: receiver.url }), /closed without an answer/);
  await assert.rejects(free.request({ url: 'http://nobody.example.com/' }), /the name could not be found/);
  const closed = await webhookReceiver();
  await closed.close();
  await assert.rejects(free.request({ url: closed.url }), /the connection was refused/);
  const odd = createTcpServer((socket) => {
    socket.on('error', () => {});
    socket.end('SSH-2.0-OpenSSH_9\r\n');
  });
  await new Promise<void>((resolve) => odd.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(odd.address() as AddressInfo).port}/`;
  await assert.rejects(free.request({ url }), /not valid HTTP/);
  odd.close();
});

test('connections are kept for the next request', async () => {
  const free = guard({ allowPrivateTargets: true });
  let connections = 0;
  const server = createServer((_request, response) => response.end('ok')).on('connection', () => {
    connections += 1;
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  for (let turn = 0; turn < 5; turn += 1) await free.request({ url });
  assert.ok(connections <= 2, `${connections} connections`);
  server.close();
  server.closeAllConnections();
});
