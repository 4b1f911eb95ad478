import { Button, Checkbox, Group, Select, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answer } from '../rest/answers.ts';
import { useWorkspace } from '../session/workspace.tsx';
import { Dialog } from '../shell/dialog.tsx';
import { Loaded } from '../shell/loaded.tsx';
import { dateWords, useAddHolidays } from './holidays.tsx';
import styles from './hours.module.css';
import type { Holiday } from './hours-queries.ts';
import { en } from './words/en.ts';

const states = Object.keys(en.federal) as (keyof typeof en.federal)[];
const key = 'switchboard:state';

type Properties = { isOpen: boolean; close: () => void; known: Holiday[]; from: string };

export function SuggestHolidays({ isOpen, close, known, from }: Properties) {
  const { t } = useTranslation('hours');
  return (
    <Dialog opened={isOpen} onClose={close} title={t('suggestTitle')}>
      <Choice close={close} known={known} from={from} />
    </Dialog>
  );
}

function Choice({ close, known, from }: Omit<Properties, 'isOpen'>) {
  const { t, i18n } = useTranslation('hours');
  const { t: common } = useTranslation();
  const { slug, rest } = useWorkspace();
  const thisYear = Number(from.slice(0, 4));
  const [state, setState] = useState(() => states.find((name) => name === localStorage.getItem(key)) ?? 'BE');
  const [year, setYear] = useState(thisYear);
  const [unwanted, setUnwanted] = useState<ReadonlySet<string>>(new Set());
  const [wanted, setWanted] = useState<ReadonlySet<string>>(new Set());
  const suggestions = useQuery({
    queryKey: ['holiday suggestions', slug, state, year],
    queryFn: async () =>
      (await rest.get<Answer<'suggestHolidays'>>('/console/holidays/suggestions', { state, year })).holidays,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const add = useAddHolidays();
  const isThere = (day: string) => known.some((holiday) => holiday.day === day);
  // What holds in parts of the state alone is taken only by who says so.
  const isChosen = ({ day, isPartial }: { day: string; isPartial: boolean }) =>
    !isThere(day) && day >= from && (isPartial ? wanted.has(day) : !unwanted.has(day));
  const chosen = (suggestions.data ?? []).filter(isChosen);
  const toggle = (held: ReadonlySet<string>, day: string) =>
    new Set(held.has(day) ? [...held].filter((other) => other !== day) : [...held, day]);
  return (
    <Stack>
      <Group grow align="flex-start">
        <Select
          label={t('state')}
          searchable
          allowDeselect={false}
          data={states.map((value) => ({ value, label: t(`federal.${value}`) }))}
          value={state}
          onChange={(value) => {
            const next = states.find((name) => name === value) ?? state;
            localStorage.setItem(key, next);
            setState(next);
          }}
        />
        <Select
          label={t('year')}
          allowDeselect={false}
          data={[thisYear, thisYear + 1, thisYear + 2].map(String)}
          value={String(year)}
          onChange={(value) => setYear(Number(value ?? year))}
        />
      </Group>
      <Loaded query={suggestions} rows={8}>
        {(days) => (
          <ul className={styles['days']}>
            {days.map((holiday) => (
              <li key={holiday.day} className={styles['holiday']} style={{ minHeight: 38 }}>
                <Checkbox
                  label={
                    <>
                      {holiday.name}{' '}
                      <Text span size="xs" c="dimmed">
                        {dateWords(holiday.day, i18n.language)}
                        {isThere(holiday.day) ? ` · ${t('there')}` : holiday.day < from ? ` · ${t('past')}` : ''}
                        {holiday.isPartial && ` · ${t('partly')}`}
                      </Text>
                    </>
                  }
                  disabled={isThere(holiday.day) || holiday.day < from}
                  checked={isThere(holiday.day) || isChosen(holiday)}
                  onChange={() =>
                    holiday.isPartial
                      ? setWanted(toggle(wanted, holiday.day))
                      : setUnwanted(toggle(unwanted, holiday.day))
                  }
                />
              </li>
            ))}
          </ul>
        )}
      </Loaded>
      <Group justify="flex-end">
        <Button variant="default" onClick={close}>
          {common('actions.cancel')}
        </Button>
        <Button
          disabled={chosen.length === 0}
          loading={add.isPending}
          onClick={() =>
            add.mutate(
              chosen.map(({ day, name }) => ({ day, name })),
              { onSuccess: close },
            )
          }
        >
          {chosen.length > 0 ? t('take', { count: chosen.length }) : t('takeNone')}
        </Button>
      </Group>
    </Stack>
  );
}
