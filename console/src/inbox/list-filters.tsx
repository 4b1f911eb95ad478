import { ActionIcon, Indicator, Menu, Tooltip } from '@mantine/core';
import { IconAdjustmentsHorizontal, IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import styles from './inbox.module.css';
import { useStaff } from './inbox-queries.ts';
import type { statuses } from './inbox-search.ts';
import { useListFilter } from './use-list-filter.ts';

const shownStatuses = ['open', 'pending', 'resolved', 'closed'] as const satisfies (typeof statuses)[number][];

export default function ListFilters() {
  const { t } = useTranslation();
  const { status, department, change, isFiltered } = useListFilter();
  const departments = useStaff().data?.departments ?? [];
  const chosen = (isChosen: boolean) => ({
    role: 'menuitemradio' as const,
    'aria-checked': isChosen,
    ...(isChosen && { rightSection: <IconCheck size={16} /> }),
  });
  return (
    <Menu position="bottom-end" width={220} shadow="md">
      <Tooltip label={t('inbox.filters')}>
        <span className={styles['filters']}>
          <Indicator disabled={!isFiltered} size={8} offset={4}>
            <Menu.Target>
              <ActionIcon variant="subtle" color="gray" aria-label={t('inbox.filters')}>
                <IconAdjustmentsHorizontal size={19} stroke={1.7} />
              </ActionIcon>
            </Menu.Target>
          </Indicator>
        </span>
      </Tooltip>
      <Menu.Dropdown>
        <Menu.Label>{t('inbox.status')}</Menu.Label>
        {[...shownStatuses, 'any' as const].map((name) => (
          <Menu.Item
            key={name}
            {...chosen(name === status)}
            onClick={() => change({ status: name === 'open' ? undefined : name })}
          >
            {name === 'any' ? t('inbox.anyStatus') : t(`status.${name}`)}
          </Menu.Item>
        ))}
        {departments.length > 0 && (
          <>
            <Menu.Divider />
            <Menu.Label>{t('inbox.department')}</Menu.Label>
            <Menu.Item {...chosen(department === undefined)} onClick={() => change({ department: undefined })}>
              {t('inbox.anyDepartment')}
            </Menu.Item>
            {departments.map(({ departmentId, name }) => (
              <Menu.Item
                key={departmentId}
                {...chosen(departmentId === department)}
                onClick={() => change({ department: departmentId })}
              >
                {name}
              </Menu.Item>
            ))}
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
