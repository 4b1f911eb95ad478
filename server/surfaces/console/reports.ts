import type { operations } from '#contracts/console.types.ts';
import type { Caller } from '#modules/identity/index.ts';
import type { Detail, DetailLine } from '#modules/reports/index.ts';
import { show } from '#platform/ids.ts';
import type { OperationsOf } from '#surfaces/contract/index.ts';
import { idOrNone, iso, ok } from '#surfaces/shapes/answers.ts';
import { showPeriod } from '#surfaces/shapes/report.ts';
import type { ConsoleNeeds } from './index.ts';

const showDetail = ({ ratings, calls, firstAnswer, firstAgentAnswer, resolution, ...counts }: Detail) => ({
  conversations: counts.conversations,
  open: counts.open,
  pending: counts.pending,
  resolved: counts.resolved,
  closed: counts.closed,
  resolutionRate: counts.resolutionRate,
  messages: counts.messages,
  visitorMessages: counts.visitorMessages,
  agentMessages: counts.agentMessages,
  aiMessages: counts.aiMessages,
  handoverRate: counts.handoverRate,
  handedOver: counts.handedOver,
  withAi: counts.withAi,
  aiShare: counts.aiShare,
  aiOnly: counts.aiOnly,
  answered: counts.answered,
  firstAnswer: { ...firstAnswer },
  firstAgentAnswer: { ...firstAgentAnswer },
  resolution: { ...resolution },
  ratings: { ...ratings },
  calls: { ...calls },
});

const idOfLine = (noun: 'staff' | 'department', { key }: DetailLine) => (key === null ? null : show(noun, key));

export const reportOperations = ({ reports }: ConsoleNeeds) =>
  ({
    getReportOverview: async ({ caller, query }) => {
      const { agentId, departmentId, ...period } = query;
      const overview = await reports.overview(caller, {
        ...period,
        staffId: idOrNone('staff', agentId),
        departmentId: idOrNone('department', departmentId),
      });
      const { timeZone, waiting, isCounting, totals, previous, days, hours, staff, departments, channels, week } =
        overview;
      return ok({
        period: showPeriod(overview.period),
        ...{ timeZone, waiting, isCounting },
        totals: showDetail(totals),
        previous: { start: iso(previous.start), end: iso(previous.end), ...showDetail(previous) },
        days: days.map((day) => ({ date: day.date, ...showDetail(day) })),
        hours: hours.map((hour) => ({ startsAt: iso(hour.startsAt), ...showDetail(hour) })),
        agents: staff.map((line) => ({ agentId: idOfLine('staff', line), name: line.name, ...showDetail(line) })),
        departments: departments.map((line) => ({
          departmentId: idOfLine('department', line),
          name: line.name,
          ...showDetail(line),
        })),
        channels: channels.map((line) => ({
          channel: line.key === 'voice' ? ('voice' as const) : ('chat' as const),
          ...showDetail(line),
        })),
        week: week.map((hour) => ({ ...hour })),
      });
    },
  }) satisfies OperationsOf<operations, Caller>;
