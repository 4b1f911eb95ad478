import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { CallSession, Conversation, Message, Receipt, ServerFrame, ServerFrameOf } from '@switchboard/protocol';
import fc from 'fast-check';
import { hasGap, newestSeq, nothing, type Told, withEarlier, withFrame, withoutStale } from './thread-state.ts';

const conversationId = 'cnv_1';
const at = (seq: number) => new Date(Date.UTC(2026, 4, 4) + seq * 1000).toISOString();

const message = (seq: number, more: Partial<Message> = {}): Message => ({
  messageId: `msg_${seq}`,
  conversationId,
  seq,
  senderType: 'visitor',
  body: `line ${seq}`,
  messageType: 'text',
  sentAt: at(seq),
  ...more,
});
const conversation = (more: Partial<Conversation> = {}): Conversation => ({
  conversationId,
  conversationNumber: '1',
  channel: 'chat',
  status: 'open',
  priority: 'medium',
  assistantState: 'active',
  seq: 0,
  createdAt: at(0),
  updatedAt: at(0),
  ...more,
});
const snapshot = (messages: Message[], more: Partial<ServerFrameOf<'conversation.snapshot'>> = {}) =>
  ({
    type: 'conversation.snapshot',
    conversation: conversation({ seq: messages.at(-1)?.seq ?? 0 }),
    messages,
    receipts: [],
    reset: true,
    ...more,
  }) satisfies ServerFrame;
const created = (one: Message): ServerFrame => ({ type: 'chat.message.created', conversationId, message: one });
const updated = (one: Message): ServerFrame => ({ type: 'chat.message.updated', conversationId, message: one });
const play = (frames: ServerFrame[], from: Told = nothing) =>
  frames.reduce((told, frame) => withFrame(told, frame, 0), from);
const seqs = (told: Told) => told.messages.map(({ seq }) => seq);

/** A server in small: what it holds, and what it would tell. */
function model() {
  const messages: Message[] = [];
  const receipts = new Map<string, Receipt>();
  let state: Partial<Conversation> = {};
  let corrections = 0;
  const whole = (): Conversation => {
    const last = messages.findLast(({ messageType }) => messageType !== 'note');
    return conversation({
      ...state,
      seq: messages.length,
      ...(last && { lastMessageAt: last.sentAt, lastMessageSenderType: last.senderType }),
    });
  };
  return {
    say(senderType: Message['senderType'], isNote: boolean): ServerFrame {
      const one = message(messages.length + 1, { senderType, messageType: isNote ? 'note' : 'text' });
      messages.push(one);
      return created(one);
    },
    /** Undefined where nothing can be corrected. */
    correct(nth: number, isDeleted: boolean): ServerFrame | undefined {
      const before = messages[nth];
      if (!before || before.deletedAt) return undefined;
      corrections += 1;
      const now = at(1000 + corrections);
      const one = isDeleted
        ? { ...before, body: '', deletedAt: now }
        : { ...before, body: `corrected ${corrections}`, editedAt: now };
      messages[nth] = one;
      return updated(one);
    },
    mark(participant: 'visitor' | 'agent', seq: number): ServerFrame {
      const before = receipts.get(participant) ?? { participant, deliveredSeq: 0, readSeq: 0 };
      const receipt = {
        ...before,
        deliveredSeq: Math.max(before.deliveredSeq, seq),
        readSeq: Math.max(before.readSeq, seq),
      };
      receipts.set(participant, receipt);
      return { type: 'chat.receipt.updated', conversationId, receipt };
    },
    change(more: Partial<Conversation>): ServerFrame {
      state = { ...state, ...more };
      return { type: 'conversation.updated', conversation: whole() };
    },
    snapshot(seq?: number): ServerFrame {
      const reset = seq === undefined || seq > messages.length;
      return {
        type: 'conversation.snapshot',
        conversation: whole(),
        messages: reset
          ? [...messages]
          : messages.filter((one) => one.seq > seq || one.editedAt !== undefined || one.deletedAt !== undefined),
        receipts: [...receipts.values()],
        reset,
      };
    },
  };
}

const sender = fc.constantFrom('visitor' as const, 'agent' as const, 'ai' as const, 'system' as const);
const fate = fc.constantFrom('comes', 'comes', 'comes', 'comes twice', 'is lost');
const timesOf = (one: string): number => (one === 'is lost' ? 0 : one === 'comes' ? 1 : 2);
const step = fc.oneof(
  fc.record({ kind: fc.constant('say' as const), sender, isNote: fc.boolean(), fate }),
  fc.record({
    kind: fc.constant('mark' as const),
    who: fc.constantFrom('visitor' as const, 'agent' as const),
    seq: fc.nat(20),
    fate,
  }),
  fc.record({
    kind: fc.constant('change' as const),
    status: fc.constantFrom('open' as const, 'closed' as const, 'pending' as const),
    fate: fc.constantFrom('comes', 'comes twice'),
  }),
  fc.record({ kind: fc.constant('correct' as const), nth: fc.nat(12), isDeleted: fc.boolean(), fate }),
  fc.record({ kind: fc.constant('repeat' as const), nth: fc.nat(20) }),
  fc.record({ kind: fc.constant('return' as const) }),
);

describe('the state of a thread', () => {
  test('a snapshot and the frames after it, doubled, lost or early, come to the same as a fresh snapshot', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const server = model();
        let told = withFrame(nothing, server.snapshot(), 0);
        const before: ServerFrame[] = [];
        for (const one of steps) {
          if (one.kind === 'return') {
            told = withFrame(told, server.snapshot(newestSeq(told)), 0);
            continue;
          }
          if (one.kind === 'repeat') {
            // Told once more, long after: by an acknowledgement, or by the outbox after a crash.
            const again = before[one.nth];
            if (again) told = withFrame(told, again, 0);
            if (hasGap(told)) told = withFrame(told, server.snapshot(newestSeq(told)), 0);
            continue;
          }
          if (one.kind === 'correct') {
            const change = server.correct(one.nth, one.isDeleted);
            if (!change) continue;
            before.push(change);
            for (let count = timesOf(one.fate); count > 0; count -= 1) told = withFrame(told, change, 0);
            if (hasGap(told)) told = withFrame(told, server.snapshot(newestSeq(told)), 0);
            continue;
          }
          const frame =
            one.kind === 'say'
              ? server.say(one.sender, one.isNote)
              : one.kind === 'mark'
                ? server.mark(one.who, one.seq)
                : server.change({ status: one.status });
          if (one.kind === 'say') before.push(frame);
          for (let count = timesOf(one.fate); count > 0; count -= 1) told = withFrame(told, frame, 0);
          if (hasGap(told)) told = withFrame(told, server.snapshot(newestSeq(told)), 0);
          assert.deepEqual(
            seqs(told),
            Array.from({ length: told.messages.length }, (_, index) => index + 1),
          );
        }
        told = withFrame(told, server.snapshot(newestSeq(told)), 0);
        const fresh = withFrame(nothing, server.snapshot(), 0);
        assert.deepEqual(told.messages, fresh.messages);
        const byWho = (receipts: readonly Receipt[]) =>
          [...receipts].sort((first, second) => first.participant.localeCompare(second.participant));
        assert.deepEqual(byWho(told.receipts), byWho(fresh.receipts));
        assert.deepEqual(told.conversation, fresh.conversation);
        assert.deepEqual(told.early, []);
      }),
      { numRuns: 300 },
    );
  });

  test('frames alone, when none is lost, come to the same as a fresh snapshot', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const server = model();
        let told = withFrame(nothing, server.snapshot(), 0);
        for (const one of steps) {
          if (one.kind === 'say') told = withFrame(told, server.say(one.sender, one.isNote), 0);
          if (one.kind === 'mark') told = withFrame(told, server.mark(one.who, one.seq), 0);
          if (one.kind === 'change') told = withFrame(told, server.change({ status: one.status }), 0);
          const change = one.kind === 'correct' ? server.correct(one.nth, one.isDeleted) : undefined;
          if (change) told = withFrame(told, change, 0);
        }
        const fresh = withFrame(nothing, server.snapshot(), 0);
        assert.deepEqual(told.messages, fresh.messages);
        assert.deepEqual(told.conversation, fresh.conversation);
      }),
      { numRuns: 100 },
    );
  });

  test('a message that is ahead waits until the one before it has come', () => {
    const ahead = play([snapshot([message(1)]), created(message(3))]);
    assert.deepEqual([seqs(ahead), hasGap(ahead)], [[1], true]);
    const whole = withFrame(ahead, created(message(2)), 0);
    assert.deepEqual([seqs(whole), hasGap(whole)], [[1, 2, 3], false]);
  });

  test('an edit takes the place of what was said, and what was taken back does not come again', () => {
    const held = play([snapshot([message(1), message(2)])]);
    const edited = withFrame(held, updated(message(1, { body: 'better', editedAt: at(10) })), 0);
    assert.deepEqual(
      edited.messages.map(({ body }) => body),
      ['better', 'line 2'],
    );
    const gone = withFrame(edited, updated(message(1, { body: '', editedAt: at(10), deletedAt: at(11) })), 0);
    const late = play([created(message(1)), updated(message(1, { body: 'better', editedAt: at(10) }))], gone);
    assert.deepEqual(late.messages, gone.messages);
  });

  test('a reset forgets what was held, a resume keeps it', () => {
    const held = play([snapshot([message(1), message(2)])]);
    const resumed = withFrame(held, snapshot([message(3)], { reset: false }), 0);
    assert.deepEqual(seqs(resumed), [1, 2, 3]);
    const reset = withFrame(held, snapshot([message(300), message(301)]), 0);
    assert.deepEqual([seqs(reset), reset.hasEarlier], [[300, 301], true]);
  });

  test('earlier pages go in front, without doubling what is there', () => {
    const held = play([snapshot([message(3), message(4)])]);
    const more = withEarlier(held, [message(1), message(2), message(3)], false);
    assert.deepEqual([seqs(more), more.hasEarlier], [[1, 2, 3, 4], false]);
  });

  test('the pieces of an answer are joined in order and give way to the message', () => {
    const delta = (index: number, text: string): ServerFrame => ({
      type: 'ai.message.delta',
      conversationId,
      turnId: 'trn_1',
      index,
      text,
    });
    const done: ServerFrame = { type: 'ai.message.completed', conversationId, turnId: 'trn_1', messageId: 'msg_2' };
    const writing = play([
      snapshot([message(1)]),
      delta(0, 'We '),
      delta(1, 'open'),
      delta(1, 'open'),
      delta(2, ' at nine'),
    ]);
    assert.equal(writing.answer?.text, 'We open at nine');
    const ended = withFrame(writing, done, 0);
    assert.equal(ended.answer?.text, 'We open at nine', 'it stays until the message is here');
    const said = withFrame(ended, created(message(2, { senderType: 'ai', turnId: 'trn_1' })), 0);
    assert.equal(said.answer, undefined);
    assert.equal(withFrame(said, delta(3, '!'), 0).answer, undefined, 'a late piece brings nothing back');
    const lost = play([snapshot([message(1)]), delta(0, 'We '), delta(2, ' at nine')]);
    assert.equal(lost.answer?.text, 'We ', 'half a sentence is not joined over a hole');
    const overtaken = withFrame(writing, created(message(2, { senderType: 'agent' })), 0);
    assert.equal(overtaken.answer, undefined);
    const failed = withFrame(writing, { type: 'ai.message.completed', conversationId, turnId: 'trn_1' }, 0);
    assert.equal(failed.answer, undefined);
  });

  test('a call is held while it rings or is under way, and what is told again of one that is over brings nothing back', () => {
    const call = (status: CallSession['status']): CallSession => ({
      ...{ id: 'cal_1', conversationId, type: 'audio', direction: 'inbound', status, startedAt: at(1) },
      ...{ durationSeconds: null, endReason: null },
    });
    const ringing: ServerFrame = { type: 'call.ringing', conversationId, call: call('started'), ringing: ['stf_1'] };
    const answered: ServerFrame = { type: 'call.answered', conversationId, call: call('answered') };
    const missed: ServerFrame = { type: 'call.missed', conversationId, call: call('missed') };
    const rung = play([snapshot([]), ringing]);
    assert.deepEqual(rung.call, { call: call('started'), ringing: ['stf_1'] });
    assert.equal(play([answered, ringing], rung).call?.call.status, 'answered');
    assert.equal(play([missed, ringing], rung).call, undefined);
    assert.equal(play([snapshot([])], rung).call, undefined, 'over while the line was down');
    assert.deepEqual(play([snapshot([], { call: { call: call('answered') } })]).call, { call: call('answered') });
  });

  test('the place in the queue is shown until nobody is waited for, and read anew with a snapshot', () => {
    const queue = { position: 2, estimatedWaitSeconds: null };
    const placed = play([snapshot([message(1)]), { type: 'queue.position.updated', conversationId, queue }]);
    assert.deepEqual(placed.queue, queue);
    assert.equal(play([{ type: 'queue.position.updated', conversationId, queue: null }], placed).queue, undefined);
    assert.equal(play([snapshot([message(1)])], placed).queue, undefined);
    const overRest = snapshot([message(1)], { conversation: conversation({ seq: 1, queue }) });
    assert.deepEqual(play([overRest]).queue, queue);
  });

  test('who types is shown until they stop, write or fall silent', () => {
    const typing: ServerFrame = {
      type: 'chat.typing.started',
      conversationId,
      senderType: 'agent',
      name: 'Ada',
      agentId: 'stf_1',
    };
    const shown = play([snapshot([message(1)]), typing, typing]);
    assert.equal(shown.typing.length, 1);
    const stopped: ServerFrame = { type: 'chat.typing.stopped', conversationId, senderType: 'agent' };
    assert.equal(withFrame(shown, stopped, 0).typing.length, 0);
    assert.equal(
      withFrame(shown, created(message(2, { senderType: 'agent', senderAgentId: 'stf_1' })), 0).typing.length,
      0,
    );
    assert.equal(withoutStale(shown, 6_001).typing.length, 0);
    assert.equal(withoutStale(shown, 100), shown);
  });

  test('a colleague who has it open is held once, and goes when they leave or say so no more', () => {
    const open: ServerFrame = { type: 'chat.viewing.started', conversationId, agentId: 'stf_1', name: 'Ada' };
    const shown = play([snapshot([message(1)]), open, open]);
    assert.deepEqual(shown.viewing, [{ agentId: 'stf_1', name: 'Ada', until: 45_000 }]);
    const left: ServerFrame = { type: 'chat.viewing.stopped', conversationId, agentId: 'stf_1' };
    assert.deepEqual(withFrame(shown, left, 0).viewing, []);
    assert.deepEqual(withoutStale(shown, 45_001).viewing, []);
    assert.equal(withoutStale(shown, 100), shown);
  });

  test('unread of this reader survives what is told to everybody', () => {
    const held = play([snapshot([message(1)], { conversation: conversation({ seq: 1, unread: 3 }) })]);
    const next = withFrame(held, { type: 'conversation.updated', conversation: conversation({ status: 'closed' }) }, 0);
    assert.deepEqual([next.conversation?.unread, next.conversation?.status], [3, 'closed']);
  });
});
