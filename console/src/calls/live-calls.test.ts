import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CallSession, LiveCall, ServerFrame } from '@switchboard/protocol';
import { lasted, ownCall, ringingAt, withFrame } from './live-calls.ts';

const call = (id: string, more: Partial<CallSession> = {}): CallSession => ({
  ...{ id, conversationId: 'cnv_1', type: 'audio', direction: 'inbound', status: 'started' },
  ...{ startedAt: '2026-03-02T09:00:00.000Z', durationSeconds: null, endReason: null },
  ...more,
});
const play = (frames: ServerFrame[], from: readonly LiveCall[] = []) => frames.reduce(withFrame, from);
const rings = (id: string, ringing: string[]): ServerFrame => ({
  type: 'call.ringing',
  conversationId: 'cnv_1',
  call: call(id),
  ringing,
});

test('a call rings those whom it is for until somebody has it, and is gone when it is over', () => {
  const rung = play([rings('a', ['me', 'you'])]);
  assert.deepEqual(
    ringingAt(rung, 'me').map((one) => one.call.id),
    ['a'],
  );
  assert.deepEqual(ringingAt(rung, 'somebody'), []);
  assert.deepEqual(ringingAt(play([rings('a', ['you'])], rung), 'me'), [], 'declined');
  const answered: ServerFrame = {
    type: 'call.answered',
    conversationId: 'cnv_1',
    call: call('a', { status: 'answered', agentId: 'you' }),
  };
  const talking = play([answered, rings('a', ['me'])], rung);
  assert.deepEqual(ringingAt(talking, 'me'), [], 'told again, it rings nobody');
  assert.equal(ownCall(talking, 'you')?.call.id, 'a');
  assert.equal(ownCall(talking, 'me'), undefined);
  assert.deepEqual(
    play([{ type: 'call.ended', conversationId: 'cnv_1', call: call('a', { status: 'ended' }) }], talking),
    [],
  );
  assert.deepEqual(play([{ type: 'calls.updated', calls: [] }], talking), []);
});

test('how long a call has lasted is told in minutes and seconds, and in hours where it takes that long', () => {
  assert.deepEqual(
    [lasted(0), lasted(9.7), lasted(154), lasted(3600), lasted(3725), lasted(-3)],
    ['0:00', '0:09', '2:34', '1:00:00', '1:02:05', '0:00'],
  );
});
