import assert from 'node:assert/strict';
import { test } from 'node:test';
import { whenIn } from './when.ts';

/** A Saturday. */
const now = new Date('2026-11-21T12:00:00Z');
const at = (hour: number, minute = 0) => ({ hour, minute });

const said: ['de' | 'en', string, object][] = [
  ['de', 'nächsten Dienstag um halb vier', { day: '2026-11-24', time: at(15, 30) }],
  ['de', 'übermorgen vormittags', { day: '2026-11-23', part: 'morning' }],
  ['de', 'morgen um 15 Uhr', { day: '2026-11-22', time: at(15) }],
  ['de', 'morgen früh', { day: '2026-11-22', part: 'morning' }],
  ['de', 'am Morgen', { part: 'morning' }],
  ['de', 'Guten Morgen', {}],
  ['de', 'heute Nachmittag gegen drei', { day: '2026-11-21', part: 'afternoon', time: at(15) }],
  ['de', 'Dienstag nächste Woche', { day: '2026-11-24' }],
  ['de', 'Dienstag in einer Woche', { day: '2026-12-01' }],
  ['de', 'nein, lieber Donnerstag', { day: '2026-11-26' }],
  ['de', 'am 24.11. um 9:30 Uhr', { day: '2026-11-24', time: at(9, 30) }],
  ['de', 'am 3. Dezember um viertel nach zehn', { day: '2026-12-03', time: at(10, 15) }],
  ['de', 'dreiviertel vier', { time: at(15, 45) }],
  ['de', 'viertel vor elf', { time: at(10, 45) }],
  ['de', 'am 2.1. um 14.15 Uhr', { day: '2027-01-02', time: at(14, 15) }],
  ['de', 'in drei Tagen abends', { day: '2026-11-24', part: 'evening' }],
  ['de', 'in zwei Wochen', { day: '2026-12-05' }],
  ['de', 'Freitagnachmittag', { day: '2026-11-27', part: 'afternoon' }],
  ['de', 'Samstag', { day: '2026-11-28' }],
  ['de', 'nächste Woche', { day: '2026-11-23' }],
  ['de', 'am 31.02.', {}],
  ['de', 'Was kostet der Versand?', {}],
  ['en', 'next friday at 3pm', { day: '2026-11-27', time: at(15) }],
  ['en', 'tomorrow morning', { day: '2026-11-22', part: 'morning' }],
  ['en', 'on Tuesday at half past three', { day: '2026-11-24', time: at(15, 30) }],
  ['en', 'the 3rd of December at 10:15', { day: '2026-12-03', time: at(10, 15) }],
  ['en', 'in two weeks', { day: '2026-12-05' }],
  ['en', 'at 4 in the afternoon', { part: 'afternoon', time: at(16) }],
  ['en', 'no, Thursday please', { day: '2026-11-26' }],
  ['en', 'How much is shipping?', {}],
  ['en', 'übermorgen um 11 Uhr', { day: '2026-11-23', time: at(11) }],
];

for (const [language, text, expected] of said) {
  test(`“${text}”`, () => {
    assert.deepEqual(whenIn(text, { now, timeZone: 'Europe/Berlin', language }), expected);
  });
}

test('late in the evening in Berlin, tomorrow is the day after Berlin’s', () => {
  const late = new Date('2026-11-21T23:30:00Z');
  assert.equal(whenIn('morgen', { now: late, timeZone: 'Europe/Berlin', language: 'de' }).day, '2026-11-23');
});
