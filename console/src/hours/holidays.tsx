import { ActionIcon, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconCalendarPlus, IconX } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNow } from '../inbox/use-now.ts';
import { useWorkspace } from '../session/workspace.tsx';
import { Card } from '../settings/settings-page.tsx';
import { EmptyState } from '../shell/empty-state.tsx';
import { offerUndo } from '../shell/undo-toast.tsx';
import { useChange } from '../shell/use-change.ts';
import styles from './hours.module.css';
import { type Holiday, hoursKey } from './hours-queries.ts';
import { SuggestHolidays } from './suggest-holidays.tsx';

type Properties = { holidays: Holiday[]; timeZone: string; isLocked: boolean };

/** `YYYY-MM-DD` of today, by the business's clock. */
export const today = (now: number, timeZone: string): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone }).format(now);

export const dateWords = (day: string, language: string): string =>
  new Intl.DateTimeFormat(language, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${day}T00:00:00Z`));

export function useAddHolidays() {
  const { t } = useTranslation('hours');
  const { slug } = useWorkspace();
  return useChange({
    act: (rest, holidays: Holiday[]) => rest.post('/console/holidays', { holidays }),
    stale: [hoursKey(slug)],
    done: (_answer, holidays) => t('added', { count: holidays.length }),
  });
}

export function Holidays({ holidays, timeZone, isLocked }: Properties) {
  const { t } = useTranslation('hours');
  const now = useNow();
  const [showsPast, past] = useDisclosure(false);
  const [isSuggesting, suggesting] = useDisclosure(false);
  const from = today(now, timeZone);
  const coming = holidays.filter(({ day }) => day >= from);
  const gone = holidays.length - coming.length;
  const suggest = (
    <Button variant="default" leftSection={<IconCalendarPlus size={17} />} onClick={suggesting.open}>
      {t('suggest')}
    </Button>
  );
  return (
    <Card>
      <Group justify="space-between" align="flex-start" mb="sm">
        <div>
          <h2>{t('holidays')}</h2>
          <Text c="dimmed">{t('holidaysText')}</Text>
        </div>
        {!isLocked && holidays.length > 0 && suggest}
      </Group>
      {holidays.length === 0 && (
        <EmptyState
          icon={IconCalendarPlus}
          title={t('noHolidays')}
          text={t('noHolidaysText')}
          action={!isLocked && suggest}
        />
      )}
      <ul className={styles['days']}>
        {(showsPast ? holidays : coming).map((holiday) => (
          <HolidayRow key={holiday.day} holiday={holiday} isPast={holiday.day < from} isLocked={isLocked} />
        ))}
      </ul>
      {gone > 0 && !showsPast && (
        <Button variant="subtle" size="compact-sm" mt="xs" onClick={past.open}>
          {t('showPast', { count: gone })}
        </Button>
      )}
      {!isLocked && <AddHoliday from={from} />}
      <SuggestHolidays isOpen={isSuggesting} close={suggesting.close} known={holidays} from={from} />
    </Card>
  );
}

function HolidayRow({ holiday, isPast, isLocked }: { holiday: Holiday; isPast: boolean; isLocked: boolean }) {
  const { t, i18n } = useTranslation('hours');
  const { slug, rest } = useWorkspace();
  const again = useChange({
    act: () => rest.post('/console/holidays', { holidays: [holiday] }),
    stale: [hoursKey(slug)],
  });
  const remove = useChange({
    act: () => rest.delete(`/console/holidays/${holiday.day}`),
    stale: [hoursKey(slug)],
  });
  const removed = () => offerUndo(t('removed', { name: holiday.name }), () => again.mutate());
  return (
    <li className={styles['holiday']} data-past={isPast || undefined}>
      <time className={styles['date']} dateTime={holiday.day}>
        {dateWords(holiday.day, i18n.language)}
      </time>
      <span className={styles['holidayName']}>{holiday.name}</span>
      {!isLocked && (
        <ActionIcon
          variant="subtle"
          color="gray"
          loading={remove.isPending}
          aria-label={t('removeDay', { name: `${holiday.name}, ${holiday.day}` })}
          onClick={() => remove.mutate(undefined, { onSuccess: removed })}
        >
          <IconX size={16} />
        </ActionIcon>
      )}
    </li>
  );
}

function AddHoliday({ from }: { from: string }) {
  const { t } = useTranslation('hours');
  const [day, setDay] = useState('');
  const [name, setName] = useState('');
  const add = useAddHolidays();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!day || !name.trim()) return;
    add.mutate([{ day, name: name.trim() }], {
      onSuccess: () => {
        setDay('');
        setName('');
      },
    });
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="xs" mt="lg">
        <Group align="flex-end" gap="sm">
          <TextInput
            type="date"
            label={t('day')}
            min={from}
            w={170}
            value={day}
            onChange={({ currentTarget }) => setDay(currentTarget.value)}
          />
          <TextInput
            label={t('name')}
            placeholder={t('namePlaceholder')}
            maxLength={120}
            flex={1}
            miw={160}
            value={name}
            onChange={({ currentTarget }) => setName(currentTarget.value)}
          />
          <Button type="submit" variant="default" loading={add.isPending} disabled={!day || !name.trim()}>
            {t('addDay')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
