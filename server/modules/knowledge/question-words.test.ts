import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bearingOf } from './bearing.ts';
import { splitCompound } from './compounds.ts';
import { expectedBy } from './expected.ts';
import { kinship, likeness, synonymLikeness } from './likeness.ts';
import { joinedVerbs } from './separable.ts';
import { contentWords } from './stop-words.ts';
import { corrected, synonymsOf } from './thesaurus.ts';
import { vocabularyOf } from './vocabulary.ts';
import { weighing } from './weight.ts';

const known = (words: string[]) => (part: string) => (words.includes(part) ? 2 : 0);

test('a compound is cut where its parts are words, whatever joins them', () => {
  const words = known(['garten', 'schlauch', 'geburtstag', 'torte', 'miete', 'lastenrad']);
  assert.deepEqual(splitCompound('gartenschlauch', words), ['garten', 'schlauch']);
  assert.deepEqual(splitCompound('geburtstagstorte', words), ['geburtstag', 'torte']);
  assert.deepEqual(splitCompound('lastenradmiete', words), ['lastenrad', 'miete']);
  assert.equal(splitCompound('gartenlaube', words), undefined);
});

test('a part that is written so goes before one that is only near to a word', () => {
  const words = (part: string) => (part === 'storte' ? 1 : known(['geburtstag', 'torte'])(part));
  assert.deepEqual(splitCompound('geburtstagstorte', words), ['geburtstag', 'torte']);
});

test('a verb that German takes apart is put together again', () => {
  assert.deepEqual(contentWords(joinedVerbs('Nehmt ihr Verpackungen zurück?')), ['verpackungen', 'zurucknehmt']);
  assert.deepEqual(contentWords(joinedVerbs('Wann macht der Laden auf?')), ['laden', 'aufmacht']);
  assert.equal(joinedVerbs('Where do I log in?'), 'Where do I log in?');
  assert.equal(joinedVerbs(''), '');
});

test('forms of a word, its compounds and its verb with another front are kin; other words are not', () => {
  assert.equal(kinship('lampe', 'lampe'), 1);
  assert.equal(kinship('lampe', 'lampen'), 0.95);
  assert.equal(kinship('aufgeladen', 'aufladen'), 0.9);
  assert.ok(kinship('torte', 'obsttorten') > 0.7);
  assert.ok(kinship('umtopfen', 'topfen') > 0.5);
  assert.equal(kinship('roller', 'rollrasen'), 0);
  assert.ok(kinship('roller', 'rolling') < 0.9);
  assert.equal(kinship('party', 'partner'), 0);
});

test('typing errors are forgiven to the visitor, and never to the thesaurus', () => {
  assert.ok(likeness('gutshein', 'gutschein') > 0.7);
  assert.ok(likeness('minister', 'mindestens') < 0.5);
  assert.equal(synonymLikeness('moped', 'moved'), 0);
  assert.equal(corrected('fahrad'), 'fahrrad');
  assert.equal(corrected('fahrrad'), undefined);
  assert.equal(corrected('xyzzyplugh'), undefined);
});

test('the nearest words are told with whether only an error makes them so', () => {
  const near = vocabularyOf(new Map([['gutschein', 3]]), 10).near('gutshein');
  assert.deepEqual(
    near.map(({ word, isSlip }) => ({ word, isSlip })),
    [{ word: 'gutschein', isSlip: true }],
  );
});

test('what is named more closely is found by its kind, and no function word is a synonym', () => {
  assert.ok(synonymsOf('pudel').includes('hund'));
  assert.ok(synonymsOf('poodle').includes('dog'));
  assert.ok(!synonymsOf('hund').includes('pudel'));
  assert.ok(!synonymsOf('absterben').includes('die'));
});

test('a question that wants a time, a span or a price prefers a passage that holds one', () => {
  const when = expectedBy('Wann öffnet das Museum?');
  assert.equal(when?.('Geöffnet von 10 bis 17 Uhr.'), true);
  assert.equal(when?.('Das Museum zeigt alte Uhren.'), false);
  assert.equal(expectedBy('How long is the film?')?.('It runs for two hours.'), true);
  assert.equal(expectedBy('Wie lange gilt die Karte?')?.('Sie gilt zwölf Monate.'), true);
  assert.equal(expectedBy('What does it cost?')?.('It is £4.'), true);
  assert.equal(expectedBy('How often does it run?')?.('It runs every day.'), true);
  assert.equal(expectedBy('Habt ihr Postkarten?'), undefined);
});

test('an unknown word weighs most where the question is if there is such a thing, and least where it is the visitor’s own', () => {
  const asked = weighing('Verkauft ihr auch Postkarten?')('postkarten', true);
  const owned = weighing('Ich habe meinen Kompass verloren')('kompass', true);
  const light = weighing('Wo finde ich Postkarten?')('finde', true);
  assert.ok(asked > 1 && owned < 1 && light < owned, `${asked} ${owned} ${light}`);
  assert.deepEqual([...bearingOf('Where is my old compass?').owned], ['compass']);
  assert.equal(bearingOf('Is there a museum?').wantsThing, true);
  assert.equal(bearingOf('Where is the museum?').wantsThing, false);
});
