import { Button, Group } from '@mantine/core';
import { IconCalendarOff, IconCalendarSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../shell/empty-state.tsx';
import { isFiltered } from './bookings-tab.tsx';
import type { Calendar } from './use-calendar.ts';
import { dayAfter } from './wall-clock.ts';

export function NoBookings({ calendar: { search, today, choose } }: { calendar: Calendar }) {
  const { t } = useTranslation('calendar');
  if (!isFiltered(search)) return <EmptyState icon={IconCalendarOff} title={t('empty')} text={t('emptyText')} />;
  return (
    <EmptyState
      icon={IconCalendarSearch}
      title={t('emptyFilter')}
      text={t('emptyFilterText')}
      action={
        <Group justify="center">
          {search.search !== undefined && (
            <Button
              variant="default"
              onClick={() => choose({ view: 'list', date: dayAfter(today, -365), cancelled: true })}
            >
              {t('lookBack')}
            </Button>
          )}
          <Button
            variant="default"
            onClick={() => choose({ search: undefined, service: undefined, source: undefined })}
          >
            {t('clear')}
          </Button>
        </Group>
      }
    />
  );
}
