import { Alert, Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useWorkspace } from '../session/workspace.tsx';
import { TypedConfirm } from '../shell/typed-confirm.tsx';
import { useFailure } from '../shell/use-failure.ts';
import { Card, SettingsPage } from './settings-page.tsx';
import { mayManage } from './settings-places.ts';

export function SampleDataPage() {
  const { t } = useTranslation('sample');
  const { rest, agent, slug, signOut } = useWorkspace();
  const fail = useFailure();
  const navigate = useNavigate();
  const [isAsking, ask] = useDisclosure(false);
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
      {isAsking && (
        <TypedConfirm
          title={t('remove')}
          text={t('removeText')}
          word={slug}
          label={t('type', { word: slug })}
          action={t('remove')}
          isPending={remove.isPending}
          run={() => remove.mutate()}
          close={ask.close}
        />
      )}
    </SettingsPage>
  );
}
