import type { Conversation } from '@switchboard/protocol';
import { orders, type Sort } from './list-order.ts';

/** `me`, `none`, `any`, or the id of a person. */
export type Assigned = string;
export type ListFilter = {
  assigned: Assigned;
  /** One or more, separated by commas. */
  status?: string;
  departmentId?: string;
  priority?: string;
  tagId?: string;
  channel?: string;
  unread?: true;
  mentioned?: true;
  spam?: true;
  sort?: Sort;
};
export type ListPage = { conversations: Conversation[]; nextCursor?: string };

const isAssigned = ({ assignedAgentId }: Conversation, { assigned }: ListFilter, agentId: string): boolean => {
  if (assigned === 'any') return true;
  return assigned === 'none' ? !assignedAgentId : assignedAgentId === (assigned === 'me' ? agentId : assigned);
};

export function matches(conversation: Conversation, filter: ListFilter, agentId: string): boolean {
  if (filter.status && !filter.status.split(',').includes(conversation.status)) return false;
  if (filter.departmentId && conversation.departmentId !== filter.departmentId) return false;
  if (filter.priority && conversation.priority !== filter.priority) return false;
  if (filter.channel && conversation.channel !== filter.channel) return false;
  if (filter.tagId && !conversation.tags?.some(({ tagId }) => tagId === filter.tagId)) return false;
  if ((conversation.spamAt !== undefined) !== (filter.spam ?? false)) return false;
  return isAssigned(conversation, filter, agentId);
}

/** What only the server knows keeps a newcomer out; what is shown stays while it is being read. */
const mayJoin = (conversation: Conversation, filter: ListFilter): boolean =>
  !filter.mentioned && (!filter.unread || (conversation.unread ?? 0) > 0);

/** A person is wanted and nobody has taken it yet. */
export const isWaiting = (conversation: Conversation): boolean =>
  conversation.handoffRequestedAt !== undefined &&
  conversation.assignedAgentId === undefined &&
  conversation.status !== 'closed' &&
  conversation.status !== 'resolved';

const unreadMost = 99;

const isOvertaken = (update: Conversation, held: Conversation): boolean =>
  update.seq < held.seq || (update.seq === held.seq && update.updatedAt < held.updatedAt);

/** A live update is made for all readers at once and so knows no `unread`: it is counted on from what is held. */
export function merged(held: Conversation | undefined, update: Conversation): Conversation {
  if (held && isOvertaken(update, held)) return held;
  if (update.unread !== undefined || !held) return update;
  const added = update.lastMessageSenderType === 'visitor' ? Math.max(0, update.seq - held.seq) : 0;
  return { ...update, unread: Math.min(unreadMost, (held.unread ?? 0) + added) };
}

export function inOrder(pages: ListPage[], sort: Sort = 'newest'): Conversation[] {
  const byId = new Map<string, Conversation>();
  for (const conversation of pages.flatMap((page) => page.conversations)) {
    const other = byId.get(conversation.conversationId);
    if (!other || other.seq <= conversation.seq) byId.set(conversation.conversationId, conversation);
  }
  return [...byId.values()].sort(orders[sort]);
}

export function find(pages: ListPage[], conversationId: string): Conversation | undefined {
  return pages.flatMap((page) => page.conversations).find((held) => held.conversationId === conversationId);
}

export function without(pages: ListPage[], conversationId: string): ListPage[] {
  if (!find(pages, conversationId)) return pages;
  return pages.map((page) => ({
    ...page,
    conversations: page.conversations.filter((held) => held.conversationId !== conversationId),
  }));
}

/** Behind all that is loaded: it comes with its page when the reader scrolls there. */
function isBelow(pages: ListPage[], conversation: Conversation, sort: Sort = 'newest'): boolean {
  if (pages.at(-1)?.nextCursor === undefined) return false;
  const last = inOrder(pages, sort).at(-1);
  return last !== undefined && orders[sort](conversation, last) > 0;
}

export function withUpdate(pages: ListPage[], update: Conversation, filter: ListFilter, agentId: string): ListPage[] {
  const held = find(pages, update.conversationId);
  const conversation = merged(held, update);
  if (conversation === held) return pages;
  const others = without(pages, update.conversationId);
  if (!matches(conversation, filter, agentId)) return others;
  if (!held && (!mayJoin(conversation, filter) || isBelow(pages, conversation, filter.sort))) return pages;
  const [first = { conversations: [] }, ...rest] = others;
  return [{ ...first, conversations: [conversation, ...first.conversations] }, ...rest];
}

export function asRead(pages: ListPage[], conversationId: string): ListPage[] {
  const held = find(pages, conversationId);
  if (!held?.unread) return pages;
  return pages.map((page) => ({
    ...page,
    conversations: page.conversations.map((conversation) =>
      conversation.conversationId === conversationId ? { ...conversation, unread: 0 } : conversation,
    ),
  }));
}

/** The one to go to from this one; the ends of the list hold. */
export function neighbourOf(ids: string[], openId: string | undefined, step: 1 | -1): string | undefined {
  const at = openId === undefined ? -1 : ids.indexOf(openId);
  if (at < 0) return step > 0 ? ids[0] : ids.at(-1);
  return ids[at + step] ?? openId;
}

export const neighbour = (list: Conversation[], conversationId: string | undefined, step: 1 | -1): string | undefined =>
  neighbourOf(
    list.map((held) => held.conversationId),
    conversationId,
    step,
  );
