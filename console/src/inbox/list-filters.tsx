import { ActionIcon, Indicator, Menu, Tooltip } from '@mantine/core';
import { IconAdjustmentsHorizontal, IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import styles from './inbox.module.css';
import { useStaff } from './inbox-queries.ts';
import { useListFilter } from './use-list-filter.ts';

const choices = ['open', 'pending', 'resolved', 'closed', 'any'] as const;
const everywhere = 'everywhere';
const check = <IconCheck size={16} />;

export default function ListFilters() {
  const { t } = useTranslation();
  const { status, department, change, isFiltered } = useListFilter();
  const departments = useStaff().data?.departments ?? [];
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
        <Menu.RadioGroup
          value={status}
          onChange={(value) => change({ status: choices.find((name) => name === value && name !== 'open') })}
        >
          {choices.map((name) => (
            <Menu.RadioItem key={name} value={name} closeMenuOnClick checkIcon={check}>
              {name === 'any' ? t('inbox.anyStatus') : t(`status.${name}`)}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        {departments.length > 0 && (
          <>
            <Menu.Divider />
            <Menu.Label>{t('inbox.department')}</Menu.Label>
            <Menu.RadioGroup
              value={department ?? everywhere}
              onChange={(value) => change({ department: value === everywhere ? undefined : value })}
            >
              <Menu.RadioItem value={everywhere} closeMenuOnClick checkIcon={check}>
                {t('inbox.anyDepartment')}
              </Menu.RadioItem>
              {departments.map(({ departmentId, name }) => (
                <Menu.RadioItem key={departmentId} value={departmentId} closeMenuOnClick checkIcon={check}>
                  {name}
                </Menu.RadioItem>
              ))}
            </Menu.RadioGroup>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
