import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reachOf } from './addresses.ts';

test('addresses of the public internet are public', () => {
  for (const address of ['8.8.8.8', '93.184.216.34', '2606:4700:4700::1111', '::ffff:8.8.8.8', '64:ff9b::808:808']) {
    assert.equal(reachOf(address), 'public', address);
  }
});

test('loopback and the nets of houses and carriers are private', () => {
  for (const address of [
    '127.0.0.1',
    '127.255.255.254',
    '10.0.0.1',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '100.64.0.1',
    '::1',
    'fc00::1',
    'fd12:3456::1',
    '::ffff:127.0.0.1',
    '::ffff:a00:1',
    '64:ff9b::7f00:1',
  ])
    assert.equal(reachOf(address), 'private', address);
});

test('metadata, multicast, reserved nets, tunnels and what is no address are reached by nobody', () => {
  for (const address of [
    '0.0.0.0',
    '0.1.2.3',
    '169.254.169.254',
    '224.0.0.1',
    '239.255.255.255',
    '240.0.0.1',
    '255.255.255.255',
    '192.0.0.1',
    '192.0.2.1',
    '192.88.99.1',
    '198.18.0.1',
    '198.19.255.255',
    '198.51.100.1',
    '203.0.113.1',
    '::',
    '::127.0.0.1',
    '::ffff:169.254.169.254',
    '::ffff:0:7f00:1',
    '64:ff9b::a9fe:a9fe',
    '64:ff9b:1::7f00:1',
    '2002:7f00:1::',
    '2001:0:7f00:1::',
    'fe80::1',
    'fe80::1%eth0',
    'fec0::1',
    'ff02::1',
    '100::1',
    '2001:db8::1',
    '3fff::1',
    '5f00::1',
    '2001:10::1',
    'fd00:ec2::254',
    '4000::1',
    '',
    'localhost',
    '127.1',
    '0x7f000001',
  ])
    assert.equal(reachOf(address), 'never', address);
});
