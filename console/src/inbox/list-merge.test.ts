import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Conversation } from '@switchboard/protocol';
import { asRead, inOrder, isWaiting, type ListPage, neighbour, without, withUpdate } from './list-merge.ts';

const conversation = (id: string, minute: number, more: Partial<Conversation> = {}): Conversation => {
  const at = new Date(Date.UTC(2026, 10, 21, 10, minute)).toISOString();
  return {
    conversationId: id,
    conversationNumber: id,
    channel: 'chat',
    status: 'open',
    priority: 'medium',
    assistantState: 'off',
    seq: 1,
    lastMessageAt: at,
    createdAt: at,
    updatedAt: at,
    ...more,
  };
};
const page = (conversations: Conversation[], nextCursor?: string): ListPage =>
  nextCursor === undefined ? { conversations } : { conversations, nextCursor };
const ids = (pages: ListPage[]) => inOrder(pages).map((held) => held.conversationId);
const all = { assigned: 'any' } as const;

test('a new message brings its conversation to the top and counts as unread', () => {
  const pages = [page([conversation('a', 5), conversation('b', 4, { unread: 1 })])];
  const update = conversation('b', 9, { seq: 2, lastMessageSenderType: 'visitor' });
  const after = withUpdate(pages, update, all, 'me');
  assert.deepEqual(ids(after), ['b', 'a']);
  assert.equal(inOrder(after)[0]?.unread, 2);
});

test('what a colleague or the assistant writes is not unread', () => {
  const pages = [page([conversation('a', 5, { unread: 0 })])];
  const after = withUpdate(pages, conversation('a', 6, { seq: 3, lastMessageSenderType: 'ai' }), all, 'me');
  assert.equal(inOrder(after)[0]?.unread, 0);
});

test('an update that was overtaken changes nothing', () => {
  const pages = [page([conversation('a', 5, { seq: 7 })])];
  assert.equal(withUpdate(pages, conversation('a', 4, { seq: 6 }), all, 'me'), pages);
});

test('a conversation leaves a list that it no longer fits, and joins the one it now fits', () => {
  const mine = { assigned: 'me' } as const;
  const free = { assigned: 'none' } as const;
  const taken = conversation('a', 6, { assignedAgentId: 'me' });
  assert.deepEqual(ids(withUpdate([page([conversation('a', 5)])], taken, free, 'me')), []);
  assert.deepEqual(ids(withUpdate([page([])], taken, mine, 'me')), ['a']);
  assert.deepEqual(ids(withUpdate([page([])], taken, mine, 'other')), []);
  const closed = conversation('a', 6, { status: 'closed' });
  assert.deepEqual(ids(withUpdate([page([conversation('a', 5)])], closed, { ...all, status: 'open' }, 'me')), []);
});

test('an old conversation does not appear above the pages that are still to be loaded', () => {
  const pages = [page([conversation('b', 8), conversation('c', 7)], 'more')];
  assert.deepEqual(ids(withUpdate(pages, conversation('old', 1), all, 'me')), ['b', 'c']);
  assert.deepEqual(ids(withUpdate(pages, conversation('new', 9), all, 'me')), ['new', 'b', 'c']);
});

test('a conversation that moved between pages while loading is shown once, in its newest state', () => {
  const pages = [
    page([conversation('a', 9, { seq: 4 })], 'x'),
    page([conversation('a', 2, { seq: 1 }), conversation('b', 1)]),
  ];
  assert.deepEqual(ids(pages), ['a', 'b']);
  assert.equal(inOrder(pages)[0]?.seq, 4);
});

test('what is removed is gone, and what is read has no badge', () => {
  const pages = [page([conversation('a', 5, { unread: 3 }), conversation('b', 4)])];
  assert.deepEqual(ids(without(pages, 'a')), ['b']);
  assert.equal(inOrder(asRead(pages, 'a'))[0]?.unread, 0);
  assert.equal(asRead(pages, 'b'), pages);
});

test('moving through the list stops at its ends', () => {
  const list = [conversation('a', 3), conversation('b', 2)];
  assert.equal(neighbour(list, undefined, 1), 'a');
  assert.equal(neighbour(list, 'a', 1), 'b');
  assert.equal(neighbour(list, 'b', 1), 'b');
  assert.equal(neighbour([], 'b', 1), undefined);
});

test('somebody waits until a person is assigned or the conversation ends', () => {
  const asked = { handoffRequestedAt: '2026-11-21T10:00:00Z' };
  assert.equal(isWaiting(conversation('a', 1, asked)), true);
  assert.equal(isWaiting(conversation('a', 1, { ...asked, assignedAgentId: 'me' })), false);
  assert.equal(isWaiting(conversation('a', 1, { ...asked, status: 'closed' })), false);
});
