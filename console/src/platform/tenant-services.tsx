import { Badge, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { serviceColours } from '../records/service-look.ts';
import type { Answer } from '../rest/answers.ts';
import { Card } from '../settings/settings-page.tsx';
import styles from './platform.module.css';

type Service = Answer<'getTenant'>['services'][number];

/** What the workspace offers its visitors, and what stands in the way of the rest. */
export function TenantServices({ services }: { services: Service[] }) {
  const { t } = useTranslation('platform');
  const { t: words } = useTranslation('records');
  return (
    <Card title={t('tenant.services')}>
      <ul className={styles['lines']}>
        {services.map(({ key, status, allowed, blocker }) => (
          <li key={key}>
            <span>
              {words(`services.name.${key}`)}
              {!allowed && blocker && (
                <Text size="xs" c="dimmed">
                  {t(`blocker.${blocker}`)}
                </Text>
              )}
            </span>
            <Badge variant="light" size="sm" tt="none" miw="max-content" color={serviceColours[status]}>
              {words(`services.status.${status}`)}
            </Badge>
          </li>
        ))}
      </ul>
    </Card>
  );
}
