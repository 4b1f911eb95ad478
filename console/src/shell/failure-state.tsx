import { Button } from '@mantine/core';
import { IconPlugConnectedX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from './empty-state.tsx';
import { useFailureText } from './use-failure.ts';

export function FailureState({ error, retry }: { error: unknown; retry: () => void }) {
  const { t } = useTranslation();
  const text = useFailureText();
  return (
    <EmptyState
      icon={IconPlugConnectedX}
      title={t('failure.load')}
      text={text(error)}
      action={
        <Button variant="default" onClick={retry}>
          {t('actions.retry')}
        </Button>
      }
    />
  );
}
