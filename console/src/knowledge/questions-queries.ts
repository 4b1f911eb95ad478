import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useWorkspace } from '../session/workspace.tsx';
import { offerUndo } from '../shell/undo-toast.tsx';
import { useFailure } from '../shell/use-failure.ts';
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

/** Put aside, with a way back. */
export function useDismiss(kind: 'questions' | 'suggestions', done: string) {
  const { slug, rest } = useWorkspace();
  const queries = useQueryClient();
  const fail = useFailure();
  const renew = () => queries.invalidateQueries({ queryKey: ['knowledge', slug] });
  const back = kind === 'questions' ? 'reopen' : 'restore';
  return useMutation({
    mutationFn: (id: string) => rest.post(`/console/knowledge/${kind}/${id}/dismiss`),
    onSuccess: (_answer, id) => {
      offerUndo(done, () => rest.post(`/console/knowledge/${kind}/${id}/${back}`).then(renew, fail));
      return renew();
    },
    onError: fail,
  });
}

export function useActOn(kind: 'questions' | 'suggestions', act: 'answer' | 'accept' | 'reopen', done: () => string) {
  const { rest } = useWorkspace();
  return useChange(({ id, answer }: Act) => rest.post(`/console/knowledge/${kind}/${id}/${act}`, answer ?? {}), done);
}
