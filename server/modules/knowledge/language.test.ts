import assert from 'node:assert/strict';
import { test } from 'node:test';
import { languageOf } from './language.ts';

for (const text of [
  'Wie lange dauert der Versand?',
  'hallo, haben sie auch sonntags offen',
  'Kann ich das zurueckgeben?',
  'Öffnungszeiten',
  'ich moechte mit einem menschen sprechen',
  'Meine Vase kam zerbrochen an, was nun?',
  'Was liefern Sie am Montag?',
]) {
  test(`“${text}” is German`, () => assert.equal(languageOf(text), 'de'));
}

for (const text of [
  'How long does shipping take?',
  'hi, are you open on sundays',
  'I want to talk to a human',
  'Is the mug dishwasher safe?',
  'thanks!',
  'Where was the mug made, and what is it made of?',
  'I am at the shop',
]) {
  test(`“${text}” is English`, () => assert.equal(languageOf(text), 'en'));
}

test('a text without function words does not tell its language', () => {
  assert.equal(languageOf('PayPal 4711'), undefined);
  assert.equal(languageOf(''), undefined);
});
