import { useInfiniteQuery } from '@tanstack/react-query';
import { useWorkspace } from '../session/workspace.tsx';
import { type TypedAnswer, useChange } from './knowledge-queries.ts';
import type { questionStates } from './knowledge-search.ts';

export type Question = {
  id: string;
  question: string;
  language?: 'de' | 'en';
  state: (typeof questionStates)[number];
  times: number;
  lastAskedAt: string;
};
export type Suggestion = {
  id: string;
  conversationId?: string;
  question: string;
  answer: string;
  language?: 'de' | 'en';
  createdAt: string;
};

export function useQuestions(state: Question['state']) {
  const { slug, rest } = useWorkspace();
  return useInfiniteQuery({
    queryKey: ['knowledge', slug, 'questions', state],
    initialPageParam: '',
    queryFn: ({ pageParam }) =>
      rest.get<{ questions: Question[]; nextCursor: string | null }>('/console/knowledge/questions', {
        state,
        cursor: pageParam,
      }),
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });
}

export function useSuggestions() {
  const { slug, rest } = useWorkspace();
  return useInfiniteQuery({
    queryKey: ['knowledge', slug, 'suggestions'],
    initialPageParam: '',
    queryFn: ({ pageParam }) =>
      rest.get<{ suggestions: Suggestion[]; nextCursor: string | null }>('/console/knowledge/suggestions', {
        cursor: pageParam,
      }),
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });
}

type Act = { id: string; answer?: TypedAnswer };

export function useActOn(kind: 'questions' | 'suggestions', act: 'answer' | 'accept' | 'dismiss', done: () => string) {
  const { rest } = useWorkspace();
  return useChange(({ id, answer }: Act) => rest.post(`/console/knowledge/${kind}/${id}/${act}`, answer ?? {}), done);
}
