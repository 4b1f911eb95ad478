import type { Conversation, ConversationStatus } from '@switchboard/protocol';

export type Assigned = 'me' | 'none' | 'any';
export type ListFilter = { assigned: Assigned; status?: ConversationStatus; departmentId?: string };
export type ListPage = { conversations: Conversation[]; nextCursor?: string };

export function matches(conversation: Conversation, filter: ListFilter, agentId: string): boolean {
  if (filter.status && conversation.status !== filter.status) return false;
  if (filter.departmentId && conversation.departmentId !== filter.departmentId) return false;
  if (filter.assigned === 'me') return conversation.assignedAgentId === agentId;
  if (filter.assigned === 'none') return conversation.assignedAgentId === undefined;
  return true;
}

export const lastActivity = (conversation: Conversation): string =>
  conversation.lastMessageAt ?? conversation.createdAt;

const newestFirst = (a: Conversation, b: Conversation): number =>
  lastActivity(b).localeCompare(lastActivity(a)) || b.conversationId.localeCompare(a.conversationId);

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

export function inOrder(pages: ListPage[]): Conversation[] {
  const byId = new Map<string, Conversation>();
  for (const conversation of pages.flatMap((page) => page.conversations)) {
    const other = byId.get(conversation.conversationId);
    if (!other || other.seq <= conversation.seq) byId.set(conversation.conversationId, conversation);
  }
  return [...byId.values()].sort(newestFirst);
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

/** Older than all that is loaded: it comes with its page when the reader scrolls there. */
function isBelow(pages: ListPage[], conversation: Conversation): boolean {
  if (pages.at(-1)?.nextCursor === undefined) return false;
  const oldest = inOrder(pages).at(-1);
  return oldest !== undefined && newestFirst(conversation, oldest) > 0;
}

export function withUpdate(pages: ListPage[], update: Conversation, filter: ListFilter, agentId: string): ListPage[] {
  const held = find(pages, update.conversationId);
  const conversation = merged(held, update);
  if (conversation === held) return pages;
  const others = without(pages, update.conversationId);
  if (!matches(conversation, filter, agentId)) return others;
  if (!held && isBelow(pages, conversation)) return pages;
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

/** The conversation to go to from this one; the ends of the list hold. */
export function neighbour(list: Conversation[], conversationId: string | undefined, step: 1 | -1): string | undefined {
  const at = list.findIndex((conversation) => conversation.conversationId === conversationId);
  if (at < 0) return (step > 0 ? list[0] : list.at(-1))?.conversationId;
  return list[at + step]?.conversationId ?? conversationId;
}
