import { Alert, Button, Select, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconSwitchHorizontal } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { count } from '../language/money.ts';
import { QuotaList } from '../plan/quota-list.tsx';
import { Card } from '../settings/settings-page.tsx';
import { Dialog } from '../shell/dialog.tsx';
import { FormFoot } from '../shell/form-foot.tsx';
import { lossesOf } from './plan-losses.ts';
import { usePlatform, usePlatformChange } from './platform.tsx';
import { platformKeys, usePlanCatalog } from './platform-queries.ts';
import { useRuleNames } from './rule-names.ts';
import type { TenantDetails } from './tenants-queries.ts';

/** Which plan, what of it is used, and the way to another. */
export function TenantPlanCard({ tenant, subscription }: Pick<TenantDetails, 'tenant' | 'subscription'>) {
  const { t } = useTranslation('platform');
  const { may } = usePlatform();
  const [isChanging, changing] = useDisclosure(false);
  return (
    <Card title={t('tenant.plan')} text={t('tenant.planText', { plan: tenant.plan.name })}>
      {may('write') && (
        <Button variant="default" leftSection={<IconSwitchHorizontal size={17} />} onClick={changing.open}>
          {t('tenant.changePlan')}
        </Button>
      )}
      <QuotaList quotas={subscription.quotas} />
      <Dialog
        opened={isChanging}
        onClose={changing.close}
        size="lg"
        title={t('planChange.title', { name: tenant.name })}
      >
        <ChangePlan tenant={tenant} subscription={subscription} close={changing.close} />
      </Dialog>
    </Card>
  );
}

type Properties = Pick<TenantDetails, 'tenant' | 'subscription'> & { close: () => void };

function ChangePlan({ tenant, subscription, close }: Properties) {
  const { t, i18n } = useTranslation('platform');
  const catalog = usePlanCatalog().data;
  const names = useRuleNames(catalog);
  const [planId, setPlanId] = useState(tenant.plan.planId);
  const plan = catalog?.plans.find((one) => one.planId === planId);
  const isSame = planId === tenant.plan.planId;
  const losses = plan && !isSame ? lossesOf(subscription, plan) : undefined;
  const number = (value: number) => count(value, i18n.language);
  const save = usePlatformChange({
    act: (rest) => rest.put(`/console/platform/tenants/${tenant.tenantId}/plan`, { planId }),
    stale: [platformKeys.tenants, platformKeys.balances],
    done: () => t('planChange.done', { name: tenant.name, plan: plan?.name }),
  });
  const offered = (catalog?.plans ?? [])
    .filter(({ isActive, planId: id }) => isActive || id === tenant.plan.planId)
    .toSorted((one, other) => one.sortOrder - other.sortOrder);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!isSame) save.mutate(undefined, { onSuccess: close });
      }}
    >
      <Stack>
        <Select
          data-autofocus
          label={t('planChange.plan')}
          allowDeselect={false}
          data={offered.map(({ planId: value, name }) => ({
            value,
            label: value === tenant.plan.planId ? `${name} (${t('planChange.current')})` : name,
          }))}
          value={planId}
          onChange={(next) => next && setPlanId(next)}
        />
        {losses?.isLoss && (
          <Alert color="orange" data-losses>
            {losses.features.length > 0 && (
              <Text size="sm">
                {t('planChange.loses', { features: losses.features.map(names.feature).join(', ') })}
              </Text>
            )}
            {losses.quotas.map(({ quotaKey, used, allowed }) => (
              <Text size="sm" key={quotaKey}>
                {t('planChange.over', {
                  quota: names.quota(quotaKey),
                  used: number(used),
                  allowed: number(allowed),
                })}
              </Text>
            ))}
            {losses.quotas.length > 0 && <Text size="sm">{t('planChange.stays')}</Text>}
          </Alert>
        )}
        {losses && !losses.isLoss && (
          <Text size="sm" c="dimmed">
            {t('planChange.nothing')}
          </Text>
        )}
        {losses && losses.gains.length > 0 && (
          <Text size="sm">{t('planChange.gains', { features: losses.gains.map(names.feature).join(', ') })}</Text>
        )}
        <FormFoot action={t('planChange.save')} isPending={save.isPending} disabled={isSame} close={close} />
      </Stack>
    </form>
  );
}
