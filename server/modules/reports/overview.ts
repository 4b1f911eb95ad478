import { localTime } from '#modules/tenants/index.ts';
import { addFigures, type Figures, type Measure, mean, noFigures, ratingsIn, type Spreads, share } from './figures.ts';
import type { PeriodType } from './period.ts';
import { averageRating, messagesIn } from './report.ts';
import { quantile } from './scale.ts';

/** In whole seconds. The average is exact, the middle one and the slow tenth are read from a scale; null: none yet. */
export type Took = { count: number; average: number | null; median: number | null; p90: number | null };

export type Detail = {
  conversations: number;
  open: number;
  pending: number;
  resolved: number;
  closed: number;
  resolutionRate: number;
  messages: number;
  visitorMessages: number;
  agentMessages: number;
  aiMessages: number;
  /** Of those in which the assistant took part, in percent: handed over to a person. */
  handoverRate: number;
  handedOver: number;
  withAi: number;
  /** Of those that were answered, in percent: by the assistant alone. */
  aiShare: number;
  aiOnly: number;
  answered: number;
  firstAnswer: Took;
  firstAgentAnswer: Took;
  resolution: Took;
  ratings: { total: number; average: number; satisfactionRate: number; counts: number[] };
  calls: {
    incoming: number;
    answered: number;
    missed: number;
    handled: number;
    answerRate: number;
    averageSeconds: number;
  };
};
export type DetailLine = { key: string | null; name: string | null } & Detail;

export const weekFigures = ['conversations', 'visitor_messages'] as const;

/** Monday is 1 (ISO 8601); the hour is the wall clock's. */
export type HourOfWeek = { weekday: number; hour: number; conversations: number; visitorMessages: number };

export type Overview = {
  period: { type: PeriodType; start: Date; end: Date };
  timeZone: string;
  /** Who waits for a person now. */
  waiting: number;
  /** Conversations of old are being counted still: figures rise until it is done. */
  isCounting: boolean;
  totals: Detail;
  previous: { start: Date; end: Date } & Detail;
  days: ({ date: string } & Detail)[];
  /** Of a single day, hour by hour; else empty. */
  hours: ({ startsAt: Date } & Detail)[];
  staff: DetailLine[];
  departments: DetailLine[];
  channels: DetailLine[];
  week: HourOfWeek[];
};

function took(count: number, seconds: number, spreads: Spreads, measure: Measure): Took {
  const spread = spreads[measure];
  return {
    count,
    average: count > 0 ? mean(seconds, count) : null,
    median: quantile(spread, 0.5),
    p90: quantile(spread, 0.9),
  };
}

export function detailOf(figures: Figures, spreads: Spreads): Detail {
  const { counts, total, satisfied } = ratingsIn(figures);
  return {
    conversations: figures.conversations,
    open: figures.open,
    pending: figures.pending,
    resolved: figures.resolved,
    closed: figures.closed,
    resolutionRate: share(figures.resolved + figures.closed, figures.conversations),
    messages: messagesIn(figures),
    visitorMessages: figures.visitor_messages,
    agentMessages: figures.staff_messages,
    aiMessages: figures.ai_messages,
    handoverRate: share(figures.handed_over, figures.with_ai),
    handedOver: figures.handed_over,
    withAi: figures.with_ai,
    aiShare: share(figures.ai_only, figures.answered),
    aiOnly: figures.ai_only,
    answered: figures.answered,
    firstAnswer: took(figures.first_answers, figures.first_answer_seconds, spreads, 'first_answer'),
    firstAgentAnswer: took(figures.person_answers, figures.person_answer_seconds, spreads, 'person_answer'),
    resolution: took(figures.resolutions, figures.resolution_seconds, spreads, 'resolution'),
    ratings: { total, average: averageRating(figures), satisfactionRate: share(satisfied, total), counts },
    calls: {
      incoming: figures.calls_incoming,
      answered: figures.calls_answered,
      missed: figures.calls_missed,
      handled: figures.calls_handled,
      answerRate: share(figures.calls_answered, figures.calls_answered + figures.calls_missed),
      averageSeconds: mean(figures.call_seconds, figures.calls_handled),
    },
  };
}

/** All 168 hours of a week. An hour that comes twice is one here. */
export function weekOf(
  hours: readonly { hour: Date; figures: Pick<Figures, (typeof weekFigures)[number]> }[],
  timeZone: string,
): HourOfWeek[] {
  const sums = Array.from({ length: 168 }, noFigures);
  for (const { hour, figures } of hours) {
    const { weekday, minute } = localTime(hour, timeZone);
    addFigures(sums[(weekday - 1) * 24 + Number(minute.slice(0, 2))]!, figures);
  }
  return sums.map((figures, index) => ({
    weekday: Math.floor(index / 24) + 1,
    hour: index % 24,
    conversations: figures.conversations,
    visitorMessages: figures.visitor_messages,
  }));
}
