import type { Conversation } from '@switchboard/protocol';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  applyConversation,
  applyPresence,
  applyTags,
  keys,
  listed,
  removeConversation,
  unreadFilter,
  useConversationList,
} from '../inbox/inbox-queries.ts';
import type { ListFilter } from '../inbox/list-merge.ts';
import { visitorName } from '../inbox/names.ts';
import { preferences } from '../session/preferences.ts';
import { useWorkspace, type Workspace } from '../session/workspace.tsx';
import { chime } from './chime.ts';
import { tellOnDesktop } from './desktop-notice.ts';

const recountAfterMs = 800;

export type ClientStatus = Workspace['client']['status'];

export function useClientStatus(): ClientStatus {
  const { client } = useWorkspace();
  const [status, setStatus] = useState<ClientStatus>(client.status);
  useEffect(() => {
    setStatus(client.status);
    return client.on('status', () => setStatus(client.status));
  }, [client]);
  return status;
}

/** Keeps lists, presence and the queue as the server has them; answers with what a screen reader should hear. */
export function useLive(): string {
  const workspace = useWorkspace();
  const queries = useQueryClient();
  const { t } = useTranslation();
  const status = useClientStatus();
  const [announcement, announce] = useState('');
  const navigate = useNavigate();
  const open = useCallback((path: string) => void navigate({ href: path }), [navigate]);
  useBadge();

  useEffect(() => {
    const where = { queries, workspace };
    const inbox = workspace.client.inbox();
    const changed = (conversation: Conversation) => {
      const held = queries.getQueryData<Conversation>(keys.conversation(workspace.slug, conversation.conversationId));
      applyConversation(where, conversation);
      const isMine = !conversation.assignedAgentId || conversation.assignedAgentId === workspace.agent.agentId;
      const isNew = conversation.lastMessageSenderType === 'visitor' && conversation.seq > (held?.seq ?? 0);
      if (!isNew || !isMine) return;
      announce(t('inbox.newMessage', { name: visitorName(conversation, t), text: conversation.preview ?? '' }));
      if (preferences().sound && document.hidden) chime();
      tell(conversation.conversationId, visitorName(conversation, t), conversation.preview ?? '');
    };
    const tell = (conversationId: string, title: string, text: string) =>
      tellOnDesktop({ title, text, path: `/console/${workspace.slug}/inbox/${conversationId}`, open });
    let counting: ReturnType<typeof setTimeout> | undefined;
    const recount = () => {
      counting ??= setTimeout(() => {
        counting = undefined;
        void queries.invalidateQueries({ queryKey: keys.counts(workspace.slug) });
      }, recountAfterMs);
    };
    const mentioned = workspace.client.on('frame', (frame) => {
      if (frame.type === 'tags.updated') applyTags(where, frame.tags);
      if (frame.type !== 'mention.created') return;
      recount();
      void queries.invalidateQueries({
        queryKey: keys.lists(workspace.slug),
        predicate: ({ queryKey }) => (queryKey[2] as ListFilter).mentioned === true,
      });
      announce(t('inbox.mentioned', { name: frame.byName }));
      if (preferences().sound && document.hidden) chime();
      tell(frame.conversationId, t('inbox.mentioned', { name: frame.byName }), '');
    });
    const off = [
      mentioned,
      inbox.on('created', ({ conversation }) => {
        changed(conversation);
        recount();
      }),
      inbox.on('updated', ({ conversation }) => {
        changed(conversation);
        recount();
      }),
      inbox.on('removed', ({ conversationId }) => {
        removeConversation(where, conversationId);
        recount();
      }),
      inbox.on('presence', ({ presence }) => applyPresence(where, presence)),
      inbox.on('queue', ({ waiting }) => void queries.setQueryData(keys.waiting(workspace.slug), waiting)),
    ];
    // What happened while the line was down came in no frame.
    const again = inbox.on('resync', () => {
      void queries.invalidateQueries({ queryKey: keys.lists(workspace.slug) });
      void queries.invalidateQueries({ queryKey: keys.staff(workspace.slug) });
      void queries.invalidateQueries({ queryKey: keys.tags(workspace.slug) });
      recount();
    });
    return () => {
      clearTimeout(counting);
      for (const stop of [...off, again]) stop();
      inbox.release();
    };
  }, [workspace, queries, t, open]);

  useEffect(() => {
    if (status !== 'polling') return;
    const timer = setInterval(() => void queries.invalidateQueries({ queryKey: keys.lists(workspace.slug) }), 5000);
    return () => clearInterval(timer);
  }, [status, queries, workspace.slug]);

  return announcement;
}

/** Conversations with something unread that are mine or nobody's. */
function useUnread(): number {
  const { agent } = useWorkspace();
  const { data } = useConversationList(unreadFilter);
  return useMemo(
    () =>
      listed(data).filter(
        (held) => (held.unread ?? 0) > 0 && (!held.assignedAgentId || held.assignedAgentId === agent.agentId),
      ).length,
    [data, agent.agentId],
  );
}

function useBadge(): void {
  const unread = useUnread();
  useEffect(() => {
    const show = (count: number) => void import('./favicon-badge.ts').then(({ showBadge }) => showBadge(count));
    if (unread === 0) return;
    show(unread);
    return () => show(0);
  }, [unread]);
}

export function useUnreadTitle(page: string): void {
  const unread = useUnread();
  useEffect(() => {
    document.title = `${unread > 0 ? `(${unread}) ` : ''}${page} · Switchboard`;
  }, [unread, page]);
}
