import type { ConversationStatus } from '@switchboard/protocol';
import { type Priority, priorities, type Sort, sorts } from './list-order.ts';

export const tabs = ['mine', 'unassigned', 'all', 'mentions'] as const;
export type Tab = (typeof tabs)[number];
export const statuses = ['open', 'pending', 'snoozed', 'resolved', 'closed'] as const satisfies ConversationStatus[];

export type InboxSearch = {
  tab?: Tab;
  /** Without it what is open or pending. */
  status?: ConversationStatus | 'any';
  department?: string;
  priority?: Priority;
  tag?: string;
  channel?: 'chat' | 'voice';
  assignee?: string;
  unread?: true;
  spam?: true;
  sort?: Sort;
  q?: string;
  /** The message to show in the open conversation. */
  message?: string;
};

const longest = 200;

/** What the address says about the list; nonsense in it is dropped. */
export function inboxSearch(search: Record<string, unknown>): InboxSearch {
  const oneOf = <Name extends keyof InboxSearch>(name: Name, known: readonly InboxSearch[Name][]) => {
    const value = known.find((one) => one === search[name]);
    return value === undefined ? {} : { [name]: value };
  };
  const text = (name: keyof InboxSearch) => {
    const value = typeof search[name] === 'number' ? String(search[name]) : search[name];
    return typeof value === 'string' && value !== '' ? { [name]: value.slice(0, longest) } : {};
  };
  return {
    ...oneOf('tab', tabs),
    ...oneOf('status', [...statuses, 'any']),
    ...oneOf('priority', priorities),
    ...oneOf('channel', ['chat', 'voice']),
    ...oneOf('sort', sorts),
    ...oneOf('unread', [true]),
    ...oneOf('spam', [true]),
    ...text('department'),
    ...text('tag'),
    ...text('assignee'),
    ...text('q'),
    ...text('message'),
  };
}

/** The same list beside another conversation, with the message to be shown in it where one is meant. */
export const showing =
  (message?: string) =>
  (held: object): InboxSearch => {
    const { message: _before, ...list } = held as InboxSearch;
    return message === undefined ? list : { ...list, message };
  };
