import { Button } from '@mantine/core';
import { IconMoodConfuzed } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from './empty-state.tsx';

export function CrashPage({ error }: { error: unknown }) {
  const { t } = useTranslation();
  useEffect(() => console.error(error), [error]);
  return (
    <EmptyState
      isPage
      icon={IconMoodConfuzed}
      title={t('failure.crash')}
      text={t('failure.crashHint')}
      action={<Button onClick={() => window.location.reload()}>{t('failure.reload')}</Button>}
    />
  );
}
