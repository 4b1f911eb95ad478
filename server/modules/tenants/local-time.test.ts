import assert from 'node:assert/strict';
import { test } from 'node:test';
import { instantOf, knownTimeZone, zonedText } from './local-time.ts';

const instant = (day: string, minute: string, zone = 'Europe/Berlin') => instantOf(day, minute, zone).toISOString();

test('a time of the wall clock is the instant at which it shows it, in winter and in summer', () => {
  assert.equal(instant('2026-01-15', '09:00'), '2026-01-15T08:00:00.000Z');
  assert.equal(instant('2026-07-15', '09:00'), '2026-07-15T07:00:00.000Z');
  assert.equal(instant('2026-07-15', '24:00'), '2026-07-15T22:00:00.000Z');
  assert.equal(instant('2026-07-15', '09:00', 'Asia/Kathmandu'), '2026-07-15T03:15:00.000Z');
  assert.equal(instant('2026-07-15', '09:00', 'Pacific/Kiritimati'), '2026-07-14T19:00:00.000Z');
});

test('an hour that is left out counts as the moment at which the clock is moved', () => {
  assert.equal(instant('2026-03-29', '02:30'), '2026-03-29T01:00:00.000Z');
  assert.equal(instant('2026-03-29', '01:59'), '2026-03-29T00:59:00.000Z');
  assert.equal(instant('2026-03-29', '03:00'), '2026-03-29T01:00:00.000Z');
  // Half an hour is left out on Lord Howe Island.
  assert.equal(instant('2026-10-04', '02:15', 'Australia/Lord_Howe'), '2026-10-03T15:30:00.000Z');
});

test('an hour that comes twice counts the first time', () => {
  assert.equal(instant('2026-10-25', '02:30'), '2026-10-25T00:30:00.000Z');
  assert.equal(instant('2026-10-25', '03:00'), '2026-10-25T02:00:00.000Z');
});

test('an instant is written as the clock on the wall shows it', () => {
  assert.equal(zonedText(new Date('2026-11-23T08:00:00Z'), 'Europe/Berlin'), '2026-11-23T09:00:00+01:00');
  assert.equal(zonedText(new Date('2026-06-22T12:30:00Z'), 'America/St_Johns'), '2026-06-22T10:00:00-02:30');
});

test('time zones are known by their IANA names alone', () => {
  assert.equal(knownTimeZone('Europe/Berlin'), 'Europe/Berlin');
  assert.equal(knownTimeZone('europe/berlin'), 'Europe/Berlin');
  assert.equal(knownTimeZone('UTC'), 'UTC');
  for (const name of ['Berlin', 'Europe/Bonn', '', '../etc', '+02:00', 'x'.repeat(70)]) {
    assert.equal(knownTimeZone(name), undefined, name);
  }
});
