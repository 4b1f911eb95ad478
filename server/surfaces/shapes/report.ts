import type { Report, ReportSummary } from '#modules/reports/index.ts';
import { show } from '#platform/ids.ts';
import { iso } from './answers.ts';

export const showPeriod = ({ type, start, end }: Report['period']) => ({ type, start: iso(start), end: iso(end) });

/** The contract asks for the figures twice, side by side and by their subject: both are the same ones. */
export const showSummary = ({ calls, chat, satisfaction }: ReportSummary) => ({
  ...calls,
  ...chat,
  ...satisfaction,
  ...{ calls, chat, satisfaction },
});

export const showReport = ({ period, summary, staff, days }: Report) => ({
  period: showPeriod(period),
  summary: showSummary(summary),
  // Who has left the team keeps what they did, without a name.
  agentBreakdown: staff.map(({ staffId, name, username, ...figures }) => ({
    agentId: show('staff', staffId),
    ...(name !== null && { agentName: name }),
    ...(username !== null && { username }),
    ...figures,
  })),
  timeseries: days,
});
