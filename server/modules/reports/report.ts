import { addFigures, type Figures, isNothing, mean, noFigures, ratingsIn, share } from './figures.ts';
import type { Cell } from './hours.store.ts';
import type { Period, PeriodType } from './period.ts';

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

/** What the cells of one key add up to, by that key; every key of `keys` is there. */
export function sumsBy<Key>(cells: readonly Cell[], keyOf: (cell: Cell) => Key, keys: readonly Key[] = []) {
  const sums = new Map<Key, Figures>(keys.map((key) => [key, noFigures()]));
  for (const cell of cells) {
    const sum = sums.get(keyOf(cell)) ?? noFigures();
    sums.set(keyOf(cell), addFigures(sum, cell.figures));
  }
  return sums;
}

export const sumOf = (cells: readonly Cell[]): Figures =>
  cells.reduce((sum, { figures }) => addFigures(sum, figures), noFigures());

type Person = { id: string; name: string; username: string };

/** Everything of the contract's report, from one reading: what stands in two places is the same number. */
export function reportOf(
  period: Period,
  cells: readonly Cell[],
  { waiting, people }: { waiting: number; people: readonly Person[] },
): Report {
  const byDay = sumsBy(cells, ({ day }) => day ?? 0);
  const byStaff = sumsBy(cells, ({ staffId }) => staffId);
  const known = new Map(people.map((person) => [person.id, person]));
  const staff = [...byStaff].flatMap(([staffId, figures]): StaffLine[] => {
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
    summary: summaryOf(sumOf(cells), waiting),
    staff: staff.sort(
      (one, other) =>
        other.conversationsAssigned - one.conversationsAssigned ||
        (one.name ?? '').localeCompare(other.name ?? '') ||
        one.staffId.localeCompare(other.staffId),
    ),
    days: days.map(({ date }, index) => dayLine(date, byDay.get(index) ?? noFigures())),
  };
}
