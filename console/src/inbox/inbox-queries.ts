import type { Conversation, Presence } from '@switchboard/protocol';
import { type InfiniteData, type QueryClient, skipToken, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useWorkspace, type Workspace } from '../session/workspace.tsx';
import { asRead, inOrder, type ListFilter, type ListPage, merged, without, withUpdate } from './list-merge.ts';

type Pages = InfiniteData<ListPage, unknown>;
export type Colleague = {
  agentId: string;
  name: string;
  username: string;
  role: string;
  status: Presence['status'];
  online: boolean;
  departments: { departmentId: string; name: string }[];
};
export type Staff = { staff: Colleague[]; departments: { departmentId: string; name: string }[] };

const pageSize = 50;

export const keys = {
  lists: (slug: string) => ['inbox', slug] as const,
  list: (slug: string, filter: ListFilter) => ['inbox', slug, filter] as const,
  conversation: (slug: string, id: string) => ['conversation', slug, id] as const,
  staff: (slug: string) => ['staff', slug] as const,
  waiting: (slug: string) => ['waiting', slug] as const,
};

export function useConversationList(filter: ListFilter) {
  const { slug, rest } = useWorkspace();
  return useInfiniteQuery({
    queryKey: keys.list(slug, filter),
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      rest.get<ListPage>('/agent-sdk/conversations', { ...filter, cursor: pageParam, limit: pageSize }),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
}

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

export function applyPresence({ queries, workspace }: Where, presence: Presence): void {
  queries.setQueryData<Staff>(keys.staff(workspace.slug), (held) =>
    held
      ? {
          ...held,
          staff: held.staff.map((person) =>
            person.agentId === presence.agentId
              ? { ...person, status: presence.status, online: presence.online }
              : person,
          ),
        }
      : held,
  );
}

export const listed = (data: Pages | undefined): Conversation[] => inOrder(data?.pages ?? []);
