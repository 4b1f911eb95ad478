import { ActionIcon, Button, Group, Indicator, Popover, Select, Stack, Switch, Tooltip } from '@mantine/core';
import { IconAdjustmentsHorizontal } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import styles from './inbox.module.css';
import { useStaff, useTags } from './inbox-queries.ts';
import { type InboxSearch, statuses } from './inbox-search.ts';
import { priorities, sorts } from './list-order.ts';
import { useListFilter } from './use-list-filter.ts';

export function ListFilters() {
  const { t } = useTranslation();
  const { t: desk } = useTranslation('desk');
  const { active } = useListFilter();
  return (
    <Popover position="bottom-end" width={300} shadow="md" trapFocus returnFocus>
      <Tooltip label={t('inbox.filters')}>
        <span className={styles['filters']}>
          <Indicator disabled={active === 0} label={active} size={16} offset={4}>
            <Popover.Target>
              <ActionIcon
                variant="subtle"
                color="gray"
                size="lg"
                aria-label={active > 0 ? desk('filter.active', { count: active }) : t('inbox.filters')}
              >
                <IconAdjustmentsHorizontal size={19} stroke={1.7} />
              </ActionIcon>
            </Popover.Target>
          </Indicator>
        </span>
      </Tooltip>
      <Popover.Dropdown aria-label={t('inbox.filters')}>
        <FilterForm />
      </Popover.Dropdown>
    </Popover>
  );
}

function FilterForm() {
  const { t } = useTranslation();
  const { t: desk } = useTranslation('desk');
  const { search, tab, change, clear, active } = useListFilter();
  const { staff = [], departments = [] } = useStaff().data ?? {};
  const tags = useTags();
  const select = (
    name: Exclude<keyof InboxSearch, 'unread' | 'spam'>,
    label: string,
    data: { value: string; label: string }[],
    empty: string,
  ) => (
    <Select
      size="xs"
      label={label}
      placeholder={empty}
      data={data}
      value={search[name] ?? null}
      onChange={(value) => change({ [name]: value ?? undefined })}
      clearable
      searchable={data.length > 8}
      comboboxProps={{ withinPortal: false }}
      nothingFoundMessage={desk('filter.nothing')}
    />
  );
  return (
    <Stack gap="xs">
      {select(
        'sort',
        desk('filter.sort'),
        sorts.slice(1).map((sort) => ({ value: sort, label: desk(`sort.${sort}`) })),
        desk('sort.newest'),
      )}
      {select(
        'status',
        t('inbox.status'),
        [...statuses, 'any' as const].map((status) => ({
          value: status,
          label: status === 'any' ? t('inbox.anyStatus') : t(`status.${status}`),
        })),
        tab === 'mentions' || search.spam ? t('inbox.anyStatus') : desk('filter.openOrPending'),
      )}
      {select(
        'priority',
        t('context.priority'),
        priorities.toReversed().map((priority) => ({ value: priority, label: t(`context.${priority}`) })),
        desk('filter.any'),
      )}
      {tags.length > 0 &&
        select(
          'tag',
          desk('tag.title'),
          tags.map(({ tagId, name }) => ({ value: tagId, label: name })),
          desk('filter.any'),
        )}
      {departments.length > 0 &&
        select(
          'department',
          t('inbox.department'),
          departments.map(({ departmentId, name }) => ({ value: departmentId, label: name })),
          t('inbox.anyDepartment'),
        )}
      {(tab === 'all' || tab === 'mentions') &&
        select(
          'assignee',
          t('context.assignee'),
          staff.map(({ agentId, name }) => ({ value: agentId, label: name })),
          desk('filter.anybody'),
        )}
      {select(
        'channel',
        t('context.channel'),
        [
          { value: 'chat', label: t('context.chat') },
          { value: 'voice', label: t('context.voice') },
        ],
        desk('filter.any'),
      )}
      <Group gap="lg" mt={4}>
        <Switch
          size="xs"
          label={desk('filter.unread')}
          checked={search.unread ?? false}
          onChange={(event) => change({ unread: event.currentTarget.checked ? true : undefined })}
        />
        <Switch
          size="xs"
          label={desk('filter.spam')}
          checked={search.spam ?? false}
          onChange={(event) => change({ spam: event.currentTarget.checked ? true : undefined })}
        />
      </Group>
      {active > 0 && (
        <Button size="xs" variant="subtle" color="gray" onClick={clear}>
          {t('inbox.clearFilters')}
        </Button>
      )}
    </Stack>
  );
}
