import { notifications } from '@mantine/notifications';
import type { Conversation, Tag } from '@switchboard/protocol';
import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { applyConversation, keys } from '../inbox/inbox-queries.ts';
import type { Priority } from '../inbox/list-order.ts';
import { absoluteTime } from '../language/times.ts';
import { useWorkspace } from '../session/workspace.tsx';
import { offerUndo } from '../shell/undo-toast.tsx';
import { useFailure } from '../shell/use-failure.ts';
import {
  type Assignee,
  asSpam,
  assigned,
  blocked,
  inStatus,
  type StatusOrder,
  statusOf,
  without,
  withPriority,
  withTags,
} from './conversation-guesses.ts';

export type { Assignee } from './conversation-guesses.ts';
export type ConversationActions = ReturnType<typeof useConversationActions>;

const orderTo = (to: Assignee) => {
  if (to.kind === 'person') return { assignedAgentId: to.agentId };
  if (to.kind === 'department') return { assignedAgentId: null, assignedDepartmentId: to.departmentId };
  return { assignedAgentId: null };
};

/** Everything a person does to a conversation: shown at once, taken back where the server refuses. */
export function useConversationActions(conversation: Conversation | undefined) {
  const workspace = useWorkspace();
  const queries = useQueryClient();
  const { t, i18n } = useTranslation();
  const { t: desk } = useTranslation('desk');
  const fail = useFailure();
  return useMemo(() => {
    const { rest, agent } = workspace;
    const where = { queries, workspace };
    const tell = (message: string) => notifications.show({ message, color: 'petrol', autoClose: 3500 });

    async function act(guess: (held: Conversation) => Conversation, order: (id: string) => Promise<unknown>) {
      if (!conversation) return false;
      // An undo comes later: it changes what stands then, not what stood when it was offered.
      const key = keys.conversation(workspace.slug, conversation.conversationId);
      const held = queries.getQueryData<Conversation>(key) ?? conversation;
      applyConversation(where, guess(held));
      try {
        const answer = await order(held.conversationId);
        const told = (answer as { conversation?: Conversation } | undefined)?.conversation;
        if (told) applyConversation(where, { ...told, unread: told.unread ?? held.unread ?? 0 });
        return true;
      } catch (error) {
        applyConversation(where, { ...held, updatedAt: new Date().toISOString() });
        fail(error);
        return false;
      }
    }

    const update = (guess: (held: Conversation) => Conversation, change: object) =>
      act(guess, (id) => rest.patch(`/console/conversations/${id}`, change));
    const turn = (to: StatusOrder) => update((held) => inStatus(held, to), to);

    /** What is closed has to be opened before it can be anything else. */
    async function turnBack(to: StatusOrder): Promise<void> {
      const isOpen = await turn({ status: 'open' });
      if (isOpen && to.status !== 'open') await turn(to);
    }

    const me: Assignee = { kind: 'person', agentId: agent.agentId, name: agent.name };
    const assign = async (to: Assignee) => {
      const isDone = await act(
        (held) => assigned(held, to),
        (id) => rest.post(`/agent-sdk/conversations/${id}/assign`, orderTo(to)),
      );
      if (isDone) tell(to.kind === 'nobody' ? t('assign.unassigned') : t('assign.done', { name: to.name }));
    };

    async function setStatus(to: StatusOrder) {
      if (!conversation) return;
      const before = statusOf(conversation);
      if (before.status === to.status && to.status !== 'snoozed') return;
      if (!(await (before.status === 'closed' ? turnBack(to).then(() => true) : turn(to)))) return;
      const text =
        to.status === 'snoozed' && to.snoozedUntil
          ? desk('snooze.done', { time: absoluteTime(to.snoozedUntil, i18n.language) })
          : desk(`status.became.${to.status}`);
      offerUndo(text, () => (to.status === 'closed' ? turnBack(before) : turn(before)));
    }

    const mark = (isSpam: boolean) =>
      act(
        (held) => asSpam(held, isSpam),
        (id) =>
          isSpam ? rest.post(`/console/conversations/${id}/spam`) : rest.delete(`/console/conversations/${id}/spam`),
      );
    const bar = (isBlocked: boolean, reason?: string) =>
      act(
        (held) => blocked(held, isBlocked),
        (id) =>
          isBlocked
            ? rest.post(`/console/conversations/${id}/block`, reason ? { reason } : {})
            : rest.delete(`/console/conversations/${id}/block`),
      );

    return {
      assign,
      assignToMe: () => assign(me),
      async takeOver() {
        const isDone = await act(
          (held) => ({ ...assigned(held, me), assistantState: 'paused' }),
          (id) => rest.post(`/console/conversations/${id}/take-over`),
        );
        if (isDone) tell(t('state.tookOver'));
      },
      async handBack() {
        const isDone = await act(
          (held) => ({ ...without(held, 'handoffRequestedAt', 'handoffReason'), assistantState: 'active' }),
          (id) => rest.post(`/console/conversations/${id}/hand-back`),
        );
        if (isDone) tell(t('state.handedBack'));
      },
      setStatus,
      resolve: () => setStatus({ status: 'resolved' }),
      reopen: () => setStatus({ status: 'open' }),
      close: () => setStatus({ status: 'closed' }),
      snooze: (until: Date) => setStatus({ status: 'snoozed', snoozedUntil: until.toISOString() }),
      async setPriority(priority: Priority) {
        if (!conversation || conversation.priority === priority) return;
        const before = conversation.priority;
        const isDone = await update((held) => withPriority(held, priority), { priority });
        if (isDone) {
          offerUndo(desk('priority.became', { priority: t(`context.${priority}`) }), () =>
            update((held) => withPriority(held, before), { priority: before }),
          );
        }
      },
      setTags: (tags: Tag[]) => update((held) => withTags(held, tags), { tagIds: tags.map(({ tagId }) => tagId) }),
      async markSpam(isSpam: boolean) {
        if (await mark(isSpam)) offerUndo(desk(isSpam ? 'spam.marked' : 'spam.cleared'), () => mark(!isSpam));
      },
      async block(reason: string) {
        if (await bar(true, reason)) offerUndo(desk('block.done'), () => bar(false));
      },
      async unblock() {
        if (await bar(false)) tell(desk('block.lifted'));
      },
      async mergeInto(intoConversationId: string): Promise<boolean> {
        const isDone = await act(
          (held) => ({ ...held, status: 'closed', mergedInto: intoConversationId }),
          (id) => rest.post(`/console/conversations/${id}/merge`, { intoConversationId }),
        );
        if (isDone) tell(desk('merge.done'));
        return isDone;
      },
      /** The other way round: what is closed cannot go on, so it comes to the one that does. */
      async bringHere(fromConversationId: string): Promise<boolean> {
        const isDone = await act(
          (held) => held,
          (id) => rest.post(`/console/conversations/${fromConversationId}/merge`, { intoConversationId: id }),
        );
        if (!isDone) return false;
        tell(desk('merge.done'));
        void queries.invalidateQueries({ queryKey: ['previous', workspace.slug] });
        return true;
      },
    };
  }, [conversation, workspace, queries, t, desk, i18n.language, fail]);
}
