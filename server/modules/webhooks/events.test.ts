import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Refusal } from '#platform/refusal.ts';
import { eventName, readEvents, readTestEvent, wants } from './events.ts';

const message = (sender: string, type = 'text') => ({
  type: 'message.created',
  data: { message: { sender_type: sender, message_type: type } },
});

test("a visitor's message is received, a person's and the assistant's are sent", () => {
  for (const vocabulary of ['ringnity', 'echocall'] as const) {
    assert.equal(eventName(vocabulary, message('visitor')), 'conversation.message.received');
    assert.equal(eventName(vocabulary, message('agent')), 'conversation.message.sent');
    assert.equal(eventName(vocabulary, message('ai')), 'conversation.message.sent');
  }
});

test('internal notes, system lines and what is unknown stay in the house', () => {
  for (const event of [
    message('agent', 'note'),
    message('system', 'system'),
    message('system'),
    message('visitor', 'system'),
    message('stranger'),
    { type: 'message.created', data: {} },
    { type: 'receipt.updated', data: {} },
    { type: 'toString', data: {} },
  ]) {
    assert.equal(eventName('ringnity', event), undefined, JSON.stringify(event));
    assert.equal(eventName('echocall', event), undefined, JSON.stringify(event));
  }
});

test('each contract hears only the events that it knows', () => {
  const facts: [string, string | undefined, string | undefined][] = [
    ['conversation.created', 'conversation.created', undefined],
    ['conversation.assigned', 'conversation.assigned', undefined],
    ['conversation.closed', 'conversation.closed', 'conversation.closed'],
    ['conversation.handoff_requested', 'conversation.handoff.requested', undefined],
    ['contact.created', 'contact.created', undefined],
    ['contact.updated', 'contact.updated', undefined],
    ['conversation.rated', 'conversation.rated', undefined],
    ['ticket.created', 'ticket.created', 'ticket.created'],
    ['ticket.updated', 'ticket.updated', 'ticket.updated'],
    ['staff.presence_changed', 'agent.presence.changed', undefined],
  ];
  for (const [type, ringnity, echocall] of facts) {
    assert.equal(eventName('ringnity', { type, data: {} }), ringnity);
    assert.equal(eventName('echocall', { type, data: {} }), echocall);
  }
});

test('an unknown event is refused with the list of the known ones', () => {
  assert.throws(
    () => readEvents('ringnity', ['contact.created', 'contact.exploded']),
    (error: unknown) => {
      assert.ok(error instanceof Refusal);
      assert.equal(error.kind, 'invalid');
      assert.match(error.details.faults?.[0] ?? '', /body\.events\[1\] "contact\.exploded".*conversation\.created/);
      return true;
    },
  );
  assert.throws(() => readEvents('ringnity', ['*']), Refusal);
  assert.throws(() => readEvents('echocall', []), Refusal);
  assert.throws(() => readTestEvent('echocall', '*'), Refusal);
  assert.deepEqual(readEvents('echocall', ['*', '*', 'call.ended']), ['*', 'call.ended']);
  assert.equal(readTestEvent('ringnity'), 'webhook.test');
});

test('a star hears everything', () => {
  assert.ok(wants(['*'], 'call.ended'));
  assert.ok(wants(['call.ended'], 'call.ended'));
  assert.ok(!wants(['call.started'], 'call.ended'));
});
