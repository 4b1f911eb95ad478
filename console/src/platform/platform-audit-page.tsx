import { useTranslation } from 'react-i18next';
import { AuditRecord } from '../records/audit-record.tsx';
import { useOperatorNames } from './operator-names.ts';
import { usePlatform } from './platform.tsx';
import { PlatformPage } from './platform-page.tsx';
import { platformKeys } from './platform-queries.ts';
import { useBalancesByTenant } from './tenants-queries.ts';

export function PlatformAuditPage() {
  const { t } = useTranslation('platform');
  const { rest } = usePlatform();
  const tenants = useBalancesByTenant();
  const operators = useOperatorNames();
  const people = [...operators].map(([value, label]) => ({ value, label }));
  const workspaces = [...tenants.values()].map(({ tenantId, tenantName, tenantSlug }) => ({
    value: tenantId,
    label: `${tenantName} (${tenantSlug})`,
  }));
  return (
    <AuditRecord
      place={{ rest, path: '/console/platform/audit', key: platformKeys.audit, name: 'platform' }}
      frame={PlatformPage}
      text={t('audit.text')}
      people={people}
      subjects={[
        { group: t('page.tenants'), items: workspaces },
        { group: t('page.operators'), items: people },
      ]}
      subjectOf={({ actor, target }) =>
        // Who changes what is their own is named already.
        target && target.id !== actor.id ? (tenants.get(target.id)?.tenantName ?? operators.get(target.id)) : undefined
      }
    />
  );
}
