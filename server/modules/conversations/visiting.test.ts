import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deviceOf } from './device.ts';
import { namesIn } from './mentions.ts';
import { pageAddress } from './visiting.ts';

test('an address loses what could open a door or name a person, and keeps the rest', () => {
  assert.equal(
    pageAddress('https://me:pw@shop.example/a?id=7&session=x&api_key=y&to=a%40b.example&utm_source=news#frag'),
    'https://shop.example/a?id=7&utm_source=news',
  );
  assert.equal(pageAddress(`https://shop.example/a?blob=${'x'.repeat(65)}`), 'https://shop.example/a');
  for (const text of ['javascript:alert(1)', 'file:///etc/passwd', 'data:text/html,x', 'shop.example', '']) {
    assert.equal(pageAddress(text), undefined, text);
  }
  assert.ok((pageAddress(`https://shop.example/${'a'.repeat(5000)}`) ?? '').length <= 500);
});

test('a browser is known by what it says of itself', () => {
  const mozilla = 'Mozilla/5.0';
  for (const [text, device] of [
    [
      `${mozilla} (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/131.0 Safari/537.36 Edg/131.0`,
      { kind: 'desktop', browser: 'Edge', system: 'Windows' },
    ],
    [
      `${mozilla} (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/18.0 Safari/605.1.15`,
      { kind: 'desktop', browser: 'Safari', system: 'macOS' },
    ],
    [
      `${mozilla} (Linux; Android 15; Pixel 9) AppleWebKit/537.36 Chrome/131.0 Mobile Safari/537.36`,
      { kind: 'phone', browser: 'Chrome', system: 'Android' },
    ],
    [
      `${mozilla} (Linux; Android 14; SM-X710) AppleWebKit/537.36 Chrome/131.0 Safari/537.36`,
      { kind: 'tablet', browser: 'Chrome', system: 'Android' },
    ],
    [
      `${mozilla} (X11; Linux x86_64; rv:133.0) Gecko Firefox/133.0`,
      { kind: 'desktop', browser: 'Firefox', system: 'Linux' },
    ],
    ['curl/8.9', undefined],
  ] as const) {
    assert.deepEqual(deviceOf(text), device, text);
  }
});

test('a note speaks to those whose names stand in it, and an address is no name', () => {
  assert.deepEqual(namesIn('@Mira, please. (@jonas.k) mail@omar.example @@anna @mira'), ['mira', 'jonas.k']);
  assert.deepEqual(namesIn('Thanks @omar.'), ['omar']);
  assert.equal(namesIn(Array.from({ length: 50 }, (_, n) => `@p${n}`).join(' ')).length, 20);
});
