import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newId, show } from '#platform/ids.ts';
import { call, type Envelope, type Reply, type TestTenant } from '../app.ts';
import { encryptedPdf, pdf } from '../files/pdf.ts';
import { agentToken, houseOfFile, until } from './scene.ts';
import { assertAnswer, assertRefused, idOf, time } from './whole.ts';

const house = houseOfFile();
type Item = { id: string; status: string; error?: string; errorWords?: { de: string; en: string } };

async function send<Data = { item: Item }>(
  path: string,
  token: string | undefined,
  name: string,
  bytes: Buffer | string,
  field = 'file',
): Promise<Reply<Data>> {
  const form = new FormData();
  form.append(field, new Blob([new Uint8Array(Buffer.from(bytes))]), name);
  const reply = await fetch(`${house().url}/api/${path}`, {
    method: 'POST',
    headers: token ? { authorization: `Bearer ${token}` } : {},
    body: form,
  });
  return { status: reply.status, headers: reply.headers, body: (await reply.json()) as Envelope<Data> };
}
const ask = <Data = Record<string, unknown>>(who: string, method: string, path: string, body?: unknown) =>
  call<Data>(house().url, method, `/api/console/${path}`, { token: who, ...(body !== undefined && { body }) });

const ended = (token: string, id: string) =>
  until(async () => {
    const { item } = (await ask<{ item: Item }>(token, 'GET', `knowledge/${id}`)).body.data;
    return item.status === 'ready' || item.status === 'failed' ? item : undefined;
  }, 'indexing');

const carePdf = pdf([
  [{ text: 'Pflege', size: 20 }, { text: 'Unsere Becher halten die Spülmaschine aus.' }],
  [{ text: 'Goldrand spülen Sie bitte von Hand mit lauwarmem Wasser.' }],
]);

const fileItem = (name: string, bytes: Buffer, contentType: string) => ({
  id: idOf('knowledge'),
  type: 'file',
  title: name.replace(/\.\w+$/, ''),
  snippet: '',
  status: 'queued',
  file: { name, bytes: bytes.length, contentType },
  chunks: 0,
  isSample: false,
  createdAt: time,
  updatedAt: time,
});

test('a PDF is uploaded, found with its page, opened from the answer, downloaded and removed without a trace', async () => {
  const shop = await house().tenant();
  const anna = await shop.signIn('anna');
  const sent = await send('console/knowledge/files', anna, 'Pflege der Keramik.pdf', carePdf);
  assertAnswer(sent, 201, { item: fileItem('Pflege der Keramik.pdf', carePdf, 'application/pdf') });
  const { id } = sent.body.data.item;
  assert.equal((await ended(anna, id)).status, 'ready');

  const [passage] = await house().app.modules.knowledge.search(shop.id, { query: 'Goldrand spülen' });
  assert.ok(passage);
  assert.equal(passage.page, 2);
  const mira = await shop.signIn('mira');
  const opened = await ask(mira, 'GET', `knowledge/passages/${show('chunk', passage.chunkId)}`);
  assertAnswer(opened, 200, {
    passage: {
      id: show('chunk', passage.chunkId),
      itemId: id,
      type: 'file',
      title: 'Pflege der Keramik',
      language: 'de',
      headings: ['Pflege'],
      page: 2,
      text: 'Goldrand spülen Sie bitte von Hand mit lauwarmem Wasser.',
      before: {
        id: idOf('chunk'),
        heading: 'Pflege',
        page: 1,
        text: 'Unsere Becher halten die Spülmaschine aus.',
      },
    },
  });

  const download = await fetch(`${house().url}/api/console/knowledge/${id}/file`, {
    headers: { authorization: `Bearer ${mira}` },
  });
  assert.equal(download.headers.get('content-type'), 'application/octet-stream');
  assert.match(download.headers.get('content-disposition') ?? '', /^attachment; filename="Pflege der Keramik\.pdf"/);
  assert.deepEqual(Buffer.from(await download.arrayBuffer()), carePdf);

  assertAnswer(await ask(anna, 'DELETE', `knowledge/${id}`), 200, { deleted: true, id });
  assertRefused(await ask(anna, 'GET', `knowledge/${id}/file`), 404, 'NOT_FOUND');
  assertRefused(await ask(mira, 'GET', `knowledge/passages/${show('chunk', passage.chunkId)}`), 404, 'NOT_FOUND');
  assert.equal(await house().app.modules.knowledge.hasOriginal(shop.id, passage.itemId), false);
});

test('a program uploads by its admin token', async () => {
  const shop = await house().tenant();
  const { token } = (
    await call<{ token: string }>(house().url, 'POST', '/api/server/sdk-token/admin', {
      token: shop.serverKey,
      body: {},
    })
  ).body.data;
  const path = 'admin-sdk/ai/knowledge/documents';
  const sent = await send<{ id: string }>(path, token, 'preise.csv', 'Artikel;Preis\nVase;12 Euro\n');
  assertAnswer(sent, 201, {
    id: idOf('knowledge'),
    title: 'preise',
    type: 'file',
    status: 'queued',
    chunks: 0,
    createdAt: time,
    updatedAt: time,
  });
  const { id } = sent.body.data;
  assert.equal((await ended(await shop.signIn('anna'), id)).status, 'ready');
  const [passage] = await house().app.modules.knowledge.search(shop.id, { query: 'Was kostet eine Vase?' });
  assert.equal(passage?.text, 'Artikel: Vase; Preis: 12 Euro.');
  assertRefused(await send(path, undefined, 'a.txt', 'x'), 401, 'SDK_SESSION_REQUIRED');
  assertRefused(await send(path, await agentToken(house(), shop, 'mira'), 'a.txt', 'x'), 403, 'FORBIDDEN', {
    facts: { requiredScope: 'knowledge:write' },
  });
});

test('a file that cannot be read says why, in both languages', async () => {
  const shop = await house().tenant();
  const anna = await shop.signIn('anna');
  const reasons: [string, Buffer | string, string, RegExp, RegExp][] = [
    ['geheim.pdf', encryptedPdf(), 'file_encrypted', /Passwort/, /password/],
    ['scan.pdf', pdf([[]]), 'file_scanned', /nur Bilder/, /pictures only/],
    ['leer.txt', '', 'file_empty', /leer/, /empty/],
    ['falsch.xlsx', 'kein Arbeitsblatt', 'file_wrong_type', /Endung/, /ending/],
  ];
  for (const [name, bytes, errorCode, de, en] of reasons) {
    const sent = await send('console/knowledge/files', anna, name, bytes);
    const failed = await ended(anna, sent.body.data.item.id);
    assertAnswer(await ask(anna, 'GET', `knowledge/${failed.id}`), 200, {
      item: {
        ...fileItem(
          name,
          Buffer.from(bytes),
          String((failed as never as { file: { contentType: string } }).file.contentType),
        ),
        status: 'failed',
        error: en,
        errorCode,
        errorWords: { de, en },
      },
    });
  }
});

test('what is no file of ours is refused at once', async () => {
  const shop = await house().tenant();
  const anna = await shop.signIn('anna');
  const path = 'console/knowledge/files';
  assertRefused(await send(path, anna, 'film.mp4', 'x'), 400, 'VALIDATION_FAILED', {
    details: [/^body\.file is of no type that can be read: its name should end in one of pdf, docx/],
  });
  assertRefused(await send(path, anna, 'a.txt', 'x', 'other'), 400, 'VALIDATION_FAILED', {
    details: [/another field than body\.file/],
  });
  assertRefused(await send(path, anna, 'a.txt', Buffer.alloc(20_000_001, 'x')), 400, 'VALIDATION_FAILED', {
    details: [/larger than 20 MB: it should be split/],
  });
  assertRefused(await ask(anna, 'POST', path.slice(8), { file: 'x' }), 415, 'UNSUPPORTED_MEDIA_TYPE');
  const form = new FormData();
  form.append('file', new Blob(['x']), 'a.txt');
  const elsewhere = await fetch(`${house().url}/api/console/knowledge`, {
    method: 'POST',
    headers: { authorization: `Bearer ${anna}` },
    body: form,
  });
  assert.equal(elsewhere.status, 415, 'a form is taken only where the document knows one');
});

test('another workspace’s file is answered like none', async () => {
  const [shop, other] = [await house().tenant(), await house().tenant()];
  const sent = await send('console/knowledge/files', await other.signIn('anna'), 'a.txt', 'Ein Satz mit Inhalt.');
  const mira = await shop.signIn('mira');
  for (const id of [sent.body.data.item.id, show('knowledge', newId()), 'knw_nonsense']) {
    assertRefused(await ask(mira, 'GET', `knowledge/${id}/file`), 404, 'NOT_FOUND');
    assertRefused(await ask(mira, 'GET', `knowledge/${id}/text`), 404, 'NOT_FOUND');
  }
});

const typed = (shop: TestTenant, over: object = {}) => ({
  id: idOf('knowledge'),
  type: 'qa',
  title: 'Kann ich bei Ihnen parken?',
  language: 'de',
  snippet: 'Ja, im Hof sind drei Plätze frei.',
  status: 'queued',
  questions: ['Kann ich bei Ihnen parken?', 'Gibt es Stellplätze?'],
  chunks: 0,
  isSample: false,
  createdAt: time,
  updatedAt: time,
  ...(shop && over),
});

test('a typed answer is found by each of its questions, changed and found by the new ones', async () => {
  const shop = await house().tenant();
  const anna = await shop.signIn('anna');
  const added = await ask<{ item: Item }>(anna, 'POST', 'knowledge/answers', {
    questions: ['Kann ich bei Ihnen parken?', 'Gibt es Stellplätze?', 'Gibt es Stellplätze?'],
    answer: 'Ja, im Hof sind drei Plätze frei.',
  });
  assertAnswer(added, 201, { item: typed(shop) });
  const { id } = added.body.data.item;
  await ended(anna, id);
  const first = async (query: string) => (await house().app.modules.knowledge.search(shop.id, { query }))[0];
  const found = await first('Habt ihr Stellplätze?');
  assert.equal(found?.text, 'Ja, im Hof sind drei Plätze frei.');
  assert.ok(found.score >= 0.9, `by its question alone: ${found.score}`);
  assertAnswer(await ask(anna, 'GET', `knowledge/${id}/text`), 200, {
    title: 'Kann ich bei Ihnen parken?',
    text: 'Ja, im Hof sind drei Plätze frei.',
    questions: ['Kann ich bei Ihnen parken?', 'Gibt es Stellplätze?'],
  });
  const changed = await ask<{ item: Item }>(anna, 'PUT', `knowledge/${id}/answer`, {
    questions: ['Darf mein Hund mit hinein?'],
    answer: 'Ja, an der Leine.',
  });
  assertAnswer(changed, 200, {
    item: typed(shop, {
      title: 'Darf mein Hund mit hinein?',
      questions: ['Darf mein Hund mit hinein?'],
      snippet: 'Ja, an der Leine.',
      chunks: Number,
    }),
  });
  await ended(anna, id);
  assert.equal((await first('Darf der Hund mit?'))?.text, 'Ja, an der Leine.');
  assert.equal(await first('Habt ihr Stellplätze?'), undefined);
});

test('only administrators type answers, and a text is none', async () => {
  const shop = await house().tenant();
  const input = { questions: ['Q?'], answer: 'A sentence.' };
  assertRefused(await ask(await shop.signIn('mira'), 'POST', 'knowledge/answers', input), 403, 'FORBIDDEN', {
    facts: { requiredScope: 'knowledge:write' },
  });
  const anna = await shop.signIn('anna');
  const text = await ask<{ item: Item }>(anna, 'POST', 'knowledge', { type: 'text', title: 'T', body: 'A sentence.' });
  assertRefused(await ask(anna, 'PUT', `knowledge/${text.body.data.item.id}/answer`, input), 404, 'NOT_FOUND');
  for (const questions of [[], [' '], Array(21).fill('x')]) {
    assertRefused(await ask(anna, 'POST', 'knowledge/answers', { ...input, questions }), 400, 'VALIDATION_FAILED');
  }
});
