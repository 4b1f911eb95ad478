import assert from 'node:assert/strict';
import { test } from 'node:test';
import { normalDomain, originMatches } from './origins.ts';

test('a domain is kept without scheme, path, port and capitals', () => {
  assert.equal(normalDomain('https://Shop.Example:8443/path?x#y'), 'shop.example');
  assert.equal(normalDomain('*.Shop.example'), '*.shop.example');
  assert.equal(normalDomain('töpferei.de'), 'xn--tpferei-90a.de');
  assert.equal(normalDomain('localhost:3000'), 'localhost');
});

test('what cannot be a domain is refused', () => {
  for (const text of ['', 'a b.example', '*', '*.*.example', 'shop..example', '-x.example', 'a'.repeat(300)]) {
    assert.equal(normalDomain(text), undefined, text);
  }
});

test('a wildcard covers subdomains and not the domain itself, nor a look-alike', () => {
  assert.equal(originMatches('https://www.shop.example', ['*.shop.example']), true);
  assert.equal(originMatches('https://shop.example', ['*.shop.example']), false);
  assert.equal(originMatches('https://evilshop.example', ['*.shop.example']), false);
  assert.equal(originMatches('https://shop.example.evil.test', ['shop.example']), false);
  assert.equal(originMatches('http://shop.example:8080', ['shop.example']), true);
  assert.equal(originMatches('null', ['shop.example']), false);
  assert.equal(originMatches('file://shop.example', ['shop.example']), false);
});
