import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ReportedConversation, ReportedLine } from '#modules/conversations/index.ts';
import { changesBetween } from './booking.ts';
import { type Reported, sumUp } from './counting.ts';
import { addFigures, noFigures } from './figures.ts';
import { hoursOf } from './wall-clock.ts';

const start = Date.parse('2026-03-02T09:00:00Z');
const minute = (minutes: number) => start + minutes * 60_000;
const line = (senderType: ReportedLine['senderType'], minutes: number, more: Partial<ReportedLine> = {}) => ({
  ...{ senderType, staffId: null, at: minute(minutes), event: null },
  ...more,
});

function reported(lines: ReportedLine[], more: Partial<ReportedConversation> = {}): Reported {
  const conversation: ReportedConversation = {
    ...{ id: 'c', number: 1, channel: 'chat', status: 'open', departmentId: 'sales', assignedStaffId: 'mira' },
    ...{ createdAt: start, closedAt: null, lastMessageAt: minute(60), handoffRequestedAt: null, handoffReason: null },
    ...{ isSpam: false, isMerged: false, lines },
    said: lines
      .filter(({ senderType }) => senderType !== 'system')
      .map(({ senderType, staffId, at }) => ({ senderType, staffId, at, count: 1 })),
    ...more,
  };
  return { conversation, ratings: [], calls: [] };
}

const count = (one: Reported) => {
  const { summed, shares } = sumUp(one, hoursOf('Europe/Berlin'));
  return { summed, shares, all: shares.reduce((sum, { figures }) => addFigures(sum, figures), noFigures()) };
};

test('the first answer is measured from the visitor’s first words, whoever spoke before', () => {
  const { summed, all } = count(
    reported([line('visitor', 5), line('ai', 6), line('agent', 15, { staffId: 'mira' })], { status: 'resolved' }),
  );
  assert.equal(summed.firstAnswerSeconds, 60);
  assert.equal(summed.firstPersonAnswerSeconds, 600);
  assert.deepEqual([all.first_answers, all.person_answers, all.ai_only, all.answered], [1, 1, 0, 1]);
});

test('a person is waited for from the hand-over on', () => {
  const handedOver = line('system', 30, { event: 'handoff_requested' });
  const { summed, all } = count(
    reported([line('visitor', 5), line('ai', 6), handedOver, line('agent', 32, { staffId: 'mira' })], {
      ...{ handoffRequestedAt: minute(30), handoffReason: 'asked' },
    }),
  );
  assert.equal(summed.firstPersonAnswerSeconds, 120);
  assert.deepEqual([all.handed_over, all.with_ai], [1, 1]);
});

test('whatever the assistant hands over for counts as handed over, and an assistant that is off hands nothing over', () => {
  const because = (handoffReason: string) => {
    const { summed, all } = count(
      reported([line('visitor', 5), line('ai', 6)], { handoffRequestedAt: minute(6), handoffReason }),
    );
    return [summed.isHandedOver, all.handed_over, all.ai_only];
  };
  for (const reason of ['asked', 'nothing_found', 'failure', 'guardrail', 'unpaid'])
    assert.deepEqual(because(reason), [true, 1, 0], reason);
  assert.deepEqual(because('assistant_off'), [false, 0, 1]);
});

test('spam counts nowhere; what went on elsewhere, or was silent, is no conversation', () => {
  const lines = [line('visitor', 1), line('ai', 2)];
  assert.deepEqual(count(reported(lines, { isSpam: true })).shares, []);
  const merged = count(reported(lines, { isMerged: true })).all;
  assert.deepEqual([merged.conversations, merged.visitor_messages, merged.first_answers], [0, 1, 0]);
  assert.deepEqual(count(reported([line('system', 1)])).shares, []);
});

test('each figure stands in its own hour and with its own person', () => {
  const { shares } = count({
    ...reported([line('visitor', 1), line('agent', 70, { staffId: 'omar' })], { status: 'snoozed' }),
    ratings: [{ staffId: 'omar', score: 4, at: minute(130) }],
    calls: [{ direction: 'incoming', staffId: 'omar', startedAt: minute(131), outcome: 'answered', seconds: 90 }],
  });
  const at = (hour: number, staffId: string, channel = 'chat') =>
    shares.find((share) => share.hour === minute(hour * 60) && share.staffId === staffId && share.channel === channel)
      ?.figures;
  assert.deepEqual(at(0, 'mira'), { visitor_messages: 1, conversations: 1, pending: 1, answered: 1 });
  assert.deepEqual(at(1, 'omar'), {
    ...{ staff_messages: 1, first_answers: 1, first_answer_seconds: 4140 },
    ...{ person_answers: 1, person_answer_seconds: 4140 },
  });
  assert.deepEqual(at(2, 'omar'), { rated_4: 1 });
  assert.deepEqual(at(2, 'omar', 'voice'), {
    calls_incoming: 1,
    calls_answered: 1,
    calls_handled: 1,
    call_seconds: 90,
  });
});

test('what was booked is taken back where it belongs no more, and nothing changes the second time', () => {
  const hourOf = hoursOf('Europe/Berlin');
  const before = sumUp(reported([line('visitor', 1)]), hourOf).shares;
  const after = sumUp(reported([line('visitor', 1)], { departmentId: 'service', status: 'closed' }), hourOf).shares;
  const { hours } = changesBetween(before, after);
  const of = (departmentId: string) => hours.find((change) => change.departmentId === departmentId)?.figures;
  assert.deepEqual(of('sales'), { visitor_messages: -1, conversations: -1, open: -1 });
  assert.equal(of('service')?.closed, 1);
  assert.deepEqual(changesBetween(after, after), { hours: [], steps: [] });
});
