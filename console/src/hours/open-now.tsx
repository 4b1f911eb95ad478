import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useNow } from '../inbox/use-now.ts';
import { Card } from '../settings/settings-page.tsx';
import styles from './hours.module.css';
import type { Hours } from './hours-queries.ts';

/** What visitors would be told at this moment, by the business's own clock. */
export function OpenNow({ hours }: { hours: Hours }) {
  const { t, i18n } = useTranslation('hours');
  const now = useNow();
  const { timeZone, isOpen, reason, nextOpeningAt } = hours;
  const isAlways = hours.hours.length === 0;
  const clock = new Intl.DateTimeFormat(i18n.language, { hour: '2-digit', minute: '2-digit', timeZone }).format(now);
  const opensAt =
    nextOpeningAt &&
    new Intl.DateTimeFormat(i18n.language, {
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      hour: '2-digit',
      minute: '2-digit',
      timeZone,
    }).format(new Date(nextOpeningAt));
  const title = isAlways ? t('alwaysOpen') : isOpen ? t('open') : reason === 'holiday' ? t('holiday') : t('closed');
  return (
    <Card>
      <div className={styles['now']} role="status">
        <span className={styles['light']} data-open={isOpen || undefined} aria-hidden />
        <div>
          <h2>{title}</h2>
          <Text size="sm" c="dimmed">
            {isAlways ? t('alwaysOpenText') : !isOpen && (opensAt ? t('next', { when: opensAt }) : t('noNext'))}{' '}
            {t('localTime', { time: clock })} ({timeZone}).
          </Text>
        </div>
      </div>
    </Card>
  );
}
