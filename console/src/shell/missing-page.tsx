import { Button } from '@mantine/core';
import { IconMapOff } from '@tabler/icons-react';
import { Link, useLocation, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from './empty-state.tsx';

export function MissingPage() {
  const { t } = useTranslation();
  const { slug } = useParams({ strict: false });
  const isPlatform = useLocation().pathname.startsWith('/platform');
  return (
    <EmptyState
      isPage
      icon={IconMapOff}
      title={t('missing.title')}
      text={t('missing.text')}
      action={
        isPlatform ? (
          <Button renderRoot={(props) => <Link to="/platform/tenants" {...props} />}>{t('missing.platform')}</Button>
        ) : slug ? (
          <Button renderRoot={(props) => <Link to="/$slug/inbox" params={{ slug }} {...props} />}>
            {t('missing.action')}
          </Button>
        ) : (
          <Button renderRoot={(props) => <Link to="/" {...props} />}>{t('missing.action')}</Button>
        )
      }
    />
  );
}
