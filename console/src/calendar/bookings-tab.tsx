import { ActionIcon, Button, Group, SegmentedControl, Select, Switch, TextInput, Tooltip } from '@mantine/core';
import { IconChevronLeft, IconChevronRight, IconFilter } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SearchBox } from '../shell/search-box.tsx';
import { BookingList } from './booking-list.tsx';
import { BookingWeek } from './booking-week.tsx';
import styles from './calendar.module.css';
import type { Hours, Service } from './calendar-queries.ts';
import { type CalendarSearch, daysOf, sources, views } from './calendar-search.ts';
import type { Calendar } from './use-calendar.ts';
import { dayWords, isDay, rangeWords, zoneName } from './wall-clock.ts';

type Properties = { calendar: Calendar; hours: Hours; services: Service[]; isPhone: boolean };

export function BookingsTab({ calendar, hours, services, isPhone }: Properties) {
  const { view } = calendar;
  return (
    <div className={styles['bookings']}>
      <Travel calendar={calendar} hours={hours} isPhone={isPhone} />
      <Filters calendar={calendar} services={services} isPhone={isPhone} />
      {view === 'list' ? (
        <BookingList calendar={calendar} hours={hours} />
      ) : (
        <BookingWeek calendar={calendar} hours={hours} mayBook={services.some(({ isActive }) => isActive)} />
      )}
    </div>
  );
}

function Travel({ calendar, hours, isPhone }: Omit<Properties, 'services'>) {
  const { t, i18n } = useTranslation('calendar');
  const { view, date, today, now, choose, goTo, step } = calendar;
  const days = daysOf(view, date);
  const words = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const;
  const shown =
    view === 'week'
      ? rangeWords(days[0] ?? date, days.at(-1) ?? date, i18n.language)
      : dayWords(date, i18n.language, isPhone ? { ...words, weekday: 'short', month: 'short' } : words);
  return (
    <div className={styles['travel']}>
      <Group gap={6} wrap="nowrap">
        <Button
          variant="default"
          size="xs"
          disabled={date === today && !calendar.search.date}
          onClick={() => goTo(today)}
        >
          {t('today')}
        </Button>
        <Tooltip label={t(`earlier.${view}`)}>
          <ActionIcon
            variant="subtle"
            color="gray"
            size="lg"
            aria-label={t(`earlier.${view}`)}
            onClick={() => step(-1)}
          >
            <IconChevronLeft size={20} />
          </ActionIcon>
        </Tooltip>
        <Tooltip label={t(`later.${view}`)}>
          <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t(`later.${view}`)} onClick={() => step(1)}>
            <IconChevronRight size={20} />
          </ActionIcon>
        </Tooltip>
      </Group>
      <div className={styles['shown']}>
        <h2 aria-live="polite">{view === 'list' ? t('from', { day: shown }) : shown}</h2>
        <p>
          {t('zone', { zone: hours.timeZone.replaceAll('_', ' '), name: zoneName(now, i18n.language, hours.timeZone) })}
        </p>
      </div>
      <Group gap="xs" wrap="nowrap" className={styles['ways'] ?? ''}>
        <TextInput
          type="date"
          size="xs"
          w={isPhone ? 118 : 140}
          aria-label={t('goTo')}
          value={date}
          onChange={({ currentTarget }) => isDay(currentTarget.value) && goTo(currentTarget.value)}
        />
        <SegmentedControl
          size="xs"
          aria-label={t('views')}
          value={view}
          onChange={(next) =>
            choose({ view: next === (isPhone ? 'list' : 'week') ? undefined : views.find((name) => name === next) })
          }
          data={views
            .filter((name) => !isPhone || name !== 'week')
            .map((value) => ({ value, label: t(`view.${value}`) }))}
        />
      </Group>
    </div>
  );
}

export const isFiltered = ({ service, source, search }: CalendarSearch): boolean =>
  service !== undefined || source !== undefined || search !== undefined;

function Filters({ calendar: { search, choose }, services, isPhone }: Omit<Properties, 'hours'>) {
  const { t } = useTranslation('calendar');
  const [isOpen, setOpen] = useState(false);
  const isFolded =
    isPhone && !isOpen && search.service === undefined && search.source === undefined && !search.cancelled;
  return (
    <Group gap="xs">
      <SearchBox label={t('search')} search={search.search} ask={(found) => choose({ search: found })} />
      {isFolded ? (
        <ActionIcon variant="default" size={36} aria-label={t('filters')} onClick={() => setOpen(true)}>
          <IconFilter size={17} />
        </ActionIcon>
      ) : (
        <>
          <Select
            w={190}
            clearable
            searchable={services.length > 8}
            aria-label={t('service')}
            placeholder={t('anyService')}
            data={services.map(({ id, name }) => ({ value: id, label: name }))}
            value={search.service ?? null}
            onChange={(service) => choose({ service: service ?? undefined })}
          />
          <Select
            w={150}
            clearable
            aria-label={t('bookedBy')}
            placeholder={t('anySource')}
            data={sources.map((value) => ({ value, label: t(`source.${value}`) }))}
            value={search.source ?? null}
            onChange={(source) => choose({ source: sources.find((name) => name === source) })}
          />
          <Switch
            label={t('showCancelled')}
            checked={search.cancelled ?? false}
            onChange={({ currentTarget }) => choose({ cancelled: currentTarget.checked || undefined })}
          />
        </>
      )}
    </Group>
  );
}
