import { Alert, Button, Fieldset, Group, Select, Stack, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import type { Conversation } from '@switchboard/protocol';
import { IconMessage2 } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWorkspace } from '../session/workspace.tsx';
import { Dialog } from '../shell/dialog.tsx';
import { type Details, type Hours, type Service, useBook } from './calendar-queries.ts';
import type { CalendarSearch } from './calendar-search.ts';
import { detailsOf, faultIn, PersonFields, personFaults } from './person-fields.tsx';
import { SlotPicker } from './slot-picker.tsx';
import { type Day, spanWords, wallTime } from './wall-clock.ts';

type Properties = {
  hours: Hours;
  services: Service[];
  /** The time that was pointed at. */
  chosen: string | undefined;
  search: CalendarSearch;
  close: () => void;
  done: (day: Day) => void;
};

export function BookingForm(properties: Properties) {
  const { t } = useTranslation('calendar');
  return (
    <Dialog opened onClose={properties.close} size="xl" title={t('book')}>
      <Form {...properties} />
    </Dialog>
  );
}

function useWriter(conversationId: string | undefined) {
  const { slug, rest } = useWorkspace();
  return useQuery({
    queryKey: ['writer', slug, conversationId],
    enabled: conversationId !== undefined,
    queryFn: async () =>
      (await rest.get<{ conversation: Conversation }>(`/agent-sdk/conversations/${conversationId}`)).conversation
        .visitor ?? null,
  }).data;
}

function Form({ hours, services, chosen, search, close, done }: Properties) {
  const { t, i18n } = useTranslation('calendar');
  const { t: common } = useTranslation();
  const { timeZone } = hours;
  const only = services.length === 1 ? services[0]?.id : undefined;
  const [serviceId, setServiceId] = useState(services.find(({ id }) => id === search.service)?.id ?? only ?? null);
  const [startsAt, setStartsAt] = useState(chosen);
  const [fault, setFault] = useState<string>();
  const form = useForm<Details>({ initialValues: detailsOf(), validate: personFaults(t) });
  const writer = useWriter(search.conversation);
  const book = useBook();
  const service = services.find(({ id }) => id === serviceId);
  // Who wrote is known by the time the form is looked at; what was typed stays.
  const { setValues } = form;
  useEffect(() => {
    if (!writer) return;
    setValues((held) => ({
      name: held.name || (writer.name ?? ''),
      phone: held.phone || (writer.phone ?? ''),
      email: held.email || (writer.email ?? ''),
    }));
  }, [writer, setValues]);
  const pick = (next: string | undefined) => {
    setStartsAt(next);
    setFault(undefined);
  };
  const submit = (details: Details) => {
    if (!serviceId || !startsAt) return setFault(t(serviceId ? 'chooseTime' : 'required'));
    book.mutate(
      { ...details, serviceId, startsAt, ...(search.conversation && { conversationId: search.conversation }) },
      {
        onSuccess: (booking) => {
          const when = spanWords(booking.startsAt, booking.endsAt, i18n.language, timeZone);
          notifications.show({ message: t('booked', { name: booking.name, when }), color: 'petrol' });
          close();
          done(wallTime(booking.startsAt, timeZone).day);
        },
        onError: (error) => {
          const wrong = faultIn(error);
          if (!wrong) return;
          if (wrong.field in details) form.setFieldError(wrong.field, t(`wrong.${wrong.words}`));
          else setFault(t(`wrong.${wrong.words}`));
        },
      },
    );
  };
  return (
    <form noValidate onSubmit={form.onSubmit(submit)}>
      <Stack>
        {search.conversation && (
          <Alert color="gray" icon={<IconMessage2 size={18} />}>
            {t('forConversation')}
          </Alert>
        )}
        <Select
          label={t('service')}
          data-autofocus
          allowDeselect={false}
          searchable={services.length > 8}
          placeholder={t('service')}
          data={services.map(({ id, name, durationMinutes }) => ({
            value: id,
            label: `${name} · ${t('services.minutes', { count: durationMinutes })}`,
          }))}
          value={serviceId}
          onChange={(next) => {
            setServiceId(next);
            setFault(undefined);
          }}
        />
        {service && (
          <Fieldset legend={t('when')} radius="md">
            <SlotPicker
              key={service.id}
              serviceId={service.id}
              serviceName={service.name}
              timeZone={timeZone}
              firstDay={chosen ? wallTime(chosen, timeZone).day : firstDayOf(search, timeZone)}
              value={startsAt}
              choose={pick}
            />
            {startsAt && (
              <Text mt="sm" fw={560} role="status">
                {spanWords(startsAt, endOf(startsAt, service), i18n.language, timeZone)}
              </Text>
            )}
          </Fieldset>
        )}
        <PersonFields form={form} />
        {fault && (
          <Text c="var(--sb-bad)" role="alert">
            {fault}
          </Text>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            {common('actions.cancel')}
          </Button>
          <Button type="submit" loading={book.isPending}>
            {t('bookDo')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

const endOf = (startsAt: string, { durationMinutes }: Service): string =>
  new Date(Date.parse(startsAt) + durationMinutes * 60_000).toISOString();

/** The day that is looked at, unless it has passed. */
function firstDayOf({ date }: CalendarSearch, timeZone: string): Day {
  const today = wallTime(Date.now(), timeZone).day;
  return date && date > today ? date : today;
}
