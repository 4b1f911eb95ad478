import assert from 'node:assert/strict';
import { test } from 'node:test';
import { limits } from '@switchboard/protocol/limits';
import { heldClock } from '#platform/clock.ts';
import { openLog } from '#platform/log.ts';
import { attendance as attendanceOf } from './attendance.ts';

function hall() {
  const clock = heldClock(new Date('2026-03-02T09:00:00Z'));
  const noted: string[] = [];
  const attendance = attendanceOf({
    identity: {
      seen: async (_tenant, staffId, _for, { isIdle }) => void noted.push(`${staffId} ${isIdle ? 'idle' : 'active'}`),
      gone: async (_tenant, staffId) => void noted.push(`${staffId} gone`),
    },
    clock,
    log: openLog({ level: 'silent' }),
  });
  const settle = async () => {
    await new Promise(setImmediate);
    return noted.splice(0);
  };
  return { attendance, clock, settle };
}

test('a client that tells of activity lies idle once it has told of none for long, and one input ends that', async () => {
  const { attendance, clock, settle } = hall();
  const tab = {};
  attendance.arrive('shop', 'mira', tab, false);
  attendance.told('mira', tab, false);
  assert.deepEqual(await settle(), ['mira active']);
  clock.advance(limits.idleMs - 1);
  attendance.beat();
  assert.deepEqual(await settle(), ['mira active']);
  clock.advance(1);
  attendance.beat();
  assert.deepEqual(await settle(), ['mira idle']);
  attendance.told('mira', tab, false);
  assert.deepEqual(await settle(), ['mira active']);
  attendance.stop();
});

test('a client that never tells counts as active, however long', async () => {
  const { attendance, clock, settle } = hall();
  attendance.arrive('shop', 'mira', {}, false);
  clock.advance(10 * limits.idleMs);
  attendance.beat();
  assert.deepEqual(await settle(), ['mira active', 'mira active']);
  attendance.stop();
});

test('one tab in use is enough, and closing it leaves the idle one', async () => {
  const { attendance, settle } = hall();
  const [used, idle] = [{}, {}];
  attendance.arrive('shop', 'mira', idle, false);
  attendance.told('mira', idle, true);
  attendance.arrive('shop', 'mira', used, false);
  attendance.leave('mira', used);
  assert.deepEqual(await settle(), ['mira active', 'mira idle', 'mira active', 'mira idle']);
  attendance.stop();
});

test('a line that comes back idle makes nobody present', async () => {
  const { attendance, settle } = hall();
  const [before, after] = [{}, {}];
  attendance.arrive('shop', 'mira', before, false);
  attendance.told('mira', before, true);
  attendance.leave('mira', before);
  attendance.arrive('shop', 'mira', after, true);
  assert.deepEqual(await settle(), ['mira active', 'mira idle']);
  attendance.stop();
});
