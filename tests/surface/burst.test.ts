import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addShipping, houseOfFile, openConversation, say, until, visitorOf } from './scene.ts';

/** Long enough for three requests on a busy machine. */
const house = houseOfFile({ ANSWER_AFTER_MS: '2500' });

test('three lines written in one go get one answer that has read them all', async () => {
  const shop = await house().tenant();
  await addShipping(house(), shop);
  const { session } = await visitorOf(house(), shop);
  const conversationId = await openConversation(house(), session);
  for (const line of ['Hallo!', 'Ich habe eine Frage', 'Was kostet der Versand?']) {
    await say(house(), session, conversationId, line);
  }
  const { rows } = await until(async () => {
    const found = await house().database.pool.query<{ seq: string; outcome: string; state: string; asked: string }>(
      'select seq, outcome, state, asked from turns where tenant_id = $1 order by seq',
      [shop.id],
    );
    return found.rows.length === 3 && found.rows.every(({ state }) => state !== 'running') ? found : undefined;
  }, 'the answer');
  assert.deepEqual(
    rows.map(({ outcome }) => outcome),
    ['merged', 'merged', 'answered'],
  );
  assert.equal(rows[2]?.asked, 'Was kostet der Versand?');
  const { rows: answers } = await house().database.pool.query<{ body: string }>(
    `select body from messages where tenant_id = $1 and sender_type = 'ai'`,
    [shop.id],
  );
  assert.equal(answers.length, 1);
  assert.match(answers[0]?.body ?? '', /4,90 Euro/);
});
