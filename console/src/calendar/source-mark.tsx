import { Badge } from '@mantine/core';
import { IconSparkles, IconUsers } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import styles from './calendar.module.css';
import type { Booking } from './calendar-queries.ts';

/** Whether the assistant booked, or a person. */
export function SourceMark({ source }: { source: Booking['source'] }) {
  const { t } = useTranslation('calendar');
  const Picture = source === 'assistant' ? IconSparkles : IconUsers;
  return (
    <Badge
      variant="light"
      color="gray"
      tt="none"
      className={styles['source'] ?? ''}
      data-source={source}
      leftSection={<Picture size={12} aria-hidden />}
    >
      {t(`source.${source}`)}
    </Badge>
  );
}
