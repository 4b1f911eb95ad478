import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Rest } from '../rest/rest.ts';
import { useWorkspace } from '../session/workspace.tsx';
import { useFailure } from '../shell/use-failure.ts';
import type { ContactsSearch } from './contacts-search.ts';

export type Contact = {
  id: string;
  externalId: string | null;
  name: string;
  phone: string;
  email: string | null;
  company: string | null;
  tags: string[];
  notes: string | null;
  source: 'server' | 'visitor' | 'staff' | 'import';
  blockedAt: string | null;
  createdAt: string;
  updatedAt: string;
};
export type Field = 'externalId' | 'name' | 'phone' | 'email' | 'company' | 'notes';
export type ContactInput = Partial<Pick<Contact, Field | 'tags'>>;
export type Note = { id: string; body: string; authorId: string | null; authorName: string | null };
export type Entry = {
  kind: 'conversation' | 'note' | 'merged';
  at: string;
  conversation?: {
    conversationId: string;
    channel: string;
    status: string;
    subject: string | null;
    preview: string | null;
  };
  note?: Note;
  merged?: { name: string; byId: string | null; byName: string | null };
};
type Page = { contacts: Contact[]; isAlike: boolean; nextCursor: string | null };

const path = '/console/contacts';
const key = (slug: string, ...more: unknown[]) => ['contacts', slug, ...more];

export const queryOf = ({ search, tags, blocked }: ContactsSearch) => ({
  search,
  tags,
  ...(blocked !== undefined && { blocked: String(blocked) }),
});

export function useContacts(search: ContactsSearch) {
  const { slug, rest } = useWorkspace();
  return useInfiniteQuery({
    queryKey: key(slug, 'list', search),
    initialPageParam: '',
    queryFn: ({ pageParam }) => rest.get<Page>(path, { ...queryOf(search), cursor: pageParam }),
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    placeholderData: (shown) => shown,
  });
}

export function useContactTags() {
  const { slug, rest } = useWorkspace();
  return useQuery({
    queryKey: key(slug, 'tags'),
    queryFn: async () => (await rest.get<{ tags: { tag: string; contacts: number }[] }>(`${path}/tags`)).tags,
  });
}

export function useContact(id: string) {
  const { slug, rest } = useWorkspace();
  return useQuery({
    queryKey: key(slug, 'one', id),
    queryFn: async () => (await rest.get<{ contact: Contact }>(`${path}/${id}`)).contact,
  });
}

export function useTimeline(id: string) {
  const { slug, rest } = useWorkspace();
  return useInfiniteQuery({
    queryKey: key(slug, 'timeline', id),
    initialPageParam: '',
    queryFn: ({ pageParam }) =>
      rest.get<{ entries: Entry[]; nextCursor: string | null }>(`${path}/${id}/timeline`, { cursor: pageParam }),
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });
}

/** Whatever was changed, every list and timeline may tell of it. */
function useChange<Input, Output>(change: (rest: Rest, input: Input) => Promise<Output>) {
  const { slug, rest } = useWorkspace();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (input: Input) => change(rest, input),
    onError: useFailure(),
    onSettled: () => queries.invalidateQueries({ queryKey: key(slug) }),
  });
}

export const useAddContact = () =>
  useChange(async (rest, input: ContactInput) => (await rest.post<{ contact: Contact }>(path, input)).contact);
export const useUpdateContact = (id: string) =>
  useChange(
    async (rest, input: ContactInput) => (await rest.patch<{ contact: Contact }>(`${path}/${id}`, input)).contact,
  );
export const useBlockContact = (id: string) =>
  useChange((rest, isBlocked: boolean) => rest.post(`${path}/${id}/block`, { isBlocked }));
export const useMergeContacts = (id: string) =>
  useChange((rest, input: { contactId: string; take: Field[] }) => rest.post(`${path}/${id}/merge`, input));
export const useAddNote = (id: string) => useChange((rest, body: string) => rest.post(`${path}/${id}/notes`, { body }));
export const useRemoveNote = (id: string) =>
  useChange((rest, noteId: string) => rest.delete(`${path}/${id}/notes/${noteId}`));

/** What was erased is not asked for again: only the lists are. */
export function useEraseContact(id: string) {
  const { slug, rest } = useWorkspace();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => rest.delete(`${path}/${id}`),
    onError: useFailure(),
    onSuccess: () => {
      queries.removeQueries({ queryKey: key(slug, 'one', id) });
      queries.removeQueries({ queryKey: key(slug, 'timeline', id) });
      return Promise.all([
        queries.invalidateQueries({ queryKey: key(slug, 'list') }),
        queries.invalidateQueries({ queryKey: key(slug, 'tags') }),
      ]);
    },
  });
}
