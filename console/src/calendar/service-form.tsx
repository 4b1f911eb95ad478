import { Button, Group, NumberInput, SimpleGrid, Stack, Switch, Text, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../shell/dialog.tsx';
import { faultyField, type Service, useSaveService } from './calendar-queries.ts';

type Properties = { edited: Service | 'new' | undefined; close: () => void };

export function ServiceForm({ edited, close }: Properties) {
  const { t } = useTranslation('calendar');
  const title = edited === 'new' ? t('services.add') : edited && t('services.editTitle', { name: edited.name });
  return (
    <Dialog opened={edited !== undefined} onClose={close} size="lg" title={title}>
      {edited && <Form service={edited === 'new' ? undefined : edited} close={close} />}
    </Dialog>
  );
}

type Fields = {
  name: string;
  description: string;
  durationMinutes: number | '';
  bufferMinutes: number | '';
  capacity: number | '';
  isActive: boolean;
};

const numbers = [
  { field: 'durationMinutes', words: 'duration', least: 5, most: 1440, step: 5 },
  { field: 'bufferMinutes', words: 'buffer', least: 0, most: 480, step: 5 },
  { field: 'capacity', words: 'capacity', least: 1, most: 500, step: 1 },
] as const;

function Form({ service, close }: { service: Service | undefined; close: () => void }) {
  const { t } = useTranslation('calendar');
  const { t: common } = useTranslation();
  const save = useSaveService();
  const isWithin = (least: number, most: number) => (value: number | '') =>
    value !== '' && Number.isInteger(value) && value >= least && value <= most
      ? null
      : t('services.whole', { least, most });
  const form = useForm<Fields>({
    initialValues: {
      name: service?.name ?? '',
      description: service?.description ?? '',
      durationMinutes: service?.durationMinutes ?? 30,
      bufferMinutes: service?.bufferMinutes ?? 0,
      capacity: service?.capacity ?? 1,
      isActive: service?.isActive ?? true,
    },
    validate: {
      name: (name) => (name.trim() ? null : t('required')),
      durationMinutes: isWithin(5, 1440),
      bufferMinutes: isWithin(0, 480),
      capacity: isWithin(1, 500),
    },
  });
  const submit = ({ durationMinutes, bufferMinutes, capacity, name, ...rest }: Fields) =>
    save.mutate(
      {
        ...(service && { id: service.id }),
        ...{ ...rest, name: name.trim() },
        ...{
          durationMinutes: Number(durationMinutes),
          bufferMinutes: Number(bufferMinutes),
          capacity: Number(capacity),
        },
      },
      {
        onSuccess: (saved) => {
          notifications.show({ message: t('services.saved', { name: saved.name }), color: 'petrol' });
          close();
        },
        onError: (error) => {
          const field = faultyField(error);
          if (field) form.setFieldError(field, t('wrong.other'));
        },
      },
    );
  return (
    <form noValidate onSubmit={form.onSubmit(submit)}>
      <Stack>
        <TextInput
          label={t('services.name')}
          placeholder={t('services.namePlaceholder')}
          maxLength={80}
          data-autofocus
          {...form.getInputProps('name')}
        />
        <Textarea
          label={t('services.description')}
          description={t('services.descriptionHint')}
          autosize
          minRows={2}
          maxRows={5}
          maxLength={500}
          {...form.getInputProps('description')}
        />
        <SimpleGrid cols={{ base: 1, xs: 3 }}>
          {numbers.map(({ field, words, least, most, step }) => (
            <NumberInput
              key={field}
              label={t(`services.${words}`)}
              description={t(`services.${words}Hint`)}
              min={least}
              max={most}
              step={step}
              allowDecimal={false}
              inputWrapperOrder={['label', 'input', 'description', 'error']}
              {...form.getInputProps(field)}
            />
          ))}
        </SimpleGrid>
        <Switch label={t('services.offered')} {...form.getInputProps('isActive', { type: 'checkbox' })} />
        {service && (
          <Text size="xs" c="dimmed">
            {t('services.keeps')}
          </Text>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            {common('actions.cancel')}
          </Button>
          <Button type="submit" loading={save.isPending}>
            {common('actions.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
