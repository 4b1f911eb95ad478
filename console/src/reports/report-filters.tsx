import { SegmentedControl, Select, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useDepartments, usePeople } from '../team/team-queries.ts';
import { type Channel, channels, type Period, periods, type ReportSearch } from './report-search.ts';
import styles from './reports.module.css';

type Properties = { search: ReportSearch; choose: (next: ReportSearch) => void };

export function ReportFilters({ search, choose }: Properties) {
  const { t } = useTranslation('reports');
  const people = usePeople().data ?? [];
  const departments = useDepartments().data ?? [];
  const { period = '30days', from, to } = search;
  const change = (part: { [Name in keyof ReportSearch]?: ReportSearch[Name] | undefined }) =>
    choose({ ...search, ...part } as ReportSearch);
  return (
    <search className={styles['filters']} aria-label={t('filters')}>
      <fieldset>
        <legend>{t('period.label')}</legend>
        <SegmentedControl
          value={period}
          onChange={(next) => change({ period: next as Period })}
          data={periods.map((value) => ({ value, label: t(`period.${value}`) }))}
        />
      </fieldset>
      {period === 'custom' && (
        <>
          <TextInput
            type="date"
            label={t('from')}
            value={from ?? ''}
            {...(to && { max: to })}
            onChange={({ currentTarget }) => change({ from: currentTarget.value || undefined })}
          />
          <TextInput
            type="date"
            label={t('to')}
            value={to ?? ''}
            {...(from && { min: from })}
            onChange={({ currentTarget }) => change({ to: currentTarget.value || undefined })}
          />
        </>
      )}
      <Select
        label={t('person')}
        placeholder={t('everybody')}
        searchable
        clearable
        flex="1 1 150px"
        maw={240}
        data={people.map(({ agentId, name }) => ({ value: agentId, label: name }))}
        value={search.person ?? null}
        onChange={(person) => change({ person: person ?? undefined })}
      />
      <Select
        label={t('department')}
        placeholder={t('anyDepartment')}
        clearable
        flex="1 1 150px"
        maw={240}
        data={departments.map(({ departmentId, name }) => ({ value: departmentId, label: name }))}
        value={search.department ?? null}
        onChange={(department) => change({ department: department ?? undefined })}
      />
      <Select
        label={t('channel')}
        placeholder={t('anyChannel')}
        clearable
        flex="1 1 120px"
        maw={180}
        data={channels.map((value) => ({ value, label: t(`channels.${value}`) }))}
        value={search.channel ?? null}
        onChange={(channel) => change({ channel: (channel as Channel | null) ?? undefined })}
      />
    </search>
  );
}
