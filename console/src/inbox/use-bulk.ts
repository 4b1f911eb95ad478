import { notifications } from '@mantine/notifications';
import type { Conversation } from '@switchboard/protocol';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useWorkspace } from '../session/workspace.tsx';
import { offerUndo } from '../shell/undo-toast.tsx';
import { useFailure } from '../shell/use-failure.ts';
import { type BulkChange, type UndoGroup, undoGroups } from './bulk-undo.ts';
import { heldConversations, keys } from './inbox-queries.ts';

type Result = { conversationId: string; done: boolean; message?: string };
type Order = { ids: string[]; change: BulkChange };

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

  async function takeBack(groups: UndoGroup[]): Promise<void> {
    for (const { ids, steps } of groups) {
      let left = ids;
      for (const step of steps) {
        if (step === 'handBack') {
          for (const id of left) await rest.post(`/console/conversations/${id}/hand-back`);
        } else left = refusedTold(await order(left, step));
      }
    }
  }

  const renew = () =>
    Promise.all([
      queries.invalidateQueries({ queryKey: keys.lists(slug) }),
      queries.invalidateQueries({ queryKey: keys.counts(slug) }),
    ]);

  /** The ones that it was done with. */
  function refusedTold(results: Result[]): string[] {
    const done = results.filter((one) => one.done).map(({ conversationId }) => conversationId);
    const refused = results.find((one) => !one.done);
    if (refused) {
      notifications.show({
        color: 'red',
        title: t('bulk.refused', { count: results.length - done.length }),
        message: refused.message,
      });
    }
    return done;
  }

  function tell(results: Result[], before: Conversation[], change: BulkChange): void {
    const done = new Set(refusedTold(results));
    if (done.size === 0) return;
    const text = t('bulk.done', { count: done.size });
    const groups = undoGroups(
      before.filter(({ conversationId }) => done.has(conversationId)),
      change,
    );
    if (groups.length === 0) return void notifications.show({ message: text, color: 'petrol', autoClose: 3500 });
    offerUndo(text, () => takeBack(groups).catch(fail).then(renew));
  }

  return useMutation({
    mutationFn: async ({ ids, change }: Order) => {
      const before = heldConversations({ queries, workspace: { slug } }, ids);
      tell(await order(ids, change), before, change);
    },
    onSuccess: async () => {
      whenDone();
      await renew();
    },
    onError: fail,
  });
}
