import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useWorkspace } from '../session/workspace.tsx';
import { offerUndo } from '../shell/undo-toast.tsx';
import { useFailure } from '../shell/use-failure.ts';
import { keys } from './inbox-queries.ts';

export type BulkChange = {
  status?: string;
  snoozedUntil?: string;
  priority?: string;
  addTagIds?: string[];
  removeTagIds?: string[];
  assignedAgentId?: string | null;
  spam?: boolean;
  read?: true;
};
type Result = { conversationId: string; done: boolean; message?: string };
type Order = { ids: string[]; change: BulkChange; undo?: BulkChange };

const most = 100;

/** The same with many: what could not be done is told with the first reason, the rest can be taken back. */
export function useBulk(whenDone: () => void) {
  const { slug, rest } = useWorkspace();
  const queries = useQueryClient();
  const { t } = useTranslation('desk');
  const fail = useFailure();

  async function order(ids: string[], change: BulkChange): Promise<Result[]> {
    const results: Result[] = [];
    for (let from = 0; from < ids.length; from += most) {
      const conversationIds = ids.slice(from, from + most);
      const answer = await rest.post<{ results: Result[] }>('/console/conversations/bulk', {
        conversationIds,
        ...change,
      });
      results.push(...answer.results);
    }
    return results;
  }

  const renew = () =>
    Promise.all([
      queries.invalidateQueries({ queryKey: keys.lists(slug) }),
      queries.invalidateQueries({ queryKey: keys.counts(slug) }),
    ]);

  function tell(results: Result[], undo: BulkChange | undefined): void {
    const done = results.filter((one) => one.done).map(({ conversationId }) => conversationId);
    const refused = results.find((one) => !one.done);
    if (refused) {
      notifications.show({
        color: 'red',
        title: t('bulk.refused', { count: results.length - done.length }),
        message: refused.message,
      });
    }
    if (done.length === 0) return;
    const text = t('bulk.done', { count: done.length });
    if (!undo) return void notifications.show({ message: text, color: 'petrol', autoClose: 3500 });
    offerUndo(text, () => order(done, undo).then(renew, fail));
  }

  return useMutation({
    mutationFn: ({ ids, change }: Order) => order(ids, change),
    onSuccess: async (results, { undo }) => {
      tell(results, undo);
      whenDone();
      await renew();
    },
    onError: fail,
  });
}
