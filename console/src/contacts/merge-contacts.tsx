import { Button, Group, Radio, Stack, Text, TextInput, UnstyledButton } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PersonAvatar } from '../inbox/person-avatar.tsx';
import { Dialog } from '../shell/dialog.tsx';
import { type Contact, type Field, useContacts, useMergeContacts } from './contacts-queries.ts';

const fields = ['name', 'phone', 'email', 'company', 'externalId', 'notes'] as const satisfies Field[];

type Properties = { contact: Contact; close: () => void };

export function MergeContacts({ contact, close }: Properties) {
  const { t } = useTranslation('contacts');
  const [other, setOther] = useState<Contact>();
  return (
    <Dialog opened onClose={close} size="lg" title={t('mergeDialog.title', { name: contact.name })}>
      <Stack>
        <Text size="sm">{t('mergeDialog.text')}</Text>
        {other ? (
          <Choice contact={contact} other={other} close={close} again={() => setOther(undefined)} />
        ) : (
          <FindOther contact={contact} choose={setOther} />
        )}
      </Stack>
    </Dialog>
  );
}

function FindOther({ contact, choose }: { contact: Contact; choose: (other: Contact) => void }) {
  const { t } = useTranslation('contacts');
  const [text, setText] = useState(contact.name.split(' ').at(-1) ?? '');
  const [asked] = useDebouncedValue(text.trim(), 250);
  const found = useContacts(asked ? { search: asked } : {});
  const others = found.data?.pages[0]?.contacts.filter(({ id }) => id !== contact.id).slice(0, 8);
  return (
    <>
      <TextInput
        data-autofocus
        type="search"
        label={t('mergeDialog.find')}
        maxLength={200}
        leftSection={<IconSearch size={17} />}
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
      <Stack gap={4} aria-live="polite">
        {others?.length === 0 && <Text c="dimmed">{t('mergeDialog.nothing')}</Text>}
        {others?.map((other) => (
          <UnstyledButton key={other.id} p={8} onClick={() => choose(other)}>
            <Group gap="sm" wrap="nowrap">
              <PersonAvatar name={other.name} />
              <div>
                <Text fw={560}>{other.name}</Text>
                <Text size="xs" c="dimmed">
                  {[other.phone, other.email, other.company].filter(Boolean).join(' · ')}
                </Text>
              </div>
            </Group>
          </UnstyledButton>
        ))}
      </Stack>
    </>
  );
}

type ChoiceProperties = { contact: Contact; other: Contact; close: () => void; again: () => void };

function Choice({ contact, other, close, again }: ChoiceProperties) {
  const { t } = useTranslation('contacts');
  const merge = useMergeContacts(contact.id);
  const [taken, setTaken] = useState<Field[]>([]);
  const differing = fields.filter((field) => other[field] && contact[field] && other[field] !== contact[field]);
  const run = () =>
    merge.mutate(
      { contactId: other.id, take: taken },
      {
        onSuccess: () => {
          notifications.show({ message: t('mergeDialog.done'), color: 'petrol' });
          close();
        },
      },
    );
  return (
    <>
      {differing.length > 0 && <Text fw={560}>{t('mergeDialog.choose')}</Text>}
      {differing.map((field) => (
        <Radio.Group
          key={field}
          label={t(field)}
          value={taken.includes(field) ? 'other' : 'own'}
          onChange={(value) =>
            setTaken(value === 'other' ? [...taken, field] : taken.filter((already) => already !== field))
          }
        >
          <Group mt={4}>
            <Radio value="own" label={contact[field]} />
            <Radio value="other" label={other[field]} />
          </Group>
        </Radio.Group>
      ))}
      <Group justify="space-between">
        <Button variant="subtle" onClick={again}>
          {t('mergeDialog.other')}
        </Button>
        <Button loading={merge.isPending} onClick={run}>
          {t('mergeDialog.do')}: {other.name}
        </Button>
      </Group>
    </>
  );
}
