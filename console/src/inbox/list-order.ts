import type { Conversation } from '@switchboard/protocol';

export const sorts = ['newest', 'oldest', 'priority', 'waiting'] as const;
export type Sort = (typeof sorts)[number];
export const priorities = ['low', 'medium', 'high', 'urgent'] as const;
export type Priority = (typeof priorities)[number];

export const lastActivity = (conversation: Conversation): string =>
  conversation.lastMessageAt ?? conversation.createdAt;

type Order = (a: Conversation, b: Conversation) => number;

const newest: Order = (a, b) =>
  lastActivity(b).localeCompare(lastActivity(a)) || b.conversationId.localeCompare(a.conversationId);

/** After every time there is: who waits for nothing comes last. */
const never = '~';

/** The same orders as the server's, so that what arrives live finds its place in the list. */
export const orders: Record<Sort, Order> = {
  newest,
  oldest: (a, b) => newest(b, a),
  priority: (a, b) => priorities.indexOf(b.priority) - priorities.indexOf(a.priority) || newest(a, b),
  waiting: (a, b) =>
    (a.waitingSince ?? never).localeCompare(b.waitingSince ?? never) ||
    a.conversationId.localeCompare(b.conversationId),
};
