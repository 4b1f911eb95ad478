import assert from 'node:assert/strict';
import type { IncomingMessage } from 'node:http';
import { test } from 'node:test';
import { clientAddress } from './client-address.ts';

const from = (remoteAddress: string, forwarded?: string) =>
  ({ socket: { remoteAddress }, headers: forwarded ? { 'x-forwarded-for': forwarded } : {} }) as IncomingMessage;

test('without trusted proxies the peer counts, whatever it claims', () => {
  const addressOf = clientAddress();
  assert.equal(addressOf(from('203.0.113.7', '198.51.100.1')), '203.0.113.7');
  assert.equal(addressOf(from('::ffff:203.0.113.7')), '203.0.113.7');
});

test('behind trusted proxies the first address counts that is none of theirs, and claims before it don’t', () => {
  const addressOf = clientAddress('10.0.0.0/8, 127.0.0.1');
  assert.equal(addressOf(from('127.0.0.1', '1.1.1.1, 198.51.100.1, 10.1.2.3')), '198.51.100.1');
  assert.equal(addressOf(from('198.51.100.9', '1.1.1.1')), '198.51.100.9');
  assert.equal(addressOf(from('127.0.0.1', 'nonsense')), '127.0.0.1');
});

test('the addresses of one IPv6 household count together', () => {
  const addressOf = clientAddress();
  assert.equal(addressOf(from('2001:db8:1:2::a')), addressOf(from('2001:db8:1:2:ffff::b')));
  assert.notEqual(addressOf(from('2001:db8:1:2::a')), addressOf(from('2001:db8:1:3::a')));
});
