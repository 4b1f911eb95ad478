import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { systemCaller } from '#modules/identity/caller.ts';
import { newId } from '#platform/ids.ts';
import { type TestDatabase, testDatabase } from '#tests/database.ts';
import { makeTenant, needsOf } from './fixture-tenant.ts';
import { type Knowledge, knowledge } from './knowledge.ts';

const shop = new URL('../../../tests/fixtures/shop/', import.meta.url);
/** The floor below which the assistant says that it does not know. */
const FLOOR = 0.5;

let db: TestDatabase;
let found: Knowledge;
let tenantId: string;

before(async () => {
  db = await testDatabase();
  found = knowledge(needsOf(db));
  tenantId = await makeTenant(db);
  const caller = systemCaller(tenantId);
  for (const file of readdirSync(shop)) {
    const body = readFileSync(new URL(file, shop), 'utf8');
    const item = await found.addText(caller, { title: /^# (.+)$/m.exec(body)![1]!, body });
    await found.index(item.id);
  }
});
after(() => db.drop());

const questions: [question: string, title: string, says: string][] = [
  ['Wie hoch sind die Versandkosten?', 'Versand und Lieferung', '5,90 €'],
  ['was kostet der versand nach östereich', 'Versand und Lieferung', '9,90 €'],
  ['Liefert ihr auch in die Schweiz?', 'Versand und Lieferung', '19,90 €'],
  ['Wie lange ist die Rückgabefrist?', 'Rückgabe und Umtausch', '30 Tagen'],
  ['kann ich die tasse zurueckgeben', 'Rückgabe und Umtausch', '30 Tagen'],
  ['Rükgabefrist', 'Rückgabe und Umtausch', '30 Tagen'],
  ['Wann habt ihr am Samstag offen?', 'Öffnungszeiten und Besuch', '10 bis 15 Uhr'],
  ['Oeffnungszeiten', 'Öffnungszeiten und Besuch', 'Dienstag bis Freitag'],
  ['Wo kann ich parken?', 'Öffnungszeiten und Besuch', 'drei Parkplätze'],
  ['Dürfen die Teller in den Geschirrspüler?', 'Pflege Ihrer Keramik', 'spülmaschinenfest'],
  ['Was kostet eine Gravour?', 'Sonderanfertigungen und Gravur', '12 €'],
  ['Wie lange ist ein Geschenkgutschein gültig?', 'Gift cards and payment', 'three years'],
  ['How long is a gift card valid?', 'Gift cards and payment', 'three years'],
  ['can i pay with paypal', 'Gift cards and payment', 'PayPal'],
  ['my bowl arived broken', 'Warranty and damage in transit', 'photo'],
  ['What does the pottery workshp cost?', 'Pottery workshops', '65 €'],
  ['Is there a course for children?', 'Pottery workshops', 'aged eight'],
  ['How long can I return something?', 'Rückgabe und Umtausch', '30 Tagen'],
  ['What are your opening hours?', 'Öffnungszeiten und Besuch', '10 bis 18 Uhr'],
];

for (const [question, title, says] of questions) {
  test(`“${question}” is answered from “${title}”`, async () => {
    const passages = await found.search(tenantId, { query: question });
    const best = passages[0];
    assert.ok(best, 'something is found');
    assert.equal(best.title, title);
    assert.ok(best.score >= FLOOR, `the score ${best.score} is above the floor`);
    assert.ok(
      passages.slice(0, 2).some(({ text }) => text.includes(says)),
      `“${says}” is in one of the first two: ${passages[0]?.text} / ${passages[1]?.text}`,
    );
  });
}

for (const question of [
  'Wie wird morgen das Wetter in Paris?',
  'Verkaufen Sie auch Motorräder?',
  'Do you sell running shoes?',
  'Who won the football match yesterday?',
  'Was ist die Hauptstadt von Frankreich?',
]) {
  test(`“${question}” finds nothing to answer from`, async () => {
    const [best] = await found.search(tenantId, { query: question });
    assert.ok((best?.score ?? 0) < FLOOR, `${best?.score}: ${best?.title} / ${best?.heading}`);
  });
}

test('a question without a subject, or of signs alone, finds nothing and breaks nothing', async () => {
  for (const query of ['', '???', 'und oder', "') or 1=1 --", 'a:* & !b <-> c', '\\', '日本語']) {
    assert.deepEqual(await found.search(tenantId, { query }), [], query);
  }
});

test('a very long question is searched by its beginning', async () => {
  const passages = await found.search(tenantId, { query: `Rückgabefrist ${'x'.repeat(50_000)}` });
  assert.equal(passages[0]?.title, 'Rückgabe und Umtausch');
});

test('the knowledge of another tenant is never found', async () => {
  const foreign = await makeTenant(db);
  assert.deepEqual(await found.search(foreign, { query: 'Versandkosten' }), []);
  const item = await found.addText(systemCaller(foreign), { title: 'Kanarienvogel', body: 'Versandkosten: 99 €.' });
  await found.index(item.id);
  for (const query of ['Versandkosten', 'Kanarienvogel', '99']) {
    for (const passage of await found.search(tenantId, { query })) assert.notEqual(passage.itemId, item.id);
  }
  assert.equal((await found.search(foreign, { query: 'Versandkosten' }))[0]?.itemId, item.id);
});

test('twenty thousand chunks are searched by their index', async () => {
  const large = await makeTenant(db);
  const item = newId();
  await sql`insert into knowledge_items (id, tenant_id, type, title, body, status)
    values (${item}, ${large}, 'text', 'Katalog', '-', 'ready')`.execute(db.database.kysely);
  for (let from = 1; from <= 20_000; from += 1000) {
    await sql`insert into knowledge_chunks (id, tenant_id, item_id, position, text, search_de, search_en)
      select gen_random_uuid(), ${large}, ${item}, n, body, to_tsvector('german', body), to_tsvector('english', body)
      from generate_series(${from}::int, ${from + 999}::int) as n,
        lateral (select 'Artikel ' || n || ' aus Steinzeug, Farbe ' || (n % 97) || case when n % 5000 = 0
          then ' mit Sonnenblume' else ' ohne Muster' end || ', wird in der Werkstatt gebrannt.' as body) as texts
      `.execute(db.database.kysely);
  }
  await sql`insert into knowledge_words values (${large}, ${item}, 'sonnenblume', 4), (${large}, ${item}, 'artikel', 20000),
    (${large}, ${item}, 'steinzeug', 20000), (${large}, ${item}, 'werkstatt', 20000)`.execute(db.database.kysely);
  await sql`analyze knowledge_chunks`.execute(db.database.kysely);
  const passages = await found.search(large, { query: 'Welcher Artikel aus Steinzeug hat eine Sonnenblume?' });
  assert.ok(passages[0]?.text.includes('Sonnenblume'));
  const plan = await sql<{ 'QUERY PLAN': string }>`explain select id from knowledge_chunks
    where tenant_id = ${large} and search_de @@ websearch_to_tsquery('german', 'sonnenblume')`.execute(
    db.database.kysely,
  );
  assert.match(plan.rows.map((row) => row['QUERY PLAN']).join('\n'), /knowledge_chunks_in_german/);
});
