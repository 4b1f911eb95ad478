import { Button, Group, Progress, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconConfetti } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWorkspace } from '../session/workspace.tsx';
import { ReadOnly } from '../settings/read-only.tsx';
import { Card, SettingsPage } from '../settings/settings-page.tsx';
import { mayManage } from '../settings/settings-places.ts';
import { EmptyState } from '../shell/empty-state.tsx';
import { Loaded } from '../shell/loaded.tsx';
import { areStepsHidden, hideSteps } from './dismissal.ts';
import { StepList } from './step-list.tsx';
import { type Known, useSteps } from './use-steps.ts';

export function StartPage() {
  const { t } = useTranslation('start');
  const { slug, agent } = useWorkspace();
  const navigate = useNavigate();
  const [isHidden, setHidden] = useState(() => areStepsHidden(slug));
  const show = () => {
    hideSteps(slug, false);
    setHidden(false);
  };
  const hide = () => {
    hideSteps(slug, true);
    notifications.show({ message: t('hidden'), color: 'petrol' });
    void navigate({ to: '/$slug/inbox', params: { slug } });
  };
  return (
    <SettingsPage
      title={t('title')}
      text={t('text')}
      {...(mayManage(agent.role) && {
        actions: (
          <Button variant="subtle" color="gray" onClick={isHidden ? show : hide}>
            {t(isHidden ? 'show' : 'hide')}
          </Button>
        ),
      })}
    >
      {mayManage(agent.role) ? <Steps /> : <ReadOnly text={t('readOnly')} />}
    </SettingsPage>
  );
}

function Steps() {
  const { slug } = useWorkspace();
  const { t } = useTranslation('start');
  const known = useSteps();
  return (
    <Loaded query={known} rows={6}>
      {({ steps, demoUrl }) => (
        <>
          {steps.every(({ isDone }) => isDone) && (
            <Card>
              <EmptyState
                icon={IconConfetti}
                title={t('finished')}
                text={t('finishedText')}
                action={
                  <Button renderRoot={(props) => <Link to="/$slug/inbox" params={{ slug }} {...props} />}>
                    {t('toInbox')}
                  </Button>
                }
              />
            </Card>
          )}
          <Card>
            <Done steps={steps} />
            <StepList steps={steps} demoUrl={demoUrl} />
          </Card>
        </>
      )}
    </Loaded>
  );
}

export function Done({ steps }: Pick<Known, 'steps'>) {
  const { t } = useTranslation('start');
  const done = steps.filter(({ isDone }) => isDone).length;
  return (
    <Group gap="md" mb="xs" wrap="nowrap">
      <Progress value={(done / steps.length) * 100} flex={1} size="sm" aria-label={t('title')} />
      <Text size="sm" c="dimmed" style={{ whiteSpace: 'nowrap' }}>
        {t('progress', { done, all: steps.length })}
      </Text>
    </Group>
  );
}
