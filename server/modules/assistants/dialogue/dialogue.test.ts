import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hear } from './hearing.ts';
import { wishOf } from './wishes.ts';

const place = {
  now: new Date('2026-11-21T12:00:00Z'),
  timeZone: 'Europe/Berlin',
  language: 'de',
  country: 'DE',
} as const;
const heard = (message: string, asked: { name?: boolean; reach?: boolean } = {}) =>
  hear(message, { name: false, reach: false, ...asked }, place);

for (const [message, wish] of [
  ['Ich möchte gern einen Termin vereinbaren', 'booking'],
  ['Kann ich für Dienstag einen Termin bekommen?', 'booking'],
  ['Haben Sie morgen noch einen Termin frei?', 'booking'],
  ['Termin buchen', 'booking'],
  ["I'd like to book an appointment", 'booking'],
  ['Can I book a table for Friday?', 'booking'],
  ['Ich muss meinen Termin leider absagen', 'cancelling'],
  ['cancel my appointment please', 'cancelling'],
  ['Können wir den Termin verschieben?', 'moving'],
  ['I need to reschedule my appointment', 'moving'],
  ['Können Sie mich zurückrufen?', 'callback'],
  ['Bitte rufen Sie mich morgen an', 'callback'],
  ['please call me back', 'callback'],
  ['Can I leave my number?', 'callback'],
  ['Was kostet ein Termin?', undefined],
  ['Wie lange dauert ein Termin?', undefined],
  ['How much is an appointment?', undefined],
  ['Was kostet der Versand?', undefined],
  ['Kann ich meine Bestellung stornieren?', undefined],
] as const) {
  test(`“${message}” wants ${wish ?? 'no dialogue'}`, () => assert.equal(wishOf(message), wish));
}

test('name, number, address and time are heard in one message, in any order', () => {
  const one = heard('Dienstag um halb vier, ich heiße Vera Vogt, 0341 555 0100 oder vera@example.com');
  assert.equal(one.name, 'Vera Vogt');
  assert.equal(one.phone, '+493415550100');
  assert.equal(one.email, 'vera@example.com');
  assert.deepEqual(one.when, { day: '2026-11-24', time: { hour: 15, minute: 30 } });
});

test('a bare name is a name only where it was asked for', () => {
  assert.equal(heard('Vera Vogt').name, undefined);
  assert.equal(heard('Vera Vogt', { name: true }).name, 'Vera Vogt');
  assert.equal(heard('vogt', { name: true }).name, 'vogt');
  assert.equal(heard('ja', { name: true }).name, undefined);
  assert.equal(heard('Was kostet das denn eigentlich so?', { name: true }).name, undefined);
  assert.equal(heard('I am Tom Baker').name, 'Tom Baker');
  assert.equal(heard('I am looking for something').name, undefined);
});

test('yes, no, a choice and the end of it are understood in both languages', () => {
  for (const yes of ['Ja', 'ja bitte', 'genau', 'passt', 'yes', 'that works']) assert.ok(heard(yes).isYes, yes);
  for (const no of ['nein', 'Nein, lieber Dienstag', 'no']) assert.ok(heard(no).isNo, no);
  for (const stop of ['abbrechen', 'ach, vergessen Sie es', 'doch nicht', 'never mind', 'Cancel']) {
    assert.ok(heard(stop).stops, stop);
  }
  assert.equal(heard('2').choice, 2);
  assert.equal(heard('das erste').choice, 1);
  assert.equal(heard('the third one').choice, 3);
  assert.ok(heard('000000', { reach: true }).hasWrongPhone);
});
