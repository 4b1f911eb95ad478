import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Message } from '#modules/conversations/index.ts';
import type { Knowledge, Passage } from '#modules/knowledge/index.ts';
import { localBus } from '#platform/bus.ts';
import { nextLine, pauseFor, settleMsOf } from './burst.ts';
import { intentOf, intentOfLines } from './intent.ts';
import { retrieve } from './retrieval.ts';

const said = (body: string) => ({ body }) as Message;

test('after a greeting or half a thought the next line is waited for longer', () => {
  assert.equal(settleMsOf(said('Was kostet der Versand nach Österreich?'), 400), 400);
  for (const body of ['Hallo', 'Hi!', 'Ich habe eine Frage', 'Versand'])
    assert.equal(settleMsOf(said(body), 400), 1200);
});

test('only the same visitor’s next text ends the wait', async () => {
  const bus = localBus();
  const next = nextLine(bus, 'c1', 4);
  const tell = (message: object) => bus.publish('events', [{ type: 'message.created', data: { message } }]);
  const line = { conversation_id: 'c1', sender_type: 'visitor', message_type: 'text', seq: 5 };
  for (const other of [{ conversation_id: 'c2' }, { sender_type: 'agent' }, { message_type: 'note' }, { seq: 4 }]) {
    tell({ ...line, ...other });
  }
  assert.equal(next.signal.aborted, false);
  tell(line);
  assert.equal(next.signal.aborted, true);
  await pauseFor(60_000, next.signal);
  next.stop();
});

test('lines are taken together: what is asked counts, greetings around it do not', () => {
  assert.deepEqual(intentOfLines(['Hallo', 'Was kostet der Versand?', 'nach Wien']), {
    intent: 'question',
    text: 'Was kostet der Versand?\nnach Wien',
  });
  assert.equal(intentOfLines(['Hallo', 'danke!']).intent, 'thanks');
  assert.equal(intentOfLines(['Hallo', '???']).intent, 'greeting');
});

for (const [message, intent] of [
  ['Guten Morgen', 'greeting'],
  ['Hey there!', 'greeting'],
  ['Vielen Dank!', 'thanks'],
  ['Thanks a lot', 'thanks'],
  ['Tschüss', 'goodbye'],
  ['bye bye', 'goodbye'],
  ['Wer bist du?', 'who'],
  ['Are you human?', 'who'],
  ['Bist du ein Mensch?', 'who'],
  ['Sind Sie ein Roboter?', 'who'],
  ['Who are you?', 'who'],
] as const) {
  test(`“${message}” is small talk: ${intent}`, () => assert.equal(intentOf(message), intent));
}

/** Knows three passages by a word each; a query finds those whose word it holds. */
const knowing: Pick<Knowledge, 'look'> = {
  async look(_tenantId, { query }) {
    const passages: [string, RegExp][] = [
      ['opening', /samstag|offen|saturday|open/i],
      ['shipping', /versand|shipping/i],
      ['returns', /return|rückgabe/i],
    ];
    return {
      lookedUpBy: 'words',
      passages: passages.flatMap(([chunkId, word]) =>
        word.test(query)
          ? [
              {
                chunkId,
                score: word.source.split('|').filter((each) => query.toLowerCase().includes(each)).length > 1 ? 1 : 0.8,
              } as Passage,
            ]
          : [],
      ),
    };
  },
};
const lookUp = (question: string, previousQuestion: string) =>
  retrieve(knowing, { tenantId: 't', question, previousQuestion, language: 'de', floor: 0.5, chunks: 3 });

test('a follow-up is looked up with the question before it, and another subject by itself', async () => {
  assert.equal(
    (await lookUp('und am Samstag?', 'Wann habt ihr offen?')).question,
    'Wann habt ihr offen? und am Samstag?',
  );
  assert.equal((await lookUp('What about returns?', 'How much is shipping?')).question, 'What about returns?');
  assert.deepEqual(
    (await lookUp('Was kostet das?', 'Gibt es Versand nach Wien?')).passages.map(({ chunkId }) => chunkId),
    ['shipping'],
  );
  assert.equal(
    (await lookUp('Wie lange gilt die Rückgabe bei Ihnen eigentlich genau?', 'Versand?')).question.includes('Versand'),
    false,
  );
});
