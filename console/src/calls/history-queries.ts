import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { Answer } from '../rest/answers.ts';
import { useWorkspace } from '../session/workspace.tsx';
import { useClientStatus } from '../shell/use-live.ts';
import { useRenewal } from '../shell/use-renewal.ts';
import { type CallSearch, callQuery } from './call-search.ts';

export type PastCall = Answer<'listCalls'>['calls'][number];

// Frames tell of calls; this is for the times when no socket can be had.
const renewMs = 20_000;
const pageSize = 50;
const frames = ['call.ringing', 'call.answered', 'call.ended', 'call.missed', 'call.handled'] as const;

export const historyKey = (slug: string) => ['call history', slug] as const;
export const toReturnKey = (slug: string) => ['calls to return', slug] as const;
const shown = (slug: string) => [historyKey(slug), toReturnKey(slug)];

/** To be used once. */
export const useLiveHistory = () => useRenewal(frames, shown);

const useInterval = () => (useClientStatus() === 'online' ? false : renewMs);

/** Missed calls that nobody has seen to yet. */
export function useToReturn(): number {
  const { slug, rest } = useWorkspace();
  const refetchInterval = useInterval();
  return (
    useQuery({
      queryKey: toReturnKey(slug),
      queryFn: async () => (await rest.get<Answer<'countCallsToReturn'>>('/console/calls/to-return')).toReturn,
      refetchInterval,
    }).data ?? 0
  );
}

export function useHistory(search: CallSearch) {
  const { slug, rest } = useWorkspace();
  const refetchInterval = useInterval();
  return useInfiniteQuery({
    queryKey: [...historyKey(slug), search],
    initialPageParam: '',
    queryFn: ({ pageParam }) =>
      rest.get<Answer<'listCalls'>>('/console/calls/history', {
        ...callQuery(search),
        cursor: pageParam,
        limit: pageSize,
      }),
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    refetchInterval,
  });
}
