import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { offerUndo } from '../shell/undo-toast.tsx';
import styles from './calendar.module.css';
import { type Booking, type Details, useCancel, useMove, useRestore, useUpdateBooking } from './calendar-queries.ts';
import { detailsOf, faultIn, PersonFields, personFaults } from './person-fields.tsx';
import { SlotPicker } from './slot-picker.tsx';
import { spanWords, wallTime } from './wall-clock.ts';

type Properties = { booking: Booking; close: () => void };

const longestNote = 1000;

export function MoveBooking({ booking, timeZone, close }: Properties & { timeZone: string }) {
  const { t, i18n } = useTranslation('calendar');
  const { t: common } = useTranslation();
  const move = useMove(booking.id);
  const [startsAt, setStartsAt] = useState<string>();
  const [fault, setFault] = useState<string>();
  const isToCome = Date.parse(booking.startsAt) > Date.now();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!startsAt) return setFault(t('chooseTime'));
    move.mutate(startsAt, {
      onSuccess: (moved) => {
        const text = t('moved', { when: spanWords(moved.startsAt, moved.endsAt, i18n.language, timeZone) });
        const back = () =>
          move.mutate(booking.startsAt, {
            onSuccess: () => notifications.show({ message: t('movedBack'), color: 'petrol' }),
          });
        // Nothing moves into the past.
        if (isToCome) offerUndo(text, back);
        else notifications.show({ message: text, color: 'petrol' });
        close();
      },
      onError: (error) => {
        const wrong = faultIn(error);
        if (wrong) setFault(t(`wrong.${wrong.words}`));
      },
    });
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        <h3 className={styles['heading']}>{t('moveTitle')}</h3>
        <SlotPicker
          serviceId={booking.serviceId}
          serviceName={booking.serviceName}
          exceptBookingId={booking.id}
          timeZone={timeZone}
          firstDay={wallTime(isToCome ? booking.startsAt : Date.now(), timeZone).day}
          value={startsAt}
          choose={(next) => {
            setStartsAt(next);
            setFault(undefined);
          }}
        />
        {fault && (
          <Text c="var(--sb-bad)" role="alert">
            {fault}
          </Text>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            {common('actions.cancel')}
          </Button>
          <Button type="submit" loading={move.isPending} disabled={!startsAt}>
            {t('moveDo')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

export function EditBooking({ booking, close }: Properties) {
  const { t } = useTranslation('calendar');
  const { t: common } = useTranslation();
  const update = useUpdateBooking(booking.id);
  const form = useForm<Details>({ initialValues: detailsOf(booking), validate: personFaults(t) });
  const submit = (details: Details) =>
    update.mutate(details, {
      onSuccess: () => {
        notifications.show({ message: t('saved'), color: 'petrol' });
        close();
      },
      onError: (error) => {
        const wrong = faultIn(error);
        if (wrong) form.setFieldError(wrong.field, t(`wrong.${wrong.words}`));
      },
    });
  return (
    <form noValidate onSubmit={form.onSubmit(submit)}>
      <Stack>
        <PersonFields form={form} />
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            {common('actions.cancel')}
          </Button>
          <Button type="submit" loading={update.isPending} disabled={!form.isDirty()}>
            {common('actions.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

export function CancelBooking({ booking, close }: Properties) {
  const { t } = useTranslation('calendar');
  const cancel = useCancel(booking.id);
  const restore = useRestore(booking.id);
  const [reason, setReason] = useState('');
  const note = booking.note ?? '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const why = reason.trim() && t('reasonNote', { reason: reason.trim() });
    const kept = why ? note.slice(0, longestNote - why.length - 3) : note;
    cancel.mutate([kept, why].filter(Boolean).join(' · '), {
      onSuccess: ({ name }) => {
        offerUndo(t('cancelled', { name }), () =>
          restore.mutate(note, {
            onSuccess: () => notifications.show({ message: t('restored', { name }), color: 'petrol' }),
          }),
        );
        close();
      },
    });
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        <div>
          <h3 className={styles['heading']}>{t('cancelTitle')}</h3>
          <Text c="dimmed">{t('cancelText', { name: booking.name })}</Text>
        </div>
        <TextInput
          label={t('reason')}
          placeholder={t('reasonPlaceholder')}
          maxLength={300}
          autoComplete="off"
          value={reason}
          onChange={({ currentTarget }) => setReason(currentTarget.value)}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            {t('keep')}
          </Button>
          <Button type="submit" color="red" loading={cancel.isPending}>
            {t('cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
