import { Button } from '@mantine/core';
import { IconMoodConfuzed } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from './empty-state.tsx';

export function CrashPage() {
  const { t } = useTranslation();
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
