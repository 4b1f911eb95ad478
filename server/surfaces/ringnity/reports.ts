import type { ReportInput } from '#modules/reports/index.ts';
import { idOrNone, iso, ok } from '#surfaces/shapes/answers.ts';
import { showPeriod, showReport } from '#surfaces/shapes/report.ts';
import { linesIn, longTable, shortTable } from '#surfaces/shapes/report-table.ts';
import type { RingnityNeeds } from './needs.ts';
import type { RingnityOperations } from './operations.ts';

type Asked = Pick<ReportInput, 'period' | 'startDate' | 'endDate' | 'channel'> & {
  agentId?: string;
  departmentId?: string;
};
const inputOf = ({ period, startDate, endDate, agentId, departmentId, channel }: Asked): ReportInput => ({
  ...{ period, startDate, endDate, channel },
  staffId: idOrNone('staff', agentId),
  departmentId: idOrNone('department', departmentId),
});

type Operations = Required<RingnityOperations>;
type Exported = Awaited<ReturnType<Operations['exportServerReport']>>;

/** The document's types know the JSON of an operation that answers with CSV as well. */
const asTable = (table: ReturnType<typeof longTable>) => table as unknown as Exported;

/** The same reports for a tenant's server and for those who run the tenant. */
export function reportOperations({ reports, clock }: RingnityNeeds) {
  const summary: Operations['getServerReportSummary'] = async ({ caller, query }) =>
    ok(showReport(await reports.report(caller, inputOf(query))));

  const timeseries: Operations['getServerReportTimeseries'] = async ({ caller, query }) => {
    const { period, days } = await reports.report(caller, inputOf(query));
    return ok({ period: showPeriod(period), timeseries: days });
  };

  const exported: Operations['exportServerReport'] = async ({ caller, query }) => {
    const { format = 'json', section = 'days', language = 'en' } = query;
    const input = inputOf(query);
    if (format === 'json') {
      const report = showReport(await reports.export.report(caller, input));
      return ok({ report, exportedAt: iso(clock.now()), format });
    }
    if (section === 'conversations')
      return asTable(longTable(await reports.export.conversations(caller, input, linesIn(language)), language));
    return asTable(shortTable(section, await reports.export.rows(caller, section, input), language));
  };

  return {
    getServerReportSummary: summary,
    getServerReportTimeseries: timeseries,
    exportServerReport: exported,
    getAdminReportSummary: summary,
    getAdminReportTimeseries: timeseries,
    exportAdminReport: exported,
  } satisfies RingnityOperations;
}
