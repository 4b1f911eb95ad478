/** A time of opening; `to` at or before `from` goes past midnight. */
export type Interval = { from: string; to: string };
/** Monday first. */
export type Week = Interval[][];
export type Span = { weekday: number; opensAt: string; closesAt: string };

const midnight = '00:00';
const minuteOf = (time: string): string => time.slice(0, 5);

/** The server keeps what goes past midnight as two spans; people think of one evening. */
export function weekOf(spans: readonly Span[]): Week {
  const week: Week = Array.from({ length: 7 }, () => []);
  const sorted = spans.toSorted((one, other) => (one.opensAt < other.opensAt ? -1 : 1));
  const goesOn = ({ weekday, opensAt, closesAt }: Span): boolean =>
    minuteOf(opensAt) === midnight &&
    closesAt < '12:00' &&
    spans.some(
      (before) => before.weekday % 7 === weekday - 1 && before.closesAt === '24:00' && before.opensAt > closesAt,
    );
  for (const span of sorted) {
    if (goesOn(span)) continue;
    const { weekday, opensAt, closesAt } = span;
    const tail =
      closesAt === '24:00'
        ? spans.find((next) => next.weekday === (weekday % 7) + 1 && goesOn(next) && opensAt > next.closesAt)
        : undefined;
    const to = tail ? tail.closesAt : closesAt === '24:00' ? midnight : closesAt;
    week[weekday - 1]?.push({ from: minuteOf(opensAt), to: minuteOf(to) });
  }
  return week;
}

export const spansOf = (week: Week): Span[] =>
  week.flatMap((day, index) =>
    day.map(({ from, to }) => ({ weekday: index + 1, opensAt: from, closesAt: to === midnight ? '24:00' : to })),
  );

export type Fault = 'empty' | 'same' | 'overlap';

/** What is wrong with each interval of a day, seen with the evening before. */
export function faultsOf(week: Week, index: number): (Fault | undefined)[] {
  const day = week[index] ?? [];
  const evening = (week[(index + 6) % 7] ?? []).filter(({ from, to }) => to !== midnight && to < from);
  const earlier = evening.map(({ to }): Interval => ({ from: midnight, to }));
  const end = ({ from, to }: Interval) => (to === midnight || to < from ? '24:00' : to);
  return day.map((interval, place) => {
    if (!interval.from || !interval.to) return 'empty';
    if (interval.from === interval.to && interval.from !== midnight) return 'same';
    const others = [...earlier, ...day.filter((_, other) => other !== place)];
    return others.some((other) => interval.from < end(other) && other.from < end(interval)) ? 'overlap' : undefined;
  });
}

export const hasFault = (week: Week): boolean =>
  week.some((_, index) => faultsOf(week, index).some((fault) => fault !== undefined));

/** What a new interval of a day begins with: an afternoon after a morning. */
export function nextInterval(day: readonly Interval[]): Interval {
  const last = day.at(-1);
  if (!last) return { from: '09:00', to: '17:00' };
  const hour = Math.min(23, Number(last.to.slice(0, 2)) + 1);
  const from = `${String(hour).padStart(2, '0')}:00`;
  return { from, to: from < '18:00' ? '18:00' : midnight };
}

/** The days of a week by their names, Monday first. */
export const weekdays = (language: string, style: 'long' | 'short' = 'long'): string[] =>
  // 5 January 2026 was a Monday.
  Array.from({ length: 7 }, (_, day) =>
    new Intl.DateTimeFormat(language, { weekday: style, timeZone: 'UTC' }).format(Date.UTC(2026, 0, 5 + day)),
  );
