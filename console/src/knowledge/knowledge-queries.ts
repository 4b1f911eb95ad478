import { notifications } from '@mantine/notifications';
import type { Source } from '@switchboard/protocol';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useWorkspace } from '../session/workspace.tsx';
import { useFailure } from '../shell/use-failure.ts';
import { useClientStatus } from '../shell/use-live.ts';
import { useRenewal } from '../shell/use-renewal.ts';

export type BothWords = { de: string; en: string };
export type ItemStatus = 'queued' | 'indexing' | 'ready' | 'failed';
export type KnowledgeItem = {
  id: string;
  type: 'text' | 'url' | 'file' | 'qa';
  title: string;
  language?: 'de' | 'en';
  snippet: string;
  status: ItemStatus;
  error?: string;
  errorWords?: BothWords;
  file?: { name: string; bytes: number; contentType: string };
  questions?: string[];
  websiteId?: string;
  chunks: number;
  sourceUrl?: string;
  updatedAt: string;
};
export type NewItem = { type: 'text'; title: string; body: string } | { type: 'url'; url: string; title?: string };

const watchedEveryMs = 1500;
const key = (slug: string) => ['knowledge', slug];
const frames = ['knowledge.updated'] as const;
const shown = (slug: string) => [key(slug)];

export const useLiveKnowledge = () => useRenewal(frames, shown);

export function useKnowledge() {
  const { slug, rest } = useWorkspace();
  const isLive = useClientStatus() === 'online';
  return useQuery({
    queryKey: [...key(slug), 'items'],
    queryFn: async () => (await rest.get<{ items: KnowledgeItem[] }>('/console/knowledge')).items,
    // Frames tell of its end, but where no socket can be had.
    refetchInterval: ({ state }) =>
      !isLive && state.data?.some(({ status }) => status === 'queued' || status === 'indexing')
        ? watchedEveryMs
        : false,
  });
}

export function useChange<Input>(change: (input: Input) => Promise<unknown>, done: (input: Input) => string) {
  const { slug } = useWorkspace();
  const queries = useQueryClient();
  const fail = useFailure();
  return useMutation({
    mutationFn: change,
    onSuccess: (_answer, input) => {
      notifications.show({ message: done(input), color: 'petrol' });
      return queries.invalidateQueries({ queryKey: key(slug) });
    },
    onError: fail,
  });
}

export function useAddItem(done: (item: NewItem) => string) {
  const { rest } = useWorkspace();
  return useChange((item: NewItem) => rest.post('/console/knowledge', item), done);
}

export function useReindexItem(done: (item: KnowledgeItem) => string) {
  const { rest } = useWorkspace();
  return useChange((item: KnowledgeItem) => rest.post(`/console/knowledge/${item.id}/reindex`), done);
}

export function useRemoveItem(done: (item: KnowledgeItem) => string) {
  const { rest } = useWorkspace();
  return useChange((item: KnowledgeItem) => rest.delete(`/console/knowledge/${item.id}`), done);
}

export function useAskKnowledge() {
  const { rest } = useWorkspace();
  return useMutation({
    mutationFn: async (query: string) =>
      (await rest.post<{ results: Source[] }>('/console/knowledge/search', { query })).results,
  });
}

export type TypedAnswer = { questions: string[]; answer: string; language?: 'de' | 'en' };

export function useSaveAnswer(id: string | undefined, done: () => string) {
  const { rest } = useWorkspace();
  return useChange(
    (answer: TypedAnswer) =>
      id ? rest.put(`/console/knowledge/${id}/answer`, answer) : rest.post('/console/knowledge/answers', answer),
    done,
  );
}

export function useItemText(id: string) {
  const { slug, rest } = useWorkspace();
  return useQuery({
    queryKey: [...key(slug), 'text', id],
    queryFn: () => rest.get<{ title: string; text: string; questions: string[] }>(`/console/knowledge/${id}/text`),
  });
}

type Neighbour = { id: string; heading?: string; page?: number; text: string };
export type Passage = {
  id: string;
  title: string;
  url?: string;
  urlAtPassage?: string;
  headings: string[];
  page?: number;
  text: string;
  before?: Neighbour;
  after?: Neighbour;
};

export function usePassage(id: string) {
  const { slug, rest } = useWorkspace();
  return useQuery({
    queryKey: ['passage', slug, id],
    queryFn: async () => (await rest.get<{ passage: Passage }>(`/console/knowledge/passages/${id}`)).passage,
  });
}
