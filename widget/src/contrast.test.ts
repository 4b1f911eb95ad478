import assert from 'node:assert/strict';
import { test } from 'node:test';
import { colourOr, contrast, inkOn, legible, mix } from './contrast.ts';

const brands = [
  '#757575',
  '#7a7a7a',
  '#767676',
  '#787878',
  '#777777',
  '#000000',
  '#ffffff',
  '#ffff00',
  '#0f5c4f',
  '#ff4d4d',
  '#7f7f7f',
  '#1a73e8',
  '#c0ffee',
  '#808000',
];

test('black on white has the greatest contrast there is, and a colour on itself none', () => {
  assert.equal(contrast('#000000', '#ffffff'), 21);
  assert.equal(contrast('#336699', '#336699'), 1);
});

test('text on any brand colour is legible', () => {
  for (const brand of brands) assert.ok(contrast(inkOn(brand), brand) >= 4.5, brand);
});

test('any brand colour becomes legible as text, on light and on dark', () => {
  for (const brand of brands)
    for (const ground of ['#ffffff', '#f7f5f0', '#161917'])
      assert.ok(contrast(legible(brand, ground), ground) >= 4.5, `${brand} on ${ground}`);
});

test('a brand colour that is legible already stays as it is', () => {
  assert.equal(legible('#0f5c4f', '#ffffff'), '#0f5c4f');
});

test('a tint lies between its two colours', () => {
  assert.equal(mix('#000000', '#ffffff', 0), '#ffffff');
  assert.equal(mix('#000000', '#ffffff', 0.5), '#808080');
});

test('what is no colour gives way to the fallback', () => {
  for (const odd of ['red', '#fff', 'url(x)', '#12345g', '#0f5c4f;x', undefined, 7])
    assert.equal(colourOr(odd, '#123456'), '#123456');
  assert.equal(colourOr('#ABCDEF', '#123456'), '#abcdef');
});
