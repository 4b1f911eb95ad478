import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import type { InboxSearch, Tab } from './inbox-search.ts';
import type { Assigned, ListFilter } from './list-merge.ts';

export const assignedOf: Record<Tab, Assigned> = { mine: 'me', unassigned: 'none', all: 'any' };

/** The filter as it stands in the address, so that it can be shared and survives a reload. */
export function useListFilter() {
  const search: InboxSearch = useSearch({ from: '/$slug/inbox' });
  const navigate = useNavigate();
  const tab = search.tab ?? 'all';
  const status = search.status ?? 'open';
  const { department } = search;
  const filterOf = useCallback(
    (other: Tab): ListFilter => ({
      assigned: assignedOf[other],
      ...(status !== 'any' && { status }),
      ...(department && { departmentId: department }),
    }),
    [status, department],
  );
  const change = useCallback(
    (next: { [Name in keyof InboxSearch]?: InboxSearch[Name] | undefined }) =>
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
  const isFiltered = status !== 'open' || department !== undefined;
  return useMemo(
    () => ({ tab, status, department, filterOf, change, isFiltered }),
    [tab, status, department, filterOf, change, isFiltered],
  );
}
