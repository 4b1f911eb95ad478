import { Badge } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { badgeLook } from '../shell/badge-look.ts';
import type { TenantBalance } from './platform-queries.ts';

const alertColours: Record<TenantBalance['alertLevel'], string> = {
  ok: 'petrol',
  low: 'orange',
  critical: 'red',
  empty: 'red',
};

/** How the balance stands. */
export function AlertMark({ level }: { level: TenantBalance['alertLevel'] }) {
  const { t } = useTranslation('platform');
  return (
    <Badge variant="light" tt="none" miw="max-content" {...badgeLook(alertColours[level])}>
      {t(`alert.${level}`)}
    </Badge>
  );
}

export function StatusMark({ status }: { status: 'active' | 'suspended' }) {
  const { t } = useTranslation('platform');
  return (
    <Badge variant="light" tt="none" miw="max-content" {...badgeLook(status === 'active' ? 'petrol' : 'red')}>
      {t(`status.${status}`)}
    </Badge>
  );
}

export function SampleMark() {
  const { t } = useTranslation('platform');
  return (
    <Badge variant="light" tt="none" color="gray" miw="max-content">
      {t('tenants.sample')}
    </Badge>
  );
}
