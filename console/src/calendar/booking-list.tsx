import { Badge } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import settings from '../settings/settings.module.css';
import { Loaded } from '../shell/loaded.tsx';
import { MoreButton } from '../shell/more-button.tsx';
import styles from './calendar.module.css';
import { type Booking, type Hours, useBookingList } from './calendar-queries.ts';
import { NoBookings } from './no-bookings.tsx';
import { SourceMark } from './source-mark.tsx';
import type { Calendar } from './use-calendar.ts';
import { type Day, dayAfter, dayWords, timeWords, wallTime } from './wall-clock.ts';

type Properties = { calendar: Calendar; hours: Hours };

/** From a day on, in the order of time, a heading for each day. */
export function BookingList({ calendar, hours }: Properties) {
  const { t } = useTranslation('calendar');
  const list = useBookingList(calendar.search, calendar.date, hours.timeZone);
  return (
    <>
      <div className={settings['tableCard']}>
        <Loaded query={list} rows={6}>
          {({ pages }) => {
            const bookings = pages.flatMap((page) => page.bookings);
            if (bookings.length === 0) return <NoBookings calendar={calendar} />;
            const days = Map.groupBy(bookings, ({ startsAt }) => wallTime(startsAt, hours.timeZone).day);
            return [...days].map(([day, ofDay]) => (
              <DayOfList key={day} day={day} bookings={ofDay} hours={hours} calendar={calendar} />
            ));
          }}
        </Loaded>
      </div>
      <MoreButton list={list} label={t('more')} />
    </>
  );
}

function DayOfList({ day, bookings, hours, calendar }: Properties & { day: Day; bookings: Booking[] }) {
  const { t, i18n } = useTranslation('calendar');
  const { today, now, choose } = calendar;
  const holiday = hours.holidays.find((known) => known.day === day);
  const year = day.slice(0, 4) === today.slice(0, 4) ? {} : { year: 'numeric' as const };
  const words = dayWords(day, i18n.language, { weekday: 'long', day: 'numeric', month: 'long', ...year });
  const relative = new Intl.RelativeTimeFormat(i18n.language, { numeric: 'auto' });
  const near = day === today ? relative.format(0, 'day') : day === dayAfter(today, 1) ? relative.format(1, 'day') : '';
  return (
    <section>
      <h3 className={styles['listDay']} data-today={day === today || undefined}>
        {words}
        {near && <span>{near}</span>}
        {holiday && <span>{t('holiday', { name: holiday.name })}</span>}
      </h3>
      <ul className={styles['list']}>
        {bookings.map((booking) => (
          <li key={booking.id}>
            <button
              type="button"
              className={styles['row']}
              data-cancelled={booking.status === 'cancelled' || undefined}
              data-past={Date.parse(booking.endsAt) < now || undefined}
              onClick={() => choose({ booking: booking.id })}
            >
              <span className={styles['rowTime']}>
                {timeWords(booking.startsAt, i18n.language, hours.timeZone)}
                <small>{timeWords(booking.endsAt, i18n.language, hours.timeZone)}</small>
              </span>
              <span className={styles['rowWho']}>
                <b className={styles['name']}>{booking.name}</b>
                <span className={styles['what']}>
                  {[booking.serviceName, booking.phone ?? booking.email].filter(Boolean).join(' · ')}
                </span>
              </span>
              {booking.status === 'cancelled' && (
                <Badge variant="light" color="red" tt="none">
                  {t('status.cancelled')}
                </Badge>
              )}
              <SourceMark source={booking.source} />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
