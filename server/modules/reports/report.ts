import { type Figures, isNothing, mean, noFigures, ratingsIn, share } from './figures.ts';
import type { Period, PeriodType } from './period.ts';
import type { Sums } from './sums.store.ts';

export type CallSummary = {
  totalIncoming: number;
  totalAnswered: number;
  totalMissed: number;
  /** Of the incoming calls that are over, in percent. */
  answerRate: number;
  avgDurationSeconds: number;
  totalHandled: number;
  /** Who waits for a person now, whatever the period. */
  currentQueueCount: number;
};
export type ChatSummary = {
  totalConversations: number;
  openConversations: number;
  pendingConversations: number;
  resolvedConversations: number;
  closedConversations: number;
  totalMessages: number;
  agentMessages: number;
  visitorMessages: number;
  conversationResolutionRate: number;
};
export type SatisfactionSummary = { avgRatingScore: number; totalRatings: number; satisfactionRate: number };
export type ReportSummary = { calls: CallSummary; chat: ChatSummary; satisfaction: SatisfactionSummary };

export type StaffLine = {
  staffId: string;
  name: string | null;
  username: string | null;
  callsHandled: number;
  avgDurationSeconds: number;
  avgRating: number;
  totalRatings: number;
  conversationsAssigned: number;
};
export type DayLine = {
  date: string;
  callsTotal: number;
  callsAnswered: number;
  callsMissed: number;
  conversations: number;
  conversationsResolved: number;
  messages: number;
};

export type Report = {
  period: { type: PeriodType; start: Date; end: Date };
  summary: ReportSummary;
  staff: StaffLine[];
  days: DayLine[];
};

export const messagesIn = (figures: Figures): number =>
  figures.visitor_messages + figures.staff_messages + figures.ai_messages;

const rounded = (value: number): number => Math.round(value * 100) / 100;
export const averageRating = (figures: Figures): number => {
  const { points, total } = ratingsIn(figures);
  return total > 0 ? rounded(points / total) : 0;
};

export function summaryOf(figures: Figures, waiting: number): ReportSummary {
  const { total, satisfied } = ratingsIn(figures);
  return {
    calls: {
      totalIncoming: figures.calls_incoming,
      totalAnswered: figures.calls_answered,
      totalMissed: figures.calls_missed,
      answerRate: share(figures.calls_answered, figures.calls_answered + figures.calls_missed),
      avgDurationSeconds: mean(figures.call_seconds, figures.calls_handled),
      totalHandled: figures.calls_handled,
      currentQueueCount: waiting,
    },
    chat: {
      totalConversations: figures.conversations,
      openConversations: figures.open,
      pendingConversations: figures.pending,
      resolvedConversations: figures.resolved,
      closedConversations: figures.closed,
      totalMessages: messagesIn(figures),
      agentMessages: figures.staff_messages,
      visitorMessages: figures.visitor_messages,
      conversationResolutionRate: share(figures.resolved + figures.closed, figures.conversations),
    },
    satisfaction: {
      avgRatingScore: averageRating(figures),
      totalRatings: total,
      satisfactionRate: share(satisfied, total),
    },
  };
}

export const dayLine = (date: string, figures: Figures): DayLine => ({
  date,
  callsTotal: figures.calls_incoming,
  callsAnswered: figures.calls_answered,
  callsMissed: figures.calls_missed,
  conversations: figures.conversations,
  conversationsResolved: figures.resolved + figures.closed,
  messages: messagesIn(figures),
});

type Person = { id: string; name: string; username: string };

/** Everything of the contract's report, from one reading: what stands in two places is the same number. */
export function reportOf(
  period: Period,
  sums: Pick<Sums, 'all' | 'day' | 'staff'>,
  { waiting, people }: { waiting: number; people: readonly Person[] },
): Report {
  const known = new Map(people.map((person) => [person.id, person]));
  const staff = [...sums.staff].flatMap(([staffId, figures]): StaffLine[] => {
    if (staffId === null || isNothing(figures)) return [];
    const person = known.get(staffId);
    return [
      {
        staffId,
        name: person?.name ?? null,
        username: person?.username ?? null,
        callsHandled: figures.calls_handled,
        avgDurationSeconds: mean(figures.call_seconds, figures.calls_handled),
        avgRating: averageRating(figures),
        totalRatings: ratingsIn(figures).total,
        conversationsAssigned: figures.conversations,
      },
    ];
  });
  const { type, start, end, days } = period;
  return {
    period: { type, start, end },
    summary: summaryOf(sums.all, waiting),
    staff: staff.sort(
      (one, other) =>
        other.conversationsAssigned - one.conversationsAssigned ||
        (one.name ?? '').localeCompare(other.name ?? '') ||
        one.staffId.localeCompare(other.staffId),
    ),
    days: days.map(({ date }) => dayLine(date, sums.day.get(date) ?? noFigures())),
  };
}
