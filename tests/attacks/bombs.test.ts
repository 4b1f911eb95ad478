import assert from 'node:assert/strict';
import { test } from 'node:test';
import { documents } from '#modules/documents/index.ts';
import type { Envelope } from '../app.ts';
import { bombs } from '../files/bombs.ts';
import { docx } from '../files/office.ts';
import { houseOfFile, until } from '../surface/scene.ts';

const house = houseOfFile();
/** What the server may grow by while it takes in and has read a file of 20 MB at most. */
const MOST_GROWTH = 250_000_000;
const SLOWEST_LIVEZ_MS = 3000;

/** Looks at the server while something happens: how much it grew, and how long it made a caller wait. */
async function watched<Result>(work: () => Promise<Result>) {
  const start = process.memoryUsage.rss();
  let most = start;
  let slowest = 0;
  let isOver = false;
  const looking = (async () => {
    while (!isOver) {
      const asked = performance.now();
      const reply = await fetch(`${house().url}/livez`);
      assert.equal(reply.status, 200);
      await reply.arrayBuffer();
      slowest = Math.max(slowest, performance.now() - asked);
      most = Math.max(most, process.memoryUsage.rss());
      await new Promise((done) => setTimeout(done, 25));
    }
  })();
  try {
    return { result: await work(), growth: most - start, slowest };
  } finally {
    isOver = true;
    await looking;
  }
}

let signedIn: Promise<string> | undefined;
const signIn = async () => (await house().tenant()).signIn('anna');

type Item = { id: string; status: string; errorCode?: string; errorWords?: { de: string; en: string } };
async function read(name: string, bytes: Buffer): Promise<Item> {
  signedIn ??= signIn();
  const token = await signedIn;
  const form = new FormData();
  form.append('file', new Blob([new Uint8Array(bytes)]), name);
  const headers = { authorization: `Bearer ${token}` };
  const sent = await fetch(`${house().url}/api/console/knowledge/files`, { method: 'POST', headers, body: form });
  const { id } = ((await sent.json()) as Envelope<{ item: Item }>).data.item;
  return until(
    async () => {
      const reply = await fetch(`${house().url}/api/console/knowledge/${id}`, { headers });
      const { item } = ((await reply.json()) as Envelope<{ item: Item }>).data;
      return item.status === 'ready' || item.status === 'failed' ? item : undefined;
    },
    `the end of ${name}`,
    100_000,
  );
}

for (const { name, make } of bombs) {
  test(`${name} does the server no harm, and ends with a reason or with what it says`, async () => {
    const bytes = make();
    assert.ok(bytes.length < 20_000_000, 'it passes the door');
    const { result, growth, slowest } = await watched(() => read(name, bytes));
    if (result.status === 'failed') {
      assert.match(result.errorCode ?? '', /^(file|page|text)_/, JSON.stringify(result));
      assert.ok((result.errorWords?.de.length ?? 0) > 20 && (result.errorWords?.en.length ?? 0) > 20);
    }
    assert.ok(growth < MOST_GROWTH, `the server grew by ${Math.round(growth / 1e6)} MB`);
    assert.ok(slowest < SLOWEST_LIVEZ_MS, `/livez took ${Math.round(slowest)} ms`);
  });
}

test('after all of them an ordinary file is read as before', async () => {
  assert.equal((await read('ordinary.docx', docx(['Ein Satz, aus dem man antworten kann.']))).status, 'ready');
});

test('planted: with the watcher switched off a small file takes what it likes, and this proof notices', async () => {
  const bytes = bombs.find(({ name }) => name === 'rows.xlsx')!.make();
  async function mostOf(limits: object): Promise<number> {
    let most = 0;
    const onLook = (resident: number) => {
      most = Math.max(most, resident);
    };
    await assert.rejects(documents({ limits: { ...limits, onLook } }).read({ format: 'xlsx', bytes }));
    return most;
  }
  const bound = 600_000_000;
  assert.ok((await mostOf({ residentBytes: 250_000_000 })) < bound, 'watched it stays below');
  // Not without any bound: the machine is needed afterwards.
  const off = { residentBytes: Number.POSITIVE_INFINITY, heapMegabytes: 1000 };
  assert.ok((await mostOf(off)) > bound, 'unwatched it does not');
});
