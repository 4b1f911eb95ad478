import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isOpen } from './opening-hours.ts';

const monday = [{ weekday: 1, opensAt: '09:00:00', closesAt: '18:00:00' }];

test('a shop opens and closes by the clock of its own time zone', () => {
  assert.equal(isOpen(new Date('2026-11-23T07:59:00Z'), 'Europe/Berlin', monday, []), false);
  assert.equal(isOpen(new Date('2026-11-23T08:00:00Z'), 'Europe/Berlin', monday, []), true);
  assert.equal(isOpen(new Date('2026-11-23T17:00:00Z'), 'Europe/Berlin', monday, []), false);
  assert.equal(isOpen(new Date('2026-11-23T14:00:00Z'), 'America/New_York', monday, []), true);
});

test('summer time moves the opening in UTC', () => {
  assert.equal(isOpen(new Date('2026-06-22T07:00:00Z'), 'Europe/Berlin', monday, []), true);
  assert.equal(isOpen(new Date('2026-06-22T06:59:00Z'), 'Europe/Berlin', monday, []), false);
});

test('a holiday is closed all day, and no hours at all means always open', () => {
  assert.equal(
    isOpen(new Date('2026-11-23T10:00:00Z'), 'Europe/Berlin', monday, [{ day: '2026-11-23', name: 'x' }]),
    false,
  );
  assert.equal(isOpen(new Date('2026-11-22T03:00:00Z'), 'Europe/Berlin', [], []), true);
});
