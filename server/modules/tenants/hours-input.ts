import { invalid } from '#platform/refusal.ts';
import type { OpeningHours } from './opening-hours.ts';

const MOST_A_DAY = 10;
const MOST = 7 * MOST_A_DAY;
const TIME = /^(?:[01]\d|2[0-3]):[0-5]\d$/;

/** A day of the calendar, as `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  if (!/^(?:19|20|21)\d\d-\d\d-\d\d$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** Past midnight is two spans for the database: to 24:00, and from 00:00 of the next day. */
function split(span: OpeningHours, where: string): OpeningHours[] {
  const { weekday, opensAt, closesAt } = span;
  if (!Number.isInteger(weekday) || weekday < 1 || weekday > 7) {
    throw invalid(`${where}.weekday`, `is ${weekday}`, 'a whole number from 1 (Monday) to 7');
  }
  if (!TIME.test(opensAt)) throw invalid(`${where}.opensAt`, 'is no time of day', 'a time such as 09:00');
  if (closesAt !== '24:00' && !TIME.test(closesAt)) {
    throw invalid(`${where}.closesAt`, 'is no time of day', 'a time such as 18:00, at most 24:00');
  }
  if (opensAt === closesAt) {
    throw invalid(where, 'opens and closes at the same time', 'a span; all day is 00:00 to 24:00');
  }
  if (opensAt < closesAt) return [{ weekday, opensAt, closesAt }];
  const evening = { weekday, opensAt, closesAt: '24:00' };
  if (closesAt === '00:00') return [evening];
  return [evening, { weekday: (weekday % 7) + 1, opensAt: '00:00', closesAt }];
}

export function checkedHours(hours: readonly OpeningHours[]): OpeningHours[] {
  if (hours.length > MOST) throw invalid('body.hours', `has ${hours.length} entries`, `at most ${MOST}`);
  const spans = hours
    .flatMap((span, index) => split(span, `body.hours[${index}]`))
    .sort((one, other) => one.weekday - other.weekday || (one.opensAt < other.opensAt ? -1 : 1));
  for (const [index, span] of spans.entries()) {
    const before = spans[index - 1];
    if (before?.weekday === span.weekday && span.opensAt < before.closesAt) {
      throw invalid(
        'body.hours',
        `has two spans that overlap: ${before.opensAt} to ${before.closesAt} and ${span.opensAt} to ${span.closesAt} on weekday ${span.weekday}`,
        'spans that follow each other',
      );
    }
    if (spans.filter(({ weekday }) => weekday === span.weekday).length > MOST_A_DAY) {
      throw invalid('body.hours', `has too many spans on weekday ${span.weekday}`, `at most ${MOST_A_DAY}`);
    }
  }
  return spans;
}
