import assert from 'node:assert/strict';
import { test } from 'node:test';
import { absoluteTime, dayName, dayOf, relativeTime } from './times.ts';

const now = Date.parse('2026-11-21T12:00:00Z');

test('a moment ago reads as now, minutes and hours as themselves, and a week later as a date', () => {
  assert.equal(relativeTime('2026-11-21T11:59:30Z', now, 'en'), 'now');
  assert.match(relativeTime('2026-11-21T11:55:00Z', now, 'en'), /5 min/);
  assert.match(relativeTime('2026-11-21T09:00:00Z', now, 'en'), /3 hr/);
  assert.match(relativeTime('2026-10-01T09:00:00Z', now, 'de'), /1\. Okt/);
  assert.match(relativeTime('2025-10-01T09:00:00Z', now, 'de'), /2025/);
});

test('the full time names its time zone', () => {
  assert.match(absoluteTime('2026-11-21T11:55:00Z', 'en'), /2026.*(UTC|GMT|[A-Z]{3,4})/);
});

test('today and yesterday are named, other days dated', () => {
  assert.equal(dayName('2026-11-21T11:00:00Z', now, 'de'), 'Heute');
  assert.equal(dayName('2026-11-20T11:00:00Z', now, 'en'), 'Yesterday');
  assert.match(dayName('2026-11-10T11:00:00Z', now, 'de'), /10\. November/);
  assert.notEqual(dayOf('2026-11-20T11:00:00Z'), dayOf('2026-11-21T11:00:00Z'));
});
