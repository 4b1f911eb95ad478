import { Alert, Button, Skeleton } from '@mantine/core';
import { IconChartBar, IconHourglassHigh, IconLock } from '@tabler/icons-react';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useWorkspace } from '../session/workspace.tsx';
import { SettingsPage } from '../settings/settings-page.tsx';
import { EmptyState } from '../shell/empty-state.tsx';
import { FailureState } from '../shell/failure-state.tsx';
import { Charts } from './charts.tsx';
import { ExportMenu } from './export-menu.tsx';
import { FigureTiles } from './figure-tiles.tsx';
import { LineTables } from './line-tables.tsx';
import { ReportFilters } from './report-filters.tsx';
import { type Overview, useReport } from './report-queries.ts';
import { type ReportSearch, reportQuery, reportSearch } from './report-search.ts';
import styles from './reports.module.css';

const route = getRouteApi('/$slug/reports');

export function ReportsPage() {
  const { t } = useTranslation('reports');
  const { agent } = useWorkspace();
  if (agent.role === 'agent') {
    return <EmptyState isPage icon={IconLock} title={t('closed')} text={t('closedText')} />;
  }
  return <Report />;
}

function Report() {
  const { t } = useTranslation('reports');
  const { slug } = useWorkspace();
  const search = reportSearch(route.useSearch());
  const navigate = useNavigate();
  const report = useReport(search);
  const choose = (next: ReportSearch) =>
    void navigate({ to: '/$slug/reports', params: { slug }, search: reportSearch(next), replace: true });
  return (
    <SettingsPage
      title={t('title')}
      text={report.data ? `${t('text')} ${t('zone', { zone: report.data.timeZone })}` : t('text')}
      isWide
      actions={<ExportMenu search={search} />}
    >
      <ReportFilters search={search} choose={choose} />
      {reportQuery(search) === undefined ? (
        <EmptyState icon={IconChartBar} title={t('bothDays')} />
      ) : report.isError ? (
        <FailureState error={report.error} retry={() => void report.refetch()} />
      ) : report.data === undefined ? (
        <Waiting />
      ) : (
        <div className={report.isPlaceholderData ? styles['stale'] : undefined} aria-busy={report.isPlaceholderData}>
          <Shown report={report.data} search={search} choose={choose} />
        </div>
      )}
    </SettingsPage>
  );
}

function Waiting() {
  return (
    <div className={styles['sections']} aria-busy>
      <div className={styles['tiles']}>
        {['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((name) => (
          <Skeleton key={name} height={108} radius={14} />
        ))}
      </div>
      <Skeleton height={330} radius={14} />
    </div>
  );
}

const isEmpty = ({ totals }: Overview): boolean =>
  totals.conversations + totals.messages + totals.ratings.total + totals.calls.incoming + totals.calls.handled === 0;

function Shown({
  report,
  search,
  choose,
}: {
  report: Overview;
  search: ReportSearch;
  choose: (next: ReportSearch) => void;
}) {
  const { t } = useTranslation('reports');
  const { person, department, channel, ...period } = search;
  const isFiltered = person !== undefined || department !== undefined || channel !== undefined;
  return (
    <div className={styles['sections']}>
      {report.isCounting && (
        <Alert color="petrol" icon={<IconHourglassHigh size={20} />} role="status">
          {t('counting')}
        </Alert>
      )}
      <FigureTiles report={report} />
      {isEmpty(report) ? (
        <EmptyState
          icon={IconChartBar}
          title={isFiltered ? t('emptyFilter') : t('empty')}
          {...(!isFiltered && { text: t('emptyText') })}
          {...(isFiltered && {
            action: (
              <Button variant="default" onClick={() => choose(period)}>
                {t('clear')}
              </Button>
            ),
          })}
        />
      ) : (
        <>
          <Charts report={report} />
          <LineTables report={report} />
        </>
      )}
    </div>
  );
}
