import type { Conversation } from '@switchboard/protocol';
import { IconAlarmSnooze, IconFlagFilled } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { absoluteTime, relativeTime } from '../language/times.ts';
import styles from './inbox.module.css';

const shownTags = 2;

/** How a conversation is sorted: urgency, when it comes back, and its tags as far as there is room. */
export function RowSorting({ conversation, now }: { conversation: Conversation; now: number }) {
  const { t, i18n } = useTranslation();
  const { t: desk } = useTranslation('desk');
  const { priority, snoozedUntil, tags = [], status } = conversation;
  return (
    <>
      {(priority === 'urgent' || priority === 'high') && (
        <span className={styles['priority']} data-priority={priority}>
          <IconFlagFilled size={12} aria-hidden /> {t(`context.${priority}`)}
        </span>
      )}
      {status === 'snoozed' && snoozedUntil && (
        <span className={styles['fact']} title={absoluteTime(snoozedUntil, i18n.language)}>
          <IconAlarmSnooze size={13} aria-hidden />
          {desk('snooze.until', { time: relativeTime(snoozedUntil, now, i18n.language) })}
        </span>
      )}
      {tags.slice(0, shownTags).map(({ tagId, name, color }) => (
        <span key={tagId} className={styles['tag']}>
          <i style={{ background: color }} aria-hidden /> {name}
        </span>
      ))}
      {tags.length > shownTags && <span className={styles['fact']}>+{tags.length - shownTags}</span>}
    </>
  );
}
