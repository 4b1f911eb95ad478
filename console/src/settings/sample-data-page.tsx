import { Alert, Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWorkspace } from '../session/workspace.tsx';
import { mayManage } from '../shell/destinations.ts';
import { useFailure } from '../shell/use-failure.ts';
import { Card, SettingsPage } from './settings-page.tsx';

export function SampleDataPage() {
  const { t } = useTranslation();
  const { rest, agent } = useWorkspace();
  const queries = useQueryClient();
  const fail = useFailure();
  const [isAsking, ask] = useDisclosure(false);
  const [typed, setTyped] = useState('');
  const word = t('sample.word');
  const remove = useMutation({
    mutationFn: () => rest.delete('/console/sample-data'),
    onSuccess: async () => {
      ask.close();
      notifications.show({ message: t('sample.removed'), color: 'petrol' });
      await queries.invalidateQueries();
    },
    onError: fail,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (typed.trim().toUpperCase() === word) remove.mutate();
  };
  return (
    <SettingsPage title={t('sample.title')} text={t('sample.text')}>
      {mayManage(agent.role) ? (
        <Card title={t('sample.remove')} text={t('sample.removeText')}>
          <Button color="red" variant="light" onClick={ask.open}>
            {t('sample.remove')} …
          </Button>
        </Card>
      ) : (
        <Alert color="gray">{t('sample.forbidden')}</Alert>
      )}
      <Modal
        opened={isAsking}
        onClose={ask.close}
        title={t('sample.remove')}
        closeButtonProps={{ 'aria-label': t('actions.close') }}
      >
        <form onSubmit={submit}>
          <Stack>
            <Text size="sm">{t('sample.removeText')}</Text>
            <TextInput
              data-autofocus
              autoComplete="off"
              label={t('sample.type', { word })}
              value={typed}
              onChange={(event) => setTyped(event.currentTarget.value)}
            />
            <Group justify="flex-end">
              <Button variant="default" onClick={ask.close}>
                {t('actions.cancel')}
              </Button>
              <Button
                type="submit"
                color="red"
                loading={remove.isPending}
                disabled={typed.trim().toUpperCase() !== word}
              >
                {t('sample.remove')}
              </Button>
            </Group>
          </Stack>
        </form>
      </Modal>
    </SettingsPage>
  );
}
