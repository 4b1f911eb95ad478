import { Button, Text } from '@mantine/core';
import { IconCheck, IconExternalLink } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useWorkspace } from '../session/workspace.tsx';
import styles from './start.module.css';
import type { Step, StepName } from './steps.ts';
import type { Known } from './use-steps.ts';

const places = {
  assistant: '/$slug/settings/assistant',
  knowledge: '/$slug/knowledge',
  widget: '/$slug/settings/widget',
  team: '/$slug/settings/team',
  seen: '/$slug/settings/widget',
} as const satisfies Partial<Record<StepName, string>>;

export function StepList({ steps, demoUrl }: Known) {
  const { t } = useTranslation('start');
  const next = steps.find(({ isDone }) => !isDone);
  return (
    <ol className={styles['steps']}>
      {steps.map((step, index) => (
        <li key={step.name} className={styles['step']} data-step={step.name} data-done={step.isDone || undefined}>
          <span className={styles['tick']} role="img" aria-label={t(step.isDone ? 'done' : 'todo')}>
            {step.isDone ? <IconCheck size={16} stroke={2.6} /> : index + 1}
          </span>
          <div className={styles['words']}>
            <Text fw={600}>{t(`step.${step.name}`)}</Text>
            {!step.isDone && (
              <Text size="sm" c="dimmed">
                {t(`step.${step.name}Text`)}
              </Text>
            )}
          </div>
          {!step.isDone && <Do step={step} isNext={step === next} demoUrl={demoUrl} />}
        </li>
      ))}
    </ol>
  );
}

type Properties = { step: Step; isNext: boolean; demoUrl?: string | undefined };

export function Do({ step: { name }, isNext, demoUrl }: Properties) {
  const { t } = useTranslation('start');
  const { slug } = useWorkspace();
  const look = isNext ? {} : { variant: 'default' as const };
  if (name === 'chat') {
    return (
      <Button
        {...look}
        component="a"
        href={demoUrl ?? `/v/${slug}`}
        target="_blank"
        rel="noopener"
        rightSection={<IconExternalLink size={16} />}
      >
        {t('step.chatDo')}
      </Button>
    );
  }
  return (
    <Button {...look} renderRoot={(props) => <Link to={places[name]} params={{ slug }} {...props} />}>
      {t(`step.${name}Do`)}
    </Button>
  );
}
