import { connect } from 'node:net';
import { type Answer, type Asker, curl, type Exchange } from './exchange.ts';
import { envelopeFaults } from './fuzz-judge.ts';

type Case = { name: string; exchange: Exchange; expect: number[] };

const json = { 'content-type': 'application/json' };
const SESSIONS = '/api/sdk/session';
const post = (body: string, headers: Record<string, string> = json, path = SESSIONS): Exchange => ({
  method: 'POST',
  path,
  headers,
  body,
});
const get = (path: string, headers: Record<string, string> = {}): Exchange => ({ method: 'GET', path, headers });
const deep = (levels: number) => `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`;

/** What a generator from schemas does not think of: the layers below JSON, and JSON's own traps. */
export const corpus = (slug: string): Case[] => {
  const named = (extra: string) => `{"slug":${JSON.stringify(slug)},${extra}}`;
  return [
    { name: 'a NUL in a text', exchange: post(named('"visitor":{"name":"a\\u0000b"}')), expect: [400] },
    { name: 'a NUL in a field name', exchange: post(named('"metadata":{"a\\u0000":1}')), expect: [400] },
    { name: 'half a surrogate pair', exchange: post(named('"visitor":{"name":"\\ud800"}')), expect: [400] },
    { name: 'a body 40 levels deep', exchange: post(named(`"metadata":${deep(40)}`)), expect: [400] },
    { name: 'a body 100,000 levels deep', exchange: post(named(`"metadata":${deep(100_000)}`)), expect: [400] },
    { name: 'a list 50,000 levels deep', exchange: post('['.repeat(50_000) + ']'.repeat(50_000)), expect: [400] },
    { name: 'a number beyond every number', exchange: post(named('"metadata":{"n":1e999}')), expect: [201, 400] },
    {
      name: 'a number of 400 digits',
      exchange: post(named(`"metadata":{"n":${'9'.repeat(400)}}`)),
      expect: [201, 400],
    },
    { name: '__proto__ as a field', exchange: post(named('"__proto__":{"isAdmin":true}')), expect: [400] },
    { name: '__proto__ deep inside', exchange: post(named('"metadata":{"a":{"__proto__":{"x":1}}}')), expect: [400] },
    {
      name: 'constructor.prototype',
      exchange: post(named('"metadata":{"constructor":{"prototype":{}}}')),
      expect: [400],
    },
    {
      name: 'the same field twice',
      exchange: post(`{"slug":"nobody","slug":${JSON.stringify(slug)}}`),
      expect: [201, 400],
    },
    { name: 'broken JSON', exchange: post('{"slug":'), expect: [400] },
    { name: 'a single quote', exchange: post("{'slug':1}"), expect: [400] },
    { name: 'a byte order mark', exchange: post(`\ufeff${named('"metadata":{}')}`), expect: [201, 400] },
    { name: 'a list for an object', exchange: post('[1,2]'), expect: [400] },
    { name: 'a text for an object', exchange: post('"x"'), expect: [400] },
    { name: 'null for an object', exchange: post('null'), expect: [400] },
    { name: 'nothing for an object', exchange: post(''), expect: [400] },
    {
      name: 'a form',
      exchange: post('slug=x', { 'content-type': 'application/x-www-form-urlencoded' }),
      expect: [415],
    },
    { name: 'plain text', exchange: post('{}', { 'content-type': 'text/plain' }), expect: [415] },
    { name: 'XML', exchange: post('<a/>', { 'content-type': 'application/xml' }), expect: [415] },
    { name: 'a body without a type', exchange: post('{}', {}), expect: [400, 415] },
    { name: 'a broken type', exchange: post('{}', { 'content-type': 'application/' }), expect: [400, 415] },
    {
      name: 'a file where JSON belongs',
      exchange: post('--x--', { 'content-type': 'multipart/form-data; boundary=x' }),
      expect: [415],
    },
    {
      name: 'UTF-16',
      exchange: post('{}', { 'content-type': 'application/json; charset=utf-16' }),
      expect: [201, 400, 401, 415],
    },
    { name: 'two megabytes', exchange: post(`{"slug":"${'a'.repeat(2_100_000)}"}`), expect: [413] },
    {
      name: 'a path part of 300 characters',
      exchange: get(`/api/chat/visitor/conversations/${'a'.repeat(300)}?slug=${slug}`),
      expect: [404, 414],
    },
    { name: 'headers of 20 kB', exchange: get('/api/sdk/health', { 'x-long': 'a'.repeat(20_000) }), expect: [431] },
    { name: 'an address of 17 kB', exchange: get(`/api/sdk/health?q=${'a'.repeat(17_000)}`), expect: [414, 431] },
    { name: 'half a percent encoding', exchange: get('/api/chat/visitor/conversations/%E0%A4%A'), expect: [400] },
    { name: 'a percent sign alone', exchange: get('/api/chat/visitor/conversations/%'), expect: [400] },
    {
      name: 'bytes that are no UTF-8',
      exchange: get(`/api/chat/visitor/conversations/%ff%fe?slug=${slug}`),
      expect: [400, 401, 404],
    },
    {
      name: 'an encoded NUL in the path',
      exchange: get(`/api/chat/visitor/conversations/%00?slug=${slug}`),
      expect: [400, 401, 404],
    },
    { name: 'an encoded NUL in the query', exchange: get('/api/sdk/bootstrap?slug=%00'), expect: [400, 404] },
    { name: 'a broken encoding in the query', exchange: get('/api/sdk/bootstrap?slug=%E0%A4%A'), expect: [400, 404] },
    { name: 'a slug given twice', exchange: get(`/api/sdk/bootstrap?slug=${slug}&slug=other`), expect: [400, 404] },
    { name: 'a slug as an object', exchange: get('/api/sdk/bootstrap?slug[a]=1'), expect: [400, 401, 404] },
    { name: 'an encoded slash', exchange: get('/api/sdk%2fhealth'), expect: [400, 404] },
    { name: 'the folder above', exchange: get('/api/../../etc/passwd'), expect: [400, 404] },
    { name: 'an encoded folder above', exchange: get('/api/%2e%2e/%2e%2e/etc/passwd'), expect: [400, 404] },
    { name: 'an address that nobody has', exchange: get('/api/no/such/thing'), expect: [404] },
    { name: 'an address that nobody has at EchoCall', exchange: get('/api/v1/no/such/thing'), expect: [404] },
    { name: 'another method', exchange: { method: 'PUT', path: SESSIONS, headers: json, body: '{}' }, expect: [405] },
    {
      name: 'a method without a meaning here',
      exchange: { method: 'TRACE', path: SESSIONS, headers: {} },
      expect: [404, 405],
    },
    { name: 'a body on a GET', exchange: { ...get('/api/sdk/health', json), body: '{"a":1}' }, expect: [200, 400] },
    {
      name: 'a token with spaces',
      exchange: get('/api/server/health', { authorization: 'Bearer a b c' }),
      expect: [401],
    },
    { name: 'another scheme', exchange: get('/api/server/health', { authorization: 'Basic YTpi' }), expect: [401] },
    { name: 'an empty token', exchange: get('/api/server/health', { authorization: 'Bearer ' }), expect: [401] },
    {
      name: 'a token of 12 kB',
      exchange: get('/api/agent-sdk/me', { authorization: `Bearer ${'a.'.repeat(6000)}` }),
      expect: [401],
    },
    {
      name: 'a token of nobody’s making',
      exchange: get('/api/agent-sdk/me', { authorization: 'Bearer eyJhbGciOiJub25lIn0.e30.' }),
      expect: [401],
    },
    { name: 'a host that is none', exchange: get('/api/sdk/health', { host: 'a b' }), expect: [200, 400] },
    {
      name: 'an origin that is none',
      exchange: get(`/api/sdk/bootstrap?slug=${slug}`, { origin: '%%%' }),
      expect: [400, 403],
    },
    {
      name: 'a long idempotency key',
      exchange: post(named('"metadata":{}'), { ...json, 'idempotency-key': 'k'.repeat(300) }),
      expect: [201, 400],
    },
  ];
};

const envelopeOf = (path: string) => (path.startsWith('/api/v1') ? 'echocall' : 'ringnity');

function faultsOf({ exchange, expect }: Case, answer: Answer): string[] {
  const faults: string[] = [];
  if (!expect.includes(answer.status)) faults.push(`status ${answer.status} where ${expect.join(' or ')} is right`);
  if (answer.status >= 400) faults.push(...envelopeFaults(envelopeOf(exchange.path), answer));
  return faults;
}

export async function tryCorpus(
  url: string,
  asks: Asker,
  slug: string,
): Promise<{ cases: number; findings: string[] }> {
  const findings: string[] = [];
  const cases = corpus(slug);
  for (const one of cases) {
    const shown = curl(url, { ...one.exchange, ...(one.exchange.body && { body: one.exchange.body.slice(0, 200) }) });
    try {
      const faults = faultsOf(one, await asks.ask(one.exchange));
      if (faults.length > 0) findings.push(`${one.name}: ${faults.join('; ')}\n  ${shown.slice(0, 600)}`);
    } catch (error) {
      findings.push(`${one.name}: no answer (${(error as Error).message})\n  ${shown.slice(0, 600)}`);
    }
  }
  return { cases: cases.length, findings };
}

/** Bytes that are no HTTP, or two requests in one: the answer must be a refusal, and the server must live. */
const malformed: { name: string; bytes: string; expect: RegExp }[] = [
  { name: 'no HTTP at all', bytes: 'hello\r\n\r\n', expect: /^HTTP\/1\.1 400 / },
  { name: 'a TLS greeting', bytes: '\x16\x03\x01\x02\x00\x01\x00\x01\xfc', expect: /^HTTP\/1\.1 400 / },
  { name: 'an unknown version', bytes: 'GET /livez HTTP/9.9\r\nhost: a\r\n\r\n', expect: /^HTTP\/1\.1 (?:400|505) / },
  { name: 'no host', bytes: 'GET /livez HTTP/1.1\r\nconnection: close\r\n\r\n', expect: /^HTTP\/1\.1 400 / },
  {
    name: 'a header without a colon',
    bytes: 'GET /livez HTTP/1.1\r\nhost: a\r\nbroken\r\n\r\n',
    expect: /^HTTP\/1\.1 400 /,
  },
  { name: 'a NUL in a header', bytes: 'GET /livez HTTP/1.1\r\nhost: a\r\nx: a\0b\r\n\r\n', expect: /^HTTP\/1\.1 400 / },
  {
    name: 'two lengths that differ',
    bytes: 'POST /api/sdk/session HTTP/1.1\r\nhost: a\r\ncontent-length: 2\r\ncontent-length: 5\r\n\r\n{}abc',
    expect: /^HTTP\/1\.1 400 /,
  },
  {
    name: 'a length and chunks',
    bytes:
      'POST /api/sdk/session HTTP/1.1\r\nhost: a\r\ncontent-length: 4\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\nGET /livez HTTP/1.1\r\n\r\n',
    expect: /^HTTP\/1\.1 400 /,
  },
  {
    name: 'a chunk without a size',
    bytes:
      'POST /api/sdk/session HTTP/1.1\r\nhost: a\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n',
    expect: /^HTTP\/1\.1 400 /,
  },
  {
    name: 'a negative length',
    bytes: 'POST /api/sdk/session HTTP/1.1\r\nhost: a\r\ncontent-length: -1\r\n\r\n',
    expect: /^HTTP\/1\.1 400 /,
  },
  {
    name: 'the same header many times',
    bytes: `GET /livez HTTP/1.1\r\nhost: a\r\n${'x: 1\r\n'.repeat(4000)}\r\n`,
    expect: /^HTTP\/1\.1 (?:200|431) /,
  },
];

const spoken = (port: number, bytes: string, withinMs = 15_000): Promise<string> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    let said = '';
    const end = () => {
      clearTimeout(late);
      socket.destroy();
      resolve(said);
    };
    const late = setTimeout(end, withinMs);
    socket.on('connect', () => socket.write(Buffer.from(bytes, 'latin1')));
    socket.on('data', (data) => {
      said += data.toString('latin1');
      if (/\r\n\r\n./s.test(said)) end();
    });
    socket.on('error', end);
    socket.on('close', end);
  });

export async function tryMalformed(url: string, asks: Asker): Promise<{ cases: number; findings: string[] }> {
  const findings: string[] = [];
  const port = Number(new URL(url).port);
  for (const { name, bytes, expect } of malformed) {
    const said = await spoken(port, bytes);
    if (!expect.test(said)) findings.push(`${name}: ${JSON.stringify(said.slice(0, 120))} where ${expect} is right`);
    else if (/^HTTP\/1\.1 4/.test(said) && !/"code":"[A-Z_]+"/.test(said))
      findings.push(`${name}: not in the envelope`);
  }
  const alive = await asks.ask(get('/livez'));
  if (alive.status !== 200) findings.push(`after all this /livez says ${alive.status}`);
  return { cases: malformed.length, findings };
}
