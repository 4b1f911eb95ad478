import { Alert, Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWorkspace } from '../session/workspace.tsx';
import { useFailure } from '../shell/use-failure.ts';
import { Card, SettingsPage } from './settings-page.tsx';
import { mayManage } from './settings-places.ts';

export function SampleDataPage() {
  const { t } = useTranslation(['sample', 'translation']);
  const { rest, agent, slug, signOut } = useWorkspace();
  const fail = useFailure();
  const navigate = useNavigate();
  const [isAsking, ask] = useDisclosure(false);
  const [typed, setTyped] = useState('');
  const remove = useMutation({
    mutationFn: () => rest.delete('/console/sample-data', { confirm: slug }),
    onSuccess: async () => {
      ask.close();
      notifications.show({ message: t('removed'), color: 'petrol' });
      await signOut();
      await navigate({ to: '/' });
    },
    onError: fail,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (typed.trim() === slug) remove.mutate();
  };
  return (
    <SettingsPage title={t('title')} text={t('text')}>
      {mayManage(agent.role) ? (
        <Card title={t('remove')} text={t('removeText')}>
          <Button color="red" variant="light" onClick={ask.open}>
            {t('remove')} …
          </Button>
        </Card>
      ) : (
        <Alert color="gray">{t('forbidden')}</Alert>
      )}
      <Modal
        opened={isAsking}
        onClose={ask.close}
        title={t('remove')}
        closeButtonProps={{ 'aria-label': t('translation:actions.close') }}
      >
        <form onSubmit={submit}>
          <Stack>
            <Text size="sm">{t('removeText')}</Text>
            <TextInput
              data-autofocus
              autoComplete="off"
              label={t('type', { word: slug })}
              value={typed}
              onChange={(event) => setTyped(event.currentTarget.value)}
            />
            <Group justify="flex-end">
              <Button variant="default" onClick={ask.close}>
                {t('translation:actions.cancel')}
              </Button>
              <Button type="submit" color="red" loading={remove.isPending} disabled={typed.trim() !== slug}>
                {t('remove')}
              </Button>
            </Group>
          </Stack>
        </form>
      </Modal>
    </SettingsPage>
  );
}
