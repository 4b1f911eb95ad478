import { SimpleGrid, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { type Booking, type Details, faultyField } from './calendar-queries.ts';

export const detailsOf = (booking?: Booking): Details => ({
  name: booking?.name ?? '',
  phone: booking?.phone ?? '',
  email: booking?.email ?? '',
  note: booking?.note ?? '',
});

/** Said before the server has to say it. */
export const personFaults = (t: ReturnType<typeof useTranslation<'calendar'>>['t']) => ({
  name: (name: string) => (name.trim() ? null : t('wrong.name')),
  phone: (phone: string) => (!phone.trim() || phone.replaceAll(/\D/g, '').length >= 5 ? null : t('wrong.phone')),
  email: (email: string) => (!email.trim() || /^\S+@\S+\.\S+$/.test(email.trim()) ? null : t('wrong.email')),
});

const fields = ['name', 'phone', 'email', 'startsAt'] as const;

/** Which field a refusal is about, and in which words. */
export function faultIn(error: unknown): { field: string; words: (typeof fields)[number] | 'other' } | undefined {
  const field = faultyField(error);
  return field === undefined ? undefined : { field, words: fields.find((name) => name === field) ?? 'other' };
}

export function PersonFields({ form }: { form: UseFormReturnType<Details> }) {
  const { t } = useTranslation('calendar');
  return (
    <>
      <TextInput label={t('name')} maxLength={120} autoComplete="off" {...form.getInputProps('name')} />
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <TextInput label={t('phone')} type="tel" maxLength={40} autoComplete="off" {...form.getInputProps('phone')} />
        <TextInput
          label={t('email')}
          type="email"
          maxLength={254}
          autoComplete="off"
          {...form.getInputProps('email')}
        />
      </SimpleGrid>
      <Textarea
        label={t('note')}
        placeholder={t('notePlaceholder')}
        autosize
        minRows={2}
        maxRows={6}
        maxLength={1000}
        {...form.getInputProps('note')}
      />
    </>
  );
}
