import type { Tour } from './tour.ts';

/** The shop's backend and its administrator read the same figures. */
export const readReports = (tour: Tour, key: string, admin: string): Promise<void> =>
  tour.detour('Reports: what was done', async () => {
    const query = { period: '7days' } as const;
    const counted = await tour.until('the conversation of the tour in the figures', async () => {
      const report = await tour.call('getServerReportSummary', { as: key, query });
      return report.summary.totalRatings > 0 ? report : undefined;
    });
    const { summary } = counted;
    tour.holds('flat and nested say the same', summary.chat.totalConversations, summary.totalConversations);
    const byAdmin = await tour.call('getAdminReportSummary', { as: admin, query });
    tour.holds('the administrator reads the same period', byAdmin.period.type, counted.period.type);

    const days = await tour.call('getServerReportTimeseries', { as: key, query });
    tour.holds('seven days have seven points', days.timeseries.length, 7);
    const daysOfAdmin = await tour.call('getAdminReportTimeseries', { as: admin, query });
    tour.holds(
      'they are the same days',
      daysOfAdmin.timeseries.map(({ date }) => date),
      days.timeseries.map(({ date }) => date),
    );
    const exported = await tour.call('exportServerReport', { as: key, query: { ...query, format: 'json' } });
    tour.holds('the export has the days as well', days.timeseries.length, pointsOf(exported));
    const csv: unknown = await tour.call('exportAdminReport', { as: admin, query: { ...query, format: 'csv' } });
    tour.holds('the CSV has a line for its head and more', String(csv).trim().split('\n').length > 1);
  });

const pointsOf = (exported: unknown): number =>
  (exported as { timeseries?: unknown[]; report?: { timeseries?: unknown[] } }).timeseries?.length ??
  (exported as { report?: { timeseries?: unknown[] } }).report?.timeseries?.length ??
  0;
