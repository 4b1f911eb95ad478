import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeCaller } from '#modules/identity/index.ts';
import { type NewCall, opening } from './call-opening.ts';

const now = new Date('2026-03-02T10:00:00Z');
const conversation = { createdAt: new Date('2026-03-02T08:00:00Z') };
const visitor = makeCaller('t', { kind: 'visitor', visitorId: 'v' }, []);
const staff = makeCaller('t', { kind: 'staff', staffId: 's', role: 'agent', departmentIds: [], name: 'Mira' }, []);
const open = (caller: typeof visitor, more: Partial<NewCall> = {}) =>
  opening(caller, { conversationId: 'c', type: 'audio', ...more }, conversation, now);
const startedAt = (time: string) => new Date(`2026-03-02T${time}Z`);

test('a visitor’s call begins to ring now, whatever their clock says', () => {
  const begun = open(visitor);
  assert.deepEqual(begun, {
    direction: 'inbound',
    status: 'started',
    startedAt: now,
    answeredAt: null,
    endedAt: null,
    durationSeconds: null,
    isOwn: false,
  });
  assert.deepEqual(open(visitor, { startedAt: startedAt('12:00:00') }).startedAt, now);
  assert.deepEqual(open(visitor, { startedAt: startedAt('09:59:30') }).startedAt, startedAt('09:59:30'));
  assert.deepEqual(open(visitor, { startedAt: startedAt('08:30:00') }).startedAt, startedAt('09:59:00'));
});

test('a visitor calls in, and says neither who answered nor that nobody did', () => {
  assert.throws(() => open(visitor, { direction: 'outbound' }), { code: 'validation_failed' });
  for (const status of ['answered', 'ended', 'missed'] as const) {
    assert.throws(() => open(visitor, { status }), { code: 'call_move_illegal' });
  }
  assert.equal(open(visitor, { status: 'failed' }).status, 'failed');
});

test('staff may tell of a call afterwards, no further back than its conversation', () => {
  const past = open(staff, { status: 'ended', startedAt: startedAt('09:50:00') });
  assert.deepEqual([past.answeredAt, past.endedAt, past.durationSeconds], [startedAt('09:50:00'), now, 600]);
  assert.equal(past.isOwn, true);
  assert.deepEqual(
    open(staff, { status: 'missed', startedAt: startedAt('01:00:00') }).startedAt,
    conversation.createdAt,
  );
  assert.equal(open(staff, { direction: 'outbound' }).isOwn, true);
  assert.equal(open(staff).isOwn, false, 'what rings the desk is nobody’s yet');
});

test('a call is between a visitor and a member of staff', () => {
  const server = makeCaller('t', { kind: 'server', credentialId: 'k' }, []);
  assert.throws(() => open(server), { kind: 'forbidden', code: 'call_without_person' });
});
