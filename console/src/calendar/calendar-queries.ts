import { notifications } from '@mantine/notifications';
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Answer } from '../rest/answers.ts';
import type { Rest } from '../rest/rest.ts';
import { RestError } from '../rest/rest-error.ts';
import { useWorkspace } from '../session/workspace.tsx';
import { useFailure } from '../shell/use-failure.ts';
import type { CalendarSearch } from './calendar-search.ts';
import { type Day, momentOf } from './wall-clock.ts';

export type Hours = Answer<'getCalendarHours'>;
export type Booking = Answer<'getBooking'>['booking'];
export type Service = Answer<'listBookableServices'>['services'][number];
type BookingPage = Answer<'listBookings'>;

const path = '/console/calendar';
const everyMs = 60_000;
const pageSize = 100;
/** A week that is fuller than this shows its beginning. */
const mostPages = 10;
/** The assistant books while people look on: what is shown is asked anew. */
const fresh = { refetchInterval: everyMs, refetchOnWindowFocus: 'always' } as const;

export const bookingsKey = (slug: string) => ['bookings', slug];
const servicesKey = (slug: string) => ['bookable services', slug];
const slotsKey = (slug: string) => ['free slots', slug];

export function useCalendarHours() {
  const { slug, rest } = useWorkspace();
  return useQuery({ queryKey: ['calendar hours', slug], queryFn: () => rest.get<Hours>(`${path}/hours`) });
}

export function useServices() {
  const { slug, rest } = useWorkspace();
  return useQuery({
    queryKey: servicesKey(slug),
    queryFn: async () => (await rest.get<Answer<'listBookableServices'>>(`${path}/services`)).services,
  });
}

const queryOf = ({ service, source, search, cancelled }: CalendarSearch) => ({
  serviceId: service,
  source,
  search,
  ...(!cancelled && { status: 'booked' }),
});

/** All bookings from the first moment of one day to the first of another. */
export function useBookings(search: CalendarSearch, from: Day, before: Day, timeZone: string | undefined) {
  const { slug, rest } = useWorkspace();
  const asked = queryOf(search);
  return useQuery({
    queryKey: [...bookingsKey(slug), 'range', asked, from, before, timeZone],
    enabled: timeZone !== undefined,
    placeholderData: (shown) => shown,
    ...fresh,
    queryFn: async () => {
      const zone = timeZone ?? 'UTC';
      const range = { from: momentOf({ day: from, minute: 0 }, zone), to: momentOf({ day: before, minute: 0 }, zone) };
      const bookings: Booking[] = [];
      let cursor: string | undefined;
      for (let page = 0; page < mostPages; page += 1) {
        const answer = await rest.get<BookingPage>(`${path}/bookings`, { ...asked, ...range, cursor, limit: pageSize });
        bookings.push(...answer.bookings);
        cursor = answer.nextCursor;
        if (!cursor) break;
      }
      return bookings;
    },
  });
}

/** From a day on, page by page. */
export function useBookingList(search: CalendarSearch, from: Day, timeZone: string | undefined) {
  const { slug, rest } = useWorkspace();
  const asked = queryOf(search);
  return useInfiniteQuery({
    queryKey: [...bookingsKey(slug), 'list', asked, from, timeZone],
    enabled: timeZone !== undefined,
    ...fresh,
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }): Promise<BookingPage> =>
      rest.get<BookingPage>(`${path}/bookings`, {
        ...asked,
        ...{ from: momentOf({ day: from, minute: 0 }, timeZone ?? 'UTC'), cursor: pageParam, limit: 50 },
      }),
    getNextPageParam: ({ nextCursor }) => nextCursor,
    placeholderData: (shown) => shown,
  });
}

const longAgo = '2000-01-01T00:00:00Z';

/** Whatever was booked in a conversation, or by a contact. */
export function useBookingsOf(of: { conversationId: string } | { contactId: string }) {
  const { slug, rest } = useWorkspace();
  return useQuery({
    queryKey: [...bookingsKey(slug), 'of', of],
    ...fresh,
    queryFn: async () =>
      (await rest.get<BookingPage>(`${path}/bookings`, { ...of, from: longAgo, limit: pageSize })).bookings,
  });
}

export function useBooking(id: string) {
  const { slug, rest } = useWorkspace();
  return useQuery({
    queryKey: [...bookingsKey(slug), 'one', id],
    ...fresh,
    queryFn: async () => (await rest.get<Answer<'getBooking'>>(`${path}/bookings/${id}`)).booking,
  });
}

export const slotDays = 31;

export function useSlots(
  serviceId: string | null,
  from: Day,
  { timeZone, exceptBookingId }: { timeZone: string; exceptBookingId?: string | undefined },
) {
  const { slug, rest } = useWorkspace();
  return useQuery({
    queryKey: [...slotsKey(slug), serviceId, from, timeZone, exceptBookingId],
    enabled: serviceId !== null,
    // Somebody else may take one at any moment.
    staleTime: 10_000,
    queryFn: async () =>
      (
        await rest.get<Answer<'listFreeSlots'>>(`${path}/services/${serviceId}/slots`, {
          ...{ from: momentOf({ day: from, minute: 0 }, timeZone), days: slotDays, exceptBookingId },
        })
      ).slots,
  });
}

const isConflict = (error: unknown): boolean => error instanceof RestError && error.status === 409;

/** Which field of a form a refusal is about. */
export const faultyField = (error: unknown): string | undefined =>
  error instanceof RestError ? /^body\.(\w+)/.exec(error.details[0] ?? '')?.[1] : undefined;

function useCalendarChange<Input, Output>(
  change: (rest: Rest, input: Input) => Promise<Output>,
  conflict: 'taken' | 'tooMany' = 'taken',
) {
  const { slug, rest } = useWorkspace();
  const { t } = useTranslation('calendar');
  const queries = useQueryClient();
  const failed = useFailure();
  return useMutation({
    mutationFn: (input: Input) => change(rest, input),
    onError: (error) => {
      if (isConflict(error)) {
        notifications.show({ color: 'red', title: t(`${conflict}.title`), message: t(`${conflict}.text`) });
      } else if (!faultyField(error)) failed(error);
    },
    onSettled: () =>
      Promise.all(
        [bookingsKey(slug), servicesKey(slug), slotsKey(slug)].map((queryKey) =>
          queries.invalidateQueries({ queryKey }),
        ),
      ),
  });
}

export type Details = { name: string; phone: string; email: string; note: string };
type NewBooking = Partial<Details> & { serviceId: string; startsAt: string; name: string; conversationId?: string };

const bookingIn = async (answer: Promise<{ booking: Booking }>): Promise<Booking> => (await answer).booking;

export const useBook = () =>
  useCalendarChange((rest, input: NewBooking) => bookingIn(rest.post(`${path}/bookings`, input)));
export const useUpdateBooking = (id: string) =>
  useCalendarChange((rest, input: Details) => bookingIn(rest.patch(`${path}/bookings/${id}`, input)));
export const useMove = (id: string) =>
  useCalendarChange((rest, startsAt: string) => bookingIn(rest.post(`${path}/bookings/${id}/move`, { startsAt })));
export const useCancel = (id: string) =>
  useCalendarChange((rest, note: string) => bookingIn(rest.post(`${path}/bookings/${id}/cancel`, { note })));
export const useRestore = (id: string) =>
  useCalendarChange((rest, note: string) => bookingIn(rest.post(`${path}/bookings/${id}/restore`, { note })));

export type ServiceInput = Pick<Service, 'name' | 'durationMinutes' | 'bufferMinutes' | 'capacity' | 'isActive'> & {
  description: string;
};
export const useSaveService = () =>
  useCalendarChange(async (rest, { id, ...input }: Partial<ServiceInput> & { id?: string }) => {
    const answer: { service: Service } = id
      ? await rest.patch(`${path}/services/${id}`, input)
      : await rest.post(`${path}/services`, input);
    return answer.service;
  }, 'tooMany');

export function useBookingFile() {
  const { rest } = useWorkspace();
  return useMutation({
    mutationFn: (id: string) => rest.get<Answer<'getBookingFile'>>(`${path}/bookings/${id}/ics`),
    onError: useFailure(),
  });
}
