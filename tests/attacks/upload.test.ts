import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { test } from 'node:test';
import { Pool } from 'undici';
import { call, type TestTenant } from '../app.ts';
import { docx, pdf, png, type UploadedFile, upload, zip } from '../surface/files.ts';
import { houseOfFile, openConversation, visitorOf } from '../surface/scene.ts';
import { assertRefused } from '../surface/whole.ts';

const house = houseOfFile({ ATTACHMENT_MOST_BYTES: '300000' });

type Sent = { url: string; filename: string; contentType: string; kind: string };

async function scene() {
  const shop = await house().tenant({ mode: 'human_only' });
  const { session } = await visitorOf(house(), shop);
  const conversationId = await openConversation(house(), session);
  const path = `/api/chat/visitor/conversations/${conversationId}/attachments`;
  const send = (file: UploadedFile) => upload<Sent>(house(), `${path}/upload`, file, { session });
  return { shop, session, path, send };
}

/** Every file that lies anywhere under the tenant's folder, unfinished ones too. */
function left(shop: TestTenant): string[] {
  const folder = join(house().dataDir, 'files', shop.id);
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name);
}

const svg = '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><script>alert(1)</script></svg>';
const html = '<!doctype html><script>fetch("/api/console/staff")</script>';
const exe = Buffer.concat([Buffer.from('MZ\x90\0\x03\0\0\0\x04\0\0\0\xff\xff\0\0', 'latin1'), Buffer.alloc(200)]);
const elf = Buffer.concat([Buffer.from('\x7fELF\x02\x01\x01\0', 'latin1'), Buffer.alloc(200)]);

test('what could run where it is opened is refused under every name and type it comes with', async () => {
  const { shop, send } = await scene();
  const macro = zip({
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>',
    'word/vbaProject.bin': 'x',
  });
  const attempts: UploadedFile[] = [
    { bytes: svg, name: 'logo.svg', type: 'image/svg+xml' },
    { bytes: svg, name: 'logo.png', type: 'image/png' },
    { bytes: svg, name: 'logo.txt', type: 'text/plain' },
    { bytes: `<?xml version="1.0"?>${svg}`, name: 'logo.txt', type: 'text/plain' },
    { bytes: `\ufeff \n${html}`, name: 'page.txt', type: 'text/plain' },
    { bytes: html, name: 'page.html', type: 'text/html' },
    { bytes: html, name: 'page.csv', type: 'text/csv' },
    { bytes: html, name: 'page.pdf', type: 'application/pdf' },
    { bytes: html, name: 'page.html' },
    { bytes: exe, name: 'setup.exe', type: 'application/x-msdownload' },
    { bytes: exe, name: 'setup.pdf', type: 'application/pdf' },
    { bytes: exe, name: 'photo.png', type: 'image/png' },
    { bytes: exe, name: 'setup.exe' },
    { bytes: elf, name: 'tool.txt', type: 'text/plain' },
    { bytes: zip({ 'setup.exe': 'MZ' }), name: 'files.zip', type: 'application/zip' },
    { bytes: zip({ 'setup.exe': 'MZ' }), name: 'files.docx' },
    { bytes: macro, name: 'letter.docm' },
    {
      bytes: macro,
      name: 'letter.docx',
      type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    },
    { bytes: 'console.log(1)', name: 'a.js', type: 'text/javascript' },
    { bytes: '#!/bin/sh\nrm -rf /', name: 'a.sh', type: 'application/x-sh' },
    { bytes: 'x', name: 'a.txt', type: 'constructor' },
    { bytes: 'text\0with a hole', name: 'a.txt', type: 'text/plain' },
  ];
  for (const file of attempts) {
    const reply = await send(file);
    assertRefused(reply, 415, 'UNSUPPORTED_MEDIA_TYPE');
  }
  assert.deepEqual(left(shop), [], 'nothing of it stays');
});

test('what is declared, named and sent must be one and the same', async () => {
  const { shop, send } = await scene();
  const picture = png(2, 2);
  const lies: UploadedFile[] = [
    { bytes: picture, name: 'a.pdf', type: 'application/pdf' },
    { bytes: picture, name: 'a.jpg', type: 'image/jpeg' },
    { bytes: pdf, name: 'a.png', type: 'image/png' },
    { bytes: 'hello', name: 'a.pdf', type: 'application/pdf' },
    { bytes: docx(), name: 'a.xlsx', type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  ];
  for (const file of lies) assertRefused(await send(file), 415, 'UNSUPPORTED_MEDIA_TYPE');
  assert.deepEqual(left(shop), []);
  const taken: [UploadedFile, string, string][] = [
    [{ bytes: docx(), name: 'letter.docx' }, 'letter.docx', 'wordprocessingml.document'],
    [{ bytes: 'a;b\n1;2\n', name: 'table.csv', type: 'application/vnd.ms-excel' }, 'table.csv', 'text/csv'],
    [{ bytes: Buffer.from('Gr\xf6\xdfe;1\n', 'latin1'), name: 'table.csv', type: 'text/csv' }, 'table.csv', 'text/csv'],
    [{ bytes: 'start evil.exe', name: 'run.bat' }, 'run.bat.txt', 'text/plain'],
    [{ bytes: picture, name: 'photo.png.exe', type: 'image/png' }, 'photo.png.exe.png', 'image/png'],
    [{ bytes: pdf, name: 'noname' }, 'noname.pdf', 'application/pdf'],
  ];
  for (const [file, filename, contentType] of taken) {
    const reply = await send(file);
    assert.equal(reply.status, 201, JSON.stringify(reply.body));
    assert.equal(reply.body.data.filename, filename);
    assert.ok(reply.body.data.contentType.endsWith(contentType), reply.body.data.contentType);
  }
});

test('a file that is two things at once is only ever given out as the one that was checked', async () => {
  const { send } = await scene();
  const gifAndScript = Buffer.concat([
    Buffer.from('GIF89a\x02\0\x02\0\x80\0\0/*', 'latin1'),
    Buffer.from(`*/=1;alert(document.domain)//${html}`),
  ]);
  const pdfAndHtml = Buffer.concat([pdf, Buffer.from(html)]);
  const pngAndZip = Buffer.concat([png(2, 2), zip({ 'setup.exe': 'MZ' })]);
  const cases: [UploadedFile, string, RegExp][] = [
    [{ bytes: gifAndScript, name: 'a.gif', type: 'image/gif' }, 'image/gif', /^inline/],
    [{ bytes: pdfAndHtml, name: 'a.pdf', type: 'application/pdf' }, 'application/pdf', /^attachment/],
    [{ bytes: pngAndZip, name: 'a.png', type: 'image/png' }, 'image/png', /^inline/],
    [{ bytes: 'alert(1)', name: 'a.txt', type: 'text/plain' }, 'text/plain; charset=utf-8', /^attachment/],
  ];
  for (const [file, type, disposition] of cases) {
    const sent = await send(file);
    assert.equal(sent.status, 201, JSON.stringify(sent.body));
    await opensOnlyAs(sent.body.data.url, type, disposition);
  }
});

async function opensOnlyAs(url: string, type: string, disposition: RegExp): Promise<void> {
  const opened = await fetch(url, { headers: { accept: 'text/html' } });
  assert.equal(opened.headers.get('content-type'), type);
  assert.match(opened.headers.get('content-disposition') ?? '', disposition);
  assert.equal(opened.headers.get('x-content-type-options'), 'nosniff');
  assert.match(opened.headers.get('content-security-policy') ?? '', /default-src 'none'.*sandbox/);
}

test('planted: a file whose kind is changed behind the check is given out as a page, and this proof notices', async () => {
  const { shop, send } = await scene();
  const sent = await send({ bytes: 'alert(1)', name: 'a.txt', type: 'text/plain' });
  const opens = () => opensOnlyAs(sent.body.data.url, 'text/plain; charset=utf-8', /^attachment/);
  await opens();
  const { pool } = house().database;
  await pool.query("update attachments set content_type = 'text/html' where tenant_id = $1", [shop.id]);
  await assert.rejects(opens, assert.AssertionError);
});

test('a name is only a name: no path, no hidden ending, no turned direction, no second header', async () => {
  const { shop, session, path, send } = await scene();
  const names: [string, string][] = [
    ['../../../../etc/passwd', 'passwd'],
    ['..\\..\\windows\\system32\\a.txt', 'a.txt'],
    ['/absolute/a.txt', 'a.txt'],
    ['..', 'file'],
    ['.htaccess', 'htaccess'],
    ['invoice\u202Etxt.exe', 'invoicetxt.exe'],
    ['\u2066a\u2069\u200b.txt', 'a.txt'],
    ['a\u0001\u007f.txt', 'a.txt'],
    ['<img src=x onerror=alert(1)>.txt', '_img src=x onerror=alert(1)_.txt'],
    ['CON|aux?.txt', 'CON_aux_.txt'],
    [`${'ä'.repeat(400)}.txt`, `${'ä'.repeat(116)}.txt`],
    ['a".txt', 'a_.txt'],
  ];
  for (const [filename, shown] of names) {
    const body = { filename, contentType: 'text/plain', size: 5 };
    const announced = await call<Sent>(house().url, 'POST', path, { session, body });
    assert.equal(announced.body.data.filename, shown, JSON.stringify(announced.body));
  }
  const sent = await send({ bytes: 'hello', name: 'Grüße "an" alle;\r\nx-evil: 1.txt', type: 'text/plain' });
  const opened = await fetch(sent.body.data.url);
  assert.equal(opened.headers.get('x-evil'), null);
  assert.match(
    opened.headers.get('content-disposition') ?? '',
    /^attachment; filename="[\x20-\x7e]+"; filename\*=UTF-8''Gr%C3%BC/,
  );
  for (const name of left(shop))
    assert.match(name, /^[0-9a-f]{32}\.(?:blob|type)$/, 'what lies on the disk has a name of ours');
});

test('a picture that would unpack to a machine’s memory is refused, and one that hides its size is not shown', async () => {
  const { shop, send } = await scene();
  for (const claims of [
    { width: 50_000, height: 50_000 },
    { width: 2 ** 31 - 1, height: 1 },
    { width: 20_000, height: 20_000 },
  ]) {
    const reply = await send({ bytes: png(2, 2, claims), name: 'bomb.png', type: 'image/png' });
    assertRefused(reply, 400, 'VALIDATION_FAILED', {
      details: [/^The picture has \d+ × \d+ pixels: it should be at most/],
    });
  }
  assert.deepEqual(left(shop), []);
  const headless = Buffer.concat([
    Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]),
    Buffer.from('JFIF\0\x01\x01'),
    Buffer.alloc(40),
  ]);
  const hidden = await send({ bytes: headless, name: 'a.jpg', type: 'image/jpeg' });
  assert.equal(hidden.body.data.kind, 'file', JSON.stringify(hidden.body));
  const opened = await fetch(hidden.body.data.url);
  assert.match(opened.headers.get('content-disposition') ?? '', /^attachment/);
});

/** Bytes as they are, for what no client would send. Resolves with what came back. */
function raw(head: string, body: Buffer | string, { andEnd = false } = {}): Promise<string> {
  const { hostname, port } = new URL(house().url);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => {
      socket.write(head.replaceAll('\n', '\r\n'));
      socket.write(body);
      if (andEnd) socket.end();
    });
    let answer = '';
    socket.setEncoding('utf8');
    socket.on('data', (text: string) => {
      answer += text;
      if (/\r\n\r\n.*\}$/s.test(answer)) socket.destroy();
    });
    socket.on('error', reject);
    socket.on('close', () => resolve(answer));
  });
}

test('a length that nobody would wait for is refused before the bytes come', async () => {
  const { shop, session, path } = await scene();
  const head = (length: number) =>
    `POST ${path}/upload HTTP/1.1\nhost: localhost\nx-ringnity-sdk-session: ${session}\ncontent-type: multipart/form-data; boundary=x\ncontent-length: ${length}\n\n`;
  const huge = await raw(head(9_000_000_000), '--x\r\n');
  assert.match(huge, /^HTTP\/1\.1 413 /);
  assert.match(huge, /"PAYLOAD_TOO_LARGE"/);
  assert.deepEqual(left(shop), []);
});

test('forms that are no forms, have no file, several or the wrong one are refused in the product’s words', async () => {
  const { shop, session, path } = await scene();
  const part = (name: string, filename?: string) =>
    `--x\r\ncontent-disposition: form-data; name="${name}"${filename ? `; filename="${filename}"` : ''}\r\n\r\nhello\r\n`;
  const bodies: [string, string][] = [
    ['multipart/form-data; boundary=x', '--x--\r\n'],
    ['multipart/form-data; boundary=x', 'not a form at all'],
    ['multipart/form-data; boundary=x', `${part('other', 'a.txt')}--x--\r\n`],
    ['multipart/form-data; boundary=x', `${part('note')}--x--\r\n`],
    ['multipart/form-data', `${part('file', 'a.txt')}--x--\r\n`],
    [
      'multipart/form-data; boundary=x',
      `${'--x\r\ncontent-disposition: form-data; name="a"\r\n\r\n1\r\n'.repeat(50)}--x--\r\n`,
    ],
  ];
  for (const [type, body] of bodies) {
    const reply = await fetch(`${house().url}${path}/upload`, {
      method: 'POST',
      headers: { 'x-ringnity-sdk-session': session, 'content-type': type },
      body,
    });
    const answer = (await reply.json()) as { success: boolean; code: string };
    assert.equal(reply.status, 400, `${type}: ${body.slice(0, 60)} → ${JSON.stringify(answer)}`);
    assert.equal(answer.code, 'VALIDATION_FAILED');
  }
  assert.deepEqual(left(shop), []);
});

test('a form that is refused in its middle leaves its connection to the next request', async () => {
  const { session, path } = await scene();
  const client = new Pool(house().url, { connections: 1, headersTimeout: 10_000 });
  const file = `--b\r\ncontent-disposition: form-data; name="other"; filename="a.txt"\r\n\r\n${'line\n'.repeat(60_000)}\r\n--b--\r\n`;
  const headers = { 'x-ringnity-sdk-session': session, 'content-type': 'multipart/form-data; boundary=b' };
  for (let time = 0; time < 3; time += 1) {
    const refused = await client.request({ method: 'POST', path: `${path}/upload`, headers, body: file });
    assert.equal(refused.statusCode, 400, await refused.body.text());
    const next = await client.request({ method: 'GET', path: '/livez' });
    assert.equal(next.statusCode, 200, await next.body.text());
  }
  await client.close();
});

test('what two send at the same time under one announcement is kept as one of them, whole', async () => {
  const { shop, session, path } = await scene();
  const size = 5;
  const announced = await call<{ uploadUrl: string }>(house().url, 'POST', path, {
    session,
    body: { filename: 'a.txt', contentType: 'text/plain', size },
  });
  const put = (bytes: string) =>
    fetch(announced.body.data.uploadUrl, { method: 'PUT', headers: { 'content-type': 'text/plain' }, body: bytes });
  const replies = await Promise.all(['aaaaa', 'bbbbb', '<svg>', 'ccccc'].map(put));
  const good = (await Promise.all(replies.filter(({ status }) => status === 200).map((reply) => reply.json()))) as {
    data: { url: string; message: { messageId: string } };
  }[];
  assert.equal(new Set(good.map(({ data }) => data.message.messageId)).size, 1);
  const kept = await (await fetch(good[0]!.data.url)).text();
  assert.match(kept, /^(?:a{5}|b{5}|c{5})$/);
  assert.equal(left(shop).filter((name) => name.endsWith('.blob')).length, 1);
});

test('a file of one conversation is not reached through another, and nobody guesses an id', async () => {
  const one = await scene();
  const two = await scene();
  const { url } = (await one.send({ bytes: 'mine', name: 'a.txt' })).body.data;
  const id = /fil_[0-9a-z]+/.exec(url)?.[0] ?? '';
  assertRefused(await call(house().url, 'GET', `${two.path}/${id}`, { session: two.session }), 404, 'NOT_FOUND');
  assertRefused(await call(house().url, 'GET', `${one.path}/${id}`, { session: two.session }), 404, 'NOT_FOUND');
  const put = await fetch(`${house().url}${two.path}/${id}/content`, {
    method: 'PUT',
    headers: { 'x-ringnity-sdk-session': two.session, 'content-type': 'text/plain' },
    body: 'theirs',
  });
  assert.equal(put.status, 404);
  for (const strange of ['..%2f..%2fetc%2fpasswd', 'fil_', 'fil_00000000000000000000000000', '%00', `${id}/../x`]) {
    const reply = await fetch(`${house().url}/files/${strange}?expires=99999999999&signature=x`);
    assert.ok([400, 403, 404].includes(reply.status), `${strange}: ${reply.status}`);
  }
  const forged = await fetch(url.replace(/signature=[\w-]+/, `signature=${'A'.repeat(43)}`));
  assert.equal(forged.status, 403);
  const forEver = await fetch(url.replace(/expires=\d+/, 'expires=99999999999'));
  assert.equal(forEver.status, 403);
});
