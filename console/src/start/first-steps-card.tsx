import { ActionIcon, Anchor, Group, Text } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWorkspace } from '../session/workspace.tsx';
import { areStepsHidden, hideSteps } from './dismissal.ts';
import styles from './start.module.css';
import { Done } from './start-page.tsx';
import { Do } from './step-list.tsx';
import { useSteps } from './use-steps.ts';

/** The next step of setting up, where the inbox has nothing to show; gone once all are done or it was put away. */
export function FirstStepsCard() {
  const { slug } = useWorkspace();
  const [isHidden, setHidden] = useState(() => areStepsHidden(slug));
  return isHidden ? null : (
    <Card
      hide={() => {
        hideSteps(slug, true);
        setHidden(true);
      }}
    />
  );
}

function Card({ hide }: { hide: () => void }) {
  const { t } = useTranslation('start');
  const { slug } = useWorkspace();
  const known = useSteps().data;
  const next = known?.steps.find(({ isDone }) => !isDone);
  if (!known || !next) return null;
  return (
    <aside className={styles['card']} aria-label={t('title')}>
      <div className={styles['cardTop']}>
        <h2>{t('title')}</h2>
        <ActionIcon variant="subtle" color="gray" aria-label={t('hide')} onClick={hide}>
          <IconX size={17} />
        </ActionIcon>
      </div>
      <Done steps={known.steps} />
      <Text fw={600} mt="sm">
        {t('next')}: {t(`step.${next.name}`)}
      </Text>
      <Text size="sm" c="dimmed" mb="md">
        {t(`step.${next.name}Text`)}
      </Text>
      <Group justify="space-between">
        <Do step={next} isNext demoUrl={known.demoUrl} />
        <Anchor size="sm" renderRoot={(props) => <Link to="/$slug/start" params={{ slug }} {...props} />}>
          {t('open')}
        </Anchor>
      </Group>
    </aside>
  );
}
