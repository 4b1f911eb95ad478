import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Contact, useEraseContact } from './contacts-queries.ts';

type Properties = { contact: Contact; close: () => void; done: () => void };

export function EraseContact({ contact, close, done }: Properties) {
  const { t } = useTranslation('contacts');
  const { t: common } = useTranslation();
  const erase = useEraseContact(contact.id);
  const [typed, setTyped] = useState('');
  const isSure = typed.trim() === contact.name.trim();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isSure) return;
    erase.mutate(undefined, {
      onSuccess: () => {
        notifications.show({ message: t('erased', { name: contact.name }), color: 'petrol' });
        done();
      },
    });
  };
  return (
    <Modal
      opened
      onClose={close}
      title={t('eraseTitle', { name: contact.name })}
      closeButtonProps={{ 'aria-label': common('actions.close') }}
    >
      <form onSubmit={submit}>
        <Stack>
          <Text size="sm">{t('eraseText')}</Text>
          <TextInput
            data-autofocus
            autoComplete="off"
            label={t('eraseType', { word: contact.name })}
            value={typed}
            onChange={({ currentTarget }) => setTyped(currentTarget.value)}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {common('actions.cancel')}
            </Button>
            <Button type="submit" color="red" disabled={!isSure} loading={erase.isPending}>
              {t('eraseDo')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
