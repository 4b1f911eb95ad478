import { Badge, Button, Drawer, Group, Skeleton, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import {
  IconAddressBook,
  IconCalendarDown,
  IconCalendarOff,
  IconCalendarPlus,
  IconCalendarShare,
  IconCalendarX,
  IconMessage2,
  IconPencil,
} from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNow } from '../inbox/use-now.ts';
import { absoluteTime, relativeTime } from '../language/times.ts';
import { isMissing } from '../rest/rest.ts';
import { useWorkspace } from '../session/workspace.tsx';
import { EmptyState } from '../shell/empty-state.tsx';
import { FailureState } from '../shell/failure-state.tsx';
import { saveFile } from '../shell/save-file.ts';
import { CancelBooking, EditBooking, MoveBooking } from './booking-changes.tsx';
import styles from './calendar.module.css';
import { type Booking, type Hours, useBooking, useBookingFile, useRestore } from './calendar-queries.ts';
import { SourceMark } from './source-mark.tsx';
import { spanWords, zoneName } from './wall-clock.ts';

type Properties = { id: string; hours: Hours; isPhone: boolean; close: () => void };
type Mode = 'look' | 'move' | 'edit' | 'cancel';

export function BookingDrawer({ id, hours, isPhone, close }: Properties) {
  const { t } = useTranslation('calendar');
  const { t: common } = useTranslation();
  const booking = useBooking(id);
  return (
    <Drawer
      opened
      onClose={close}
      position="right"
      size={isPhone ? '100%' : 480}
      title={booking.data ? t('details', { name: booking.data.name }) : t('title')}
      closeButtonProps={{ 'aria-label': common('actions.close') }}
      overlayProps={{ backgroundOpacity: 0.2 }}
    >
      {booking.isPending && <Skeleton height={240} radius="md" />}
      {booking.isError &&
        !booking.data &&
        (isMissing(booking.error) ? (
          <EmptyState icon={IconCalendarOff} title={t('missing')} text={t('missingText')} />
        ) : (
          <FailureState error={booking.error} retry={() => void booking.refetch()} />
        ))}
      {booking.data && <Shown booking={booking.data} hours={hours} />}
    </Drawer>
  );
}

function Shown({ booking, hours }: { booking: Booking; hours: Hours }) {
  const [mode, setMode] = useState<Mode>('look');
  const look = () => setMode('look');
  return (
    <Stack gap="lg">
      <When booking={booking} timeZone={hours.timeZone} />
      {mode === 'look' && (
        <>
          <Facts booking={booking} />
          <Actions booking={booking} choose={setMode} />
        </>
      )}
      {mode === 'move' && <MoveBooking booking={booking} timeZone={hours.timeZone} close={look} />}
      {mode === 'edit' && <EditBooking booking={booking} close={look} />}
      {mode === 'cancel' && <CancelBooking booking={booking} close={look} />}
    </Stack>
  );
}

function When({ booking, timeZone }: { booking: Booking; timeZone: string }) {
  const { t, i18n } = useTranslation('calendar');
  const now = useNow();
  const isOver = Date.parse(booking.endsAt) < now;
  return (
    <div className={styles['when']} data-cancelled={booking.status === 'cancelled' || undefined}>
      <h3>{booking.serviceName}</h3>
      <p>
        <time dateTime={booking.startsAt}>{spanWords(booking.startsAt, booking.endsAt, i18n.language, timeZone)}</time>{' '}
        <small>{zoneName(Date.parse(booking.startsAt), i18n.language, timeZone)}</small>
      </p>
      <Group gap={6} mt={6}>
        <Badge variant="light" tt="none" color={booking.status === 'cancelled' ? 'red' : isOver ? 'gray' : 'petrol'}>
          {booking.status === 'booked' && isOver ? t('past') : t(`status.${booking.status}`)}
        </Badge>
        <Text size="xs" c="dimmed">
          {relativeTime(booking.startsAt, now, i18n.language)}
        </Text>
      </Group>
    </div>
  );
}

function Facts({ booking }: { booking: Booking }) {
  const { t, i18n } = useTranslation('calendar');
  const { slug } = useWorkspace();
  const { name, phone, email, note, conversationId, contactId } = booking;
  return (
    <dl className={styles['facts']}>
      <Fact name={t('who')}>{name}</Fact>
      <Fact name={t('phone')}>{phone && <a href={`tel:${phone}`}>{phone}</a>}</Fact>
      <Fact name={t('email')}>{email && <a href={`mailto:${email}`}>{email}</a>}</Fact>
      <Fact name={t('note')}>{note}</Fact>
      <Fact name={t('contact')}>
        {contactId && (
          <Link to="/$slug/contacts/$contactId" params={{ slug, contactId }}>
            <IconAddressBook size={14} aria-hidden /> {t('showContact')}
          </Link>
        )}
      </Fact>
      <Fact name={t('conversation')}>
        {conversationId && (
          <Link to="/$slug/inbox/$conversationId" params={{ slug, conversationId }}>
            <IconMessage2 size={14} aria-hidden /> {t('showConversation')}
          </Link>
        )}
      </Fact>
      <Fact name={t('bookedBy')}>
        <SourceMark source={booking.source} />
      </Fact>
      <Fact name={t('bookedAt')}>{absoluteTime(booking.createdAt, i18n.language)}</Fact>
      <Fact name={t('cancelledAt')}>{booking.cancelledAt && absoluteTime(booking.cancelledAt, i18n.language)}</Fact>
    </dl>
  );
}

const Fact = ({ name, children }: { name: string; children: ReactNode }) =>
  children ? (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  ) : null;

function Actions({ booking, choose }: { booking: Booking; choose: (mode: Mode) => void }) {
  const { t } = useTranslation('calendar');
  const now = useNow();
  const file = useBookingFile();
  const restore = useRestore(booking.id);
  const isToCome = Date.parse(booking.startsAt) > now;
  const isBooked = booking.status === 'booked';
  return (
    <Group gap="xs">
      {isBooked && (
        <Button variant="default" leftSection={<IconCalendarShare size={17} />} onClick={() => choose('move')}>
          {t('move')}
        </Button>
      )}
      <Button variant="default" leftSection={<IconPencil size={17} />} onClick={() => choose('edit')}>
        {t('edit')}
      </Button>
      <Button
        variant="default"
        leftSection={<IconCalendarDown size={17} />}
        loading={file.isPending}
        onClick={() =>
          file.mutate(booking.id, {
            onSuccess: ({ fileName, text }) => saveFile(new Blob([text], { type: 'text/calendar' }), fileName),
          })
        }
      >
        {t('file')}
      </Button>
      {isBooked && isToCome && (
        <Button variant="light" color="red" leftSection={<IconCalendarX size={17} />} onClick={() => choose('cancel')}>
          {t('cancel')}
        </Button>
      )}
      {!isBooked && isToCome && (
        <Button
          leftSection={<IconCalendarPlus size={17} />}
          loading={restore.isPending}
          onClick={() =>
            restore.mutate(booking.note ?? '', {
              onSuccess: ({ name }) => notifications.show({ message: t('restored', { name }), color: 'petrol' }),
            })
          }
        >
          {t('restore')}
        </Button>
      )}
    </Group>
  );
}
