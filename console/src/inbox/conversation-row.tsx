import type { Conversation } from '@switchboard/protocol';
import { IconCornerUpLeft, IconHandStop, IconSparkles, IconUser } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { absoluteTime, relativeTime } from '../language/times.ts';
import { useWorkspace } from '../session/workspace.tsx';
import styles from './inbox.module.css';
import { isWaiting, lastActivity } from './list-merge.ts';
import { visitorName } from './names.ts';
import { PersonAvatar } from './person-avatar.tsx';

type Properties = { conversation: Conversation; isOpen: boolean; now: number };

export const ConversationRow = memo(function ConversationRow({ conversation, isOpen, now }: Properties) {
  const { t, i18n } = useTranslation();
  const { slug, agent } = useWorkspace();
  const name = visitorName(conversation, t);
  const at = lastActivity(conversation);
  const unread = conversation.unread ?? 0;
  return (
    <Link
      to="/$slug/inbox/$conversationId"
      params={{ slug, conversationId: conversation.conversationId }}
      search
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
              <IconHandStop size={13} /> {t('inbox.waits')}
            </span>
          ) : (
            <>
              {conversation.assistantState === 'active' && (
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
          {conversation.departmentName && <span className={styles['fact']}>{conversation.departmentName}</span>}
          {conversation.status !== 'open' && (
            <span className={styles['fact']}>{t(`status.${conversation.status}`)}</span>
          )}
        </span>
      </span>
    </Link>
  );
});
