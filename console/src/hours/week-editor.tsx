import { ActionIcon, Button, Group, Menu, Select, Text, TextInput, Tooltip } from '@mantine/core';
import { IconCopy, IconPlus, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWorkspace } from '../session/workspace.tsx';
import { Card } from '../settings/settings-page.tsx';
import { useChange } from '../shell/use-change.ts';
import styles from './hours.module.css';
import { type Hours, hoursKey } from './hours-queries.ts';
import { faultsOf, hasFault, type Interval, nextInterval, spansOf, type Week, weekdays, weekOf } from './week.ts';

const timeZones = (current: string): string[] => {
  const known = Intl.supportedValuesOf('timeZone');
  return known.includes(current) ? known : [current, ...known];
};

export function WeekEditor({ hours, isLocked }: { hours: Hours; isLocked: boolean }) {
  const { t, i18n } = useTranslation('hours');
  const { t: common } = useTranslation();
  const { slug } = useWorkspace();
  const before = weekOf(hours.hours);
  const [week, setWeek] = useState(before);
  const [timeZone, setTimeZone] = useState(hours.timeZone);
  const isDirty = timeZone !== hours.timeZone || JSON.stringify(week) !== JSON.stringify(before);
  const save = useChange({
    act: (rest) => rest.put('/console/hours', { timeZone, hours: spansOf(week) }),
    stale: [hoursKey(slug)],
    done: () => t('saved'),
  });
  const setDay = (index: number, day: Interval[]) => setWeek(week.map((old, other) => (other === index ? day : old)));
  const copy = (from: number, to: (day: number) => boolean) =>
    setWeek(week.map((old, day) => (to(day) ? structuredClone(week[from] ?? []) : old)));
  return (
    <Card title={t('week')}>
      <ul className={styles['days']} style={{ marginTop: 12 }}>
        {weekdays(i18n.language).map((name, index) => (
          <Day
            key={name}
            name={name}
            index={index}
            week={week}
            isLocked={isLocked}
            change={(day) => setDay(index, day)}
            copy={(to) => copy(index, to)}
          />
        ))}
      </ul>
      <div className={styles['foot']}>
        <Select
          label={t('timeZone')}
          searchable
          allowDeselect={false}
          disabled={isLocked}
          limit={80}
          miw={240}
          data={timeZones(hours.timeZone)}
          value={timeZone}
          onChange={(zone) => setTimeZone(zone ?? timeZone)}
        />
        {!isLocked && (
          <Group>
            {isDirty && (
              <Button
                variant="default"
                onClick={() => {
                  setWeek(before);
                  setTimeZone(hours.timeZone);
                }}
              >
                {t('discard')}
              </Button>
            )}
            <Button disabled={!isDirty || hasFault(week)} loading={save.isPending} onClick={() => save.mutate()}>
              {common('actions.save')}
            </Button>
          </Group>
        )}
      </div>
    </Card>
  );
}

type DayProperties = {
  name: string;
  index: number;
  week: Week;
  isLocked: boolean;
  change: (day: Interval[]) => void;
  copy: (to: (day: number) => boolean) => void;
};

function Day({ name, index, week, isLocked, change, copy }: DayProperties) {
  const { t, i18n } = useTranslation('hours');
  const day = week[index] ?? [];
  const faults = faultsOf(week, index);
  const set = (place: number, part: Partial<Interval>) =>
    change(day.map((interval, other) => (other === place ? { ...interval, ...part } : interval)));
  return (
    <li className={styles['day']} data-closed={day.length === 0 || undefined}>
      <span className={styles['dayName']}>{name}</span>
      <div className={styles['intervals']}>
        {day.length === 0 && <Text c="dimmed">{t('closedDay')}</Text>}
        {day.map((interval, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an interval is its place in the day
          <div key={place} className={styles['interval']}>
            <TextInput
              type="time"
              aria-label={t('opens', { day: name })}
              disabled={isLocked}
              value={interval.from}
              error={faults[place] !== undefined}
              onChange={({ currentTarget }) => set(place, { from: currentTarget.value })}
            />
            <span aria-hidden>–</span>
            <TextInput
              type="time"
              aria-label={t('closes', { day: name })}
              disabled={isLocked}
              value={interval.to}
              error={faults[place] !== undefined}
              onChange={({ currentTarget }) => set(place, { to: currentTarget.value })}
            />
            {!isLocked && (
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={`${name}: ${t('remove', interval)}`}
                onClick={() => change(day.filter((_, other) => other !== place))}
              >
                <IconX size={16} />
              </ActionIcon>
            )}
            {interval.to !== '00:00' && interval.to < interval.from && !faults[place] && (
              <Text size="xs" c="dimmed">
                {t('nextDay')}
              </Text>
            )}
            {faults[place] && (
              <span className={styles['fault']} role="alert">
                {t(`fault.${faults[place]}`)}
              </span>
            )}
          </div>
        ))}
      </div>
      {!isLocked && (
        <div className={styles['tools']}>
          <Tooltip label={t('add')}>
            <ActionIcon
              variant="subtle"
              color="gray"
              size={36}
              disabled={day.length >= 10}
              aria-label={t('addTo', { day: name })}
              onClick={() => change([...day, nextInterval(day)])}
            >
              <IconPlus size={18} />
            </ActionIcon>
          </Tooltip>
          <Menu position="bottom-end" shadow="md">
            <Menu.Target>
              <ActionIcon variant="subtle" color="gray" size={36} aria-label={t('copy', { day: name })}>
                <IconCopy size={17} />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Label>{t('copyTo')}</Menu.Label>
              <Menu.Item onClick={() => copy((other) => other < 5)}>{t('copyWorkdays')}</Menu.Item>
              <Menu.Item onClick={() => copy(() => true)}>{t('copyAll')}</Menu.Item>
              <Menu.Divider />
              {weekdays(i18n.language).map(
                (other, place) =>
                  place !== index && (
                    <Menu.Item key={other} closeMenuOnClick={false} onClick={() => copy((each) => each === place)}>
                      {other}
                    </Menu.Item>
                  ),
              )}
            </Menu.Dropdown>
          </Menu>
        </div>
      )}
    </li>
  );
}
