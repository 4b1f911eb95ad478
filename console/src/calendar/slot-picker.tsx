import { Button, Chip, Group, Skeleton, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNow } from '../inbox/use-now.ts';
import { FailureState } from '../shell/failure-state.tsx';
import styles from './calendar.module.css';
import { slotDays, useSlots } from './calendar-queries.ts';
import { clockOf, type Day, dayAfter, dayWords, isDay, minuteOf, momentOf, timeWords, wallTime } from './wall-clock.ts';

type Properties = {
  serviceId: string | null;
  serviceName: string;
  timeZone: string;
  /** A booking that is about to move: its own time counts as free. */
  exceptBookingId?: string;
  /** Where the free times begin. */
  firstDay: Day;
  value: string | undefined;
  choose: (startsAt: string | undefined) => void;
};

const mostDays = 6;

/** The free times of a service; or any other, where a person knows better than the opening hours. */
export function SlotPicker({ serviceId, serviceName, timeZone, exceptBookingId, firstDay, value, choose }: Properties) {
  const { t, i18n } = useTranslation('calendar');
  const [from, setFrom] = useState(firstDay);
  const [isFree, setFree] = useState<boolean>();
  const slots = useSlots(serviceId, from, { timeZone, exceptBookingId });
  const today = wallTime(useNow(), timeZone).day;
  // A time that was pointed at in the grid may lie outside of what is offered.
  const isOther = isFree === undefined ? value !== undefined && slots.data?.includes(value) === false : !isFree;
  const days = [...Map.groupBy(slots.data ?? [], (slot) => wallTime(slot, timeZone).day)];
  const shown = days.slice(0, mostDays);
  const next = days[mostDays]?.[0] ?? dayAfter(shown.at(-1)?.[0] ?? dayAfter(from, slotDays - 1), 1);
  if (isOther) {
    return <OtherTime {...{ timeZone, value, choose, today, firstDay }} back={() => setFree(true)} />;
  }
  return (
    <Stack gap="sm">
      <Group align="flex-end" gap="sm">
        <TextInput
          type="date"
          label={t('slotsFrom')}
          w={170}
          min={today}
          value={from}
          onChange={({ currentTarget }) => isDay(currentTarget.value) && setFrom(currentTarget.value)}
        />
        <Button variant="subtle" onClick={() => setFree(false)}>
          {t('otherTime')}
        </Button>
      </Group>
      {slots.isPending && serviceId !== null && <Skeleton height={120} />}
      {slots.isError && !slots.data && <FailureState error={slots.error} retry={() => void slots.refetch()} />}
      {slots.data?.length === 0 && (
        <div className={styles['noSlots']}>
          <b>{t('noSlots')}</b>
          <Text c="dimmed">
            {t('noSlotsText', { day: dayWords(from, i18n.language, { day: 'numeric', month: 'long' }) })}
          </Text>
        </div>
      )}
      <Chip.Group value={value ?? ''} onChange={(slot) => choose(String(slot))}>
        <div className={styles['slots']} role="radiogroup" aria-label={t('slots', { service: serviceName })}>
          {shown.map(([day, ofDay]) => (
            <section key={day}>
              <h4>{dayWords(day, i18n.language, { weekday: 'long', day: 'numeric', month: 'long' })}</h4>
              <Group gap={6}>
                {ofDay.map((slot) => (
                  <Chip
                    key={slot}
                    value={slot}
                    size="sm"
                    radius="md"
                    aria-label={`${dayWords(day, i18n.language, { weekday: 'long', day: 'numeric', month: 'long' })}, ${timeWords(slot, i18n.language, timeZone)}`}
                  >
                    {timeWords(slot, i18n.language, timeZone)}
                  </Chip>
                ))}
              </Group>
            </section>
          ))}
        </div>
      </Chip.Group>
      {slots.data && (
        <Group>
          <Button variant="default" size="xs" onClick={() => setFrom(next)}>
            {t('laterSlots')}
          </Button>
        </Group>
      )}
    </Stack>
  );
}

type OtherProperties = Pick<Properties, 'timeZone' | 'value' | 'choose' | 'firstDay'> & {
  today: Day;
  back: () => void;
};

function OtherTime({ timeZone, value, choose, firstDay, today, back }: OtherProperties) {
  const { t } = useTranslation('calendar');
  const wall = value ? wallTime(value, timeZone) : undefined;
  const [day, setDay] = useState(wall?.day ?? firstDay);
  const [time, setTime] = useState(wall ? clockOf(wall.minute) : '');
  const change = (nextDay: string, nextTime: string) => {
    setDay(nextDay);
    setTime(nextTime);
    const isWhole = isDay(nextDay) && /^\d\d:\d\d/.test(nextTime);
    choose(isWhole ? momentOf({ day: nextDay, minute: minuteOf(nextTime) }, timeZone) : undefined);
  };
  return (
    <Stack gap="xs">
      <Group align="flex-end" gap="sm">
        <TextInput
          type="date"
          label={t('day')}
          w={170}
          min={today}
          value={day}
          onChange={({ currentTarget }) => change(currentTarget.value, time)}
        />
        <TextInput
          type="time"
          label={t('time')}
          w={120}
          value={time}
          onChange={({ currentTarget }) => change(day, currentTarget.value)}
        />
        <Button
          variant="subtle"
          onClick={() => {
            choose(undefined);
            back();
          }}
        >
          {t('freeTimes')}
        </Button>
      </Group>
      <Text size="xs" c="dimmed">
        {t('otherTimeHint')}
      </Text>
    </Stack>
  );
}
