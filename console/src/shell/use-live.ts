import type { Conversation } from '@switchboard/protocol';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { applyConversation, applyPresence, keys, listed, removeConversation } from '../inbox/inbox-queries.ts';
import { visitorName } from '../inbox/names.ts';
import { preferences } from '../session/preferences.ts';
import { useWorkspace, type Workspace } from '../session/workspace.tsx';
import { chime } from './chime.ts';

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
    };
    const off = [
      inbox.on('created', ({ conversation }) => changed(conversation)),
      inbox.on('updated', ({ conversation }) => changed(conversation)),
      inbox.on('removed', ({ conversationId }) => removeConversation(where, conversationId)),
      inbox.on('presence', ({ presence }) => applyPresence(where, presence)),
      inbox.on('queue', ({ waiting }) => void queries.setQueryData(keys.waiting(workspace.slug), waiting)),
    ];
    // What happened while the line was down came in no frame.
    const again = inbox.on('resync', () => {
      void queries.invalidateQueries({ queryKey: keys.lists(workspace.slug) });
      void queries.invalidateQueries({ queryKey: keys.staff(workspace.slug) });
    });
    return () => {
      for (const stop of [...off, again]) stop();
      inbox.release();
    };
  }, [workspace, queries, t]);

  useEffect(() => {
    if (status !== 'polling') return;
    const timer = setInterval(() => void queries.invalidateQueries({ queryKey: keys.lists(workspace.slug) }), 5000);
    return () => clearInterval(timer);
  }, [status, queries, workspace.slug]);

  return announcement;
}

export function useUnreadTitle(page: string): void {
  const { slug, agent } = useWorkspace();
  const queries = useQueryClient();
  const [unread, setUnread] = useState(0);
  useEffect(() => {
    const count = () => {
      const data = queries.getQueryData<Parameters<typeof listed>[0]>(
        keys.list(slug, { assigned: 'any', status: 'open' }),
      );
      const forMe = listed(data).filter(
        (held) => (held.unread ?? 0) > 0 && (!held.assignedAgentId || held.assignedAgentId === agent.agentId),
      );
      setUnread(forMe.length);
    };
    count();
    return queries.getQueryCache().subscribe(count);
  }, [queries, slug, agent.agentId]);
  useEffect(() => {
    document.title = `${unread > 0 ? `(${unread}) ` : ''}${page} · Switchboard`;
  }, [unread, page]);
}
