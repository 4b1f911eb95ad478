import { Alert, Button, Group, ScrollArea, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { count } from '../language/money.ts';
import { Dialog } from '../shell/dialog.tsx';
import { isEndless } from './plan-losses.ts';
import styles from './platform.module.css';
import type { PlanCatalog } from './platform-queries.ts';
import { useRuleNames } from './rule-names.ts';

export type Impact = {
  tenants: {
    clientId: string;
    name: string;
    slug: string;
    planSlug: string;
    lostFeatures: string[];
    quotas: { quotaKey: string; used: number; allowed: number | null }[];
  }[];
  tenantsAffected: number;
  warnings: string[];
};

type Properties = {
  impact: Impact | undefined;
  catalog: PlanCatalog;
  isPending: boolean;
  save: () => void;
  close: () => void;
};

/** Who would lose what, before it is saved. */
export function PlanImpact({ impact, catalog, isPending, save, close }: Properties) {
  const { t, i18n } = useTranslation('platform');
  const { t: common } = useTranslation();
  const names = useRuleNames(catalog);
  const affected = impact?.tenantsAffected ?? 0;
  const endless = catalog.plans.flatMap(({ name, quotas }) =>
    catalog.quotaKeys
      .filter(({ quotaKey }) => isEndless(quotas[quotaKey]))
      .map(({ quotaKey }) => `${name}: ${names.quota(quotaKey)}`),
  );
  const number = (value: number) => count(value, i18n.language);
  return (
    <Dialog opened={impact !== undefined} onClose={close} size="lg" title={t('impact.title')}>
      <Stack>
        <Text size="sm">{affected === 0 ? t('impact.nobody') : t('impact.somebody', { count: affected })}</Text>
        {affected > 0 && (
          <ScrollArea.Autosize mah="46vh">
            <ul className={styles['impact']}>
              {impact?.tenants.map((tenant) => (
                <li key={tenant.clientId}>
                  <b>{tenant.name}</b>{' '}
                  <Text span size="xs" c="dimmed">
                    {tenant.slug} · {tenant.planSlug}
                  </Text>
                  {tenant.lostFeatures.length > 0 && (
                    <p>{t('impact.loses', { features: tenant.lostFeatures.map(names.feature).join(', ') })}</p>
                  )}
                  {tenant.quotas.map(({ quotaKey, used, allowed }) => (
                    <p key={quotaKey}>
                      {t('impact.over', {
                        quota: names.quota(quotaKey),
                        used: number(used),
                        allowed: number(allowed ?? 0),
                      })}
                    </p>
                  ))}
                </li>
              ))}
            </ul>
          </ScrollArea.Autosize>
        )}
        {endless.length > 0 && (
          <Alert color="gray" variant="light" title={t('impact.endless')}>
            {endless.join(', ')}
          </Alert>
        )}
        {affected > (impact?.tenants.length ?? 0) && (
          <Text size="sm" c="dimmed">
            {t('impact.more', { count: affected - (impact?.tenants.length ?? 0) })}
          </Text>
        )}
        {affected > 0 && (
          <Text size="sm" c="dimmed">
            {t('impact.stays')}
          </Text>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={close} data-autofocus>
            {common('actions.cancel')}
          </Button>
          <Button loading={isPending} onClick={save} {...(affected > 0 && { color: 'red.8' })}>
            {affected > 0 ? t('impact.save') : t('plans.save')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
