import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useWorkspace } from '../session/workspace.tsx';
import { type BothWords, useChange } from './knowledge-queries.ts';

type Reason = { code: string; words: BothWords };
export type Bounds = {
  mostPages: number;
  includePaths: string[];
  excludePaths: string[];
  refresh: 'off' | 'daily' | 'weekly';
};
export type Website = Bounds & {
  id: string;
  url: string;
  status: 'queued' | 'reading' | 'ready' | 'failed' | 'stopped';
  reason?: Reason;
  pages: { waiting: number; read: number; unchanged: number; leftOut: number; failed: number };
  readAt?: string;
  nextAt?: string;
};
export type SitePage = {
  id: string;
  url: string;
  title?: string;
  state: 'waiting' | 'read' | 'unchanged' | 'left_out' | 'failed';
  reason?: Reason;
};

const path = '/console/knowledge/websites';
export const isBeingRead = ({ status }: Website): boolean => status === 'queued' || status === 'reading';

export function useWebsites() {
  const { slug, rest } = useWorkspace();
  return useQuery({
    queryKey: ['knowledge', slug, 'websites'],
    queryFn: async () => (await rest.get<{ websites: Website[] }>(path)).websites,
    refetchInterval: ({ state }) => (state.data?.some(isBeingRead) ? 1500 : false),
  });
}

export function useSitePages(website: Website) {
  const { slug, rest } = useWorkspace();
  return useInfiniteQuery({
    queryKey: ['knowledge', slug, 'website-pages', website.id],
    initialPageParam: '',
    queryFn: ({ pageParam }) =>
      rest.get<{ pages: SitePage[]; nextCursor: string | null }>(`${path}/${website.id}/pages`, { cursor: pageParam }),
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    refetchInterval: isBeingRead(website) ? 2000 : false,
  });
}

export function useSaveWebsite(id: string | undefined, done: () => string) {
  const { rest } = useWorkspace();
  return useChange(
    ({ url, ...bounds }: Bounds & { url: string }) =>
      id ? rest.patch(`${path}/${id}`, bounds) : rest.post(path, { url, ...bounds }),
    done,
  );
}

export function useActOnWebsite(act: 'refresh' | 'stop' | 'remove', done: () => string) {
  const { rest } = useWorkspace();
  return useChange(
    ({ id }: Website) => (act === 'remove' ? rest.delete(`${path}/${id}`) : rest.post(`${path}/${id}/${act}`)),
    done,
  );
}
