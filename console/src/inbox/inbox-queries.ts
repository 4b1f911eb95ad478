import type { Conversation, Presence, Tag } from '@switchboard/protocol';
import { type InfiniteData, type QueryClient, skipToken, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useWorkspace, type Workspace } from '../session/workspace.tsx';
import { asRead, inOrder, type ListFilter, type ListPage, merged, without, withUpdate } from './list-merge.ts';
import type { Sort } from './list-order.ts';

type Pages = InfiniteData<ListPage, unknown>;
export type Colleague = {
  agentId: string;
  name: string;
  username: string;
  role: string;
  status: Presence['status'];
  online: boolean;
  away?: true | undefined;
  departments: { departmentId: string; name: string }[];
};
/** What the dot beside a face shows: who chose to be there and touches nothing is idle. */
export const shownPresence = ({ status, online, away }: Pick<Colleague, 'status' | 'online' | 'away'>) =>
  !online ? ('offline' as const) : away && status === 'available' ? ('idle' as const) : status;

export type Staff = { staff: Colleague[]; departments: { departmentId: string; name: string }[] };

const pageSize = 50;

export const keys = {
  lists: (slug: string) => ['inbox', slug] as const,
  list: (slug: string, filter: ListFilter) => ['inbox', slug, filter] as const,
  conversation: (slug: string, id: string) => ['conversation', slug, id] as const,
  staff: (slug: string) => ['staff', slug] as const,
  waiting: (slug: string) => ['waiting', slug] as const,
  counts: (slug: string) => ['inbox counts', slug] as const,
  tags: (slug: string) => ['tags', slug] as const,
};

export function useConversationList(filter: ListFilter) {
  const { slug, rest } = useWorkspace();
  return useInfiniteQuery({
    queryKey: keys.list(slug, filter),
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      rest.get<ListPage>('/console/conversations', { ...asQuery(filter), cursor: pageParam, limit: pageSize }),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
}

const asQuery = (filter: ListFilter): Record<string, string> =>
  Object.fromEntries(Object.entries(filter).map(([name, value]) => [name, String(value)]));

export type Counts = { mine: number; unassigned: number; all: number; mentions: number };

export function useCounts(): Counts | undefined {
  const { slug, rest } = useWorkspace();
  return useQuery({
    queryKey: keys.counts(slug),
    queryFn: async () => (await rest.get<{ counts: Counts }>('/console/conversations/counts')).counts,
  }).data;
}

const noTags: Tag[] = [];

export function useTags(): Tag[] {
  const { slug, rest } = useWorkspace();
  return (
    useQuery({
      queryKey: keys.tags(slug),
      queryFn: async () => (await rest.get<{ tags: Tag[] }>('/console/tags')).tags,
    }).data ?? noTags
  );
}

/** What the tab of the browser counts: something unread in what is mine or nobody's. */
export const unreadFilter: ListFilter = { assigned: 'any', status: 'open,pending', unread: true };

export const useStaff = () => {
  const { slug, rest } = useWorkspace();
  return useQuery({ queryKey: keys.staff(slug), queryFn: () => rest.get<Staff>('/console/staff') });
};

export function useConversation(conversationId: string): Conversation | undefined {
  const { slug } = useWorkspace();
  return useQuery<Conversation>({ queryKey: keys.conversation(slug, conversationId), queryFn: skipToken }).data;
}

export function useWaiting(): number {
  const { slug } = useWorkspace();
  return useQuery<number>({ queryKey: keys.waiting(slug), queryFn: skipToken }).data ?? 0;
}

type Where = { queries: QueryClient; workspace: Pick<Workspace, 'slug' | 'agent'> };

function changeLists({ queries, workspace }: Where, change: (pages: ListPage[], filter: ListFilter) => ListPage[]) {
  for (const query of queries.getQueryCache().findAll({ queryKey: keys.lists(workspace.slug) })) {
    const filter = query.queryKey[2] as ListFilter;
    queries.setQueryData<Pages>(query.queryKey, (held) => {
      if (!held) return held;
      const pages = change(held.pages, filter);
      return pages === held.pages ? held : { ...held, pages };
    });
  }
}

/** The named ones as this page last knew them. */
export function heldConversations(
  { queries, workspace }: { queries: QueryClient; workspace: Pick<Workspace, 'slug'> },
  ids: readonly string[],
): Conversation[] {
  const lists = queries.getQueriesData<Pages>({ queryKey: keys.lists(workspace.slug) });
  const all = lists.flatMap(([, held]) => held?.pages.flatMap(({ conversations }) => conversations) ?? []);
  return ids.flatMap((id) => all.find(({ conversationId }) => conversationId === id) ?? []);
}

/** One conversation changed: every list and the open thread show it. */
export function applyConversation(where: Where, update: Conversation): void {
  const { queries, workspace } = where;
  changeLists(where, (pages, filter) => withUpdate(pages, update, filter, workspace.agent.agentId));
  queries.setQueryData<Conversation>(keys.conversation(workspace.slug, update.conversationId), (held) =>
    merged(held, update),
  );
}

export function removeConversation(where: Where, conversationId: string): void {
  changeLists(where, (pages) => without(pages, conversationId));
  where.queries.removeQueries({ queryKey: keys.conversation(where.workspace.slug, conversationId) });
}

export function readConversation(where: Where, conversationId: string): void {
  changeLists(where, (pages) => asRead(pages, conversationId));
  where.queries.setQueryData<Conversation>(keys.conversation(where.workspace.slug, conversationId), (held) =>
    held?.unread ? { ...held, unread: 0 } : held,
  );
}

/** Names and colours change wherever a tag is carried; one that is missing is gone from all. */
export function applyTags(where: Where, tags: Tag[]): void {
  const { queries, workspace } = where;
  queries.setQueryData<Tag[]>(keys.tags(workspace.slug), tags);
  void queries.invalidateQueries({ queryKey: keys.lists(workspace.slug) });
  const known = new Map(tags.map((tag) => [tag.tagId, tag]));
  for (const [key, held] of queries.getQueriesData<Conversation>({ queryKey: ['conversation', workspace.slug] })) {
    if (!held?.tags) continue;
    queries.setQueryData<Conversation>(key, {
      ...held,
      tags: held.tags.flatMap(({ tagId }) => known.get(tagId) ?? []),
    });
  }
}

export function applyPresence({ queries, workspace }: Where, presence: Presence): void {
  queries.setQueryData<Staff>(keys.staff(workspace.slug), (held) =>
    held
      ? {
          ...held,
          staff: held.staff.map((person) =>
            person.agentId === presence.agentId
              ? { ...person, status: presence.status, online: presence.online, away: presence.away }
              : person,
          ),
        }
      : held,
  );
}

export const listed = (data: Pages | undefined, sort?: Sort): Conversation[] => inOrder(data?.pages ?? [], sort);
