import { Anchor, Button, Skeleton } from '@mantine/core';
import { IconCalendarPlus, IconSparkles } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useWorkspace } from '../session/workspace.tsx';
import styles from './calendar.module.css';
import { type Booking, useBookingsOf, useCalendarHours, useServices } from './calendar-queries.ts';
import { spanWords } from './wall-clock.ts';

type Properties = {
  of: { conversationId: string } | { contactId: string };
  /** How much was said: a booking may have come of it. */
  heard?: number;
};

/** What was booked here, beside a conversation or with a contact. Nothing where nothing can be booked. */
export function BookingsOf({ of, heard = 0 }: Properties) {
  const { t } = useTranslation('calendar');
  const { t: common } = useTranslation();
  const { slug } = useWorkspace();
  const services = useServices();
  const bookings = useBookingsOf(of);
  const hours = useCalendarHours();
  const asked = useRef(heard);
  const { refetch } = bookings;
  useEffect(() => {
    if (asked.current === heard) return;
    asked.current = heard;
    void refetch();
  }, [heard, refetch]);
  const mayBook = services.data?.some(({ isActive }) => isActive) ?? false;
  if (!mayBook && (bookings.data?.length ?? 0) === 0) return null;
  return (
    <section className={styles['panel']}>
      <h3>{t('panel')}</h3>
      {bookings.isPending && <Skeleton height={34} />}
      {bookings.isError && !bookings.data && (
        <Button size="compact-xs" variant="default" onClick={() => void bookings.refetch()}>
          {common('actions.retry')}
        </Button>
      )}
      {bookings.data?.length === 0 && <p>{t('panelNone')}</p>}
      <ul>
        {hours.data &&
          bookings.data
            ?.toReversed()
            .map((booking) => <Row key={booking.id} booking={booking} timeZone={hours.data.timeZone} />)}
      </ul>
      {'conversationId' in of && mayBook && (
        <Anchor
          size="sm"
          renderRoot={(properties) => (
            <Link
              to="/$slug/calendar"
              params={{ slug }}
              search={{ new: true, conversation: of.conversationId }}
              preload={false}
              {...properties}
            />
          )}
        >
          <IconCalendarPlus size={15} aria-hidden /> {t('panelBook')}
        </Anchor>
      )}
    </section>
  );
}

function Row({ booking, timeZone }: { booking: Booking; timeZone: string }) {
  const { t, i18n } = useTranslation('calendar');
  const { slug } = useWorkspace();
  const when = spanWords(booking.startsAt, booking.endsAt, i18n.language, timeZone);
  return (
    <li>
      <Link
        to="/$slug/calendar"
        params={{ slug }}
        search={{ booking: booking.id, date: booking.startsAt.slice(0, 10) }}
        preload={false}
        data-cancelled={booking.status === 'cancelled' || undefined}
      >
        <b className={styles['name']}>{when}</b>
        <span className={styles['what']}>
          {booking.serviceName}
          {booking.source === 'assistant' && <IconSparkles size={12} aria-label={t('source.assistant')} />}
          {booking.status === 'cancelled' && ` · ${t('status.cancelled')}`}
        </span>
      </Link>
    </li>
  );
}
