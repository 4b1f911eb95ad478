import { SimpleGrid, Stack, TagsInput, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../shell/dialog.tsx';
import { FormFoot } from '../shell/form-foot.tsx';
import {
  type Contact,
  type ContactInput,
  useAddContact,
  useContactTags,
  useUpdateContact,
} from './contacts-queries.ts';

type Fields = Record<'name' | 'phone' | 'email' | 'company' | 'externalId' | 'notes', string> & { tags: string[] };

const fieldsOf = (contact: Contact | undefined): Fields => ({
  name: contact?.name ?? '',
  phone: contact?.phone ?? '',
  email: contact?.email ?? '',
  company: contact?.company ?? '',
  externalId: contact?.externalId ?? '',
  notes: contact?.notes ?? '',
  tags: contact?.tags ?? [],
});

const orNull = (text: string): string | null => text.trim() || null;

type Properties = { contact?: Contact; isOpen: boolean; close: () => void; done?: (contact: Contact) => void };

export function ContactForm({ contact, isOpen, close, done }: Properties) {
  const { t } = useTranslation('contacts');
  return (
    <Dialog opened={isOpen} onClose={close} size="lg" title={contact ? contact.name : t('add')}>
      <Form {...(contact && { contact })} close={close} {...(done && { done })} />
    </Dialog>
  );
}

function Form({ contact, close, done }: Omit<Properties, 'isOpen'>) {
  const { t } = useTranslation('contacts');
  const tags = useContactTags();
  const add = useAddContact();
  const update = useUpdateContact(contact?.id ?? '');
  const required = (text: string) => (text.trim() ? null : t('required'));
  const form = useForm<Fields>({
    initialValues: fieldsOf(contact),
    validate: {
      name: required,
      // A visitor may be known by mail alone; whom the team adds is reached by phone.
      phone: (phone) => (contact && !contact.phone ? null : required(phone)),
      email: (email) => (!email.trim() || /^\S+@\S+\.\S+$/.test(email.trim()) ? null : t('emailInvalid')),
    },
  });
  const submit = ({ name, phone, ...rest }: Fields) => {
    const input: ContactInput = {
      name: name.trim(),
      ...(phone.trim() !== (contact?.phone ?? '') && { phone: phone.trim() }),
      email: orNull(rest.email),
      company: orNull(rest.company),
      externalId: orNull(rest.externalId),
      notes: orNull(rest.notes),
      tags: rest.tags,
    };
    (contact ? update : add).mutate(input, {
      onSuccess: (saved) => {
        notifications.show({ message: t('saved', { name: saved.name }), color: 'petrol' });
        close();
        done?.(saved);
      },
    });
  };
  return (
    <form noValidate onSubmit={form.onSubmit(submit)}>
      <Stack>
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <TextInput label={t('name')} maxLength={200} data-autofocus {...form.getInputProps('name')} />
          <TextInput label={t('company')} maxLength={200} {...form.getInputProps('company')} />
          <TextInput
            label={t('phone')}
            description={t('phoneHint')}
            type="tel"
            maxLength={60}
            {...form.getInputProps('phone')}
          />
          <TextInput
            label={t('email')}
            description={' '}
            type="email"
            maxLength={254}
            {...form.getInputProps('email')}
          />
          <TextInput label={t('externalId')} maxLength={200} {...form.getInputProps('externalId')} />
          <TagsInput
            label={t('tags')}
            placeholder={t('tagsHint')}
            maxTags={50}
            data={tags.data?.map(({ tag }) => tag) ?? []}
            {...form.getInputProps('tags')}
          />
        </SimpleGrid>
        <Textarea
          label={t('notes')}
          autosize
          minRows={3}
          maxRows={10}
          maxLength={10_000}
          {...form.getInputProps('notes')}
        />
        <FormFoot isPending={add.isPending || update.isPending} close={close} />
      </Stack>
    </form>
  );
}
