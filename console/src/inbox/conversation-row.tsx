import type { Conversation } from '@switchboard/protocol';
import { IconCornerUpLeft, IconHandStop, IconSparkles, IconUser } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { absoluteTime, relativeTime, since } from '../language/times.ts';
import { useWorkspace } from '../session/workspace.tsx';
import styles from './inbox.module.css';
import { showing } from './inbox-search.ts';
import { isWaiting } from './list-merge.ts';
import { lastActivity } from './list-order.ts';
import { visitorName } from './names.ts';
import { PersonAvatar } from './person-avatar.tsx';
import { RowSorting } from './row-sorting.tsx';

type Properties = { conversation: Conversation; isOpen: boolean; now: number };

export const ConversationRow = memo(function ConversationRow({ conversation, isOpen, now }: Properties) {
  const { t, i18n } = useTranslation();
  const { t: desk } = useTranslation('desk');
  const { slug, agent } = useWorkspace();
  const name = visitorName(conversation, t);
  const at = lastActivity(conversation);
  const unread = isOpen ? 0 : (conversation.unread ?? 0);
  const waited = ({ waitingSince, handoffRequestedAt }: Conversation, until: number) => {
    const from = waitingSince ?? handoffRequestedAt;
    return from ? desk('queue.waits', { time: since(from, until, i18n.language) }) : t('inbox.waits');
  };
  return (
    <Link
      to="/$slug/inbox/$conversationId"
      params={{ slug, conversationId: conversation.conversationId }}
      search={showing()}
      preload={false}
      className={styles['row']}
      data-open={isOpen || undefined}
      data-unread={unread > 0 || undefined}
      data-waiting={isWaiting(conversation) || undefined}
      aria-current={isOpen ? 'true' : undefined}
    >
      <PersonAvatar name={name} size={36} />
      <span className={styles['rowText']}>
        <span className={styles['rowTop']}>
          <span className={styles['rowName']}>{name}</span>
          <time dateTime={at} title={absoluteTime(at, i18n.language)}>
            {relativeTime(at, now, i18n.language)}
          </time>
        </span>
        <span className={styles['rowMiddle']}>
          <span className={styles['preview']}>
            {conversation.lastMessageSenderType === 'agent' && (
              <IconCornerUpLeft size={13} className={styles['inline']} aria-hidden />
            )}
            {conversation.lastMessageSenderType === 'ai' && (
              <IconSparkles size={13} className={styles['inline']} aria-label={t('thread.ai')} />
            )}
            {conversation.preview || t(conversation.lastMessageAt ? 'thread.deleted' : 'inbox.noMessage')}
          </span>
          {unread > 0 && (
            <span className={styles['badge']} title={t('inbox.unread', { count: unread })}>
              {unread > 98 ? '99+' : unread}
              <span className={styles['hidden']}> {t('inbox.unread', { count: unread })}</span>
            </span>
          )}
        </span>
        <span className={styles['rowFacts']}>
          {isWaiting(conversation) ? (
            <span className={styles['waits']}>
              <IconHandStop size={13} /> {waited(conversation, now)}
            </span>
          ) : (
            <>
              {conversation.assistantState === 'active' && conversation.status !== 'closed' && (
                <span className={styles['aiFact']}>
                  <IconSparkles size={12} /> {t('state.active')}
                </span>
              )}
              {conversation.assignedAgentId && (
                <span className={styles['fact']}>
                  <IconUser size={12} />
                  {conversation.assignedAgentId === agent.agentId
                    ? t('inbox.you')
                    : (conversation.assignedAgentName ?? t('person.agent'))}
                </span>
              )}
            </>
          )}
          <RowSorting conversation={conversation} now={now} />
          {conversation.departmentName && <span className={styles['fact']}>{conversation.departmentName}</span>}
          {conversation.status !== 'open' && conversation.status !== 'snoozed' && (
            <span className={styles['fact']}>{t(`status.${conversation.status}`)}</span>
          )}
        </span>
      </span>
    </Link>
  );
});
