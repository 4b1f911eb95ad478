import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hostsOf, safeText, settledLength } from './safe-text.ts';

const hosts = hostsOf(['https://docs.shop.example/returns', null], ['shop.example']);

for (const [name, text, safe] of [
  [
    'a link to a source stays',
    'See [returns](https://docs.shop.example/returns).',
    'See [returns](https://docs.shop.example/returns).',
  ],
  ['a bare link to the own domain stays', 'See https://shop.example/a?b=1.', 'See https://shop.example/a?b=1.'],
  ['a link elsewhere loses its address', 'See [our list](https://evil.example/x).', 'See our list.'],
  ['a bare link elsewhere goes', 'Go to https://evil.example/x?d=secret, now', 'Go to …, now'],
  ['a picture goes wherever it leads', 'Look ![pixel](https://shop.example/p.png) here', 'Look pixel here'],
  ['a look-alike host is another host', '[a](https://shop.example.evil.example/) b', 'a b'],
  ['a user name before the host is no disguise', '[a](https://shop.example@evil.example/) b', 'a b'],
  ['other schemes go', '[a](javascript:alert(1)) data:text/html,x', 'a) …'],
  ['tags go', 'a <img src=x onerror=alert(1)> b <b>c</b>', 'a  b c'],
  ['reference links go', 'See [a][1]\n\n[1]: https://evil.example/', 'See [a][1]\n'],
  ['prices and brackets stay', 'It costs 5,90 € [per parcel] (a < b).', 'It costs 5,90 € [per parcel] (a < b).'],
] as const) {
  test(name, () => assert.equal(safeText(text, hosts).text, safe));
}

test('shown piece by piece, the text is the same as at once', () => {
  const text =
    'First see [our long list](https://evil.example/a b) and ![x y](https://evil.example/z) then <b>this</b> ok. ';
  let shown = '';
  let done = 0;
  for (let length = 1; length <= text.length; length += 1) {
    const settled = settledLength(text.slice(0, length));
    if (settled <= done) continue;
    shown += safeText(text.slice(done, settled), hosts).text;
    done = settled;
  }
  assert.equal(shown, safeText(text, hosts).text);
  assert.doesNotMatch(shown, /evil/);
});

test('a bracket that never closes does not hold back the answer', () => {
  const text = `See [this ${'word '.repeat(600)}`;
  assert.ok(settledLength(text) > 2000);
});
