import type { Conversation } from '@switchboard/protocol';
import { IconAlarmSnooze, IconArrowMerge, IconBan, IconClockHour4, IconShieldX } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNow } from '../inbox/use-now.ts';
import { absoluteTime, since } from '../language/times.ts';
import { useWorkspace } from '../session/workspace.tsx';
import { PriorityMenu } from './conversation-menus.tsx';
import styles from './sorting-strip.module.css';
import { TagEditor } from './tag-editor.tsx';
import type { Menus } from './thread-header.tsx';
import type { ConversationActions } from './use-conversation-actions.ts';

type Properties = { conversation: Conversation; actions: ConversationActions; menus: Menus };

/** How urgent it is, how it is sorted, and what is out of the ordinary about it. */
export function SortingStrip({ conversation, actions, menus }: Properties) {
  const { t: desk, i18n } = useTranslation('desk');
  const { slug } = useWorkspace();
  const now = useNow();
  const { waitingSince, snoozedUntil, status, spamAt, mergedInto, visitor } = conversation;
  return (
    <div className={styles['strip']}>
      <PriorityMenu conversation={conversation} actions={actions} {...menus('priority')} />
      <TagEditor conversation={conversation} actions={actions} {...menus('tag')} />
      <span className={styles['stripFacts']}>
        {waitingSince && status !== 'closed' && status !== 'resolved' && (
          <Notice kind="alert" icon={<IconClockHour4 size={14} />} title={absoluteTime(waitingSince, i18n.language)}>
            {desk('queue.waits', { time: since(waitingSince, now, i18n.language) })}
          </Notice>
        )}
        {status === 'snoozed' && snoozedUntil && (
          <Notice icon={<IconAlarmSnooze size={14} />}>
            {desk('snooze.back', { time: absoluteTime(snoozedUntil, i18n.language) })}
          </Notice>
        )}
        {spamAt && (
          <Notice kind="bad" icon={<IconShieldX size={14} />}>
            {desk('spam.is')}
          </Notice>
        )}
        {visitor?.blockedAt && (
          <Notice kind="bad" icon={<IconBan size={14} />} title={visitor.blockReason}>
            {desk('block.is')}
          </Notice>
        )}
        {mergedInto && (
          <Notice icon={<IconArrowMerge size={14} />}>
            <Link to="/$slug/inbox/$conversationId" params={{ slug, conversationId: mergedInto }} search>
              {desk('merge.is')}
            </Link>
          </Notice>
        )}
      </span>
    </div>
  );
}

type NoticeProperties = {
  icon: ReactNode;
  kind?: 'alert' | 'bad';
  title?: string | undefined;
  children: ReactNode;
};

const Notice = ({ icon, kind, title, children }: NoticeProperties) => (
  <span className={styles['notice']} data-kind={kind} title={title}>
    {icon} {children}
  </span>
);
