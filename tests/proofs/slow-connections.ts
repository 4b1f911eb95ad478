import { randomBytes } from 'node:crypto';
import { mkdtemp } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { limits } from '@switchboard/protocol/limits';
import { openFaultStage } from './fault-stage.ts';
import { type Besieger, besiege, type SiegeInput, type SiegeReport } from './siege.ts';

/** Five seconds for headers and one to notice, and a busy machine. */
const HEADERS_GONE_MS = 12_000;
/** Fifteen for a body. */
const BODY_GONE_MS = 22_000;

const headers = (path: string, ...more: string[]) => [`POST ${path} HTTP/1.1`, 'Host: x', ...more].join('\r\n');

const quick = (sockets: number): Besieger[] => [
  { name: 'silent connections', sockets, opening: '', goneWithinMs: HEADERS_GONE_MS },
  {
    name: 'connections with slow headers',
    sockets,
    opening: `${headers('/api/sdk/session')}\r\n`,
    drip: { text: 'X-a: b\r\n', everyMs: 400 },
    goneWithinMs: HEADERS_GONE_MS,
  },
  {
    name: 'connections with half a request line',
    sockets,
    opening: 'GET /',
    drip: { text: 'x', everyMs: 1000 },
    goneWithinMs: HEADERS_GONE_MS,
  },
];

const patient = (sockets: number, uploadPath: string, session: string): Besieger[] => [
  {
    name: 'connections with slow bodies',
    sockets,
    opening: `${headers('/api/sdk/session', 'Content-Type: application/json', 'Content-Length: 4000')}\r\n\r\n{"a":"`,
    drip: { text: 'x', everyMs: 400 },
    goneWithinMs: BODY_GONE_MS,
  },
  {
    name: 'connections with slow pieces',
    sockets,
    opening: `${headers('/api/sdk/session', 'Content-Type: application/json', 'Transfer-Encoding: chunked')}\r\n\r\n1\r\n{\r\n`,
    drip: { text: '1\r\nx\r\n', everyMs: 400 },
    goneWithinMs: BODY_GONE_MS,
  },
  {
    // A telephone in a cellar: it may take minutes, and keeps nobody waiting.
    name: 'slow uploads',
    sockets: Math.ceil(sockets / 4),
    opening: `${headers(uploadPath, `X-Ringnity-SDK-Session: ${session}`, 'Content-Type: multipart/form-data; boundary=b', 'Content-Length: 90000')}\r\n\r\n--b\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\n`,
    drip: { text: 'x', everyMs: 400 },
  },
  {
    name: 'kept connections',
    sockets,
    opening: 'GET /livez HTTP/1.1\r\nHost: x\r\n\r\n',
  },
  {
    name: 'sockets that never greet',
    sockets: Math.min(sockets, limits.socketsPerAddress),
    opening: `${[
      'GET /realtime HTTP/1.1',
      'Host: x',
      'Connection: Upgrade',
      'Upgrade: websocket',
      'Sec-WebSocket-Version: 13',
      `Sec-WebSocket-Key: ${randomBytes(16).toString('base64')}`,
      'Sec-WebSocket-Protocol: switchboard.v1',
    ].join('\r\n')}\r\n\r\n`,
    goneWithinMs: BODY_GONE_MS,
  },
];

/** `whole`: bodies, uploads and sockets too, which have longer deadlines than headers. */
export async function slowConnections({ sockets, whole }: { sockets: number; whole: boolean }): Promise<SiegeReport> {
  const scene = await openFaultStage(await mkdtemp(join(tmpdir(), 'switchboard-slow-')), { writers: 2 });
  try {
    const { id, visitorToken } = scene.stage.conversations[0]!;
    const thread = `/api/chat/visitor/conversations/${id}`;
    const before = scene.acknowledged();
    const report = await besiege({
      url: scene.url,
      besiegers: [...quick(sockets), ...(whole ? patient(sockets, `${thread}/attachments/upload`, visitorToken) : [])],
      question: { path: thread, headers: { 'x-ringnity-sdk-session': visitorToken } },
      lastsMs: whole ? BODY_GONE_MS : HEADERS_GONE_MS,
    });
    if (scene.acknowledged() - before < 50) report.findings.push('hardly anybody could write meanwhile');
    report.findings.push(...(await scene.remains()));
    return report;
  } finally {
    await scene.close();
  }
}

async function withServer(most: number, siege: Omit<SiegeInput, 'url'>): Promise<SiegeReport> {
  const server = createServer({ headersTimeout: 0, requestTimeout: 0 }, (_request, reply) => reply.end('ok'));
  server.maxConnections = most;
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  try {
    return await besiege({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, ...siege });
  } finally {
    server.closeAllConnections();
    await new Promise<void>((done) => void server.close(() => done()));
  }
}

/** The same siege before a server that waits for ever, and before one that has few places. */
export async function tryPatientServers(): Promise<{ name: string; isFound: boolean }[]> {
  const siege = { besiegers: quick(20), question: { path: '/' }, lastsMs: HEADERS_GONE_MS };
  const [patientOne, narrowOne] = await Promise.all([withServer(1000, siege), withServer(30, siege)]);
  return [
    ...siege.besiegers.map(({ name }) => ({
      name: `a server that keeps ${name}`,
      isFound: patientOne.findings.some((finding) => finding.includes(name)),
    })),
    {
      name: 'a server without a place for others',
      isFound: narrowOne.findings.some((one) => one.includes('turned away')),
    },
  ];
}
