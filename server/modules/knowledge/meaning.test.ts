import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { systemCaller } from '#modules/identity/caller.ts';
import { type TestDatabase, testDatabase } from '#tests/database.ts';
import { type EmbeddingServer, startEmbeddingServer } from '#tests/fakes/embedding-server.ts';
import { makeTenant, needsOf } from './fixture-tenant.ts';
import { knowledge as knowledgeOf } from './knowledge.ts';

let db: TestDatabase;
let server: EmbeddingServer;
before(async () => {
  db = await testDatabase();
  server = await startEmbeddingServer([
    ['sperling', 'spatz'],
    ['nistet', 'wohnt'],
  ]);
});
after(async () => {
  await server.close();
  await db.drop();
});

async function open(model = 'small') {
  const base = needsOf(db);
  const knowledge = knowledgeOf({ ...base, embedding: { baseUrl: server.baseUrl, apiKey: 'sk-embed', model } });
  return { ...base, knowledge };
}

async function filled() {
  const house = await open();
  const tenantId = await makeTenant(db);
  const add = async (title: string, body: string) => {
    const { id } = await house.knowledge.addText(systemCaller(tenantId), { title, body });
    await house.knowledge.index(id);
    return id;
  };
  return { ...house, tenantId, add };
}

const embeddings = async (tenantId: string) =>
  (
    await sql<{ model: string; dimensions: number }>`
      select model, dimensions from knowledge_embeddings where tenant_id = ${tenantId}`.execute(db.database.kysely)
  ).rows;

test('a question in words that no text holds finds the passage that means the same', async () => {
  const { knowledge, tenantId, add, sent } = await filled();
  const bird = await add('Vögel', 'Der Sperling nistet unter dem Dach.');
  await add('Fische', 'Die Forelle lebt im Bach.');
  assert.ok(
    sent.some(({ name, data }) => name === 'knowledge.embed' && 'itemId' in data),
    'ordered after indexing',
  );
  const query = 'Wohnt der Spatz?';
  assert.deepEqual(await knowledge.look(tenantId, { query }), { passages: [], lookedUpBy: 'words' });
  for (const { name, data } of sent) {
    if (name === 'knowledge.embed') await knowledge.embed((data as { itemId: string }).itemId);
  }
  const found = await knowledge.look(tenantId, { query });
  assert.equal(found.lookedUpBy, 'words_and_meaning');
  assert.equal(found.passages[0]?.itemId, bird);
  assert.deepEqual(
    await embeddings(tenantId),
    Array.from({ length: 2 }, () => ({ model: 'small', dimensions: 128 })),
  );
});

test('where the server does not answer, words alone are searched, and the answer says so', async () => {
  const { knowledge, tenantId, add } = await filled();
  await knowledge.embed(await add('Vögel', 'Der Sperling nistet unter dem Dach.'));
  server.fail(true);
  try {
    const found = await knowledge.look(tenantId, { query: 'Sperling' });
    assert.equal(found.lookedUpBy, 'words');
    assert.equal(found.passages.length, 1);
  } finally {
    server.fail(false);
  }
});

test('after another model was set everything is ordered anew, and a removed item leaves no vector', async () => {
  const { knowledge, tenantId, add } = await filled();
  const id = await add('Vögel', 'Der Sperling nistet unter dem Dach.');
  await knowledge.embed(id);
  const other = await open('large');
  await other.knowledge.orderMissing();
  assert.ok(other.sent.some(({ data }) => (data as { itemId: string }).itemId === id));
  await other.knowledge.embed(id);
  assert.deepEqual(await embeddings(tenantId), [{ model: 'large', dimensions: 128 }]);
  await knowledge.remove(systemCaller(tenantId), id);
  assert.deepEqual(await embeddings(tenantId), []);
});

test('what one tenant’s texts mean is never found by another', async () => {
  const [one, two] = [await filled(), await filled()];
  await one.knowledge.embed(await one.add('Vögel', 'Der Sperling nistet unter dem Dach.'));
  const fish = await two.add('Fische', 'Die Forelle lebt im Bach.');
  await two.knowledge.embed(fish);
  const { passages } = await two.knowledge.look(two.tenantId, { query: 'Wohnt der Spatz?' });
  assert.ok(passages.every(({ itemId }) => itemId === fish));
});
