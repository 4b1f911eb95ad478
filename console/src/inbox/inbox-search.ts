import type { ConversationStatus } from '@switchboard/protocol';

export const tabs = ['mine', 'unassigned', 'all'] as const;
export type Tab = (typeof tabs)[number];
export const statuses = ['open', 'pending', 'snoozed', 'resolved', 'closed'] as const satisfies ConversationStatus[];

export type InboxSearch = { tab?: Tab; status?: ConversationStatus | 'any'; department?: string };

/** What the address says about the list; nonsense in it is dropped. */
export function inboxSearch(search: Record<string, unknown>): InboxSearch {
  const tab = tabs.find((name) => name === search['tab']);
  const status = [...statuses, 'any' as const].find((name) => name === search['status']);
  const department = typeof search['department'] === 'string' ? search['department'] : undefined;
  return { ...(tab && { tab }), ...(status && { status }), ...(department && { department }) };
}
