import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import type { InboxSearch, Tab } from './inbox-search.ts';
import type { Assigned, ListFilter } from './list-merge.ts';

const assignedOf: Record<Tab, Assigned> = { mine: 'me', unassigned: 'none', all: 'any', mentions: 'any' };
const filters = ['status', 'department', 'priority', 'tag', 'channel', 'assignee', 'unread', 'spam'] as const;

export function filterOf(search: InboxSearch): ListFilter {
  const { tab = 'all', status, department, priority, tag, channel, assignee, unread, spam, sort } = search;
  // Who was spoken to wants to see it, whatever became of the conversation; spam is closed.
  const usual = tab === 'mentions' || spam ? 'any' : 'open,pending';
  const wanted = status ?? usual;
  return {
    assigned: tab === 'all' || tab === 'mentions' ? (assignee ?? 'any') : assignedOf[tab],
    ...(wanted !== 'any' && { status: wanted }),
    ...(department && { departmentId: department }),
    ...(priority && { priority }),
    ...(tag && { tagId: tag }),
    ...(channel && { channel }),
    ...(tab === 'mentions' && { mentioned: true }),
    ...(unread && { unread }),
    ...(spam && { spam }),
    ...(sort && sort !== 'newest' && { sort }),
  };
}

type Change = { [Name in keyof InboxSearch]?: InboxSearch[Name] | undefined };

/** The filter as it stands in the address, so that it can be shared and survives a reload. */
export function useListFilter() {
  const search: InboxSearch = useSearch({ from: '/$slug/inbox' });
  const navigate = useNavigate();
  const change = useCallback(
    (next: Change) =>
      void navigate({
        to: '.',
        replace: true,
        search: (held: object) =>
          Object.fromEntries(
            Object.entries({ ...held, ...next }).filter(([, value]) => value !== undefined),
          ) as InboxSearch,
      }),
    [navigate],
  );
  const clear = useCallback(
    () => change(Object.fromEntries(filters.map((name) => [name, undefined])) as Change),
    [change],
  );
  return useMemo(
    () => ({
      search,
      tab: search.tab ?? 'all',
      filter: filterOf(search),
      change,
      clear,
      active: filters.filter((name) => search[name] !== undefined).length,
    }),
    [search, change, clear],
  );
}
