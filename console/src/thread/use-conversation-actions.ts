import { notifications } from '@mantine/notifications';
import type { Conversation } from '@switchboard/protocol';
import { useQueryClient } from '@tanstack/react-query';
import { createElement, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { applyConversation } from '../inbox/inbox-queries.ts';
import { useWorkspace } from '../session/workspace.tsx';
import { UndoToast } from '../shell/undo-toast.tsx';
import { useFailure } from '../shell/use-failure.ts';

export type Assignee =
  | { kind: 'person'; agentId: string; name: string }
  | { kind: 'department'; departmentId: string; name: string }
  | { kind: 'nobody' };
export type ConversationActions = ReturnType<typeof useConversationActions>;

function without<Name extends keyof Conversation>(conversation: Conversation, ...names: Name[]) {
  return Object.fromEntries(Object.entries(conversation).filter(([name]) => !names.includes(name as Name))) as Omit<
    Conversation,
    Name
  > &
    Conversation;
}

function assigned(conversation: Conversation, to: Assignee): Conversation {
  const free = without(conversation, 'assignedAgentId', 'assignedAgentName');
  if (to.kind === 'nobody') return free;
  if (to.kind === 'department') return { ...free, departmentId: to.departmentId, departmentName: to.name };
  return { ...conversation, assignedAgentId: to.agentId, assignedAgentName: to.name };
}

const orderTo = (to: Assignee) => {
  if (to.kind === 'person') return { assignedAgentId: to.agentId };
  if (to.kind === 'department') return { assignedAgentId: null, assignedDepartmentId: to.departmentId };
  return { assignedAgentId: null };
};

/** Everything a person does to a conversation: shown at once, taken back where the server refuses. */
export function useConversationActions(conversation: Conversation | undefined) {
  const workspace = useWorkspace();
  const queries = useQueryClient();
  const { t } = useTranslation();
  const fail = useFailure();
  return useMemo(() => {
    const { rest, agent } = workspace;
    const where = { queries, workspace };
    const tell = (message: string) => notifications.show({ message, color: 'petrol', autoClose: 3500 });

    async function act(guess: (held: Conversation) => Conversation, order: (id: string) => Promise<unknown>) {
      if (!conversation) return false;
      applyConversation(where, guess(conversation));
      try {
        const answer = await order(conversation.conversationId);
        const told = (answer as { conversation?: Conversation } | undefined)?.conversation;
        if (told) applyConversation(where, { ...told, unread: told.unread ?? conversation.unread ?? 0 });
        return true;
      } catch (error) {
        applyConversation(where, { ...conversation, updatedAt: new Date().toISOString() });
        fail(error);
        return false;
      }
    }

    const me: Assignee = { kind: 'person', agentId: agent.agentId, name: agent.name };
    const assign = async (to: Assignee) => {
      const isDone = await act(
        (held) => assigned(held, to),
        (id) => rest.post(`/agent-sdk/conversations/${id}/assign`, orderTo(to)),
      );
      if (isDone) tell(to.kind === 'nobody' ? t('assign.unassigned') : t('assign.done', { name: to.name }));
    };
    const reopen = async () => {
      const isDone = await act(
        (held) => ({ ...held, status: 'open' }),
        (id) => rest.post(`/console/conversations/${id}/reopen`),
      );
      if (isDone) tell(t('closing.reopened'));
    };
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
      reopen,
      async close() {
        const isDone = await act(
          (held) => ({ ...held, status: 'closed' }),
          (id) => rest.post(`/agent-sdk/conversations/${id}/close`),
        );
        if (!isDone) return;
        const toast = notifications.show({ message: '', autoClose: 8000, color: 'petrol' });
        const undo = () => {
          notifications.hide(toast);
          void reopen();
        };
        notifications.update({ id: toast, message: createElement(UndoToast, { text: t('closing.closed'), undo }) });
      },
    };
  }, [conversation, workspace, queries, t, fail]);
}
