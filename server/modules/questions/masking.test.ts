import assert from 'node:assert/strict';
import { test } from 'node:test';
import { masked } from './masking.ts';

const cases: [text: string, expected: string, language?: 'de' | 'en'][] = [
  ['Hallo Frau Yilmaz, Ihr Paket kommt morgen.', 'Hallo Frau [Name], Ihr Paket kommt morgen.'],
  [
    'Schreiben Sie an vera.blum@example.com oder rufen Sie 0341 555-0123 an.',
    'Schreiben Sie an [E-Mail] oder rufen Sie [Nummer] an.',
  ],
  ['Ihre Bestellung AB-2024-9981 liegt bereit.', 'Ihre Bestellung [Nummer] liegt bereit.'],
  ['Bitte überweisen Sie auf DE89 3704 0044 0532 0130 00.', 'Bitte überweisen Sie auf [Nummer].'],
  [
    'Vera, das kostet 12,50 Euro, am 24.12.2026 von 10:00 - 14:00 Uhr.',
    '[Name], das kostet 12,50 Euro, am 24.12.2026 von 10:00 - 14:00 Uhr.',
  ],
  [
    'Dear Mr. Smith, my name is Jane Doe. See https://shop.example/o/123456',
    'Dear Mr. [name], my name is [name]. See [address]',
    'en',
  ],
  ['Der Schrank ist 1.250 Euro wert und 80 cm breit.', 'Der Schrank ist 1.250 Euro wert und 80 cm breit.'],
];

for (const [text, expected, language = 'de'] of cases) {
  test(`“${text}” tells of nobody`, () => {
    assert.equal(masked(text, { names: ['Vera Blum'], language }), expected);
  });
}

test('a text made to be slow is masked in no time', () => {
  const startedAt = performance.now();
  masked('1 '.repeat(4000) + 'a@'.repeat(3000) + 'AB1-'.repeat(2000), { names: ['x'.repeat(500)], language: 'de' });
  assert.ok(performance.now() - startedAt < 1000);
});
