import { Badge } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { needsBalance } from './balances-search.ts';
import type { TenantBalance } from './platform-queries.ts';

const alertColours: Record<TenantBalance['alertLevel'], string> = {
  ok: 'petrol',
  low: 'orange',
  critical: 'red',
  empty: 'red',
};

type Standing = Pick<TenantBalance, 'alertLevel' | 'included' | 'overageEnabled'>;

/** How the balance stands. */
export function AlertMark({ balance }: { balance: Standing }) {
  const { t } = useTranslation('platform');
  const isNeeded = needsBalance(balance);
  return (
    <Badge variant="light" tt="none" miw="max-content" color={isNeeded ? alertColours[balance.alertLevel] : 'gray'}>
      {t(isNeeded ? `alert.${balance.alertLevel}` : 'alert.needless')}
    </Badge>
  );
}

export function StatusMark({ status }: { status: 'active' | 'suspended' }) {
  const { t } = useTranslation('platform');
  return (
    <Badge variant="light" tt="none" miw="max-content" color={status === 'active' ? 'petrol' : 'red'}>
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
