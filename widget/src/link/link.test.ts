import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeNonce, unwrap, wrap } from './envelope.ts';
import { readStart, writeStart } from './start.ts';

const source = {};
const nonce = makeNonce();
const peer = { origin: 'https://shop.example', source, nonce };
const said = (over: object = {}) => ({ origin: peer.origin, source, data: wrap(nonce, { type: 'open' }), ...over });

test('a message of the right page, window and start is heard', () => {
  assert.deepEqual(unwrap(said(), peer), { type: 'open' });
});

test('a message from another origin is not heard, however alike it looks', () => {
  for (const origin of [
    'https://shop.example.evil.test',
    'http://shop.example',
    'https://shop.example:444',
    'https://SHOP.example',
    'null',
    '*',
    '',
  ])
    assert.equal(unwrap(said({ origin }), peer), undefined, origin);
});

test('a message from another window of the same origin is not heard', () => {
  assert.equal(unwrap(said({ source: {} }), peer), undefined);
  assert.equal(unwrap(said({ source: null }), { ...peer, source: null }), undefined);
});

test('a message with another nonce, or none, is not heard', () => {
  for (const data of [wrap(makeNonce(), { type: 'open' }), { message: { type: 'open' } }, null, 'open', 7, []])
    assert.equal(unwrap(said({ data }), peer), undefined);
  assert.equal(unwrap(said({ data: wrap('', { type: 'open' }) }), { ...peer, nonce: '' }), undefined);
});

test('what is no message is not heard', () => {
  for (const message of [null, 'open', {}, { type: 1 }])
    assert.equal(unwrap(said({ data: { switchboard: nonce, message } }), peer), undefined);
});

test('every start has a nonce of its own', () => {
  assert.match(makeNonce(), /^\d+(-\d+){3}$/);
  assert.notEqual(makeNonce(), makeNonce());
});

test('how the page starts the frame survives the way through the address', () => {
  const start = {
    origin: 'https://shop.example',
    nonce,
    open: true,
    language: 'de',
    page: 'https://shop.example/tea',
    title: 'Tee & Kaffee #1',
    referrer: '',
  };
  assert.deepEqual(readStart(`#${writeStart(start)}`), start);
});

test('a frame that no page has started stands alone', () => {
  assert.equal(readStart(''), undefined);
  assert.equal(readStart('#origin=javascript:alert(1)&nonce=1'), undefined);
});
