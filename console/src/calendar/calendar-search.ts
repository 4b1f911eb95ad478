import { type Day, dayAfter, isDay, mondayOf } from './wall-clock.ts';

export const views = ['week', 'day', 'list'] as const;
export type View = (typeof views)[number];
export const sources = ['assistant', 'staff'] as const;

export type CalendarSearch = {
  tab?: 'services';
  view?: View;
  date?: Day;
  service?: string;
  source?: (typeof sources)[number];
  search?: string;
  /** Cancelled ones too. */
  cancelled?: true;
  /** The booking whose details are open. */
  booking?: string;
  /** A booking is being made, for whoever wrote in this conversation. */
  new?: true;
  conversation?: string;
};

const id = /^[a-z]{2,6}_[0-9a-z]{10,40}$/;

export function calendarSearch(given: Record<string, unknown>): CalendarSearch {
  const { tab, view, date, service, source, search, cancelled, booking, conversation } = given;
  const known = views.find((name) => name === view);
  const from = sources.find((name) => name === source);
  const isId = (value: unknown): value is string => typeof value === 'string' && id.test(value);
  return {
    ...(tab === 'services' && { tab }),
    ...(known && { view: known }),
    ...(typeof date === 'string' && isDay(date) && { date }),
    ...(isId(service) && { service }),
    ...(from && { source: from }),
    ...((typeof search === 'string' || typeof search === 'number') &&
      search !== '' && { search: String(search).slice(0, 200) }),
    ...(cancelled === true && { cancelled }),
    ...(isId(booking) && { booking }),
    ...(given['new'] === true && { new: true as const }),
    ...(isId(conversation) && { conversation }),
  };
}

/** The days that a view shows; a list goes on without an end. */
export function daysOf(view: View, date: Day): Day[] {
  if (view !== 'week') return [date];
  const monday = mondayOf(date);
  return Array.from({ length: 7 }, (_, ahead) => dayAfter(monday, ahead));
}

export const stepOf = (view: View): number => (view === 'day' ? 1 : 7);
