import { Skeleton } from '@mantine/core';
import { IconSparkles } from '@tabler/icons-react';
import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { FailureState } from '../shell/failure-state.tsx';
import { isFiltered } from './bookings-tab.tsx';
import styles from './calendar.module.css';
import { type Booking, type Hours, useBookings } from './calendar-queries.ts';
import { daysOf } from './calendar-search.ts';
import { closedSpans, openSpans, type Placed, placed, type Span, shownEnd, shownHours } from './day-layout.ts';
import { NoBookings } from './no-bookings.tsx';
import type { Calendar } from './use-calendar.ts';
import { clockWords, type Day, dayAfter, dayWords, momentOf, timeWords, wallTime } from './wall-clock.ts';

const hourPx = 52;

type Properties = { calendar: Calendar; hours: Hours; mayBook: boolean };

/** A week or a day as a grid of hours, by the clock of the business. */
export function BookingWeek({ calendar, hours, mayBook }: Properties) {
  const { search, view, date } = calendar;
  const { t, i18n } = useTranslation('calendar');
  const days = daysOf(view, date);
  const range = useBookings(search, days[0] ?? date, dayAfter(days.at(-1) ?? date, 1), hours.timeZone);
  if (range.isError && !range.data) return <FailureState error={range.error} retry={() => void range.refetch()} />;
  if (!range.data) return <GridSkeleton count={days.length} />;
  const bookings = range.data;
  const shown = shownHours(days, hours, bookings);
  const lines = Array.from({ length: (shown.to - shown.from) / 60 }, (_, at) => shown.from + at * 60);
  return (
    <>
      {bookings.length === 0 && isFiltered(search) && <NoBookings calendar={calendar} />}
      <section
        className={styles['grid']}
        data-view={view}
        aria-label={t(`view.${view}`)}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by keyboard
        tabIndex={0}
        data-old={range.isPlaceholderData || undefined}
      >
        <div className={styles['hours']} aria-hidden>
          {lines.map((minute) => (
            <span key={minute} style={{ height: hourPx }}>
              {clockWords(minute, i18n.language)}
            </span>
          ))}
        </div>
        {days.map((day) => (
          <DayColumn
            key={day}
            day={day}
            lines={lines}
            shown={shown}
            bookings={bookings}
            hours={hours}
            calendar={calendar}
            mayBook={mayBook}
          />
        ))}
      </section>
    </>
  );
}

type ColumnProperties = Properties & { day: Day; lines: number[]; shown: Span; bookings: Booking[] };

function DayColumn({ day, lines, shown, bookings, hours, calendar, mayBook }: ColumnProperties) {
  const { t, i18n } = useTranslation('calendar');
  const { view, today, now, choose, bookAt } = calendar;
  const holiday = hours.holidays.find((known) => known.day === day);
  const wall = wallTime(now, hours.timeZone);
  const items = placed(bookings, day, hours.timeZone);
  const words = dayWords(day, i18n.language, { weekday: 'long', day: 'numeric', month: 'long' });
  const top = (minute: number) => ((minute - shown.from) / 60) * hourPx;
  const box = (span: Span): CSSProperties => ({ top: top(span.from), height: ((span.to - span.from) / 60) * hourPx });
  return (
    <div className={styles['day']} data-today={day === today || undefined}>
      <header className={styles['dayHead']}>
        <h3>
          <button
            type="button"
            disabled={view === 'day'}
            title={view === 'day' ? words : t('openDay', { day: words })}
            onClick={() => choose({ view: 'day', date: day })}
          >
            <span className={styles['weekday']}>{dayWords(day, i18n.language, { weekday: 'short' })}</span>
            <b className={styles['number']}>{dayWords(day, i18n.language, { day: 'numeric' })}</b>
          </button>
        </h3>
        {holiday && (
          <span className={styles['holiday']} title={t('holiday', { name: holiday.name })}>
            {holiday.name}
          </span>
        )}
      </header>
      <div className={styles['track']} style={{ height: lines.length * hourPx }}>
        {lines.map((minute) => (
          <div key={minute} className={styles['line']} style={{ top: top(minute) }} />
        ))}
        {closedSpans(openSpans(hours, day), shown).map((span) => (
          <div key={span.from} className={styles['closed']} style={box(span)} />
        ))}
        {mayBook &&
          lines
            .flatMap((hour) => [hour, hour + 30])
            .map((minute) => {
              const startsAt = momentOf({ day, minute }, hours.timeZone);
              if (Date.parse(startsAt) < now) return null;
              return (
                // Reached by the pointer alone: "New booking" and its free times are for the keyboard.
                <button
                  key={minute}
                  type="button"
                  tabIndex={-1}
                  className={styles['cell']}
                  style={box({ from: minute, to: minute + 30 })}
                  aria-label={t('bookAt', { day: words, time: clockWords(minute, i18n.language) })}
                  onClick={() => bookAt(startsAt)}
                />
              );
            })}
        {items.map((item) => (
          <BookingBox key={item.item.id} place={item} top={top} hours={hours} calendar={calendar} />
        ))}
        {day === wall.day && wall.minute >= shown.from && wall.minute <= shown.to && (
          <div className={styles['now']} style={{ top: top(wall.minute) }} title={t('now')} />
        )}
      </div>
    </div>
  );
}

type BoxProperties = { place: Placed<Booking>; top: (minute: number) => number; hours: Hours; calendar: Calendar };

function BookingBox({ place, top, hours, calendar: { choose, now, search } }: BoxProperties) {
  const { t, i18n } = useTranslation('calendar');
  const { item: booking, column, width, columns } = place;
  const time = timeWords(booking.startsAt, i18n.language, hours.timeZone);
  const height = top(shownEnd(place)) - top(place.from) - 2;
  const isCancelled = booking.status === 'cancelled';
  const label = [
    time,
    booking.name,
    booking.serviceName,
    isCancelled && t('status.cancelled'),
    booking.source === 'assistant' && t('source.assistant'),
  ];
  return (
    <button
      type="button"
      className={styles['box']}
      data-source={booking.source}
      data-cancelled={isCancelled || undefined}
      data-past={Date.parse(booking.endsAt) < now || undefined}
      data-open={search.booking === booking.id || undefined}
      data-low={height < 42 || undefined}
      style={{
        top: top(place.from) + 1,
        height,
        left: `${(column / columns) * 100}%`,
        width: `calc(${(width / columns) * 100}% - 3px)`,
      }}
      title={label.filter(Boolean).join(', ')}
      onClick={() => choose({ booking: booking.id })}
    >
      <span className={styles['boxTime']}>
        {time} {booking.source === 'assistant' && <IconSparkles size={11} aria-hidden />}
      </span>
      <b className={styles['name']}>{booking.name}</b>
      <span className={styles['boxService']}>{booking.serviceName}</span>
    </button>
  );
}

const GridSkeleton = ({ count }: { count: number }) => (
  <div className={styles['skeleton']} aria-busy>
    {Array.from({ length: count }, (_, column) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: columns of a skeleton are all alike
      <Skeleton key={column} height={420} radius="md" />
    ))}
  </div>
);
